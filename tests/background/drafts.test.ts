import { describe, expect, it } from 'vitest';
import { Drafts } from '../../lib/background/drafts';
import type { NoteContent, StoredDraft } from '../../lib/core/notes/note';
import { NoteStore } from '../../lib/store/notes';

const content = (text: string): NoteContent => ({
  target: { kind: 'date', edtf: '2025-02-18' },
  text,
  tags: [],
  colour: 'plain',
});

/** Drafts where nothing can be stored. */
function onFullDisk() {
  let kept: StoredDraft[] = [];
  const memory = {
    read: async () => [...kept],
    write: async (drafts: StoredDraft[]) => {
      kept = drafts;
    },
  };
  const store = new NoteStore(() => Promise.reject(new DOMException('Full.', 'QuotaExceededError')));
  return new Drafts(store, memory, () => new Date('2025-02-28T09:00:00Z'));
}

describe('drafts that the store does not take', () => {
  it('are all kept, also those of two tabs at once', async () => {
    const drafts = onFullDisk();
    expect(await Promise.all([drafts.keep('a', content('one')), drafts.keep('b', content('two'))])).toEqual([
      true,
      true,
    ]);
    expect((await drafts.all()).map(({ key }) => key).sort()).toEqual(['a', 'b']);
  });

  it('are forgotten in memory, and it is said where an older one in the store could not be', async () => {
    const drafts = onFullDisk();
    await drafts.keep('a', content('one'));
    expect(await drafts.keep('a', null)).toBe(false);
    expect(await drafts.get('a')).toBeNull();
  });
});
