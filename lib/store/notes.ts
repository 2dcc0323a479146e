import type { Note } from '../core/model';
import { type Correction, draftKey, isSameContent, type NoteContent, type StoredDraft } from '../core/notes/note';
import { timeStamp } from '../core/notes/schema';
import { takeFromBin } from './bin';
import type { NotesDatabase, NotesStoreName, Opening } from './notes-database';
import {
  atOnce,
  begin,
  complete,
  deleteEach,
  getEach,
  isFull,
  mergeIn,
  type NotesTransaction,
  type PutAllOutcome,
  weigh,
} from './notes-transaction';

/** A note to be stored: a new one, or a change that started from `revision`. */
export type NoteChange = NoteContent & { id?: string; revision?: number };

/** `conflict`: the stored note is another revision than the change started from; nothing was written. */
export type SaveOutcome =
  | { outcome: 'saved'; note: Note }
  | { outcome: 'conflict'; stored: Note }
  | { outcome: 'failed'; reason: 'full' | 'unavailable' };

/** All of the reader's own data, as a backup takes and restores it. */
export interface ReadersData {
  notes: Note[];
  corrections: Correction[];
}

/** Clock, ids and disk come from outside, so that tests can set them. */
export interface Surroundings {
  now(): Date;
  newId(): string;
  /** Makes sure that there is room for so many bytes. @throws DOMException `QuotaExceededError` where there is none */
  room(bytes: number): Promise<void>;
}

const REAL: Surroundings = { now: () => new Date(), newId: () => crypto.randomUUID(), room: async () => undefined };

/** A day in milliseconds; deleted notes can be brought back for thirty of them. */
const DAY = 86_400_000;
const TRASH_KEPT = 30 * DAY;

/**
 * The reader's notes. Each change is one transaction that the disk has confirmed (`durability: 'strict'`) before the answer
 * goes out: whatever is killed in between, a note is there as it was or as it was changed, never half.
 */
export class NoteStore {
  #opening: Promise<Opening> | null = null;
  readonly #open: () => Promise<Opening>;
  readonly #surroundings: Surroundings;

  /** The last change found no room. */
  #wasFull = false;

  /** @param open opens the database; called again after the browser closed the connection */
  constructor(open: () => Promise<Opening>, surroundings: Partial<Surroundings> = {}) {
    this.#open = open;
    this.#surroundings = { ...REAL, ...surroundings };
  }

  /** Opens the database, or says that it is open. @throws what the browser says where it cannot be opened */
  async opened(): Promise<Opening> {
    this.#opening ??= this.#open().then(
      (opening) => {
        // Closed by the browser, or for another version or a deletion that waits.
        for (const type of ['close', 'versionchange'] as const)
          opening.database.addEventListener(type, () => this.close());
        return opening;
      },
      (error) => {
        this.#opening = null;
        throw error;
      },
    );
    return this.#opening;
  }

  /** Lets the connection go; the next question opens it again. */
  close(): void {
    const opening = this.#opening;
    this.#opening = null;
    opening?.then(
      ({ database }) => database.close(),
      () => undefined,
    );
  }

  async #database(): Promise<NotesDatabase> {
    return (await this.opened()).database;
  }

  /**
   * Runs `work` in one transaction; an error undoes all of it. A connection that was closed meanwhile is opened again, once.
   *
   * @param bytes that it writes, where they are many
   */
  async #change<T>(
    stores: NotesStoreName[],
    work: (transaction: NotesTransaction) => Promise<T>,
    bytes = 0,
  ): Promise<T> {
    const { room } = this.#surroundings;
    await room(bytes);
    try {
      const result = await complete(await this.#begin(stores), work);
      this.#wasFull = false;
      return result;
    } catch (error) {
      // Once there was no room, browsers fail to open the database, or let no transaction begin, and do not say why.
      this.#wasFull ||= isFull(error);
      if (this.#wasFull) throw new DOMException('There is no room left', 'QuotaExceededError');
      await room(bytes);
      throw error;
    }
  }

  async #begin(stores: NotesStoreName[]): Promise<NotesTransaction> {
    try {
      return begin(await this.#database(), stores);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.close();
      return begin(await this.#database(), stores);
    }
  }

  async get(id: string): Promise<Note | null> {
    return (await (await this.#database()).get('notes', id)) ?? null;
  }

  /** All notes, the last changed first. */
  async all(): Promise<Note[]> {
    return (await (await this.#database()).getAllFromIndex('notes', 'modified')).reverse();
  }

  /**
   * Notes made on a page, and those on people, events and dates wherever they were made; the oldest first.
   *
   * @param about keys of cards: `person:Q22686`, `event:…`, `date:2025-02-18`; others have no notes
   */
  async ofPage(canonicalUrl: string, about: readonly string[]): Promise<Note[]> {
    const { store } = (await this.#database()).transaction('notes');
    const lists = await Promise.all([
      store.index('canonicalUrl').getAll(canonicalUrl),
      ...[...new Set(about)].map((key) => {
        const [, kind, id] = /^(person|event|date):(.*)$/s.exec(key) ?? [];
        return id === undefined ? [] : store.index(kind as 'person' | 'event' | 'date').getAll(id);
      }),
    ]);
    const unique = new Map(lists.flat().map((note) => [note.id, note]));
    return [...unique.values()].sort((a, b) => (a.created < b.created ? -1 : 1));
  }

  /**
   * Stores a new note, or a change to the revision it started from. Saving the same again (an answer was lost and the
   * question asked anew) changes nothing. A changed note that was deleted meanwhile comes back: what was written counts more
   * than the deletion. Its draft goes with the same transaction.
   */
  async save(change: NoteChange): Promise<SaveOutcome> {
    const { id: given, revision, ...content } = change;
    const id = given ?? this.#surroundings.newId();
    try {
      return await this.#change(['notes', 'drafts', 'bin'], async (transaction) => {
        const notes = transaction.objectStore('notes');
        const stored = await notes.get(id);
        const started = revision ?? 0;
        if (stored && stored.revision !== started) {
          const again = stored.revision === started + 1 && isSameContent(stored, content);
          return again ? { outcome: 'saved', note: stored } : { outcome: 'conflict', stored };
        }
        const deleted = stored ? null : await transaction.objectStore('bin').index('ids').get(id);
        const before = stored ?? deleted?.notes.find((one) => one.id === id);
        const now = timeStamp(this.#surroundings.now(), before?.modified);
        const note: Note = { ...content, id, created: before?.created ?? now, modified: now, revision: started + 1 };
        await notes.put(note);
        await transaction.objectStore('drafts').delete(draftKey(change));
        return { outcome: 'saved', note };
      });
    } catch (error) {
      return { outcome: 'failed', reason: isFull(error) ? 'full' : 'unavailable' };
    }
  }

  /**
   * Takes notes away; they can be brought back for thirty days.
   *
   * @returns those that were taken: not the unknown ones, and not those that changed since `revision`
   */
  async remove(which: readonly { id: string; revision: number }[]): Promise<Note[]> {
    return this.#change(['notes', 'bin'], async (transaction) => {
      const stored = await getEach(
        transaction,
        which.map(({ id }) => id),
      );
      const taken = stored.filter((note, i): note is Note => note?.revision === which[i]?.revision);
      await this.#putIntoBin(transaction, taken);
      await deleteEach(
        transaction,
        taken.map(({ id }) => id),
      );
      return taken;
    });
  }

  async #putIntoBin(transaction: NotesTransaction, notes: Note[]): Promise<void> {
    if (notes.length === 0) return;
    const { now, newId } = this.#surroundings;
    const ids = notes.map(({ id }) => id);
    await transaction.objectStore('bin').put({ id: newId(), notes, ids, deleted: now().toISOString() });
  }

  /** Brings deleted notes back as they were, those that `may` allows. @returns those that came back */
  async bringBack(ids: readonly string[], may: (note: Note) => boolean = () => true): Promise<Note[]> {
    return this.#change(['notes', 'bin'], (transaction) => takeFromBin(transaction, ids, may));
  }

  /** Forgets notes that were deleted more than thirty days ago. @returns how many deletions that were */
  async emptyTrash(): Promise<number> {
    const before = new Date(this.#surroundings.now().getTime() - TRASH_KEPT).toISOString();
    return this.#change(['bin'], async (transaction) => {
      const bin = transaction.objectStore('bin');
      const old = await bin.index('deleted').getAllKeys(IDBKeyRange.upperBound(before));
      for (const id of old) await bin.delete(id);
      return old.length;
    });
  }

  /** How many deletions can still be undone. */
  async deletions(): Promise<number> {
    return (await this.#database()).count('bin');
  }

  /** Notes that can still be brought back. */
  async deletedIds(): Promise<Set<string>> {
    return new Set((await (await this.#database()).getAll('bin')).flatMap(({ ids }) => ids));
  }

  /** How many notes there are. */
  async count(): Promise<number> {
    return (await this.#database()).count('notes');
  }

  /** Keeps what was typed so far; `null` forgets it. @returns false where nothing can be kept here */
  async keepDraft(key: string, content: NoteChange | null): Promise<boolean> {
    try {
      await this.#change(['drafts'], async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        if (!content) await drafts.delete(key);
        else await drafts.put({ key, content, modified: this.#surroundings.now().toISOString() });
      });
      return true;
    } catch {
      return false;
    }
  }

  /** Everything that was begun and not saved, the last first. */
  async drafts(): Promise<StoredDraft[]> {
    const drafts = await (await this.#database()).getAll('drafts');
    return drafts.sort((a, b) => (a.modified < b.modified ? 1 : -1));
  }

  async draft(key: string): Promise<StoredDraft | null> {
    return (await (await this.#database()).get('drafts', key)) ?? null;
  }

  /**
   * Puts whole notes in, all or none. Of two states of one note the one changed later stays.
   *
   * @throws DOMException `QuotaExceededError` where the disk is full; then nothing was written
   */
  async putAll(incoming: readonly Note[]): Promise<PutAllOutcome> {
    return this.#change(['notes'], (transaction) => mergeIn(transaction, incoming), weigh(incoming));
  }

  /** Everything a backup holds, read at one moment. */
  async everything(): Promise<ReadersData> {
    const transaction = (await this.#database()).transaction(['notes', 'corrections']);
    const [notes, corrections] = await Promise.all([
      transaction.objectStore('notes').getAll(),
      transaction.objectStore('corrections').getAll(),
    ]);
    return { notes, corrections };
  }

  /**
   * Restores a backup, all or nothing. `merge` adds to what is there, of two states of a note the later one stays; `replace`
   * moves every present note that the backup lacks to the trash.
   *
   * @param settings those that come with it: they are kept as {@link pending} until they are stored in their own place
   */
  async restore(
    data: ReadersData,
    mode: 'merge' | 'replace',
    settings?: Record<string, unknown>,
  ): Promise<PutAllOutcome> {
    const work = async (transaction: NotesTransaction) => {
      const notes = transaction.objectStore('notes');
      const corrections = transaction.objectStore('corrections');
      if (mode === 'replace') {
        const kept = new Set(data.notes.map(({ id }) => id));
        const lacking = (await notes.getAll()).filter(({ id }) => !kept.has(id));
        await this.#putIntoBin(transaction, lacking);
        await notes.clear();
        await corrections.clear();
      }
      const outcome = await mergeIn(transaction, data.notes);
      await atOnce(data.corrections, (correction) => corrections.put(correction));
      if (settings) await transaction.objectStore('pending').put({ key: 'settings', settings });
      return outcome;
    };
    return this.#change(['notes', 'bin', 'corrections', 'pending'], work, 2 * weigh(data.notes));
  }

  /** Settings of a restore that are not stored in their own place yet; null where there are none. */
  async pending(): Promise<Record<string, unknown> | null> {
    return (await (await this.#database()).get('pending', 'settings'))?.settings ?? null;
  }

  async forgetPending(): Promise<void> {
    await this.#change(['pending'], (transaction) => transaction.objectStore('pending').delete('settings'));
  }

  async corrections(): Promise<Correction[]> {
    return (await this.#database()).getAll('corrections');
  }

  async putCorrection(correction: Correction): Promise<void> {
    await this.#change(['corrections'], (transaction) => transaction.objectStore('corrections').put(correction));
  }

  async removeCorrection(id: string): Promise<void> {
    await this.#change(['corrections'], (transaction) => transaction.objectStore('corrections').delete(id));
  }
}
