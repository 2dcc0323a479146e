import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageName } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { world } from './fake-browser';
import { ask, send, settle, start } from './machine';
import { INPUTS, usedMachine } from './scenarios';

/** The browser throws all its databases away, as Chromium does with one that it finds broken. */
const wipe = () => vi.stubGlobal('indexedDB', new IDBFactory());
const notes = async () => (await ask('allNotes', {})).sort((a, b) => (a.id < b.id ? -1 : 1));
const copies = () =>
  [...world.storage].flatMap(([key, value]) => (key.startsWith('note:') ? [value as Note] : [])).map(({ id }) => id);
const ids = (list: readonly Note[]) => list.map(({ id }) => id);

/** Makes the extension's own storage fail for everything that is as large as a note. */
function fillStorage(): void {
  const set = world.storage.set.bind(world.storage);
  vi.spyOn(world.storage, 'set').mockImplementation((key, value) => {
    if (key.startsWith('note:')) throw new Error('IO error: 000003.log: No space left on device');
    return set(key, value);
  });
}

beforeEach(usedMachine);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a database that the browser threw away', () => {
  it('has its notes again at the next start, and the reader is told', async () => {
    start();
    const before = await notes();
    expect(before).toHaveLength(2);
    wipe();
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'restored', count: 2, missing: 2 });
    expect(await notes()).toEqual(before);
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'restored', count: 2, missing: 2 });
    await ask('forgetTrouble', {});
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 2 });
  });

  it('while the background runs: has them again after the next change', async () => {
    start();
    const before = await notes();
    const { indexedDB: old } = globalThis;
    for (const { name } of await old.databases()) if (name?.includes('notes')) old.deleteDatabase(name);
    await settle();
    expect(await ask('saveNote', { note: INPUTS.saveNote.note })).toMatchObject({ outcome: 'saved' });
    expect(ids(await notes())).toEqual(expect.arrayContaining(ids(before)));
    expect(await ask('notesHealth', {})).toEqual({ state: 'restored', count: 2, missing: 2 });
  });

  it('has the last state of every note, and none that was deleted', async () => {
    start();
    const [first, second] = (await notes()) as [Note, Note];
    const { created: _created, modified: _modified, ...draft } = first;
    await ask('saveNote', { note: { ...draft, text: 'Changed.' } });
    await ask('deleteNotes', { notes: [second] });
    wipe();
    start();
    expect((await notes()).map(({ id, text }) => [id, text])).toEqual([[first.id, 'Changed.']]);
  });

  it('in part: what is missing comes back, what is there stays', async () => {
    start();
    const before = await notes();
    await settle();
    start();
    const open = indexedDB.open('backgrounder-notes');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    open.result
      .transaction('notes', 'readwrite')
      .objectStore('notes')
      .delete(before[0]?.id as string);
    open.result.close();
    await settle();
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'restored', count: 1, missing: 1 });
    expect(await notes()).toEqual(before);
  });
});

describe('the second copy', () => {
  it('is made at the first start of a version that keeps one', async () => {
    for (const key of [...world.storage.keys()]) if (key.startsWith('note')) world.storage.delete(key);
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 2 });
    expect(copies()).toHaveLength(2);
  });

  it('holds what is imported and what is brought back, and not what a restore took away', async () => {
    start();
    await ask('importNotes', INPUTS.importNotes);
    await ask('undeleteNotes', INPUTS.undeleteNotes);
    expect(copies().sort()).toEqual(ids(await notes()));
    expect(copies()).toHaveLength(4);
    await ask('restore', INPUTS.restore);
    expect(copies()).toEqual(ids(await notes()));
    expect(copies()).toHaveLength(1);
  });

  it('has no room: the note is not called saved until it is copied, and is the same note then', async () => {
    start();
    await notes();
    fillStorage();
    expect(await ask('saveNote', INPUTS.saveNote)).toEqual({ outcome: 'failed', reason: 'full' });
    expect(await ask('importNotes', INPUTS.importNotes)).toEqual({ outcome: 'failed', reason: 'full' });
    vi.restoreAllMocks();
    expect(await ask('saveNote', INPUTS.saveNote)).toMatchObject({ outcome: 'saved' });
    expect(await ask('importNotes', INPUTS.importNotes)).toMatchObject({ outcome: 'imported', added: 0, unchanged: 1 });
    expect(copies().sort()).toEqual(ids(await notes()));
  });

  it('cannot be kept for another reason: notes are saved all the same, and copied at the next start', async () => {
    start();
    await notes();
    world.storageFault = new Error('Storage is broken');
    expect(await ask('saveNote', INPUTS.saveNote)).toMatchObject({ outcome: 'saved' });
    world.storageFault = null;
    start();
    expect(copies().sort()).not.toEqual(ids(await notes()));
    start();
    await notes();
    expect(copies().sort()).toEqual(ids(await notes()));
  });
});

describe('the background is stopped at every await, and then the browser throws the database away', {
  timeout: 120_000,
}, () => {
  it.for(['saveNote', 'deleteNotes', 'undeleteNotes', 'importNotes', 'restore'] as MessageName[])(
    '%s',
    async (name) => {
      start();
      await ask(name, INPUTS[name]);
      await settle();
      const after = ids(await notes());
      for (let last = 0; ; last += 1) {
        await usedMachine();
        start();
        const before = ids(await notes());
        await settle();
        const life = start(last);
        const answered = send(name, INPUTS[name]).then(() => true);
        const isAnswered = await Promise.race([answered, life.ended.then(() => false)]);
        await settle();
        if (!life.isDead) break;
        // a start in between, as readers have many
        start();
        await notes();
        await settle();
        wipe();
        start();
        const left = ids(await notes());
        expect(isAnswered ? [after] : [before, after], `${name}, stopped at step ${last}`).toContainEqual(left);
      }
    },
  );
});
