import type { Expression } from './expression';
import type { Lexicon } from './lexicon';
import type { Match } from './match';
import type { RangeMatch } from './ranges';
import { beginsSentence } from './sentences';
import type { Token } from './tokens';

/** Words of a page that are months and also names on it: "May" where the page speaks of Theresa May. */
export type MonthNames = ReadonlySet<string>;

/** The names of a page and of the facts that are spelled like dates. */
export interface PageNames {
  names: MonthNames;
  /** Knows given names, folded. */
  isGivenName(word: string): boolean;
}

/** Marks that make a number next to them an amount, a name or part of a longer number. */
const NUMBER_MARKS = new Set(['$', '€', '£', '¥', '₽', '#', '№', '@', '%', '+', '=', '_', '&', '*', '~']);

const AMOUNT_LINKS = new Set(['de', 'di', 'd', 'als', 'than']);

/** Whether what a pattern matched is meant as a date where it stands, and is no name, verb or amount. */
export function isMeantAsDate(
  match: Match,
  expression: Expression,
  tokens: readonly Token[],
  lexicon: Lexicon,
  { names, isGivenName }: PageNames,
): boolean {
  const { slots } = match;
  if (isSurname(match, tokens, lexicon, isGivenName)) return false;
  if (hasNumberMark(match, tokens) || isOfAnotherEra(match, tokens, lexicon)) return false;
  if (slots.unit !== undefined && slots.side !== undefined && isStretch(match, tokens, lexicon)) return false;
  if (slots.month !== undefined) return isMonth(match, tokens, lexicon, names);
  if (slots.weekday !== undefined) return isWeekday(match, tokens, lexicon);
  if (expression.kind === 'calendar' && slots.year !== undefined) return isYear(match, tokens, lexicon);
  if (match.days !== null) return isDayWord(match, tokens, lexicon);
  if (slots.decade !== undefined) return isDecade(match, tokens, lexicon);
  if (expression.kind === 'season') return isSeason(match, tokens, lexicon);
  return true;
}

/**
 * "Peter Freitag", "Helmut März": a given name before the bare month or weekday. In languages that say "told Kim Friday" it counts
 * at a sentence's beginning alone.
 */
function isSurname(
  { first, last, slots }: Match,
  tokens: readonly Token[],
  lexicon: Lexicon,
  isGivenName: (word: string) => boolean,
): boolean {
  if (last - first > 1 || (slots.month === undefined && slots.weekday === undefined)) return false;
  const [before, name, next] = [tokens[first - 1], tokens[first], tokens[last]];
  // "August Hanning" where every noun has a capital
  const opens = lexicon.language.tag === 'de' && (before === undefined || beginsSentence(tokens, first));
  if (opens && next?.kind === 'word' && next.capital && name && isGivenName(name.text)) return true;
  if (before?.kind !== 'word' || !before.capital || !name?.capital || before.allCapitals !== name.allCapitals)
    return false;
  if (
    lexicon.timePrepositions.has(before.text) ||
    lexicon.senses.has(before.text) ||
    lexicon.determiners.has(before.text)
  )
    return false;
  return (lexicon.language.tag === 'de' || beginsSentence(tokens, first - 1)) && isGivenName(before.text);
}

/** "In 44 BC". */
function isOfAnotherEra({ last, slots }: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (slots.year === undefined && slots.century === undefined) return false;
  const run = tokens.slice(last, last + 3).filter(({ kind }) => kind === 'word');
  return [
    run[0]?.text,
    run.map(({ text }) => text).join('-'),
    run
      .slice(0, 2)
      .map(({ text }) => text)
      .join('-'),
  ].some((words) => words !== undefined && lexicon.eras.has(words));
}

/** "The last year", "his last week", "la última semana", "letzten Wochen": a stretch of time, no date. */
function isStretch({ first, last }: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const own = tokens.slice(first, last);
  if (own.some(({ text }) => lexicon.severalUnits.has(text))) return true;
  const side = own.findIndex(({ text }) => lexicon.senses.get(text)?.side !== undefined);
  const unit = own.findIndex(({ text }) => lexicon.senses.get(text)?.unit !== undefined);
  const word = own[side]?.text;
  if (word === undefined || unit < side) return false;
  const before = tokens[first + side - 1]?.text ?? '';
  return lexicon.stretches.has(word) || lexicon.stretches.has(`${before}-${word}`);
}

function isSeason({ first }: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = tokens[first - 1]?.text ?? '';
  return !lexicon.nameBefore.has(before) && !lexicon.notSeasonAfter.has(before);
}

/** Whether a range is one of dates, and no score, amount or part of a longer number. */
export function isMeantAsRange(range: RangeMatch, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { from } = range.expression;
  const yearsOnly = from.kind === 'calendar' && from.year !== undefined && from.month === undefined;
  return !hasNumberMark(range, tokens) && !(yearsOnly && isAmount(range, tokens, lexicon));
}

/** The tokens of something found; `last` is not included. */
type Span = Pick<Match, 'first' | 'last'>;

function hasNumberMark({ first, last }: Span, tokens: readonly Token[]): boolean {
  const before = tokens[first - 1];
  const after = tokens[last];
  if (tokens[first]?.kind === 'number' && before?.kind === 'mark') {
    if (NUMBER_MARKS.has(before.text)) return true;
    // "555-2025"
    if (before.text === '-' && before.glued && tokens[first]?.glued) return true;
  }
  if (tokens[last - 1]?.kind !== 'number' || after?.kind !== 'mark' || !after.glued) return false;
  const further = tokens[last + 1];
  return NUMBER_MARKS.has(after.text) || (after.text === '-' && further?.kind === 'number' && further.glued);
}

function isMonth(match: Match, tokens: readonly Token[], lexicon: Lexicon, names: MonthNames): boolean {
  const { slots, first, last } = match;
  const token = tokens.slice(first, last).find(({ text }) => lexicon.senses.get(text)?.month !== undefined);
  if (!token) return true;
  const ambiguous = lexicon.ambiguousMonths.has(token.text);
  const { smallNames } = lexicon.language;
  if (slots.day !== undefined || slots.year !== undefined) {
    if (slots.day !== undefined && isPlaceName(match, tokens, lexicon)) return false;
    if (slots.day !== undefined && slots.year === undefined && isCounted(match, tokens, lexicon)) return false;
    return smallNames || token.capital || !ambiguous || (slots.day !== undefined && slots.year !== undefined);
  }
  if (smallNames && token.capital && !token.allCapitals) {
    // "Julio Iglesias" at the beginning of a sentence
    if (!beginsSentence(tokens, first) || (tokens[last]?.kind === 'word' && tokens[last]?.capital)) return false;
  }
  if (!smallNames && !token.capital) return false;
  if (slots.side !== undefined || slots.unit !== undefined) return true;
  // "early May"; but "4-Septembre" alone is a name
  if (tokens[first] !== token) return true;
  if (tokens[first - 1]?.text === '-' && tokens[first - 1]?.glued && tokens[first - 2]?.kind === 'number') return false;
  if (tokens[first - 2]?.kind === 'number' && isPlaceName({ first: first - 2 }, tokens, lexicon)) return false;
  if (isPartOfName(match, tokens, lexicon)) return false;
  if (!ambiguous) return true;
  if (token.allCapitals && token.text.length > 2) return false;
  const before = tokens[first - 1];
  // "in April and May"
  if (
    before &&
    lexicon.pairing.has(before.text) &&
    lexicon.senses.get(tokens[first - 2]?.text ?? '')?.month !== undefined
  )
    return true;
  const next = tokens[last];
  // "the May elections"
  if (before && lexicon.determiners.has(before.text) && next?.kind === 'word' && !next.capital)
    return !names.has(token.text);
  if (before?.kind !== 'word' || !lexicon.timePrepositions.has(before.text))
    return before?.text === '-' && before.glued && lexicon.timePrepositions.has(tokens[first - 2]?.text ?? '');
  // "In May, …" is a time even where May is someone; "confidence in May" is not.
  return !names.has(token.text) || lexicon.senses.has(before.text) || beginsSentence(tokens, first - 1);
}

function isWeekday(match: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { first, last, slots } = match;
  // "last sat down": where weekdays have capitals, a short form without one is another word.
  const weekday = tokens.slice(first, last).find(({ text }) => lexicon.senses.get(text)?.weekday !== undefined);
  if (weekday && !weekday.capital && !lexicon.language.smallNames && lexicon.abbreviatedWeekdays.has(weekday.text))
    return false;
  if (isCountedInMonth(match, tokens, lexicon)) return false;
  if (slots.side !== undefined) return true;
  if (slots.day !== undefined) return true;
  const token = tokens[first];
  const next = tokens[last];
  if (!token || (lexicon.abbreviatedWeekdays.has(token.text) && match.start === first)) return false;
  if (lexicon.language.smallNames && token.capital && !token.allCapitals) {
    if (!beginsSentence(tokens, first)) return false;
    if (next?.kind === 'word' && next.capital) return false;
  }
  const before = tokens[first - 1];
  if (isPartOfName(match, tokens, lexicon) || lexicon.habits.has(before?.text ?? '')) return false;
  // "Wednesday Addams"
  if (
    !before &&
    !slots.day &&
    next?.kind === 'word' &&
    next.capital &&
    !token.allCapitals &&
    !lexicon.language.bareYears
  )
    return false;
  // "the Thursday Club"
  return !(
    before?.text === 'the' &&
    token.capital &&
    !token.allCapitals &&
    next?.kind === 'word' &&
    next.capital &&
    !next.allCapitals
  );
}

/** "The first Monday in October", "le dernier mardi de mars", "первый понедельник октября": not the Monday of this week. */
function isCountedInMonth({ first, last, slots }: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = tokens[first - 1]?.text ?? '';
  const isCountedOff =
    lexicon.senses.get(before)?.ordinal !== undefined || COUNTED.has(before) || slots.side === 'last';
  if (!isCountedOff) return false;
  return tokens
    .slice(last, last + 3)
    .some(
      ({ text }, index, after) =>
        lexicon.senses.get(text)?.month !== undefined &&
        after.slice(0, index).every((token) => MONTH_LINKS.has(token.text)),
    );
}

/** Words that count from the end, or past the fourth. */
const COUNTED = new Set(
  'last fifth every each dernier letzten letzter jeden ultimo quinto последнии последнюю последнее'.split(' '),
);
const MONTH_LINKS = new Set("of in im de d ' del do di des du en em".split(' '));

/** Whether the words around a match make it a name: "Good Friday", "Friday Club", "Mail on Sunday". */
function isPartOfName(match: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { first, last } = match;
  const before = tokens[first - 1];
  const next = tokens[last];
  const further = tokens[last + 1];
  // "Freitag-Verlag"
  if (next?.text === '-' && next.glued && further?.kind === 'word' && further.glued && further.capital) return true;
  if (next?.kind === 'word' && (next.capital || lexicon.language.smallNames) && lexicon.nameAfter.has(next.text))
    return true;
  return before?.kind === 'word' && (lexicon.nameBefore.has(before.text) || followsName(match, tokens, lexicon));
}

function followsName({ first }: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = tokens[first - 1];
  const further = tokens[first - 2];
  return before !== undefined && further !== undefined && lexicon.nameBefore.has(`${further.text}-${before.text}`);
}

/** A year alone needs a sign that it is one: most numbers of that size are amounts. */
function isYear(match: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { first, last } = match;
  const year = match.slots.year ?? 0;
  const token = tokens[first];
  const before = tokens[first - 1];
  const next = tokens[last];
  if (!token || isAmount(match, tokens, lexicon)) return false;
  if (last - first > 1) return !isPlaceName(match, tokens, lexicon); // "2019 года"
  if (before === undefined || before.kind === 'mark') {
    if (before?.text === '(' || before?.text === '[') return next === undefined || next.kind === 'mark';
    const mayStart = beginsSentence(tokens, first) || (lexicon.language.bareYears && /^[,;]$/.test(before?.text ?? ''));
    return year >= 1900 && year < 2100 && next?.kind === 'word' && !next.capital && mayStart;
  }
  if (lexicon.yearBefore.has(before.text)) return true;
  if (lexicon.language.bareYears && year >= 1900 && year < 2100 && !(next?.kind === 'word' && next.capital))
    return true;
  // "the 2019 summit", "his 2016 campaign"
  if (year < 1800 || next?.kind !== 'word') return false;
  return lexicon.determiners.has(before.text);
}

function isAmount({ first, last }: Span, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = tokens[first - 1];
  if (before && lexicon.amountBefore.has(before.text)) return true;
  // "más de 2000", "plus de 2000", "più di 2000"
  const further = tokens[first - 2];
  if (before && further && AMOUNT_LINKS.has(before.text) && lexicon.amountBefore.has(further.text)) return true;
  return isCounted({ first, last }, tokens, lexicon);
}

/** Whether what follows says what the number counts. */
function isCounted({ last }: Span, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const next = tokens[last];
  return next?.kind === 'word' && lexicon.amountAfter.has(next.text);
}

/** "Today" the day, not "nowadays" ("until today"), and no part of a title ("Russia Today"). */
function isDayWord({ first, last }: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  if (before && lexicon.dayNotAfter.has(before.text)) return false;
  if (!token?.capital) return true;
  const next = tokens[last]?.text === "'" ? tokens[last + 2] : tokens[last];
  return beginsSentence(tokens, first) && !(tokens[last]?.text === "'" && next?.capital);
}

/** "Rue du 4 Septembre", "calle 2 de Mayo", "улица 8 Марта". */
function isPlaceName({ first }: Pick<Match, 'first'>, tokens: readonly Token[], lexicon: Lexicon): boolean {
  for (let index = first - 1; index >= first - PLACE_REACH; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return false;
    if (lexicon.places.has(token.text)) return true;
    if (token.capital || token.text.length > 3) return false;
  }
  return false;
}

/** How many small words stand between the word for a street and its name: "place de la". */
const PLACE_REACH = 3;

/** "The 50s" may be ages or temperatures; decades of two digits carry an apostrophe or begin with 6 or more. */
function isDecade(match: Match, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const decade = match.slots.decade ?? 1990;
  // "90er Jahre"; but "in her mid-70s"
  if (decade >= 1000 || tokens[match.last - 1]?.kind === 'word') return true;
  const before = tokens[match.first - 1]?.text;
  return before === "'" || (decade >= 60 && before !== undefined && lexicon.decadeBefore.has(before));
}

/** Months that a page uses as names: behind a capitalised word that is no preposition of time, as in "Theresa May". */
export function monthsThatAreNames(tokens: readonly Token[], lexicon: Lexicon, names: Set<string>): void {
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || !token.capital || !lexicon.ambiguousMonths.has(token.text)) continue;
    const before = tokens[index - 1];
    const mayName = before?.kind === 'word' && before.capital && !before.allCapitals;
    if (mayName && !lexicon.timePrepositions.has(before.text) && !lexicon.determiners.has(before.text))
      names.add(token.text);
    else if (before?.text === '.' && tokens[index - 2]?.capital && (tokens[index - 2]?.text.length ?? 9) <= 3)
      names.add(token.text);
  }
}
