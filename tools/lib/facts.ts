import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { mergeFacts } from '../../lib/core/memory-store/merge';
import { MemoryStore, type PreparedFacts, prepareFacts } from '../../lib/core/memory-store/store';
import type { EventRecord, Facts, PersonRecord, PostRecord } from '../../lib/core/model';
import { joinPack } from '../../lib/core/packs/join';
import { openTable, type StoredTable, storeTable } from './stored-table';

/** Where prepared facts are kept between runs; safe to delete. */
const CACHE = '.cache';
/** The code that prepares facts: when it changes, what is kept is made anew. */
const MAKERS = [
  'lib/core/records.ts',
  'lib/core/memory-store',
  'lib/core/names',
  'lib/core/text',
  'tools/lib/stored-table.ts',
];

/** Prepared facts as they are kept in a file. */
type StoredFacts = Omit<PreparedFacts, 'people' | 'posts' | 'events'> &
  Record<'people' | 'posts' | 'events', StoredTable>;

/**
 * Opens the bundled facts, joined with a reader's packs. The bundled facts alone are prepared once and kept in `.cache`.
 *
 * @param project the project's directory
 * @param packs already checked
 * @throws Error where the bundled facts are missing
 */
export async function openStore(project: string, packs: readonly Facts[] = []): Promise<MemoryStore> {
  const directory = join(project, 'dataset/facts');
  if (packs.length > 0) {
    const bundled = await openStore(project);
    const joined = await Promise.all(packs.map(async (pack) => (await joinPack(pack, bundled)).facts));
    return MemoryStore.of(mergeFacts([await bundledFacts(directory), ...joined]));
  }
  const key = await fingerprint([directory, ...MAKERS.map((path) => join(project, path))]);
  const file = join(project, CACHE, `facts-${key}`);
  const kept = await readKept(file);
  if (kept) return new MemoryStore(kept);
  const prepared = prepareFacts(await bundledFacts(directory));
  // On a full or read-only disk it is made anew next time.
  await keep(prepared, project, file).catch(() => undefined);
  return new MemoryStore(prepared);
}

/** The reader of compiled facts comes with parsers that a kept copy does not need. */
async function bundledFacts(directory: string): Promise<Facts> {
  const { loadFacts } = await import('../../dataset/load');
  return loadFacts(directory);
}

async function readKept(file: string): Promise<PreparedFacts | null> {
  try {
    const stored = deserialize(await readFile(file)) as StoredFacts;
    return {
      ...stored,
      people: openTable<PersonRecord>(stored.people),
      posts: openTable<PostRecord>(stored.posts),
      events: openTable<EventRecord>(stored.events),
    };
  } catch {
    return null;
  }
}

/** Writes prepared facts in place of what older ones left, whole or not at all. */
async function keep(prepared: PreparedFacts, project: string, file: string): Promise<void> {
  const cache = join(project, CACHE);
  await mkdir(cache, { recursive: true });
  const old = (await readdir(cache)).filter((name) => name.startsWith('facts-'));
  const stored: StoredFacts = {
    ...prepared,
    people: storeTable(prepared.people),
    posts: storeTable(prepared.posts),
    events: storeTable(prepared.events),
  };
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, serialize(stored));
  await rename(unfinished, file);
  await Promise.all(old.map((name) => rm(join(cache, name), { force: true })));
}

/** A hash over names, sizes and times of files and of all files in directories. */
async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 24);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name))
    .sort();
}
