import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/core/model';
import { checkNotes } from '../../lib/store/health';
import { NOTES_DATABASE, NOTES_LADDER, NOTES_STORES } from '../../lib/store/notes-database';
import { passageNote, personNote } from '../core/notes/samples';
import { content, newStore, saved, useNewMachines } from './notes-machine';

useNewMachines();

describe('the upgrade ladder', () => {
  /** A database as the release with so many rungs left it, with a note and a draft in it. */
  async function oldDatabase(rungs: number, trash: Note[] = []) {
    const database = await openDB(NOTES_DATABASE, rungs * 100, {
      upgrade(opened, from, _to, transaction) {
        for (const step of NOTES_LADDER.slice(from, rungs)) step(opened as never, transaction as never);
      },
    });
    await database.put('notes', passageNote());
    await database.put('drafts', {
      key: 'd',
      content: { ...content(personNote()), text: 'half' },
      modified: '2025-01-01T00:00:00.000Z',
    });
    for (const note of trash) await database.put('trash', { note, deleted: '2025-03-01T00:00:00.000Z' });
    database.close();
  }

  it('what was deleted in an earlier version can still be brought back', async () => {
    const note = personNote({ id: 'deleted' });
    await oldDatabase(3, [note]);
    const store = newStore();
    expect(await store.all()).toEqual([passageNote()]);
    expect(await store.bringBack(['deleted'])).toEqual([note]);
    expect(await store.count()).toBe(2);
  });

  it.each(NOTES_LADDER.map((_step, index) => index + 1))('climbs from rung %i with everything kept', async (rungs) => {
    await oldDatabase(rungs);
    const store = newStore();
    const { database, rebuilt } = await store.opened();
    expect([...database.objectStoreNames].sort()).toEqual([...NOTES_STORES].sort());
    expect(rebuilt).toEqual([]);
    expect(await store.all()).toEqual([passageNote()]);
    expect((await store.draft('d'))?.content.text).toBe('half');
    expect(await store.remove([passageNote()])).toEqual([passageNote()]);
  });

  it('an upgrade that is cut short leaves the old version whole, and the next start climbs', async () => {
    await oldDatabase(1);
    const cut = openDB(NOTES_DATABASE, 300, {
      upgrade(_database, _from, _to, transaction) {
        NOTES_LADDER[1]?.(_database as never, transaction as never);
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
    await expect(cut).rejects.toThrow();
    expect(await newStore().all()).toEqual([passageNote()]);
  });
});

describe('the check at each start', () => {
  const marker = { count: 3, at: '2025-03-01T00:00:00.000Z' };

  it('a first start is well, and so is one with notes', async () => {
    expect(await checkNotes(newStore(), null)).toEqual({ state: 'well', count: 0 });
    await saved(newStore(), content(passageNote()));
    expect(await checkNotes(newStore(), marker)).toEqual({ state: 'well', count: 1 });
  });

  it('a database that vanished is told', async () => {
    expect(await checkNotes(newStore(), marker)).toEqual({ state: 'wiped', before: marker });
  });

  it('a database without any store is mended', async () => {
    (await openDB(NOTES_DATABASE, NOTES_LADDER.length * 100)).close();
    const store = newStore();
    expect(await checkNotes(store, marker)).toEqual({
      state: 'mended',
      stores: [...NOTES_STORES],
      notesLost: true,
      count: 0,
    });
    await saved(store, content(passageNote()));
    store.close();
    expect(await checkNotes(newStore(), marker)).toEqual({ state: 'well', count: 1 });
  });

  it.each(NOTES_STORES.filter((name) => name !== 'notes'))(
    'a database that lost %s is mended and keeps its notes',
    async (lost) => {
      const store = newStore();
      const note = await saved(store, content(passageNote()));
      const { database } = await store.opened();
      const next = database.version + 1;
      store.close();
      (await openDB(NOTES_DATABASE, next, { upgrade: (opened) => opened.deleteObjectStore(lost) })).close();
      const again = newStore();
      expect(await checkNotes(again, marker)).toEqual({ state: 'mended', stores: [lost], notesLost: false, count: 1 });
      expect(await again.all()).toEqual([note]);
    },
  );

  it('a lost index is mended', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    const { database } = await store.opened();
    const next = database.version + 1;
    store.close();
    (
      await openDB(NOTES_DATABASE, next, {
        upgrade: (_opened, _from, _to, transaction) => transaction.objectStore('notes').deleteIndex('modified'),
      })
    ).close();
    expect(await newStore().all()).toEqual([note]);
  });
});
