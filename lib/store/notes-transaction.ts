import type { Note } from '../core/model';
import type { NotesDatabase, NotesStoreName } from './notes-database';

/** How imported notes meet those that are there. */
export interface PutAllOutcome {
  added: number;
  updated: number;
  /** Already there, in this state or a later one. */
  unchanged: number;
}

/** The browser's refusals that only room on the disk can cure. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

export type NotesTransaction = ReturnType<typeof begin>;

/** A transaction that the disk confirms before it is done. */
export function begin(database: NotesDatabase, stores: NotesStoreName[]) {
  return database.transaction(stores, 'readwrite', { durability: 'strict' });
}

/** Undoes a transaction. @returns the browser's reason where it was the one that undid it */
export async function abort(transaction: NotesTransaction): Promise<DOMException | null> {
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
  const [notes, trash] = [transaction.objectStore('notes'), transaction.objectStore('trash')];
  const stored = await atOnce(incoming, (note) => notes.get(note.id));
  const fresh = incoming.filter((_note, i) => !stored[i]);
  const later = incoming.flatMap((note, i) => {
    const before = stored[i];
    if (!before || before.modified >= note.modified) return [];
    return [{ ...note, revision: Math.max(note.revision, before.revision + 1) }];
  });
  await atOnce([...fresh, ...later], (note) => notes.put(note));
  await atOnce(fresh, (note) => trash.delete(note.id));
  return {
    added: fresh.length,
    updated: later.length,
    unchanged: incoming.length - fresh.length - later.length,
  };
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
