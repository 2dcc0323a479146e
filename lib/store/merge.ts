import type { PersonRecord, PostRecord } from '../core/model';
import { mergeTenures } from '../core/packs/tenures';

/**
 * One record of a person whom several packs describe: what the first says of them, with the names, tenures and events of
 * all, each once.
 *
 * @returns undefined for none
 */
export function mergePeople(records: readonly PersonRecord[]): PersonRecord | undefined {
  const [first, ...others] = records;
  if (!first || others.length === 0) return first;
  const all = [first, ...others];
  return {
    ...Object.assign({}, ...[...all].reverse()),
    names: uniqueBy(
      all.flatMap(({ names }) => names),
      ({ name, kind, language }) => `${name}\n${kind}\n${language ?? ''}`,
    ),
    identifiers: Object.assign({}, ...all.map(({ identifiers }) => identifiers).reverse()),
    provenance: all.flatMap(({ provenance }) => provenance),
    packs: [...new Set(all.flatMap(({ packs }) => packs))],
    tenures: mergeTenures(
      all.map(({ tenures }) => tenures),
      ({ post }) => post,
      (known, more) => ({ ...more, ...known, provenance: [...known.provenance, ...more.provenance] }),
    ).sort((a, b) => compare(a.from ?? a.to ?? '', b.from ?? b.to ?? '')),
    events: [...new Set(all.flatMap(({ events }) => events))],
    prominence: Math.max(...all.map(({ prominence }) => prominence)),
  };
}

/**
 * One record of a post whose holders several packs list: what the first says of it, with the holders of all, oldest first.
 *
 * @returns undefined for none
 */
export function mergePosts(records: readonly PostRecord[]): PostRecord | undefined {
  const [first, ...others] = records;
  if (!first || others.length === 0) return first;
  const holders = mergeTenures(
    records.map((post) => post.holders),
    ({ person }) => person,
    (known, more) => ({ ...more, ...known }),
  );
  return { ...first, holders: holders.sort((a, b) => compare(a.from ?? a.to ?? '', b.from ?? b.to ?? '')) };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const unique = new Map<string, T>();
  for (const item of items) if (!unique.has(key(item))) unique.set(key(item), item);
  return [...unique.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
