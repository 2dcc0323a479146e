import * as v from 'valibot';
import type { Note } from '../core/model';
import { NoteSchema } from '../core/notes/schema';
import type { NoteStore } from '../store/notes';

/** Where second copies of notes are kept, by id: outside of the notes' database. */
export interface CopyPlace {
  all(): Promise<unknown[]>;
  /** @throws DOMException `QuotaExceededError` where there is no room */
  put(records: Readonly<Record<string, unknown>>): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/**
 * A second copy of every note. Chromium throws a whole IndexedDB away where it finds it broken at a start, as it does after
 * a full disk cut a write off (Chromium 156, in four of eight tries); what the copy has and the store lost comes back from here.
 */
export class NotesCopy {
  readonly #place: CopyPlace | null;
  readonly #store: NoteStore;

  /** @param place null where the browser has none that only the extension can read; then nothing is copied */
  constructor(place: CopyPlace | null, store: NoteStore) {
    this.#place = place;
    this.#store = store;
  }

  /** Copies notes as they are stored now. @throws what {@link CopyPlace.put} throws */
  async put(notes: readonly Note[]): Promise<void> {
    if (notes.length > 0) await this.#place?.put(Object.fromEntries(notes.map((note) => [note.id, note])));
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#place?.remove(ids);
  }

  /**
   * Brings back what the store lost, then makes the copy what the store is. A note that the reader deleted is in the store's bin
   * and stays there. Reads all notes from both: for starts after which something is amiss, and after changes of many notes.
   *
   * @returns how many notes came back
   * @throws DOMException where a store cannot be read or has no room; then nothing came back, or the copy is not the same yet
   */
  async agree(): Promise<number> {
    if (!this.#place) return 0;
    const copies = (await this.#place.all()).filter((copy): copy is Note => v.is(NoteSchema, copy));
    const copied = new Map(copies.map((note) => [note.id, note]));
    const stored = new Map((await this.#store.all()).map((note) => [note.id, note]));
    const deleted = await this.#store.deletedIds();
    const missing = copies.filter(({ id }) => !stored.has(id));
    const lost = missing.filter(({ id }) => !deleted.has(id));
    if (lost.length > 0) await this.#store.putAll(lost);
    await this.put([...stored.values()].filter((note) => !isSame(note, copied.get(note.id))));
    await this.remove(missing.flatMap(({ id }) => (deleted.has(id) ? [id] : [])));
    return lost.length;
  }
}

/** Whether a copy is of the note as it is: every change gives another revision or time. */
function isSame(note: Note, copy: Note | undefined): boolean {
  return copy !== undefined && copy.revision === note.revision && copy.modified === note.modified;
}
