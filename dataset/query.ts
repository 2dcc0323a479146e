import { type Contact, contactOf } from '../lib/core/cards/meetings';
import type { Event, Facts, IsoDay, Person, Provenance } from '../lib/core/model';
import { firstDay } from './dates';
import { nameKeys } from './merge/name-key';
import { rankOf } from './merge/rank';

/** A person with names, offices, events and the source of each, in lines; empty where nobody bears the name or id. */
export function showPerson(facts: Facts, query: string): string[] {
  const person = findPerson(facts, query);
  if (!person) return [];
  const { posts, memberships, events } = facts;
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const lines = [
    `${person.name} (${person.id})${person.birthDate ? `, born ${person.birthDate}` : ''}${person.deathDate ? `, died ${person.deathDate}` : ''}`,
  ];
  lines.push(
    `  names: ${person.names.map(({ name, kind, language, generated }) => `${name} [${[kind, language, generated && 'generated'].filter(Boolean).join(' ')}]`).join(', ')}`,
  );
  for (const { post: id, from, to, asOf, acting, onBehalfOf, provenance } of memberships.filter(
    ({ person: holder }) => holder === person.id,
  )) {
    const post = postsById.get(id);
    const place = [post?.area, post?.toArea && `to ${post.toArea}`, post?.organization, onBehalfOf]
      .filter(Boolean)
      .join(', ');
    const end = to ?? (asOf ? `in office on ${asOf}` : 'end unknown');
    lines.push(
      `  ${from ?? 'start unknown'} – ${end}: ${acting ? 'acting ' : ''}${post?.label ?? id} (${place}) ${sourcesOf(provenance)}`,
    );
  }
  const own = events.filter(({ attendees }) => attendees.some(({ person: attendee }) => attendee === person.id));
  lines.push(`  ${own.length} events`);
  return [
    ...lines,
    ...own
      .sort(byDate)
      .slice(-12)
      .map((event) => `  ${eventLine(facts, event)}`),
  ];
}

/**
 * What two people took part in together, oldest first, with sources.
 * @param before an ISO day: only events on or before it
 */
export function meetingsOf(facts: Facts, one: string, other: string, before?: IsoDay): string[] {
  const [first, second] = [findPerson(facts, one), findPerson(facts, other)];
  if (!first || !second) return [];
  const shared = facts.events.filter(({ date, attendees }) => {
    const ids = attendees.map(({ person }) => person);
    return ids.includes(first.id) && ids.includes(second.id) && (!before || firstDay(date) <= before);
  });
  return shared
    .sort(byDate)
    .map((event) => `${CONTACT[contactOf(event, first.id, second.id)]}  ${eventLine(facts, event)}`);
}

/** How a line calls what two people had of one event, as cards do. */
const CONTACT: Record<Contact, string> = {
  met: 'met',
  remote: 'spoke',
  attended: 'both attended',
  none: 'both took part',
};

/** Every name and alias once, sorted. */
export function listNames({ people }: Facts): string[] {
  const names = new Set(people.flatMap(({ name, names: others }) => [name, ...others.map((other) => other.name)]));
  return [...names].sort();
}

/** By id, by exact name, by a spelling that folds to the same, or by surname; among several the highest in rank. */
function findPerson(facts: Facts, query: string): Person | undefined {
  const posts = new Map(facts.posts.map((post) => [post.id, post]));
  const ranks = new Map<string, number>();
  for (const { person, post: id } of facts.memberships) {
    const post = posts.get(id);
    if (post) ranks.set(person, Math.max(ranks.get(person) ?? 0, rankOf([{ post }])));
  }
  const appearances = new Map<string, number>();
  for (const { attendees } of facts.events) {
    for (const { person } of attendees) appearances.set(person, (appearances.get(person) ?? 0) + 1);
  }
  const weight = ({ id }: Person) => (ranks.get(id) ?? 0) * 1000 + (appearances.get(id) ?? 0);
  const key = nameKeys(query);
  const tests: ((person: Person) => boolean)[] = [
    ({ id }) => id === query,
    ({ name, names }) => [name, ...names.map((other) => other.name)].includes(query),
    ({ name, names }) =>
      key !== null &&
      [name, ...names.map((other) => other.name)].some((spelling) => nameKeys(spelling)?.pair === key.pair),
    ({ familyName }) => familyName?.toLowerCase() === query.toLowerCase(),
  ];
  for (const test of tests) {
    const found = facts.people.filter(test).sort((left, right) => weight(right) - weight(left));
    if (found[0]) return found[0];
  }
  return undefined;
}

function eventLine(
  { people }: Facts,
  { id, type, mode, date, dateBasis, name, place, area, attendees, provenance }: Event,
): string {
  const names = new Map(people.map((person) => [person.id, person.name]));
  const present = attendees
    .slice(0, 6)
    .map(({ person, certainty }) => `${names.get(person) ?? person}${certainty === 'derived' ? '?' : ''}`);
  const where = [place, area].filter(Boolean).join(', ');
  return `${date} (${dateBasis}) ${name ?? type}, ${mode}${where ? `, ${where}` : ''}: ${present.join(', ')}${attendees.length > 6 ? ', …' : ''} ${sourcesOf(provenance)} ${id}`;
}

function sourcesOf(provenance: readonly Provenance[]): string {
  return `[${provenance.map(({ source, url, differs }) => [source, url, differs && `says ${differs}`].filter(Boolean).join(' ')).join('; ')}]`;
}

function byDate(left: Event, right: Event): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}
