import type { Edtf, IsoDay, PostRole, Provenance } from '../../lib/core/model';
import type { PostClaim, TenureClaim } from '../claims';
import { daysBetween, firstDay, lastDay, precisionOf } from '../dates';
import { isPublished } from '../publishers';
import { settleActing } from './acting';
import { postKey, seatKey } from './seats';

/** A tenure made of what one or several sources say of it. */
export interface MergedTenure {
  post: PostClaim;
  from?: Edtf;
  to?: Edtf;
  asOf?: IsoDay;
  /** With an open end: the last day on which a source that lists who is in office saw the holder there. */
  listed?: IsoDay;
  acting?: true;
  onBehalfOf?: string;
  provenance: Provenance[];
}

/** Wikidata gives a new tenure for each cabinet; with at most this many days between them the holder never left. */
const CONTINUOUS_DAYS = 31;
/** Sources date a start by election, oath or arrival; within this many days they mean one start. */
const SAME_START_DAYS = 200;
/** Sources where an open end may only mean that nobody has entered the end. */
const OPEN_MEANS_UNKNOWN: ReadonlySet<string> = new Set(['wikidata-office-holders', 'wikidata-legislators']);

/**
 * Merges one person's tenures: records of one office that overlap, start together or follow one another without a gap
 * become one, the most exact date wins, among equals the source that comes first in `order`, and what another source says
 * is kept as `differs`.
 */
export function mergeTenures(claims: readonly TenureClaim[], order: ReadonlyMap<string, number>): MergedTenure[] {
  const groups = new Map<string, TenureClaim[]>();
  for (const claim of withPortfolios(claims)) {
    const key = seatKey(claim.post) ?? postKey(claim.post);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const merged = joinRenamed([...groups.values()]).flatMap((group) => mergeGroup(settleActing(group), order));
  return merged.sort((left, right) => sortKey(left).localeCompare(sortKey(right)));
}

/** What a source calls a minister whose ministry it does not name. */
const WITHOUT_PORTFOLIO = /^(?:Federal )?Minister$/;

/** Gives a nameless ministry the name that another record has for one taken up at the same time. */
function withPortfolios(claims: readonly TenureClaim[]): TenureClaim[] {
  const isNamed = ({ post }: TenureClaim) => /minister$/.test(post.role) && !WITHOUT_PORTFOLIO.test(post.label);
  return claims.map((claim) => {
    if (!WITHOUT_PORTFOLIO.test(claim.post.label)) return claim;
    const { from } = claim;
    const named = claims.find(
      (other) =>
        isNamed(other) &&
        other.post.area === claim.post.area &&
        from !== undefined &&
        other.from !== undefined &&
        firstDay(other.from) <= firstDay(from) &&
        lastDay(from) <= lastDay(other.from),
    );
    return named ? { ...claim, post: named.post } : claim;
  });
}

/** Offices that sources word freely, of which a person has one at a time. */
const FREELY_WORDED: ReadonlySet<PostRole> = new Set([
  'spokesperson',
  'security-adviser',
  'intelligence-chief',
  'central-banker',
  'head-of-organization',
  'deputy-head-of-state',
  'deputy-head-of-government',
]);

/** Joins groups of one role that two sources word apart but start on the same day. */
function joinRenamed(groups: readonly TenureClaim[][]): TenureClaim[][] {
  const joined: TenureClaim[][] = [];
  for (const group of groups) {
    const same = joined.find((other) => other.some((left) => group.some((right) => startsAlike(left, right))));
    if (same) same.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

function startsAlike(left: TenureClaim, right: TenureClaim): boolean {
  if (!FREELY_WORDED.has(left.post.role) || left.post.role !== right.post.role || left.post.area !== right.post.area)
    return false;
  if (left.provenance.source === right.provenance.source || !left.from || !right.from) return false;
  return precisionOf(left.from) === 3 && left.from === right.from;
}

function sortKey({ from, to, post }: MergedTenure): string {
  return `${from ?? to ?? '9999'}|${to ?? '9999'}|${post.label}`;
}

function mergeGroup(group: readonly TenureClaim[], order: ReadonlyMap<string, number>): MergedTenure[] {
  const rank = (claim: TenureClaim) => order.get(claim.provenance.source) ?? order.size;
  // Exact records first: one known to the year alone joins a run, but never bridges a gap between two.
  const sorted = [...group].sort(
    (left, right) =>
      Number(isCoarse(left)) - Number(isCoarse(right)) ||
      startOf(left).localeCompare(startOf(right)) ||
      rank(left) - rank(right) ||
      endOf(left).localeCompare(endOf(right)),
  );
  const runs: TenureClaim[][] = [];
  for (const claim of sorted) {
    const run = runs.find((members) => members.some((member) => belongs(member, claim)));
    if (run) run.push(claim);
    else runs.push([claim]);
  }
  return runs.map((run) => mergeRun([...run].sort((left, right) => rank(left) - rank(right))));
}

/** Whether two records of one office and person overlap, continue one another or start together. */
function belongs(one: TenureClaim, other: TenureClaim): boolean {
  if (Boolean(one.acting) !== Boolean(other.acting)) return false;
  if (one.post.role === 'legislator' && one.onBehalfOf && other.onBehalfOf && one.onBehalfOf !== other.onBehalfOf)
    return false;
  const [earlier, later] = startOf(one) <= startOf(other) ? [one, other] : [other, one];
  const gap = daysBetween(endOf(earlier), startOf(later));
  if (gap <= (coarse(earlier.to) || coarse(later.from) ? 0 : CONTINUOUS_DAYS)) return true;
  const startsTogether = daysBetween(startOf(earlier), startOf(later)) <= SAME_START_DAYS;
  return startsTogether && earlier.provenance.source !== later.provenance.source && earlier.to === undefined;
}

function isCoarse({ from, to }: TenureClaim): boolean {
  return coarse(from ?? to);
}

/** Whether a record names the day or month of the end; one that knows the start to the year alone may. */
function endsExactly({ to }: TenureClaim): boolean {
  return to !== undefined && !coarse(to);
}

function coarse(date: Edtf | undefined): boolean {
  return date !== undefined && precisionOf(date) === 1;
}

function startOf(claim: TenureClaim): IsoDay {
  return claim.from ? firstDay(claim.from) : claim.to ? firstDay(claim.to) : '0000-01-01';
}

function endOf(claim: TenureClaim): IsoDay {
  return claim.to ? lastDay(claim.to) : (claim.asOf ?? startOf(claim));
}

/** What the Factbook calls a head of state whose title it leaves out. */
const UNTITLED = 'Head of State';

/** One tenure out of a run that is sorted by the standing of its sources. */
function mergeRun(run: readonly TenureClaim[]): MergedTenure {
  const first = run[0];
  if (!first) throw new Error('a run of tenures is never empty');
  const exact = run.some((claim) => !isCoarse(claim)) ? run.filter((claim) => !isCoarse(claim)) : run;
  // A record without a start says nothing against the start that another has.
  const begun = exact.filter((claim) => claim.from !== undefined);
  const earliest = (begun.length > 0 ? begun : exact).reduce((left, right) =>
    startOf(right) < startOf(left) ? right : left,
  );
  const ended = run.filter((claim) => exact.includes(claim) || endsExactly(claim));
  const latest = ended.reduce((left, right) => (lastEnd(right) > lastEnd(left) ? right : left));
  const from = best(run.filter((claim) => nearStart(claim, earliest)).map((claim) => claim.from));
  const closed = ended.some((claim) => claim.to !== undefined);
  const open = exact.some(
    (claim) => claim.to === undefined && (!closed || goesOn(claim, ended) || seenAfter(claim, lastEnd(latest))),
  );
  const ends = run.filter((claim) => nearEnd(claim, latest) && !isContinued(claim, run));
  const to = open ? undefined : best(ends.map((claim) => claim.to));
  const asOf = to === undefined ? lastSeen(run) : undefined;
  const listed = to === undefined ? lastSeen(run.filter(isListed)) : undefined;
  return {
    post: (run.find(({ post }) => post.label !== UNTITLED) ?? first).post,
    ...(from && { from }),
    ...(to && { to }),
    ...(asOf && { asOf }),
    ...(listed && { listed }),
    ...(first.acting && { acting: true as const }),
    ...onBehalf(run),
    provenance: provenanceOf(run, from, to),
  };
}

function lastSeen(run: readonly TenureClaim[]): IsoDay | undefined {
  return run
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);
}

/** Whether the record's source lists who is in office, so that its open end says that someone was. */
function isListed({ provenance }: TenureClaim): boolean {
  return !OPEN_MEANS_UNKNOWN.has(provenance.source);
}

/** Whether the same source has the next term of the same time in office: then the record's end is none. */
function isContinued({ to, provenance }: TenureClaim, run: readonly TenureClaim[]): boolean {
  return run.some(
    (next) =>
      next.provenance.source === provenance.source &&
      to !== undefined &&
      next.to !== undefined &&
      !isCoarse(next) &&
      lastDay(next.to) > lastDay(to) &&
      Math.abs(daysBetween(lastDay(to), startOf(next))) <= CONTINUOUS_DAYS,
  );
}

/** Whether an open record begins where the last closed one ends: a new term, not a record without its end. */
function goesOn(claim: TenureClaim, run: readonly TenureClaim[]): boolean {
  const ends = run.flatMap(({ to }) => (to === undefined ? [] : [lastDay(to)]));
  const last = ends.sort().at(-1);
  return last !== undefined && daysBetween(last, startOf(claim)) > -CONTINUOUS_DAYS;
}

/** Whether a source saw the holder still in office after the day another source ends the tenure. */
function seenAfter(claim: TenureClaim, end: IsoDay): boolean {
  if (!isListed(claim)) return false;
  return claim.asOf !== undefined && daysBetween(end, claim.asOf) > CONTINUOUS_DAYS;
}

function onBehalf(run: readonly TenureClaim[]): { onBehalfOf?: string } {
  const found = run.map((claim) => claim.onBehalfOf).find((value) => value !== undefined);
  return found === undefined ? {} : { onBehalfOf: found };
}

function lastEnd(claim: TenureClaim): IsoDay {
  return claim.to ? lastDay(claim.to) : startOf(claim);
}

function nearStart(claim: TenureClaim, earliest: TenureClaim): boolean {
  return daysBetween(startOf(earliest), startOf(claim)) <= (coarse(earliest.from) ? 366 : SAME_START_DAYS);
}

function nearEnd(claim: TenureClaim, latest: TenureClaim): boolean {
  return (
    claim.to !== undefined &&
    daysBetween(firstDay(claim.to), lastEnd(latest)) <= (coarse(latest.to) ? 366 : SAME_START_DAYS)
  );
}

/** The most exact date; among equally exact ones the first. */
function best(dates: readonly (Edtf | undefined)[]): Edtf | undefined {
  return dates.reduce((left, right) => (precisionOf(right) > precisionOf(left) ? right : left), undefined);
}

function provenanceOf(run: readonly TenureClaim[], from: Edtf | undefined, to: Edtf | undefined): Provenance[] {
  const bySource = new Map<string, Provenance>();
  for (const claim of run) {
    const known = bySource.get(claim.provenance.source);
    if (known) {
      const { url } = claim.provenance;
      // Of two pages the one that a card may link to.
      if (url && (!known.url || (!isPublished(known.url) && isPublished(url)))) known.url = url;
      continue;
    }
    bySource.set(claim.provenance.source, { ...claim.provenance });
  }
  for (const provenance of bySource.values()) {
    const own = run.filter((claim) => claim.provenance.source === provenance.source);
    const start = contradiction(
      from,
      own.map((claim) => claim.from),
    );
    const end = contradiction(
      to,
      own.map((claim) => claim.to),
    );
    if (start || end) provenance.differs = `${start ?? ''}${end ? `/${end}` : ''}`;
  }
  return [...bySource.values()];
}

/** What a source says of a date where none of its records agrees with the one chosen. */
function contradiction(chosen: Edtf | undefined, said: readonly (Edtf | undefined)[]): Edtf | undefined {
  const dates = said.filter((date) => date !== undefined);
  if (!chosen || dates.length === 0) return undefined;
  const agrees = dates.some((date) => firstDay(date) <= lastDay(chosen) && firstDay(chosen) <= lastDay(date));
  return agrees ? undefined : dates[0];
}
