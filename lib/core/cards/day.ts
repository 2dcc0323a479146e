import { addDays, daysFrom } from '../dates/calendar';
import { bounds, overlaps, precisionOf } from '../dates/edtf';
import type { DateCard, Edtf, EventCard, EventRecord, IsoDay, Source } from '../model';
import { byDate, distanceOf } from './meetings';
import { sourceLines } from './sources';

/** Longer intervals are looked up by month. */
const DAYS_LOOKED_UP = 31;
/** Intervals of more months are too long for a list of their events. */
const MONTHS_LOOKED_UP = 3;
/** How many events a date's card lists. */
const EVENTS_SHOWN = 8;

/** The keys under which a store finds the events of a date: its days, or its months; none for years and beyond. */
export function eventKeysOf(edtf: Edtf): string[] {
  const span = bounds(edtf);
  const precision = precisionOf(edtf);
  if (!span || !precision) return [];
  if (precision === 'day' && daysFrom(span.first, span.last) < DAYS_LOOKED_UP) {
    const count = daysFrom(span.first, span.last) + 1;
    return Array.from({ length: count }, (_, index) => `day:${addDays(span.first, index)}`);
  }
  const months = monthsOf(span.first, span.last);
  return months.length <= MONTHS_LOOKED_UP ? months.map((month) => `month:${month}`) : [];
}

function monthsOf(first: IsoDay, last: IsoDay): string[] {
  const months: string[] = [];
  for (let day = `${first.slice(0, 7)}-01`; day <= last && months.length <= MONTHS_LOOKED_UP; ) {
    months.push(day.slice(0, 7));
    day = addDays(day, 31).slice(0, 7).concat('-01');
  }
  return months;
}

/**
 * The card of a date: the events of that day, or interval, in which the page's people took part, most of them first;
 * and of a single day the summits.
 *
 * @param events any; those of other dates are passed over
 * @param people ids of the page's people
 */
export function dateCard(
  edtf: Edtf,
  day: IsoDay,
  events: Iterable<EventRecord>,
  people: ReadonlySet<string>,
  sources: ReadonlyMap<string, Source>,
): DateCard {
  const present = (event: EventRecord) => event.attendees.filter((one) => people.has(one.person)).length;
  const isOneDay = precisionOf(edtf) === 'day' && !edtf.includes('/');
  const shown = [...new Map([...events].map((event) => [event.id, event])).values()]
    .filter((event) => overlaps(event.date, edtf) && (present(event) > 0 || (isOneDay && event.type === 'summit')))
    .sort(
      (a, b) =>
        Math.min(present(b), 2) - Math.min(present(a), 2) || closeness(b, edtf) - closeness(a, edtf) || byDate(a, b),
    )
    .slice(0, EVENTS_SHOWN);
  return {
    kind: 'date',
    id: edtf,
    edtf,
    daysBefore: distanceOf(edtf, day),
    events: shown,
    sources: sourceLines(
      shown.flatMap((event) => event.provenance),
      sources,
    ),
  };
}

/** Whether an event is dated exactly as asked: a meeting of that day tells more than a journey it lay in. */
function closeness(event: EventRecord, edtf: Edtf): number {
  return Number(event.date === edtf) + Number(event.dateBasis === 'meeting');
}

/** The card of an event. */
export function eventCard(event: EventRecord, day: IsoDay, sources: ReadonlyMap<string, Source>): EventCard {
  return {
    kind: 'event',
    id: event.id,
    event,
    daysBefore: distanceOf(event.date, day),
    sources: sourceLines(event.provenance, sources),
  };
}
