import type { DocumentContext } from '../model';

/**
 * Names a page carries along for what is added to it later. Articles name dozens; an endless feed that kept all would send and
 * read each of them again with every paragraph.
 */
export const NAMES_KEPT = 500;

/**
 * The names that later blocks of a page are given: the latest.
 *
 * @param named what all blocks so far established, the oldest first
 * @param mentioned ids of the people mentioned in the newest blocks: named long ago, they count as new
 */
export function keepLatest(named: DocumentContext['named'], mentioned: ReadonlySet<string>): DocumentContext['named'] {
  const entries = Object.entries(named);
  if (entries.length <= NAMES_KEPT) return named;
  const isNow = ([, id]: [string, string | null]) => id !== null && mentioned.has(id);
  return Object.fromEntries([...entries.filter((entry) => !isNow(entry)), ...entries.filter(isNow)].slice(-NAMES_KEPT));
}
