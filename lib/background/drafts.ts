import type { StoredDraft } from '../core/notes/note';
import type { NoteChange, NoteStore } from '../store/notes';

/** Where drafts are that the store did not take: until the browser is closed. */
export interface DraftsInMemory {
  read(): Promise<StoredDraft[] | null>;
  write(drafts: StoredDraft[]): Promise<void>;
}

export function areDrafts(value: unknown): value is StoredDraft[] {
  return Array.isArray(value) && value.every((draft) => typeof draft === 'object' && draft !== null && 'key' in draft);
}

/** What was begun and not saved: in the store, or in memory where the disk is full or the store cannot be opened. */
export class Drafts {
  readonly #store: NoteStore;
  readonly #memory: DraftsInMemory;
  readonly #now: () => Date;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(store: NoteStore, memory: DraftsInMemory, now: () => Date) {
    this.#store = store;
    this.#memory = memory;
    this.#now = now;
  }

  /** Keeps what was typed so far; `null` forgets it. @returns false where it can be kept nowhere, or not be forgotten */
  keep(key: string, content: NoteChange | null): Promise<boolean> {
    // One after the other: memory holds all drafts as one value, and what two tabs keep at once must both be in it.
    const kept = this.#changing.then(() => this.#keep(key, content));
    this.#changing = kept.catch(() => undefined);
    return kept;
  }

  async #keep(key: string, content: NoteChange | null): Promise<boolean> {
    const isStored =
      (await this.#store.keepDraft(key, content)) || (content === null && (await this.#isForgotten(key)));
    const before = await this.#inMemory();
    const others = before.filter((draft) => draft.key !== key);
    if (isStored && others.length === before.length) return true;
    const kept = isStored || !content ? others : [{ key, content, modified: this.#now().toISOString() }, ...others];
    const isInMemory = await this.#memory.write(kept).then(
      () => true,
      () => false,
    );
    return content ? isStored || isInMemory : isStored && isInMemory;
  }

  /** Whether the store has no such draft, though it takes no changes; one that cannot be read may be there. */
  async #isForgotten(key: string): Promise<boolean> {
    return this.#store.draft(key).then(
      (draft) => draft === null,
      () => false,
    );
  }

  /** The draft of that key; null where there is none. Where it is in both places, memory has the later one. */
  async get(key: string): Promise<StoredDraft | null> {
    const inMemory = (await this.#inMemory()).find((draft) => draft.key === key);
    return inMemory ?? (await this.#store.draft(key).catch(() => null));
  }

  /** All of them, the last first. */
  async all(): Promise<StoredDraft[]> {
    const inMemory = await this.#inMemory();
    const stored = await this.#store.drafts().catch(() => []);
    const later = new Set(inMemory.map(({ key }) => key));
    return [...inMemory, ...stored.filter(({ key }) => !later.has(key))].sort((a, b) =>
      a.modified < b.modified ? 1 : -1,
    );
  }

  #inMemory(): Promise<StoredDraft[]> {
    return this.#memory.read().then(
      (drafts) => drafts ?? [],
      () => [],
    );
  }
}
