import type { Area, EventRecord, PersonRecord, PostRecord, Source } from '../core/model';

/**
 * A pack as the build leaves it: a manifest, and parts small enough to be written in one transaction each. Made by
 * {@link file://../../tools/pack.ts}.
 */
export interface PackManifest {
  format: typeof PACK_FORMAT;
  id: string;
  title: string;
  /** An ISO day or the pack's own version. */
  version: string;
  /** A hash over all parts. */
  digest: string;
  sources: Source[];
  areas: Area[];
  counts: { people: number; posts: number; events: number; memberships: number };
  parts: PackPart[];
}

/** Raised whenever parts are laid out otherwise; an installed set of another format is written anew. */
export const PACK_FORMAT = 1;

interface JsonPart<K> {
  kind: K;
  file: string;
}

interface PeoplePart extends JsonPart<'people'> {
  /** Ordinal of the first. */
  first: number;
}

interface NamesPart {
  kind: 'names';
  file: string;
  /** Number of the first piece: -1 is the head, shards count from 0. */
  first: number;
  /** Length of each piece in bytes. */
  lengths: number[];
}

export type PackPart =
  | PeoplePart
  | JsonPart<'posts'>
  | JsonPart<'events'>
  | JsonPart<'postKeys'>
  | JsonPart<'eventKeys'>
  | NamesPart;

/** What a part's file holds. */
export interface PartContents {
  people: PersonRecord[];
  posts: PostRecord[];
  events: EventRecord[];
  postKeys: [string, string[]][];
  eventKeys: [string, string[]][];
}

/** Where a pack is read from: files of the extension, or a reader's own file. */
export interface PackFiles {
  manifest(): Promise<PackManifest>;
  /** A part's bytes, unpacked. */
  part(file: string): Promise<ArrayBuffer>;
}

/** Reads a part that holds JSON. */
export async function readPart<K extends keyof PartContents>(
  files: PackFiles,
  part: JsonPart<K>,
): Promise<PartContents[K]> {
  return JSON.parse(new TextDecoder().decode(await files.part(part.file))) as PartContents[K];
}

/** Reads a part of a name index: numbers and buffers. */
export async function readNames(files: PackFiles, part: NamesPart): Promise<[number, ArrayBuffer][]> {
  const bytes = await files.part(part.file);
  let offset = 0;
  return part.lengths.map((length, i) => {
    const piece = bytes.slice(offset, offset + length);
    offset += length;
    return [part.first + i, piece];
  });
}
