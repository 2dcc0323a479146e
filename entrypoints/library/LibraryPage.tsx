import { useCallback, useEffect } from 'preact/hooks';
import type { LibraryActions } from '../../components/library/actions';
import { Library } from '../../components/library/Library';
import { usePolled } from '../../components/reading';
import { saveFile } from '../../components/save-file';
import type { ImportAnswer } from '../../lib/contract';
import { exportNotes } from '../../lib/core/notes/export';
import { tooLarge } from '../../lib/core/notes/import';
import { LIMITS } from '../../lib/core/notes/schema';
import { decodeText } from '../../lib/core/text/decode';
import { type Message, message } from '../../lib/core/wording/faults';
import { ask } from '../../lib/platform/ask';
import { noteActions } from '../../lib/platform/note-actions';
import { whenNotesChange } from '../../lib/platform/notes-changed';
import { visitNote } from '../../lib/platform/visit-note';
import { askToPersist } from '../../lib/store/health';

const actions: LibraryActions = {
  ...noteActions,
  removeAll: (notes) => ask('deleteNotes', { notes: notes.map(({ id, revision }) => ({ id, revision })) }),
  bringAllBack: async (ids) => {
    await ask('undeleteNotes', { ids: [...ids] });
  },
  visit: (note) => void visitNote(note),
  exportNotes: (notes, format) => {
    const { name, mediaType, text } = exportNotes(notes, format, new Date());
    saveFile(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
  },
  importNotes: (file) => withText(file, (text) => ask('importNotes', { text })),
  backup: async () => {
    const { text, notes } = await ask('backup', {});
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`backgrounder-backup-${day}.json`, new Blob([text], { type: 'application/json' }));
    return notes;
  },
  restore: (file, mode) => withText(file, (text) => ask('restore', { text, mode })),
};

/** Does something with a file's text, if it is text and no larger than files of notes are. */
async function withText(file: File, work: (text: string) => Promise<ImportAnswer>): Promise<ImportAnswer> {
  const rejected = (what: Message): ImportAnswer => ({ outcome: 'rejected', faults: 1, lines: [{ what }] });
  if (file.size > LIMITS.file) return rejected(tooLarge(file.size));
  const text = decodeText(await file.arrayBuffer());
  return text === null ? rejected(message('faultEncoding')) : work(text);
}

const rest = () => null;

/** The library at work. */
export function LibraryPage() {
  const notes = usePolled(() => ask('allNotes', {}), rest);
  const drafts = usePolled(() => ask('drafts', {}), rest);
  const health = usePolled(() => ask('notesHealth', {}), rest);
  const again = useCallback(() => {
    notes.again();
    drafts.again();
  }, [notes.again, drafts.again]);
  useEffect(() => whenNotesChange(again), [again]);
  // Drafts are kept without a word to others: they are looked for when the reader comes back.
  useEffect(() => {
    const look = () => {
      if (!document.hidden) drafts.again();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [drafts.again]);
  useEffect(() => void askToPersist(), []);
  return (
    <Library
      notes={notes.value}
      drafts={drafts.value ?? []}
      health={health.value}
      actions={actions}
      onChanged={again}
      onSeen={() => void ask('forgetTrouble', {}).then(health.again, health.again)}
    />
  );
}
