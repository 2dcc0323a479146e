import type { PersonRecord } from '../model';
import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import type { NearTitle } from './near';
import { PERSON_VERBS } from './thing-words';
import { FORMER } from './title-words';
import type { Word } from './words';

/** Which of two bearers of one name the words beside it mean: "the elder Bush", "the first President Bush", "Буш-младший". */
export interface Generation {
  which: 'elder' | 'younger';
  /** The words belong to the name ("Trump Jr."): where they do not decide, nobody known is meant. */
  strict: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ELDER = words(
  'elder older sr senior pere padre pai altere alteren alterer vecchio старшии старшего старшему старшим',
);
const YOUNGER = words(
  'younger jr junior fils hijo filho figlio jungere jungeren jungerer giovane младшии младшего младшему младшим',
);
/** After these comes an epithet, "Bush the Elder", "Bush der Ältere". */
const ARTICLES = words('the der dem den il');
/** Kin who bear the same surname, named before it: "his father, President Bush". */
const PARENT = words('father mother dad pere mere padre madre vater mutter pai mae отец отца мать');
const CHILD = words('son daughter fils fille hijo hija sohn tochter filho filha сын сына дочь');

/** What the words beside a name say of the generation, if anything. */
export function generationAt(
  { reading, language }: BlockReading,
  first: number,
  last: number,
  titles: readonly NearTitle[],
): Generation | null {
  const title = titles.find((one) => one.direct);
  let start = title?.first ?? first;
  while (start > 0 && reading.words[start]?.gap !== GAP.comma && FORMER.has(reading.words[start - 1]?.folded ?? ''))
    start -= 1;
  const before = start > 0 ? (reading.words[start - 1] as Word).folded : '';
  const gap = reading.words[start]?.gap;
  if (gap === GAP.blank) {
    if (/^(?:elder|older|altere[nr]?|старш)/.test(before)) return { which: 'elder', strict: true };
    if (/^(?:younger|jungere[nr]?|младш)/.test(before)) return { which: 'younger', strict: true };
    // Of several presidents of one name; someone's first minister says nothing of the name.
    if (title && title.roles.length > 0 && before === 'first') return { which: 'elder', strict: false };
    if (title && title.roles.length > 0 && before === 'second') return { which: 'younger', strict: false };
  }
  if (gap === GAP.blank || gap === GAP.comma) {
    if (PARENT.has(before)) return { which: 'elder', strict: false };
    // "Son" is "his" in French.
    if (CHILD.has(before) && (before !== 'son' || language === 'en')) return { which: 'younger', strict: false };
  }
  return generationAfter(reading.words[last + 1], reading.words[last + 2], language);
}

/** "Bush Sr.", "Bush père", "Буш-младший", "Bush the Elder"; but "a Bush senior adviser". */
function generationAfter(next: Word | undefined, second: Word | undefined, language: string): Generation | null {
  if (!next || next.gap === GAP.break) return null;
  if (next.gap === GAP.comma && !/^[js]r$/.test(next.folded)) return null;
  const apart = ARTICLES.has(next.folded);
  const word = apart ? (second?.folded ?? '') : next.folded;
  if (apart && !/^(?:elder|younger|alter|jung|vecchio|giovane)/.test(word)) return null;
  const rank = /^(?:senior|junior)$/.test(word) && language === 'en' && !next.capital;
  if (rank && second?.gap === GAP.blank && !PERSON_VERBS.has(second.folded)) return null;
  if (ELDER.has(word)) return { which: 'elder', strict: true };
  return YOUNGER.has(word) ? { which: 'younger', strict: true } : null;
}

/** The one of two people whom a generation means; null unless they are two, and their births or first posts in order. */
export function ofGeneration(people: readonly PersonRecord[], { which }: Generation): PersonRecord | null {
  const [one, other] = people;
  if (!one || !other || people.length !== 2) return null;
  const [left, right] = [since(one), since(other)];
  if (left === null || right === null || left === right) return null;
  return left < right === (which === 'elder') ? one : other;
}

/** A suffix that is part of someone's name, folded: "jr" of "Marcos Jr."; null where none follows. */
export function suffixAfter({ reading }: BlockReading, last: number): string | null {
  const next = reading.words[last + 1];
  if (!next || next.gap === GAP.break || !next.capital) return null;
  return /^[js]r$/.test(next.folded) ? next.folded : null;
}

function since({ birthDate, tenures }: PersonRecord): string | null {
  return birthDate ?? tenures[0]?.from ?? null;
}
