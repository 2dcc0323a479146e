import { type Compounds, compoundsOf } from './compounds';
import type { DateLanguage } from './language';
import { indexPatterns, list, type PatternIndex, parsePattern } from './patterns';
import type { WordSense } from './slots';
import { compileTense, type TenseReader } from './tense';

/** A language made ready for matching. */
export interface Lexicon {
  language: DateLanguage;
  senses: ReadonlyMap<string, WordSense>;
  /** Words with hyphens that count as one word. */
  compounds: Compounds;
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
  decadeBefore: ReadonlySet<string>;
  places: ReadonlySet<string>;
  habits: ReadonlySet<string>;
  stretches: ReadonlySet<string>;
  severalUnits: ReadonlySet<string>;
  eras: ReadonlySet<string>;
  notSeasonAfter: ReadonlySet<string>;
  tense: TenseReader;
}

/** The properties of a language that are lists of words. */
type WordList = { [K in keyof DateLanguage]: DateLanguage[K] extends string ? K : never }[keyof DateLanguage];

/** Makes a language ready for matching: once a language, a few milliseconds. */
export function compile(language: DateLanguage): Lexicon {
  const senses = new Map<string, WordSense>();
  const add = <K extends keyof WordSense>(words: string, key: K, value: WordSense[K]): void => {
    for (const word of list(words)) senses.set(word, { ...senses.get(word), [key]: value });
  };
  for (const [index, words] of language.months.entries()) add(words, 'month', index + 1);
  for (const [index, words] of language.weekdays.entries()) add(words, 'weekday', index + 1);
  add(language.firstDay, 'day', 1);
  for (const [index, words] of language.dayWords.entries()) add(words, 'dayWord', index + 1);
  for (const [unit, words] of entries(language.units)) add(words, 'unit', unit);
  for (const [season, words] of entries(language.seasons)) add(words, 'season', season);
  for (const [side, words] of entries(language.sides)) add(words, 'side', side);
  for (const [count, words] of Object.entries(language.counts)) add(words, 'count', Number(count));
  for (const [ordinal, words] of Object.entries(language.ordinals)) add(words, 'ordinal', Number(ordinal));
  for (const [tens, words] of Object.entries(language.tens)) add(words, 'tens', Number(tens));

  for (const [century, words] of Object.entries(language.centuries)) add(words, 'century', Number(century));
  for (const [hundreds, words] of Object.entries(language.hundreds)) add(words, 'hundreds', Number(hundreds));
  for (const [part, words] of entries(language.parts)) add(words, 'part', part);
  for (const [quarter, words] of Object.entries(language.quarters)) add(words, 'quarter', Number(quarter));

  const dayPatterns = Object.entries(language.days).map(([words, days]) => parsePattern(words, days));
  const aheadPatterns = language.ahead.map((text) => parsePattern(text, null, { ahead: true }));
  const weekendPatterns = language.weekends.map((text) => parsePattern(text, null, { unit: 'weekend' }));
  const feastPatterns = Object.entries(language.feasts).flatMap(([words, date]) => {
    const preset = { month: Number(date.slice(0, 2)), day: Number(date.slice(3)) };
    return [parsePattern(words, null, preset), parsePattern(`${words} ,? YEAR`, null, preset)];
  });
  const compounds = compoundsOf(
    [...senses.keys()],
    language.dayWords.flatMap((words) => list(words)),
  );
  const setOf = (key: WordList): ReadonlySet<string> => new Set(list(language[key]));
  return {
    language,
    senses,
    compounds,
    dates: indexPatterns(
      language.dates.map((text) => parsePattern(text)),
      senses,
    ),
    spans: indexPatterns(
      [
        ...language.spans.map((text) => parsePattern(text)),
        ...dayPatterns,
        ...weekendPatterns,
        ...aheadPatterns,
        ...feastPatterns,
      ],
      senses,
    ),
    daySuffixes: setOf('daySuffixes'),
    decadeSuffixes: setOf('decadeSuffixes'),
    centurySuffixes: setOf('centurySuffixes'),
    ambiguousMonths: setOf('ambiguousMonths'),
    through: language.through.split(', ').map((words) => list(words)),
    pairing: setOf('pairing'),
    between: setOf('between'),
    dottedAfter: setOf('dottedAfter'),
    timePrepositions: setOf('timePrepositions'),
    yearBefore: setOf('yearBefore'),
    determiners: setOf('determiners'),
    amountBefore: setOf('amountBefore'),
    amountAfter: setOf('amountAfter'),
    dayNotAfter: setOf('dayNotAfter'),
    abbreviatedWeekdays: setOf('abbreviatedWeekdays'),
    tense: compileTense(language.tense),
    nameBefore: setOf('nameBefore'),
    nameAfter: setOf('nameAfter'),
    decadeBefore: setOf('decadeBefore'),
    places: setOf('places'),
    habits: setOf('habits'),
    stretches: setOf('stretches'),
    severalUnits: setOf('severalUnits'),
    eras: setOf('eras'),
    notSeasonAfter: setOf('notSeasonAfter'),
  };
}

function entries<K extends string>(record: Partial<Record<K, string>>): [K, string][] {
  return Object.entries(record) as [K, string][];
}
