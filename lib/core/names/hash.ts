import { HASH_PRIME, HASH_SEED } from '../text/tokens';

/** The hash of a name's words so far, one more word added. Order counts. */
export function addWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Spreads the bits: the finalizer of MurmurHash3 (Appleby, public domain). */
export function spread(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The hash that `tokenize` gives a word, from its folded letters. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i += 1) hash = Math.imul(hash ^ folded.charCodeAt(i), HASH_PRIME);
  return hash >>> 0;
}

/** The hash of a whole folded name, words joined by blanks. */
export function hashName(key: string): number {
  let hash = 0;
  for (const word of key.split(' ')) hash = addWord(hash, hashWord(word));
  return spread(hash);
}
