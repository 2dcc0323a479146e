import type { Season, Side, Unit } from './language';
import type { Lexicon } from './lexicon';
import { readYears } from './numeric';
import type { Token } from './tokens';

/** What a word of the lexicon may be; several at once ("second" is a unit's ordinal, "may" a month). */
export interface WordSense {
  day?: number;
  dayWord?: number;
  month?: number;
  weekday?: number;
  unit?: Unit;
  season?: Season;
  side?: Side;
  count?: number;
  ordinal?: number;
  tens?: number;
  part?: 'quarter' | 'half';
  quarter?: number;
  century?: number;
  hundreds?: number;
}

/** A place in a pattern that a kind of word or number fills; {@link DateLanguage} says which. */
export type Slot =
  | 'DAY'
  | 'DAYWORD'
  | 'MONTHNUMBER'
  | 'MONTH'
  | 'YEAR'
  | 'WEEKDAY'
  | 'COUNT'
  | 'UNIT'
  | 'SEASON'
  | 'ORDINAL'
  | 'DECADE'
  | 'TENS'
  | 'ROUND'
  | 'CENTURY'
  | 'LATER'
  | 'HUNDREDS'
  | 'TURN'
  | 'YEARS'
  | 'SIDE'
  | 'PART'
  | 'QUARTER';

/** The name of a slot in lower case, under which its value is kept; a day is a day and a month a month, however written. */
export type SlotKey = Lowercase<Exclude<Slot, 'DAYWORD' | 'MONTHNUMBER'>>;

/** What the slots of a pattern held. */
export interface Slots {
  day?: number;
  month?: number;
  year?: number;
  weekday?: number;
  count?: number;
  unit?: Unit;
  season?: Season;
  side?: Side;
  ordinal?: number;
  decade?: number;
  tens?: number;
  round?: number;
  century?: number;
  /** The second of two centuries. */
  later?: number;
  hundreds?: number;
  /** The second year of a winter, perhaps without its century. */
  turn?: number;
  /** The first of two years written as `2022/23`. */
  years?: number;
  part?: 'quarter' | 'half';
  quarter?: number;
  /** The count runs from the article's day on. */
  ahead?: boolean;
}

const NUMBER_SLOTS = new Set<Slot>([
  'DAY',
  'MONTHNUMBER',
  'YEAR',
  'COUNT',
  'ORDINAL',
  'DECADE',
  'ROUND',
  'CENTURY',
  'LATER',
  'QUARTER',
]);

/** Whether a number may stand in a slot, and begin a pattern with it. */
export function fitsNumbers(slot: Slot): boolean {
  return NUMBER_SLOTS.has(slot);
}

/** Roman numbers as far as centuries need them. */
const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
  'xxi',
];

/** Endings that French glues to a Roman number: `XIXe`. */
const ROMAN_ENDINGS = ['e', 'eme', 'o'];
const ROMAN_ENDING = /(?<=[xvi])(?:e|eme|o)$/;

/** What a token may stand for in a slot, as a number or word; null where it does not fit. */
export function valueInSlot(slot: Slot, token: Token, lexicon: Lexicon): number | Unit | Season | Side | null {
  if (token.kind === 'word') return wordInSlot(slot, token, lexicon.senses.get(token.text));
  if (token.kind === 'number') return numberInSlot(slot, token, lexicon);
  return slot === 'YEARS' && token.kind === 'numeric' ? (readYears(token.text)?.from ?? null) : null;
}

function wordInSlot(slot: Slot, token: Token, sense: WordSense | undefined): number | Unit | Season | Side | null {
  switch (slot) {
    case 'DAY':
      return sense?.day ?? null;
    case 'DAYWORD':
      return sense?.dayWord ?? null;
    case 'MONTH':
      return sense?.month ?? null;
    case 'WEEKDAY':
      return sense?.weekday ?? null;
    case 'UNIT':
      return sense?.unit ?? null;
    case 'SEASON':
      return sense?.season ?? null;
    case 'SIDE':
      return sense?.side ?? null;
    case 'COUNT':
      return sense?.count ?? null;
    case 'ORDINAL':
      return sense?.ordinal ?? romanValue(token.text, 4);
    case 'TENS':
      return sense?.tens ?? null;
    case 'PART':
      return sense?.part ?? null;
    case 'QUARTER':
      return sense?.quarter ?? null;
    case 'HUNDREDS':
      return token.capital ? (sense?.hundreds ?? null) : null;
    case 'CENTURY':
    case 'LATER':
      return sense?.century ?? romanValue(token.text.replace(ROMAN_ENDING, ''), 21);
    default:
      return null;
  }
}

function numberInSlot(slot: Slot, token: Token, lexicon: Lexicon): number | null {
  const { text, suffix } = token;
  const value = Number(text);
  switch (slot) {
    case 'DAY':
      return text.length <= 2 && value >= 1 && value <= 31 && (suffix === '' || lexicon.daySuffixes.has(suffix))
        ? value
        : null;
    case 'MONTHNUMBER':
      return text.length <= 2 && value >= 1 && value <= 12 && suffix === '' ? value : null;
    case 'YEAR':
      return text.length === 4 &&
        value >= 1000 &&
        value < 2200 &&
        (suffix === '' || (/^[а-я]/.test(suffix) && !lexicon.decadeSuffixes.has(suffix)))
        ? value
        : null;
    case 'COUNT':
      return text.length <= 3 && suffix === '' && value > 0 ? value : null;
    case 'ORDINAL':
      return text.length === 1 && value >= 1 && value <= 4 ? value : null;
    case 'DECADE':
      return lexicon.decadeSuffixes.has(suffix) && isTens(text) ? value : null;
    case 'ROUND':
      return suffix === '' && isTens(text) ? value : null;
    case 'TURN':
      return (text.length === 2 || text.length === 4) && suffix === '' ? value : null;
    case 'QUARTER':
      return lexicon.senses.get(text + suffix)?.quarter ?? null;
    case 'CENTURY':
    case 'LATER':
      return text.length <= 2 && value >= 1 && value <= 21 && (suffix === '' || lexicon.centurySuffixes.has(suffix))
        ? value
        : null;
    default:
      return null;
  }
}

function isTens(digits: string): boolean {
  return digits.endsWith('0') && (digits.length === 2 || (digits.length === 4 && digits >= '1000' && digits < '2200'));
}

function romanValue(word: string, limit: number): number | null {
  const value = ROMAN.indexOf(word) + 1;
  return value >= 1 && value <= limit ? value : null;
}

/** The key of a slot. */
export function keyOf(slot: Slot): SlotKey {
  if (slot === 'DAYWORD') return 'day';
  return slot === 'MONTHNUMBER' ? 'month' : (slot.toLowerCase() as SlotKey);
}

/** The words that fit a slot. */
export function wordsOf(slot: Slot, senses: ReadonlyMap<string, WordSense>): string[] {
  const sense = senseOf(slot);
  const words = [...senses].filter(([, known]) => sense !== null && sense in known).map(([word]) => word);
  if (slot !== 'CENTURY' && slot !== 'LATER' && slot !== 'ORDINAL') return words;
  return [...words, ...ROMAN.flatMap((roman) => ['', ...ROMAN_ENDINGS].map((ending) => roman + ending))];
}

/** The sense that a word must have to fit a slot; null for slots that words never fill, or only as Roman numbers. */
function senseOf(slot: Slot): string | null {
  if (slot === 'DAYWORD') return 'dayWord';
  if (slot === 'MONTHNUMBER') return null;
  return slot === 'LATER' ? 'century' : keyOf(slot);
}
