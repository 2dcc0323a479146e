import type { Candidate, FactStore } from '../core/facts';
import type { Area, EventRecord, PersonRecord, PostRecord, Source } from '../core/model';
import { NameReader } from '../core/names/reader';
import { mergeEvents } from '../core/packs/events';
import { Cache } from './cache';
import { findPeople } from './find-people';
import { mergePeople, mergePosts } from './merge';
import type { Rows } from './rows';

/** An installed pack that is in use. */
export interface OpenPack {
  id: string;
  rows: Rows;
  sources: readonly Source[];
  areas: readonly Area[];
}

/** How many records are kept at hand: enough for some long articles, a few megabytes. */
const PEOPLE_KEPT = 2000;
const EVENTS_KEPT = 4000;
const POSTS_KEPT = 1000;
const KEYS_KEPT = 2000;

/** The installed facts of all packs in use, read when they are asked for. */
export class StoredFacts implements FactStore {
  readonly names: NameReader;
  readonly #packs: readonly OpenPack[];
  readonly #byCandidate = new Cache<string, PersonRecord | undefined>(PEOPLE_KEPT);
  readonly #people = new Cache<string, PersonRecord | undefined>(PEOPLE_KEPT);
  readonly #posts = new Cache<string, PostRecord | undefined>(POSTS_KEPT);
  readonly #events = new Cache<string, EventRecord | undefined>(EVENTS_KEPT);
  readonly #keys = {
    postKeys: new Cache<string, string[]>(KEYS_KEPT),
    eventKeys: new Cache<string, string[]>(KEYS_KEPT),
  };

  private constructor(packs: readonly OpenPack[], names: NameReader) {
    this.#packs = packs;
    this.names = names;
  }

  /** @param packs those whose facts count, the bundled one first. @throws Error where an index has another format */
  static async open(packs: readonly OpenPack[]): Promise<StoredFacts> {
    const sources = await Promise.all(
      packs.map(async ({ id, rows }) => {
        const head = await rows.namesHead();
        return { pack: id, head, shards: (numbers: readonly number[]) => rows.nameShards(numbers) };
      }),
    );
    return new StoredFacts(packs, new NameReader(sources));
  }

  async candidates(candidates: readonly Candidate[]): Promise<(PersonRecord | undefined)[]> {
    const keys = candidates.map(({ pack, ordinal }) => `${ordinal} ${pack}`);
    return this.#byCandidate.getAll(keys, async (missing) => {
      const found = new Map<string, PersonRecord | undefined>();
      await Promise.all(
        this.#packs.map(async ({ id, rows }) => {
          const own = missing.filter((key) => key.slice(key.indexOf(' ') + 1) === id);
          if (own.length === 0) return;
          const records = await rows.peopleByOrdinal(own.map((key) => Number.parseInt(key, 10)));
          own.forEach((key, i) => {
            found.set(key, records[i]);
          });
        }),
      );
      const records = missing.map((key) => found.get(key));
      if (this.#packs.length === 1) return records;
      // Another pack may say more of the same person.
      const whole = await this.people(records.flatMap((record) => record?.id ?? []));
      return records.map((record) => record && (whole.get(record.id) ?? record));
    });
  }

  /** People by beginnings of their names' words, the most prominent first. */
  search(text: string, limit: number): Promise<PersonRecord[]> {
    return findPeople(text, limit, this.#packs, (candidates) => this.candidates(candidates));
  }

  people(ids: readonly string[]): Promise<Map<string, PersonRecord>> {
    return gather(ids, this.#people, async (missing) => {
      const lists = await Promise.all(this.#packs.map(({ rows }) => rows.people(missing)));
      return missing.map((_, i) => mergePeople(lists.flatMap((list) => list[i] ?? [])));
    });
  }

  posts(ids: readonly string[]): Promise<Map<string, PostRecord>> {
    return gather(ids, this.#posts, async (missing) => {
      const lists = await Promise.all(this.#packs.map(({ rows }) => rows.posts(missing)));
      return missing.map((_, i) => mergePosts(lists.flatMap((list) => list[i] ?? [])));
    });
  }

  events(ids: readonly string[]): Promise<Map<string, EventRecord>> {
    return gather(ids, this.#events, async (missing) => {
      const lists = await Promise.all(this.#packs.map(({ rows }) => rows.events(missing)));
      return missing.map((_, i) => mergeEvents(lists.flatMap((list) => list[i] ?? [])));
    });
  }

  eventsByKey(keys: readonly string[]): Promise<Map<string, EventRecord[]>> {
    return this.#byKey('eventKeys', keys, (ids) => this.events(ids));
  }

  postsByKey(keys: readonly string[]): Promise<Map<string, PostRecord[]>> {
    return this.#byKey('postKeys', keys, (ids) => this.posts(ids));
  }

  async areas(): Promise<readonly Area[]> {
    return [...firstOf(this.#packs.flatMap(({ areas }) => areas)).values()];
  }

  async sources(): Promise<ReadonlyMap<string, Source>> {
    return firstOf(this.#packs.flatMap(({ sources }) => sources));
  }

  async #byKey<T>(
    store: 'postKeys' | 'eventKeys',
    keys: readonly string[],
    read: (ids: readonly string[]) => Promise<Map<string, T>>,
  ): Promise<Map<string, T[]>> {
    const lists = await this.#keys[store].getAll(keys, async (missing) => {
      const found = await Promise.all(this.#packs.map(({ rows }) => rows.idsByKey(store, missing)));
      return missing.map((_, i) => [...new Set(found.flatMap((list) => list[i] ?? []))]);
    });
    const records = await read([...new Set(lists.flat())]);
    return new Map(
      keys.flatMap((key, i) => {
        const values = (lists[i] ?? []).flatMap((id) => records.get(id) ?? []);
        return values.length === 0 ? [] : [[key, values] as const];
      }),
    );
  }
}

/** By id, the first of those that have one: no pack rewrites what one before it says. */
function firstOf<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}

/** The records of some ids by id, without those that are unknown. */
async function gather<T>(
  ids: readonly string[],
  cache: Cache<string, T | undefined>,
  read: (missing: readonly string[]) => Promise<readonly (T | undefined)[]>,
): Promise<Map<string, T>> {
  const values = await cache.getAll(ids, read);
  return new Map(
    ids.flatMap((id, i) => {
      const value = values[i];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
