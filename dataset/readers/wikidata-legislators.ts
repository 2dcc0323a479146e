import { areaOf } from '../../lib/core/offices/areas';
import { describePost } from '../../lib/core/offices/describe';
import type { PersonClaim, Reader, Reading, TenureClaim } from '../claims';
import { edtfOf } from '../dates';
import { readCsv } from '../files';
import { plainName } from './plain-names';
import { areaOfRepository } from './wikidata-office-holders';

const SOURCE = {
  id: 'wikidata-legislators',
  title: 'Wikidata: legislators by country',
  url: 'https://www.wikidata.org/',
  licence: 'CC0-1.0',
  retrieved: '2023-02-23',
  newestRecord: '2023-02-23',
};
const PROVENANCE = { source: SOURCE.id };
/** The day on which EveryPolitician took its last positions from Wikidata. */
const POSITIONS_TAKEN = '2016-07-08';
/** Seats that ended before this year are left to the sources on heads of state and ministers. */
const EARLIEST = '1990';

/** What a member of each list is called, where Wikidata's position has no label in the source. */
const LISTS: readonly (readonly [list: RegExp, label: string])[] = [
  [/^russia-cabinet\/federal-council$/, 'Member of the Federation Council'],
  [/^congo-kinshasa-ministers\/assembly/, 'Member of the National Assembly'],
  [/^congo-kinshasa-ministers\/senate/, 'Senator'],
  [/^nigeria\/representatives/, 'Member of the House of Representatives'],
  [/^(nigeria|kenya|zimbabwe|cameroon)\/senate/, 'Senator'],
  [/^(mozambique|angola|cameroon|zimbabwe)\/assembly/, 'Member of the National Assembly'],
  [/^south-sudan\/legislature\/(2021-juba|2011-ep)/, 'Member of the Transitional National Legislative Assembly'],
  [/^singapore-ministers\/parliament/, 'Member of Parliament'],
  [/^hong-kong\/legco$/, 'Member of the Legislative Council'],
  [/^estonia\/riigikogu/, 'Member of the Riigikogu'],
  [/^kazakhstan-cabinet\/mazhilis/, 'Member of the Mazhilis'],
  [/^turkey-ministers\/wpoffice\/justice/, 'Minister of Justice'],
  [/^(turkey|tunisia)-ministers\/(wpoffice\/)?foreign/, 'Minister of Foreign Affairs'],
  [/^(turkey|tunisia|saudi)-ministers\/(wpoffice\/)?finance/, 'Minister of Finance'],
  [/^tunisia-ministers\/interior/, 'Minister of the Interior'],
  [/^tunisia-ministers\/justice/, 'Minister of Justice'],
  [/^tunisia-ministers\/defence/, 'Minister of National Defence'],
  [/^iraq-ministers\/pm-/, 'Prime Minister'],
  [/^iraq-ministers\/president-/, 'President'],
  [/^us-cabinet\/wpoffice\/supreme-court-justice/, 'Justice of the Supreme Court'],
  [/^us-cabinet\/wpoffice\/fed-chair/, 'Chair of the Federal Reserve'],
  [/^us-cabinet\/wpoffice\/defence-deputy/, 'Deputy Secretary of Defence'],
];
/** Bodies below the level of a country, and offices that are none. */
const MINOR =
  /^(prime minister|minister-president|president|governor|premier)$|House of Representatives of|(Montana|Arizona|Colorado|Queensland|Northern Ireland|Volkskammer|City Council|General Council|Regional Council|Landtag|maire|mayor|shadow|whip|opposition business|bürgermeister|conseiller|député$)/i;
const NATIONAL = /House of Representatives of (Japan|Belarus|Cyprus|the Netherlands|Australia|Belgium|Morocco)/i;

/**
 * Labels of items that are no public office: trades and company posts, which Wikidata writes without capitals, and bodies
 * given in place of a post in them.
 */
const NO_PUBLIC_OFFICE =
  /^\p{Ll}|^(?:Attorney at law|Partner$|Board of|Department|Ministry|Cabinet Office|Church Commissioners)\b|(?:Office|Party|Team|Agency|Archive)$/u;

/** Members of lists taken without dates, by upstream list. */
const SITTING: Record<string, { label: string; area?: string; organization?: string }> = {
  'european-parliament': { label: 'Member of the European Parliament', organization: 'European Parliament' },
  'india-lok-sabha': { label: 'Member of the Lok Sabha', area: 'IN' },
  'canada-commons': { label: 'Member of the House of Commons', area: 'CA' },
  'armenia-national-assembly': { label: 'Member of the National Assembly', area: 'AM' },
};

/** Legislators and other office holders by country, with dates; sitting members of four parliaments with the day of the list. */
export const readWikidataLegislators: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  const people = new Map<string, PersonClaim>();
  for (const row of await readCsv(directory, 'tenures-2022.csv')) {
    const [repository = ''] = (row.source_list ?? '').split('/');
    const label = row.position || LISTS.find(([list]) => list.test(row.source_list ?? ''))?.[1];
    add(reading, people, {
      qid: row.qid,
      name: row.name,
      label,
      area: areaOfRepository(repository),
      from: row.from,
      to: row.to,
      asOf: row.asof,
    });
  }
  for (const row of await readCsv(directory, 'positions-2016.csv')) {
    const area = areaOf((row.country ?? '').replace(/_/g, ' '));
    add(reading, people, {
      qid: row.qid,
      name: row.name,
      label: row.position,
      area,
      nation: NATIONS.get(row.country ?? ''),
      from: row.from,
      to: row.to,
      asOf: POSITIONS_TAKEN,
    });
  }
  for (const row of await readCsv(directory, 'sitting-lists-2022.csv')) {
    const list = Object.entries(SITTING).find(([name]) => row.source_repo?.includes(name))?.[1];
    if (!list || !row.qid || !row.name) {
      reading.rejects.push({ reason: 'list of a minor body', record: `${row.source_repo} ${row.name}` });
      continue;
    }
    addPerson(people, row.qid, row.name);
    const { label, ...place } = list;
    reading.tenures.push({
      person: row.qid,
      post: { label, role: 'legislator', ...place },
      ...(row.listed_on && { asOf: row.listed_on }),
      ...(row.area && { onBehalfOf: row.area }),
      provenance: PROVENANCE,
    });
  }
  reading.people = [...people.values()];
  return reading;
};

/** Nations with a government of their own within a country, which the list gives as countries. */
const NATIONS: ReadonlyMap<string, string> = new Map([
  ['Northern_Ireland', 'Northern Ireland'],
  ['Scotland', 'Scotland'],
  ['Wales', 'Wales'],
]);
/** Roles that a country has one of at a time; a nation's own minister holds none of them. */
const OF_THE_COUNTRY = /^(?:foreign|defence|finance|interior|justice)-minister$/;

interface Cells {
  /** The nation within the country whose government the post is of. */
  nation?: string | undefined;
  qid?: string;
  name?: string;
  label?: string;
  area?: string;
  from?: string;
  to?: string;
  asOf?: string;
}

function add(reading: Reading, people: Map<string, PersonClaim>, cells: Cells): void {
  const reject = (reason: string) =>
    reading.rejects.push({ reason, record: `${cells.qid} ${cells.name}: ${cells.label ?? ''} ${cells.from ?? ''}` });
  const { qid, name, label, area } = cells;
  const from = edtfOf(cells.from);
  const to = edtfOf(cells.to);
  if (!qid || !name || /^Q\d+$/.test(name)) return void reject('no name');
  if (!label || /^Q\d+$/.test(label)) return void reject('no label for the position');
  if (MINOR.test(label) && !NATIONAL.test(label)) return void reject('minor office');
  if (!area || (!from && !to)) return void reject(area ? 'no date' : 'no country');
  if (area === 'US' && /^(United States (senator|representative)|Member of the (?!President))/i.test(label))
    return void reject('better known from Congress itself, or a state legislature');
  if ((to ?? '9999') < EARLIEST) return void reject('before 1990');
  if (from && to && to < from) return void reject('ends before it starts');
  const { post, acting } = describePost(label.replace(/^Bundesminister$/, 'Federal Minister'), area);
  if (cells.nation && OF_THE_COUNTRY.test(post.role)) {
    post.label = `${post.label} of ${cells.nation}`;
    post.role = 'minister';
  }
  if (post.role === 'official' && NO_PUBLIC_OFFICE.test(label)) return void reject('no public office');
  addPerson(people, qid, name);
  const tenure: TenureClaim = { person: qid, post, provenance: PROVENANCE };
  if (from) tenure.from = from;
  if (to) tenure.to = to;
  else if (cells.asOf) tenure.asOf = cells.asOf;
  if (acting) tenure.acting = true;
  reading.tenures.push(tenure);
}

function addPerson(people: Map<string, PersonClaim>, qid: string, label: string): void {
  if (people.has(qid)) return;
  const name = plainName(label);
  // Some lists write the whole name in capitals, some the surname: NGOKO NAMBE Marie Louise.
  const capitals = name.split(' ').filter((word) => /^[\p{Lu}'’-]{2,}$/u.test(word));
  const whole = capitals.length === name.split(' ').length;
  const familyName = capitals.length > 0 && !whole ? { familyName: recase(capitals.join(' ')) } : {};
  people.set(qid, {
    key: qid,
    qid,
    name: capitals.length > 0 ? recase(name) : name,
    ...familyName,
    provenance: PROVENANCE,
  });
}

function recase(name: string): string {
  return name.replace(/[\p{Lu}'’]{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
