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

function officeOf(tenure: TenureClaim): string | undefined {
  const { post } = tenure;
  return seatKey(post) ?? (post.area ? `${post.role}|${post.area}|${labelKey(post.label)}` : undefined);
}

function sameTime(left: TenureClaim, right: TenureClaim): boolean {
  if (!left.from || !right.from) return overlaps(left, right);
  const coarse = precisionOf(left.from) < 3 || precisionOf(right.from) < 3;
  if (coarse) return firstDay(left.from) <= lastDay(right.from) && firstDay(right.from) <= lastDay(left.from);
  return (
    Math.abs(daysBetween(left.from.slice(0, 10), right.from.slice(0, 10))) <= SAME_START_DAYS || overlaps(left, right)
  );
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
  const years = [...yearsOf(one), ...yearsOf(other)];
  if (years.length > 1 && Math.max(...years) - Math.min(...years) > CAREER_YEARS) return false;
  if (!ageFits(one, other) || !ageFits(other, one)) return false;
  return !diedBefore(one, other) && !diedBefore(other, one);
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
