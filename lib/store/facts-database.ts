import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Area, EventRecord, PersonRecord, PostRecord, Source } from '../core/model';

/**
 * The installed facts. A pack is written as a *set*: all its rows carry the set's number, so that a new version is written
 * beside the one in use and takes its place by a change of one row of `packs`.
 */
export interface FactsSchema extends DBSchema {
  packs: { key: string; value: PackRow };
  /** `ordinal` is what the name index calls a person. */
  people: { key: [number, number]; value: PersonRow; indexes: { id: [number, string] } };
  posts: { key: [number, string]; value: Row<PostRecord> };
  events: { key: [number, string]; value: Row<EventRecord> };
  /** Ids of posts by look-up key, `foreign-minister@RU`. */
  postKeys: { key: [number, string]; value: string[] };
  /** Ids of events by look-up key, `day:2019-06-28`. */
  eventKeys: { key: [number, string]; value: string[] };
  /** Pieces of a name index: -1 is its head, the others are shards. */
  names: { key: [number, number]; value: ArrayBuffer };
}

interface Row<T> {
  set: number;
  record: T;
}

export interface PersonRow extends Row<PersonRecord> {
  ordinal: number;
}

/** One version of a pack as it stands in the database. */
export interface PackSet {
  set: number;
  /** Tells versions apart: a hash of all that the version holds. */
  digest: string;
  version: string;
}

/** A pack: the version in use, the one being written, and those to be cleared away. */
export interface PackRow {
  id: string;
  title: string;
  enabled: boolean;
  current: (PackSet & { sources: Source[]; areas: Area[] }) | null;
  /** `done` of `total` parts are written. */
  staged: (PackSet & { done: number; total: number }) | null;
  discarded: number[];
  /** The highest set number ever given, so that none is given twice. */
  lastSet: number;
}

/** The stores that hold a pack's rows, all keyed by set first. */
export const ROW_STORES = ['people', 'posts', 'events', 'postKeys', 'eventKeys', 'names'] as const;
export type RowStore = (typeof ROW_STORES)[number];

export type FactsDatabase = IDBPDatabase<FactsSchema>;
export const FACTS_DATABASE = 'backgrounder-facts';

/** Where the head of a name index is kept among its shards. */
export const NAMES_HEAD = -1;

/** The ladder: step `n` brings a database from version `n` to `n + 1`. */
const LADDER: readonly ((database: FactsDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('people', { keyPath: ['set', 'ordinal'] }).createIndex('id', ['set', 'record.id']);
    database.createObjectStore('posts', { keyPath: ['set', 'record.id'] });
    database.createObjectStore('events', { keyPath: ['set', 'record.id'] });
    for (const name of ['postKeys', 'eventKeys', 'names'] as const) database.createObjectStore(name);
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
  try {
    const database = await open(name);
    if (isWhole(database)) return database;
    database.close();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
  }
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  return open(name);
}

function open(name: string): Promise<FactsDatabase> {
  return openDB<FactsSchema>(name, LADDER.length, {
    upgrade(database, from) {
      for (const step of LADDER.slice(from)) step(database);
    },
    // A later version of the extension waits for this connection.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
}

function isWhole(database: FactsDatabase): boolean {
  return ['packs', ...ROW_STORES].every((store) => database.objectStoreNames.contains(store as RowStore));
}

/** All rows of one set. */
export function rowsOfSet(set: number): IDBKeyRange {
  return IDBKeyRange.bound([set], [set, []]);
}
