import { isDay } from './calendar';
import { type Expression, expressionOf } from './expression';
import { isMeantAsDate, isMeantAsRange, type MonthNames } from './guards';
import type { Lexicon } from './lexicon';
import { matchesAt } from './match';
import { type NumericOrder, readNumericDate, readYears } from './numeric';
import { rangeAt } from './ranges';
import type { Token } from './tokens';

/** A date found among tokens: `first` to `last`, not included. */
export interface Found {
  first: number;
  last: number;
  expression: Expression;
}

/** How a page writes, as far as one block alone cannot tell. */
export interface PageHabits {
  order: NumericOrder;
  names: MonthNames;
  isGivenName(word: string): boolean;
}

/** All dates of a language among the tokens of one block, left to right, none overlapping another. */
export function scan(tokens: readonly Token[], lexicon: Lexicon, habits: PageHabits): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const date = dateAt(tokens, at, lexicon, habits);
    if (date) found.push(date);
    at = date ? Math.max(date.last, at + 1) : at + 1;
  }
  return found;
}

function dateAt(tokens: readonly Token[], at: number, lexicon: Lexicon, habits: PageHabits): Found | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return null;
  if (token.kind === 'word' && !lexicon.dates.byWord.has(token.text) && !lexicon.spans.byWord.has(token.text))
    return null;
  const range = rangeAt(tokens, at, lexicon, habits.order);
  if (range && isMeantAsRange(range, tokens, lexicon)) return range;
  if (token.kind === 'numeric')
    return namedAt(tokens, at, lexicon) ?? dottedAt(tokens, at, lexicon) ?? numericAt(tokens, at, habits.order);
  const matches = [...matchesAt(lexicon.dates, tokens, at, lexicon), ...matchesAt(lexicon.spans, tokens, at, lexicon)];
  for (const match of matches.sort((a, b) => b.last - a.last)) {
    const expression = expressionOf(match.slots, match.days);
    if (!expression || !isMeantAsDate(match, expression, tokens, lexicon, habits)) continue;
    // what had to stand before the mention is no reason to overlook a longer one
    const longer = match.first > at ? dateAt(tokens, match.first, lexicon, habits) : null;
    if (longer && longer.last > match.last) return longer;
    return { first: match.first, last: match.last, expression };
  }
  return null;
}

function namedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const edtf = lexicon.language.named[tokens[at]?.text ?? ''];
  return edtf === undefined ? null : { first: at, last: at + 1, expression: { kind: 'absolute', edtf } };
}

/** "am 4.3.", "vom 27.02." */
function dottedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(tokens[at]?.text ?? '') ?? [];
  const point = tokens[at + 1];
  if (day === undefined || point?.text !== '.' || !point.glued) return null;
  if (!lexicon.dottedAfter.has(tokens[at - 1]?.text ?? '') || !isDay(LEAP_YEAR, Number(month), Number(day)))
    return null;
  return { first: at, last: at + 2, expression: { kind: 'calendar', month: Number(month), day: Number(day) } };
}

/** Any: it has all days that a day without a year may be. */
const LEAP_YEAR = 2000;

function numericAt(tokens: readonly Token[], at: number, order: NumericOrder): Found | null {
  const token = tokens[at];
  const years = token && token.suffix === '' ? readYears(token.text) : null;
  if (years) return { first: at, last: at + 1, expression: range(years.from, years.to) };
  const date = token && token.suffix === '' ? readNumericDate(token.text, order) : null;
  if (!date || isVersion(tokens, at)) return null;
  return { first: at, last: at + 1, expression: { kind: 'calendar', ...date } };
}

function range(from: number, to: number): Expression {
  return { kind: 'range', from: { kind: 'calendar', year: from }, to: { kind: 'calendar', year: to } };
}

/** "Version 10.4.2025", "v10.4.2025". */
function isVersion(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (VERSION.test(before.text) ||
      (before.kind === 'mark' && before.glued && tokens[at]?.glued === true && before.text !== '('))
  );
}

const VERSION = /^(?:v|ver|versions?|versione|versao|version(?:en)?|build|release|верс\S*|сборк\S*)$/;
