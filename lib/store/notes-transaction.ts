import type { Note } from '../core/model';
import type { NotesDatabase, NotesStoreName } from './notes-database';

/** How imported notes meet those that are there. */
export interface PutAllOutcome {
  added: number;
  updated: number;
  /** Already there, in this state or a later one. */
  unchanged: number;
}

/**
 * The browser's refusals that only room on the disk can cure. On a full disk Firefox speaks of its quota; Chromium, to which an
 * extension with unlimited storage has none, of an unknown error, with the cause in its words (seen in Chromium 156).
 */
export function isFull(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return error.name === 'QuotaExceededError' || (error.name === 'UnknownError' && /NO_SPACE/.test(error.message));
}

export type NotesTransaction = ReturnType<typeof begin>;

/** A transaction that the disk confirms before it is done. */
export function begin(database: NotesDatabase, stores: NotesStoreName[]) {
  return database.transaction(stores, 'readwrite', { durability: 'strict' });
}

/** Runs `work` in a transaction to its end. @throws the browser's own reason where it undid it, else the error of the work */
export async function complete<T>(
  transaction: NotesTransaction,
  work: (transaction: NotesTransaction) => Promise<T>,
): Promise<T> {
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    const reason = await abort(transaction);
    throw reason ?? error;
  }
}

/** Undoes a transaction. @returns the browser's reason where it was the one that undid it */
async function abort(transaction: NotesTransaction): Promise<DOMException | null> {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
  return transaction.done.then(
    () => null,
    () => transaction.error,
  );
}

/** Puts notes in; of two states of one note the one changed later stays. */
export async function mergeIn(transaction: NotesTransaction, incoming: readonly Note[]): Promise<PutAllOutcome> {
  const notes = transaction.objectStore('notes');
  const stored = await getEach(
    transaction,
    incoming.map(({ id }) => id),
  );
  const fresh = incoming.filter((_note, i) => !stored[i]);
  const later = incoming.flatMap((note, i) => {
    const before = stored[i];
    if (!before || before.modified >= note.modified) return [];
    return [{ ...note, revision: Math.max(note.revision, before.revision + 1) }];
  });
  await atOnce([...fresh, ...later], (note) => notes.put(note));
  return {
    added: fresh.length,
    updated: later.length,
    unchanged: incoming.length - fresh.length - later.length,
  };
}

/** Bytes that notes take on the disk, with their indexes, roughly and rather too many. */
export function weigh(notes: readonly Note[]): number {
  return notes.reduce((bytes, { text, target }) => {
    const quote = target.kind === 'passage' ? target.quote.exact.length : 0;
    return bytes + 2_000 + 3 * (text.length + quote);
  }, 0);
}

/** Above this many, reading all notes at once is quicker than asking for each. */
const MANY = 200;

/** Stored notes by their ids, in that order. */
export async function getEach(transaction: NotesTransaction, ids: readonly string[]): Promise<(Note | undefined)[]> {
  const notes = transaction.objectStore('notes');
  if (ids.length <= MANY) return atOnce(ids, (id) => notes.get(id));
  const all = new Map((await notes.getAll()).map((note) => [note.id, note]));
  return ids.map((id) => all.get(id));
}

/** Deletes notes; stretches of neighbours, in the store's own order, at one blow. */
export async function deleteEach(transaction: NotesTransaction, ids: readonly string[]): Promise<void> {
  const notes = transaction.objectStore('notes');
  if (ids.length <= MANY) {
    await atOnce(ids, (id) => notes.delete(id));
    return;
  }
  const chosen = new Set(ids);
  const stretches: [first: string, last: string][] = [];
  let isOpen = false;
  for (const key of await notes.getAllKeys()) {
    const current = stretches.at(-1);
    if (!chosen.has(key)) isOpen = false;
    else if (isOpen && current) current[1] = key;
    else {
      stretches.push([key, key]);
      isOpen = true;
    }
  }
  await atOnce(stretches, ([first, last]) => notes.delete(IDBKeyRange.bound(first, last)));
}

/** Sends all requests, then waits for them together: thousands of notes are one wait. */
export function atOnce<T, R>(items: readonly T[], request: (item: T) => Promise<R>): Promise<R[]> {
  const requests: Promise<R>[] = [];
  for (const item of items) {
    const one = request(item);
    // Where a later request fails, these fail with the transaction, whose error is the one that is told.
    one.catch(() => undefined);
    requests.push(one);
  }
  return Promise.all(requests);
}
