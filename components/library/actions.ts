import type { ImportAnswer } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import type { ExportFormat } from '../../lib/core/notes/export';
import type { NoteActions } from '../notes/actions';

/** What the library can ask for. All may throw where the background cannot be reached. */
export interface LibraryActions extends NoteActions {
  removeAll(notes: readonly Note[]): Promise<Note[]>;
  bringAllBack(ids: readonly string[]): Promise<void>;
  /** Opens the page a note was made on and scrolls to its passage. */
  visit(note: Note): void;
  /** Saves notes as a file. */
  exportNotes(notes: readonly Note[], format: ExportFormat): void;
  importNotes(file: File): Promise<ImportAnswer>;
  /** Saves everything as one file; gives the number of notes in it. */
  backup(): Promise<number>;
  restore(file: File, mode: 'merge' | 'replace'): Promise<ImportAnswer>;
}
