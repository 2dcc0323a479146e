import type { Found } from './scan';
import type { Token } from './tokens';

const STOPS = new Set(['.', '!', '?', '…', '。', '¡', '¿']);
const SENTENCE_OPENERS = new Set([
  '.',
  '!',
  '?',
  '…',
  ':',
  '"',
  '“',
  '”',
  '«',
  '„',
  '(',
  '[',
  '-',
  '—',
  "'",
  '¿',
  '¡',
  '•',
  '|',
]);

/** Whether a token begins a sentence, a quotation or a line. */
export function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || (before.kind === 'mark' && SENTENCE_OPENERS.has(before.text));
}

/** Whether a mark ends a sentence. A full stop does where a capital follows and no abbreviation stands before it. */
export function endsSentence(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index];
  if (mark?.kind !== 'mark' || !STOPS.has(mark.text)) return false;
  if (mark.text !== '.') return true;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!after || (after.kind === 'word' && !after.capital)) return !after;
  const abbreviation = before?.kind === 'word' && before.capital && before.text.length <= 3 && !before.allCapitals;
  // "at 6 p.m. Tuesday"
  const further = tokens[index - 2];
  const initials =
    before?.text.length === 1 && before.glued && further?.text === '.' && further.glued && !before.capital;
  return !abbreviation && !initials && !(after.glued && before?.glued);
}

/** A sentence sets out with a year where no more than a preposition and an article stand before it. */
const OPENING_TOKENS = 3;

/**
 * For each date the year with which its sentence sets out ("In 2018, Trump met Kim on 12 June"); undefined where it does not.
 *
 * @param found the dates of one block, left to right
 */
export function yearsSetOut(found: readonly Found[], tokens: readonly Token[]): (number | undefined)[] {
  let start = 0;
  let at = 0;
  let year: number | undefined;
  return found.map(({ first, last, expression }) => {
    for (; at < first; at += 1) {
      if (!endsSentence(tokens, at)) continue;
      start = at + 1;
      year = undefined;
    }
    const setOut = year;
    const opens = first < start + OPENING_TOKENS && expression.kind === 'calendar' && expression.month === undefined;
    if (opens) year = expression.year;
    at = Math.max(at, last);
    return setOut;
  });
}
