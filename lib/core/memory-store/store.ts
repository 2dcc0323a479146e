import type { Candidate, FactStore } from '../facts';
import type { Area, EventRecord, Facts, PersonRecord, PostRecord, Source } from '../model';
import { buildNames } from '../names/build';
import { NameReader } from '../names/reader';
import type { NameShards } from '../names/shards';
import { type Records, toRecords } from '../records';

/** Facts made ready for reading: what {@link MemoryStore} is built from, and what may be kept between runs. */
export interface PreparedFacts {
  id: string;
  sources: Source[];
  areas: Area[];
  records: Records;
  names: NameShards;
}

/**
 * Joins and indexes facts, the slow part of opening a store.
 *
 * @param progress told how many of the people are indexed
 */
export function prepareFacts(facts: Facts, progress?: (done: number, total: number) => void): PreparedFacts {
  const records = toRecords(facts);
  return {
    id: facts.id,
    sources: facts.sources,
    areas: facts.areas,
    records,
    names: buildNames(records.people, progress),
  };
}

/** A fact store all in memory, for the command line and for tests. It answers as the extension's store does. */
export class MemoryStore implements FactStore {
  readonly names: NameReader;
  readonly #prepared: PreparedFacts;
  readonly #people: Map<string, PersonRecord>;
  readonly #posts: Map<string, PostRecord>;
  readonly #events: Map<string, EventRecord>;
  readonly #postKeys: Map<string, PostRecord[]>;
  readonly #eventKeys: Map<string, EventRecord[]>;

  constructor(prepared: PreparedFacts) {
    const { people, posts, events } = prepared.records;
    const { head, shards } = prepared.names;
    this.#prepared = prepared;
    this.#people = mapById(people);
    this.#posts = mapById(posts);
    this.#events = mapById(events);
    this.#postKeys = mapByKeys(posts);
    this.#eventKeys = mapByKeys(events);
    this.names = new NameReader([
      { pack: prepared.id, head, shards: (numbers) => numbers.map((number) => shards[number] as ArrayBuffer) },
    ]);
  }

  /** Joins, indexes and opens facts in one go. */
  static of(facts: Facts): MemoryStore {
    return new MemoryStore(prepareFacts(facts));
  }

  /** All people, for lists and measurements. */
  everyone(): readonly PersonRecord[] {
    return this.#prepared.records.people;
  }

  async candidates(candidates: readonly Candidate[]): Promise<(PersonRecord | undefined)[]> {
    const { id, records } = this.#prepared;
    return candidates.map(({ pack, ordinal }) => (pack === id ? records.people[ordinal] : undefined));
  }

  async people(ids: readonly string[]): Promise<Map<string, PersonRecord>> {
    return pick(this.#people, ids);
  }

  async posts(ids: readonly string[]): Promise<Map<string, PostRecord>> {
    return pick(this.#posts, ids);
  }

  async events(ids: readonly string[]): Promise<Map<string, EventRecord>> {
    return pick(this.#events, ids);
  }

  async eventsByKey(keys: readonly string[]): Promise<Map<string, EventRecord[]>> {
    return pick(this.#eventKeys, keys);
  }

  async postsByKey(keys: readonly string[]): Promise<Map<string, PostRecord[]>> {
    return pick(this.#postKeys, keys);
  }

  async areas(): Promise<readonly Area[]> {
    return this.#prepared.areas;
  }

  async sources(): Promise<ReadonlyMap<string, Source>> {
    return mapById(this.#prepared.sources);
  }
}

function mapById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function mapByKeys<T extends { keys: string[] }>(items: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    for (const key of item.keys) {
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}

function pick<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const key of keys) {
    const value = all.get(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}
