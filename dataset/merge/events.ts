import type { Event, Person } from '../../lib/core/model';
import type { EventClaim, Reading } from '../claims';
import { type Absences, absencesOf } from '../derive/absences';
import { clusterMeetings, clusterSummits, type EventCluster } from './events-cluster';
import { composeEvent } from './events-compose';
import { eventId } from './events-id';
import { type LinkedClaim, linkClaim, type UnlinkedParticipant } from './events-link';
import { linkToSummits } from './events-part-of';
import { peopleFromRecords } from './events-people';
import { townsOf } from './events-towns';
import type { PersonLinker } from './link';

/** What merging came to: the events, and everything a person should look at. */
export interface MergedEvents {
  events: Event[];
  /** People whom only these records name. */
  people: Person[];
  /** The claims each event was made of, for explaining a merge. */
  origins: Map<string, LinkedClaim[]>;
  unlinked: UnlinkedParticipant[];
  rejects: { source: string; reason: string; record: string }[];
}

/** Completes summits before meetings are linked to them: who attended by office. */
export type DeriveAttendance = (events: readonly Event[], absences: Absences) => Event[];

/**
 * Makes events of all claims: links participants, merges records of one event, links meetings to their summits. Meetings of
 * which fewer than two participants are known are rejected, with the reason.
 */
export function mergeEvents(
  readings: readonly Reading[],
  linker: PersonLinker,
  derive: DeriveAttendance = (events) => [...events],
): MergedEvents {
  const claims = readings.flatMap(({ events }) => events);
  const towns = townsOf(claims);
  const complete = claims.map((claim) => towns.complete(claim));
  const first = complete.map((claim) => linkClaim(claim, linker));
  const records = peopleFromRecords(first, linker);
  const linked = first.map((claim) => (claim.unlinked.length === 0 ? claim : linkClaim(claim.claim, records.linker)));
  const rejects: MergedEvents['rejects'] = [];
  const usable = linked.filter((claim) => {
    const reason = unusable(claim);
    if (reason) rejects.push({ source: claim.claim.provenance.source, reason, record: recordOf(claim.claim) });
    return !reason;
  });
  const clusters = [
    ...clusterSummits(usable.filter(({ claim }) => claim.type === 'summit')),
    ...clusterMeetings(usable.filter(({ claim }) => claim.type !== 'summit')),
  ].filter((cluster) => {
    const alone = cluster.claims.every(({ claim }) => claim.needsOther);
    if (alone)
      for (const { claim } of cluster.claims)
        rejects.push({
          source: claim.provenance.source,
          reason: 'weak page, no other source',
          record: recordOf(claim),
        });
    return !alone;
  });
  const { events, origins, series } = composeAll(clusters);
  const sources = new Map([...origins].map(([id, list]) => [id, list.map(({ claim }) => claim)]));
  const absences = absencesOf(events, sources, complete);
  const linkedEvents = linkToSummits(derive(events, absences), series).sort(byDate);
  const present = new Set(linkedEvents.flatMap(({ attendees }) => attendees.map(({ person }) => person)));
  return {
    events: linkedEvents,
    people: records.people.filter(({ id }) => present.has(id)),
    origins,
    unlinked: linked.flatMap((claim) => claim.unlinked),
    rejects,
  };
}

/** Why a claim cannot become an event; undefined where it can. */
function unusable({ claim, people, unlinked }: LinkedClaim): string | undefined {
  if (claim.type === 'summit') return claim.name || people.size > 0 ? undefined : 'nobody linked';
  if (people.size === 0) return 'nobody linked';
  const alone = claim.participants.length === 1;
  if (people.size === 1 && !alone)
    return unlinked.length > 0 ? 'counterpart not linked' : 'all participants are one person';
  return undefined;
}

function composeAll(clusters: readonly EventCluster[]): {
  events: Event[];
  origins: Map<string, LinkedClaim[]>;
  series: Map<string, string>;
} {
  const events: Event[] = [];
  const origins = new Map<string, LinkedClaim[]>();
  const series = new Map<string, string>();
  for (const cluster of clusters) {
    const composed = composeEvent(cluster);
    const id = eventId(composed, (taken) => origins.has(taken));
    events.push({ id, ...composed });
    origins.set(id, cluster.claims);
    const occasion = cluster.claims.find(({ claim }) => claim.series)?.claim.series;
    if (occasion) series.set(id, occasion);
  }
  return { events, origins, series };
}

function recordOf({ date, type, participants, provenance }: EventClaim): string {
  return `${date} ${type} ${participants.map(({ name, title, area }) => name || `${title ?? ''} ${area ?? ''}`).join(' + ')} ${provenance.url ?? ''}`.trim();
}

function byDate(a: Event, b: Event): number {
  return a.date.localeCompare(b.date) || a.id.localeCompare(b.id);
}
