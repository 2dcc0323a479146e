import type { Candidate } from '../facts';
import { GAP } from '../text/tokens';
import type { BlockReading, Span } from './document';
import type { FullMention } from './full-names';
import type { RecordShelf } from './records';

const AND: ReadonlySet<string> = new Set('and und et y e и i a'.split(' '));

/** A given name that shares its surname with the full name after it. */
interface Half {
  block: BlockReading;
  first: number;
  last: number;
  /** Folded, with its initials. */
  given: string;
  surnames: Span[];
}

/**
 * Finds those who share the surname of the one named after them: "Bill and Hillary Clinton" names Bill Clinton too.
 *
 * @param full the full names found
 * @param isGivenName knows given names, folded
 */
export async function findCouples(
  full: readonly FullMention[],
  shelf: RecordShelf,
  isGivenName: (word: string) => boolean,
): Promise<FullMention[]> {
  const halves = full.flatMap((mention) => halfBefore(mention, isGivenName) ?? []);
  await shelf.load(
    halves.flatMap(({ surnames }) => surnames.flatMap(({ hit }): readonly Candidate[] => hit.candidates)),
  );
  return halves.flatMap(({ block, first, last, given, surnames }) => {
    for (const { hit } of surnames) {
      const key = `${given} ${hit.key}`;
      const matches = shelf.bearers(hit.candidates, hit.key).flatMap(({ person }) => {
        const alias = shelf.aliases(person).get(key);
        return alias?.kind === 'full' ? [{ person, alias }] : [];
      });
      if (matches.length > 0) {
        return [{ block, first, last, key, matches, titles: [], age: null, isPrivate: false, sharers: 1 }];
      }
    }
    return [];
  });
}

function halfBefore({ block, first, last }: FullMention, isGivenName: (word: string) => boolean): Half | null {
  const { words } = block.reading;
  if (!AND.has(words[first - 1]?.folded ?? '') || words[first]?.gap !== GAP.blank) return null;
  const end = first - 2;
  const start = words[end]?.initials && words[end - 1]?.capital ? end - 1 : end;
  const [name, and] = [words[start], words[first - 1]];
  if (!name?.capital || name.initials || (and?.gap !== GAP.blank && and?.gap !== GAP.abbreviation)) return null;
  // "The White House and Hillary Clinton", "Joe Biden and Hillary Clinton": a word with others before it is no given name alone.
  const before = name.gap === GAP.blank ? words[start - 1] : undefined;
  if ((before?.capital && !before.opens) || !isGivenName(name.folded)) return null;
  const surnames = block.spans.filter((span) => span.last === last && span.first > first);
  const given = words.slice(start, end + 1).map((word) => word.folded);
  return { block, first: start, last: end, given: given.join(' '), surnames };
}
