import { foldWord } from '../text/tokens';
import type { DateLanguage, Season, Side, Unit } from './language';
import { compileTense, type TenseReader } from './tense';
import type { Token } from './tokens';

/** What a word of the lexicon may be; several at once ("second" is a unit's ordinal, "may" a month). */
interface WordSense {
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
}

/** A place in a pattern that a kind of word or number fills; {@link DateLanguage} says which. */
export type Slot =
  | 'DAY'
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
  | 'SIDE'
  | 'PART'
  | 'QUARTER';

/** The name of a slot in lower case, under which its value is kept. */
export type SlotKey = Lowercase<Slot>;

/** One element of a pattern. */
export interface Element {
  slots: readonly { name: Slot; key: SlotKey }[];
  /** The words or marks that do as well. */
  words: ReadonlySet<string>;
  optional: boolean;
}

/** A pattern of {@link DateLanguage}, taken apart. */
export interface Pattern {
  elements: readonly Element[];
  /** The elements that belong to the mention: from `from` up to `to`, not included. */
  from: number;
  to: number;
  /** Days from the article's day, where the pattern says so itself ("the day before yesterday"). */
  days: number | null;
}

/** A language made ready for matching. */
export interface Lexicon {
  language: DateLanguage;
  senses: ReadonlyMap<string, WordSense>;
  /** Words with hyphens that count as one word. */
  compounds: ReadonlySet<string>;
  dates: PatternIndex;
  spans: PatternIndex;
  daySuffixes: ReadonlySet<string>;
  decadeSuffixes: ReadonlySet<string>;
  centurySuffixes: ReadonlySet<string>;
  ambiguousMonths: ReadonlySet<string>;
  through: readonly (readonly string[])[];
  pairing: ReadonlySet<string>;
  between: ReadonlySet<string>;
  dottedAfter: ReadonlySet<string>;
  timePrepositions: ReadonlySet<string>;
  yearBefore: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  amountBefore: ReadonlySet<string>;
  amountAfter: ReadonlySet<string>;
  dayNotAfter: ReadonlySet<string>;
  abbreviatedWeekdays: ReadonlySet<string>;
  nameBefore: ReadonlySet<string>;
  nameAfter: ReadonlySet<string>;
  tense: TenseReader;
}

/** Patterns by what they may begin with. */
export interface PatternIndex {
  byWord: ReadonlyMap<string, readonly Pattern[]>;
  byNumber: readonly Pattern[];
}

const NUMBER_SLOTS = new Set<Slot>(['DAY', 'YEAR', 'COUNT', 'ORDINAL', 'DECADE', 'ROUND', 'CENTURY']);

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

/** Makes a language ready for matching: once a language, a few milliseconds. */
export function compile(language: DateLanguage): Lexicon {
  const senses = new Map<string, WordSense>();
  const add = <K extends keyof WordSense>(words: string, key: K, value: WordSense[K]): void => {
    for (const word of list(words)) senses.set(word, { ...senses.get(word), [key]: value });
  };
  for (const [index, words] of language.months.entries()) add(words, 'month', index + 1);
  for (const [index, words] of language.weekdays.entries()) add(words, 'weekday', index + 1);
  for (const [unit, words] of entries(language.units)) add(words, 'unit', unit);
  for (const [season, words] of entries(language.seasons)) add(words, 'season', season);
  for (const [side, words] of entries(language.sides)) add(words, 'side', side);
  for (const [count, words] of Object.entries(language.counts)) add(words, 'count', Number(count));
  for (const [ordinal, words] of Object.entries(language.ordinals)) add(words, 'ordinal', Number(ordinal));
  for (const [tens, words] of Object.entries(language.tens)) add(words, 'tens', Number(tens));

  for (const [part, words] of entries(language.parts)) add(words, 'part', part);
  for (const [quarter, words] of Object.entries(language.quarters)) add(words, 'quarter', Number(quarter));

  const dayPatterns = Object.entries(language.days).map(([words, days]) => parsePattern(words, days));
  const compounds = new Set([...senses.keys()].filter((word) => word.includes('-')));
  return {
    language,
    senses,
    compounds,
    dates: indexPatterns(
      language.dates.map((text) => parsePattern(text, null)),
      senses,
    ),
    spans: indexPatterns([...language.spans.map((text) => parsePattern(text, null)), ...dayPatterns], senses),
    daySuffixes: new Set(list(language.daySuffixes)),
    decadeSuffixes: new Set(list(language.decadeSuffixes)),
    centurySuffixes: new Set(list(language.centurySuffixes)),
    ambiguousMonths: new Set(list(language.ambiguousMonths)),
    through: language.through.split(', ').map((words) => list(words)),
    pairing: new Set(list(language.pairing)),
    between: new Set(list(language.between)),
    dottedAfter: new Set(list(language.dottedAfter)),
    timePrepositions: new Set(list(language.timePrepositions)),
    yearBefore: new Set(list(language.yearBefore)),
    determiners: new Set(list(language.determiners)),
    amountBefore: new Set(list(language.amountBefore)),
    amountAfter: new Set(list(language.amountAfter)),
    dayNotAfter: new Set(list(language.dayNotAfter)),
    abbreviatedWeekdays: new Set(list(language.abbreviatedWeekdays)),
    tense: compileTense(language.tense),
    nameBefore: new Set(list(language.nameBefore)),
    nameAfter: new Set(list(language.nameAfter)),
  };
}

/** What a token may stand for in a slot, as a number or word; null where it does not fit. */
export function valueInSlot(slot: Slot, token: Token, lexicon: Lexicon): number | Unit | Season | Side | null {
  if (token.kind === 'word') return wordInSlot(slot, token, lexicon.senses.get(token.text));
  return token.kind === 'number' ? numberInSlot(slot, token, lexicon) : null;
}

function wordInSlot(slot: Slot, token: Token, sense: WordSense | undefined): number | Unit | Season | Side | null {
  switch (slot) {
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
    case 'CENTURY':
      return romanValue(token.text.replace(ROMAN_ENDING, ''), 21);
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
    case 'YEAR':
      return text.length === 4 && value >= 1000 && value < 2200 && (suffix === '' || /^[а-я]/.test(suffix))
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
    case 'CENTURY':
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

/** Folds the words of a list, hyphens kept. */
function list(words: string): string[] {
  return words.split(' ').filter(Boolean).map(foldHyphenated);
}

function foldHyphenated(word: string): string {
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  return word.split('-').map(foldWord).join('-');
}

function parsePattern(text: string, days: number | null): Pattern {
  const elements: Element[] = [];
  let from = 0;
  let to = -1;
  for (const part of text.split(' ')) {
    if (part === '<') from = elements.length;
    else if (part === '>') to = elements.length;
    else elements.push(parseElement(part));
  }
  return { elements, from, to: to < 0 ? elements.length : to, days };
}

function parseElement(part: string): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  const alternatives = body.split('|');
  const isSlot = (text: string): text is Slot => /^[A-Z]+$/.test(text);
  return {
    slots: alternatives.filter(isSlot).map((name) => ({ name, key: keyOf(name) })),
    words: new Set(alternatives.filter((text) => !isSlot(text)).map(foldHyphenated)),
    optional,
  };
}

function indexPatterns(patterns: Pattern[], senses: ReadonlyMap<string, WordSense>): PatternIndex {
  const byWord = new Map<string, Pattern[]>();
  const byNumber: Pattern[] = [];
  const wordsBySlot = new Map<Slot, readonly string[]>();
  const put = (word: string, pattern: Pattern): void => {
    const known = byWord.get(word);
    if (!known) byWord.set(word, [pattern]);
    else if (!known.includes(pattern)) known.push(pattern);
  };
  for (const pattern of patterns) {
    for (const element of pattern.elements) {
      for (const word of element.words) put(word, pattern);
      for (const { name } of element.slots) {
        if (NUMBER_SLOTS.has(name) && !byNumber.includes(pattern)) byNumber.push(pattern);
        const words = wordsBySlot.get(name) ?? wordsOf(name, senses);
        wordsBySlot.set(name, words);
        for (const word of words) put(word, pattern);
      }
      if (!element.optional) break;
    }
  }
  return { byWord, byNumber };
}

function keyOf(slot: Slot): SlotKey {
  return slot.toLowerCase() as SlotKey;
}

/** The words that fit a slot. */
function wordsOf(slot: Slot, senses: ReadonlyMap<string, WordSense>): string[] {
  const key = keyOf(slot);
  const words = [...senses].filter(([, sense]) => key in sense).map(([word]) => word);
  if (slot !== 'CENTURY' && slot !== 'ORDINAL') return words;
  return [...words, ...ROMAN.flatMap((roman) => ['', ...ROMAN_ENDINGS].map((ending) => roman + ending))];
}

function entries<K extends string>(record: Partial<Record<K, string>>): [K, string][] {
  return Object.entries(record) as [K, string][];
}
