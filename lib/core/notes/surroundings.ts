import { align, type Span } from './align';
import type { Quote } from './quote';
import { type Words, weightOf } from './words';

/** How the words on one side of a place agree with those on the same side of the quote. */
export interface Surroundings {
  /** 0 to 1, near words counting more; null where the quote brings no words on this side and the text has some. */
  share: number | null;
  /** How much the quote brings on this side, in words that matter, near or far; the edge of the text is as good as any. */
  reach: number;
  /** What this side adds to the case for the place, in words that matter: −1 to 4. */
  evidence: number;
}

/** The weight of a word halves six words away from the quote: what stands next to it is what a reader knows it by. */
const HALF_AT = 6;
/** Words of neighbouring blocks count less: whole paragraphs come and go without touching the passage's own. */
const OTHER_BLOCK = 0.3;
/** A missing neighbour speaks against a place, but less than a present one speaks for it: edits are ordinary. */
const MISSING = 0.5;
/** One side alone never settles more than this, nor does it take more than `LEAST` away. */
const MOST = 4;
const LEAST = -1;
/** Words that may have been put between the quote and its neighbours. */
const SLACK = 12;

/** Compares both sides of a place with both sides of the quote. */
export function compareSurroundings(
  text: Words,
  quote: Quote,
  place: Span,
): { before: Surroundings; after: Surroundings } {
  const { from, to } = quote.span;
  const { count } = quote.words;
  const start = Math.max(0, place.from - from - SLACK);
  const end = Math.min(text.count, place.to + (count - to) + SLACK);
  return {
    before: compareSide(quote, { from: 0, to: from }, text, { from: start, to: place.from }, place.from === 0),
    after: compareSide(quote, { from: to, to: count }, text, { from: place.to, to: end }, place.to === text.count),
  };
}

function compareSide(quote: Quote, side: Span, text: Words, area: Span, atEdge: boolean): Surroundings {
  const { words } = quote;
  const isBefore = side.to === quote.span.from;
  const edge = isBefore ? (words.starts[quote.span.from] ?? words.text.length) : (words.ends[quote.span.to - 1] ?? 0);
  const present = new Set(align(words, side, text, area).pairs.map(([word]) => word));
  let kept = 0;
  let total = 0;
  let reach = 0;
  for (let word = side.from; word < side.to; word += 1) {
    const distance = isBefore ? side.to - 1 - word : word - side.from;
    const between = isBefore ? words.text.slice(words.ends[word], edge) : words.text.slice(edge, words.starts[word]);
    const weight = (weightOf(words, word) / (1 + distance / HALF_AT)) * (between.includes('\n') ? OTHER_BLOCK : 1);
    total += weight;
    reach += weightOf(words, word);
    if (present.has(word)) kept += weight;
  }
  if (total === 0) return { share: atEdge ? 1 : null, reach: atEdge ? Number.POSITIVE_INFINITY : 0, evidence: 0 };
  return { share: kept / total, reach, evidence: Math.min(MOST, Math.max(LEAST, kept - MISSING * (total - kept))) };
}
