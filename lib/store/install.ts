import { blocksOfSet } from './blocks';
import type { FactsDatabase, PackRow } from './facts-database';
import { blocksOf, type PackFiles, type PackManifest, type PackPart } from './pack-files';

/** Told after each part. */
export type Progress = (done: number, total: number) => void;

/** How a pack is installed. */
export interface InstallOptions {
  /** Ends the installation before its next part; what was written is left to {@link abandonPack}. */
  signal?: AbortSignal;
  /** Writes all of it again, even where this version is in use already: what is in use may be damaged. */
  anew?: boolean;
}

/** The installation was taken over, or the pack removed, by someone else. */
class Superseded extends Error {}

/**
 * Installs a pack, or brings it up to date. May be killed at any moment and called again: what was written counts, and
 * until the last transaction the version before stays in use, whole.
 *
 * @returns whether the version in use is another than before
 * @throws DOMException of the browser (`QuotaExceededError`, …), or the signal's reason; the version before stays in use
 */
export async function installPack(
  database: FactsDatabase,
  files: PackFiles,
  progress?: Progress,
  { signal, anew = false }: InstallOptions = {},
): Promise<boolean> {
  const manifest = await files.manifest();
  signal?.throwIfAborted();
  try {
    const start = await beginOrResume(database, manifest, anew);
    if (start === null) return false;
    progress?.(start.done, manifest.parts.length);
    for (let i = start.done; i < manifest.parts.length; i += 1) {
      signal?.throwIfAborted();
      await writePart(database, files, manifest, start.set, i);
      progress?.(i + 1, manifest.parts.length);
    }
    signal?.throwIfAborted();
    await putInUse(database, manifest, start.set);
    return true;
  } catch (error) {
    if (error instanceof Superseded) return false;
    throw error;
  } finally {
    await clearDiscarded(database).catch(() => undefined);
  }
}

/** Takes a pack away with all its rows. */
export async function removePack(database: FactsDatabase, id: string): Promise<void> {
  const transaction = database.transaction('packs', 'readwrite');
  const row = await transaction.store.get(id);
  if (row) {
    const sets = [row.current?.set, row.staged?.set];
    await transaction.store.put({ ...discard(row, sets), current: null, staged: null, enabled: true });
  }
  await transaction.done;
  await clearDiscarded(database);
}

/** Forgets what was written of a version that is not in use yet; the one in use stays. */
export async function abandonPack(database: FactsDatabase, id: string): Promise<void> {
  const transaction = database.transaction('packs', 'readwrite');
  const row = await transaction.store.get(id);
  if (row?.staged) await transaction.store.put({ ...discard(row, [row.staged.set]), staged: null });
  await transaction.done;
  await clearDiscarded(database);
}

/** Has a pack's facts count, or not. */
export async function switchPack(database: FactsDatabase, id: string, isOn: boolean): Promise<void> {
  const transaction = database.transaction('packs', 'readwrite');
  const row = await transaction.store.get(id);
  if (row) await transaction.store.put({ ...row, enabled: isOn });
  await transaction.done;
}

/** Where to go on: the first part at a new version, a later one after an interruption; null where all is in use already. */
async function beginOrResume(
  database: FactsDatabase,
  manifest: PackManifest,
  anew: boolean,
): Promise<{ set: number; done: number } | null> {
  const { id, title, version, digest } = manifest;
  const transaction = database.transaction('packs', 'readwrite');
  const rows = await transaction.store.getAll();
  const row = rows.find((one) => one.id === id) ?? emptyRow(id, title);
  if (row.current?.digest === digest && !anew) {
    if (row.staged) await transaction.store.put({ ...discard(row, [row.staged.set]), staged: null });
    await transaction.done;
    return null;
  }
  if (row.staged?.digest === digest) {
    await transaction.done;
    return row.staged;
  }
  const set = Math.max(0, ...rows.map((one) => one.lastSet)) + 1;
  await transaction.store.put({
    ...discard(row, [row.staged?.set]),
    title,
    lastSet: set,
    staged: { set, digest, version, done: 0, total: manifest.parts.length },
  });
  await transaction.done;
  return { set, done: 0 };
}

/** One part in one transaction, together with the count of parts done. */
async function writePart(
  database: FactsDatabase,
  files: PackFiles,
  manifest: PackManifest,
  set: number,
  index: number,
): Promise<void> {
  const part = manifest.parts[index] as PackPart;
  // Read before the transaction begins, which would end meanwhile.
  const blocks = blocksOf(part, await files.part(part.file));
  const transaction = database.transaction(['packs', 'blocks'], 'readwrite', { durability: 'relaxed' });
  const packs = transaction.objectStore('packs');
  const row = await packs.get(manifest.id);
  if (row?.staged?.set !== set || row.staged.done !== index) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new Superseded();
  }
  const store = transaction.objectStore('blocks');
  // Not awaited one by one: where a put failed, the transaction says why.
  for (const [number, block] of blocks) store.put(block, [set, part.table, number]).catch(() => undefined);
  packs.put({ ...row, staged: { ...row.staged, done: index + 1 } }).catch(() => undefined);
  await transaction.done;
}

/** The swap: one row, one transaction. */
async function putInUse(database: FactsDatabase, manifest: PackManifest, set: number): Promise<void> {
  const { parts: _parts, ...summary } = manifest;
  const transaction = database.transaction('packs', 'readwrite', { durability: 'strict' });
  const row = await transaction.store.get(manifest.id);
  if (row?.staged?.set !== set || row.staged.done !== manifest.parts.length) throw new Superseded();
  await transaction.store.put({
    ...discard(row, [row.current?.set]),
    current: { ...summary, set },
    staged: null,
  });
  await transaction.done;
}

/** Deletes the rows of sets that are no longer in use. */
async function clearDiscarded(database: FactsDatabase): Promise<void> {
  for (const row of await database.getAll('packs')) {
    for (const set of row.discarded) {
      await database.delete('blocks', blocksOfSet(set));
      const transaction = database.transaction('packs', 'readwrite');
      const now = await transaction.store.get(row.id);
      if (now) await transaction.store.put({ ...now, discarded: now.discarded.filter((one) => one !== set) });
      await transaction.done;
    }
  }
}

function emptyRow(id: string, title: string): PackRow {
  return { id, title, enabled: true, current: null, staged: null, discarded: [], lastSet: 0 };
}

function discard(row: PackRow, sets: readonly (number | undefined)[]): PackRow {
  return { ...row, discarded: [...row.discarded, ...sets.filter((set) => set !== undefined)] };
}
