import type { NoteStore, ReadersData } from '../store/notes';
import type { PutAllOutcome } from '../store/notes-transaction';

/** What a restore works with. */
export interface RestoreSurroundings {
  store: NoteStore;
  /** Stores settings; leaves out what it does not know. */
  writeSettings(values: Record<string, unknown>): Promise<void>;
}

/**
 * Restores of backups. Notes and settings are kept in two places that no transaction spans: the settings are written down
 * with the notes, in one transaction, and are carried over from there. A background that is stopped in between is followed by
 * one that carries them over at its start, so that a backup is never restored by half.
 */
export class Restores {
  readonly #surroundings: RestoreSurroundings;
  /** What an earlier background left to be done; a new restore waits for it. */
  readonly #leftOver: Promise<unknown>;

  constructor(surroundings: RestoreSurroundings) {
    this.#surroundings = surroundings;
    this.#leftOver = this.#carryOver().catch(() => undefined);
  }

  /**
   * Puts a backup in the place of what is there.
   *
   * @returns what became of the notes, and whether the settings could be stored: where not, they are as they were
   * @throws DOMException where the notes could not be stored; then nothing was changed
   */
  async replace(
    data: ReadersData,
    settings: Record<string, unknown>,
  ): Promise<PutAllOutcome & { hasSettings: boolean }> {
    await this.#leftOver;
    const outcome = await this.#surroundings.store.restore(data, 'replace', settings);
    return { ...outcome, hasSettings: await this.#carryOver() };
  }

  async #carryOver(): Promise<boolean> {
    const { store, writeSettings } = this.#surroundings;
    const settings = await store.pending();
    if (!settings) return true;
    const isStored = await writeSettings(settings).then(
      () => true,
      () => false,
    );
    // Should this fail, the next start stores the same again.
    await store.forgetPending().catch(() => undefined);
    return isStored;
  }
}
