import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../lib/core/model';
import { readBackup } from '../../lib/core/notes/backup';
import { FACTS_DATABASE } from '../../lib/store/facts-database';
import { NOTES_DATABASE } from '../../lib/store/notes-database';
import { passageNote } from '../core/notes/samples';
import { world } from './fake-browser';
import { ask, newMachine, PERSON, send, settle, start, stateOf } from './machine';
import { Life } from './mortal';
import { draftOf, INPUTS, untilReady, usedMachine } from './scenarios';

// Each failure here has a line in tests/background/README.md that says what the reader gets.

const fresh = INPUTS.saveNote.note;
const texts = async () => (await ask('allNotes', {})).map(({ text }) => text).sort();
const find = async () => (await ask('annotate', INPUTS.annotate)).mentions.map(({ surface }) => surface);

/** Has every request of a kind fail as browsers let them fail. */
function breakStores(method: 'get' | 'put' | 'getAll', name: string): void {
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
    throw new DOMException('broken', name);
  });
}

/** Does something that is not the extension's own doing. */
async function besides<T>(work: () => Promise<T>): Promise<T> {
  const life = Life.current;
  Life.current = null;
  return work().finally(() => {
    Life.current = life;
  });
}

/** What a request comes to, whoever lives. */
function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

beforeEach(async () => {
  await usedMachine();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the database', () => {
  it('cannot be opened: pages are read from memory, notes say that nothing is kept', async () => {
    const refuse = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    };
    vi.stubGlobal('indexedDB', { open: refuse, deleteDatabase: refuse });
    start();
    expect(await find()).toContain(PERSON.name);
    expect(await ask('saveNote', { note: fresh })).toEqual({ outcome: 'failed', reason: 'unavailable' });
    expect(await ask('keepDraft', INPUTS.keepDraft)).toBe(true);
    expect(await ask('draft', { key: INPUTS.keepDraft.key })).toMatchObject({ text: fresh.text });
    expect(await ask('notesHealth', {})).toMatchObject({ state: 'unavailable' });
    expect(await ask('pageNotes', INPUTS.pageNotes, 'page')).toEqual([]);
  });

  it('is held by a connection that does not give way: it is waited for, and all is there then', async () => {
    const stubborn = await besides(() => openDB(NOTES_DATABASE));
    // Whoever comes after this one waits with it.
    const later = finished(indexedDB.open(NOTES_DATABASE, stubborn.version + 1));
    start();
    const saving = ask('saveNote', { note: fresh });
    await settle();
    stubborn.close();
    (await later).close();
    expect(await saving).toMatchObject({ outcome: 'saved' });
    expect(await texts()).toContain(fresh.text);
  });

  it('is wiped while the background runs: it says what was there, and keeps what comes', async () => {
    start();
    expect(await texts()).toHaveLength(2);
    for (const name of [NOTES_DATABASE, FACTS_DATABASE]) await finished(indexedDB.deleteDatabase(name));
    expect(await ask('saveNote', { note: { ...fresh, id: crypto.randomUUID() } })).toMatchObject({ outcome: 'saved' });
    await untilReady();
    expect(await find()).toContain(PERSON.name);
  });

  it('is wiped with the second copy: the reader is told how many notes there were, until they have seen it', async () => {
    for (const key of [...world.storage.keys()]) if (key.startsWith('note:')) world.storage.delete(key);
    vi.stubGlobal('indexedDB', new IDBFactory());
    start();
    expect(await ask('notesHealth', {})).toMatchObject({ state: 'wiped', before: { count: 2 } });
    await ask('saveNote', { note: fresh });
    await settle();
    start();
    expect(await ask('notesHealth', {})).toMatchObject({ state: 'wiped', before: { count: 2 } });
    await ask('forgetTrouble', {});
    await settle();
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 1 });
  });

  it('is full: the note says so, the draft stays, and what there was is as it was', async () => {
    start();
    await ask('keepDraft', INPUTS.keepDraft);
    const before = await stateOf();
    breakStores('put', 'QuotaExceededError');
    expect(await ask('saveNote', { note: fresh })).toEqual({ outcome: 'failed', reason: 'full' });
    const later = { ...fresh, text: 'typed when the disk was full' };
    expect(await ask('keepDraft', { key: INPUTS.keepDraft.key, draft: later })).toBe(true);
    expect(await ask('importNotes', INPUTS.importNotes)).toEqual({ outcome: 'failed', reason: 'full' });
    expect(await ask('restore', INPUTS.restore)).toEqual({ outcome: 'failed', reason: 'full' });
    vi.restoreAllMocks();
    expect(await stateOf()).toEqual(before);
    start();
    expect(await ask('draft', { key: INPUTS.keepDraft.key })).toMatchObject({ text: later.text });
    const keys = async () => (await ask('drafts', {})).map(({ key }) => key);
    expect((await keys()).filter((key) => key === INPUTS.keepDraft.key)).toHaveLength(1);
    await ask('keepDraft', INPUTS.keepDraft);
    expect(await ask('draft', { key: INPUTS.keepDraft.key })).toMatchObject({ text: fresh.text });
    await ask('keepDraft', { key: INPUTS.keepDraft.key, draft: null });
    expect(await keys()).not.toContain(INPUTS.keepDraft.key);
  });

  it('is on a disk that is nearly full: nothing is begun that the disk could cut off', async () => {
    start();
    await texts();
    const before = await stateOf();
    const storage = JSON.stringify([...world.storage]);
    vi.stubGlobal('navigator', {
      languages: ['en'],
      storageBuckets: { open: () => Promise.reject(new Error('none here')) },
      storage: { estimate: async () => ({ quota: 500_000_000, usage: 490_000_000 }) },
    });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await ask('saveNote', { note: fresh })).toEqual({ outcome: 'failed', reason: 'full' });
    expect(await ask('keepDraft', INPUTS.keepDraft)).toBe(true);
    expect(await ask('importNotes', INPUTS.importNotes)).toEqual({ outcome: 'failed', reason: 'full' });
    start();
    expect(await texts()).toHaveLength(2);
    expect(put).not.toHaveBeenCalled();
    expect(JSON.stringify([...world.storage])).toBe(storage);
    vi.stubGlobal('navigator', { languages: ['en'] });
    expect(await stateOf()).toEqual(before);
    expect(await ask('saveNote', { note: fresh })).toMatchObject({ outcome: 'saved' });
  });

  it('is damaged: questions fail in words, nothing is written over, and it works once it can be read', async () => {
    start();
    const before = await stateOf();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    breakStores('get', 'UnknownError');
    expect(await ask('saveNote', { note: fresh })).toEqual({ outcome: 'failed', reason: 'unavailable' });
    expect(await send('deleteNote', INPUTS.deleteNote)).toMatchObject({ failure: 'failed' });
    vi.restoreAllMocks();
    expect(await stateOf()).toEqual(before);
    expect(await texts()).toHaveLength(2);
  });

  it('comes from a later version: notes are read and written, facts are installed anew', async () => {
    await besides(async () => {
      for (const name of [NOTES_DATABASE, FACTS_DATABASE])
        (await openDB(name, 90_000, { upgrade: (database) => void database.createObjectStore('later') })).close();
    });
    start();
    expect(await texts()).toHaveLength(2);
    expect(await ask('saveNote', { note: fresh })).toMatchObject({ outcome: 'saved' });
    await untilReady();
    expect(await find()).toContain(PERSON.name);
  });

  it('comes from the first version: stopped at every await of its upgrade, no note is lost', async () => {
    const note = passageNote();
    for (let last = 0; ; last += 1) {
      newMachine();
      await besides(async () => {
        const first = await openDB(NOTES_DATABASE, 100, {
          upgrade(database) {
            const notes = database.createObjectStore('notes', { keyPath: 'id' });
            notes.createIndex('canonicalUrl', 'page.canonicalUrl');
            notes.createIndex('person', 'target.person');
            notes.createIndex('modified', 'modified');
            database.createObjectStore('drafts', { keyPath: 'key' });
          },
        });
        await first.put('notes', note);
        first.close();
      });
      const life = start(last);
      await Promise.race([ask('allNotes', {}), life.ended]);
      await settle();
      const isDone = !life.isDead;
      start();
      expect(await ask('allNotes', {})).toEqual([note]);
      if (isDone) break;
    }
  });
});

describe('the extension’s own storage', () => {
  it('is kept from the scripts of pages where the browser can', async () => {
    world.accessLevels.length = 0;
    start();
    await settle();
    expect(world.accessLevels).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
  });

  it('is cleared: settings take their defaults, notes stay', async () => {
    start();
    await ask('saveNote', { note: fresh });
    await settle();
    world.storage.clear();
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 3 });
    expect(await ask('pageSettings', {}, 'page')).toMatchObject({ on: true, trigger: 'rest' });
  });

  it('is refused: notes are kept and saved to a file all the same; no page is read that may be switched off', async () => {
    world.storageFault = new Error('Corruption: block checksum mismatch');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    start();
    expect(await ask('saveNote', { note: fresh })).toMatchObject({ outcome: 'saved' });
    expect(await ask('backup', {})).toMatchObject({ notes: 3 });
    expect(await ask('restore', INPUTS.restore)).toMatchObject({
      outcome: 'imported',
      skipped: [{ reason: 'settings', count: 1 }],
    });
    expect(await send('pageSettings', {}, 'page')).toMatchObject({ failure: 'failed' });
  });

  it.each([
    ['of a later version', { runs: 'sometimes', painter: { name: 'new' }, sitesOff: ['quiet.example'], more: 1 }],
    ['that is no settings at all', 'settings'],
    ['with names that objects inherit', JSON.parse('{"__proto__": {"runs": "click"}, "sitesOff": ["quiet.example"]}')],
  ])('holds something %s: what can be read of it counts', async (_what, settings: unknown) => {
    world.storage.set('settings', settings);
    start();
    expect(await ask('pageSettings', {}, 'page')).toMatchObject({ on: true, painter: 'auto' });
  });
});

describe('the clock', () => {
  it('is set back: a changed note is not older than it was, and its backup is read back', async () => {
    start();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('1971-01-01T00:00:00Z') });
    const [note] = (await ask('allNotes', {})).filter(({ id }) => id === passageNote().id) as [Note];
    const changed = await ask('saveNote', { note: { ...draftOf(note), revision: note.revision, text: 'Changed.' } });
    expect(changed.outcome === 'saved' && changed.note.modified >= note.modified).toBe(true);
    expect(await ask('saveNote', { note: fresh })).toMatchObject({ outcome: 'saved' });
    await ask('correct', INPUTS.correct);
    const { text } = await ask('backup', {});
    expect(readBackup(text)).toMatchObject({ outcome: 'read' });
    expect(await ask('restore', { text, mode: 'replace' })).toMatchObject({ outcome: 'imported' });
  });

  it('is set far ahead: the backup is read back, and no note is gone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2999-01-01T00:00:00Z') });
    start();
    expect(await ask('saveNote', { note: fresh })).toMatchObject({ outcome: 'saved' });
    expect(await texts()).toHaveLength(3);
    expect(readBackup((await ask('backup', {})).text)).toMatchObject({ outcome: 'read' });
  });
});

describe('a report of what failed', () => {
  it('is kept through a stop of the background, and has nothing of what was read', async () => {
    start();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException(`could not read “${fresh.text}” of https://harbour.example/2025/ferry`, 'UnknownError');
    });
    await send('deleteNote', INPUTS.deleteNote);
    await settle();
    vi.restoreAllMocks();
    start();
    const [incident] = await ask('incidents', {});
    expect(incident).toMatchObject({
      question: 'deleteNote',
      error: 'UnknownError: could not read [text] of [address]',
    });
  });

  it('has the last twenty errors', async () => {
    start();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    breakStores('get', 'UnknownError');
    for (let i = 0; i < 30; i += 1) await send('deleteNote', INPUTS.deleteNote);
    await settle();
    expect(await ask('incidents', {})).toHaveLength(20);
  });
});

describe('many at once', () => {
  it('a hundred tabs at a cold start are all answered', async () => {
    start();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        Promise.all([ask('pageSettings', {}, 'page'), find(), ask('pageNotes', INPUTS.pageNotes, 'page')]),
      ),
    );
    expect(
      answers.every(([settings, names, notes]) => settings.on && names.includes(PERSON.name) && notes.length > 0),
    ).toBe(true);
  });

  it('a hundred tabs before the facts are there begin one installation', async () => {
    newMachine();
    start();
    const replies = await Promise.all(Array.from({ length: 100 }, () => send('annotate', INPUTS.annotate, 'page')));
    expect(new Set(replies.map((reply) => reply && 'failure' in reply && reply.failure))).toEqual(
      new Set(['not-ready']),
    );
    await untilReady();
    const facts = await besides(() => openDB(FACTS_DATABASE));
    expect((await facts.getAll('packs')).map(({ lastSet }) => lastSet)).toEqual([1]);
    facts.close();
  });

  it('a hundred notes at once are a hundred notes', async () => {
    start();
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        ask('saveNote', { note: { ...fresh, id: `many-${i}`, text: `${i}` } }, 'page'),
      ),
    );
    expect(await texts()).toHaveLength(102);
  });
});

describe('an installation', () => {
  it.each(['install', 'update'] as const)(
    '%s that is cut short at every await is complete after the next start',
    async (reason) => {
      for (let last = 0; last < 400; last += 3) {
        if (reason === 'install') newMachine();
        else await usedMachine();
        const life = start(last);
        world.onInstalled.tell({ reason });
        for (let i = 0; i < 20 && !life.isDead; i += 1) await settle();
        const isDone = !life.isDead;
        start();
        world.onStartup.tell();
        await untilReady();
        expect(await find()).toContain(PERSON.name);
        if (isDone) break;
      }
    },
  );
});
