import type { Event, IsoDay } from '../../lib/core/model';
import { daysBetween, firstDay, lastDay } from '../dates';
import { seriesLabel } from '../readers/events/series';

/** Leaders meet on the eve of a summit and stay for the day after. */
const MARGIN_DAYS = 1;

/**
 * Links meetings to the summit on whose margins they took place: in its days and its town, with one who attended; or, where
 * the record names no town, between people who all attended.
 * @param series what the records of a meeting say of its occasion, by event id
 */
export function linkToSummits(events: readonly Event[], series: ReadonlyMap<string, string>): Event[] {
  const summits = events.filter((event) => event.type === 'summit' && event.series && event.mode === 'in-person');
  const byMonth = new Map<string, Event[]>();
  for (const summit of summits) {
    for (const month of new Set([firstDay(summit.date).slice(0, 7), lastDay(summit.date).slice(0, 7)])) {
      byMonth.set(month, [...(byMonth.get(month) ?? []), summit]);
    }
  }
  return events.map((event) => {
    const larger = event.type === 'summit' ? summits.find((summit) => isMargin(event, summit)) : undefined;
    if (larger) return asTalks(event, larger);
    if (event.type === 'summit' || event.type === 'ceremony' || event.mode !== 'in-person') return event;
    const months = new Set([firstDay(event.date).slice(0, 7), lastDay(event.date).slice(0, 7)]);
    const near = [...new Set([...months].flatMap((month) => byMonth.get(month) ?? []))];
    const summit = near
      .filter((candidate) => onMargins(event, candidate, series.get(event.id)))
      .sort((a, b) => apart(event, a) - apart(event, b))[0];
    return summit ? { ...event, partOf: summit.id } : event;
  });
}

/** Leaders of one series who met while they were at another's summit: no summit of their own. */
function isMargin(event: Event, summit: Event): boolean {
  if (event.series === summit.series || !event.place || !summit.place || !event.series || !summit.series) return false;
  const unnamed = event.name === seriesLabel(event.series) && summit.name !== seriesLabel(summit.series);
  return unnamed && samePlace(event.place, summit.place) && apart(event, summit) === 0;
}

function asTalks({ series: _, name: __, ...event }: Event, summit: Event): Event {
  return {
    ...event,
    type: 'talks',
    attendees: event.attendees.filter(({ certainty }) => certainty === 'stated'),
    partOf: summit.id,
  };
}

function onMargins(event: Event, summit: Event, series: string | undefined): boolean {
  const sameSeries = series !== undefined && series === summit.series;
  if (apart(event, summit) > MARGIN_DAYS) return false;
  if (sameSeries) return true;
  if (event.dateBasis === 'trip' && !within(event, summit)) return false;
  const attending = new Set(summit.attendees.map(({ person }) => person));
  const present = event.attendees.filter(({ person }) => attending.has(person)).length;
  if (event.place !== undefined && summit.place !== undefined)
    return samePlace(event.place, summit.place) && present > 0;
  const sameCountry = event.area === undefined || event.area === summit.area;
  return sameCountry && apart(event, summit) === 0 && present === event.attendees.length;
}

/** A trip counts as one to the summit where the two spans nearly agree. */
function within(event: Event, summit: Event): boolean {
  const [from, to] = [firstDay(event.date), lastDay(event.date)];
  return daysBetween(from, firstDay(summit.date)) <= 2 && daysBetween(lastDay(summit.date), to) <= 2;
}

function samePlace(one: string, other: string): boolean {
  const fold = (place: string) =>
    place
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/^(?:saint|st\.?) /, 'st ')
      .split(/[,(]/)[0]
      ?.trim();
  return fold(one) === fold(other);
}

function apart(event: Event, summit: Event): number {
  return Math.max(0, gap(lastDay(event.date), firstDay(summit.date)), gap(lastDay(summit.date), firstDay(event.date)));
}

function gap(end: IsoDay, start: IsoDay): number {
  return start > end ? daysBetween(end, start) : 0;
}
