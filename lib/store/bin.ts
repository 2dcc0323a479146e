import type { Note } from '../core/model';
import type { DeletedNotes } from '../core/notes/note';
import { atOnce, getEach, type NotesTransaction } from './notes-transaction';

/** Moves deleted notes back to where they were, those that `may` allows. @returns those that came back */
export async function takeFromBin(
  transaction: NotesTransaction,
  ids: readonly string[],
  may: (note: Note) => boolean,
): Promise<Note[]> {
  const [notes, bin] = [transaction.objectStore('notes'), transaction.objectStore('bin')];
  const wanted = new Set(ids);
  const stored = new Set((await getEach(transaction, ids)).flatMap((note) => note?.id ?? []));
  const back: Note[] = [];
  for (const id of ids) {
    if (!wanted.has(id)) continue;
    // A note that was deleted twice came back in between: the last deletion has its last state.
    const deletions = await bin.index('ids').getAll(id);
    const last = deletions.reduce<DeletedNotes | null>((a, b) => (a && a.deleted > b.deleted ? a : b), null);
    wanted.delete(id);
    const comes = (note: Note) => (note.id === id || wanted.has(note.id)) && !stored.has(note.id) && may(note);
    const own = new Set(last?.notes.filter(comes));
    for (const note of own) wanted.delete(note.id);
    back.push(...own);
    if (!last || own.size === 0) continue;
    const left = last.notes.filter((note) => !own.has(note));
    if (left.length === 0) await bin.delete(last.id);
    else await bin.put({ ...last, notes: left, ids: left.map((note) => note.id) });
  }
  await atOnce(back, (note) => notes.put(note));
  return back;
}
