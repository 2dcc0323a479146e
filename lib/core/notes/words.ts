import { foldCode, IGNORED } from '../text/fold';
import { HASH_PRIME, HASH_SEED, tokenize } from '../text/tokens';

/**
 * A text as a row of words. Two words are the same when their hashes are: case, accents, soft hyphens and the kinds of
 * apostrophe make no difference, punctuation and white space are not words. So a page that changes its quotation marks,
 * its dashes or its line breaks has the same words as before.
 */
export interface Words {
  text: string;
  count: number;
  /** UTF-16 offsets of each word. */
  starts: Uint32Array;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/** Thai, Lao, Burmese and Khmer write no blanks between words; like Han characters, theirs stand one by one. */
function isRunTogether(code: number): boolean {
  return (code >= 0xe00 && code <= 0xeff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff);
}

/** Cuts a text into words. Takes about 20 ms a million characters. */
export function toWords(text: string): Words {
  const tokens = tokenize(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    if (!isRunTogether(text.charCodeAt(start))) {
      starts.push(start);
      ends.push(end);
      hashes.push(tokens.hashes[i] as number);
      continue;
    }
    for (let at = start; at < end; at += 1) {
      const folded = foldCode(text.charCodeAt(at));
      if (folded <= IGNORED) {
        ends[ends.length - 1] = at + 1;
        continue;
      }
      starts.push(at);
      ends.push(at + 1);
      hashes.push(Math.imul(HASH_SEED ^ folded, HASH_PRIME) >>> 0);
    }
  }
  return {
    text,
    count: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    hashes: Uint32Array.from(hashes),
  };
}

/** The first word that ends after `offset`. */
export function wordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How much a word says about a place, 0 to 1. Articles, prepositions and pronouns are short in every language written with
 * blanks and stand everywhere; numbers are short and say much. One character of an unspaced script is half a word.
 */
export function weightOf(words: Words, index: number): number {
  const start = words.starts[index] as number;
  const length = (words.ends[index] as number) - start;
  const code = words.text.charCodeAt(start);
  if (code >= 0x30 && code <= 0x39) return 1;
  if (code >= 0xe00 && (code < 0x1e00 || code > 0x2fff) && length === 1) return 0.5;
  return length > 3 ? 1 : 0.25;
}

/** A word that matters: losing or changing it changes what is said. */
export function matters(words: Words, index: number): boolean {
  return weightOf(words, index) >= 0.5;
}
