import type { Input, MessageName, NoteDraft } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { writeBackup } from '../../lib/core/notes/backup';
import { exportNotes } from '../../lib/core/notes/export';
import { draftKey } from '../../lib/core/notes/note';
import { DEFAULT_SETTINGS } from '../../lib/core/settings';
import { passageNote, personNote } from '../core/notes/samples';
import { ask, newMachine, PAGE, PERSON, settle, start } from './machine';

const NOW = new Date('2025-06-01T00:00:00Z');
const PACK = `name,post,area,from,to\nKristen Michal,Prime Minister,Estonia,2024-07-23,\n`;
const block = { id: 'b1', kind: 'paragraph', text: `${PERSON.name} spoke on 12 February 2025.` } as const;
const article = { url: PAGE, title: 'A ferry', language: 'en', published: '2025-03-03' };

/** A note as its editor sends it: with an id, and without what the store gives it. */
export function draftOf(note: Note): NoteDraft {
  const { created: _created, modified: _modified, revision: _revision, ...draft } = note;
  return draft;
}

const onPage = draftOf(passageNote());
const onPerson = draftOf(personNote());
const fresh: NoteDraft = { ...onPage, id: 'aaaaaaaa-0000-4000-8000-000000000001', text: 'A new note.' };
const deleted: NoteDraft = { ...onPage, id: 'aaaaaaaa-0000-4000-8000-000000000002', text: 'Deleted before.' };
const begun: NoteDraft = { ...onPage, text: 'Begun and not saved.', revision: 1 };
const correction = { person: 'Q1002', surface: 'Anna', scope: 'site', url: PAGE } as const;
const imported = passageNote({ id: 'aaaaaaaa-0000-4000-8000-000000000003', text: 'From a file.' });

/** What each message of the contract is tried with. A new message needs a line here, or this does not compile. */
export const INPUTS: { [N in MessageName]: Input<N> } = {
  annotate: { article, blocks: [block], context: null },
  publishedDay: { lines: ['3 March 2025'], url: PAGE, language: 'en' },
  card: { key: `person:${PERSON.id}`, asOf: '2025-03-03', together: [] },
  meetings: { people: [PERSON.id] },
  search: { text: PERSON.name, limit: 5 },
  pageNotes: { url: PAGE, about: ['person:Q4115189'] },
  saveNote: { note: fresh },
  deleteNote: { id: onPage.id as string, revision: 1 },
  allNotes: {},
  deleteNotes: {
    notes: [
      { id: onPage.id as string, revision: 1 },
      { id: onPerson.id as string, revision: 1 },
    ],
  },
  undeleteNotes: { ids: [deleted.id as string] },
  keepDraft: { key: draftKey(fresh), draft: fresh },
  draft: { key: draftKey(begun) },
  drafts: {},
  importNotes: { text: exportNotes([imported], 'jsonld', NOW).text },
  backup: {},
  restore: {
    text: writeBackup(
      { notes: [imported], corrections: [], settings: { ...DEFAULT_SETTINGS, delay: 700 }, packs: [] },
      '1',
      NOW,
    ),
    mode: 'replace',
  },
  notesHealth: {},
  forgetTrouble: {},
  correct: { ...correction, person: 'Q1001' },
  privateSites: { change: { site: 'harbour.example', isOn: false } },
  corrections: {},
  removeCorrection: { id: 'site harbour.example Q1002' },
  status: {},
  incidents: {},
  reinstall: {},
  packs: {},
  importPack: { id: 'import', file: 'islands.csv', text: PACK.replace('Michal', 'Saar') },
  cancelImport: { id: 'import' },
  switchPack: { id: 'pack-estonia', isOn: false },
  removePack: { id: 'pack-estonia' },
  pageSettings: {},
  openPanel: {},
  loadPart: { part: 'card' },
  painted: { people: 3 },
};

/** A machine on which everything has been used: facts, a pack, notes, a draft, a deleted note, a correction, settings. */
export async function usedMachine(): Promise<void> {
  newMachine();
  const life = start();
  await ask('reinstall', {});
  await untilReady();
  await ask('importPack', { id: 'first', file: 'estonia.csv', text: PACK });
  await untilImported();
  for (const note of [onPage, onPerson, deleted]) await ask('saveNote', { note });
  await ask('deleteNote', { id: deleted.id as string, revision: 1 });
  await ask('keepDraft', { key: draftKey(begun), draft: begun });
  await ask('correct', correction);
  await settle();
  life.die();
  await settle();
}

/** Waits until the facts are there. */
export async function untilReady(): Promise<void> {
  for (;;) {
    const { dataset } = await ask('status', {});
    if (dataset.state === 'failed') throw new Error(dataset.message);
    if (dataset.state === 'ready') return;
    await settle();
  }
}

/** Waits until an import has ended, well or badly. */
export async function untilImported(): Promise<void> {
  while ((await ask('packs', {})).importing.state === 'running') await settle();
}
