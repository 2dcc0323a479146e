import type { PostRole } from '../lib/core/model';
import { type Correction, type CorrectionRow, correctionOf } from './correction';

const FACTBOOK = 'cia-factbook-archive';
const WIKIDATA = 'wikidata-office-holders';
const HEAD: PostRole = 'head-of-government';
const STATE: PostRole = 'head-of-state';

const ROWS: readonly CorrectionRow[] = [
  [FACTBOOK, 'Perry Christie', HEAD, '2011-05-08', 'drop', 'year mistyped in one edition; others have 8 May 2012'],
  [
    FACTBOOK,
    'Michaelle Jean',
    STATE,
    '2015-01-05',
    'drop',
    'of the Francophonie, entered under Jamaica in one edition',
  ],
  [
    FACTBOOK,
    "Joao Bernardo 'Nino' Vieira",
    STATE,
    '2005-10-01',
    { to: '2009-03-02' },
    'killed on this day; Pereira stood in until Sanhá took office',
  ],
  [FACTBOOK, 'Perlette Louisy', STATE, '1997-09', 'drop', 'of Saint Lucia, entered under Saint Kitts in some editions'],
  [FACTBOOK, 'Hun Sen', HEAD, '1985-01-14', { to: '1993-07-02' }, 'second prime minister from then to November 1998'],
  [
    FACTBOOK,
    'Samuel Hinds',
    HEAD,
    '1992-10',
    { to: '1997-03' },
    'president then; Janet Jagan led the government to December',
  ],
  [
    FACTBOOK,
    'Ahmad al-Nawaf al-Sabah',
    STATE,
    '2022-07-24',
    { post: { label: 'Prime Minister', role: HEAD } },
    'the edition has emir and prime minister changed about',
  ],
  [WIKIDATA, 'Q113577661', HEAD, '2022', { acting: true }, 'stood in for Choguel Maïga, who was ill'],
  [WIKIDATA, 'Q5962220', HEAD, '2005-06-20', { acting: true }, 'stood in while Bakiyev stood for president'],
  [WIKIDATA, 'Q101751482', HEAD, '2021-05-05', { acting: true }, 'stood in while Maripov’s office was recast'],
];

/** Slips of single editions and stand-ins that hid when a leader came or went. */
export const SLIPS: readonly Correction[] = ROWS.map(correctionOf);
