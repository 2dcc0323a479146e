import type { Edtf, LanguageTag } from '../model';

/** A stretch of the calendar that words like "last" or "ago" count in. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** A season of the north, as news names it. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Where from the article's date a phrase points: `beforeLast`, `last`, `this`, `next` week; `coming` is the next one to come. */
export type Side = 'beforeLast' | 'last' | 'this' | 'next' | 'coming';

/**
 * What a language says dates with: data only. Lists of words are strings with blanks between; case and accents make no
 * difference except in {@link Tense}. A word may contain hyphens.
 *
 * A pattern is a row of elements with blanks between:
 * - a slot in capitals: `DAY` (1–31), `DAYWORD` (a word of {@link DateLanguage.dayWords}), `MONTH`, `MONTHNUMBER` (1–12), `YEAR` (four digits), `WEEKDAY`, `COUNT`, `UNIT`, `SEASON`, `ORDINAL` (1–4),
 *   `PART` (a word for a quarter or half of a year), `QUARTER` (`Q2`), `DECADE` (`1990s`), `TENS` (a word of {@link DateLanguage.tens}), `ROUND` (a number of years that ends in 0), `CENTURY` (an ordinal or Roman
 *   number), `LATER` (a second century), `HUNDREDS` (a word of {@link DateLanguage.hundreds}), `TURN` (the second year of a
 *   winter), `YEARS` (`2022/23`), `SIDE` (a word of {@link DateLanguage.sides});
 * - anything else is the word or mark itself, `a|b` one of several;
 * - `?` after an element makes it optional;
 * - elements before `<` must stand there, but are no part of the mention; those after `>` likewise.
 */
export interface DateLanguage {
  tag: LanguageTag;
  /** Twelve lists, January first. */
  months: readonly string[];
  /** Months that are also common words or names: alone they count only where the sentence uses them as a time. */
  ambiguousMonths: string;
  /** Words for the first day of a month: "primero de mayo". */
  firstDay: string;
  /** Thirty-one lists of words for the days of a month, as the language says them; `-` joins words that blanks or hyphens part. */
  dayWords: readonly string[];
  /** Seven lists, Monday first. */
  weekdays: readonly string[];
  /** Short forms of weekdays that are too much like other words to stand alone. */
  abbreviatedWeekdays: string;
  /** Whether months and weekdays are written small inside a sentence, so that a capital there means a name. */
  smallNames: boolean;
  units: Partial<Record<Unit, string>>;
  seasons: Partial<Record<Season, string>>;
  sides: Partial<Record<Side, string>>;
  /** Words for the numbers that count units, by number. */
  counts: Record<number, string>;
  /** Words for first to fourth. */
  ordinals: Record<number, string>;
  /** Words for a quarter and a half of a year, and short names of the quarters. */
  parts: Partial<Record<'quarter' | 'half', string>>;
  quarters: Record<number, string>;
  /** Words for decades, by their years: 90 for "nineties". */
  tens: Record<number, string>;
  /** Words for centuries, by number, and words that name one by its hundreds (1900 for "Novecento"). */
  centuries: Record<number, string>;
  hundreds: Record<number, string>;
  /** What may be glued to the number of a day: `st nd rd th`. */
  daySuffixes: string;
  /** What makes a number a decade: `s`, `er`. */
  decadeSuffixes: string;
  /** Words after which a number of two digits with such an ending is a decade ("the 90s"), not an age. */
  decadeBefore: string;
  /** What may be glued to the number of a century. */
  centurySuffixes: string;
  /** Patterns of calendar dates, the parts of ranges too. */
  dates: readonly string[];
  /** Patterns of a span counted from now or named: last week, two months ago, decades, quarters. */
  spans: readonly string[];
  /** Patterns of a weekend in several words, with its side: `SIDE fin de semana`. */
  weekends: readonly string[];
  /** Patterns of a span counted from the article's day on ("in two weeks"): a date in a clause of the future alone. */
  ahead: readonly string[];
  /** Words for days counted from the article's, with the count. */
  days: Record<string, number>;
  /** Feasts on a fixed day of the year, with month and day. */
  feasts: Record<string, string>;
  /** Days that are called by figures alone. */
  named: Record<string, Edtf>;
  /** Words after which a word for a day means something else ("until today", "la mañana"). */
  dayNotAfter: string;
  /** Words between the two ends of a range; those in `pairing` need `between` in front, or two days that follow one another. */
  through: string;
  pairing: string;
  between: string;
  /** Words after which `4.3.` is a day and its month. */
  dottedAfter: string;
  /** Words after which an ambiguous month alone is a time. */
  timePrepositions: string;
  /** Words after which a number of four digits is a year, and those after which it is one before a noun ("the 2019 summit"). */
  yearBefore: string;
  /** Whether a year stands in a sentence without a preposition ("wurde 2005 Kanzlerin"). */
  bareYears: boolean;
  determiners: string;
  /** Words after which a number is an amount, not a year; and words before which it is. */
  amountBefore: string;
  amountAfter: string;
  /** Words that, before or after a weekday or month, make it a name ("Good Friday", "Black Friday", "Friday Club"). */
  nameBefore: string;
  nameAfter: string;
  /** Words before which a day is the name of a place ("Straße des 17. Juni"), small words between left out. */
  places: string;
  /** Words before a weekday that make it a habit ("every Tuesday", "los lunes"). */
  habits: string;
  /**
   * Words that with a unit mean a stretch as long as it, up to now or told of, and no week or year of the calendar: "the
   * last year", "la última semana"; a word before is joined with a hyphen.
   */
  stretches: string;
  /** Forms of units that are several: with "last" or "next" they are no single one. */
  severalUnits: string;
  /** Words after a year that count it from another era or backwards. */
  eras: string;
  /** Words after which a season's name is another word ("a été"). */
  notSeasonAfter: string;
  tense: Tense;
}

/** What tells whether a clause speaks of what was or of what will be. Words are lower case; accents count here. */
export interface Tense {
  /** Words of the future: auxiliaries, "due", "upcoming". */
  future: string;
  /** Words of the past. */
  past: string;
  /** Endings of verbs in the future and in the past. */
  futureEndings?: RegExp;
  pastEndings?: RegExp;
  /** Words with such endings that are no such verbs. */
  exceptions: string;
  /** Verbs of saying: what follows is another clause, with a tense of its own, unless the date follows at once. */
  saying: string;
  /** Words right after such a verb that go on with its own clause: "said in a statement Monday". */
  sayingOn?: string;
  /** Words after which a plural that looks like a verb of the future is a noun: "his plans". */
  nounAfter?: string;
  /** Verbs in the past that promise something: with an infinitive before the date, the date lies ahead. */
  promising: string;
  /** The infinitives of what is often announced; after `infinitiveMark`, where the language has one. */
  infinitives: string;
  infinitiveMark: string;
  /** An auxiliary that looks like the present, and what the participle after it ends with: together they are past. */
  perfect?: { auxiliaries: string; participles: RegExp };
  /** Participles that move a thing to another time, and the words that lead to that time: the date lies ahead. */
  moved: string;
  movedTo: string;
  /** Words before a date that say that it is past ("since"), and that it lies ahead unless the clause is past ("early-as" for "as early as"). */
  since: string;
  ahead: string;
  /** What subjects in the plural end with, where the verb that follows has the infinitive's form ("leaders meet"). */
  pluralEndings?: RegExp;
  /** Words that begin a clause. */
  conjunctions: string;
  /** Subjects after which a word in `presentEndings` is a verb in the present: it speaks of what is to come. */
  pronouns: string;
  presentEndings?: RegExp;
}
