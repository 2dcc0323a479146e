import type { EventRecord, PersonRecord, PostRecord } from '../core/model';
import { isWideKey, WIDE, type WordEntry, wideKey } from '../core/names/words';
import type { Blocks } from './blocks';
import type { Directory, PackSummary, SortedTable } from './pack-files';

/** What an entry of each table is. */
interface Entries {
  people: PersonRecord;
  posts: PostRecord;
  events: EventRecord;
  postKeys: [string, string[]];
  eventKeys: [string, string[]];
  nameWords: WordEntry;
}

/** One installed pack's records. What is not there is undefined. */
export class Rows {
  readonly #blocks: Blocks;
  readonly #directories: PackSummary['directories'];

  constructor(blocks: Blocks, directories: PackSummary['directories']) {
    this.#blocks = blocks;
    this.#directories = directories;
  }

  /** People by the ordinals that the name index calls them by. */
  async peopleByOrdinal(ordinals: readonly number[]): Promise<(PersonRecord | undefined)[]> {
    const { size } = this.#directories.people;
    const blocks = await this.#read(
      'people',
      ordinals.map((ordinal) => Math.floor(ordinal / size)),
    );
    return ordinals.map((ordinal) => blocks.get(Math.floor(ordinal / size))?.[ordinal % size]);
  }

  people(ids: readonly string[]): Promise<(PersonRecord | undefined)[]> {
    return this.#byKey('people', ids, ({ id }) => id);
  }

  posts(ids: readonly string[]): Promise<(PostRecord | undefined)[]> {
    return this.#byKey('posts', ids, ({ id }) => id);
  }

  events(ids: readonly string[]): Promise<(EventRecord | undefined)[]> {
    return this.#byKey('events', ids, ({ id }) => id);
  }

  /** Ids of records by look-up key. */
  async idsByKey(table: 'postKeys' | 'eventKeys', keys: readonly string[]): Promise<(string[] | undefined)[]> {
    const entries = await this.#byKey(table, keys, ([key]) => key);
    return entries.map((entry) => entry?.[1]);
  }

  /**
   * Who bears a word that begins so, by the words' index. Where too many words do to read them all, the most prominent
   * bearers: `isWhole` is false.
   */
  async bearers(beginning: string): Promise<{ bearers: number[]; isWhole: boolean }> {
    const directory = this.#directories.nameWords;
    // The last character that there is: no word goes on with it.
    const [first, last] = [blockFor(directory, beginning), blockFor(directory, `${beginning}\uffff`)];
    if ((last - first) * directory.size > WIDE) {
      const [wide] = await this.#byKey('nameWords', [wideKey(beginning)], ([word]) => word);
      if (wide) return { bearers: wide[1], isWhole: false };
    }
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const blocks = await this.#read('nameWords', numbers);
    const found = [...blocks.values()].flat().filter(([word]) => word.startsWith(beginning) && !isWideKey(word));
    return { bearers: [...new Set(found.flatMap(([, bearers]) => bearers))], isWhole: true };
  }

  /** The head of the name index. */
  async namesHead(): Promise<ArrayBuffer> {
    const [head] = await this.#blocks.read('names', [0]);
    return bufferOf(head as Uint8Array);
  }

  async nameShards(numbers: readonly number[]): Promise<ArrayBuffer[]> {
    const shards = await this.#blocks.read(
      'names',
      numbers.map((number) => number + 1),
    );
    return shards.map(bufferOf);
  }

  async #byKey<T extends SortedTable>(
    table: T,
    keys: readonly string[],
    keyOf: (entry: Entries[T]) => string,
  ): Promise<(Entries[T] | undefined)[]> {
    const numbers = keys.map((key) => blockFor(this.#directories[table], key));
    const blocks = await this.#read(table, numbers);
    return keys.map((key, i) => blocks.get(numbers[i] as number)?.find((entry) => keyOf(entry) === key));
  }

  /** Blocks by number, each read and parsed once; numbers out of range are passed over. */
  async #read<T extends SortedTable>(table: T, numbers: readonly number[]): Promise<Map<number, Entries[T][]>> {
    const { firsts } = this.#directories[table];
    const wanted = [...new Set(numbers)].filter((number) => number >= 0 && number < firsts.length);
    if (wanted.length === 0) return new Map();
    const blocks = await this.#blocks.read(table, wanted);
    const decoder = new TextDecoder();
    return new Map(wanted.map((number, i) => [number, JSON.parse(decoder.decode(blocks[i])) as Entries[T][]]));
  }
}

/** The number of the block that holds a key if any does, by halving; -1 where the key comes before all. */
function blockFor({ firsts }: Directory, key: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] as string) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The bytes as a buffer of their own, aligned for typed arrays. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  return byteOffset === 0 && byteLength === buffer.byteLength
    ? (buffer as ArrayBuffer)
    : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
