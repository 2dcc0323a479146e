import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import type { Place } from './places';
import { titleOfRow } from './rows';
import { THING_LINKS } from './thing-words';
import { FORMER, QUALIFIED } from './title-words';
import { type Title, titleAt, titleBefore } from './titles';

/** A title beside a name, with the country that goes with it. */
export interface NearTitle extends Title {
  /** Stands directly before the name, nothing between: "Foreign Minister Lavrov". */
  direct: boolean;
  /** The country named with it: "Russian Foreign Minister", "the president of France". */
  area: string | null;
  /** No title beside the name but what is called by it, "the Carter administration": said long after as well. */
  era?: true;
}

/** An apposition after a name begins within so many words. */
const AFTER = 5;
/** Languages that put the title after the name. */
export const TITLE_FOLLOWS: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);
/** A country stands within so many words of its title. */
const COUNTRY = 3;

/**
 * The titles beside a name: before it ("Chancellor Merkel", "Sudan's president, Omar al-Bashir") and after it ("Angela
 * Merkel, the German chancellor").
 */
export function titlesNear(block: BlockReading, first: number, last: number): NearTitle[] {
  const { words } = block.reading;
  const titles: NearTitle[] = [];
  let direct = titleBefore(words, first, block.language);
  // "MP Dr Rosena Allin-Khan": the post counts for more than the honorific.
  if (direct?.roles.length === 0) direct = titleBefore(words, direct.first, block.language) ?? direct;
  const row = direct ? null : titleOfRow(block, first, last);
  if (direct) titles.push({ ...direct, direct: true, area: areaOf(block, direct.first, direct.last)?.area ?? null });
  else if (row) titles.push({ ...row, direct: true, area: null });
  else if (words[first]?.gap === GAP.comma || (words[first]?.gap === GAP.blank && first > 1)) {
    // "el presidente de Brasil, Luiz …"; "ministre de l'Intérieur Gérald …"
    for (let i = first - 1; i >= Math.max(0, first - 7); i -= 1) {
      const title = titleAt(words, i, block.language);
      if (title && title.last < first && isApposed(block, title.last, first)) {
        titles.push({ ...title, direct: false, area: areaOf(block, title.first, title.last)?.area ?? null });
        break;
      }
      if (words[i]?.gap === GAP.break) break;
    }
  }
  // "安倍首相", "트럼프 대통령"
  const joined = TITLE_FOLLOWS.has(block.language) && words[last + 1] ? titleAt(words, last + 1, block.language) : null;
  if (joined && !direct && words[last + 1]?.gap !== GAP.break) {
    titles.push({ ...joined, direct: true, area: areaOf(block, first, last)?.area ?? null });
  }
  const comma = words[last + 1];
  if (comma?.gap === GAP.comma) {
    for (let i = last + 1; i <= last + AFTER && i < words.length; i += 1) {
      if (i > last + 1 && (words[i]?.gap === GAP.break || words[i]?.gap === GAP.comma)) break;
      const title = titleAt(words, i, block.language);
      if (!title) continue;
      titles.push({
        ...title,
        former: title.former || isFormer(words[i - 1]?.folded),
        direct: false,
        area: areaOf(block, title.first, title.last)?.area ?? null,
      });
      break;
    }
  }
  return titles;
}

/** Whether only a country and small words lie between a title and the name after it. */
function isApposed(block: BlockReading, title: number, name: number): boolean {
  const { words } = block.reading;
  // "el presidente de Venezuela y Trump" are two
  if (/^(?:and|y|et)$/.test(words[name - 1]?.folded ?? '')) return false;
  for (let i = title + 1; i < name; i += 1) {
    const word = words[i];
    if (!word || word.gap === GAP.break || (word.gap === GAP.comma && i > title + 1)) return false;
    const small = THING_LINKS.has(word.folded) || /^(?:the|la|le|les|los|las|l|der|and|y|et)$/.test(word.folded);
    if (!small && !block.places.some((place) => place.first <= i && i <= place.last)) return false;
  }
  return true;
}

function isFormer(word: string | undefined): boolean {
  return word === 'former' || word === 'ex';
}

/** The country named with a title: before it ("the German chancellor"), or after it ("president of France", "canciller alemán"). */
export function areaOf(block: BlockReading, first: number, last: number): Place | null {
  const isBefore = (place: Place) =>
    place.last < first &&
    place.last >= first - COUNTRY &&
    sameClause(block, place.last, first) &&
    belongs(block, place.last + 1, first);
  const isAfter = (place: Place) =>
    place.first > last &&
    place.first <= last + COUNTRY &&
    sameClause(block, last, place.first) &&
    isLinked(block, last + 1, place.first);
  const before = block.places.find(isBefore);
  return before ?? block.places.find(isAfter) ?? null;
}

/** Only "deputy" and its like, or other capitalised words, between a country and its title: "US Democratic Senator". */
function belongs({ reading }: BlockReading, from: number, to: number): boolean {
  return reading.words
    .slice(from, to)
    .every((word) => word.capital || FORMER.has(word.folded) || QUALIFIED.has(word.folded));
}

/** Only links and articles between a title and its country; where adjectives follow, nothing. */
function isLinked({ reading, language }: BlockReading, from: number, to: number): boolean {
  if (from === to) return ADJECTIVE_FOLLOWS.has(language);
  const between = reading.words.slice(from, to).map((word) => word.folded);
  return LINK.has(between[0] as string) && between.every((word) => LINK.has(word) || SMALL.has(word));
}

const SMALL = new Set(
  'and or the a an y e et und o le la les l el los las il i der die das den de du des with to in for said'.split(' '),
);
const LINK = new Set('of de du des d del della dello dell degli delle dei di do da dos das der von'.split(' '));
/** Languages that put a country's adjective, or its bare genitive, after the title. */
const ADJECTIVE_FOLLOWS = new Set(['fr', 'es', 'pt', 'it', 'ru', 'pl', 'uk', 'cs']);

/** Nothing that ends a clause stands after word `from`, up to word `to`; possessives do not count. */
function sameClause(block: BlockReading, from: number, to: number): boolean {
  const { words, text } = block.reading;
  for (let i = from + 1; i <= to; i += 1) {
    const word = words[i];
    if (!word) return false;
    if (word.gap === GAP.comma) return false;
    if (word.gap === GAP.break && !/^['’]s?\s+$/.test(text.slice(words[i - 1]?.end, word.start))) return false;
  }
  return true;
}
