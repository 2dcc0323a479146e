import type { Input, Output } from '../contract';
import type { Note } from '../core/model';
import { ask } from './ask';

/** What a surface's notes ask of the background. */
export const noteActions = {
  save: (note: Input<'saveNote'>['note']): Promise<Output<'saveNote'>> => ask('saveNote', { note }),
  remove: async ({ id, revision }: Note): Promise<Note | null> => (await ask('deleteNote', { id, revision })).note,
  bringBack: async (id: string): Promise<void> => {
    await ask('undeleteNotes', { ids: [id] });
  },
  /** False where nothing can be kept. */
  keepDraft: (key: string, draft: Input<'keepDraft'>['draft']): Promise<boolean> => ask('keepDraft', { key, draft }),
  loadDraft: (key: string): Promise<Output<'draft'>> => ask('draft', { key }),
};
