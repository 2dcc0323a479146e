import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotesHandlers, type NotesHandlers } from '../../lib/background/notes';
import type { Input, NoteDraft, Output } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { exportNotes } from '../../lib/core/notes/export';
import { draftKey } from '../../lib/core/notes/note';
import type { Sender } from '../../lib/platform/answer';
import type { NotesMarker, NotesTrouble } from '../../lib/store/health';
import { NoteStore } from '../../lib/store/notes';
import { openNotesDatabase } from '../../lib/store/notes-database';
import { passageNote, personNote } from '../core/notes/samples';

const NOW = new Date('2025-06-01T00:00:00Z');
const LIBRARY: Sender = { from: 'extension' };
const HERE: Sender = {
  from: 'page',
  tab: 1,
  frame: 0,
  url: 'https://www.harbour.example/2025/ferry#top',
  incognito: false,
};
const ELSEWHERE: Sender = { ...HERE, url: 'https://other.example/' };
const PRIVATE: Sender = { ...HERE, incognito: true };

let handlers: NotesHandlers;
let marker: NotesMarker | null;
let trouble: NotesTrouble | null;
let settings: Record<string, unknown>;
let changed: ReturnType<typeof vi.fn<() => void>>;

/** As after a start of the background. */
function start(packs: string[] = []): void {
  handlers = createNotesHandlers({
    store: new NoteStore(() => openNotesDatabase()),
    copies: null,
    marker: {
      read: async () => marker,
      write: async (value) => {
        marker = value;
      },
    },
    trouble: {
      read: async () => trouble,
      write: async (found) => {
        trouble = found;
      },
      forget: async () => {
        trouble = null;
      },
    },
    draftsInMemory: {
      read: async () => null,
      write: async () => undefined,
    },
    settings: {
      read: async () => settings,
      write: async (values) => {
        settings = values;
      },
    },
    packs: async () => packs.map((id) => ({ id, title: id, version: '1' })),
    changed,
    version: '1.0.0',
    now: () => NOW,
  });
}

async function ask<N extends keyof NotesHandlers>(
  name: N,
  input: Input<N>,
  sender: Sender = LIBRARY,
): Promise<Output<N>> {
  const handler = handlers[name];
  if (!handler.from.includes(sender.from)) throw new Error('refused');
  return handler.answer(handler.check(structuredClone(input)), sender);
}

function draftOf(note: Note): NoteDraft {
  const { id: _id, created: _created, modified: _modified, revision: _revision, ...draft } = note;
  return draft;
}

async function saved(draft: NoteDraft, sender: Sender = LIBRARY): Promise<Note> {
  const answer = await ask('saveNote', { note: draft }, sender);
  if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer));
  return answer.note;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  marker = null;
  trouble = null;
  settings = { painter: 'mark' };
  changed = vi.fn();
  start();
});

describe('who may see and change what', () => {
  const url = 'https://harbour.example/2025/ferry';

  it('a page sees the notes on it, by whatever address, and those on its people; no other page does', async () => {
    const here = await saved(draftOf(passageNote()), HERE);
    const person = await saved(draftOf(personNote()));
    expect(await ask('pageNotes', { url, about: ['person:Q4115189'] }, HERE)).toEqual(
      expect.arrayContaining([here, person]),
    );
    expect(await ask('pageNotes', { url, about: [] }, ELSEWHERE)).toEqual([]);
  });

  it('a note on an event or a date is seen wherever their cards are', async () => {
    const event = await saved(
      { ...draftOf(personNote()), target: { kind: 'event', event: 'e1', name: 'Talks' } },
      HERE,
    );
    const date = await saved(
      { ...draftOf(personNote()), target: { kind: 'date', edtf: '2025-02-18/2025-02-20' } },
      HERE,
    );
    const about = ['event:e1', 'date:2025-02-18/2025-02-20', 'office:o1', 'event:e2'];
    expect(await ask('pageNotes', { url: ELSEWHERE.url, about }, ELSEWHERE)).toEqual(
      expect.arrayContaining([event, date]),
    );
    expect(await ask('pageNotes', { url: ELSEWHERE.url, about: ['event:e2'] }, ELSEWHERE)).toEqual([]);
  });

  it("a page's new note is on that page, whatever it says", async () => {
    const note = await saved(draftOf(passageNote()), ELSEWHERE);
    expect(note.page?.canonicalUrl).toBe('https://other.example/');
  });

  it("a page cannot read, change, delete or bring back another page's note", async () => {
    const note = await saved(draftOf(passageNote()), HERE);
    expect(await ask('saveNote', { note: { ...note, text: 'x' } }, ELSEWHERE)).toEqual({
      outcome: 'failed',
      reason: 'invalid',
    });
    expect(await ask('deleteNote', note, ELSEWHERE)).toEqual({ note: null });
    expect(await ask('deleteNote', note, HERE)).toEqual({ note });
    expect(await ask('undeleteNotes', { ids: [note.id] }, ELSEWHERE)).toEqual([]);
    expect(await ask('undeleteNotes', { ids: [note.id] }, HERE)).toEqual([note]);
  });

  it("a page changes a person's note, which stays with the page it was written on", async () => {
    const note = await saved({ ...draftOf(personNote()), page: passageNote().page as NonNullable<Note['page']> });
    const change = {
      ...note,
      text: 'More.',
      page: { canonicalUrl: 'https://other.example/', url: 'https://other.example/', title: '', published: null },
    };
    expect(await saved(change, ELSEWHERE)).toMatchObject({ text: 'More.', page: note.page, revision: 2 });
  });

  it.each([
    'allNotes',
    'drafts',
    'backup',
    'restore',
    'importNotes',
    'deleteNotes',
    'notesHealth',
    'forgetTrouble',
  ] as const)('%s is not for pages', (name) => {
    expect(handlers[name].from).toEqual(['extension']);
  });

  it("a page does not get another page's draft", async () => {
    const draft = draftOf(passageNote());
    const key = draftKey(draft);
    expect(await ask('keepDraft', { key, draft }, HERE)).toBe(true);
    expect(await ask('draft', { key }, ELSEWHERE)).toBeNull();
    expect(await ask('draft', { key }, HERE)).toMatchObject({ text: draft.text });
    await ask('keepDraft', { key, draft: null }, ELSEWHERE);
    expect(await ask('draft', { key }, HERE)).not.toBeNull();
    await ask('keepDraft', { key, draft: null }, HERE);
    expect(await ask('draft', { key }, HERE)).toBeNull();
  });
});

describe('private windows', () => {
  it('nothing is written unless the reader says so for that note', async () => {
    const draft = draftOf(passageNote());
    expect(await ask('saveNote', { note: draft }, PRIVATE)).toEqual({ outcome: 'failed', reason: 'private' });
    expect(await ask('keepDraft', { key: draftKey(draft), draft }, PRIVATE)).toBe(false);
    expect(await ask('draft', { key: draftKey(draft) }, HERE)).toBeNull();
    expect(await ask('saveNote', { note: { ...draft, isPrivate: true } }, LIBRARY)).toEqual({
      outcome: 'failed',
      reason: 'private',
    });
    expect(await ask('allNotes', {})).toEqual([]);
    const note = await saved({ ...draft, keepInPrivate: true }, PRIVATE);
    expect(Object.keys(note)).not.toContain('keepInPrivate');
  });
});

describe('what is wrong is said', () => {
  it.each([
    ['a text that is too long', { text: 'x'.repeat(100_001) }],
    ['a colour that is none', { colour: 'url(x)' }],
    [
      'a page that is a script',
      { page: { canonicalUrl: 'javascript:x', url: 'javascript:x', title: '', published: null } },
    ],
  ])('%s', async (_what, part) => {
    const note = { ...draftOf(passageNote()), ...part } as NoteDraft;
    expect(await ask('saveNote', { note })).toEqual({ outcome: 'failed', reason: 'invalid' });
  });

  it.each([null, 7, {}, { note: 'x' }])('an input that is not one: %j', (input) => {
    expect(() => handlers.saveNote.check(input)).toThrow();
  });

  it('storage that is refused: cards go on, notes say so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('No.', 'InvalidStateError');
      },
    });
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'unavailable', reason: 'InvalidStateError' });
    expect(await ask('pageNotes', { url: HERE.url, about: [] }, HERE)).toEqual([]);
    expect(await ask('allNotes', {})).toEqual([]);
    expect(await ask('saveNote', { note: draftOf(personNote()) })).toEqual({
      outcome: 'failed',
      reason: 'unavailable',
    });
    expect(await ask('importNotes', { text: exportNotes([personNote()], 'jsonld', NOW).text })).toEqual({
      outcome: 'failed',
      reason: 'unavailable',
    });
  });

  it('a database that the browser cleared', async () => {
    await saved(draftOf(personNote()));
    expect(marker?.count).toBe(1);
    vi.stubGlobal('indexedDB', new IDBFactory());
    start();
    const wiped = { state: 'wiped', before: { count: 1, at: NOW.toISOString() } };
    expect(await ask('notesHealth', {})).toEqual(wiped);
    // The background is stopped and started, and the reader has written since: still told.
    start();
    await saved(draftOf(personNote()));
    start();
    expect(await ask('notesHealth', {})).toEqual(wiped);
    await ask('forgetTrouble', {});
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 1 });
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 1 });
  });

  it('a reader who deletes the last note is not told that it was lost, even if the background died over it', async () => {
    const note = await saved(draftOf(personNote()));
    const before = marker;
    await ask('deleteNotes', { notes: [note] });
    marker = before;
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 0 });
  });
});

describe('in and out', () => {
  it('everything is told to open pages when it changes', async () => {
    const note = await saved(draftOf(personNote()));
    await ask('deleteNotes', { notes: [note] });
    await ask('undeleteNotes', { ids: [note.id] });
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('a round trip: backup, an empty browser, restore', async () => {
    const notes = [await saved(draftOf(passageNote())), await saved(draftOf(personNote()))];
    const { text, notes: count } = await ask('backup', {});
    expect(count).toBe(2);
    vi.stubGlobal('indexedDB', new IDBFactory());
    settings = {};
    start();
    expect(await ask('restore', { text, mode: 'replace' })).toEqual({
      outcome: 'imported',
      added: 2,
      updated: 0,
      unchanged: 0,
      skipped: [],
      packs: [],
    });
    expect(await ask('allNotes', {})).toEqual(expect.arrayContaining(notes));
    expect(settings).toEqual({ painter: 'mark' });
  });

  it('merging leaves settings and later changes alone; packs that are not installed are named', async () => {
    start(['towns', 'ports']);
    const note = await saved(draftOf(personNote()));
    const { text } = await ask('backup', {});
    const later = await saved({ ...note, text: 'Later.' });
    settings = { painter: 'highlight' };
    start(['towns']);
    expect(await ask('restore', { text, mode: 'merge' })).toMatchObject({ unchanged: 1, packs: ['ports'] });
    expect(await ask('allNotes', {})).toEqual([later]);
    expect(settings).toEqual({ painter: 'highlight' });
  });

  it('a faulty file changes nothing', async () => {
    const note = await saved(draftOf(personNote()));
    changed.mockClear();
    const file = JSON.stringify([passageNote(), { ...passageNote({ id: 'x' }), text: 7 }]);
    expect(await ask('importNotes', { text: file })).toMatchObject({
      outcome: 'rejected',
      faults: 1,
      lines: [{ place: { key: 'faultEntryField', values: [2, 'text'] } }],
    });
    expect(await ask('restore', { text: '{', mode: 'replace' })).toMatchObject({ outcome: 'rejected' });
    expect(await ask('allNotes', {})).toEqual([note]);
    expect(changed).not.toHaveBeenCalled();
  });
});
