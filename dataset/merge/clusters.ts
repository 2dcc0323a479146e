import type { PostRole } from '../../lib/core/model';
import { areaOf } from '../../lib/core/offices/areas';
import type { PersonClaim, Reading, TenureClaim } from '../claims';
import { APART } from '../known-people';
import { isCyrillic, romanise, withoutPatronymic } from '../names/latin';
import { type NameKeys, nameKeys } from './name-key';

/** One person as one source has them, with everything that helps to recognise them elsewhere. */
export interface Bearer {
  source: string;
  claim: PersonClaim;
  tenures: TenureClaim[];
  keys: NameKeys[];
  areas: Set<string>;
}

/** Why two bearers are one person. */
export interface Link {
  rule: 'qid' | 'identifier' | 'twin-items' | 'same-office' | 'birth-date' | 'only-of-name' | 'spelling' | 'known';
  from: string;
  to: string;
  detail: string;
}

/** Bearers found to be one person. */
export interface Cluster {
  bearers: Bearer[];
  qid?: string;
  links: Link[];
}

/** Every person of every reading as a bearer, in the readings' order. */
export function bearersOf(readings: readonly Reading[]): Bearer[] {
  const bearers: Bearer[] = [];
  for (const { source, people, tenures } of readings) {
    const byPerson = new Map<string, TenureClaim[]>();
    for (const tenure of tenures) {
      const list = byPerson.get(tenure.person);
      if (list) list.push(tenure);
      else byPerson.set(tenure.person, [tenure]);
    }
    for (const claim of people) {
      const own = byPerson.get(claim.key) ?? [];
      const areas = new Set(own.flatMap(({ post }) => (post.area ? [post.area] : [])));
      if (claim.area) areas.add(claim.area);
      bearers.push({ source: source.id, claim, tenures: own, keys: keysOf(claim), areas });
    }
  }
  return bearers;
}

function keysOf(claim: PersonClaim): NameKeys[] {
  const latin = (claim.names ?? []).filter(({ name, kind }) => kind !== 'surname' && /\p{Script=Latin}/u.test(name));
  const title = claim.identifiers?.wikipedia?.replace(/ \([^)]*\)$/, '');
  const written = isCyrillic(claim.name) ? romanise(withoutPatronymic(claim.name)) : claim.name;
  const keys = [
    nameKeys(written, claim.familyName),
    ...[title ?? '', ...latin.map(({ name }) => name), withoutRealm(claim.name)].map((name) => nameKeys(name)),
  ];
  return keys.filter((key) => key !== null);
}

/** `Albert II of Monaco` → `Albert II`, as sources say that list a country's own; empty where a name has no country. */
function withoutRealm(name: string): string {
  const [, own, realm] = /^(.+?) of (?:the )?(.+)$/.exec(name) ?? [];
  return own && realm && areaOf(realm) ? own : '';
}

const LEADING: ReadonlySet<PostRole> = new Set(['head-of-state', 'head-of-government', 'monarch']);

/** Index entries for leaders by office and year of start. */
export function startsOf(tenures: readonly TenureClaim[]): string[] {
  return tenures
    .filter(({ post, from }) => from !== undefined && post.area !== undefined && LEADING.has(post.role))
    .map(({ post, from }) => `start:${post.role}|${post.area}|${from?.slice(0, 4)}`);
}

/** Index entries for offices other than seats in an assembly, by the year of their start. */
export function officesOf(tenures: readonly TenureClaim[]): string[] {
  return tenures
    .filter(({ post, from }) => from !== undefined && post.area !== undefined && post.role !== 'legislator')
    .map(({ post, from }) => `office:${post.role}|${post.area}|${from?.slice(0, 4)}`);
}

/** Index entries for those who led a country, at any time. */
export function leadsOf(tenures: readonly TenureClaim[]): string[] {
  return tenures.filter(({ post }) => post.area && LEADING.has(post.role)).map(({ post }) => `leader:${post.area}`);
}

/** Whether two of the bearers are known to be two people. */
function areApart(one: Cluster, other: Cluster): boolean {
  const [left, right] = [one, other].map(({ bearers }) => new Set(bearers.map(refOf)));
  return APART.some(
    ({ people: [first, second] }) =>
      (left?.has(first) && right?.has(second)) || (left?.has(second) && right?.has(first)),
  );
}

/** How a report names a bearer. */
export function refOf(bearer: Bearer): string {
  return `${bearer.source}:${bearer.claim.key}`;
}

/** The keys of names that clusters are found by. */
const KINDS = ['pair', 'full', 'solid', 'loose', 'surname'] as const;
export type KeyKind = (typeof KINDS)[number];

/** Clusters that can be found by name key, area and office, and joined. */
export class Clusters {
  readonly all = new Set<Cluster>();
  readonly #of = new Map<Bearer, Cluster>();
  readonly #index = new Map<string, Set<Bearer>>();

  /** Starts a cluster of one. */
  add(bearer: Bearer): Cluster {
    const cluster: Cluster = { bearers: [bearer], links: [] };
    if (bearer.claim.qid) cluster.qid = bearer.claim.qid;
    this.all.add(cluster);
    this.#of.set(bearer, cluster);
    for (const key of bearer.keys) {
      for (const kind of KINDS) this.#file(`${kind}:${key[kind]}`, bearer);
    }
    const { tenures } = bearer;
    for (const entry of [...startsOf(tenures), ...officesOf(tenures), ...leadsOf(tenures)]) this.#file(entry, bearer);
    return cluster;
  }

  #file(entry: string, bearer: Bearer): void {
    const set = this.#index.get(entry);
    if (set) set.add(bearer);
    else this.#index.set(entry, new Set([bearer]));
  }

  /** The cluster a bearer is in now. */
  of(bearer: Bearer): Cluster {
    const cluster = this.#of.get(bearer);
    if (!cluster) throw new Error(`bearer ${refOf(bearer)} was never added`);
    return cluster;
  }

  /** Clusters with a bearer under a key such as `pair:lavrov serge`. */
  under(entry: string): Set<Cluster> {
    return new Set([...(this.#index.get(entry) ?? [])].map((bearer) => this.of(bearer)));
  }

  /** Makes one cluster of two and keeps why. The first keeps its item; two different items are joined as twins or by hand alone. */
  join(into: Cluster, other: Cluster, link: Link): boolean {
    if (into === other) return true;
    if (areApart(into, other)) return false;
    if (into.qid && other.qid && into.qid !== other.qid && link.rule !== 'twin-items' && link.rule !== 'known')
      return false;
    for (const bearer of other.bearers) {
      into.bearers.push(bearer);
      this.#of.set(bearer, into);
    }
    into.links.push(...other.links, link);
    if (!into.qid && other.qid) into.qid = other.qid;
    this.all.delete(other);
    return true;
  }
}
