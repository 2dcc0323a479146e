import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Facts, PostRecord } from '../../lib/core/model';
import { buildNames } from '../../lib/core/names/build';
import { toRecords } from '../../lib/core/records';
import { NAMES_HEAD } from '../../lib/store/facts-database';
import { PACK_FORMAT, type PackManifest, type PackPart } from '../../lib/store/pack-files';

/** Records in one part: written in one transaction, well under a second's work. */
const RECORDS_A_PART = 1000;
/** Keys in one part, which are small. */
const KEYS_A_PART = 5000;
/** Bytes of name shards in one part. */
const NAME_BYTES_A_PART = 1 << 20;

/** A built pack: the manifest, and gzipped files by name. */
export interface PackLayout {
  manifest: PackManifest;
  files: Map<string, Buffer>;
}

/** Lays facts out as the extension installs them. The same facts give the same bytes. */
export function layOut(facts: Facts): PackLayout {
  for (const list of [facts.people, facts.posts, facts.events]) warnOfTwins(list);
  const { people, posts, events } = toRecords(facts);
  const files = new Map<string, Buffer>();
  const parts: PackPart[] = [];
  const hash = createHash('sha256');
  const addFile = (file: string, bytes: Buffer) => {
    hash.update(file).update(bytes);
    files.set(file, compress(bytes));
    return file;
  };
  const addJson = (name: string, value: unknown) => addFile(`${name}.json.gz`, Buffer.from(JSON.stringify(value)));

  chunks(people, RECORDS_A_PART).forEach((chunk, i) => {
    parts.push({ kind: 'people', file: addJson(`people-${i}`, chunk), first: i * RECORDS_A_PART });
  });
  chunks(posts.map(withoutKeys).map(withHolders), RECORDS_A_PART).forEach((chunk, i) => {
    parts.push({ kind: 'posts', file: addJson(`posts-${i}`, chunk) });
  });
  chunks(events.map(withoutKeys), RECORDS_A_PART).forEach((chunk, i) => {
    parts.push({ kind: 'events', file: addJson(`events-${i}`, chunk) });
  });
  for (const [kind, records] of [
    ['postKeys', posts],
    ['eventKeys', events],
  ] as const) {
    chunks(invert(records), KEYS_A_PART).forEach((chunk, i) => {
      parts.push({ kind, file: addJson(`${kind}-${i}`, chunk) });
    });
  }
  const { head, shards } = buildNames(people);
  let first = NAMES_HEAD;
  for (const piece of bySize([head, ...shards], NAME_BYTES_A_PART)) {
    const file = addFile(`names-${first + 1}.bin.gz`, Buffer.concat(piece.map((buffer) => Buffer.from(buffer))));
    parts.push({ kind: 'names', file, first, lengths: piece.map((buffer) => buffer.byteLength) });
    first += piece.length;
  }

  const { id, title, version, sources, areas } = facts;
  hash.update(JSON.stringify([PACK_FORMAT, id, title, version, sources, areas]));
  const counts = {
    people: people.length,
    posts: posts.length,
    events: events.length,
    memberships: facts.memberships.length,
  };
  const digest = hash.digest('hex').slice(0, 32);
  return { manifest: { format: PACK_FORMAT, id, title, version, digest, sources, areas, counts, parts }, files };
}

function warnOfTwins(list: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) console.error(`Two records are called ${id}`);
    seen.add(id);
  }
}

/** gzip without the time, and without the operating system, so that every machine writes the same bytes (RFC 1952, 2.3.1). */
function compress(bytes: Buffer): Buffer {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 255;
  return zipped;
}

function withoutKeys<T extends { keys: string[] }>({ keys: _keys, ...record }: T): Omit<T, 'keys'> {
  return record;
}

/**
 * Seats that hundreds fill at once have no holder to be named, and their thousands of names would be read for nothing.
 */
function withHolders(post: PostRecord): PostRecord {
  return post.role === 'legislator' ? { ...post, holders: [] } : post;
}

/** Look-up keys with the ids of the records they lead to, in order. */
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

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function bySize(buffers: readonly ArrayBuffer[], most: number): ArrayBuffer[][] {
  const groups: ArrayBuffer[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const buffer of buffers) {
    if (size + buffer.byteLength > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(buffer);
    size += buffer.byteLength;
  }
  return groups;
}
