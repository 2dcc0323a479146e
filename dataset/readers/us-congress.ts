import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PersonName } from '../../lib/core/model';
import type { PersonClaim, PostClaim, Reader, Reading, TenureClaim } from '../claims';
import { edtfOf } from '../dates';
import { type Row, readCsv } from '../files';
import { stateName } from './us-states';

const CURRENT = {
  id: 'us-congress-legislators',
  title: 'Members of the United States Congress, presidents and vice-presidents (@unitedstates)',
  url: 'https://github.com/unitedstates/congress-legislators',
  licence: 'CC0-1.0',
  retrieved: '2026-06-15',
  newestRecord: '2026-06-10',
};
const FORMER = {
  id: 'us-congress-former',
  title: 'Former members of the United States Congress (@unitedstates, FiveThirtyEight)',
  url: 'https://github.com/fivethirtyeight/data/tree/master/congress-demographics',
  licence: 'CC0-1.0 AND CC-BY-4.0',
  credit: 'Terms of members before 2012: FiveThirtyEight, CC BY 4.0, reduced to spans of Congresses.',
  retrieved: '2026-06-15',
  newestRecord: '2026-04-22',
};

/** One member, president or vice-president in upstream's YAML; only what is read here. */
interface Legislator {
  id: { bioguide?: string; wikidata?: string; wikipedia?: string };
  name: { first: string; middle?: string; last: string; nickname?: string; suffix?: string; official_full?: string };
  bio?: { birthday?: string; gender?: string };
  terms: { type: string; start: string; end: string; state?: string }[];
}

const POSTS: Record<string, PostClaim> = {
  prez: { label: 'President', role: 'head-of-state', area: 'US' },
  viceprez: { label: 'Vice President', role: 'deputy-head-of-state', area: 'US' },
  sen: { label: 'Senator', role: 'legislator', area: 'US', organization: 'United States Senate' },
  rep: {
    label: 'Representative',
    role: 'legislator',
    area: 'US',
    organization: 'United States House of Representatives',
  },
};

/** Sitting members of Congress, and all presidents and vice-presidents. A scheduled end after the newest record is open. */
export const readUsCongress: Reader = async (directory) => {
  const reading: Reading = { source: CURRENT, people: [], tenures: [], events: [], rejects: [] };
  for (const file of ['executive.yaml', 'legislators-current.yaml']) {
    const legislators = parse(await readFile(join(directory, file), 'utf8')) as Legislator[];
    for (const legislator of legislators) addLegislator(reading, legislator, file);
  }
  return reading;
};

function addLegislator(reading: Reading, { id, name, bio, terms }: Legislator, file: string): void {
  const key = `${file}:${id.wikidata ?? id.bioguide ?? `${name.first} ${name.last}`}`;
  reading.people.push(
    personOf(
      key,
      {
        first: name.first,
        middle: name.middle ?? '',
        last: name.last,
        suffix: name.suffix ?? '',
        nickname: name.nickname ?? '',
        full_name: name.official_full ?? '',
        qid: id.wikidata ?? '',
        bioguide: id.bioguide ?? '',
        enwiki_title: id.wikipedia ?? '',
        birthday: bio?.birthday ?? '',
        gender: bio?.gender ?? '',
      },
      CURRENT.id,
    ),
  );
  for (const term of terms) {
    const post = POSTS[term.type];
    if (!post) continue;
    reading.tenures.push(tenureOf(key, post, term.start, term.end, term.state, CURRENT));
  }
}

/** Members who have left: exact terms since 2012, whole Congresses before. */
export const readFormerUsCongress: Reader = async (directory) => {
  const reading: Reading = { source: FORMER, people: [], tenures: [], events: [], rejects: [] };
  for (const row of await readCsv(directory, 'people.csv'))
    reading.people.push(personOf(row.bioguide ?? '', row, FORMER.id));
  const exact = new Set<string>();
  for (const row of await readCsv(directory, 'terms-left-2012-2026.csv')) {
    const post = POSTS[row.chamber ?? ''];
    // Upstream's file dropped presidents elect from Congress; their new office is none of it.
    if (post?.role !== 'legislator') continue;
    exact.add(row.bioguide ?? '');
    // The day on which upstream's file dropped a member lies within weeks of the day they left.
    const to = row.to_is_removal_date === '1' ? `${row.to}~` : row.to;
    reading.tenures.push(tenureOf(row.bioguide ?? '', post, row.from, to, row.state, FORMER));
  }
  for (const row of await readCsv(directory, 'congresses-1919-2023.csv')) {
    const post = POSTS[row.chamber ?? ''];
    if (!post || exact.has(row.bioguide ?? '')) continue;
    const tenure = tenureOf(row.bioguide ?? '', post, row.from?.slice(0, 4), row.to?.slice(0, 4), row.state, FORMER);
    if (!row.to) tenure.asOf = '2023-03-30';
    reading.tenures.push(tenure);
  }
  return reading;
};

function tenureOf(
  person: string,
  post: PostClaim,
  start: string | undefined,
  end: string | undefined,
  state: string | undefined,
  source: typeof CURRENT,
): TenureClaim {
  const from = edtfOf(start);
  const to = edtfOf(end);
  const over = to !== undefined && to.slice(0, 10) <= source.retrieved;
  return {
    person,
    post,
    ...(from && { from }),
    ...(over ? { to } : { asOf: source.retrieved }),
    ...(state && { onBehalfOf: stateName(state) }),
    provenance: { source: source.id },
  };
}

/** A person out of the columns that both sources have; the Wikipedia title without its bracket is the name in use. */
function personOf(key: string, row: Row, source: string): PersonClaim {
  const { first = '', middle = '', last = '', suffix = '', nickname = '' } = row;
  const full = [first, middle, last, suffix].filter((part) => part !== '').join(' ');
  const inUse = row.enwiki_title?.replace(/ \([^)]*\)$/, '') || [nickname || first, last].join(' ');
  const names: PersonName[] = [];
  if (full !== inUse) names.push({ name: full, kind: 'full' });
  if (nickname && `${nickname} ${last}` !== inUse) names.push({ name: `${nickname} ${last}`, kind: 'short' });
  if (`${first} ${last}` !== inUse && first.length > 2) names.push({ name: `${first} ${last}`, kind: 'alias' });
  if (row.full_name && !row.full_name.includes('(') && ![full, inUse].includes(row.full_name))
    names.push({ name: row.full_name, kind: 'alias' });
  const birthDate = edtfOf(row.birthday);
  const identifiers = {
    ...(row.bioguide && { bioguide: row.bioguide }),
    ...(row.enwiki_title && { wikipedia: row.enwiki_title }),
  };
  const gender = row.gender?.startsWith('F')
    ? ('female' as const)
    : row.gender?.startsWith('M')
      ? ('male' as const)
      : undefined;
  return {
    key,
    name: inUse,
    names,
    familyName: last,
    givenName: nickname || first,
    area: 'US',
    ...(row.qid && { qid: row.qid }),
    ...(birthDate && { birthDate }),
    ...(gender && { gender }),
    identifiers,
    provenance: { source },
  };
}
