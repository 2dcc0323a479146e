import type { NotesHealth } from '../contract';
import type { Note } from '../core/model';
import { checkNotes, type NotesMarker, type NotesTrouble } from '../store/health';
import type { NoteStore } from '../store/notes';
import type { Opening } from '../store/notes-database';
import { isFull } from '../store/notes-transaction';
import { type CopyPlace, NotesCopy } from './notes-copy';

/** What watches over the notes, outside of their database. */
export interface GuardSurroundings {
  store: NoteStore;
  /** The second copy's place; null where there is none. */
  copies: CopyPlace | null;
  /** The marker by which a wiped database is known. */
  marker: { read(): Promise<NotesMarker | null>; write(marker: NotesMarker): Promise<void> };
  /** Damage that was found and that the reader has not seen yet. */
  trouble: { read(): Promise<NotesTrouble | null>; write(found: NotesTrouble): Promise<void>; forget(): Promise<void> };
  now(): Date;
}

/** Sees that the notes are all there: checks them at the start, keeps the second copy, and remembers what the reader must hear. */
export class NotesGuard {
  readonly #surroundings: GuardSurroundings;
  readonly #copy: NotesCopy;
  #health: Promise<NotesHealth> | null = null;
  /** Whether the copy is known to be what the store is. */
  #agrees = false;
  /** The database that was last found to have all notes in it. */
  #seen: Opening | null = null;

  constructor(surroundings: GuardSurroundings) {
    this.#surroundings = surroundings;
    this.#copy = new NotesCopy(surroundings.copies, surroundings.store);
  }

  /** The check at the start of the background; the first question about notes waits for it. */
  check(): Promise<NotesHealth> {
    this.#health ??= this.#check();
    return this.#health;
  }

  async #check(): Promise<NotesHealth> {
    const { store, marker, trouble } = this.#surroundings;
    const last = await marker.read().catch(() => null);
    const found = await checkNotes(store, last);
    if (found.state === 'unavailable') return found;
    this.#seen = await store.opened().catch(() => null);
    this.#agrees = found.state === 'well' && last?.isCopied === true && last.count === found.count;
    const back = this.#agrees ? 0 : await this.#agree();
    const wrong: NotesTrouble | null =
      back > 0
        ? {
            state: 'restored',
            count: back,
            missing: Math.max(back, (last?.count ?? 0) - ('count' in found ? found.count : 0)),
          }
        : found.state === 'well'
          ? null
          : found;
    if (wrong) await trouble.write(wrong).catch(() => undefined);
    if (!wrong || back > 0) {
      await store.emptyTrash().then(
        () => this.#mark(),
        () => undefined,
      );
    }
    return (await trouble.read().catch(() => null)) ?? wrong ?? found;
  }

  /** @returns how many notes came back; none where it was not possible, which the next start tries again */
  async #agree(): Promise<number> {
    try {
      const back = await this.#copy.agree();
      this.#agrees = true;
      return back;
    } catch {
      this.#agrees = false;
      return 0;
    }
  }

  /** Copies notes that were stored. @returns false where the copy has no room: then they are not safe yet */
  async stored(notes: readonly Note[]): Promise<boolean> {
    try {
      if (this.#agrees) await this.#copy.put(notes);
      else await this.#copy.agree();
      this.#agrees = true;
      return true;
    } catch (error) {
      this.#agrees = false;
      return !isFull(error);
    }
  }

  /** Forgets the copies of notes that were deleted. */
  async deleted(ids: readonly string[]): Promise<void> {
    await this.#copy.remove(ids).catch(() => {
      this.#agrees = false;
    });
  }

  /** Does what changes many notes, and copies them. @returns its result; null where the copy has no room for it */
  async many<T>(work: () => Promise<T>): Promise<T | null> {
    // Should the background be stopped in between, the next one looks at all.
    this.#agrees = false;
    await this.#mark();
    const result = await work();
    return (await this.stored([])) ? result : null;
  }

  /** To be called after every change. */
  async changed(): Promise<void> {
    const { store, trouble } = this.#surroundings;
    const opening = await store.opened().catch(() => null);
    if (opening && opening !== this.#seen) {
      this.#seen = opening;
      // The browser closed the database meanwhile, and threw it away.
      const back = opening.versionBefore === 0 ? await this.#agree() : 0;
      if (back > 0) {
        await trouble.write({ state: 'restored', count: back, missing: back }).catch(() => undefined);
        this.#health = null;
      }
    }
    await this.#mark();
  }

  async #mark(): Promise<void> {
    const { store, copies, marker, now } = this.#surroundings;
    await store
      .count()
      .then((count) => marker.write({ count, at: now().toISOString(), ...(copies && { isCopied: this.#agrees }) }))
      .catch(() => undefined);
  }

  /** The reader has seen what was wrong: what is there now is what there is. */
  async forget(): Promise<void> {
    await this.#surroundings.trouble.forget();
    this.#health = null;
    await this.#mark();
  }
}
