import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { draftKey } from '../../lib/core/notes/note';
import { NOTES_DATABASE, openNotesDatabase } from '../../lib/store/notes-database';
import { passageNote, personNote } from '../core/notes/samples';
import { content, newStore, saved, useNewMachines, world } from './notes-machine';

useNewMachines();

describe('notes are kept', () => {
  it('a new note has an id, dates and its first revision, and a new start finds it', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    expect(note).toMatchObject({
      id: 'note-1',
      revision: 1,
      created: world.clock.toISOString(),
      modified: world.clock.toISOString(),
    });
    store.close();
    expect(await newStore().all()).toEqual([note]);
  });

  it('a change keeps the day it was made and counts the revision', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    world.clock = new Date('2025-03-05T10:00:00Z');
    const changed = await saved(store, { ...note, text: 'Other.' });
    expect(changed).toEqual({ ...note, text: 'Other.', modified: world.clock.toISOString(), revision: 2 });
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
    world.clock = new Date('2025-03-04T11:00:00Z');
    const again = await saved(store, { ...note, text: 'Second.' });
    world.clock = new Date('2025-03-04T12:00:00Z');
    await store.remove([again]);
    expect(await store.bringBack([note.id])).toEqual([again]);
    expect(await store.bringBack([note.id])).toEqual([]);
  });

  it('is final after thirty days, not before', async () => {
    const store = newStore();
    const note = await saved(store, content(passageNote()));
    await store.remove([note]);
    world.clock = new Date('2025-04-02T10:00:00Z');
    expect(await store.emptyTrash()).toBe(0);
    world.clock = new Date('2025-04-04T10:00:00Z');
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

  it('settings that came with a backup wait until they were carried over, also after a restart', async () => {
    const store = newStore();
    await store.restore({ notes: [passageNote()], corrections: [] }, 'merge');
    expect(await store.pending()).toBeNull();
    await store.restore({ notes: [], corrections: [] }, 'replace', { delay: 700 });
    store.close();
    const next = newStore();
    expect(await next.pending()).toEqual({ delay: 700 });
    await next.forgetPending();
    expect(await newStore().pending()).toBeNull();
  });
});
