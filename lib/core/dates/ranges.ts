import { type Expression, expressionOf } from './expression';
import type { Lexicon } from './lexicon';
import { matchesAt } from './match';
import { type NumericOrder, readNumericDate } from './numeric';
import { valueInSlot } from './slots';
import type { Token } from './tokens';

/** A range of dates: the tokens it covers (`last` not included) and both its ends. */
export interface RangeMatch {
  first: number;
  last: number;
  expression: Extract<Expression, { kind: 'range' }>;
}

type Calendar = Extract<Expression, { kind: 'calendar' }>;
type End = { first: number; last: number; expression: Calendar | Extract<Expression, { kind: 'weekday' }> };

/** No range of years that a text gives as "2011 to 2013" is longer. */
const LONGEST_YEARS = 200;

/** The range that begins at a token, null where none does: "14–16 February 2025", "from 2011 to 2013", "Monday to Friday". */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  order: NumericOrder,
): RangeMatch | null {
  const lefts = [...endsAt(tokens, at, lexicon, order), ...bareDay(tokens, at, lexicon)];
  for (const left of lefts) {
    const right = rightEnd(tokens, left, lexicon, order);
    if (right)
      return {
        first: left.first,
        last: right.last,
        expression: { kind: 'range', from: left.expression, to: right.expression },
      };
  }
  return null;
}

function rightEnd(tokens: readonly Token[], left: End, lexicon: Lexicon, order: NumericOrder): End | null {
  const start = left.last + (closesWithComma(tokens, left) ? 1 : 0);
  for (const words of lexicon.through) {
    const at = start + words.length;
    if (!words.every((word, index) => tokens[start + index]?.text === word)) continue;
    const rights = [...endsAt(tokens, at, lexicon, order), ...continuation(tokens, left, at, lexicon)];
    const pairing = words[0] !== undefined && lexicon.pairing.has(words[0]);
    const right = rights.find((end) => belongTogether(left, end) && (!pairing || isPair(tokens, left, end, lexicon)));
    if (right) return right;
  }
  return null;
}

/** "From Jan. 20, 2009, to Jan. 20, 2017". */
function closesWithComma(tokens: readonly Token[], { last, expression }: End): boolean {
  return (
    tokens[last]?.text === ',' &&
    expression.kind === 'calendar' &&
    (expression.year ?? 0) > 0 &&
    (expression.day ?? 0) > 0
  );
}

/** "and" makes a range after "between", or of two days that follow one another. */
function isPair(tokens: readonly Token[], left: End, right: End, lexicon: Lexicon): boolean {
  const before = [tokens[left.first - 1], tokens[left.first - 2]];
  if (before.some((token) => token && lexicon.between.has(token.text))) return true;
  const { expression: from } = left;
  const { expression: to } = right;
  return (
    from.kind === 'calendar' &&
    to.kind === 'calendar' &&
    (from.month === undefined || to.month === undefined) &&
    from.day !== undefined &&
    to.day === from.day + 1
  );
}

/** Whether two ends are of one kind, so that what one leaves out the other says. */
function belongTogether({ expression: from }: End, { expression: to }: End): boolean {
  if (from.kind === 'weekday' || to.kind === 'weekday') return from.kind === to.kind;
  if (from.year !== undefined && from.month === undefined) {
    return (
      to.month === undefined &&
      to.day === undefined &&
      to.year !== undefined &&
      to.year > from.year &&
      to.year - from.year <= LONGEST_YEARS
    );
  }
  if (from.day !== undefined) return to.day !== undefined && (from.month !== undefined || to.month !== undefined);
  return from.month !== undefined && to.month !== undefined && to.day === undefined;
}

/** Whole dates that begin at a token, the longest first. */
function endsAt(tokens: readonly Token[], at: number, lexicon: Lexicon, order: NumericOrder): End[] {
  const token = tokens[at];
  if (token?.kind === 'numeric') {
    const date = readNumericDate(token.text, order);
    return date ? [{ first: at, last: at + 1, expression: { kind: 'calendar', ...date } }] : [];
  }
  const ends: End[] = [];
  for (const match of matchesAt(lexicon.dates, tokens, at, lexicon)) {
    const expression = expressionOf(match.slots, match.days);
    if (expression?.kind === 'calendar' || (expression?.kind === 'weekday' && expression.side === undefined))
      ends.push({ first: match.first, last: match.last, expression });
  }
  return ends;
}

/** The day that a range may begin with: "14" in "14–16 February". */
function bareDay(tokens: readonly Token[], at: number, lexicon: Lexicon): End[] {
  const token = tokens[at];
  const day = token && (valueInSlot('DAY', token, lexicon) ?? valueInSlot('DAYWORD', token, lexicon));
  if (typeof day !== 'number') return [];
  const dotted = tokens[at + 1];
  const last = dotted?.text === '.' && dotted.glued ? at + 2 : at + 1;
  return [{ first: at, last, expression: { kind: 'calendar', day } }];
}

/** What may end a range without being a date by itself: "5" or "5, 2025" in "March 3–5, 2025", "13" in "2011–13". */
function continuation(tokens: readonly Token[], left: End, at: number, lexicon: Lexicon): End[] {
  const token = tokens[at];
  const { expression } = left;
  if (!token || expression.kind !== 'calendar') return [];
  const monthFirst =
    expression.month !== undefined && tokens[left.first]?.kind === 'word' && tokens[left.last - 1]?.kind === 'number';
  const day = valueInSlot('DAY', token, lexicon);
  if (monthFirst && expression.day !== undefined && expression.year === undefined && typeof day === 'number') {
    const comma = tokens[at + 1]?.text === ',' ? 1 : 0;
    const yearToken = tokens[at + 1 + comma];
    const year = yearToken && valueInSlot('YEAR', yearToken, lexicon);
    return typeof year === 'number'
      ? [{ first: at, last: at + 2 + comma, expression: { kind: 'calendar', day, year } }]
      : [{ first: at, last: at + 1, expression: { kind: 'calendar', day } }];
  }
  if (
    expression.year !== undefined &&
    expression.month === undefined &&
    token.kind === 'number' &&
    token.text.length === 2 &&
    token.glued &&
    token.suffix === ''
  ) {
    return [
      {
        first: at,
        last: at + 1,
        expression: { kind: 'calendar', year: Math.floor(expression.year / 100) * 100 + Number(token.text) },
      },
    ];
  }
  return [];
}
