import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { loadFacts } from '../../dataset/load';
import { mergeFacts } from '../../lib/core/memory-store/merge';
import { MemoryStore, type PreparedFacts, prepareFacts } from '../../lib/core/memory-store/store';
import type { Facts } from '../../lib/core/model';

/** Where prepared facts are kept between runs; safe to delete. */
const CACHE = '.cache';
/** Raised whenever prepared facts are made otherwise from the same bytes: the code that makes them is part of the key. */
const MAKERS = ['lib/core/records.ts', 'lib/core/memory-store', 'lib/core/names', 'lib/core/text'];

/**
 * Opens the bundled facts, joined with a reader's packs.
 *
 * @param project the project's directory
 * @param packs already checked
 */
export async function openStore(project: string, packs: readonly Facts[] = []): Promise<MemoryStore> {
  const directory = join(project, 'dataset/facts');
  if (packs.length > 0) return MemoryStore.of(mergeFacts([await loadFacts(directory), ...packs]));
  const key = await fingerprint([directory, ...MAKERS.map((path) => join(project, path))]);
  const file = join(project, CACHE, `facts-${key}`);
  return new MemoryStore((await readPrepared(file)) ?? (await keepPrepared(project, file, directory)));
}

async function readPrepared(file: string): Promise<PreparedFacts | null> {
  try {
    return deserialize(await readFile(file)) as PreparedFacts;
  } catch {
    return null;
  }
}

/** Prepares the facts and keeps them, in place of what older facts left. A full or read-only disk does no harm. */
async function keepPrepared(project: string, file: string, directory: string): Promise<PreparedFacts> {
  const prepared = prepareFacts(await loadFacts(directory));
  try {
    const cache = join(project, CACHE);
    await mkdir(cache, { recursive: true });
    const old = (await readdir(cache)).filter((name) => name.startsWith('facts-'));
    await Promise.all(old.map((name) => rm(join(cache, name), { force: true })));
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, serialize(prepared));
    await rename(unfinished, file);
  } catch {
    // Next time it is made anew.
  }
  return prepared;
}

/** A hash over the contents of files and of all files in directories. */
async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of await filesOf(path)) hash.update(file.slice(path.length)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 24);
}

async function filesOf(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(path, entry.name));
    return files.sort();
  } catch {
    return [path];
  }
}
