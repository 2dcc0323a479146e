import type { TextQuoteSelector } from '../model';
import type { Span } from './align';
import { toWords, type Words, wordAt } from './words';

/** A quote with its surroundings, cut into words once. */
export interface Quote {
  /** Prefix, quote and suffix as one text. */
  words: Words;
  /** The quote's own words; a word cut by its edge counts whole. */
  span: Span;
  /** How far into its first word the quote begins (negative: punctuation before it), and how far after its last it ends. */
  lead: number;
  trail: number;
  exact: string;
  /** How many other places read the same when the note was made; null where that was not written down. */
  twins: number | null;
}

/** Cuts a quote and its surroundings into words. */
export function toQuote(selector: Omit<TextQuoteSelector, 'type'>): Quote {
  const { prefix, exact, suffix } = selector;
  const words = toWords(prefix + exact + suffix);
  const start = prefix.length;
  const end = start + exact.length;
  const from = wordAt(words, start);
  let to = from;
  while (to < words.count && (words.starts[to] as number) < end) to += 1;
  return {
    words,
    span: { from, to },
    lead: from < to ? start - (words.starts[from] as number) : 0,
    trail: from < to ? end - (words.ends[to - 1] as number) : 0,
    exact,
    twins: selector.twins ?? null,
  };
}

/** The stretches of a text that have exactly the quote's words; none for a quote without words. */
export function findWords(text: Words, quote: Quote): Span[] {
  const { hashes } = quote.words;
  const { from, to } = quote.span;
  const length = to - from;
  const found: Span[] = [];
  if (length === 0) return found;
  const first = hashes[from];
  for (let at = 0; at + length <= text.count; at += 1) {
    if (text.hashes[at] !== first) continue;
    let same = 1;
    while (same < length && text.hashes[at + same] === hashes[from + same]) same += 1;
    if (same === length) found.push({ from: at, to: at + length });
  }
  return found;
}
