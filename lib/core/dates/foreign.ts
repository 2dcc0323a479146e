import { expressionOf } from './expression';
import { allLexicons } from './languages';
import type { Lexicon } from './lexicon';
import { matchesAt } from './match';
import type { Found } from './scan';
import type { Token } from './tokens';

/** How many tokens before its month a date may begin: "martedì, 5 di marzo". */
const LEAD = 4;

let lexiconsByMonth: Map<string, Lexicon[]> | null = null;

/**
 * Dates in another language than their block's, as in a quotation: only days with their month by name, so that a common
 * word is never taken for a month.
 *
 * @param found what the block's own language found; nothing that overlaps it is given
 */
export function scanForeign(tokens: readonly Token[], own: Lexicon | undefined, found: readonly Found[]): Found[] {
  lexiconsByMonth ??= monthsOfAll();
  const more: Found[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || own?.senses.get(token.text)?.month !== undefined) continue;
    const lexicons = lexiconsByMonth.get(token.text);
    if (!lexicons || covers(found, index) || covers(more, index)) continue;
    const date = longest(lexicons.map((lexicon) => dateAround(tokens, index, lexicon)));
    if (date && ![...found, ...more].some((other) => other.first < date.last && date.first < other.last))
      more.push(date);
  }
  return more;
}

function dateAround(tokens: readonly Token[], month: number, lexicon: Lexicon): Found | null {
  for (let at = Math.max(0, month - LEAD); at <= month; at += 1) {
    for (const match of matchesAt(lexicon.dates, tokens, at, lexicon)) {
      const { first, last, slots } = match;
      if (slots.day === undefined || slots.month === undefined || first > month || last <= month) continue;
      const expression = expressionOf(slots, match.days);
      if (expression) return { first, last, expression };
    }
  }
  return null;
}

function longest(dates: (Found | null)[]): Found | null {
  return dates.reduce(
    (best, date) => (date && (!best || date.last - date.first > best.last - best.first) ? date : best),
    null,
  );
}

function covers(found: readonly Found[], index: number): boolean {
  return found.some(({ first, last }) => first <= index && index < last);
}

/** Every month's name of at least three letters, with the languages that have it. */
function monthsOfAll(): Map<string, Lexicon[]> {
  const months = new Map<string, Lexicon[]>();
  for (const lexicon of allLexicons()) {
    for (const [word, sense] of lexicon.senses) {
      if (sense.month === undefined || (lexicon.ambiguousMonths.has(word) && word.length <= 3)) continue;
      months.set(word, [...(months.get(word) ?? []), lexicon]);
    }
  }
  return months;
}
