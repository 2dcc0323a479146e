import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Note } from '../../lib/core/model';
import { draftKey } from '../../lib/core/notes/note';
import { checkNotes } from '../../lib/store/health';
import { NoteStore } from '../../lib/store/notes';
import { openNotesDatabase } from '../../lib/store/notes-database';
import { passageNote, personNote } from '../core/notes/samples';
import { content, newStore, saved, useNewMachines } from './notes-machine';

useNewMachines();

/** Counts the writes of a change, then makes the disk fail at each of them in turn. */
const CHANGES: [string, (store: NoteStore, note: Note) => Promise<unknown>][] = [
  ['save', (store, note) => store.save({ ...note, text: 'b' })],
  ['save a deleted one', async (store, note) => store.remove([note]).then(() => store.save({ ...note, text: 'b' }))],
  ['delete', (store, note) => store.remove([note])],
  [
    'import',
    (store, note) =>
      store.putAll([
        { ...note, text: 'c', modified: '2026-01-01T00:00:00.000Z' },
        passageNote({ id: 'x' }),
        passageNote({ id: 'y' }),
      ]),
  ],
  [
    'restore, merge',
    (store) => store.restore({ notes: [passageNote({ id: 'x' }), passageNote({ id: 'y' })], corrections: [] }, 'merge'),
  ],
  [
    'restore, replace',
    (store) =>
      store.restore({ notes: [passageNote({ id: 'x' }), passageNote({ id: 'y' })], corrections: [] }, 'replace'),
  ],
];

describe('whatever fails half-way, nothing is half done', () => {
  async function state() {
    const store = newStore();
    const all = await store.all();
    store.close();
    return JSON.stringify(all.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  it.each(CHANGES)('%s', async (_name, change) => {
    let outcomes = 0;
    for (let failing = 1; failing < 20; failing += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = newStore();
      const note = await saved(store, content(passageNote()));
      await saved(store, content(personNote()));
      const before = await state();
      let writes = 0;
      const fail = (method: 'put' | 'delete' | 'clear') => {
        const real = IDBObjectStore.prototype[method] as (...values: unknown[]) => IDBRequest;
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
          this: IDBObjectStore,
          ...values: unknown[]
        ) {
          writes += 1;
          if (writes === failing) throw new DOMException('The disk is full.', 'QuotaExceededError');
          return real.apply(this, values) as never;
        });
      };
      fail('put');
      fail('delete');
      fail('clear');
      const result = await change(store, note).catch((error: unknown) => error);
      vi.restoreAllMocks();
      if (writes < failing) break;
      outcomes += 1;
      const failed =
        result instanceof DOMException || JSON.stringify(result) === '{"outcome":"failed","reason":"full"}';
      expect(failed).toBe(true);
      if (_name !== 'save a deleted one') expect(await state()).toBe(before);
    }
    expect(outcomes).toBeGreaterThan(1);
  });

  it('the background is killed after each step of a change: the note is there as it was or as it was changed', async () => {
    const seen = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = newStore();
      const note = await saved(store, content(passageNote()));
      const running: IDBTransaction[] = [];
      const begin = IDBDatabase.prototype.transaction;
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...values) {
        const transaction = begin.apply(this, values);
        running.push(transaction);
        return transaction;
      });
      const change = store.save({ ...note, text: 'b' });
      for (let turn = 0; turn < step; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      vi.restoreAllMocks();
      // A killed process takes its unfinished transactions with it.
      for (const transaction of running) {
        try {
          transaction.abort();
        } catch {
          // Finished before.
        }
      }
      const next = newStore();
      const text = (await next.get(note.id))?.text ?? 'lost';
      expect([note.text, 'b']).toContain(text);
      seen.add(text);
      const answer = await change;
      if (answer.outcome === 'saved') expect((await newStore().get(note.id))?.text).toBe('b');
    }
    expect([...seen].sort()).toEqual(['b', passageNote().text].sort());
  });

  it('a full disk is told, and the draft is still there', async () => {
    const store = newStore();
    const change = content(passageNote());
    await store.keepDraft(draftKey(change), change);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    expect(await store.save(change)).toEqual({ outcome: 'failed', reason: 'full' });
    vi.restoreAllMocks();
    expect((await store.draft(draftKey(change)))?.content.text).toBe(change.text);
  });

  it.each([
    ['Chromium', 'UnknownError', 'IO error: 000074.log: FILE_ERROR_NO_SPACE', 'UnknownError'],
    ['Firefox', 'QuotaExceededError', 'The current transaction exceeded its quota limitations.', 'InvalidStateError'],
  ])('a full disk is told as such also when it closed the database, as in %s', async (_name, first, message, then) => {
    let hasRoom = true;
    const store = new NoteStore(() => (hasRoom ? openNotesDatabase() : Promise.reject(new DOMException('No.', then))));
    const change = content(passageNote());
    await store.opened();
    hasRoom = false;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException(message, first);
    });
    expect(await store.keepDraft(draftKey(change), change)).toBe(false);
    vi.restoreAllMocks();
    store.close();
    expect(await store.save(change)).toEqual({ outcome: 'failed', reason: 'full' });
    hasRoom = true;
    expect(await store.save(change)).toMatchObject({ outcome: 'saved' });
  });

  it('where storage is refused it says so, and works once it is allowed', async () => {
    let allowed = false;
    const store = new NoteStore(() =>
      allowed ? openNotesDatabase() : Promise.reject(new DOMException('No.', 'InvalidStateError')),
    );
    expect(await store.save(content(personNote()))).toEqual({ outcome: 'failed', reason: 'unavailable' });
    expect(await checkNotes(store, null)).toEqual({ state: 'unavailable', reason: 'InvalidStateError' });
    allowed = true;
    expect(await store.save(content(personNote()))).toMatchObject({ outcome: 'saved' });
  });
});
