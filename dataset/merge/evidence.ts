import type { PostRole } from '../../lib/core/model';
import type { TenureClaim } from '../claims';
import { daysBetween, firstDay, lastDay, precisionOf } from '../dates';
import type { Cluster } from './clusters';
import { middlesAgree } from './name-key';
import { labelKey, seatKey } from './seats';

/** Sources differ by days over elected, sworn in, accredited; beyond this many days two starts are two tenures. */
const SAME_START_DAYS = 45;
/** Nobody's dated offices lie further apart than this many years. */
const CAREER_YEARS = 50;

/** Nobody takes office at a greater age. */
const OLDEST = 100;

/** The office both held at the same time, in words for the report; undefined where there is none. */
export function sameOffice(one: Cluster, other: Cluster): string | undefined {
  for (const left of tenuresOf(one)) {
    const seat = officeOf(left);
    if (!seat) continue;
    for (const right of tenuresOf(other)) {
      if (officeOf(right) === seat && sameTime(left, right)) {
        return `${seat} ${left.from ?? '…'}/${left.to ?? '..'} and ${right.from ?? '…'}/${right.to ?? '..'}`;
      }
    }
  }
  return undefined;
}

/** The seat of one person at a time that both held at the same time; undefined where there is none. */
export function sameSeat(one: Cluster, other: Cluster): string | undefined {
  for (const left of tenuresOf(one)) {
    const seat = SEATS.has(left.post.role) ? seatKey(left.post) : undefined;
    if (!seat) continue;
    for (const right of tenuresOf(other)) if (seatKey(right.post) === seat && sameTime(left, right)) return seat;
  }
  return undefined;
}

/** Roles whose seat is one in a country, whatever the words. */
const SEATS: ReadonlySet<PostRole> = new Set([
  'head-of-state',
  'monarch',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
]);

function officeOf(tenure: TenureClaim): string | undefined {
  const { post } = tenure;
  return seatKey(post) ?? (post.area ? `${post.role}|${post.area}|${labelKey(post.label)}` : undefined);
}

function sameTime(left: TenureClaim, right: TenureClaim): boolean {
  if (!left.from || !right.from) return overlaps(left, right);
  const coarse = precisionOf(left.from) < 3 || precisionOf(right.from) < 3;
  if (coarse)
    return (
      (firstDay(left.from) <= lastDay(right.from) && firstDay(right.from) <= lastDay(left.from)) ||
      daysInCommon(left, right) > LONG_OVERLAP_DAYS
    );
  return (
    Math.abs(daysBetween(left.from.slice(0, 10), right.from.slice(0, 10))) <= SAME_START_DAYS || overlaps(left, right)
  );
}

/** Years that are known only as such may touch; so many days of one seat in common are no handover. */
const LONG_OVERLAP_DAYS = 45;

function daysInCommon(left: TenureClaim, right: TenureClaim): number {
  const [start, end] = [
    [left, right].map(({ from }) => lastDay(from ?? '')).sort()[1] ?? '',
    [left, right].map(({ from, to, asOf }) => (to ? firstDay(to) : (asOf ?? lastDay(from ?? '')))).sort()[0] ?? '',
  ];
  return daysBetween(start, end);
}

function overlaps(left: TenureClaim, right: TenureClaim): boolean {
  const start = (tenure: TenureClaim) =>
    tenure.from ? firstDay(tenure.from) : tenure.to ? firstDay(tenure.to) : '0000-01-01';
  const end = (tenure: TenureClaim) => (tenure.to ? lastDay(tenure.to) : (tenure.asOf ?? start(tenure)));
  return start(left) <= end(right) && start(right) <= end(left);
}

/** An office held by one person at a time that both took up within days of each other; undefined where there is none. */
export function sameStart(one: Cluster, other: Cluster): string | undefined {
  for (const left of tenuresOf(one)) {
    const seat = seatKey(left.post);
    if (!seat || !left.from || precisionOf(left.from) < 3) continue;
    for (const right of tenuresOf(other)) {
      if (seatKey(right.post) !== seat || !right.from || precisionOf(right.from) < 3) continue;
      if (Math.abs(daysBetween(firstDay(left.from), firstDay(right.from))) <= SAME_START_DAYS)
        return `${seat} from ${left.from} and ${right.from}`;
    }
  }
  return undefined;
}

/** An office, held alone or beside others, that both took up within days of each other, or in one year where a source has no more. */
export function sameEntry(one: Cluster, other: Cluster): string | undefined {
  for (const left of tenuresOf(one)) {
    const office = officeOf(left);
    if (!office || !left.from || left.post.role === 'legislator') continue;
    for (const right of tenuresOf(other)) {
      if (!right.from || officeOf(right) !== office) continue;
      const coarse = precisionOf(left.from) === 1 || precisionOf(right.from) === 1;
      const together = coarse
        ? left.from.slice(0, 4) === right.from.slice(0, 4)
        : Math.abs(daysBetween(firstDay(left.from), firstDay(right.from))) <= SAME_START_DAYS;
      if (together) return `${office} from ${left.from} and ${right.from}`;
    }
  }
  return undefined;
}

/** A name with a word more may be a son's; only terms this few years apart are one leader's first and second. */
const RETURN_YEARS = 8;

/** Whether both led a country within a few years. */
export function ledSoonAfter(one: Cluster, other: Cluster): boolean {
  const terms = (cluster: Cluster) =>
    tenuresOf(cluster).filter(({ post, from }) => from !== undefined && LED.has(post.role));
  return terms(one).some((left) =>
    terms(other).some(
      (right) =>
        left.post.area === right.post.area &&
        Math.min(yearsBetween(left, right), yearsBetween(right, left)) <= RETURN_YEARS,
    ),
  );
}

/** Years from the end, or the last sighting, of one term to the start of another. */
function yearsBetween({ to, asOf, from: start = '' }: TenureClaim, { from = '' }: TenureClaim): number {
  return Math.abs(Number(from.slice(0, 4)) - Number((to ?? asOf ?? start).slice(0, 4)));
}

const LED: ReadonlySet<PostRole> = new Set(['head-of-state', 'monarch', 'head-of-government']);

/** What two clusters' birth dates say: the same day, compatible, a contradiction, or nothing. */
export function birthsAgree(one: Cluster, other: Cluster): 'same-day' | 'same-year' | 'no' | 'unknown' {
  let best: 'same-day' | 'same-year' | 'unknown' = 'unknown';
  for (const left of birthsOf(one)) {
    for (const right of birthsOf(other)) {
      if (left === right && left.length === 10) return 'same-day';
      if (Math.abs(Number(left.slice(0, 4)) - Number(right.slice(0, 4))) > 1) return 'no';
      if (left.length === 10 && right.length === 10 && left.slice(0, 4) !== right.slice(0, 4)) return 'no';
      best = 'same-year';
    }
  }
  return best;
}

function birthsOf(cluster: Cluster): string[] {
  return cluster.bearers.flatMap(({ claim }) => (claim.birthDate ? [claim.birthDate.replace(/[~?]/g, '')] : []));
}

/** Whether both act for a common country. */
export function sharedArea(one: Cluster, other: Cluster): string | undefined {
  const areas = new Set(one.bearers.flatMap((bearer) => [...bearer.areas]));
  return other.bearers.flatMap((bearer) => [...bearer.areas]).find((area) => areas.has(area));
}

/** Whether nothing in the names' middle parts or in the dates of the offices speaks against one person. */
export function compatible(one: Cluster, other: Cluster): boolean {
  const keys = (cluster: Cluster) => cluster.bearers.flatMap((bearer) => bearer.keys);
  const sameWords = keys(one).some((left) =>
    keys(other).some((right) => left.full === right.full && left.full.split(' ').length > 2),
  );
  const middles = (cluster: Cluster) => cluster.bearers.flatMap(({ keys }) => keys.map(({ middle }) => middle));
  if (!sameWords && !middles(one).some((left) => middles(other).some((right) => middlesAgree(left, right))))
    return false;
  if (generationsDiffer(one, other)) return false;
  const years = [...yearsOf(one), ...yearsOf(other)];
  if (years.length > 1 && Math.max(...years) - Math.min(...years) > CAREER_YEARS) return false;
  if (!ageFits(one, other) || !ageFits(other, one)) return false;
  return !diedBefore(one, other) && !diedBefore(other, one);
}

/** Father and son of one name: `Vere Bird Sr` and `Vere Bird, Jr.`. */
function generationsDiffer(one: Cluster, other: Cluster): boolean {
  const generations = (cluster: Cluster) =>
    cluster.bearers.flatMap(({ claim }) => /,? (jr|sr)\.?$/i.exec(claim.name)?.[1]?.toLowerCase() ?? []);
  const [left, right] = [generations(one), generations(other)];
  return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
}

/** Whether someone born when one says can have held what the other held. */
function ageFits(one: Cluster, other: Cluster): boolean {
  const years = yearsOf(other);
  return birthsOf(one).every((birth) =>
    years.every((year) => year - Number(birth.slice(0, 4)) <= OLDEST && year >= Number(birth.slice(0, 4))),
  );
}

function diedBefore(one: Cluster, other: Cluster): boolean {
  const death = one.bearers.map(({ claim }) => claim.deathDate).find((date) => date !== undefined);
  if (!death) return false;
  return tenuresOf(other).some(({ from }) => from !== undefined && firstDay(from) > lastDay(death));
}

function yearsOf(cluster: Cluster): number[] {
  return tenuresOf(cluster).flatMap(({ from }) => (from ? [Number(from.slice(0, 4))] : []));
}

/** Every tenure of a cluster's bearers. */
export function tenuresOf(cluster: Cluster): TenureClaim[] {
  return cluster.bearers.flatMap(({ tenures }) => tenures);
}
