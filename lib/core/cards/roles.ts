import { daysFrom } from '../dates/calendar';
import type { IsoDay, PostRole, Provenance, Tenure } from '../model';
import { compareTerms, firstDay, isHeldOn, isStale, joinTerms, type Term } from './terms';

/** Roles by weight in the news, heaviest first: of several posts held at once, a card names them in this order. */
const ORDER: PostRole[] = [
  'head-of-state',
  'monarch',
  'head-of-government',
  'head-of-organization',
  'deputy-head-of-state',
  'deputy-head-of-government',
  'foreign-minister',
  'presiding-officer',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
  'security-adviser',
  'central-banker',
  'intelligence-chief',
  'military-chief',
  'minister',
  'head-of-region',
  'spokesperson',
  'ambassador',
  'judge',
  'official',
  'legislator',
  'party-leader',
];
/** Sources differ by this many days on when an office began (elected, appointed, sworn in), and an office's own offices follow it as soon. */
const SAME_START_DAYS = 31;
const RANK = new Map(ORDER.map((role, rank) => [role, rank]));

/** What a person was, is and became, seen from a day. */
export interface Roles {
  /** Held on the day, most important first. */
  atDate: Tenure[];
  /** Held today, most important first; empty where they are the same as `atDate`. */
  now: Tenure[];
  /** Begun by the day and over, latest first. */
  before: Tenure[];
  /** Begun after the day and over again, earliest first. */
  after: Tenure[];
}

/**
 * A person's roles seen from a day. Consecutive terms of one post are one time in office.
 *
 * @param tenures in any order
 * @param day the article's
 * @param today decides what is held now
 */
export function rolesOf(tenures: readonly Tenure[], day: IsoDay, today: IsoDay): Roles {
  const terms = mergeTerms(tenures);
  const atDate = withCompanions(terms, day);
  const now = withCompanions(terms, today);
  const held = [...atDate, ...now];
  const rest = terms.filter(
    (tenure) => !held.includes(tenure) && !held.some((one) => isEarlierWordOn(tenure, one, today)),
  );
  const isLater = (tenure: Tenure) => firstDay(tenure) > day;
  return {
    atDate,
    now: now.length === atDate.length && now.every((tenure) => atDate.includes(tenure)) ? [] : now,
    before: rest.filter((tenure) => !isLater(tenure)).reverse(),
    after: rest.filter(isLater),
  };
}

/**
 * The posts held on a day, most important first, then those that came with one of them and that no source has ended since:
 * a president's supreme command runs beside the presidency, however long ago a source last listed it.
 */
function withCompanions(terms: readonly Tenure[], day: IsoDay): Tenure[] {
  const held = terms.filter((tenure) => isHeldOn(tenure, day)).sort(byWeight);
  const companions = terms.filter(
    (tenure) =>
      isStale(tenure, day) &&
      held.some((one) => one.role !== tenure.role && beganTogether(one, tenure)) &&
      !held.some((one) => isEarlierWordOn(tenure, one, day)),
  );
  return [...held, ...companions.sort(byWeight)];
}

function beganTogether(one: Tenure, other: Tenure): boolean {
  return Math.abs(daysFrom(firstDay(one), firstDay(other))) <= SAME_START_DAYS;
}

/**
 * Whether a source that stopped long ago tells of the same office under another label: the same kind of role, begun at the
 * same time, without an end.
 */
function isEarlierWordOn(old: Tenure, held: Tenure, today: IsoDay): boolean {
  return old.role === held.role && isStale(old, today) && beganTogether(old, held);
}

/** The posts held on a day, most important first; consecutive terms of one post are one time in office. */
export function rolesAt(tenures: readonly Tenure[], day: IsoDay): Tenure[] {
  return mergeTerms(tenures)
    .filter((tenure) => isHeldOn(tenure, day))
    .sort(byWeight);
}

/** Joins consecutive terms of the same post, with the sources of all. Oldest first. */
export function mergeTerms(tenures: readonly Tenure[]): Tenure[] {
  const joined = joinTerms(tenures, (tenure) => tenure.post);
  return joined.map((term) => {
    const parts = tenures.filter((one) => one.post === term.post && isWithin(one, term));
    return parts.length < 2 ? term : { ...term, provenance: distinct(parts.flatMap((one) => one.provenance)) };
  });
}

/** Whether `part` may be one of the terms that `whole` was joined from. */
function isWithin(part: Tenure, whole: Tenure): boolean {
  const ends = Boolean(part.acting) === Boolean(whole.acting);
  return ends && firstDay(part) >= firstDay(whole) && (isHeldOn(whole, firstDay(part)) || part === whole);
}

function distinct(provenance: readonly Provenance[]): Provenance[] {
  return [...new Map(provenance.map((one) => [`${one.source} ${one.url ?? ''}`, one])).values()];
}

/**
 * Other times in office in the same post, oldest first: what "also 2017–2021" stands for.
 *
 * @param all the tenures to look in
 */
export function otherTerms(tenure: Tenure, all: readonly Tenure[]): Term[] {
  return all
    .filter((one) => one !== tenure && one.post === tenure.post && Boolean(one.acting) === Boolean(tenure.acting))
    .sort(compareTerms);
}

function byWeight(a: Tenure, b: Tenure): number {
  return Number(a.acting ?? false) - Number(b.acting ?? false) || rankOf(a) - rankOf(b) || compareTerms(b, a);
}

function rankOf(tenure: Tenure): number {
  return RANK.get(tenure.role) ?? ORDER.length;
}
