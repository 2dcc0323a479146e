import type { Edtf, IsoDay, PostRole } from '../../lib/core/model';
import { daysBetween, firstDay, precisionOf } from '../dates';
import { labelKey, seatKey } from './seats';
import type { MergedTenure } from './tenures';

/** Between a stand-in's last day and the next holder's first. */
const HANDOVER_DAYS = 45;
const LEADERS: ReadonlySet<PostRole> = new Set([
  'head-of-state',
  'head-of-government',
  'monarch',
  'head-of-organization',
]);

/** A tenure with its holder, as one seat's history is read. */
interface Holder {
  person: string;
  tenure: MergedTenure;
}

/**
 * Ends open tenures where another source names a successor: an office that one person holds at a time was left at the
 * latest when the next holder started. The successor's source is added to the tenure, since it is what says so.
 * @param tenures each person's tenures by person id; changed in place
 */
export function closeBySuccession(tenures: ReadonlyMap<string, readonly MergedTenure[]>): void {
  for (const holders of seatsOf(tenures).values()) {
    const sorted = holders.toSorted(
      (left, right) => startOf(left).localeCompare(startOf(right)) || left.person.localeCompare(right.person),
    );
    sorted.forEach((holder, index) => {
      if (holder.tenure.to !== undefined || holder.tenure.from === undefined) return;
      const following = sorted.slice(index + 1);
      const next = following.find((later) => succeeds(later, holder, following));
      if (!next?.tenure.from || wasSeenAfter(holder.tenure, next.tenure.from)) return;
      if (!isLongAfter(next.tenure.from, holder.tenure)) close(holder.tenure, next.tenure);
    });
  }
}

function seatsOf(tenures: ReadonlyMap<string, readonly MergedTenure[]>): Map<string, Holder[]> {
  const seats = new Map<string, Holder[]>();
  for (const [person, list] of tenures) {
    for (const tenure of list) {
      const seat = seatKey(tenure.post);
      if (!seat) continue;
      const holders = seats.get(seat);
      if (holders) holders.push({ person, tenure });
      else seats.set(seat, [{ person, tenure }]);
    }
  }
  return seats;
}

function startOf({ tenure }: Holder): IsoDay {
  return tenure.from ? firstDay(tenure.from) : '0000-01-01';
}

/** Whether a later holder shows that an earlier one had left: someone else, under the same title where a country has several. */
function succeeds(later: Holder, earlier: Holder, following: readonly Holder[]): boolean {
  const { tenure, person } = later;
  if (person === earlier.person || tenure.from === undefined) return false;
  const { role, label } = earlier.tenure.post;
  if (role === 'head-of-state' && !sameTitle(label, tenure.post.label)) return false;
  if (tenure.acting && !earlier.tenure.acting && tenure.to !== undefined && !leadsOn(later, earlier, following))
    return false;
  // Stood in for a time: a source saw the other back in office.
  if (tenure.acting && !earlier.tenure.acting && sawBack(earlier.tenure, tenure)) return false;
  // Of two starts in one year of which one is known to the year alone, either may have come first: unless the exact one's
  // tenure lasted beyond the year.
  const isSameYear = tenure.from.slice(0, 4) === earlier.tenure.from?.slice(0, 4);
  if (isSameYear && precisionOf(tenure.from) === 1) return false;
  if (isSameYear && precisionOf(earlier.tenure.from) === 1 && !isThereNextYear(tenure)) return false;
  return startOf(later) > startOf(earlier);
}

function isThereNextYear({ from, to, asOf }: MergedTenure): boolean {
  const last = to ? firstDay(to) : asOf;
  return from !== undefined && last !== undefined && last.slice(0, 4) > from.slice(0, 4);
}

/** What a source calls a head of state whose title it does not give. */
const UNTITLED = labelKey('Head of State');

function sameTitle(one: string, other: string): boolean {
  const [left, right] = [labelKey(one), labelKey(other)];
  return left === right || left === UNTITLED || right === UNTITLED;
}

/** Whether a source that lists who is in office saw the holder there after the stand-in's last day. */
function sawBack({ listed }: MergedTenure, standIn: MergedTenure): boolean {
  const last = standIn.to ? firstDay(standIn.to) : standIn.asOf;
  return listed !== undefined && last !== undefined && listed > last;
}

/** Whether a stand-in was followed by someone new, so that the one before had left and was not only away. */
function leadsOn({ tenure }: Holder, earlier: Holder, following: readonly Holder[]): boolean {
  const end = tenure.to;
  if (end === undefined) return true;
  return following.some(
    ({ person, tenure: next }) =>
      person !== earlier.person &&
      !next.acting &&
      next.from !== undefined &&
      Math.abs(daysBetween(firstDay(end), firstDay(next.from))) <= HANDOVER_DAYS,
  );
}

/** Editions repeat an entry for months after a change; only a sighting later than this contradicts a successor. */
const LATE_SIGHTING_DAYS = 400;

/**
 * Whether a source that lists who is in office saw the holder there long after the other one started: then the two are not
 * one seat. Wikidata's open ends say no such thing, they are ends that nobody has entered yet; and a country has one head of
 * state and of government whatever a source repeats.
 */
function wasSeenAfter({ listed, post }: MergedTenure, start: Edtf): boolean {
  if (listed === undefined || LEADERS.has(post.role)) return false;
  return daysBetween(firstDay(start), listed) > LATE_SIGHTING_DAYS;
}

/** Between two holders whom the sources know there may be others; only one who follows this soon shows when the earlier left. */
const SOON_DAYS = 400;
/** Lists of those who lead a country leave nobody out, but some editions are years apart. */
const SOON_DAYS_OF_LEADERS = 1200;

/** Whether a start lies so long after an office was last seen held that someone unknown may have held it in between. */
function isLongAfter(start: Edtf, { asOf, post }: MergedTenure): boolean {
  const soon = LEADERS.has(post.role) ? SOON_DAYS_OF_LEADERS : SOON_DAYS;
  return asOf !== undefined && daysBetween(asOf, firstDay(start)) > soon;
}

function close(tenure: MergedTenure, next: MergedTenure): void {
  tenure.to = next.from;
  delete tenure.asOf;
  const source = next.provenance[0];
  if (source && !tenure.provenance.some((own) => own.source === source.source))
    tenure.provenance.push({ source: source.source, ...(source.url && { url: source.url }) });
}
