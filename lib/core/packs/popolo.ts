import * as v from 'valibot';
import type { Person, PersonName } from '../model';
import { areaOf } from '../offices/areas';
import { describePost, type WordedPost } from '../offices/describe';
import { type FileFault, fieldOf, message } from '../wording/faults';
import { FactsBuilder } from './builder';
import { ErrorList } from './errors';

// Popolo JSON as EveryPolitician published it (https://docs.everypolitician.org/data_structure.html): only what is read here.
const maybe = <S extends v.GenericSchema>(item: S) => v.nullish(item);
const word = maybe(v.string());
const popoloSchema = v.object({
  persons: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      other_names: maybe(v.array(v.object({ name: v.string(), lang: word, note: word }))),
      identifiers: maybe(v.array(v.object({ scheme: v.string(), identifier: v.string() }))),
      family_name: word,
      given_name: word,
      birth_date: word,
      death_date: word,
      gender: word,
    }),
  ),
  organizations: maybe(v.array(v.object({ id: v.string(), name: v.string(), classification: word }))),
  posts: maybe(v.array(v.object({ id: v.string(), label: word, organization_id: word }))),
  areas: maybe(v.array(v.object({ id: v.string(), name: word }))),
  events: maybe(v.array(v.object({ id: word, name: word, start_date: word, end_date: word }))),
  memberships: v.array(
    v.object({
      person_id: v.string(),
      organization_id: word,
      post_id: word,
      role: word,
      label: word,
      area_id: word,
      on_behalf_of_id: word,
      legislative_period_id: word,
      start_date: word,
      end_date: word,
    }),
  ),
  meta: maybe(v.object({ sources: maybe(v.array(v.string())) })),
});
type Popolo = v.InferOutput<typeof popoloSchema>;

/** Whether parsed JSON looks like Popolo. */
export function isPopolo(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray((value as { persons?: unknown }).persons) &&
    Array.isArray((value as { memberships?: unknown }).memberships)
  );
}

/**
 * Facts of a Popolo file, unvalidated, or what is wrong with it. A membership without dates takes its legislative period's;
 * members of a party or of an unnamed body, which say nothing of an office, are left out.
 */
export function factsOfPopolo(
  value: unknown,
  id: string,
  title: string,
  today: string,
): { facts: unknown } | { errors: FileFault[] } {
  const parsed = v.safeParse(popoloSchema, value);
  if (!parsed.success) {
    const faults = new ErrorList();
    for (const issue of parsed.issues) faults.add(fieldOf(issue), 'faultPopolo', issue.received, issue.expected ?? '');
    return { errors: faults.all() };
  }
  const popolo = parsed.output;
  const builder = new FactsBuilder(id, title, today);
  const people = new Map(popolo.persons.map((person) => [person.id, addPerson(builder, person)]));
  const errors = new ErrorList();
  const names = indexOf(popolo);
  popolo.memberships.forEach((membership, index) => {
    const person = people.get(membership.person_id);
    if (!person) {
      errors.add(message('faultRecord', 'memberships', index + 1), 'faultNoPerson', membership.person_id);
      return;
    }
    const post = postOf(membership, names);
    if (!post) return;
    const period = names.periods.get(membership.legislative_period_id ?? '');
    const from = dateOf(membership.start_date) ?? dateOf(period?.start_date);
    const to = dateOf(membership.end_date) ?? dateOf(period?.end_date);
    const place = names.areas.get(membership.area_id ?? '') ?? names.bodies.get(membership.on_behalf_of_id ?? '')?.name;
    builder.tenure(person, post, {
      ...(from && { from }),
      ...(to && { to }),
      ...(!to && { asOf: today }),
      ...(place && { onBehalfOf: place }),
    });
  });
  return errors.empty ? { facts: builder.build() } : { errors: errors.all() };
}

function addPerson(builder: FactsBuilder, person: Popolo['persons'][number]): string {
  const item = person.identifiers?.find(({ scheme }) => scheme === 'wikidata')?.identifier;
  const names = (person.other_names ?? []).map(({ name, lang }): PersonName => {
    const language = /^[a-z]{2,3}$/.test(lang ?? '') ? lang : undefined;
    return { name, kind: 'alias', ...(language && { language }) };
  });
  const birthDate = dateOf(person.birth_date);
  const deathDate = dateOf(person.death_date);
  const gender: Person['gender'] | undefined =
    person.gender === 'female' || person.gender === 'male' ? person.gender : undefined;
  return builder.person({
    key: item ?? person.id,
    name: person.name,
    names,
    ...(person.family_name && { familyName: person.family_name }),
    ...(person.given_name && { givenName: person.given_name }),
    ...(birthDate && { birthDate }),
    ...(deathDate && { deathDate }),
    ...(gender && { gender }),
  });
}

interface Names {
  bodies: Map<string, { name: string; classification?: string | null }>;
  posts: Map<string, string>;
  areas: Map<string, string>;
  periods: Map<string, { start_date?: string | null; end_date?: string | null }>;
}

function indexOf({ organizations, posts, areas, events }: Popolo): Names {
  const named = <T extends { id?: string | null }>(records: readonly T[] | null | undefined) =>
    (records ?? []).flatMap((record) => (record.id ? [[record.id, record] as const] : []));
  return {
    bodies: new Map(named(organizations)),
    posts: new Map(named(posts).flatMap(([id, { label }]) => (label ? [[id, label] as const] : []))),
    areas: new Map(named(areas).flatMap(([id, { name }]) => (name ? [[id, name] as const] : []))),
    periods: new Map(named(events)),
  };
}

function postOf(membership: Popolo['memberships'][number], { bodies, posts }: Names): WordedPost | undefined {
  const body = bodies.get(membership.organization_id ?? '');
  const label = posts.get(membership.post_id ?? '') ?? membership.label ?? membership.role ?? undefined;
  if (!body || body.classification === 'party') return undefined;
  const words = !label || label === 'member' ? `Member of the ${body.name}` : label;
  const { post } = describePost(words, areaOf(body.name));
  return { ...post, organization: body.name };
}

/** Popolo's dates are ISO days, months or years. */
function dateOf(date: string | null | undefined): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date ?? '') ? (date ?? undefined) : undefined;
}
