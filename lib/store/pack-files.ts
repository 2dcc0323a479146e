import type { Area, Source } from '../core/model';
import { FORMAT as NAMES_FORMAT } from '../core/names/shards';

/**
 * A pack as it is laid out for installation: tables of blocks, each block a few records as JSON (or a piece of the name index),
 * written as they are and parsed when they are read. Blocks lie one after another in files small enough for one transaction.
 */
export interface PackManifest extends PackSummary {
  parts: PackPart[];
}

/** What is kept of a pack once it is installed. */
export interface PackSummary {
  /** {@link PACK_FORMAT} of whoever laid it out; one of another format cannot be read. */
  format: number;
  id: string;
  title: string;
  /** An ISO day or the pack's own version. */
  version: string;
  /** Tells versions apart: a hash over all that the pack holds. */
  digest: string;
  sources: Source[];
  areas: Area[];
  counts: { people: number; posts: number; events: number; memberships: number };
  directories: Record<SortedTable, Directory>;
}

/** Raised whenever records are laid out otherwise. */
const RECORDS_FORMAT = 5;
/** Changes with either part; the bundled pack is written anew then, a reader's own must be imported again. */
export const PACK_FORMAT = RECORDS_FORMAT * 1000 + NAMES_FORMAT;

/** Tables sorted by a key: a person's, post's or event's id, a look-up key as `postsByKey` takes it, a word of names. */
const SORTED_TABLES = ['people', 'posts', 'events', 'postKeys', 'eventKeys', 'nameWords'] as const;
export type SortedTable = (typeof SORTED_TABLES)[number];
/** `names`: the head of the name index, then its shards. */
export type Table = SortedTable | 'names';

/** Where to look for a key: the first one of each block. */
export interface Directory {
  /** Entries a block, the last one excepted. */
  size: number;
  firsts: string[];
}

/** Some blocks of one table in one file. */
export interface PackPart {
  table: Table;
  file: string;
  /** Number of the first block. */
  first: number;
  /** Length of each block in bytes. */
  lengths: number[];
}

/** Where a pack is read from: files of the extension, or a pack laid out just now. */
export interface PackFiles {
  manifest(): Promise<PackManifest>;
  /** A part's bytes, unpacked. */
  part(file: string): Promise<Uint8Array>;
}

/** A part's blocks with their numbers. */
export function blocksOf(part: PackPart, bytes: Uint8Array): [number, Uint8Array][] {
  let offset = 0;
  return part.lengths.map((length, i) => {
    const block = bytes.slice(offset, offset + length);
    offset += length;
    if (block.length !== length) throw new RangeError(`${part.file} is shorter than its blocks`);
    return [part.first + i, block];
  });
}

/** The id of the dataset that comes with the extension; no other pack has it. */
export const BUNDLED_ID = 'bundled';
