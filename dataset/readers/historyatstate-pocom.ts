import { areaOf } from '../../lib/core/offices/areas';
import { roleOf } from '../../lib/core/offices/roles';
import type { PersonClaim, PostClaim, Reader, Reading, TenureClaim } from '../claims';
import { edtfOf } from '../dates';
import { readXml, textOf } from '../files';

const SOURCE = {
  id: 'historyatstate-pocom',
  title: 'Principal officers and chiefs of mission, Office of the Historian, US Department of State',
  url: 'https://history.state.gov/departmenthistory/people',
  licence: 'CC0-1.0',
  retrieved: '2026-06-20',
  newestRecord: '2025-03-25',
};
/** The chiefs-of-mission files stop here; a chief without an end was in office on this day. */
const CHIEFS_STOP = '2021-01-20';
/** Offices before this year are history that news does not name people by. */
const EARLIEST = '1900';

interface Dated {
  date?: unknown;
}
interface Term {
  id: string;
  'person-id': string;
  'role-title-id'?: string;
  'contemporary-territory-id'?: string;
  appointed?: Dated;
  arrived?: Dated;
  started?: Dated;
  ended?: Dated;
}
interface FileOf<T> {
  collection: { file: (T & { '@name': string })[] };
}
interface PersonElement {
  id: string;
  persName: { surname: unknown; forename: unknown; genName?: unknown; altname?: unknown[] };
  birth?: unknown;
  death?: unknown;
}

/** US secretaries, assistant secretaries and other principal officers, chiefs of mission in countries and at organizations. */
export const readPocom: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  const lists = ['file', 'altname', 'chief', 'principal'];
  for (const file of ['people.xml', 'people-pending.xml']) {
    const { collection } = await readXml<FileOf<{ person: PersonElement }>>(directory, file, lists);
    for (const { person } of collection.file) reading.people.push(personOf(person));
  }
  await readPrincipals(directory, lists, reading);
  await readChiefs(directory, lists, reading);
  const known = new Set(reading.people.map(({ key }) => key));
  for (const { person } of reading.tenures) {
    if (!known.has(person)) reading.rejects.push({ reason: 'person not in the file of people', record: person });
  }
  reading.tenures = reading.tenures.filter(({ person }) => known.has(person));
  const serving = new Set(reading.tenures.map(({ person }) => person));
  reading.people = reading.people.filter(({ key }) => serving.has(key));
  return reading;
};

async function readPrincipals(directory: string, lists: string[], reading: Reading): Promise<void> {
  interface Position {
    'principal-position': { names: { singular: unknown }; principals?: { principal?: Term[] } };
  }
  const { collection } = await readXml<FileOf<Position>>(directory, 'positions-principals.xml', lists);
  for (const { 'principal-position': position } of collection.file) {
    const label = textOf(position.names.singular);
    const post: PostClaim = { label, role: roleOf(label, 'US'), area: 'US', organization: 'Department of State' };
    if (/trade representative|agency for international/i.test(label)) delete post.organization;
    for (const term of position.principals?.principal ?? []) addTenure(reading, term, post, SOURCE.newestRecord);
  }
}

async function readChiefs(directory: string, lists: string[], reading: Reading): Promise<void> {
  interface Country {
    'country-mission': { 'territory-id': string; chiefs?: { chief?: Term[] } };
  }
  const countries = await readXml<FileOf<Country>>(directory, 'missions-countries.xml', lists);
  for (const { 'country-mission': mission } of countries.collection.file) {
    for (const term of mission.chiefs?.chief ?? []) {
      const toArea = areaOf(mission['territory-id']) ?? areaOf(term['contemporary-territory-id'] ?? '');
      if (!toArea) {
        reading.rejects.push({
          reason: 'territory without a code',
          record: `${mission['territory-id']} ${term['person-id']}`,
        });
        continue;
      }
      const charge = term['role-title-id']?.startsWith('charge');
      const label = charge
        ? 'Chargé d’Affaires'
        : term['role-title-id'] === 'ambassador-e-p'
          ? 'Ambassador'
          : 'Chief of Mission';
      addTenure(reading, term, { label, role: 'ambassador', area: 'US', toArea }, CHIEFS_STOP, charge);
    }
  }
  interface Body {
    'org-mission': { names: { singular: unknown }; chiefs?: { chief?: Term[] } };
  }
  const bodies = await readXml<FileOf<Body>>(directory, 'missions-orgs.xml', lists);
  for (const { 'org-mission': mission } of bodies.collection.file) {
    const organization = textOf(mission.names.singular)
      .replace(/^.*? (?:to|on) the (?:Council of the )?/, '')
      .replace(/, with .*$| \(.*\)$/, '');
    const post: PostClaim = {
      label: `Ambassador to the ${organization}`,
      role: 'ambassador',
      area: 'US',
      organization,
    };
    for (const term of mission.chiefs?.chief ?? []) addTenure(reading, term, post, CHIEFS_STOP);
  }
}

function addTenure(reading: Reading, term: Term, post: PostClaim, asOf: string, acting = false): void {
  const from =
    edtfOf(textOf(term.started?.date)) ?? edtfOf(textOf(term.arrived?.date)) ?? edtfOf(textOf(term.appointed?.date));
  const to = edtfOf(textOf(term.ended?.date));
  const served = edtfOf(textOf(term.started?.date)) !== undefined || to !== undefined;
  if (!from || !served) {
    reading.rejects.push({ reason: 'no sign that they took up the post', record: term.id });
    return;
  }
  if (from < EARLIEST || (to && to < from)) {
    reading.rejects.push({ reason: from < EARLIEST ? 'before 1900' : 'ends before it starts', record: term.id });
    return;
  }
  const tenure: TenureClaim = {
    person: term['person-id'],
    post,
    from,
    provenance: { source: SOURCE.id, url: urlOf(term['person-id']) },
  };
  if (to) tenure.to = to;
  else tenure.asOf = asOf;
  if (acting || /acting|ad interim/i.test(post.label)) tenure.acting = true;
  reading.tenures.push(tenure);
}

function personOf({ id, persName, birth, death }: PersonElement): PersonClaim {
  const surname = textOf(persName.surname);
  const forename = textOf(persName.forename);
  const generation = persName.genName ? ` ${textOf(persName.genName)}` : '';
  const alternatives = (persName.altname ?? []).map(textOf);
  // The usual form has at most a middle initial: "Colin L. Powell" beside "Colin Luther Powell".
  const first = forename.split(' ')[0] ?? forename;
  const birthDate = edtfOf(textOf(birth));
  const deathDate = edtfOf(textOf(death));
  const full = `${forename} ${surname}${generation}`;
  return {
    key: id,
    name: `${first.endsWith('.') || first.length < 3 ? forename : first} ${surname}`,
    names: [full, ...alternatives].map((name) => ({
      name,
      kind: name === full ? ('full' as const) : ('alias' as const),
    })),
    familyName: surname,
    givenName: first,
    area: 'US',
    ...(birthDate && { birthDate }),
    ...(deathDate && { deathDate }),
    identifiers: { pocom: id },
    provenance: { source: SOURCE.id, url: urlOf(id) },
  };
}

function urlOf(person: string): string {
  return `https://history.state.gov/departmenthistory/people/${person}`;
}
