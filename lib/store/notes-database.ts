import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb';
import type { Note } from '../core/model';
import type { Correction, DeletedNotes, StoredDraft } from '../core/notes/note';

/**
 * What the reader wrote has a database of its own: facts are installed, rebuilt and thrown away without ever opening it.
 */
interface NotesSchema extends DBSchema {
  notes: {
    key: string;
    value: Note;
    indexes: { canonicalUrl: string; person: string; event: string; date: string; modified: string };
  };
  drafts: { key: string; value: StoredDraft };
  corrections: { key: string; value: Correction; indexes: { person: string } };
  /** Deleted notes, by deletion, until the reader can no longer want them back: thousands at once are one record. */
  bin: { key: string; value: DeletedNotes; indexes: { deleted: string; ids: string } };
  /** What is still to be done outside of this database for a change that was made in it. */
  pending: { key: string; value: PendingSettings };
}

/** Settings that a restore brought and that are not in the extension's own storage yet. */
interface PendingSettings {
  key: 'settings';
  settings: Record<string, unknown>;
}

export type NotesDatabase = IDBPDatabase<NotesSchema>;
export type NotesStoreName = 'notes' | 'drafts' | 'corrections' | 'bin' | 'pending';
type Upgrade = IDBPTransaction<NotesSchema, NotesStoreName[], 'versionchange'>;

export const NOTES_DATABASE = 'backgrounder-notes';
export const NOTES_STORES: readonly NotesStoreName[] = ['notes', 'drafts', 'corrections', 'bin', 'pending'];

/** Deleted notes stood here one by one before they went into the bin. */
const OLD_TRASH = 'trash';

/** Each store's key and indexes, all by path; an index over a list has an entry for each of its members. */
const LAYOUT: Record<
  NotesStoreName | typeof OLD_TRASH,
  { keyPath: string; indexes: Record<string, string>; lists?: readonly string[] }
> = {
  notes: {
    keyPath: 'id',
    indexes: {
      canonicalUrl: 'page.canonicalUrl',
      person: 'target.person',
      event: 'target.event',
      date: 'target.edtf',
      modified: 'modified',
    },
  },
  drafts: { keyPath: 'key', indexes: {} },
  corrections: { keyPath: 'id', indexes: { person: 'person' } },
  [OLD_TRASH]: { keyPath: 'note.id', indexes: { deleted: 'deleted' } },
  bin: { keyPath: 'id', indexes: { deleted: 'deleted', ids: 'ids' }, lists: ['ids'] },
  pending: { keyPath: 'key', indexes: {} },
};

/**
 * The ladder: step `n` brings a database from rung `n` to `n + 1`. A step is never edited after a release; a change of the
 * format is a new step, and a test climbs from every rung with notes in it. The browser runs all steps in one transaction:
 * an upgrade that is cut short leaves the old version whole.
 */
export const NOTES_LADDER: readonly ((database: NotesDatabase, transaction: Upgrade) => void)[] = [
  (database, transaction) => ensure(database, transaction, ['notes', 'drafts']),
  (database, transaction) => ensure(database, transaction, ['corrections']),
  (database, transaction) => ensure(database, transaction, [OLD_TRASH]),
  (database, transaction) => {
    ensure(database, transaction, ['notes', 'bin']);
    emptyIntoBin(unwrap(database), unwrap(transaction));
  },
  (database, transaction) => ensure(database, transaction, ['pending']),
];

/** Room between two rungs for mending: making a missing store raises the version without climbing. */
const RUNG = 100;

/** Makes whichever of these stores and indexes are missing; those that are there keep what they hold. */
function ensure(database: NotesDatabase, transaction: Upgrade, names: readonly (keyof typeof LAYOUT)[]): void {
  // By the plain IndexedDB interface: store and index names are data here.
  const plain = unwrap(transaction);
  for (const name of names) {
    const { keyPath, indexes, lists } = LAYOUT[name];
    const store = unwrap(database).objectStoreNames.contains(name)
      ? plain.objectStore(name)
      : unwrap(database).createObjectStore(name, { keyPath });
    for (const [index, path] of Object.entries(indexes)) {
      if (!store.indexNames.contains(index))
        store.createIndex(index, path, { multiEntry: lists?.includes(index) ?? false });
    }
  }
}

/** Moves what the old trash holds, and does away with it. */
function emptyIntoBin(database: IDBDatabase, transaction: IDBTransaction): void {
  if (!database.objectStoreNames.contains(OLD_TRASH)) return;
  const all: IDBRequest<{ note: Note; deleted: string }[]> = transaction.objectStore(OLD_TRASH).getAll();
  all.onsuccess = () => {
    const bin = transaction.objectStore('bin');
    for (const { note, deleted } of all.result) bin.put({ id: note.id, notes: [note], ids: [note.id], deleted });
    database.deleteObjectStore(OLD_TRASH);
  };
}

/** Stores that are missing or lack an index. */
function findMissing(database: NotesDatabase): NotesStoreName[] {
  const absent = NOTES_STORES.filter((name) => !database.objectStoreNames.contains(name));
  const present = NOTES_STORES.filter((name) => !absent.includes(name));
  if (present.length === 0) return absent;
  const transaction = unwrap(database).transaction(present);
  const partial = present.filter((name) => {
    const store = transaction.objectStore(name);
    return Object.keys(LAYOUT[name].indexes).some((index) => !store.indexNames.contains(index));
  });
  return [...absent, ...partial];
}

/** What was out of order when the database was opened. */
export interface Opening {
  database: NotesDatabase;
  /** Stores that were missing and were made anew: what they held is lost, unless a backup has it. */
  rebuilt: NotesStoreName[];
  /** The version found; 0 where there was no database. */
  versionBefore: number;
}

/**
 * Opens the notes' database, brings it up the ladder, and mends it where stores are missing
 * (a crash of the browser's profile can leave a database without them, https://github.com/yomidevs/yomitan/issues/1776).
 *
 * @param name another name than the product's, for tests
 * @throws DOMException of the browser where storage is refused, full or broken
 */
export async function openNotesDatabase(name: string = NOTES_DATABASE): Promise<Opening> {
  let versionBefore: number | null = null;
  const open = (version?: number) =>
    openDB<NotesSchema>(name, version, {
      upgrade(database, from, _to, transaction) {
        versionBefore ??= from;
        for (const step of NOTES_LADDER.slice(Math.floor(from / RUNG))) step(database, transaction);
        ensure(database, transaction, NOTES_STORES);
      },
      // Another tab with a newer version waits for this connection.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
    });
  let database: NotesDatabase;
  try {
    database = await open(NOTES_LADDER.length * RUNG);
  } catch (error) {
    // A mended database, or one of a later release, stands above the rung: it is taken at its own version.
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    database = await open();
  }
  const rebuilt = findMissing(database);
  if (rebuilt.length > 0) {
    const next = database.version + 1;
    database.close();
    database = await open(next);
  }
  return { database, rebuilt, versionBefore: versionBefore ?? database.version };
}
