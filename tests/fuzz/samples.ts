import fs from 'node:fs';
import { writeBackup } from '../../lib/core/notes/backup';
import { exportNotes } from '../../lib/core/notes/export';
import { DEFAULT_SETTINGS } from '../../lib/core/settings';
import { passageNote, personNote } from '../core/notes/samples';
import { sampleFacts } from '../store/facts-sample';

export const NOW = new Date('2025-06-01T00:00:00Z');

const notes = [
  passageNote(),
  personNote(),
  passageNote({ id: 'hypothesis-aBc', target: { kind: 'page' }, colour: 'plain' }),
];
const correction = {
  id: 'site harbour.example Q1',
  person: 'Q1',
  surface: 'Ann',
  scope: 'site',
  place: 'harbour.example',
  created: NOW.toISOString(),
} as const;

/** Files of notes as they are written, by us and by others. */
export const NOTE_FILES = [
  exportNotes(notes, 'jsonld', NOW).text,
  writeBackup(
    {
      notes,
      corrections: [correction],
      settings: { ...DEFAULT_SETTINGS },
      packs: [{ id: 'p', title: 'P', version: '1' }],
    },
    '1',
    NOW,
  ),
  JSON.stringify({
    total: 1,
    rows: [
      {
        id: 'aBcD',
        created: '2024-02-03T10:11:12.123456+00:00',
        updated: '2024-02-04T10:11:12.123456+00:00',
        uri: 'https://www.harbour.example/',
        text: 'Is this *new*?',
        tags: ['ferries'],
        document: { title: ['A ferry'] },
        target: [
          {
            source: 'https://www.harbour.example/',
            selector: [{ type: 'TextQuoteSelector', exact: 'the ferry', prefix: 'a', suffix: 'b' }],
          },
        ],
      },
    ],
  }),
];

/** A few of the dataset's own records, as the form that our packs have: real names in many scripts. */
const lines = (file: string, most: number) =>
  fs
    .readFileSync(`dataset/facts/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, most)
    .map((line) => JSON.parse(line) as object);

const { id: _id, ...sample } = sampleFacts(4);

/** Packs as JSON: ours, Popolo, and a result of Wikidata's query service in both forms. */
export const PACK_FILES = [
  JSON.stringify({ id: 'mine', ...sample }),
  JSON.stringify({
    id: 'real',
    title: 'Real',
    version: '1',
    sources: lines('sources.jsonl', 40),
    people: lines('people.jsonl', 4),
    posts: [],
    organizations: [],
    areas: [],
    memberships: [],
    events: [],
  }),
  JSON.stringify({
    persons: [
      {
        id: 'a1',
        name: 'Jüri Ratas',
        identifiers: [{ scheme: 'wikidata', identifier: 'Q727333' }],
        birth_date: '1978-07-02',
        other_names: [{ name: 'Ратас, Юри', lang: 'ru' }],
      },
    ],
    organizations: [{ id: 'riigikogu', name: 'Riigikogu', classification: 'legislature' }],
    events: [{ id: 'term/13', start_date: '2015-03-30', end_date: '2019-03-03' }],
    memberships: [{ person_id: 'a1', organization_id: 'riigikogu', role: 'member', legislative_period_id: 'term/13' }],
  }),
  JSON.stringify([
    {
      person: 'http://www.wikidata.org/entity/Q3052772',
      personLabel: 'Emmanuel Macron',
      positionLabel: 'President of France',
      area: 'FR',
      start: '2017-05-14T00:00:00Z',
      startPrecision: '11',
    },
  ]),
];

/** A pack as a table. */
export const PACK_TABLE = `name,wikidata,aliases,post,area,from,to
Kaja Kallas,Q16615347,"Kaja Kallas-Talving|Каллас, Кая",Prime Minister,Estonia,2021-01-26,2024-07-23
Kristen Michal,,,Prime Minister,EE,2024-07-23,
`;
