import type { Facts, Membership, PostRole } from '../lib/core/model';
import { validateFacts } from '../lib/core/packs/validate';
import { faultText } from '../lib/core/wording/faults';
import { wordsFor } from '../lib/platform/i18n';
import { firstDay, lastDay } from './dates';

const ENGLISH = wordsFor('en', []);

/** What a broken invariant says, one line each. */
export type Fault = string;

/**
 * Holds facts against what must be true of them: tenures end after they start, nobody takes office or part in an event
 * before birth, everything named exists, one person at a time governs, everyone has a dated role or an event.
 * @returns the faults, none if all is well
 */
export function check(facts: Facts): Fault[] {
  return [
    ...badForm(facts),
    ...unknownReferences(facts),
    ...badDates(facts),
    ...twoAtOnce(facts),
    ...idlePeople(facts),
  ];
}

/** What the schema that packs are held against says of the dataset itself. */
function badForm(facts: Facts): Fault[] {
  const result = validateFacts(facts);
  return 'errors' in result ? result.errors.map((fault) => faultText(fault, ENGLISH)) : [];
}

function unknownReferences({ sources, areas, organizations, posts, people, memberships, events }: Facts): Fault[] {
  const faults: Fault[] = [];
  const known = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  const [sourceIds, areaIds, organizationIds, postIds, personIds, eventIds] = [
    known(sources),
    known(areas),
    known(organizations),
    known(posts),
    known(people),
    known(events),
  ];
  const unique = (kind: string, records: readonly { id: string }[], ids: Set<string>) => {
    if (ids.size !== records.length) faults.push(`${kind}: an id is used twice`);
  };
  unique('people', people, personIds);
  unique('posts', posts, postIds);
  unique('events', events, eventIds);
  unique('memberships', memberships, known(memberships));
  for (const record of [...people, ...memberships, ...events]) {
    if (record.provenance.length === 0) faults.push(`${record.id}: no source`);
    for (const { source } of record.provenance)
      if (!sourceIds.has(source)) faults.push(`${record.id}: unknown source ${source}`);
  }
  for (const { id, area, toArea, organization } of posts) {
    if (area && !areaIds.has(area)) faults.push(`${id}: unknown area ${area}`);
    if (toArea && !areaIds.has(toArea)) faults.push(`${id}: unknown area ${toArea}`);
    if (organization && !organizationIds.has(organization)) faults.push(`${id}: unknown organization ${organization}`);
  }
  for (const { id, person, post } of memberships) {
    if (!personIds.has(person)) faults.push(`${id}: unknown person ${person}`);
    if (!postIds.has(post)) faults.push(`${id}: unknown post ${post}`);
  }
  for (const { id, area, attendees, partOf } of events) {
    if (area && !areaIds.has(area)) faults.push(`${id}: unknown area ${area}`);
    if (partOf && !eventIds.has(partOf)) faults.push(`${id}: part of unknown event ${partOf}`);
    for (const { person } of attendees) if (!personIds.has(person)) faults.push(`${id}: unknown person ${person}`);
  }
  return faults;
}

function badDates({ people, memberships, events }: Facts): Fault[] {
  const faults: Fault[] = [];
  const births = new Map(
    people.flatMap(({ id, birthDate }) => (birthDate ? [[id, firstDay(birthDate)] as const] : [])),
  );
  for (const { id, birthDate, deathDate } of people) {
    if (birthDate && deathDate && lastDay(deathDate) < firstDay(birthDate))
      faults.push(`${id}: died ${deathDate} before birth ${birthDate}`);
  }
  for (const { id, person, from, to } of memberships) {
    if (from && to && lastDay(to) < firstDay(from)) faults.push(`${id}: ends ${to} before it starts ${from}`);
    const birth = births.get(person);
    if (birth && from && lastDay(from) < birth) faults.push(`${id}: starts ${from} before birth ${birth}`);
  }
  for (const { id, date, attendees } of events) {
    for (const { person } of attendees) {
      const birth = births.get(person);
      if (birth && lastDay(date) < birth) faults.push(`${id}: ${date} is before the birth of ${person}, ${birth}`);
    }
  }
  return faults;
}

/** Days that two records of a handover may overlap by: elected, sworn in, handed over. */
const HANDOVER_DAYS = 45;

/** Offices that a country has one of; several share the headship of state in Andorra, Bosnia or Switzerland. */
const ONE_AT_A_TIME: ReadonlySet<PostRole> = new Set(['head-of-government', 'monarch']);

/** Two heads of one government at a time, or two monarchs, neither acting. Only what is certain counts: `2004` may be its last day. */
function twoAtOnce({ posts, memberships, people }: Facts): Fault[] {
  const heads = new Map(
    posts.flatMap(({ id, role, area }) => (area && ONE_AT_A_TIME.has(role) ? [[id, `${area} ${role}`] as const] : [])),
  );
  const byArea = new Map<string, Membership[]>();
  for (const membership of memberships) {
    const area = heads.get(membership.post);
    if (!area || membership.acting || !membership.from) continue;
    byArea.set(area, [...(byArea.get(area) ?? []), membership]);
  }
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const faults: Fault[] = [];
  for (const [area, holders] of byArea) {
    const sorted = holders.toSorted((left, right) =>
      firstDay(left.from ?? '').localeCompare(firstDay(right.from ?? '')),
    );
    sorted.forEach((earlier, index) => {
      for (const later of sorted.slice(index + 1)) {
        if (later.person === earlier.person) continue;
        const certainStart = lastDay(later.from ?? '');
        const certainEnd = earlier.to ? firstDay(earlier.to) : (earlier.asOf ?? '');
        const overlap = (Date.parse(certainEnd) - Date.parse(certainStart)) / 86_400_000;
        if (overlap > HANDOVER_DAYS && !later.acting) {
          faults.push(
            `${area}: ${names.get(earlier.person)} (${earlier.from}/${earlier.to ?? '..'}) and ${names.get(later.person)} (${later.from}/${later.to ?? '..'}) at once [${earlier.id}, ${later.id}]`,
          );
        }
      }
    });
  }
  return faults;
}

function idlePeople({ people, memberships, events }: Facts): Fault[] {
  const active = new Set([
    ...memberships.filter(({ from, to, asOf }) => from ?? to ?? asOf).map(({ person }) => person),
    ...events.flatMap(({ attendees }) => attendees.map(({ person }) => person)),
  ]);
  return people.filter(({ id }) => !active.has(id)).map(({ id }) => `${id}: no dated role and no event`);
}
