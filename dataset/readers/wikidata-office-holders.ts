import { areaOf } from '../../lib/core/offices/areas';
import { describePost } from '../../lib/core/offices/describe';
import type { PersonClaim, Reader, Reading, TenureClaim } from '../claims';
import { edtfOf, firstDay, lastDay } from '../dates';
import { type Row, readCsv } from '../files';
import { plainName } from './plain-names';

const SOURCE = {
  id: 'wikidata-office-holders',
  title: 'Wikidata: office holders by country',
  url: 'https://www.wikidata.org/',
  licence: 'CC0-1.0',
  retrieved: '2022-12-26',
  newestRecord: '2022-12-25',
};
const PROVENANCE = { source: SOURCE.id };

/**
 * Office holders since 2000 (holders.csv), foreign ministers of 2022 and heads of state and government of 2022, all from
 * Wikidata. An open end was true on the day the country's list was taken.
 */
export const readWikidataOfficeHolders: Reader = async (directory) => {
  const people = new Map<string, PersonClaim>();
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  for (const row of await readCsv(directory, 'people.csv')) addPerson(people, row.qid, row.name, row);
  const taken = new Map((await readCsv(directory, 'repos.csv')).map((row) => [row.repo, row.date]));

  for (const row of await readCsv(directory, 'holders.csv')) {
    addPerson(people, row.qid, row.person);
    const area = row.source_repo === 'world' ? undefined : areaOfRepository(row.source_repo ?? '');
    const asOf = taken.get(row.source_repo ?? '');
    addTenure(reading, row, { label: row.position, qid: row.qid, area, from: row.start, to: row.end, asOf });
  }
  for (const row of await readCsv(directory, 'foreign-ministers-2022.csv')) {
    if (!row.person) continue;
    addPerson(people, row.person, row.name);
    const area = areaOf(row.countryLabel ?? '');
    addTenure(reading, row, { label: row.positionLabel, qid: row.person, area, from: row.start, asOf: '2022-12-25' });
  }
  for (const row of await readCsv(directory, 'world-leaders-2022-10.csv')) {
    addPerson(people, row.officeholder, row.officeholderLabel);
    const area = areaOf(row.country ?? '');
    const { start_year: from, end_year: to } = row;
    addTenure(reading, row, { label: row.positionLabel, qid: row.officeholder, area, from, to, asOf: '2022-10-01' });
  }
  reading.people = [...people.values()];
  return reading;
};

/** The area of an upstream repository's name: `russia-cabinet` → RU. */
export function areaOfRepository(repository: string): string | undefined {
  return areaOf(repository.replace(/-(cabinet|ministers|national-assembly|federal-council)$/, ''));
}

function addPerson(people: Map<string, PersonClaim>, qid = '', name = '', row: Row = {}): void {
  if (!/^Q\d+$/.test(qid) || people.has(qid) || !name || /^Q\d+$/.test(name)) return;
  const birthDate = edtfOf(row.birth);
  const deathDate = edtfOf(row.death);
  const gender = row.gender === 'male' || row.gender === 'female' ? row.gender : undefined;
  people.set(qid, {
    key: qid,
    qid,
    name: plainName(name.replace(/^Pope /, '')),
    ...(birthDate && { birthDate }),
    ...(deathDate && { deathDate }),
    ...(gender && { gender }),
    ...(row.enwiki_title && { identifiers: { wikipedia: row.enwiki_title } }),
    provenance: PROVENANCE,
  });
}

interface TenureCells {
  label?: string;
  qid?: string;
  area?: string;
  from?: string;
  to?: string;
  asOf?: string;
}

function addTenure(reading: Reading, row: Row, cells: TenureCells): void {
  const record = JSON.stringify(row);
  if (!cells.label || /^Q\d+$/.test(cells.label)) {
    reading.rejects.push({ reason: 'no label for the position', record });
    return;
  }
  const { post, acting } = describePost(cells.label, cells.area);
  const from = edtfOf(cells.from);
  const to = edtfOf(cells.to);
  if (!from && !to) {
    reading.rejects.push({ reason: 'no date', record });
    return;
  }
  if (from && to && lastDay(to) < firstDay(from)) {
    reading.rejects.push({ reason: 'ends before it starts', record });
    return;
  }
  const tenure: TenureClaim = { person: cells.qid ?? '', post, provenance: PROVENANCE };
  if (from) tenure.from = from;
  if (to) tenure.to = to;
  else if (cells.asOf) tenure.asOf = cells.asOf;
  if (acting) tenure.acting = true;
  reading.tenures.push(tenure);
}
