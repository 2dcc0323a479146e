import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Note } from '../../lib/core/model';
import { type NoteChange, NoteStore } from '../../lib/store/notes';
import { openNotesDatabase } from '../../lib/store/notes-database';

/** The time, and how many ids were given: tests set and read them. */
export const world = { clock: new Date(0), ids: 1 };

/** A store as a start of the background makes it, over what is on this machine's disk. */
export function newStore(): NoteStore {
  return new NoteStore(() => openNotesDatabase(), { now: () => world.clock, newId: () => `note-${world.ids++}` });
}

/** The parts of a note that the reader makes. */
export function content(note: Note): NoteChange {
  const { id: _id, created: _created, modified: _modified, revision: _revision, ...rest } = note;
  return rest;
}

/** Saves a note. @throws Error where that did not succeed */
export async function saved(store: NoteStore, change: NoteChange): Promise<Note> {
  const answer = await store.save(change);
  if (answer.outcome !== 'saved') throw new Error(answer.outcome);
  return answer.note;
}

/** Gives each test of a file an empty disk. */
export function useNewMachines(): void {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    world.clock = new Date('2025-03-04T10:00:00Z');
    world.ids = 1;
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
