import type { Reading } from '../claims';
import { SAME } from '../known-people';
import {
  type Bearer,
  bearersOf,
  type Cluster,
  Clusters,
  type KeyKind,
  type Link,
  leadsOf,
  officesOf,
  refOf,
  startsOf,
} from './clusters';
import {
  birthsAgree,
  compatible,
  ledSoonAfter,
  sameEntry,
  sameOffice,
  sameSeat,
  sameStart,
  sharedArea,
  tenuresOf,
} from './evidence';
import { alike, isShortened, likeness } from './name-key';
import { rankOf } from './rank';

/** People whom the sources may or may not share; left apart, for a person's eye. */
interface Review {
  bearer: string;
  candidates: string[];
  why: string;
}

/** From ministers and ambassadors up: few enough in a country for a name to tell them apart. */
const SOME_RANK = 2;
/** From heads of defence, finance and chambers up: their only namesake in the country's politics is as a rule themselves, earlier in life. */
const LEADING_RANK = 3;

/** One person, or what is left in doubt. */
export interface MergedPeople {
  clusters: Cluster[];
  review: Review[];
}

/**
 * Finds out which records of all sources are one person: by Wikidata item, by a shared identifier, then by name together
 * with the same office at the same time, the same birth date, or being the only one of that name in that country. What
 * stays in doubt stays apart and is listed.
 */
export function mergePeople(readings: readonly Reading[]): MergedPeople {
  const clusters = new Clusters();
  const review: Review[] = [];
  const byIdentifier = new Map<string, Bearer>();
  const bearers = bearersOf(readings);
  for (const bearer of bearers) {
    clusters.add(bearer);
    for (const [identifier, rule] of identifiersOf(bearer)) {
      const first = byIdentifier.get(identifier);
      if (first) clusters.join(clusters.of(first), clusters.of(bearer), linkOf(rule, bearer, first, identifier));
      else byIdentifier.set(identifier, bearer);
    }
  }
  joinKnown(clusters, bearers);
  joinTwins(clusters, bearers);
  // Offices and birth dates first, for everyone: what they join is no rival when a name alone has to decide.
  const unlinked = bearers.filter((bearer) => !bearer.claim.qid);
  for (const bearer of unlinked) settle(clusters, bearer, verdictOnFacts(clusters, bearer), review);
  for (const bearer of unlinked) {
    if (!clusters.of(bearer).qid) settle(clusters, bearer, verdictOnName(clusters, bearer), review);
  }
  return { clusters: [...clusters.all], review };
}

/** Joins the records that a reader of them knows to be one person's. */
function joinKnown(clusters: Clusters, bearers: readonly Bearer[]): void {
  const byRef = new Map(bearers.map((bearer) => [refOf(bearer), bearer]));
  for (const { people, because } of SAME) {
    const [first, ...others] = people.flatMap((ref) => byRef.get(ref) ?? []);
    if (!first) continue;
    for (const other of others)
      clusters.join(clusters.of(first), clusters.of(other), linkOf('known', other, first, because));
  }
}

/**
 * Wikidata has some people twice. Two items of one name that hold one seat at one time are one person, under the older
 * item: nobody shares a foreign ministry with a namesake.
 */
function joinTwins(clusters: Clusters, bearers: readonly Bearer[]): void {
  for (const bearer of bearers) {
    const own = clusters.of(bearer);
    for (const other of namesakes(clusters, bearer, ['pair', 'full'])) {
      if (!own.qid || !other.qid || birthsAgree(own, other) === 'no' || !compatible(own, other)) continue;
      const seat = sameSeat(own, other);
      const [into, from] = numberOf(own.qid) < numberOf(other.qid) ? [own, other] : [other, own];
      const first = into.bearers[0];
      if (seat && first) clusters.join(into, from, linkOf('twin-items', bearer, first, seat));
      if (from === own) break;
    }
  }
}

function numberOf(item: string): number {
  return Number(item.slice(1));
}

function identifiersOf({ claim }: Bearer): [string, 'qid' | 'identifier'][] {
  const identifiers: [string, 'qid' | 'identifier'][] = [];
  if (claim.qid) identifiers.push([claim.qid, 'qid']);
  for (const scheme of ['bioguide', 'pocom']) {
    const value = claim.identifiers?.[scheme];
    if (value) identifiers.push([`${scheme}:${value}`, 'identifier']);
  }
  return identifiers;
}

function linkOf(rule: Link['rule'], bearer: Bearer, other: Bearer, detail: string): Link {
  return { rule, from: refOf(bearer), to: refOf(other), detail };
}

/** Whom a bearer is found to be, or the people between whom nothing decides. */
type Verdict =
  | { into: Cluster; rule: Link['rule']; detail: string }
  | { doubt: readonly Cluster[]; why: string }
  | undefined;

function settle(clusters: Clusters, bearer: Bearer, verdict: Verdict, review: Review[]): void {
  const own = clusters.of(bearer);
  if (!verdict) return;
  if ('doubt' in verdict) {
    review.push({ bearer: refOf(bearer), candidates: verdict.doubt.map(describe), why: verdict.why });
    return;
  }
  const target = verdict.into.bearers[0];
  if (target) clusters.join(verdict.into, own, linkOf(verdict.rule, bearer, target, verdict.detail));
}

/** The same office at the same time, or the same day of birth. */
function verdictOnFacts(clusters: Clusters, bearer: Bearer): Verdict {
  const own = clusters.of(bearer);
  for (const candidate of namesakes(clusters, bearer, ['pair', 'full', 'loose']).filter((other) => fits(own, other))) {
    const office = sameOffice(own, candidate);
    if (office) return { into: candidate, rule: 'same-office', detail: office };
  }
  for (const candidate of sameStarters(clusters, own, bearer)) {
    const start = sameStart(own, candidate);
    if (start) return { into: candidate, rule: 'same-office', detail: start };
  }
  for (const candidate of shortened(clusters, own, officesOf(bearer.tenures))) {
    const entry = sameEntry(own, candidate);
    if (entry) return { into: candidate, rule: 'same-office', detail: entry };
  }
  const born = exactNamesakes(clusters, bearer).filter((other) => birthsAgree(own, other) === 'same-day');
  if (born.length === 1 && born[0]) return { into: born[0], rule: 'birth-date', detail: bearer.claim.birthDate ?? '' };
  return undefined;
}

/** The only one of that name, in that country or in that rank. */
function verdictOnName(clusters: Clusters, bearer: Bearer): Verdict {
  const own = clusters.of(bearer);
  const exact = exactNamesakes(clusters, bearer);
  // One who led a country under the same name with a word more or less: Peter and Arthur Peter Mutharika.
  const leaders =
    exact.length === 0
      ? shortened(clusters, own, leadsOf(bearer.tenures)).filter((other) => ledSoonAfter(own, other))
      : [];
  if (leaders.length === 1 && leaders[0])
    return { into: leaders[0], rule: 'only-of-name', detail: sharedArea(own, leaders[0]) ?? '' };
  return tenuresOf(own).length === 0 ? verdictOnSpelling(exact) : verdictOnCompatriots(clusters, own, exact);
}

function exactNamesakes(clusters: Clusters, bearer: Bearer): Cluster[] {
  const own = clusters.of(bearer);
  return namesakes(clusters, bearer, ['pair', 'full', 'solid']).filter((other) => fits(own, other));
}

/** Those under the entries whose name is the own one with words left out or added. */
function shortened(clusters: Clusters, own: Cluster, entries: readonly string[]): Cluster[] {
  const names = ({ bearers }: Cluster) => bearers.map(({ claim }) => claim.name);
  return [...new Set(entries.flatMap((entry) => [...clusters.under(entry)]))].filter(
    (other) =>
      other !== own &&
      fits(own, other) &&
      names(own).some((name) => names(other).some((second) => isShortened(name, second))),
  );
}

/** Clusters other than the bearer's own that meet it under one of the kinds of key. */
function namesakes(clusters: Clusters, bearer: Bearer, kinds: readonly KeyKind[]): Cluster[] {
  const own = clusters.of(bearer);
  const found = new Set<Cluster>();
  for (const key of bearer.keys) {
    for (const kind of kinds) for (const cluster of clusters.under(`${kind}:${key[kind]}`)) found.add(cluster);
  }
  found.delete(own);
  return [...found];
}

/**
 * Those who may have taken up the bearer's office on the same day under another name: of one surname (Tony and Anthony
 * Blair), or leaders of one country whose names resemble each other (Thaksin Shinawatra and Chinnawat).
 */
function sameStarters(clusters: Clusters, own: Cluster, bearer: Bearer): Cluster[] {
  const leaders = startsOf(bearer.tenures)
    .flatMap((entry) => [...clusters.under(entry)])
    .filter((candidate) => resemble(own, candidate));
  return [...new Set([...namesakes(clusters, bearer, ['surname']), ...leaders])]
    .filter((candidate) => candidate !== own && !(own.qid && candidate.qid) && birthsAgree(own, candidate) !== 'no')
    .map((candidate) => ({ candidate, likeness: likenessOf(own, candidate) }))
    .sort((left, right) => right.likeness - left.likeness)
    .map(({ candidate }) => candidate);
}

/** The closest resemblance between any two spellings: someone who stood in for a day has another name. */
function likenessOf(own: Cluster, candidate: Cluster): number {
  const keys = (cluster: Cluster) => cluster.bearers.flatMap((bearer) => bearer.keys);
  return Math.max(0, ...keys(own).flatMap((left) => keys(candidate).map((right) => likeness(left, right))));
}

function resemble(own: Cluster, candidate: Cluster): boolean {
  const keys = (cluster: Cluster) => cluster.bearers.flatMap((bearer) => bearer.keys);
  return keys(own).some((left) => keys(candidate).some((right) => alike(left, right)));
}

function fits(own: Cluster, candidate: Cluster): boolean {
  if (own.qid && candidate.qid && own.qid !== candidate.qid) return false;
  return birthsAgree(own, candidate) !== 'no' && compatible(own, candidate);
}

function verdictOnCompatriots(clusters: Clusters, own: Cluster, exact: readonly Cluster[]): Verdict {
  // Heads of international bodies act for no country: the name has to do, among people of rank.
  const stateless = own.bearers.every(({ areas }) => areas.size === 0);
  const compatriots = exact.filter((other) =>
    stateless ? rankOf(tenuresOf(other)) >= SOME_RANK : sharedArea(own, other) !== undefined,
  );
  const only = compatriots[0];
  if (!only) return undefined;
  if (compatriots.length === 1 && (convincing(own, only) || isRare(clusters, own))) {
    return { into: only, rule: 'only-of-name', detail: sharedArea(own, only) ?? 'no country' };
  }
  // Several records of a leader none of which has found another yet: one name, one country, the highest rank each.
  if (compatriots.every((other) => isLeader(other) && sameFullName(only, other)) && isLeader(own))
    return { into: only, rule: 'only-of-name', detail: sharedArea(own, only) ?? 'no country' };
  return { doubt: compatriots, why: 'same name and country, offices or dates do not settle it' };
}

/** From heads of state and government up: no country had two of one name. */
const HIGHEST_RANK = 5;

function isLeader(cluster: Cluster): boolean {
  return rankOf(tenuresOf(cluster)) >= HIGHEST_RANK;
}

function sameFullName(one: Cluster, other: Cluster): boolean {
  const names = (cluster: Cluster) => cluster.bearers.flatMap(({ keys }) => keys.map(({ full }) => full));
  return names(one).some((name) => names(other).includes(name));
}

/** Whether nobody but these two bears the surname in that country: Sonata Coulter is one person even in minor offices. */
function isRare(clusters: Clusters, own: Cluster): boolean {
  const keys = own.bearers.flatMap((bearer) => bearer.keys);
  const bears = (family: string) => (other: Cluster) =>
    sharedArea(own, other) !== undefined &&
    other.bearers.some((bearer) => bearer.keys.some((key) => key.family === family));
  return keys.every(
    ({ surname, family }) => [...clusters.under(`surname:${surname}`)].filter(bears(family)).length <= 2,
  );
}

/** A name and a country alone convince only where birth years agree, or where both were of some rank. */
function convincing(own: Cluster, candidate: Cluster): boolean {
  if (birthsAgree(own, candidate) === 'same-year') return true;
  const rank = rankOf(tenuresOf(candidate));
  // A candidate without tenures is an entry in a list of names: of politicians, as the other is.
  const ownRank = rankOf(tenuresOf(own));
  return Math.max(ownRank, rank) >= LEADING_RANK || (ownRank >= SOME_RANK && (rank === 0 || rank >= SOME_RANK));
}

/** A list of spellings names people whom everyone knows: the highest in rank of that name, where one stands out. */
function verdictOnSpelling(exact: readonly Cluster[]): Verdict {
  const ranked = exact
    .map((cluster) => ({ cluster, rank: rankOf(tenuresOf(cluster)) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank);
  const [first, second] = ranked;
  if (!first) return undefined;
  if (!second || first.rank > second.rank)
    return { into: first.cluster, rule: 'spelling', detail: `rank ${first.rank}` };
  return { doubt: ranked.map(({ cluster }) => cluster), why: 'several of equal rank bear this name' };
}

function describe(cluster: Cluster): string {
  const first = cluster.bearers[0];
  return first ? `${refOf(first)} ${first.claim.name}` : '';
}
