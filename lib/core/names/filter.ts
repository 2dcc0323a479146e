/**
 * A blocked Bloom filter (Putze, Sanders, Singler: Cache-, Hash- and Space-Efficient Bloom Filters, 2007): says for certain
 * that a hash was never added, from one cache line. Hashes must be well spread.
 */

/** Bits a block: one cache line. */
const BLOCK_BITS = 512;
const WORDS = BLOCK_BITS / 32;
/** Twelve bits an entry and three bits set: at most about one false "perhaps" in fifty. */
const BITS_PER_ENTRY = 12;

/** An empty filter for so many hashes, of whole blocks. */
export function makeFilter(entries: number): Uint32Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil((entries * BITS_PER_ENTRY) / BLOCK_BITS));
  return new Uint32Array(blocks * WORDS);
}

export function addToFilter(filter: Uint32Array, hash: number): void {
  const base = (hash % (filter.length / WORDS)) * WORDS;
  let bits = Math.imul(hash, 0x9e3779b1) >>> 0;
  for (let i = 0; i < 3; i += 1) {
    const bit = bits & (BLOCK_BITS - 1);
    const word = base + (bit >>> 5);
    filter[word] = (filter[word] as number) | (1 << (bit & 31));
    bits >>>= 9;
  }
}

/** Whether a hash was perhaps added; `false` is certain. */
export function mayContain(filter: Uint32Array, hash: number): boolean {
  const base = (hash % (filter.length / WORDS)) * WORDS;
  let bits = Math.imul(hash, 0x9e3779b1) >>> 0;
  for (let i = 0; i < 3; i += 1) {
    const bit = bits & (BLOCK_BITS - 1);
    if (((filter[base + (bit >>> 5)] as number) & (1 << (bit & 31))) === 0) return false;
    bits >>>= 9;
  }
  return true;
}
