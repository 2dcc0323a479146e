import { join, resolve } from 'node:path';
import type { Facts, Person } from '../lib/core/model';
import { readAreas } from './areas/read';
import { check } from './checks';
import type { Reader, Reading } from './claims';
import { correct } from './corrections';
import { deriveAttendance, readMembers } from './derive/attendance';
import { extendBySightings } from './derive/sightings';
import { dropNeedlessBodies } from './merge/bodies';
import { closeByOwnLife } from './merge/closing';
import { type MergedEvents, mergeEvents } from './merge/events';
import { createEventLinker } from './merge/events-linker';
import { identify } from './merge/identify';
import { createLinker } from './merge/linker';
import { personOf } from './merge/names';
import { type MergedPeople, mergePeople } from './merge/people';
import { mergePosts } from './merge/posts';
import { closeBySuccession } from './merge/succession';
import { type MergedTenure, mergeTenures } from './merge/tenures';
import { learnGivenNames, partsOf, putsSurnameFirst } from './names/family';
import { addFarScripts } from './names/far-scripts';
import { addSpellings } from './names/spellings';
import { addUnmistakableSurnames, readWords } from './names/surnames';
import { dropWeakLinks } from './publishers';
import { readFactbook, readFactbookArchive } from './readers/cia-factbook';
import { readCuratedEvents } from './readers/curated-events';
import { readCuratedTenures } from './readers/curated-tenures';
import { readPocom } from './readers/historyatstate-pocom';
import { readKremlin } from './readers/kremlin';
import { readState } from './readers/state';
import { readSupplement, SUPPLEMENT_FOLDER } from './readers/supplement';
import { readTravels } from './readers/travels';
import { readFormerUsCongress, readUsCongress } from './readers/us-congress';
import { readVisits } from './readers/visits';
import { readWhiteHouse } from './readers/whitehouse';
import { readWikidataLegislators } from './readers/wikidata-legislators';
import { readWikidataNames } from './readers/wikidata-names';
import { readWikidataOfficeHolders } from './readers/wikidata-office-holders';

/**
 * Every reader with the folder it reads, the most trusted first: where dates differ, the first wins. Folders are those of
 * the fetched sources, but for the supplement, which is kept here.
 */
const READERS: readonly (readonly [folder: string, read: Reader])[] = [
  ['curated', readCuratedTenures],
  ['us-congress-legislators', readUsCongress],
  ['historyatstate-pocom', readPocom],
  ['wikidata-office-holders', readWikidataOfficeHolders],
  [SUPPLEMENT_FOLDER, readSupplement],
  ['us-congress-former', readFormerUsCongress],
  ['wikidata-legislators', readWikidataLegislators],
  ['wikidata-names-by-language', readWikidataNames],
  ['cia-factbook-2026-05', readFactbook],
  ['cia-factbook-archive', readFactbookArchive],
  ['curated', readCuratedEvents],
  ['historyatstate-travels', readTravels],
  ['historyatstate-visits', readVisits],
  ['kremlin-events', readKremlin],
  ['whitehouse-briefings', readWhiteHouse],
  ['state-press-releases', readState],
];

/** The facts, and what is needed to explain how they came about. */
export interface Compiled {
  facts: Facts;
  readings: Reading[];
  people: MergedPeople;
  events: MergedEvents;
  /** How many links to pages that no reader is sent to were taken out. */
  weakLinks: number;
  /** Broken invariants; a dataset with any is not written. */
  faults: string[];
}

/**
 * Compiles the dataset: read → merge people → merge tenures and posts → merge events → derive attendance → check.
 * @param sources the folder with a folder for each source
 */
export async function compile(sources: string): Promise<Compiled> {
  const readings = await Promise.all(READERS.map(([folder, read]) => read(resolve(sources, folder))));
  correct(readings);
  dropNeedlessBodies(readings);
  const order = orderOf(readings);
  const people = mergePeople(readings);
  const isGiven = learnGivenNames(westernNames(people));
  const { persons, tenures } = assemble(people, order, isGiven);
  closeBySuccession(tenures);
  for (const { id, deathDate } of persons) closeByOwnLife(tenures.get(id) ?? [], deathDate);
  const held = mergePosts(tenures);
  const linkable = { people: persons, ...held };
  const linker = createEventLinker(linkable, createLinker(linkable));
  const members = await readMembers(join(sources, 'curated'));
  const events = mergeEvents(readings, linker, (found, absences) => deriveAttendance(found, members, linker, absences));
  extendBySightings(held.memberships, held.posts, events.origins.values());
  const active = new Set([
    ...tenures.keys(),
    ...events.events.flatMap(({ attendees }) => attendees.map(({ person }) => person)),
  ]);
  const known = uniqueById([...persons, ...events.people.map((person) => inParts(person, isGiven))]).filter(({ id }) =>
    active.has(id),
  );
  const spelled = addSpellings(known, held.memberships, held.posts);
  const isWord = await readWords(sources);
  const facts: Facts = {
    id: 'bundled',
    title: 'Backgrounder',
    version: newest(readings),
    sources: uniqueById(readings.map(({ source }) => source)),
    areas: await readAreas(sources),
    ...held,
    people: addUnmistakableSurnames({
      people: addFarScripts(spelled),
      ...held,
      events: events.events,
      isGiven,
      isWord,
    }),
    events: events.events,
  };
  const weakLinks = dropWeakLinks(facts);
  return { facts, readings, people, events, weakLinks, faults: check(facts) };
}

/** Each source's standing, the smaller the more trusted. */
function orderOf(readings: readonly Reading[]): Map<string, number> {
  const order = new Map<string, number>();
  for (const { source } of readings) if (!order.has(source.id)) order.set(source.id, order.size);
  return order;
}

/** People and their tenures, by id. People whom only a list of names knows come along where events may need them. */
function assemble(people: MergedPeople, order: ReadonlyMap<string, number>, isGiven: (word: string) => boolean) {
  const tenures = new Map<string, MergedTenure[]>();
  const persons: Person[] = [];
  for (const [cluster, id] of identify(people.clusters)) {
    const merged = mergeTenures(
      cluster.bearers.flatMap((bearer) => bearer.tenures),
      order,
    );
    if (merged.length > 0) tenures.set(id, merged);
    else if (!cluster.bearers.some(({ source }) => source === 'curated')) continue;
    persons.push(personOf(id, cluster, order, isGiven));
  }
  return { persons, tenures };
}

/** Names that begin with the given name, to learn from. */
function westernNames({ clusters }: MergedPeople): string[] {
  const bearers = clusters.flatMap((cluster) => cluster.bearers.slice(0, 1));
  return bearers.filter(({ areas }) => ![...areas].some(putsSurnameFirst)).map(({ claim }) => claim.name);
}

/** A person whom only records of events name, with surname and given names. */
function inParts(person: Person, isGiven: (word: string) => boolean): Person {
  const { family, given } = partsOf(person.name, { claimed: [], areas: new Set(), isGiven });
  return { ...person, ...(family && { familyName: family }), ...(given && { givenName: given }) };
}

/** The first of each id: sources with two readers, and leaders whom two spellings of a record name. */
function uniqueById<T extends { id: string }>(records: readonly T[]): T[] {
  const unique = new Map<string, T>();
  for (const record of records) if (!unique.has(record.id)) unique.set(record.id, record);
  return [...unique.values()];
}

function newest(readings: readonly Reading[]): string {
  return (
    readings
      .map(({ source }) => source.newestRecord)
      .sort()
      .at(-1) ?? ''
  );
}
