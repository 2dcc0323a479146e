import type { IsoDay, PostRole } from '../../lib/core/model';
import { areaOf } from '../../lib/core/offices/areas';
import { describePost } from '../../lib/core/offices/describe';
import type { PersonClaim, PostClaim, Reader, Reading, TenureClaim } from '../claims';
import { firstDay, lastDay } from '../dates';
import { readJson, readJsonLines } from '../files';
import { nameKeys } from '../merge/name-key';
import { type FactbookHolder, factbookHolders } from './factbook-text';

const LAST = {
  id: 'cia-factbook-2026-05',
  title: 'The World Factbook, last edition (January 2026)',
  url: 'https://github.com/factbook/factbook.json',
  licence: 'public domain (US Government work)',
  retrieved: '2026-05-17',
  newestRecord: '2026-01-17',
};
const ARCHIVE = {
  id: 'cia-factbook-archive',
  title: 'The World Factbook, editions 1990–2025',
  url: 'https://github.com/MilkMp/CIA-World-Factbooks-Archive-1990-2025',
  licence: 'public domain (US Government work)',
  retrieved: '2026-04-09',
  newestRecord: '2025-09-30',
};

type Field = 'state' | 'government' | 'in-us' | 'from-us';

/** The last Factbook: leaders and ambassadors as of January 2026. */
export const readFactbook: Reader = async (directory) => {
  const collector = new Collector(LAST);
  interface Country {
    gec: string;
    iso2?: string;
    name: string;
    chief_of_state?: string;
    head_of_government?: string;
    in_us?: string;
    from_us?: string;
  }
  for (const country of await readJson<Country[]>(directory, 'government.json')) {
    const area = placeOf(country.iso2, country.name);
    if (!area) continue;
    collector.add(area, 'state', country.chief_of_state, LAST.newestRecord);
    collector.add(area, 'government', country.head_of_government, LAST.newestRecord);
    collector.add(area, 'in-us', country.in_us, LAST.newestRecord);
    collector.add(area, 'from-us', country.from_us, LAST.newestRecord);
  }
  return collector.reading;
};

/** Every edition since 1990: a holder is known to be in office in the last edition that repeats the entry. */
export const readFactbookArchive: Reader = async (directory) => {
  const collector = new Collector(ARCHIVE);
  interface Run {
    iso2: string;
    gec: string;
    country: string;
    field: string;
    first: number;
    last: number;
    text: string;
  }
  const codes = new Map<string, string>();
  for (const run of await readJsonLines<Run>(directory, 'leaders-1990-2025.jsonl')) {
    const area = placeOf(run.iso2, run.country);
    if (!area) continue;
    codes.set(run.gec, area);
    addRun(collector, area, run.field, run.text, `${run.last}-01-01`);
  }
  interface Bridge {
    gec: string;
    commit_date: string;
    chief_of_state?: string;
    head_of_government?: string;
    in_us?: string;
    from_us?: string;
  }
  for (const row of await readJsonLines<Bridge>(directory, 'leaders-json-2018-2020.jsonl')) {
    const area = codes.get(row.gec);
    if (!area) continue;
    collector.add(area, 'state', row.chief_of_state, row.commit_date);
    collector.add(area, 'government', row.head_of_government, row.commit_date);
    collector.add(area, 'in-us', row.in_us, row.commit_date);
    collector.add(area, 'from-us', row.from_us, row.commit_date);
  }
  return collector.reading;
};

function addRun(collector: Collector, area: string, field: string, text: string, asOf: string): void {
  if (field === 'both') return;
  if (field === 'in_us' || field === 'from_us') {
    const mission = text.replace(/^chief of mission:\s*/i, '');
    collector.add(area, field === 'in_us' ? 'in-us' : 'from-us', mission, asOf);
    return;
  }
  const both = /chief of state and head of government\s*(?::|--)?\s*(.*)$/is.exec(text.replace(/note[:\s-].*$/i, ''));
  const state = /chief of state\s*(?::|--)\s*(.*?)(?=head of government\s*(?::|--)|$)/is.exec(text);
  const government = /head of government\s*(?::|--)\s*(.*)$/is.exec(text);
  collector.add(area, 'state', both?.[1] ?? state?.[1], asOf);
  if (!both) collector.add(area, 'government', government?.[1], asOf);
}

/** Places whose code upstream leaves out. */
function placeOf(code: string | undefined, name: string): string | undefined {
  if (name === 'Kosovo') return 'XK';
  // Guernsey, Jersey, Man and other dependencies share a code with the country they belong to.
  if (!code || (code === 'GB' && name !== 'United Kingdom') || (code === 'AU' && name !== 'Australia'))
    return undefined;
  if (code === 'PS' && !/west bank/i.test(name)) return undefined;
  if (code === 'CS' || code === 'AN') return code === 'CS' ? 'CSXX' : undefined;
  return areaOf(new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? '') ? code : undefined;
}

const LEADING: ReadonlySet<PostRole> = new Set(['head-of-state', 'head-of-government', 'monarch']);
/** Titles that lead a government though other countries give them to lesser offices. */
const HEADS =
  /^(Chief|Head of Government|Chair|Leader|Administrator|Minister of State|Captain|Supreme|Secretary of State$|Revolutionary|Secretary General|General Secretary|Executive Council President|President of the (?:Government|Council of Ministers)|Secretary of the General People's Committee|Prime Minister)/;

/** Titles of collective and military heads of state. */
const CHIEFS =
  /^(Head|Chief) of State|^Chair.*(Council|Presidency|Commission|Committee|Junta)|^Sovereign|^Ruler|^Revolutionary|Council Chair|Commission Chairman|Leader$/;

/** Territories whose chief of state is that of another country. */
const DEPENDENT = new Set(
  'AI AS AW AX BL BM BV CC CK CW CX FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split(
    ' ',
  ),
);
const IN_US: PostClaim = { label: 'Ambassador', role: 'ambassador', toArea: 'US' };

/** Gathers people and tenures of one source; the same name in the same country is one person. */
class Collector {
  readonly reading: Reading;
  readonly #people = new Map<string, PersonClaim>();
  readonly #tenures = new Map<string, TenureClaim>();

  constructor(source: Reading['source']) {
    this.reading = { source, people: [], tenures: [], events: [], rejects: [] };
  }

  add(area: string, field: Field, text: string | undefined, asOf: string): void {
    if (!text || /^(none|NA)\b/i.test(text.trim())) return;
    if (field === 'state' && DEPENDENT.has(area)) return;
    const realm = field === 'state' && /represented by (?:acting )?governor/i.test(text) && area !== 'GB';
    const holders = factbookHolders(realm ? governorIn(text) : text);
    if (holders.length === 0)
      this.reading.rejects.push({ reason: 'no holder read', record: `${area} ${field}: ${text.slice(0, 120)}` });
    for (const holder of holders) this.#addHolder(area, field, holder, asOf);
  }

  #addHolder(area: string, field: Field, holder: FactbookHolder, asOf: string): void {
    const { source, rejects } = this.reading;
    const post = postOf(area, field, holder);
    const seen = seenOn(holder.since, asOf);
    if (!post || !holder.since || !seen) {
      rejects.push({
        reason: post ? 'no start' : 'not an office of this country',
        record: `${area} ${field} ${holder.title} ${holder.name}`,
      });
      return;
    }
    const home = field === 'from-us' ? 'US' : area;
    const keys = nameKeys(holder.name, holder.familyName);
    // George Bush and George W. Bush stay two until dates tell them apart.
    const key = keys
      ? `${home}:${keys.pair}${keys.middle.map((word) => ` ${word.charAt(0)}`).join('')}`
      : `${home}:${holder.name}`;
    const { name, familyName, givenName } = holder;
    const known = this.#people.get(key);
    if (known) {
      if (known.name !== name && !known.names?.some((other) => other.name === name))
        known.names = [...(known.names ?? []), { name, kind: 'alias' }];
    } else {
      const claim: PersonClaim = { key, name, area: home, provenance: { source: source.id } };
      if (familyName) claim.familyName = familyName;
      if (givenName) claim.givenName = givenName;
      this.#people.set(key, claim);
      this.reading.people.push(claim);
    }
    const { until } = holder;
    const tenureKey = `${key}|${post.role}|${post.label}|${post.toArea ?? ''}|${holder.since}`;
    const tenure = this.#tenures.get(tenureKey);
    if (tenure) {
      if (tenure.asOf && seen > tenure.asOf) tenure.asOf = seen;
      return;
    }
    const claim: TenureClaim = {
      person: key,
      post,
      from: holder.since,
      ...(until ? { to: until } : { asOf: seen }),
      provenance: { source: source.id },
    };
    if (holder.acting) claim.acting = true;
    this.#tenures.set(tenureKey, claim);
    this.reading.tenures.push(claim);
  }
}

/**
 * The governor-general whom a realm's entry names beside the monarch: the monarch belongs to another country's entry.
 * `Queen ELIZABETH II (since 1952); represented by Governor General Sir Colville YOUNG (since 1993)`
 */
function governorIn(text: string): string {
  return text
    .replace(/^.*?represented by /is, '')
    .replace(/^(Acting )?Governor(?:[- ]General)? /i, (_, acting = '') => `${acting}Governor-General `);
}

/**
 * The day on which an edition shows a holder in office: an edition is dated by its year alone, so that who took office in
 * that year was seen on the first day. Undefined where the start is later than the edition.
 */
function seenOn(since: string | undefined, edition: IsoDay): IsoDay | undefined {
  if (since === undefined) return undefined;
  if (firstDay(since) <= edition) return edition;
  return since.slice(0, 4) === edition.slice(0, 4) ? lastDay(since) : undefined;
}

function postOf(area: string, field: Field, { title, acting }: FactbookHolder): PostClaim | undefined {
  if (field === 'in-us') return { ...IN_US, ...(acting && { label: 'Chargé d’Affaires' }), area };
  if (field === 'from-us') {
    if (!/ambassador|charg/i.test(title)) return undefined;
    return { label: acting ? 'Chargé d’Affaires' : 'Ambassador', role: 'ambassador', area: 'US', toArea: area };
  }
  if (/co-?prince|of the council of ministers of|minister of state$/i.test(title) && area !== 'MC') return undefined;
  const label = title
    .replace(/^President, Presidential Council$/, 'Chairman of the Presidential Council')
    .replace(/^(Executive|Transition|Transitional) (?=President|Prime)/, '')
    .replace(/ of the (Republic|State|Federation)$| and Commander-in-Chief.*$/, '');
  // Of a sovereign's two offices a government's entry means the second.
  const plain =
    field === 'government' ? label.replace(/^(King|Amir|Sultan|Crown Prince) and (?=Prime Minister$)/, '') : label;
  const { post } = describePost(plain || (field === 'government' ? 'Prime Minister' : 'Head of State'), area);
  if (DEPENDENT.has(area)) {
    const role = post.role === 'head-of-government' ? post.role : 'head-of-region';
    return field === 'government' ? { ...post, role } : undefined;
  }
  if (/^(Vice|Deputy|First|Second|Third) /.test(label) && LEADING.has(post.role)) return undefined;
  if (field === 'government' && HEADS.test(label) && !LEADING.has(post.role)) post.role = 'head-of-government';
  // A chief of state whom the entry names again as who governs is no second office.
  if (field === 'government' && post.role === 'official' && CHIEFS.test(label)) return undefined;
  if (field === 'state' && post.role === 'official') {
    if (!CHIEFS.test(label)) return undefined;
    post.role = 'head-of-state';
  }
  if (/^(Crown|Heir)/.test(label) && post.role === 'head-of-state') post.role = 'official';
  return post;
}
