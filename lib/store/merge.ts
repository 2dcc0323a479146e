import type { PersonRecord } from '../core/model';

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
    tenures: uniqueBy(
      all.flatMap(({ tenures }) => tenures),
      ({ post, from, to }) => `${post}\n${from ?? ''}\n${to ?? ''}`,
    ).sort((a, b) => compare(a.from ?? a.to ?? '', b.from ?? b.to ?? '')),
    events: [...new Set(all.flatMap(({ events }) => events))],
    prominence: Math.max(...all.map(({ prominence }) => prominence)),
  };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const unique = new Map<string, T>();
  for (const item of items) if (!unique.has(key(item))) unique.set(key(item), item);
  return [...unique.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
