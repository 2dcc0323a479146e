import type { Lexicon } from './lexicon';
import type { Element, Pattern, PatternIndex } from './patterns';
import { type SlotKey, type Slots, valueInSlot } from './slots';
import type { Token } from './tokens';

/** A place where a pattern fits. Token indexes; `last` and `end` are not included. */
export interface Match {
  /** Where the pattern began, with what must stand before the mention. */
  start: number;
  /** The mention's own tokens. */
  first: number;
  last: number;
  /** Where the pattern ended, with what must follow the mention. */
  end: number;
  slots: Slots;
  days: number | null;
}

const NONE: readonly Match[] = [];

/** All matches of a group of patterns that begin at a token, the longest first. */
export function matchesAt(
  patterns: PatternIndex,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): readonly Match[] {
  const token = tokens[at];
  const candidates = token?.kind === 'number' ? patterns.byNumber : token && patterns.byWord.get(token.text);
  if (!candidates) return NONE;
  const matches: Match[] = [];
  for (const pattern of candidates) {
    const match = matchPattern(pattern, tokens, at, lexicon);
    if (match) matches.push(match);
  }
  return matches.sort((a, b) => b.last - a.last);
}

function matchPattern(pattern: Pattern, tokens: readonly Token[], at: number, lexicon: Lexicon): Match | null {
  const { elements, from, to } = pattern;
  const slots: Slots = { ...pattern.preset };
  let first = -1;
  let last = -1;

  const step = (index: number, place: number): number => {
    const element = elements[index];
    if (!element) return place;
    const token = tokens[place];
    if (token && fill(element, token, slots, lexicon)) {
      const end = step(index + 1, place + 1);
      if (end >= 0) {
        // set on the way back, so that only the way that succeeded counts
        if (index >= from && index < to) {
          first = place;
          if (last < 0) last = place + 1;
        }
        return end;
      }
      for (const { key } of element.slots) slots[key] = undefined;
    }
    return element.optional ? step(index + 1, place) : -1;
  };

  const end = step(0, at);
  if (end < 0 || first < 0) return null;
  // an optional full stop or comma at the end is the sentence's, except that of "2025 г."
  while (last > first && isLooseMark(tokens[last - 1]) && !endsAbbreviation(tokens, last - 1)) last -= 1;
  return { start: at, first, last, end, slots, days: pattern.days };
}

function isLooseMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text !== ')' && token.text !== "'";
}

function endsAbbreviation(tokens: readonly Token[], stop: number): boolean {
  const before = tokens[stop - 1];
  return (
    tokens[stop]?.text === '.' && tokens[stop]?.glued === true && before?.kind === 'word' && before.text.length <= 2
  );
}

function fill(element: Element, token: Token, slots: Slots, lexicon: Lexicon): boolean {
  for (const { name, key } of element.slots) {
    const value = valueInSlot(name, token, lexicon);
    if (value === null) continue;
    put(slots, key, value);
    return true;
  }
  return token.kind !== 'numeric' && token.suffix === '' && element.words.has(token.text);
}

function put(slots: Partial<Record<SlotKey, unknown>>, key: SlotKey, value: unknown): void {
  slots[key] = value;
}
