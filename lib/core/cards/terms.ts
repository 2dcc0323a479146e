import { addDays } from '../dates/calendar';
import { bounds, compareEdtf } from '../dates/edtf';
import type { Edtf, IsoDay } from '../model';

/** A time in office, as tenures and lists of holders share it. */
export interface Term {
  from?: Edtf;
  to?: Edtf;
  asOf?: IsoDay;
  acting?: true;
}

/**
 * For how many days after it was last known to be true an open end is still shown as the role at a date. Sources that
 * are kept up are renewed within a year; data that stopped years ago says nothing about today.
 */
const OPEN_END_DAYS = 400;

/** Terms of one post whose gap is at most this many days are one time in office: re-elected, sworn in again. */
const SAME_TERM_DAYS = 31;

const EARLIEST = '0000-01-01';

/**
 * Whether a post may have been held on a day, as exactly as its dates are known: `2017/2021` holds on every day of both
 * years. An open end holds to the day on which it was last known to be true, and for 400 days more. A term without any
 * date, or with a malformed one, is held on no day.
 */
export function isHeldOn(term: Term, day: IsoDay): boolean {
  const begin = term.from ?? term.asOf ?? term.to;
  const first = begin === undefined ? undefined : bounds(begin)?.first;
  const last = lastDay(term);
  return first !== undefined && last !== undefined && first <= day && day <= last;
}

function lastDay(term: Term): IsoDay | undefined {
  if (term.to !== undefined) return bounds(term.to)?.last;
  const known = term.asOf ?? (term.from === undefined ? undefined : bounds(term.from)?.last);
  return known === undefined ? undefined : addDays(known, OPEN_END_DAYS);
}

/** Whether an open end is known only up to a day long before `day`: a card then says "in office on 12 May 2022". */
export function isStale(term: Term, day: IsoDay): boolean {
  return term.to === undefined && term.asOf !== undefined && addDays(term.asOf, OPEN_END_DAYS) < day;
}

/**
 * Joins consecutive and overlapping terms into one, from the first one's beginning to the last one's end. Acting and
 * full terms stay apart.
 *
 * @param terms in any order
 * @param keyOf what two terms must share to be joined: the post, the holder
 * @returns oldest first; what could not be joined is passed on as it is
 */
export function joinTerms<T extends Term>(terms: readonly T[], keyOf: (term: T) => string): T[] {
  const joined: T[] = [];
  const latest = new Map<string, number>();
  for (const term of [...terms].sort(compareTerms)) {
    const key = `${term.acting ? 'acting' : 'full'} ${keyOf(term)}`;
    const at = latest.get(key);
    const earlier = at === undefined ? undefined : joined[at];
    if (at !== undefined && earlier && follows(earlier, term)) joined[at] = join(earlier, term);
    else latest.set(key, joined.push(term) - 1);
  }
  return joined.sort(compareTerms);
}

function follows(earlier: Term, later: Term): boolean {
  if (earlier.from === undefined || later.from === undefined) return false;
  const start = bounds(later.from)?.first;
  const end = lastDay(earlier);
  if (start === undefined || end === undefined) return false;
  return start <= (earlier.to === undefined ? end : addDays(end, SAME_TERM_DAYS));
}

function join<T extends Term>(earlier: T, later: T): T {
  const last = knownEnd(later) >= knownEnd(earlier) ? later : earlier;
  const joined: T = { ...earlier, ...later, from: earlier.from };
  delete joined.to;
  delete joined.asOf;
  if (last.to !== undefined) joined.to = last.to;
  if (last.asOf !== undefined) joined.asOf = last.asOf;
  return joined;
}

/** The last day of which a term tells: an open end reaches no further than it was known to be true. */
function knownEnd(term: Term): IsoDay {
  const end = term.to ?? term.asOf ?? term.from;
  return (end && bounds(end)?.last) ?? EARLIEST;
}

/** The first day on which a term may have begun. */
export function firstDay(term: Term): IsoDay {
  const start = term.from ?? term.to ?? term.asOf;
  return (start && bounds(start)?.first) ?? EARLIEST;
}

/** Order of terms: by the first day, then by the last one known. */
export function compareTerms(a: Term, b: Term): number {
  return compareEdtf(firstDay(a), firstDay(b)) || compareEdtf(knownEnd(a), knownEnd(b));
}
