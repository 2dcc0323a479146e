import type { Edtf, EventType } from '../../lib/core/model';
import type { EventClaim, ParticipantClaim, Reader, Reading } from '../claims';
import { edtfOf } from '../dates';
import { readJsonLines } from '../files';
import { type FoundPage, foundPage } from './curated-pages';
import { CURATED_SOURCE } from './curated-source';
import { countryOf } from './events/countries';
import { parseParticipants } from './events/participants';
import { seriesId } from './events/series';
import { titleAt } from './events/titles';

interface EventRow {
  type: EventType;
  name: string;
  from: string;
  to: string;
  place: string | null;
  country: string | null;
  series: string | null;
  participants: { name: string; role: string }[];
  mode: EventClaim['mode'];
  source: string | null;
  verified: boolean;
  weak_source?: boolean;
  status?: 'scheduled';
}

/** Withdrawn two-letter codes, which the rows use, as {@link Area} ids. */
const FORMER_STATES: Readonly<Record<string, string>> = { SU: 'SUHH', YU: 'YUCS', DD: 'DDDE', CS: 'CSHH' };
/** Types whose rows carry a proper name; the others' names only repeat who met. */
const NAMED: readonly EventType[] = ['summit', 'talks'];

/**
 * The hand-made supplement's events. Rows without a page and scheduled ones are left out; a page that only repeats others is
 * not linked, and such a row needs another source's record (`needsOther`).
 */
export const readCuratedEvents: Reader = async (directory) => {
  const reading: Reading = { source: CURATED_SOURCE, people: [], tenures: [], events: [], rejects: [] };
  const rows = [
    ...(await readJsonLines<EventRow>(directory, 'events.jsonl')),
    ...(await readJsonLines<EventRow>(directory, 'events-unverified.jsonl')),
  ];
  for (const row of rows) {
    const page = foundPage(row.name, row.from);
    const date = page?.date ?? dateOf(row);
    if (row.status === 'scheduled') reading.rejects.push({ reason: 'scheduled', record: row.name });
    else if (!page && (!row.verified || !row.source)) reading.rejects.push({ reason: 'no source', record: row.name });
    else if (!date) reading.rejects.push({ reason: 'no date', record: row.name });
    else reading.events.push(claimOf(row, date, page));
  }
  return reading;
};

function dateOf(row: EventRow): Edtf | undefined {
  const [from, to] = [edtfOf(row.from), edtfOf(row.to)];
  if (!from) return undefined;
  return to && to !== from ? `${from}/${to}` : from;
}

function claimOf(row: EventRow, date: Edtf, page: FoundPage | undefined): EventClaim {
  const weak = row.weak_source && !page;
  const url = page?.url ?? (weak ? null : row.source);
  // A summit outside a series is a meeting of those it names: all of them met.
  const meeting = row.type === 'summit' && !row.series && row.participants.length > 1;
  return {
    type: meeting ? (row.participants.length === 2 ? 'bilateral' : 'talks') : row.type,
    mode: row.mode,
    date,
    dateBasis: 'meeting',
    ...(NAMED.includes(row.type) && { name: row.name }),
    ...(row.series && { series: seriesId(row.series) }),
    ...(row.place && { place: row.place }),
    ...(row.country && { area: FORMER_STATES[row.country] ?? row.country }),
    participants: row.participants.map(participantOf),
    ...(page?.absent && { absent: [...page.absent] }),
    provenance: { source: CURATED_SOURCE.id, ...(url && { url }) },
    ...(weak && { needsOther: true as const }),
  };
}

/** Reads an office such as `President of the United States` together with its holder's name. */
function participantOf({ name, role: office }: EventRow['participants'][number]): ParticipantClaim {
  const parsed = parseParticipants(`the ${office} ${name}`)[0];
  const principal =
    parsed?.title !== undefined && /^(?:United States |Russian )?$/.test(office.slice(0, office.indexOf(parsed.title)));
  const fits = principal && name.endsWith(parsed.name.split(' ').at(-1) ?? '-');
  const role = fits ? parsed.role : titleAt(office, 0)?.role;
  const area = (fits && parsed.area) || countryOf(/ of (?:the )?((?:(?! of ).)+)$/.exec(office)?.[1] ?? '');
  return {
    name,
    title: office,
    ...(role && { role }),
    ...(area && { area }),
    certainty: 'stated',
  };
}
