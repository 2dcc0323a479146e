import type { NoteStore } from './notes';

/** What was known of the notes when they were last well; kept outside their database. */
export interface NotesMarker {
  /** How many notes there were. */
  count: number;
  /** ISO date-time, UTC. */
  at: string;
  /** Whether the second copy was the same then. */
  isCopied?: boolean;
}

/** Damage that the reader must hear of. */
export type NotesTrouble =
  /** Parts were missing and have been made anew; `stores` names them, `notesLost` says whether the notes were among them. */
  | { state: 'mended'; stores: string[]; notesLost: boolean; count: number }
  /** An empty database stands where there were notes, and they were not deleted. */
  | { state: 'wiped'; before: NotesMarker }
  /** `count` of the `missing` notes came back from the second copy. */
  | { state: 'restored'; count: number; missing: number };

/** The state of the notes' database at a start. */
export type NotesHealth =
  | { state: 'well'; count: number }
  /** The database cannot be opened: storage is refused (private windows, "never remember history"), full or broken. */
  | { state: 'unavailable'; reason: string }
  | NotesTrouble;

/** Whether a stored value is damage as {@link checkNotes} tells it. */
export function isTrouble(value: unknown): value is NotesTrouble {
  const { state } = (value ?? {}) as { state?: unknown };
  return state === 'mended' || state === 'restored' || (state === 'wiped' && 'before' in (value as object));
}

/**
 * Looks at the notes' database: does it open, is it whole, is it the one that was there before.
 *
 * @param marker what was written down when the notes were last well; null at the very first start
 */
export async function checkNotes(store: NoteStore, marker: NotesMarker | null): Promise<NotesHealth> {
  try {
    const { rebuilt } = await store.opened();
    const count = await store.count();
    if (rebuilt.length > 0) {
      return { state: 'mended', stores: rebuilt, notesLost: count === 0 && (marker?.count ?? 0) > 0, count };
    }
    // Notes that the reader deleted are in the bin, even where the marker was not written any more.
    const isWiped = marker !== null && marker.count > 0 && count === 0 && (await store.deletions()) === 0;
    return isWiped ? { state: 'wiped', before: marker } : { state: 'well', count };
  } catch (error) {
    return { state: 'unavailable', reason: error instanceof Error ? error.name : 'unknown' };
  }
}

/**
 * Asks the browser never to clear this extension's storage to make room. Only pages can ask, not the background.
 *
 * @returns whether it agreed; null where it cannot be asked
 */
export async function askToPersist(): Promise<boolean | null> {
  try {
    if (await navigator.storage.persisted()) return true;
    return await navigator.storage.persist();
  } catch {
    return null;
  }
}
