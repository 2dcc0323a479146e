import type { EventRecord, PersonRecord, PostRecord } from '../core/model';
import { type FactsDatabase, NAMES_HEAD } from './facts-database';
import { type PackFiles, type PackManifest, readNames, readPart } from './pack-files';

/** One installed pack's rows, wherever they are kept. What is not there is undefined. */
export interface Rows {
  people(ordinals: readonly number[]): Promise<(PersonRecord | undefined)[]>;
  peopleById(ids: readonly string[]): Promise<(PersonRecord | undefined)[]>;
  posts(ids: readonly string[]): Promise<(PostRecord | undefined)[]>;
  events(ids: readonly string[]): Promise<(EventRecord | undefined)[]>;
  idsByKey(store: 'postKeys' | 'eventKeys', keys: readonly string[]): Promise<(string[] | undefined)[]>;
  /** The head of the name index. */
  namesHead(): Promise<ArrayBuffer | undefined>;
  nameShards(numbers: readonly number[]): Promise<ArrayBuffer[]>;
}

/** Rows in IndexedDB; each question is one transaction, its reads side by side. */
export class DatabaseRows implements Rows {
  readonly #database: FactsDatabase;
  readonly #set: number;

  constructor(database: FactsDatabase, set: number) {
    this.#database = database;
    this.#set = set;
  }

  async people(ordinals: readonly number[]) {
    const { store } = this.#database.transaction('people');
    const rows = await Promise.all(ordinals.map((ordinal) => store.get([this.#set, ordinal])));
    return rows.map((row) => row?.record);
  }

  async peopleById(ids: readonly string[]) {
    const index = this.#database.transaction('people').store.index('id');
    const rows = await Promise.all(ids.map((id) => index.get([this.#set, id])));
    return rows.map((row) => row?.record);
  }

  async posts(ids: readonly string[]) {
    const { store } = this.#database.transaction('posts');
    const rows = await Promise.all(ids.map((id) => store.get([this.#set, id])));
    return rows.map((row) => row?.record);
  }

  async events(ids: readonly string[]) {
    const { store } = this.#database.transaction('events');
    const rows = await Promise.all(ids.map((id) => store.get([this.#set, id])));
    return rows.map((row) => row?.record);
  }

  async idsByKey(name: 'postKeys' | 'eventKeys', keys: readonly string[]) {
    const { store } = this.#database.transaction(name);
    return Promise.all(keys.map((key) => store.get([this.#set, key])));
  }

  async namesHead() {
    return this.#database.get('names', [this.#set, NAMES_HEAD]);
  }

  async nameShards(numbers: readonly number[]) {
    const { store } = this.#database.transaction('names');
    const shards = await Promise.all(numbers.map((number) => store.get([this.#set, number])));
    return shards.map((shard, i) => {
      if (!shard) throw new Error(`Shard ${numbers[i]} of set ${this.#set} is missing`);
      return shard;
    });
  }
}

/** Rows in memory: where the browser refuses IndexedDB (https://bugzilla.mozilla.org/show_bug.cgi?id=1639542). */
export class MemoryRows implements Rows {
  readonly #people: PersonRecord[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #posts = new Map<string, PostRecord>();
  readonly #events = new Map<string, EventRecord>();
  readonly #keys = { postKeys: new Map<string, string[]>(), eventKeys: new Map<string, string[]>() };
  readonly #names = new Map<number, ArrayBuffer>();

  /** Reads a whole pack into memory. */
  static async read(
    files: PackFiles,
    manifest: PackManifest,
    progress?: (done: number, total: number) => void,
  ): Promise<MemoryRows> {
    const rows = new MemoryRows();
    let done = 0;
    for (const part of manifest.parts) {
      switch (part.kind) {
        case 'people':
          (await readPart(files, part)).forEach((person, i) => {
            rows.#people[part.first + i] = person;
            rows.#ordinals.set(person.id, part.first + i);
          });
          break;
        case 'posts':
          for (const post of await readPart(files, part)) rows.#posts.set(post.id, post);
          break;
        case 'events':
          for (const event of await readPart(files, part)) rows.#events.set(event.id, event);
          break;
        case 'postKeys':
        case 'eventKeys':
          for (const [key, ids] of await readPart(files, part)) rows.#keys[part.kind].set(key, ids);
          break;
        case 'names':
          for (const [number, buffer] of await readNames(files, part)) rows.#names.set(number, buffer);
      }
      done += 1;
      progress?.(done, manifest.parts.length);
    }
    return rows;
  }

  async people(ordinals: readonly number[]) {
    return ordinals.map((ordinal) => this.#people[ordinal]);
  }

  async peopleById(ids: readonly string[]) {
    return ids.map((id) => this.#people[this.#ordinals.get(id) ?? -1]);
  }

  async posts(ids: readonly string[]) {
    return ids.map((id) => this.#posts.get(id));
  }

  async events(ids: readonly string[]) {
    return ids.map((id) => this.#events.get(id));
  }

  async idsByKey(name: 'postKeys' | 'eventKeys', keys: readonly string[]) {
    return keys.map((key) => this.#keys[name].get(key));
  }

  async namesHead() {
    return this.#names.get(NAMES_HEAD);
  }

  async nameShards(numbers: readonly number[]) {
    return numbers.flatMap((number) => this.#names.get(number) ?? []);
  }
}
