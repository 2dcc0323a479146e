import type { TenureClaim } from '../claims';
import { daysBetween, firstDay, lastDay } from '../dates';

/** Two starts at most this far apart are one. */
const SAME_START_DAYS = 3;
/** Between a stand-in's last day and the day of taking office in full. */
const CONFIRMED_DAYS = 31;
/** Nobody stands in for longer; a record that goes on for so much longer speaks of the office itself. */
const STAND_IN_DAYS = 365;

/**
 * Settles what sources say of one person in one office as acting and as not: whoever stood in from the first day was
 * acting, whatever a second source leaves out; who led on as a caretaker held the office all along.
 * @param group one person's records of one office
 */
export function settleActing(group: readonly TenureClaim[]): TenureClaim[] {
  const standIns = group.filter((claim) => claim.acting);
  const whole = group.filter((claim) => !claim.acting);
  const confirmed = standIns.filter((claim) => whole.some((other) => follows(other, claim)));
  // A record that counts the time as a stand-in in says nothing new where others part the two.
  const full = whole.filter((claim) => !confirmed.some((other) => startsWith(claim, other)));
  const acting = standIns.filter((claim) => confirmed.includes(claim) || !full.some((other) => holdsOn(other, claim)));
  return [
    ...full.map((claim) =>
      acting.some((other) => startsWith(claim, other)) ? { ...claim, acting: true as const } : claim,
    ),
    ...acting,
  ];
}

/** Whether a full record covers the acting one: it began before, or goes on long after. */
function holdsOn(full: TenureClaim, acting: TenureClaim): boolean {
  const [start, from] = [startOf(full), startOf(acting)];
  if (start === undefined || from === undefined) return false;
  if (startsWith(full, acting)) return daysBetween(endOf(acting), endOf(full)) > STAND_IN_DAYS;
  return start < from && from <= endOf(full);
}

/** Whether a full record begins where the time as a stand-in ends. */
function follows(full: TenureClaim, acting: TenureClaim): boolean {
  const start = startOf(full);
  if (start === undefined || acting.to === undefined) return false;
  return Math.abs(daysBetween(lastDay(acting.to), start)) <= CONFIRMED_DAYS;
}

function startsWith(one: TenureClaim, other: TenureClaim): boolean {
  const [left, right] = [startOf(one), startOf(other)];
  return left !== undefined && right !== undefined && Math.abs(daysBetween(left, right)) <= SAME_START_DAYS;
}

function startOf({ from }: TenureClaim): string | undefined {
  return from === undefined ? undefined : firstDay(from);
}

function endOf({ from = '', to, asOf }: TenureClaim): string {
  return to === undefined ? (asOf ?? firstDay(from)) : lastDay(to);
}
