import type { Span } from './align';
import type { Quote } from './quote';
import { matters, type Words, weightOf } from './words';

/** Below this weight a quote is too short to be recognised once its words change: it is found word for word or not at all. */
const SHORT_QUOTE = 3;
/** A stretch must share this much of the quote to be looked at. */
const SHARED = 0.4;
/** So many of the likeliest stretches are looked at. */
const MOST = 6;
/** Words on each side of a stretch in which a longer version of the quote may spread, besides the quote's own length. */
const SLACK = 40;

/** Where each word stands, made once for a text. */
export type WordPlaces = ReadonlyMap<number, number[]>;

export function placesOf(text: Words): WordPlaces {
  const places = new Map<number, number[]>();
  for (let i = 0; i < text.count; i += 1) {
    const hash = text.hashes[i] as number;
    const list = places.get(hash);
    if (list) list.push(i);
    else places.set(hash, [i]);
  }
  return places;
}

/**
 * Stretches of the text that may hold the quote in other words: each of the quote's words votes for the places at which the
 * quote would begin, places close to each other are counted together.
 */
export function findLikely(text: Words, places: WordPlaces, quote: Quote): Span[] {
  const { from, to } = quote.span;
  const length = to - from;
  let total = 0;
  const step = Math.max(8, length);
  const votes = new Map<number, { weight: number; last: number }>();
  for (let word = from; word < to; word += 1) {
    const weight = weightOf(quote.words, word);
    total += weight;
    if (!matters(quote.words, word)) continue;
    for (const place of places.get(quote.words.hashes[word] as number) ?? []) {
      const slot = Math.floor((place - (word - from)) / step);
      // Each slot overlaps the next, so that a stretch on the border is not split.
      for (const near of [slot, slot + 1]) {
        const vote = votes.get(near) ?? { weight: 0, last: -1 };
        if (vote.last === word) continue;
        votes.set(near, { weight: vote.weight + weight, last: word });
      }
    }
  }
  if (total < SHORT_QUOTE) return [];
  return [...votes]
    .filter(([, vote]) => vote.weight >= total * SHARED)
    .sort((a, b) => b[1].weight - a[1].weight)
    .slice(0, MOST)
    .map(([slot]) => ({
      from: Math.max(0, (slot - 1) * step - SLACK),
      to: Math.min(text.count, (slot + 1) * step + 2 * length + SLACK),
    }));
}
