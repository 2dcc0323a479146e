import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteDraft } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { draftKey, isSameContent } from '../../lib/core/notes/note';
import { type NoteActions, newNoteId } from './actions';

/** How the note stands between the reader and the store. */
export type Editing =
  | { state: 'clean' }
  | { state: 'typing'; isKept: boolean }
  | { state: 'saving' }
  | { state: 'saved' }
  | { state: 'failed'; reason: 'full' | 'unavailable' | 'private' | 'invalid' | 'lost' | 'orphaned' }
  | { state: 'conflict'; stored: Note };

/** Milliseconds without a key after which a draft is kept: a pause in typing, short enough to lose at most a few words. */
const PAUSE = 400;
/** Milliseconds after which it is kept although the typing goes on. */
const LONGEST_PAUSE = 1_500;

export interface NoteEditing {
  draft: NoteDraft;
  editing: Editing;
  change(part: Partial<NoteDraft>): void;
  save(): Promise<void>;
  /** Ends a conflict: with the reader's own version, the stored one, or both texts one after the other. */
  settle(choice: 'mine' | 'theirs' | 'both'): void;
  discard(): void;
}

/**
 * A note being written. What is typed is kept as a draft after each pause and when the editor goes away; a draft from before
 * comes back when the editor opens. A save that fails leaves everything as it is.
 *
 * @param isUnsaved whether `initial` itself is what someone was writing
 */
export function useEditing(
  initial: NoteDraft,
  isUnsaved: boolean,
  actions: NoteActions,
  onSaved: (note: Note) => void,
): NoteEditing {
  const [draft, setDraft] = useState<NoteDraft>(() => ({ ...initial, id: initial.id ?? newNoteId() }));
  const [editing, setEditing] = useState<Editing>(isUnsaved ? { state: 'typing', isKept: false } : { state: 'clean' });
  const key = useRef(draftKey(initial)).current;
  const pending = useRef<NoteDraft | null>(isUnsaved ? draft : null);
  const unkeptSince = useRef(0);

  const keep = async () => {
    const unkept = pending.current;
    pending.current = null;
    if (!unkept) return;
    const kept = await actions.keepDraft(key, unkept).then(
      (isKept): Editing => ({ state: 'typing', isKept }),
      (error): Editing => ({ state: 'failed', reason: reasonOf(error) }),
    );
    setEditing((now) => (now.state === 'typing' && pending.current === null ? kept : now));
  };
  const keepLatest = useRef(keep);
  keepLatest.current = keep;

  useEffect(() => {
    let isCurrent = true;
    actions.loadDraft(key).then(
      (found) => {
        if (!isCurrent || pending.current || !found || isSameContent(found, initial)) return;
        setDraft((now) => ({ ...now, ...found, id: now.id ?? newNoteId() }));
        setEditing({ state: 'typing', isKept: true });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
      void keepLatest.current();
    };
  }, [key]);

  useEffect(() => {
    if (editing.state !== 'typing' || !pending.current) return;
    const wait = Math.min(PAUSE, unkeptSince.current + LONGEST_PAUSE - Date.now());
    const timer = setTimeout(() => void keepLatest.current(), Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [editing.state, draft]);

  const change = (part: Partial<NoteDraft>) => {
    const next = { ...draft, ...part };
    if (!pending.current) unkeptSince.current = Date.now();
    pending.current = next;
    setDraft(next);
    setEditing({ state: 'typing', isKept: false });
  };

  const save = async (what: NoteDraft = draft) => {
    setEditing({ state: 'saving' });
    try {
      const answer = await actions.save(what);
      if (answer.outcome === 'failed') {
        await keep();
        return setEditing({ state: 'failed', reason: answer.reason });
      }
      if (answer.outcome === 'conflict') return setEditing({ state: 'conflict', stored: answer.stored });
      pending.current = null;
      await actions.keepDraft(key, null).catch(() => false);
      const { created: _created, modified: _modified, ...content } = answer.note;
      setDraft(content);
      setEditing({ state: 'saved' });
      onSaved(answer.note);
    } catch (error) {
      await keep();
      setEditing({ state: 'failed', reason: reasonOf(error) });
    }
  };

  const settle = (choice: 'mine' | 'theirs' | 'both') => {
    if (editing.state !== 'conflict') return;
    const { created: _created, modified: _modified, ...stored } = editing.stored;
    if (choice === 'theirs') {
      pending.current = null;
      void actions.keepDraft(key, null).catch(() => false);
      setDraft(stored);
      setEditing({ state: 'clean' });
      onSaved(editing.stored);
      return;
    }
    const text = choice === 'mine' ? draft.text : `${stored.text}\n\n${draft.text}`;
    const tags = choice === 'mine' ? draft.tags : [...new Set([...stored.tags, ...draft.tags])];
    const next = { ...draft, text, tags, revision: stored.revision };
    setDraft(next);
    if (choice === 'mine') void save(next);
    else change(next);
  };

  const discard = () => {
    pending.current = null;
    void actions.keepDraft(key, null).catch(() => false);
    setDraft({ ...initial, id: initial.id ?? newNoteId() });
    setEditing({ state: 'clean' });
  };

  return { draft, editing, change, save: () => save(), settle, discard };
}

/** Whether trying again can help: not where the extension is gone from under this card. */
function reasonOf(error: unknown): 'lost' | 'orphaned' {
  return (error as { code?: unknown } | null)?.code === 'orphaned' ? 'orphaned' : 'lost';
}
