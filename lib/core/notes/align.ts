import { matters, type Words, weightOf } from './words';

/** A stretch of words: from `from` up to, not including, `to`. */
export interface Span {
  from: number;
  to: number;
}

/** What became of a quote's words in a stretch of text. Sums of word weights. */
export interface Alignment {
  /** The quote's words for which the text has a word of its own, in order: pairs of indexes. */
  pairs: [quote: number, text: number][];
  kept: number;
  /** Changed in form only: an ending, a spelling, written apart or together. */
  inflected: number;
  /** Replaced by other words that matter. */
  replaced: number;
  dropped: number;
  inserted: number;
}

/** An inserted word costs this share of a kept one, so that of two equal alignments the compact one is taken. */
const GAP_COST = 0.02;

/**
 * Finds the quote's words in a stretch of the text, in order, so that as much weight as possible is kept (a weighted
 * longest common subsequence). Both stretches should be below a few hundred words: the work is their product.
 */
export function align(quote: Words, q: Span, text: Words, t: Span): Alignment {
  const rows = q.to - q.from;
  const columns = t.to - t.from;
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const hash = quote.hashes[q.from + i];
    const weight = weightOf(quote, q.from + i);
    for (let j = columns - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      let value = Math.max(best[here + width] as number, (best[here + 1] as number) - GAP_COST * Number(i > 0));
      if (hash === text.hashes[t.from + j]) value = Math.max(value, weight + (best[here + width + 1] as number));
      best[here] = value;
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const here = i * width + j;
    const value = best[here] as number;
    const same = quote.hashes[q.from + i] === text.hashes[t.from + j];
    if (same && near(value, weightOf(quote, q.from + i) + (best[here + width + 1] as number))) {
      pairs.push([q.from + i, t.from + j]);
      i += 1;
      j += 1;
    } else if (near(value, best[here + width] as number)) i += 1;
    else j += 1;
  }
  return judge(quote, q, text, t, pairs);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-4;
}

/** Weighs what lies between the pairs. */
function judge(quote: Words, q: Span, text: Words, t: Span, pairs: [number, number][]): Alignment {
  const result: Alignment = { pairs, kept: 0, inflected: 0, replaced: 0, dropped: 0, inserted: 0 };
  for (const [word] of pairs) result.kept += weightOf(quote, word);
  let before: [number, number] = [q.from - 1, pairs[0] ? pairs[0][1] - 1 : t.from - 1];
  const [first] = pairs;
  const last = pairs[pairs.length - 1];
  if (!first || !last) {
    result.dropped = sum(quote, q);
    return result;
  }
  for (const pair of [...pairs, null]) {
    const lost = { from: before[0] + 1, to: pair ? pair[0] : q.to };
    let added = { from: before[1] + 1, to: pair ? pair[1] : before[1] + 1 };
    const atEdge = pair === first || pair === null;
    // At the quote's edge what replaced its words lies outside the aligned stretch: as many words as were lost.
    if (pair === first) added = { from: Math.max(t.from, pair[1] - (lost.to - lost.from)), to: pair[1] };
    if (pair === null) added = { from: before[1] + 1, to: Math.min(t.to, before[1] + 1 + lost.to - lost.from) };
    compare(quote, lost, text, added, atEdge, result);
    if (pair) before = pair;
  }
  return result;
}

function compare(quote: Words, lost: Span, text: Words, added: Span, atEdge: boolean, result: Alignment): void {
  const lostWeight = sum(quote, lost);
  const addedWeight = sum(text, added);
  if (lostWeight === 0) {
    if (!atEdge) result.inserted += addedWeight;
    return;
  }
  if (letters(quote, lost) === letters(text, added)) {
    result.inflected += lostWeight;
    return;
  }
  const free = new Set<number>();
  for (let j = added.from; j < added.to; j += 1) if (matters(text, j)) free.add(j);
  for (let i = lost.from; i < lost.to; i += 1) {
    const weight = weightOf(quote, i);
    const word = letters(quote, { from: i, to: i + 1 });
    const twin = [...free].find((j) => isInflection(word, letters(text, { from: j, to: j + 1 })));
    if (twin !== undefined) {
      free.delete(twin);
      result.inflected += weight;
    } else if (matters(quote, i) && free.size > 0) {
      result.replaced += weight;
    } else result.dropped += weight;
  }
  if (!atEdge) for (const j of free) result.inserted += weightOf(text, j);
}

function sum(words: Words, span: Span): number {
  let total = 0;
  for (let i = span.from; i < span.to; i += 1) total += weightOf(words, i);
  return total;
}

function letters(words: Words, span: Span): string {
  let all = '';
  for (let i = span.from; i < span.to; i += 1) all += words.text.slice(words.starts[i], words.ends[i]);
  return all
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Whether two words are forms or spellings of one: they share their first letters, at least four and three fifths of the
 * longer one. So `meeting` and `meetings`, `defence` and `defense` are one word; `Iran` and `Iraq`, `first` and `second`,
 * `Austria` and `Australia`, `2024` and `2025` are two.
 */
function isInflection(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return a === b;
  const longer = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < longer && a[shared] === b[shared]) shared += 1;
  return shared >= 4 && shared >= longer * 0.6;
}
