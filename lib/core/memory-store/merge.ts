import type { Event, Facts, Person, PersonName } from '../model';
import { mergeEvents } from '../packs/events';
import { mergeTenures } from '../packs/tenures';

/**
 * Several bodies of facts as one: what two of them share is there once, as the earlier has it; a person has the names and
 * identifiers of all.
 *
 * @param packs at least one; the result takes the first one's id, title and version
 */
export function mergeFacts(packs: readonly [Facts, ...Facts[]]): Facts {
  const [first, ...others] = packs;
  if (others.length === 0) return first;
  return {
    ...first,
    sources: byId(packs.flatMap((facts) => facts.sources)),
    areas: byId(packs.flatMap((facts) => facts.areas)),
    organizations: byId(packs.flatMap((facts) => facts.organizations)),
    posts: byId(packs.flatMap((facts) => facts.posts)),
    people: mergePeople(packs.flatMap((facts) => facts.people)),
    memberships: mergeTenures(
      packs.map((facts) => facts.memberships),
      ({ person, post }) => `${person}\n${post}`,
      (known, more) => ({ ...more, ...known, provenance: [...known.provenance, ...more.provenance] }),
    ),
    events: mergeById(packs.flatMap((facts) => facts.events)),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): T[] {
  const unique = new Map<string, T>();
  for (const item of items) if (!unique.has(item.id)) unique.set(item.id, item);
  return [...unique.values()];
}

function mergeById(events: readonly Event[]): Event[] {
  const lists = new Map<string, Event[]>();
  for (const event of events) {
    const list = lists.get(event.id);
    if (list) list.push(event);
    else lists.set(event.id, [event]);
  }
  return [...lists.values()].flatMap((list) => mergeEvents(list) ?? []);
}

function mergePeople(people: readonly Person[]): Person[] {
  const merged = new Map<string, Person>();
  for (const person of people) {
    const known = merged.get(person.id);
    merged.set(person.id, known ? mergePerson(known, person) : person);
  }
  return [...merged.values()];
}

function mergePerson(known: Person, more: Person): Person {
  const names = new Map<string, PersonName>();
  for (const name of [...known.names, ...more.names])
    names.set(`${name.name}\n${name.kind}\n${name.language ?? ''}`, name);
  return {
    ...more,
    ...known,
    names: [...names.values()],
    identifiers: { ...more.identifiers, ...known.identifiers },
    provenance: [...known.provenance, ...more.provenance],
  };
}
