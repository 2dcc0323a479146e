import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../lib/background/drafts';
import type { NoteContent, StoredDraft } from '../../lib/core/notes/note';
import { NoteStore } from '../../lib/store/notes';
import { openNotesDatabase } from '../../lib/store/notes-database';

const content = (text: string): NoteContent => ({
  target: { kind: 'date', edtf: '2025-02-18' },
  text,
  tags: [],
  colour: 'plain',
});

const noDatabase = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));

/** Drafts over a store, and a memory that keeps what it is given. */
function draftsOver(store: NoteStore) {
  let kept: StoredDraft[] = [];
  const memory = {
    read: async () => [...kept],
    write: async (drafts: StoredDraft[]) => {
      kept = drafts;
    },
  };
  return new Drafts(store, memory, () => new Date('2025-02-28T09:00:00Z'));
}

describe('drafts that the store does not take', () => {
  it('are all kept, also those of two tabs at once', async () => {
    const drafts = draftsOver(new NoteStore(noDatabase));
    expect(await Promise.all([drafts.keep('a', content('one')), drafts.keep('b', content('two'))])).toEqual([
      true,
      true,
    ]);
    expect((await drafts.all()).map(({ key }) => key).sort()).toEqual(['a', 'b']);
  });

  it('are forgotten in memory, and it is said where an older one in the store could not be', async () => {
    const drafts = draftsOver(new NoteStore(noDatabase));
    await drafts.keep('a', content('one'));
    expect(await drafts.keep('a', null)).toBe(false);
    expect(await drafts.get('a')).toBeNull();
  });

  it('are forgotten where the store is full and had none of that key', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const store = new NoteStore(openNotesDatabase);
    const drafts = draftsOver(store);
    await drafts.keep('stored', content('one'));
    for (const method of ['put', 'delete'] as const)
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
        throw new DOMException('Full.', 'QuotaExceededError');
      });
    expect(await drafts.keep('begun', content('two'))).toBe(true);
    expect(await drafts.keep('begun', null)).toBe(true);
    expect(await drafts.keep('never', null)).toBe(true);
    expect(await drafts.keep('stored', null)).toBe(false);
    expect((await drafts.all()).map(({ key }) => key)).toEqual(['stored']);
    vi.restoreAllMocks();
  });
});
