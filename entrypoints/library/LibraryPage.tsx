import { useEffect } from 'preact/hooks';
import type { LibraryActions } from '../../components/library/actions';
import { Library } from '../../components/library/Library';
import { usePolled } from '../../components/reading';
import { saveFile } from '../../components/save-file';
import { exportNotes } from '../../lib/core/notes/export';
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
  importNotes: async (file) => ask('importNotes', { text: await file.text() }),
  backup: async () => {
    const { text, notes } = await ask('backup', {});
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`backgrounder-backup-${day}.json`, new Blob([text], { type: 'application/json' }));
    return notes;
  },
  restore: async (file, mode) => ask('restore', { text: await file.text(), mode }),
};

const rest = () => null;

/** The library at work. */
export function LibraryPage() {
  const notes = usePolled(() => ask('allNotes', {}), rest);
  const health = usePolled(() => ask('notesHealth', {}), rest);
  useEffect(() => whenNotesChange(notes.again), [notes.again]);
  useEffect(() => void askToPersist(), []);
  return <Library notes={notes.value} health={health.value} actions={actions} onChanged={notes.again} />;
}
