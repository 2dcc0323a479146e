import * as v from 'valibot';
import type { Input, NoteDraft, NotesHealth, Output } from '../contract';
import type { Note } from '../core/model';
import { type BackupParts, readBackup, writeBackup } from '../core/notes/backup';
import { canonicalUrl } from '../core/notes/canonical-url';
import { readNotes } from '../core/notes/import';
import { type NoteContent, tidyTags } from '../core/notes/note';
import { NoteDraftSchema } from '../core/notes/schema';
import { checkNotes, type NotesMarker } from '../store/health';
import { isFull, type NoteStore } from '../store/notes';

/** Who asks: a content script with its page's address, or one of the extension's own pages. */
export type Asker = { kind: 'page'; url: string; incognito: boolean } | { kind: 'extension'; incognito: boolean };

/** What the notes' handlers need of the rest of the background. */
export interface NotesSurroundings {
  store: NoteStore;
  /** The marker outside the database, by which a wiped one is known. */
  marker: { read(): Promise<NotesMarker | null>; write(marker: NotesMarker): Promise<void> };
  /** Settings as plain JSON, for the backup; `write` may leave out what it does not know. */
  settings: { read(): Promise<Record<string, unknown>>; write(values: Record<string, unknown>): Promise<void> };
  /** Ids and titles of the reader's own packs. */
  packs(): Promise<{ id: string; title: string; version: string }[]>;
  /** Tells open pages of the extension that notes changed. */
  changed(): void;
  version: string;
  now(): Date;
}

type NotesMessage =
  | 'pageNotes'
  | 'saveNote'
  | 'deleteNote'
  | 'deleteNotes'
  | 'undeleteNotes'
  | 'allNotes'
  | 'keepDraft'
  | 'draft'
  | 'importNotes'
  | 'backup'
  | 'restore'
  | 'notesHealth';

/** Handlers of the contract's messages about notes: each takes the message's input and who asks. */
export type NotesHandlers = { [N in NotesMessage]: (input: Input<N>, asker: Asker) => Promise<Output<N>> };

/**
 * The notes' part of the background. A content script reads and changes what its own page may see: notes on that page and on
 * the people, events and dates it shows. In private windows nothing is written unless the reader says so for that note.
 */
export function createNotesHandlers(surroundings: NotesSurroundings): NotesHandlers {
  const { store, marker, settings, packs, now } = surroundings;
  let health: Promise<NotesHealth> | null = null;

  async function checkOnce(): Promise<NotesHealth> {
    health ??= marker
      .read()
      .catch(() => null)
      .then((last) => checkNotes(store, last));
    return health;
  }

  async function noteChange(): Promise<void> {
    surroundings.changed();
    await marker.write({ count: await store.count(), at: now().toISOString() }).catch(() => undefined);
  }

  return {
    async pageNotes({ url, people }, asker) {
      await checkOnce();
      try {
        return await store.ofPage(pageOf(url, asker), people);
      } catch {
        return [];
      }
    },

    async saveNote({ note: given }, asker) {
      const parsed = v.safeParse(NoteDraftSchema, given);
      if (!parsed.success) return { outcome: 'failed', reason: 'invalid' };
      const { keepInPrivate, ...draft } = parsed.output;
      if (asker.incognito && !keepInPrivate) return { outcome: 'failed', reason: 'private' };
      const stored = draft.id ? await store.get(draft.id).catch(() => null) : null;
      if (stored && !isSeenBy(stored, asker)) return { outcome: 'failed', reason: 'invalid' };
      const change = { ...withPage(draft, stored, asker), tags: tidyTags(draft.tags) };
      const answer = await store.save(change);
      if (answer.outcome === 'saved') await noteChange();
      return answer;
    },

    async deleteNote({ id, revision }, asker) {
      if (!(await mayTouch(id, asker))) return { note: null };
      const [note] = await store.remove([{ id, revision }]);
      if (note) await noteChange();
      return { note: note ?? null };
    },

    async deleteNotes({ notes }) {
      const taken = await store.remove(notes);
      if (taken.length > 0) await noteChange();
      return taken;
    },

    async undeleteNotes({ ids }, asker) {
      const back = await store.bringBack(ids, (note) => isSeenBy(note, asker));
      if (back.length > 0) await noteChange();
      return back;
    },

    async allNotes() {
      await checkOnce();
      return store.all();
    },

    async keepDraft({ key, draft }, asker) {
      if (draft === null) {
        const kept = await store.draft(key).catch(() => null);
        return kept === null || !isSeenBy(kept.content, asker) || store.keepDraft(key, null);
      }
      const parsed = v.safeParse(NoteDraftSchema, draft);
      if (!parsed.success || !isSeenBy(parsed.output, asker)) return false;
      if (asker.incognito && !parsed.output.keepInPrivate) return false;
      return store.keepDraft(key, parsed.output);
    },

    async draft({ key }, asker) {
      const kept = await store.draft(key).catch(() => null);
      return kept && isSeenBy(kept.content, asker) ? kept.content : null;
    },

    async importNotes({ text }) {
      const read = readNotes(text, now());
      if (read.outcome === 'rejected') return read;
      return stored(() => store.putAll(read.notes), { skipped: read.skipped, packs: [] });
    },

    async backup() {
      const data = await store.everything();
      const parts: BackupParts = { ...data, settings: await settings.read(), packs: await packs() };
      return { text: writeBackup(parts, surroundings.version, now()), notes: data.notes.length };
    },

    async restore({ text, mode }) {
      const read = readBackup(text);
      if (read.outcome === 'rejected') return read;
      const { parts } = read;
      const present = new Set((await packs()).map((pack) => pack.id));
      const missing = parts.packs.filter((pack) => !present.has(pack.id)).map((pack) => pack.title);
      const answer = await stored(() => store.restore(parts, mode), { skipped: [], packs: missing });
      if (answer.outcome === 'imported' && (mode === 'replace' || Object.keys(await settings.read()).length === 0)) {
        await settings.write(parts.settings);
      }
      return answer;
    },

    async notesHealth() {
      return checkOnce();
    },
  };

  async function stored(
    write: () => Promise<{ added: number; updated: number; unchanged: number }>,
    rest: { skipped: string[]; packs: string[] },
  ): Promise<Output<'importNotes'>> {
    try {
      const counts = await write();
      await noteChange();
      return { outcome: 'imported', ...counts, ...rest };
    } catch (error) {
      return { outcome: 'failed', reason: isFull(error) ? 'full' : 'unavailable' };
    }
  }

  /** A content script may change a note that its page may see, and add new ones. */
  async function mayTouch(id: string, asker: Asker): Promise<boolean> {
    if (asker.kind === 'extension') return true;
    const note = await store.get(id).catch(() => null);
    return note === null || isSeenBy(note, asker);
  }
}

/** The page asked about: for a content script its own, whatever it says; its canonical link counts where it can be true. */
function pageOf(url: string, asker: Asker): string {
  return asker.kind === 'page' ? canonicalUrl(asker.url, url) : canonicalUrl(url);
}

/** Passages and pages are seen on their page alone; people, events and dates wherever they are named. */
function isSeenBy({ target, page }: Pick<NoteDraft, 'target' | 'page'>, asker: Asker): boolean {
  if (asker.kind === 'extension' || (target.kind !== 'passage' && target.kind !== 'page')) return true;
  return page !== undefined && canonicalUrl(asker.url, page.canonicalUrl) === page.canonicalUrl;
}

/** A change keeps the page its note was written on; a content script's new note is on that script's page. */
function withPage<D extends NoteContent>(draft: D, stored: Note | null, asker: Asker): D {
  const { page: given, ...rest } = draft;
  const page = stored ? stored.page : given && { ...given, canonicalUrl: pageOf(given.canonicalUrl, asker) };
  return (page ? { ...rest, page } : rest) as D;
}
