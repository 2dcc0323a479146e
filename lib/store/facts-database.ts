import { type DBSchema, type IDBPDatabase, wrap } from 'idb';
import { moveFacts } from './facts-move';
import { factsFactory } from './facts-place';
import type { PackSummary, Table } from './pack-files';

/**
 * The installed facts. A pack is written as a *set*: all its blocks carry the set's number, so that a new version is written
 * beside the one in use and takes its place by a change of one row of `packs`.
 */
interface FactsSchema extends DBSchema {
  packs: { key: string; value: PackRow };
  /** Blocks by set, table and number. */
  blocks: { key: BlockKey; value: Uint8Array };
}

type BlockKey = [set: number, table: Table, number: number];

/** A pack: the version in use, the one being written, and those to be cleared away. */
export interface PackRow {
  id: string;
  title: string;
  enabled: boolean;
  current: (PackSummary & { set: number }) | null;
  /** `done` of `total` parts are written. */
  staged: { set: number; digest: string; version: string; done: number; total: number } | null;
  discarded: number[];
  /** The highest set number ever given, so that none is given twice. */
  lastSet: number;
}

export type FactsDatabase = IDBPDatabase<FactsSchema>;
export const FACTS_DATABASE = 'backgrounder-facts';
const STORES = ['packs', 'blocks'] as const;

/** The ladder: step `n` brings a database from version `n` to `n + 1`. */
const LADDER: readonly ((database: FactsDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('blocks');
  },
];

/**
 * Opens the facts' database. All in it can be installed anew, so a database that lacks a store, or comes from a later
 * version, is thrown away and made again; the reader's notes are in another one.
 *
 * @param name another name than the product's, for tests
 * @throws DOMException of the browser where storage is refused, full or broken
 */
export async function openFactsDatabase(name: string = FACTS_DATABASE): Promise<FactsDatabase> {
  const factory = await factsFactory();
  const database = await openWhole(factory, name);
  // What an earlier version left beside the notes. It is no reason to go without facts.
  if (factory !== indexedDB) await moveFacts(indexedDB, name, database).catch(() => undefined);
  return database;
}

async function openWhole(factory: IDBFactory, name: string): Promise<FactsDatabase> {
  try {
    const database = await open(factory, name);
    if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
    database.close();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
  }
  await wrap(factory.deleteDatabase(name));
  return open(factory, name);
}

async function open(factory: IDBFactory, name: string): Promise<FactsDatabase> {
  const request = factory.open(name, LADDER.length);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const database = wrap(request.result) as unknown as FactsDatabase;
    for (const step of LADDER.slice(oldVersion)) step(database);
  });
  // A later version of the extension waits for this connection.
  request.addEventListener('success', () => {
    request.result.addEventListener('versionchange', () => request.result.close());
  });
  return (await wrap(request)) as unknown as FactsDatabase;
}
