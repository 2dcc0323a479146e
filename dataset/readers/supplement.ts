import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDay, PersonName, PostRole, Source } from '../../lib/core/model';
import type { EventClaim, PersonClaim, PostClaim, Reader, TenureClaim } from '../claims';
import { edtfOf, lastDay, precisionOf } from '../dates';
import { readJsonLines } from '../files';
import { seriesIn } from './events/series';

/** Where the supplement lies: beside the readers, and not with the sources that are fetched. */
export const SUPPLEMENT_FOLDER = new URL('../supplement', import.meta.url).pathname;

/** One tenure as the page at `source` shows it. */
export interface SupplementRow {
  name: string;
  wikidata: string | null;
  /** Other ways in which news in Latin script writes the name. */
  spellings: string[];
  office: string;
  role: PostRole;
  /** The body that the post heads, where the office's own words do not name it. */
  organization: string | null;
  /** ISO 3166-1 alpha-2: the country that the office is of, or that the body it heads is based in. */
  area: string | null;
  from: string | null;
  to: string | null;
  /** With an open end: the day on which the page shows the person in office. */
  asOf: string | null;
  /** The page that shows the person in the office. */
  source: string;
  /** Where the row was read, if not at `source` itself: a copy of that page, or another page that says the same. */
  read?: string;
}

/** One meeting as the page at `source` shows it. */
interface SupplementEvent {
  /** A summit's own name; other meetings have none. */
  name?: string;
  type: EventClaim['type'];
  mode: EventClaim['mode'];
  date: string;
  place: string | null;
  area: string | null;
  participants: { name: string; role: PostRole; area: string }[];
  source: string;
  /** Where the row was read, if not at `source` itself. */
  read?: string;
}

const SUPPLEMENT_SOURCE: Omit<Source, 'newestRecord'> = {
  id: 'supplement',
  title: 'Backgrounder’s own record of ministers, party leaders, mayors, central banks, companies and other bodies',
  url: '',
  licence: 'CC0-1.0',
  retrieved: '2026-11-28',
};

/** An office held for the time being: `Acting Leader of the Democratic Alliance`. */
const ACTING = /^(?:Acting|Interim) /;

/**
 * People whom the fetched sources leave out: ministers since those sources stopped, leaders of parties and movements, mayors, heads of central banks,
 * services, courts, companies, churches and sports bodies. Every row names the page that shows the person in the office;
 * a row without one, or without any date, is left out.
 */
export const readSupplement: Reader = async (directory) => {
  const rows = await readRows(directory);
  const people = new Map<string, PersonClaim>();
  const tenures: TenureClaim[] = [];
  const rejects: { reason: string; record: string }[] = [];
  for (const row of rows) {
    const tenure = tenureOf(row);
    if (!/^https?:\/\//.test(row.source)) rejects.push({ reason: 'no source', record: `${row.name}: ${row.office}` });
    else if (!tenure) rejects.push({ reason: 'no date', record: `${row.name}: ${row.office}` });
    else {
      people.set(keyOf(row), personOf(row, people.get(keyOf(row))));
      tenures.push(tenure);
    }
  }
  const events = existsSync(join(directory, 'events.jsonl'))
    ? (await readJsonLines<SupplementEvent>(directory, 'events.jsonl')).flatMap((row) => eventOf(row) ?? [])
    : [];
  const source = { ...SUPPLEMENT_SOURCE, newestRecord: newestDay(tenures) };
  return { source, people: [...people.values()], tenures, events, rejects };
};

/** The rows of every file in `tenures/`: ministers, leaders, parties and other bodies stand in files of their own. */
export async function readRows(directory: string): Promise<SupplementRow[]> {
  const folder = join(directory, 'tenures');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  return (await Promise.all(files.map((file) => readJsonLines<SupplementRow>(folder, file)))).flat();
}

/** The last day on which a page shows someone in, entering or leaving office. */
function newestDay(tenures: readonly TenureClaim[]): IsoDay {
  const days = tenures.flatMap(({ from, to, asOf }) => [from, to, asOf]).filter((date) => precisionOf(date) === 3);
  return days.sort().at(-1) ?? SUPPLEMENT_SOURCE.retrieved;
}

/** In this hand-made list a name stands for one person, unless their Wikidata items differ. */
function keyOf({ name, wikidata }: SupplementRow): string {
  return wikidata ?? name;
}

function personOf(row: SupplementRow, known: PersonClaim | undefined): PersonClaim {
  const spellings = row.spellings.map((name): PersonName => ({ name, kind: 'alias' }));
  const names = [...(known?.names ?? []), ...spellings];
  const area = known?.area ?? row.area;
  return {
    key: keyOf(row),
    name: row.name,
    ...(row.wikidata && { qid: row.wikidata }),
    ...(names.length > 0 && { names: uniqueByName(names) }),
    ...(area && { area }),
    provenance: { source: SUPPLEMENT_SOURCE.id },
  };
}

function uniqueByName(names: readonly PersonName[]): PersonName[] {
  return [...new Map(names.map((one) => [one.name, one])).values()];
}

function tenureOf(row: SupplementRow): TenureClaim | undefined {
  const from = edtfOf(row.from);
  const to = edtfOf(row.to);
  const asOf = edtfOf(row.asOf);
  if (!from && !to && !asOf) return undefined;
  return {
    person: keyOf(row),
    post: postOf(row),
    ...(from && { from }),
    ...(to && { to }),
    ...(!to && asOf && { asOf: lastDay(asOf) }),
    ...(ACTING.test(row.office) && { acting: true as const }),
    provenance: { source: SUPPLEMENT_SOURCE.id, url: row.source },
  };
}

function eventOf({
  name,
  type,
  mode,
  date,
  place,
  area,
  participants,
  source,
}: SupplementEvent): EventClaim | undefined {
  const day = edtfOf(date);
  const series = name && seriesIn(name)?.id;
  if (!day || !/^https?:\/\//.test(source)) return undefined;
  return {
    type,
    mode,
    date: day,
    dateBasis: 'meeting',
    ...(name && { name }),
    ...(series && { series }),
    ...(place && { place }),
    ...(area && { area }),
    participants: participants.map((one) => ({ ...one, certainty: 'stated' as const })),
    provenance: { source: SUPPLEMENT_SOURCE.id, url: source },
  };
}

/** Who heads a body is named with it ("Chief Executive, Boeing"), whoever holds an office of a country with the country. */
function postOf({ office, role, organization, area }: SupplementRow): PostClaim {
  const label = office.replace(ACTING, '');
  if (organization) return { label, role, organization, ...(area && { basedIn: area }) };
  return { label, role, ...(area && { area }) };
}
