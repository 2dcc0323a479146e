import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import { pluralBefore, type Title } from './titles';

const AND: ReadonlySet<string> = new Set('and und et y e и'.split(' '));
/** A title in the plural goes before at most so many names, each of at most so many words. */
const MOST_NAMES = 5;
const LONGEST_NAME = 3;

/** The title in the plural that a name shares with others of its row: "Presidents Bush, Clinton and Obama"; null where there is none. */
export function titleOfRow(block: BlockReading, first: number, last: number): Title | null {
  let name = first;
  for (let names = 1; names <= MOST_NAMES; names += 1) {
    const title = pluralBefore(block.reading.words, name, block.language);
    if (title) return names > 1 || goesOn(block, last) ? title : null;
    const before = nameBefore(block, name);
    if (before === null) return null;
    name = before;
  }
  return null;
}

/** Whether "and" or a comma and another name follow. */
function goesOn({ reading }: BlockReading, last: number): boolean {
  const { words } = reading;
  const [next, further] = [words[last + 1], words[last + 2]];
  if (next?.gap === GAP.comma && next.capital) return true;
  return next?.gap === GAP.blank && AND.has(next.folded) && further?.gap === GAP.blank && further.capital;
}

/** The first word of the name in the row before the one at `name`. */
function nameBefore({ reading, language }: BlockReading, name: number): number | null {
  const { words } = reading;
  let last = name - 1;
  if (AND.has(words[last]?.folded ?? '') && words[name]?.gap === GAP.blank) {
    if (words[last]?.gap !== GAP.blank && words[last]?.gap !== GAP.comma) return null;
    last -= 1;
  } else if (words[name]?.gap !== GAP.comma) return null;
  if (!words[last]?.capital) return null;
  for (let first = last; first > last - LONGEST_NAME; first -= 1) {
    if (pluralBefore(words, first, language)) return first;
    if (words[first]?.gap !== GAP.blank || !words[first - 1]?.capital)
      return words[first]?.gap === GAP.break ? null : first;
  }
  return null;
}
