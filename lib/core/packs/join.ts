import type { FactStore } from '../facts';
import type {
  Facts,
  Membership,
  Organization,
  Person,
  PersonRecord,
  Post,
  PostRecord,
  Provenance,
  Source,
} from '../model';
import { foldPhrase } from '../text/tokens';
import { sameEvents } from './events';
import { mayBeSameTenure, shareADay } from './tenures';

/** A pack whose people and posts are called as the known facts call them, where they are the same. */
export interface JoinedPack {
  facts: Facts;
  /** How many people were known already, under whatever id. */
  known: number;
}

/** How many people are looked up between two reports of progress: some hundredths of a second's work. */
const PEOPLE_AT_ONCE = 500;

/**
 * Calls a pack's people, posts and events as the known facts do. A person with a Wikidata item is who has that item; one without is
 * who bears the same name and held the same post, or the same role for the same area, at the same time, if that is one
 * person alone. Whoever may be several, or whom two of the pack's people may be, stays a person of their own.
 *
 * @param known the facts in use; what they have of an earlier version of this pack does not count
 * @param progress told now and then how many people are done, and waited for; what it throws ends the joining
 */
export async function joinPack(
  facts: Facts,
  known: FactStore,
  progress?: (done: number, total: number) => Promise<void> | void,
): Promise<JoinedPack> {
  const posts = await samePosts(facts, known);
  const held = new Map<string, Membership[]>();
  for (const membership of facts.memberships) {
    const list = held.get(membership.person);
    if (list) list.push(membership);
    else held.set(membership.person, [membership]);
  }
  const present = await known.people(facts.people.map(({ id }) => id));
  const isPresent = (id: string) => present.get(id)?.packs.some((pack) => pack !== facts.id) ?? false;
  const byPost = new Map(facts.posts.map((post) => [post.id, { ...post, id: posts.get(post.id) ?? post.id }]));
  const found = new Map<string, string>();
  for (const [done, person] of facts.people.entries()) {
    if (done % PEOPLE_AT_ONCE === 0) await progress?.(done, facts.people.length);
    if (isPresent(person.id)) continue;
    const same = await samePerson(person, held.get(person.id) ?? [], byPost, facts.id, known);
    if (same !== undefined) found.set(person.id, same);
  }
  const people = unambiguous(found, new Set(facts.people.map(({ id }) => id)));
  const renamed = rename(withOwnSources(facts, await known.sources()), people, posts);
  return {
    facts: withEvents(renamed, await sameEvents(renamed, known)),
    known: people.size + facts.people.filter(({ id }) => isPresent(id)).length,
  };
}

/** A pack's source that is called like another one of the known facts takes the pack's id before its own. */
function withOwnSources(facts: Facts, known: ReadonlyMap<string, Source>): Facts {
  const renamed = new Map(
    facts.sources.flatMap((source) => {
      const other = known.get(source.id);
      const isOther = other !== undefined && (other.url !== source.url || other.title !== source.title);
      return isOther ? [[source.id, `${facts.id}:${source.id}`] as const] : [];
    }),
  );
  if (renamed.size === 0) return facts;
  const own = (id: string) => renamed.get(id) ?? id;
  const withOwn = <T extends { provenance: Provenance[] }>(record: T): T => ({
    ...record,
    provenance: record.provenance.map((one) => ({ ...one, source: own(one.source) })),
  });
  return {
    ...facts,
    sources: facts.sources.map((source) => ({ ...source, id: own(source.id) })),
    people: facts.people.map(withOwn),
    memberships: facts.memberships.map(withOwn),
    events: facts.events.map(withOwn),
  };
}

/** Known posts of the same role, area and body with the same label, by the pack's ids. */
async function samePosts({ id: pack, posts, organizations }: Facts, known: FactStore): Promise<Map<string, string>> {
  const bodies = new Map(organizations.map((organization) => [organization.id, organization]));
  const keysOf = (post: Post) => placesOf(post, bodies).map((place) => `${post.role}@${place}`);
  const byKey = await known.postsByKey([...new Set(posts.flatMap(keysOf))]);
  const found = new Map<string, string>();
  for (const post of posts) {
    const candidates = new Map(keysOf(post).flatMap((key) => (byKey.get(key) ?? []).map((one) => [one.id, one])));
    const same = [...candidates.values()].filter(
      (other) => !other.id.startsWith(`${pack}:`) && isSamePost(post, bodies.get(post.organization ?? ''), other),
    );
    if (same.length === 1 && same[0]) found.set(post.id, same[0].id);
  }
  return unambiguous(found, new Set(posts.map(({ id }) => id)));
}

function placesOf({ area, organization }: Post, bodies: ReadonlyMap<string, Organization>): string[] {
  const body = bodies.get(organization ?? '');
  return [...(area ? [area] : []), ...(body ? [foldPhrase(body.name)] : [])];
}

function isSamePost(post: Post, body: Organization | undefined, other: PostRecord): boolean {
  if (post.role !== other.role || post.toArea !== other.toArea) return false;
  if (post.area && other.area && post.area !== other.area) return false;
  const isSameBody =
    !body || other.organizationName === undefined || foldPhrase(body.name) === foldPhrase(other.organizationName);
  const labels = [other.label, ...Object.values(other.labels ?? {}).flat()].map(foldPhrase);
  return isSameBody && labels.includes(foldPhrase(post.label));
}

async function samePerson(
  person: Person,
  memberships: readonly Membership[],
  posts: ReadonlyMap<string, Post>,
  pack: string,
  known: FactStore,
): Promise<string | undefined> {
  const names = new Set(namesOf(person));
  const hits = (await Promise.all([...names].map((name) => known.names.scan(name)))).flat();
  // Those who merely share the surname may be hundreds.
  const candidates = await known.candidates(
    hits.flatMap((hit) => hit.candidates).filter(({ kind }) => kind === 'full' || kind === 'single'),
  );
  const same = new Map<string, PersonRecord>();
  for (const other of candidates) {
    if (!other || other.packs.every((one) => one === pack)) continue;
    if (itemsDiffer(person, other) || datesDiffer(person.birthDate, other.birthDate)) continue;
    const isNamedAlike = namesOf(other).some((name) => [...names].some((own) => foldPhrase(own) === foldPhrase(name)));
    if (isNamedAlike && sharesTenure(memberships, posts, other)) same.set(other.id, other);
  }
  return same.size === 1 ? [...same.keys()][0] : undefined;
}

/** Names that name the person in full. */
function namesOf({ name, names }: Person): string[] {
  return [name, ...names.filter(({ kind }) => kind !== 'surname').map((one) => one.name)];
}

function itemsDiffer(person: Person, other: Person): boolean {
  const [one, two] = [person, other].map(({ id, identifiers }) => (/^Q\d+$/.test(id) ? id : identifiers?.wikidata));
  return one !== undefined && two !== undefined && one !== two;
}

function datesDiffer(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && !shareADay({ from: one, to: one }, { from: other, to: other });
}

function sharesTenure(
  memberships: readonly Membership[],
  posts: ReadonlyMap<string, Post>,
  other: PersonRecord,
): boolean {
  return memberships.some((membership) => {
    const post = posts.get(membership.post);
    return other.tenures.some(
      (tenure) =>
        post !== undefined &&
        (tenure.post === post.id ||
          (tenure.role === post.role && tenure.area !== undefined && tenure.area === post.area)) &&
        (mayBeSameTenure(membership, tenure) || shareADay(membership, tenure)),
    );
  });
}

/** Without those that two of the pack would share, or that the pack itself already has. */
function unambiguous(found: ReadonlyMap<string, string>, own: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const id of found.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...found].filter(([from, to]) => counts.get(to) === 1 && (from === to || !own.has(to))));
}

function rename(facts: Facts, people: ReadonlyMap<string, string>, posts: ReadonlyMap<string, string>): Facts {
  const person = (id: string) => people.get(id) ?? id;
  const post = (id: string) => posts.get(id) ?? id;
  return {
    ...facts,
    posts: facts.posts.map((one) => ({ ...one, id: post(one.id) })),
    people: facts.people.map((one) => ({
      ...one,
      id: person(one.id),
      ...(one.differentFrom && { differentFrom: one.differentFrom.map(person) }),
    })),
    memberships: facts.memberships.map((one) => ({ ...one, person: person(one.person), post: post(one.post) })),
    events: facts.events.map((event) => ({
      ...event,
      attendees: event.attendees.map((one) => ({
        ...one,
        person: person(one.person),
        ...(one.capacity !== undefined && { capacity: post(one.capacity) }),
      })),
    })),
  };
}

/** Calls events as the known facts call them. */
function withEvents(facts: Facts, same: ReadonlyMap<string, string>): Facts {
  if (same.size === 0) return facts;
  const events = facts.events.map((event) => ({
    ...event,
    id: same.get(event.id) ?? event.id,
    ...(event.partOf !== undefined && { partOf: same.get(event.partOf) ?? event.partOf }),
  }));
  return { ...facts, events };
}
