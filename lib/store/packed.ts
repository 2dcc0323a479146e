import type { PersonRecord, PostRecord } from '../core/model';
import { type Named, WordIndex } from '../core/names/words';
import { type Column, fromColumn, toColumn } from './columns';
import { blocksOf, type PackFiles, type PackManifest, type PackPart, type Table } from './pack-files';
import { type SlimPerson, slimPerson, wholePerson } from './slim';

/**
 * Writes a pack's parts as the extension carries them: records in columns, people without what their posts say already, and
 * without the words of their names, which are found again.
 * What {@link unpackedFiles} makes of them is the same records in blocks of the same lengths.
 *
 * @returns contents by file name, not yet compressed
 */
export async function packFiles(files: PackFiles): Promise<Map<string, Uint8Array>> {
  const { parts } = await files.manifest();
  const recordsOf = async (part: PackPart) =>
    blocksOf(part, await files.part(part.file)).flatMap(([, block]) => decode<unknown[]>(block));
  const posts = (await inOrder(parts, 'posts', recordsOf)) as PostRecord[];
  const numbers = new Map(posts.map(({ id }, number) => [id, number]));
  const packed = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (part.table === 'nameWords') continue;
    if (part.table === 'names') {
      packed.set(part.file, await files.part(part.file));
      continue;
    }
    const records = await recordsOf(part);
    const slim =
      part.table === 'people'
        ? records.map((record) => slimPerson(record as PersonRecord, posts, numbers))
        : records.map((record) => (Array.isArray(record) ? { key: record[0], ids: record[1] } : record));
    packed.set(part.file, encode(toColumn(slim as Parameters<typeof toColumn>[0])));
  }
  return packed;
}

/**
 * Reads a pack whose parts were written by {@link packFiles}.
 *
 * @param read gives a file's contents, not compressed any more
 */
export function unpackedFiles(
  manifest: () => Promise<PackManifest>,
  read: (file: string) => Promise<Uint8Array>,
): PackFiles {
  const recordsOf = async ({ file }: PackPart) => fromColumn(decode<Column>(await read(file)));
  let latest: PackManifest | null = null;
  let posts: Promise<PostRecord[]> | null = null;
  let words: Promise<Uint8Array> | null = null;
  const readManifest = async () => {
    latest = await manifest();
    return latest;
  };
  return {
    manifest: readManifest,
    async part(file) {
      const { parts, directories } = latest ?? (await readManifest());
      const part = parts.find((one) => one.file === file);
      if (!part) throw new Error(`The pack has no ${file}`);
      if (part.table === 'names') return read(file);
      if (part.table === 'nameWords') {
        words ??= nameWords(parts, directories.nameWords.size, recordsOf);
        return cut(await words, parts, part);
      }
      // Needed for people alone, whose parts follow one another; then let go.
      if (part.table === 'people') posts ??= inOrder(parts, 'posts', recordsOf) as Promise<PostRecord[]>;
      else posts = null;
      const known = (await posts) ?? [];
      const records = await recordsOf(part);
      const whole =
        part.table === 'people'
          ? records.map((record) => wholePerson(record as unknown as SlimPerson, known))
          : records.map((record) => (isEntry(part.table, record) ? [record.key, record.ids] : record));
      return joinBlocks(whole, directories[part.table].size);
    },
  };
}

async function inOrder(
  parts: readonly PackPart[],
  table: Table,
  recordsOf: (part: PackPart) => Promise<unknown[]>,
): Promise<unknown[]> {
  const records: unknown[] = [];
  for (const part of parts) if (part.table === table) records.push(...(await recordsOf(part)));
  return records;
}

/** All blocks of the table of name words, one after another, as they were before packing. */
async function nameWords(
  parts: readonly PackPart[],
  size: number,
  recordsOf: (part: PackPart) => Promise<unknown[]>,
): Promise<Uint8Array> {
  const index = new WordIndex();
  // Part by part, so that between them the background answers.
  const people = parts.filter(({ table }) => table === 'people').sort((a, b) => a.first - b.first);
  for (const part of people) for (const person of await recordsOf(part)) index.add(person as Named);
  return joinBlocks(index.entries(), size);
}

/** The bytes of one part, out of those of its whole table. */
function cut(table: Uint8Array, parts: readonly PackPart[], part: PackPart): Uint8Array {
  const lengthOf = ({ lengths }: PackPart) => lengths.reduce((sum, length) => sum + length, 0);
  const before = parts.filter((one) => one.table === part.table && one.first < part.first);
  const start = before.reduce((sum, one) => sum + lengthOf(one), 0);
  return table.slice(start, start + lengthOf(part));
}

function isEntry(table: Table, record: unknown): record is { key: string; ids: string[] } {
  return (table === 'postKeys' || table === 'eventKeys') && typeof record === 'object';
}

/** Records as the bytes of their blocks, one after another. */
function joinBlocks(records: readonly unknown[], size: number): Uint8Array {
  const blocks: string[] = [];
  for (let i = 0; i < records.length; i += size) blocks.push(JSON.stringify(records.slice(i, i + size)));
  return new TextEncoder().encode(blocks.join(''));
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decode<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
