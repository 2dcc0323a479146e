import type { AliasKind } from './aliases';

/**
 * The layout of a name index, little-endian as every platform that runs browsers is.
 *
 * Head: `HEAD_WORDS` 32-bit words, then three filters: first words of names, whole names, given names.
 * Shard: one 32-bit word each for the number of entries and of buckets; the entries' values (32 bits); where each bucket
 * starts (16 bits, one more than buckets); the entries' checks (16 bits). Names that hash alike stand together.
 */
export const HEAD_WORDS = 8;
export const FORMAT = 1;

/** Places in the head's words. */
export const HEAD = { format: 0, shards: 1, entries: 2, longest: 3, starts: 4, wholes: 5, givens: 6 } as const;

/** What an index is stored as. */
export interface NameShards {
  head: ArrayBuffer;
  shards: ArrayBuffer[];
}

const ALIAS_KINDS: readonly AliasKind[] = ['full', 'single', 'surname', 'unmistakable'];

const ORDINAL_BITS = 24;
const WEIGHTS = 63;

/** Most people one index can hold. */
export const MOST_PEOPLE = 2 ** ORDINAL_BITS;

/** Packs who is meant, by what kind of name, and how prominent they are (0 to 1) into 32 bits. */
export function packEntry(ordinal: number, kind: AliasKind, prominence: number): number {
  const weight = Math.round(Math.min(1, Math.max(0, prominence)) * WEIGHTS);
  return ((weight << (ORDINAL_BITS + 2)) | (ALIAS_KINDS.indexOf(kind) << ORDINAL_BITS) | ordinal) >>> 0;
}

export function unpackEntry(value: number): { ordinal: number; kind: AliasKind; prominence: number } {
  return {
    ordinal: value & (MOST_PEOPLE - 1),
    kind: ALIAS_KINDS[(value >>> ORDINAL_BITS) & 3] as AliasKind,
    prominence: (value >>> (ORDINAL_BITS + 2)) / WEIGHTS,
  };
}

/** Which shard, bucket and check a name's hash leads to. */
export const shardOf = (hash: number, shards: number) => hash & (shards - 1);
export const bucketOf = (hash: number, buckets: number) => (hash >>> 12) & (buckets - 1);
export const checkOf = (hash: number) => (Math.imul(hash, 0x85ebca6b) >>> 16) & 0xffff;

/** A shard's arrays, seen in place. */
export interface ShardView {
  buckets: number;
  values: Uint32Array;
  starts: Uint16Array;
  checks: Uint16Array;
}

export function viewShard(buffer: ArrayBuffer): ShardView {
  const [entries = 0, buckets = 1] = new Uint32Array(buffer, 0, 2);
  const values = new Uint32Array(buffer, 8, entries);
  const starts = new Uint16Array(buffer, 8 + entries * 4, buckets + 1);
  const checks = new Uint16Array(buffer, 8 + entries * 4 + (buckets + 1) * 2, entries);
  return { buckets, values, starts, checks };
}

export function makeShard(entries: number, buckets: number): { buffer: ArrayBuffer; view: ShardView } {
  const buffer = new ArrayBuffer(8 + entries * 4 + (buckets + 1) * 2 + entries * 2);
  new Uint32Array(buffer, 0, 2).set([entries, buckets]);
  return { buffer, view: viewShard(buffer) };
}
