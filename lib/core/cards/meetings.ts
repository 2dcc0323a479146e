import { daysFrom } from '../dates/calendar';
import { bounds, compareEdtf, precisionOf } from '../dates/edtf';
import type { Edtf, Event, EventRecord, IsoDay, MeetingSummary, PairMeetings } from '../model';

/** Above this many named participants a summit outside any series is a gathering: both attended, nobody says they met. */
const SMALL_SUMMIT = 12;

/** Someone to be paired: the id and the name that cards show. */
export interface Named {
  id: string;
  name: string;
}

/** What both were at: they met, they spoke from afar, or they merely attended the same gathering. */
export type Contact = 'met' | 'remote' | 'attended' | 'none';

/**
 * What an event says about two people. Only what a source states counts: two leaders at one summit both attended; that
 * they met takes a source that names the two. A funeral or an anniversary is no meeting.
 */
export function contactOf(event: Event, a: string, b: string): Contact {
  const isStated = (id: string) => event.attendees.some((one) => one.person === id && one.certainty === 'stated');
  const isThere = (id: string) => event.attendees.some((one) => one.person === id);
  if (a === b || !isThere(a) || !isThere(b)) return 'none';
  const isGathering = event.type === 'summit' && (event.series !== undefined || event.attendees.length > SMALL_SUMMIT);
  const isMeeting = !isGathering && event.type !== 'ceremony' && event.type !== 'other';
  if (!isMeeting || !isStated(a) || !isStated(b)) return event.mode === 'in-person' ? 'attended' : 'none';
  return event.mode === 'in-person' && event.type !== 'call' ? 'met' : 'remote';
}

/**
 * An event as a card shows it.
 *
 * @param larger the event that this one was part of: it lends its series and name
 * @param day the article's
 */
export function summaryOf(event: EventRecord, day: IsoDay, larger?: EventRecord): MeetingSummary {
  const series = event.series ?? larger?.series;
  const name = event.name ?? larger?.name;
  const place = event.place ?? larger?.place;
  const area = event.area ?? larger?.area;
  return {
    event: event.id,
    type: event.type,
    mode: event.mode,
    date: event.date,
    ...(name === undefined ? {} : { name }),
    ...(series === undefined ? {} : { series }),
    ...(place === undefined ? {} : { place }),
    ...(area === undefined ? {} : { area }),
    daysBefore: distanceOf(event.date, day),
    provenance: event.provenance,
  };
}

/**
 * Days from a date to a day, positive when the date is before it. Of an interval the nearer end counts; null unless all is
 * known to the day.
 */
export function distanceOf(date: Edtf, day: IsoDay): number | null {
  const span = precisionOf(date) === 'day' ? bounds(date) : null;
  if (!span) return null;
  if (span.first > day) return daysFrom(span.first, day);
  return span.last < day ? daysFrom(span.last, day) : 0;
}

/** Whether an event had begun by the end of a day: one that lies partly after it, or whose month it is, counts. */
function isBy(event: EventRecord, day: IsoDay): boolean {
  const span = bounds(event.date);
  return span !== null && span.first <= day;
}

/**
 * What two people share, seen from a day.
 *
 * @param person from whose card it is read
 * @param other whom the answer names
 * @param events those of either; others are passed over
 * @param larger events that meetings were part of, by id
 * @returns null where no meeting, no call and no shared gathering is known
 */
export function pairMeetings(
  person: string,
  other: Named,
  events: Iterable<EventRecord>,
  day: IsoDay,
  larger: ReadonlyMap<string, EventRecord> = new Map(),
): PairMeetings | null {
  const met: EventRecord[] = [];
  const remote: EventRecord[] = [];
  const attended: EventRecord[] = [];
  const since: EventRecord[] = [];
  for (const event of events) {
    const contact = contactOf(event, person, other.id);
    if (contact === 'none') continue;
    if (isBy(event, day)) (contact === 'met' ? met : contact === 'remote' ? remote : attended).push(event);
    else if (contact !== 'attended') since.push(event);
  }
  if (met.length + remote.length + attended.length + since.length === 0) return null;
  for (const list of [met, remote, attended, since]) list.sort(byDate);
  const summary = (event: EventRecord | undefined) =>
    event ? summaryOf(event, day, event.partOf ? larger.get(event.partOf) : undefined) : null;
  const last = met.at(-1);
  const isLater = (event: EventRecord | undefined) => event && (!last || byDate(event, last) > 0);
  const lastRemote = remote.at(-1);
  const lastAttended = attended.at(-1);
  return {
    with: { id: other.id, name: other.name },
    count: met.length,
    first: summary(met[0]),
    last: summary(last),
    lastRemote: isLater(lastRemote) ? summary(lastRemote) : null,
    ...(isLater(lastAttended) && lastAttended ? { lastAttended: summaryOf(lastAttended, day) } : {}),
    since: since.map((event) => summaryOf(event, day, event.partOf ? larger.get(event.partOf) : undefined)),
  };
}

/** Oldest first; where dates are equally coarse, by id, so that answers never change their order. */
export function byDate(a: EventRecord, b: EventRecord): number {
  return compareEdtf(a.date, b.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Latest contact first: in person, from afar or at the same gathering; pairs with none before the day come last. */
export function byLatest(a: PairMeetings, b: PairMeetings): number {
  return compareEdtf(latest(b), latest(a)) || b.count - a.count || (a.with.name < b.with.name ? -1 : 1);
}

function latest(pair: PairMeetings): string {
  return pair.last?.date ?? pair.lastRemote?.date ?? pair.lastAttended?.date ?? '0000';
}
