import type { Facts, PostRecord } from '../core/model';
import { buildNames } from '../core/names/build';
import { WordIndex } from '../core/names/words';
import { toRecords } from '../core/records';
import {
  type Directory,
  PACK_FORMAT,
  type PackFiles,
  type PackManifest,
  type PackPart,
  type Table,
} from './pack-files';

/** Records a block: read and parsed together, so few; written one by one, so not too few. */
const RECORDS_A_BLOCK = 16;
/** Look-up keys a block, which are small. */
const KEYS_A_BLOCK = 64;
/** Words a block: a beginning of few letters is shared by hundreds. */
const WORDS_A_BLOCK = 256;
/** Bytes after which a part is full: some tenths of a second's work in one transaction. */
const PART_BYTES = 1 << 20;

/** A pack laid out: the manifest, and its parts by file name. */
export interface PackLayout {
  manifest: PackManifest;
  files: Map<string, Uint8Array>;
}

/**
 * Lays facts out as they are installed. The same facts give the same bytes.
 *
 * @throws Error for an id given twice
 */
export async function layOut(facts: Facts): Promise<PackLayout> {
  const sorted = { ...facts, people: byId(facts.people), posts: byId(facts.posts), events: byId(facts.events) };
  const { people, posts, events } = toRecords(sorted);
  const { head, shards } = buildNames(people);
  const files = new Map<string, Uint8Array>();
  const parts: PackPart[] = [];
  const add = (table: Table, blocks: readonly Uint8Array[]) => {
    for (const part of splitIntoParts(table, blocks)) {
      files.set(part.file, part.bytes);
      parts.push(part.part);
    }
  };
  const addSorted = <T>(table: Table, entries: readonly T[], size: number, key: (entry: T) => string): Directory => {
    const blocks = chunks(entries, size);
    add(table, blocks.map(encode));
    return { size, firsts: blocks.map((block) => key(block[0] as T)) };
  };
  const directories = {
    people: addSorted('people', people, RECORDS_A_BLOCK, idOf),
    posts: addSorted('posts', posts.map(withoutKeys).map(withHolders), RECORDS_A_BLOCK, idOf),
    events: addSorted('events', events.map(withoutKeys), RECORDS_A_BLOCK, idOf),
    postKeys: addSorted('postKeys', invert(posts), KEYS_A_BLOCK, ([key]) => key),
    eventKeys: addSorted('eventKeys', invert(events), KEYS_A_BLOCK, ([key]) => key),
  };
  add(
    'names',
    [head, ...shards].map((buffer) => new Uint8Array(buffer)),
  );
  const words = new WordIndex();
  for (const person of people) words.add(person);
  const nameWords = addSorted('nameWords', words.entries(), WORDS_A_BLOCK, ([word]) => word);
  const { id, title, version, sources, areas } = facts;
  const counts = {
    people: people.length,
    posts: posts.length,
    events: events.length,
    memberships: facts.memberships.length,
  };
  const summary = {
    format: PACK_FORMAT,
    id,
    title,
    version,
    sources,
    areas,
    counts,
    directories: { ...directories, nameWords },
  };
  const digest = await hash([encode([summary, parts]), ...files.values()]);
  return { manifest: { ...summary, digest, parts }, files };
}

/** A pack just laid out, to be installed. */
export function filesOf({ manifest, files }: PackLayout): PackFiles {
  return {
    manifest: async () => manifest,
    part: async (file) => {
      const bytes = files.get(file);
      if (!bytes) throw new Error(`The pack has no ${file}`);
      return bytes;
    },
  };
}

const idOf = ({ id }: { id: string }) => id;

/** In the order of UTF-16 units, as {@link Directory} is searched. */
function byId<T extends { id: string }>(list: readonly T[]): T[] {
  const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (let i = 1; i < sorted.length; i += 1) {
    if (sorted[i]?.id === sorted[i - 1]?.id) throw new Error(`Two records are called ${sorted[i]?.id}`);
  }
  return sorted;
}

function withoutKeys<T extends { keys: string[] }>({ keys: _keys, ...record }: T): Omit<T, 'keys'> {
  return record;
}

/** Seats that hundreds fill at once have no holder to be named, and their thousands of names would be read for nothing. */
function withHolders(post: PostRecord): PostRecord {
  return post.role === 'legislator' ? { ...post, holders: [] } : post;
}

/** Look-up keys with the ids of the records they lead to, sorted by key. */
function invert(records: readonly { id: string; keys: readonly string[] }[]): [string, string[]][] {
  const ids = new Map<string, string[]>();
  for (const { id, keys } of records) {
    for (const key of keys) {
      const list = ids.get(key);
      if (list) list.push(id);
      else ids.set(key, [id]);
    }
  }
  return [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
}

function splitIntoParts(
  table: Table,
  blocks: readonly Uint8Array[],
): { part: PackPart; file: string; bytes: Uint8Array }[] {
  const parts: { part: PackPart; file: string; bytes: Uint8Array }[] = [];
  for (let first = 0; first < blocks.length; ) {
    let bytes = 0;
    let end = first;
    while (end < blocks.length && (end === first || bytes + (blocks[end] as Uint8Array).length <= PART_BYTES)) {
      bytes += (blocks[end] as Uint8Array).length;
      end += 1;
    }
    const own = blocks.slice(first, end);
    const file = `${table}-${parts.length}`;
    parts.push({ part: { table, file, first, lengths: own.map((block) => block.length) }, file, bytes: join(own) });
    first = end;
  }
  return parts;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** SHA-256, its first half in hexadecimal digits. */
async function hash(pieces: readonly Uint8Array[]): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', join(pieces) as BufferSource));
  return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
