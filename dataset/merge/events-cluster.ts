import type { IsoDay } from '../../lib/core/model';
import { daysBetween } from '../dates';
import { compatibleAreas, type LinkedClaim } from './events-link';

/** Claims taken for one event. */
export interface EventCluster {
  /** Participants that the claims name together. */
  people: string[];
  claims: LinkedClaim[];
}

/** Records of one meeting may lie this many days apart: time zones, and readouts that come out a day later. */
const NEAR_DAYS = 1;
/** Records that name the same small place may disagree on the day by more. */
const SAME_PLACE_DAYS = 4;
/** A meeting of more people than this is a conference: a pair inside it met on its own. */
const LARGEST_MEETING = 12;
/** Places where the same people meet so often that the place proves nothing. */
const EVERYDAY_PLACES =
  /^(?:Washington, D\.C\.|Moscow|New York|Brussels|Jerusalem|London|Paris|Berlin|Novo-Ogaryovo|Sochi|Kyiv|Geneva|Vienna)$/;

const BASES = ['meeting', 'publication', 'trip'] as const;

/**
 * Meetings, visits and calls of the same people, merged where they are records of one event: on the same day or next to it,
 * or inside a trip's span in the same country. A record of some participants joins that of all, unless one source has both.
 */
export function clusterMeetings(claims: readonly LinkedClaim[]): EventCluster[] {
  const groups = new Map<string, LinkedClaim[]>();
  for (const claim of claims) {
    const remote = claim.claim.mode === 'in-person' ? '' : 'remote ';
    const key = remote + [...claim.people.keys()].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const clusters = [...groups.values()].flatMap(clusterSamePeople);
  return joinSubsets(clusters);
}

function clusterSamePeople(claims: readonly LinkedClaim[]): EventCluster[] {
  const ordered = [...claims].sort(
    (a, b) =>
      basisOf(a) - basisOf(b) ||
      a.from.localeCompare(b.from) ||
      a.claim.provenance.source.localeCompare(b.claim.provenance.source),
  );
  const clusters: EventCluster[] = [];
  for (const claim of ordered) {
    const fitting = clusters
      .filter((cluster) => cluster.claims.every((other) => sameMeeting(claim, other)))
      .sort((a, b) => distance(claim, first(a)) - distance(claim, first(b)));
    if (fitting[0]) fitting[0].claims.push(claim);
    else clusters.push({ people: [...claim.people.keys()].sort(), claims: [claim] });
  }
  return clusters;
}

function sameMeeting(one: LinkedClaim, other: LinkedClaim): boolean {
  if (!compatibleAreas(one.claim.area, other.claim.area)) return false;
  const apart = distance(one, other);
  const sameSource = one.claim.provenance.source === other.claim.provenance.source;
  // One source tells of each call once: a call of the next day is another one.
  const dated = one.claim.dateBasis !== 'publication' && other.claim.dateBasis !== 'publication';
  if (sameSource && (dated || one.claim.mode !== 'in-person')) return apart === 0;
  if (apart <= NEAR_DAYS) return true;
  const place = one.claim.place;
  return (
    !sameSource &&
    place !== undefined &&
    place === other.claim.place &&
    !EVERYDAY_PLACES.test(place) &&
    apart <= SAME_PLACE_DAYS
  );
}

/** Lets a record of some participants join the record of all. */
function joinSubsets(clusters: readonly EventCluster[]): EventCluster[] {
  const byPerson = new Map<string, EventCluster[]>();
  for (const cluster of clusters) {
    if (cluster.people.length < 3 || cluster.people.length > LARGEST_MEETING) continue;
    for (const person of cluster.people) byPerson.set(person, [...(byPerson.get(person) ?? []), cluster]);
  }
  const original = new Map(clusters.map((cluster) => [cluster, [...cluster.claims]]));
  const joined = new Set<EventCluster>();
  for (const cluster of [...clusters].sort((a, b) => a.people.length - b.people.length)) {
    const larger = (byPerson.get(cluster.people[0] ?? '') ?? []).find(
      (other) =>
        other !== cluster &&
        !joined.has(other) &&
        contains(other, cluster) &&
        sameOccasion(cluster, original.get(other) ?? []),
    );
    if (!larger) continue;
    larger.claims.push(...cluster.claims);
    joined.add(cluster);
  }
  return clusters.filter((cluster) => !joined.has(cluster));
}

function contains(larger: EventCluster, smaller: EventCluster): boolean {
  return (
    larger.people.length > smaller.people.length && smaller.people.every((person) => larger.people.includes(person))
  );
}

function sameOccasion(cluster: EventCluster, claims: readonly LinkedClaim[]): boolean {
  const sources = new Set(claims.map(({ claim }) => claim.provenance.source));
  return cluster.claims.every(
    (one) =>
      !sources.has(one.claim.provenance.source) &&
      claims.every((other) => {
        const remote = (one.claim.mode === 'in-person') === (other.claim.mode === 'in-person');
        return remote && compatibleAreas(one.claim.area, other.claim.area) && distance(one, other) === 0;
      }),
  );
}

/** Days between two claims' spans; 0 where they overlap. */
function distance(one: LinkedClaim, other: LinkedClaim): number {
  return Math.max(0, gap(one.to, other.from), gap(other.to, one.from));
}

function gap(end: IsoDay, start: IsoDay): number {
  return start > end ? daysBetween(end, start) : 0;
}

function basisOf({ claim }: LinkedClaim): number {
  return BASES.indexOf(claim.dateBasis);
}

function first(cluster: EventCluster): LinkedClaim {
  const [claim] = cluster.claims;
  if (!claim) throw new Error('a cluster without claims');
  return claim;
}

/** Series that are one meeting under two names: the G8 was the G7 with Russia. */
const SERIES_KIN: Readonly<Record<string, string>> = { G8: 'G7' };
/** Trips to a summit begin a day or two before it. */
const SUMMIT_DAYS = 2;

/** Summits of one series whose spans meet in one country. */
export function clusterSummits(claims: readonly LinkedClaim[]): EventCluster[] {
  const clusters: EventCluster[] = [];
  const named = (claim: LinkedClaim) => (claim.claim.name ? 0 : 1);
  for (const claim of [...claims].sort((a, b) => named(a) - named(b) || a.from.localeCompare(b.from))) {
    const cluster = clusters.find((other) => sameSummit(claim, first(other)));
    if (cluster) {
      cluster.claims.push(claim);
      cluster.people = [...new Set([...cluster.people, ...claim.people.keys()])].sort();
    } else clusters.push({ people: [...claim.people.keys()].sort(), claims: [claim] });
  }
  return clusters;
}

function sameSummit(one: LinkedClaim, other: LinkedClaim): boolean {
  const [a, b] = [one.claim, other.claim];
  if (!a.series || !b.series) return false;
  const series = (id: string) => SERIES_KIN[id] ?? id;
  return (
    series(a.series) === series(b.series) && compatibleAreas(a.area, b.area) && distance(one, other) <= SUMMIT_DAYS
  );
}
