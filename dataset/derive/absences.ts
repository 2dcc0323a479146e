import type { Event } from '../../lib/core/model';
import type { EventClaim } from '../claims';
import { daysBetween, firstDay, lastDay } from '../dates';
import { KNOWN_ABSENCES } from './known-absences';

/** Countries whose leader stayed away from a summit, by event id. */
export type Absences = ReadonlyMap<string, ReadonlySet<string>>;

/** A source that has every trip abroad of a country's head of state: no trip there, no attendance. */
const COMPLETE_TRAVELS = { source: 'historyatstate-travels', role: 'head-of-state', area: 'US' } as const;
/** A trip begins or ends at most so far from the summit it led to. */
const TRIP_DAYS = 2;

/**
 * Who stayed away from which summit: where a record says so, and where a complete record of travels has no trip to the
 * summit's country in its days.
 * @param origins the claims that each event was made of
 * @param claims all claims, for the trips among them
 */
export function absencesOf(
  events: readonly Event[],
  origins: ReadonlyMap<string, readonly EventClaim[]>,
  claims: readonly EventClaim[],
): Absences {
  const trips = claims.filter(({ provenance, participants }) => {
    const traveller = participants[0];
    return (
      provenance.source === COMPLETE_TRAVELS.source &&
      traveller?.role === COMPLETE_TRAVELS.role &&
      traveller.area === COMPLETE_TRAVELS.area
    );
  });
  const days = trips.map(({ date }) => lastDay(date)).sort();
  const [earliest = '9999', latest = '0000'] = [days[0], days.at(-1)];
  const absences = new Map<string, Set<string>>();
  for (const event of events) {
    if (event.type !== 'summit') continue;
    const absent = new Set([
      ...(origins.get(event.id) ?? []).flatMap((claim) => claim.absent ?? []),
      ...knownFor(event),
    ]);
    const covered = firstDay(event.date) >= earliest && lastDay(event.date) <= latest;
    const abroad = event.mode === 'in-person' && event.area !== undefined && event.area !== COMPLETE_TRAVELS.area;
    if (covered && abroad && !trips.some((trip) => leadsTo(trip, event))) absent.add(COMPLETE_TRAVELS.area);
    if (absent.size > 0) absences.set(event.id, absent);
  }
  return absences;
}

/** Who is known by a page of its own to have stayed away. */
function knownFor({ series, date }: Event): string[] {
  return KNOWN_ABSENCES.filter(
    (absence) => absence.series === series && firstDay(date) <= absence.day && absence.day <= lastDay(date),
  ).flatMap(({ areas }) => areas);
}

function leadsTo(trip: EventClaim, event: Event): boolean {
  return (
    trip.area === event.area &&
    daysBetween(firstDay(trip.date), lastDay(event.date)) >= -TRIP_DAYS &&
    daysBetween(firstDay(event.date), lastDay(trip.date)) >= -TRIP_DAYS
  );
}
