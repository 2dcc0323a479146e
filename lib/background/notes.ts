import * as v from 'valibot';
import type { ImportAnswer, Input, NoteDraft, Output } from '../contract';
import type { Note } from '../core/model';
import { type BackupParts, type PackName, readBackup, writeBackup } from '../core/notes/backup';
import { canonicalUrl } from '../core/notes/canonical-url';
import { readNotes } from '../core/notes/import';
import { type NoteContent, tidyTags } from '../core/notes/note';
import { NoteDraftSchema } from '../core/notes/schema';
import type { Handler, Sender } from '../platform/answer';
import { tellNotesChanged } from '../platform/notes-changed';
import { isFull } from '../store/notes-transaction';
import { Drafts, type DraftsInMemory } from './drafts';
import { checkNotesInput, type NotesMessage } from './notes-checks';
import { type GuardSurroundings, NotesGuard } from './notes-guard';
import { isInPrivate } from './private-windows';
import { Restores } from './restore';

/** What the notes' handlers need of the rest of the background. */
export interface NotesSurroundings extends GuardSurroundings {
  draftsInMemory: DraftsInMemory;
  /** Settings as plain JSON, for the backup; `write` leaves out what it does not know. */
  settings: { read(): Promise<Record<string, unknown>>; write(values: Record<string, unknown>): Promise<void> };
  /** The reader's own packs. */
  packs(): Promise<PackName[]>;
  /** Tells the scripts of web pages that notes changed. */
  changed(): void;
  /** The program's version, for the backup. */
  version: string;
}

/** The notes' part of the contract's handlers. */
export type NotesHandlers = { [N in NotesMessage]: Handler<N> };

/**
 * The notes' part of the background. A content script reads and changes what its own page may see: notes on that page, and on
 * people, events and dates. In private windows nothing is written unless the reader says so for that note.
 */
export function createNotesHandlers(surroundings: NotesSurroundings): NotesHandlers {
  const { store, settings, packs, now } = surroundings;
  const restores = new Restores({ store, writeSettings: settings.write });
  const drafts = new Drafts(store, surroundings.draftsInMemory, now);
  const guard = new NotesGuard(surroundings);

  async function tellChange(): Promise<void> {
    tellNotesChanged();
    surroundings.changed();
    await guard.changed();
  }

  async function pageNotes({ url, about }: Input<'pageNotes'>, sender: Sender): Promise<Note[]> {
    if ((await guard.check()).state === 'unavailable') return [];
    return store.ofPage(pageOf(url, sender), about);
  }

  async function saveNote({ note: given }: Input<'saveNote'>, sender: Sender): Promise<Output<'saveNote'>> {
    await guard.check();
    const parsed = v.safeParse(NoteDraftSchema, given);
    if (!parsed.success) return { outcome: 'failed', reason: 'invalid' };
    const { keepInPrivate, isPrivate, ...draft } = parsed.output;
    if ((isPrivate || isInPrivate(sender)) && !keepInPrivate) return { outcome: 'failed', reason: 'private' };
    const stored = draft.id ? await store.get(draft.id).catch(() => null) : null;
    if (stored && !isSeenBy(stored, sender)) return { outcome: 'failed', reason: 'invalid' };
    const answer = await store.save({ ...withPage(draft, stored, sender), tags: tidyTags(draft.tags) });
    if (answer.outcome !== 'saved') return answer;
    const isCopied = await guard.stored([answer.note]);
    await tellChange();
    // What is stored but not copied could still be lost with the database; saved again once there is room, it is the same note.
    return isCopied ? answer : { outcome: 'failed', reason: 'full' };
  }

  async function deleteNote({ id, revision }: Input<'deleteNote'>, sender: Sender): Promise<Output<'deleteNote'>> {
    const stored = await store.get(id);
    if (!stored || !isSeenBy(stored, sender)) return { note: null };
    const [note] = await deleteNotes({ notes: [{ id, revision }] });
    return { note: note ?? null };
  }

  async function deleteNotes({ notes }: Input<'deleteNotes'>): Promise<Note[]> {
    await guard.check();
    const taken = await store.remove(notes);
    await guard.deleted(taken.map(({ id }) => id));
    if (taken.length > 0) await tellChange();
    return taken;
  }

  async function undeleteNotes({ ids }: Input<'undeleteNotes'>, sender: Sender): Promise<Note[]> {
    await guard.check();
    const back = await store.bringBack(ids, (note) => isSeenBy(note, sender));
    await guard.stored(back);
    if (back.length > 0) await tellChange();
    return back;
  }

  async function keepDraft({ key, draft }: Input<'keepDraft'>, sender: Sender): Promise<boolean> {
    if (draft === null) {
      const kept = await drafts.get(key);
      return kept === null || !isSeenBy(kept.content, sender) || drafts.keep(key, null);
    }
    const { keepInPrivate, isPrivate, ...content } = draft;
    if (!isSeenBy(content, sender) || ((isPrivate || isInPrivate(sender)) && !keepInPrivate)) return false;
    return drafts.keep(key, content);
  }

  async function draft({ key }: Input<'draft'>, sender: Sender): Promise<NoteDraft | null> {
    const kept = await drafts.get(key);
    return kept && isSeenBy(kept.content, sender) ? kept.content : null;
  }

  async function importNotes({ text }: Input<'importNotes'>): Promise<Output<'importNotes'>> {
    const read = readNotes(text, now());
    if (read.outcome === 'rejected') return read;
    return write(() => store.putAll(read.notes), { skipped: read.skipped, packs: [] });
  }

  async function backup(): Promise<Output<'backup'>> {
    const data = await store.everything();
    const parts: BackupParts = { ...data, settings: await settings.read().catch(() => ({})), packs: await packs() };
    return { text: writeBackup(parts, surroundings.version, now()), notes: data.notes.length };
  }

  async function restore({ text, mode }: Input<'restore'>): Promise<Output<'restore'>> {
    const read = readBackup(text);
    if (read.outcome === 'rejected') return read;
    const { parts } = read;
    const present = new Set((await packs()).map((pack) => pack.id));
    const missing = parts.packs.filter((pack) => !present.has(pack.id)).map((pack) => pack.title);
    // Merging adds notes to a reader's own set-up; only replacing brings the backup's.
    if (mode === 'merge') return write(() => store.restore(parts, mode), { skipped: [], packs: missing });
    let hasSettings = true;
    const answer = await write(
      async () => {
        const { hasSettings: has, ...counts } = await restores.replace(parts, parts.settings);
        hasSettings = has;
        return counts;
      },
      { skipped: [], packs: missing },
    );
    if (answer.outcome !== 'imported' || hasSettings) return answer;
    return { ...answer, skipped: [{ reason: 'settings', count: 1 }] };
  }

  async function write(
    work: () => Promise<{ added: number; updated: number; unchanged: number }>,
    rest: Pick<ImportAnswer & { outcome: 'imported' }, 'skipped' | 'packs'>,
  ): Promise<Output<'importNotes'>> {
    try {
      await guard.check();
      const counts = await guard.many(work);
      await tellChange();
      return counts ? { outcome: 'imported', ...counts, ...rest } : { outcome: 'failed', reason: 'full' };
    } catch (error) {
      return { outcome: 'failed', reason: isFull(error) ? 'full' : 'unavailable' };
    }
  }

  const both = ['page', 'extension'] as const;
  const own = ['extension'] as const;
  const handle = <N extends NotesMessage>(name: N, from: Handler<N>['from'], answer: Handler<N>['answer']) => ({
    from,
    check: (input: unknown) => checkNotesInput(name, input),
    answer,
  });
  return {
    pageNotes: handle('pageNotes', both, pageNotes),
    saveNote: handle('saveNote', both, saveNote),
    deleteNote: handle('deleteNote', both, deleteNote),
    deleteNotes: handle('deleteNotes', own, deleteNotes),
    undeleteNotes: handle('undeleteNotes', both, undeleteNotes),
    keepDraft: handle('keepDraft', both, keepDraft),
    draft: handle('draft', both, draft),
    drafts: handle('drafts', own, () => drafts.all()),
    allNotes: handle('allNotes', own, async () => ((await guard.check()).state === 'unavailable' ? [] : store.all())),
    importNotes: handle('importNotes', own, importNotes),
    backup: handle('backup', own, backup),
    restore: handle('restore', own, restore),
    notesHealth: handle('notesHealth', own, () => guard.check()),
    forgetTrouble: handle('forgetTrouble', own, async () => {
      await guard.forget();
      return null;
    }),
  };
}

/** The page asked about: for a content script its own, whatever it says; its canonical link counts where it can be true. */
function pageOf(url: string, sender: Sender): string {
  return sender.from === 'page' ? canonicalUrl(sender.url, url) : canonicalUrl(url);
}

/** Passages and pages are seen on their page alone; people, events and dates wherever they are named. */
function isSeenBy({ target, page }: Pick<NoteContent, 'target' | 'page'>, sender: Sender): boolean {
  if (sender.from === 'extension' || (target.kind !== 'passage' && target.kind !== 'page')) return true;
  return page !== undefined && canonicalUrl(sender.url, page.canonicalUrl) === page.canonicalUrl;
}

/** A change keeps the page its note was written on; a content script's new note is on that script's page. */
function withPage<D extends NoteContent>(draft: D, stored: Note | null, sender: Sender): Omit<D, 'page'> & NoteContent {
  const { page: given, ...rest } = draft;
  const own = sender.from === 'page' ? { url: sender.url } : {};
  const page = stored ? stored.page : given && { ...given, ...own, canonicalUrl: pageOf(given.canonicalUrl, sender) };
  return page ? { ...rest, page } : rest;
}
