import type { Cluster } from './clusters';
import { nameWords } from './name-key';

/** `Nodirbek Abdullaev` → `nodirbek-abdullaev`: for ids that a person can read. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/[đð]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/['’‘.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Ids for clusters, the same for the same input: the Wikidata item, else `bg-` and the name, with a number
 * where several share it.
 */
export function identify(clusters: readonly Cluster[]): Map<Cluster, string> {
  const ids = new Map<Cluster, string>();
  const taken = new Set<string>();
  for (const cluster of clusters) {
    const first = cluster.bearers[0];
    if (!first) continue;
    const id =
      cluster.qid ?? freeId(slugOf(nameWords(first.claim.name).length > 0 ? first.claim.name : first.claim.key), taken);
    taken.add(id);
    ids.set(cluster, id);
  }
  return ids;
}

function freeId(slug: string, taken: ReadonlySet<string>): string {
  const plain = `bg-${slug}`;
  if (!taken.has(plain)) return plain;
  let number = 2;
  while (taken.has(`${plain}-${number}`)) number++;
  return `${plain}-${number}`;
}
