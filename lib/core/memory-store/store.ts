import type { Candidate, FactStore } from '../facts';
import type { Area, EventRecord, Facts, PersonRecord, PostRecord, Source } from '../model';
import { buildNames } from '../names/build';
import { NameReader } from '../names/reader';
import type { NameShards } from '../names/shards';
import { toRecords } from '../records';
import { keysOf, type Table, tableOf } from './table';

/** Facts made ready for reading: joined into records, with their indexes. */
export interface PreparedFacts {
  id: string;
  sources: readonly Source[];
  areas: readonly Area[];
  people: Table<PersonRecord>;
  posts: Table<PostRecord>;
  events: Table<EventRecord>;
  /** Numbers of posts and events by key. */
  postKeys: ReadonlyMap<string, readonly number[]>;
  eventKeys: ReadonlyMap<string, readonly number[]>;
  names: NameShards;
}

/** Joins and indexes facts, the slow part of opening a store. */
export function prepareFacts(facts: Facts): PreparedFacts {
  const { people, posts, events } = toRecords(facts);
  return {
    id: facts.id,
    sources: facts.sources,
    areas: facts.areas,
    people: tableOf(people),
    posts: tableOf(posts),
    events: tableOf(events),
    postKeys: keysOf(posts),
    eventKeys: keysOf(events),
    names: buildNames(people),
  };
}

/** A fact store all in memory, for the command line and for tests. It answers as the extension's store does. */
export class MemoryStore implements FactStore {
  readonly names: NameReader;
  readonly #facts: PreparedFacts;

  constructor(facts: PreparedFacts) {
    const { head, shards } = facts.names;
    this.#facts = facts;
    this.names = new NameReader([
      { pack: facts.id, head, shards: (numbers) => numbers.map((number) => shards[number] as ArrayBuffer) },
    ]);
  }

  /** Joins, indexes and opens facts in one go. */
  static of(facts: Facts): MemoryStore {
    return new MemoryStore(prepareFacts(facts));
  }

  /** All people, for lists and measurements. */
  *everyone(): Generator<PersonRecord, void> {
    const { people } = this.#facts;
    for (let i = 0; i < people.length; i += 1) yield people.at(i) as PersonRecord;
  }

  async candidates(candidates: readonly Candidate[]): Promise<(PersonRecord | undefined)[]> {
    const { id, people } = this.#facts;
    return candidates.map(({ pack, ordinal }) => (pack === id ? people.at(ordinal) : undefined));
  }

  async people(ids: readonly string[]): Promise<Map<string, PersonRecord>> {
    return pick(this.#facts.people, ids);
  }

  async posts(ids: readonly string[]): Promise<Map<string, PostRecord>> {
    return pick(this.#facts.posts, ids);
  }

  async events(ids: readonly string[]): Promise<Map<string, EventRecord>> {
    return pick(this.#facts.events, ids);
  }

  async eventsByKey(keys: readonly string[]): Promise<Map<string, EventRecord[]>> {
    return pickByKey(this.#facts.events, this.#facts.eventKeys, keys);
  }

  async postsByKey(keys: readonly string[]): Promise<Map<string, PostRecord[]>> {
    return pickByKey(this.#facts.posts, this.#facts.postKeys, keys);
  }

  async areas(): Promise<readonly Area[]> {
    return this.#facts.areas;
  }

  async sources(): Promise<ReadonlyMap<string, Source>> {
    return new Map(this.#facts.sources.map((source) => [source.id, source]));
  }
}

function pick<T>(table: Table<T>, ids: readonly string[]): Map<string, T> {
  return new Map(
    ids.flatMap((id) => {
      const record = table.at(table.ordinalOf(id) ?? -1);
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}

function pickByKey<T>(
  table: Table<T>,
  index: ReadonlyMap<string, readonly number[]>,
  keys: readonly string[],
): Map<string, T[]> {
  return new Map(
    keys.flatMap((key) => {
      const records = (index.get(key) ?? []).flatMap((ordinal) => table.at(ordinal) ?? []);
      return records.length === 0 ? [] : [[key, records] as const];
    }),
  );
}
