import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../lib/core/model';
import { draftKey } from '../../lib/core/notes/note';
import { checkNotes } from '../../lib/store/health';
import { type NoteChange, NoteStore } from '../../lib/store/notes';
import { NOTES_DATABASE, NOTES_LADDER, NOTES_STORES, openNotesDatabase } from '../../lib/store/notes-database';
import { passageNote, personNote } from '../core/notes/samples';

let clock: Date;
let ids: number;

function newStore(): NoteStore {
  return new NoteStore(() => openNotesDatabase(), { now: () => clock, newId: () => `note-${ids++}` });
}

/** The parts of a note that the reader makes. */
function content(note: Note): NoteChange {
  const { id: _id, created: _created, modified: _modified, revision: _revision, ...rest } = note;
  return rest;
}

async function saved(store: NoteStore, change: NoteChange): Promise<Note> {
  const answer = await store.save(change);
  if (answer.outcome !== 'saved') throw new Error(answer.outcome);
  return answer.note;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  clock = new Date('2025-03-04T10:00:00Z');
  ids = 1;
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('notes are kept', () => {
  it('a new note has an id, dates and its first revision, and a new start finds it', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    expect(note).toMatchObject({
      id: 'note-1',
      revision: 1,
      created: clock.toISOString(),
      modified: clock.toISOString(),
    });
    store.close();
    expect(await newStore().all()).toEqual([note]);
  });

  it('a change keeps the day it was made and counts the revision', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    clock = new Date('2025-03-05T10:00:00Z');
    const changed = await saved(store, { ...note, text: 'Other.' });
    expect(changed).toEqual({ ...note, text: 'Other.', modified: clock.toISOString(), revision: 2 });
  });

  it('a page sees its own notes and those on its people, each once', async () => {
    const store = newStore();
    const [here, person] = [await saved(store, content(passageNote())), await saved(store, content(personNote()))];
    await saved(
      store,
      content(
        passageNote({
          page: { canonicalUrl: 'https://x.example/', url: 'https://x.example/', title: '', published: null },
        }),
      ),
    );
    expect(
      await store.ofPage('https://harbour.example/2025/ferry', ['person:Q4115189', 'person:Q4115189', 'person:Q1']),
    ).toEqual([here, person]);
    expect(await store.ofPage('https://harbour.example/2025/ferry', [])).toEqual([here]);
  });

  it('asking again after a lost answer saves once', async () => {
    const store = newStore();
    const first = await saved(store, { ...content(personNote()), id: 'n' });
    expect(await saved(store, { ...content(personNote()), id: 'n' })).toEqual(first);
    const second = await saved(store, { ...first, text: 'b' });
    expect(await saved(store, { ...first, text: 'b' })).toEqual(second);
    expect(await store.count()).toBe(1);
  });
});

describe('two tabs', () => {
  it('the later change does not erase the earlier one: it is told of it', async () => {
    const [one, two] = [newStore(), newStore()];
    const note = await saved(one, content(passageNote()));
    const earlier = await saved(one, { ...note, text: 'From the first tab.' });
    expect(await two.save({ ...note, text: 'From the second tab.' })).toEqual({ outcome: 'conflict', stored: earlier });
    expect(await two.get(note.id)).toEqual(earlier);
  });

  it('at the same moment: one is saved, the other is told', async () => {
    const [one, two] = [newStore(), newStore()];
    const note = await saved(one, content(passageNote()));
    const answers = await Promise.all([one.save({ ...note, text: 'a' }), two.save({ ...note, text: 'b' })]);
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['conflict', 'saved']);
  });

  it('a note deleted in one tab and changed in the other comes back with what was written', async () => {
    const [one, two] = [newStore(), newStore()];
    const note = await saved(one, content(passageNote()));
    await one.remove([note]);
    expect(await two.save({ ...note, text: 'Kept.' })).toMatchObject({
      outcome: 'saved',
      note: { id: note.id, text: 'Kept.', created: note.created },
    });
    expect(await one.bringBack([note.id])).toEqual([]);
  });

  it('a note changed meanwhile is not deleted', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    await saved(store, { ...note, text: 'b' });
    expect(await store.remove([note])).toEqual([]);
    expect(await store.count()).toBe(1);
  });

  it('an older connection gives way to an upgrade, and works again afterwards', async () => {
    const old = newStore();
    const note = await saved(old, content(passageNote()));
    const { database } = await openNotesDatabase();
    const next = database.version + 1;
    database.close();
    (await openDB(NOTES_DATABASE, next)).close();
    expect(await saved(old, { ...note, text: 'After.' })).toMatchObject({ revision: 2 });
  });
});

describe('deleting', () => {
  it('can be undone, and the note is as it was', async () => {
    const store = newStore();
    const notes = [await saved(store, content(passageNote())), await saved(store, content(personNote()))];
    expect(await store.remove(notes)).toEqual(notes);
    expect(await store.count()).toBe(0);
    store.close();
    const later = newStore();
    expect(await later.bringBack(notes.map(({ id }) => id))).toEqual(notes);
    expect((await later.all()).length).toBe(2);
  });

  it.each([300, 1000])('of %i notes among others: exactly those go and come back', async (size) => {
    const store = newStore();
    const notes = Array.from({ length: size }, (_, i) => personNote({ id: `n${i}`, text: `note ${i}` }));
    await store.putAll(notes);
    const chosen = notes.filter((_, i) => i % 7 !== 3);
    expect(await store.remove(chosen)).toEqual(chosen);
    expect((await store.all()).map(({ id }) => id).sort()).toEqual(
      notes.flatMap(({ id }, i) => (i % 7 === 3 ? [id] : [])).sort(),
    );
    expect(await store.bringBack([chosen[5]?.id ?? ''])).toEqual([chosen[5]]);
    expect((await store.bringBack(chosen.map(({ id }) => id))).length).toBe(chosen.length - 1);
    expect((await store.all()).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))).toEqual(notes);
  });

  it('a note that was deleted twice comes back as it was last', async () => {
    const store = newStore();
    const note = await saved(store, content(personNote()));
    await store.remove([note]);
    clock = new Date('2025-03-04T11:00:00Z');
    const again = await saved(store, { ...note, text: 'Second.' });
    clock = new Date('2025-03-04T12:00:00Z');
    await store.remove([again]);
    expect(await store.bringBack([note.id])).toEqual([again]);
    expect(await store.bringBack([note.id])).toEqual([]);
  });

  it('is final after thirty days, not before', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    await store.remove([note]);
    clock = new Date('2025-04-02T10:00:00Z');
    expect(await store.emptyTrash()).toBe(0);
    clock = new Date('2025-04-04T10:00:00Z');
    expect(await store.emptyTrash()).toBe(1);
    expect(await store.bringBack([note.id])).toEqual([]);
  });
});

describe('drafts', () => {
  it('survive a restart, and go when the note is saved', async () => {
    const change = content(passageNote());
    const store = newStore();
    expect(await store.keepDraft(draftKey(change), { ...change, text: 'Half a sen' })).toBe(true);
    store.close();
    const later = newStore();
    expect((await later.draft(draftKey(change)))?.content.text).toBe('Half a sen');
    await saved(later, { ...change, id: 'given-by-the-editor' });
    expect(await later.draft(draftKey(change))).toBeNull();
  });
});

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

describe('import and restore', () => {
  it('importing twice doubles nothing; the later state of a note stays', async () => {
    const store = newStore();
    const notes = [passageNote(), personNote()];
    expect(await store.putAll(notes)).toEqual({ added: 2, updated: 0, unchanged: 0 });
    expect(await store.putAll(notes)).toEqual({ added: 0, updated: 0, unchanged: 2 });
    const later = passageNote({ text: 'Later.', modified: '2025-03-09T00:00:00.000Z' });
    expect(await store.putAll([later])).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(await store.putAll([passageNote()])).toEqual({ added: 0, updated: 0, unchanged: 1 });
    expect(await store.get(later.id)).toMatchObject({ text: 'Later.' });
  });

  it('replacing gives exactly the backup, and what was there can be brought back', async () => {
    const store = newStore();
    const own = await saved(store, content(personNote()));
    const correction = {
      id: 'c',
      person: 'Q1',
      surface: 'Ann',
      scope: 'page' as const,
      place: 'https://x.example/',
      created: '2025-01-01T00:00:00.000Z',
    };
    await store.restore({ notes: [passageNote()], corrections: [correction] }, 'replace');
    expect(await store.everything()).toEqual({ notes: [passageNote()], corrections: [correction] });
    expect(await store.bringBack([own.id])).toEqual([own]);
  });
});
