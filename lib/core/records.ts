import type {
  Event,
  EventRecord,
  Facts,
  Membership,
  Organization,
  Person,
  PersonRecord,
  Post,
  PostRecord,
  PostRole,
  Tenure,
} from './model';
import { foldPhrase } from './text/tokens';

/** Facts in the form in which they are stored and read, with the keys under which posts and events are looked up. */
export interface Records {
  people: PersonRecord[];
  posts: (PostRecord & { keys: string[] })[];
  events: (EventRecord & { keys: string[] })[];
}

/** A day-long or shorter step over an interval is listed day by day up to this many days; longer ones by month alone. */
const DAYS_LISTED = 31;

/**
 * How much the news speaks of whoever holds a post, 0 to 1. Set by hand: a head of government is named daily all over the
 * world, a legislator at home.
 */
const ROLE_WEIGHT: Record<PostRole, number> = {
  'head-of-state': 1,
  'head-of-government': 1,
  monarch: 0.9,
  'deputy-head-of-state': 0.8,
  'head-of-organization': 0.8,
  'foreign-minister': 0.75,
  'presiding-officer': 0.65,
  'deputy-head-of-government': 0.65,
  'defence-minister': 0.6,
  'finance-minister': 0.6,
  'party-leader': 0.6,
  'central-banker': 0.55,
  'security-adviser': 0.55,
  'intelligence-chief': 0.5,
  spokesperson: 0.5,
  'interior-minister': 0.5,
  'justice-minister': 0.5,
  'head-of-region': 0.45,
  'military-chief': 0.45,
  minister: 0.4,
  judge: 0.4,
  official: 0.35,
  legislator: 0.25,
  ambassador: 0.2,
};

/**
 * Joins a body of facts into records: people with their tenures and events, posts with their holders, events with names.
 *
 * @param facts one whole body of facts; memberships and attendances of unknown people or posts are left out
 * @returns records in the order of `facts`; `people[i]` is the person whose names the index calls ordinal `i`
 */
export function toRecords(facts: Facts): Records {
  const posts = new Map(facts.posts.map((post) => [post.id, post]));
  const names = new Map(facts.people.map((person) => [person.id, person.name]));
  const organizations = new Map(facts.organizations.map((organization) => [organization.id, organization]));
  const held = groupBy(
    facts.memberships.filter((membership) => posts.has(membership.post)),
    (membership) => [membership.person],
  );
  const holders = groupBy(
    facts.memberships.filter((membership) => names.has(membership.person)),
    (membership) => [membership.post],
  );
  const attended = groupBy(facts.events, (event) =>
    event.attendees.filter((one) => one.certainty === 'stated').map((one) => one.person),
  );
  const people = facts.people.map((person) => {
    const tenures = sortByStart(held.get(person.id) ?? []).map((membership) =>
      toTenure(membership, posts, organizations),
    );
    const events = (attended.get(person.id) ?? []).slice().sort(byDate);
    return {
      ...person,
      packs: [facts.id],
      tenures,
      events: events.map((event) => event.id),
      prominence: prominence(person, tenures, events.length, facts.version),
    };
  });
  return {
    people,
    posts: facts.posts.map((post) => ({
      ...post,
      ...organizationOf(post.organization, organizations),
      holders: sortByStart(holders.get(post.id) ?? []).map(({ person, from, to, asOf, acting }) => ({
        person,
        name: names.get(person) ?? person,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(acting === undefined ? {} : { acting }),
      })),
      keys: postKeys(post, post.organization ? organizations.get(post.organization) : undefined),
    })),
    events: facts.events.map((event) => ({
      ...event,
      attendees: event.attendees.map((one) => ({ ...one, name: names.get(one.person) ?? one.person })),
      keys: eventKeys(event),
    })),
  };
}

/**
 * The keys under which {@link FactStore.postsByKey} finds a post: `foreign-minister@RU`, and by every name of its
 * organization, folded: `head-of-organization@united nations`.
 */
function postKeys(post: Post, organization?: Organization): string[] {
  const places = new Set<string>();
  if (post.area) places.add(post.area);
  if (organization) {
    for (const name of [organization.name, ...Object.values(organization.names ?? {}).flat()]) {
      places.add(foldPhrase(name));
    }
  }
  return [...places].map((place) => `${post.role}@${place}`);
}

/**
 * The keys under which {@link FactStore.eventsByKey} finds an event: its series, its place (folded), each day and month it
 * touches, and each year.
 */
export function eventKeys(event: Event): string[] {
  const keys = new Set<string>();
  if (event.series) keys.add(`series:${event.series}`);
  for (const place of placesOf(event)) keys.add(`place:${place}`);
  const plain = event.date.replace(/[~?%]/g, '');
  const [from = '', to = from] = plain.split('/');
  for (const end of [from, to]) {
    if (/^\d{4}-(0[1-9]|1[0-2])/.test(end)) keys.add(`month:${end.slice(0, 7)}`);
    if (/^\d{4}/.test(end)) keys.add(`year:${end.slice(0, 4)}`);
  }
  for (const day of daysBetween(from, to)) keys.add(`day:${day}`);
  return [...keys];
}

/** Words of a summit's name that are no place. */
const NO_PLACE = /\d|summit|meeting|conference|talks|forum|council|nations|states|organi[sz]ation|[–-]/i;

/** The places, folded, by which an event is called: where it was, and what its name says: `Alaska` in "…summit, Alaska". */
export function placesOf({ place, name = '' }: Pick<Event, 'place' | 'name'>): string[] {
  const named = name
    .split(/,\s+/)
    .slice(1)
    .filter((part) => /^\p{Lu}/u.test(part) && !NO_PLACE.test(part));
  return [...new Set([...(place ? [place] : []), ...named].map(foldPhrase))];
}

/** The days from one ISO day to another, both included; none where an end is not a day or they lie too far apart. */
function daysBetween(from: string, to: string): string[] {
  const isDay = /^\d{4}-\d\d-\d\d$/;
  if (!isDay.test(from) || !isDay.test(to)) return [];
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const day = 86_400_000;
  if (!(last >= first) || last - first > DAYS_LISTED * day) return [];
  const days: string[] = [];
  for (let time = first; time <= last; time += day) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}

function toTenure(
  membership: Membership,
  posts: ReadonlyMap<string, Post>,
  organizations: ReadonlyMap<string, Organization>,
): Tenure {
  const post = posts.get(membership.post);
  if (!post) throw new Error(`No post ${membership.post}`);
  const { id: _id, person: _person, post: _post, ...rest } = membership;
  const { label, role, organization, area, toArea } = post;
  return {
    post: post.id,
    label,
    role,
    ...organizationOf(organization, organizations),
    ...(area === undefined ? {} : { area }),
    ...(toArea === undefined ? {} : { toArea }),
    ...rest,
  };
}

/** The id of a post's organization with its name. */
function organizationOf(
  id: string | undefined,
  organizations: ReadonlyMap<string, Organization>,
): { organization?: string; organizationName?: string } {
  const name = id === undefined ? undefined : organizations.get(id)?.name;
  return {
    ...(id === undefined ? {} : { organization: id }),
    ...(name === undefined ? {} : { organizationName: name }),
  };
}

/**
 * How much the news speaks of a person, 0 to 1: half by the weightiest post (older ones fade, to a third after sixty
 * years), a quarter each by the number of stated events and of languages in which a name is known, both logarithmic.
 */
function prominence(person: Person, tenures: readonly Tenure[], events: number, version: string): number {
  const now = Number(version.slice(0, 4)) || 2000;
  const post = Math.max(
    0,
    ...tenures.map((tenure) => {
      const last = Number((tenure.to ?? tenure.asOf ?? tenure.from ?? '').slice(0, 4)) || now - 30;
      const age = Math.min(60, Math.max(0, now - last));
      return ROLE_WEIGHT[tenure.role] * (1 - (age / 60) * (2 / 3));
    }),
  );
  const languages = new Set(person.names.flatMap((name) => name.language ?? [])).size;
  const share = (count: number, most: number) => Math.min(1, Math.log1p(count) / Math.log1p(most));
  const value = 0.5 * post + 0.25 * share(events, 200) + 0.25 * share(languages, 15);
  return Math.round(value * 1000) / 1000;
}

function sortByStart(memberships: readonly Membership[]): Membership[] {
  return memberships.slice().sort((a, b) => compare(a.from ?? a.to ?? '', b.from ?? b.to ?? ''));
}

function byDate(a: Event, b: Event): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<T>(items: readonly T[], keys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
