import type { PersonRecord } from '../model';
import { aliasesOf } from './aliases';
import { addToFilter, makeFilter } from './filter';
import { addWord, hashName, hashWord, spread } from './hash';
import {
  bucketOf,
  checkOf,
  FORMAT,
  HEAD,
  HEAD_WORDS,
  MOST_PEOPLE,
  makeShard,
  type NameShards,
  packEntry,
  shardOf,
  unpackEntry,
} from './shards';

/** Entries a shard: some ten kilobytes, a millisecond's reading. */
const SHARD_ENTRIES = 2048;
const BUCKET_ENTRIES = 4;
/** Beyond this many bearers a surname tells nothing: the most prominent are kept. */
const SURNAME_BEARERS = 64;
/** Longer names are not looked for; nobody is called so in running text. */
const LONGEST_NAME = 12;

/**
 * Builds the index of a pack's names, ready to be stored. Candidates found by it are ordinals into `people`.
 *
 * @param people at most 2^24
 * @param progress told now and then how many people are done
 * @throws RangeError for more people than the format can number
 */
export function buildNames(
  people: readonly PersonRecord[],
  progress?: (done: number, total: number) => void,
): NameShards {
  if (people.length > MOST_PEOPLE) throw new RangeError(`An index holds at most ${MOST_PEOPLE} people`);
  const entries = new Entries();
  const starts = new Numbers();
  const givens = new Numbers();
  let longest = 1;
  people.forEach((person, ordinal) => {
    for (const { key, kind } of aliasesOf(person)) {
      const words = key.split(' ');
      if (words.length > LONGEST_NAME) continue;
      longest = Math.max(longest, words.length);
      const first = spread(addWord(0, hashWord(words[0] as string)));
      starts.add(first);
      const hash = hashName(key);
      entries.add(hash, packEntry(ordinal, kind, person.prominence));
      if (kind === 'full' && isGivenName(words, person)) givens.add(first);
    }
    if (progress && ordinal % 1000 === 0) progress(ordinal, people.length);
  });
  progress?.(people.length, people.length);
  return lay(entries, starts, givens, longest);
}

/** Whether a full name begins with a given name: it has a surname after it, and is no title's number (`Charles III`). */
function isGivenName(words: readonly string[], person: PersonRecord): boolean {
  const first = words[0] as string;
  if (first.length < 3 || !/^[a-z]+$/.test(first)) return false;
  if (person.givenName) return first === person.givenName.toLowerCase().split(/[\s-]/)[0];
  return words.length === 2 && !/^[ivx]+$/.test(words[1] as string);
}

/** Numbers of 32 bits in an array that grows: a Set of a million would cost seconds. */
class Numbers {
  #numbers = new Uint32Array(1024);
  length = 0;

  add(number: number): void {
    if (this.length === this.#numbers.length) {
      const numbers = this.#numbers;
      this.#numbers = new Uint32Array(this.length * 2);
      this.#numbers.set(numbers);
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(index: number): number {
    return this.#numbers[index] as number;
  }

  /** Each number once, ascending. */
  distinct(): Uint32Array {
    const sorted = this.#numbers.slice(0, this.length).sort();
    return sorted.filter((number, i) => i === 0 || number !== sorted[i - 1]);
  }
}

/** Names' hashes, and beside each the packed entry. */
class Entries {
  readonly hashes = new Numbers();
  readonly values = new Numbers();

  add(hash: number, value: number): void {
    this.hashes.add(hash);
    this.values.add(value);
  }
}

function lay(entries: Entries, starts: Numbers, givens: Numbers, longest: number): NameShards {
  const { hashes, values } = entries;
  let shards = 1;
  while (shards < 512 && shards * SHARD_ENTRIES < hashes.length) shards *= 2;
  const members: number[][] = Array.from({ length: shards }, () => []);
  for (let i = 0; i < hashes.length; i += 1) members[shardOf(hashes.at(i), shards)]?.push(i);
  const buffers = members.map((indices) => layShard(indices.map((i) => ({ hash: hashes.at(i), value: values.at(i) }))));
  return { head: layHead(entries, starts, givens, longest, shards), shards: buffers };
}

function layShard(entries: readonly { hash: number; value: number }[]): ArrayBuffer {
  let buckets = 1;
  while (buckets * BUCKET_ENTRIES < entries.length) buckets *= 2;
  const placed = entries.map(({ hash, value }) => ({ bucket: bucketOf(hash, buckets), check: checkOf(hash), value }));
  // Weight stands in a value's highest bits, so that the most prominent come first.
  placed.sort((a, b) => a.bucket - b.bucket || a.check - b.check || b.value - a.value);
  const kept = placed.filter((entry, place) => {
    const before = placed[place - SURNAME_BEARERS];
    const crowded = before?.bucket === entry.bucket && before.check === entry.check;
    return !crowded || unpackEntry(entry.value).kind !== 'surname';
  });
  const { buffer, view } = makeShard(kept.length, buckets);
  kept.forEach(({ bucket, check, value }, place) => {
    view.values[place] = value;
    view.checks[place] = check;
    view.starts[bucket + 1] = place + 1;
  });
  for (let i = 1; i <= buckets; i += 1) {
    view.starts[i] = Math.max(view.starts[i] as number, view.starts[i - 1] as number);
  }
  return buffer;
}

function layHead({ hashes }: Entries, starts: Numbers, givens: Numbers, longest: number, shards: number): ArrayBuffer {
  const filters = [starts, hashes, givens].map((numbers) => {
    const distinct = numbers.distinct();
    const filter = makeFilter(distinct.length);
    for (const hash of distinct) addToFilter(filter, hash);
    return filter;
  });
  const lengths = filters.map((filter) => filter.length);
  const head = new Uint32Array(HEAD_WORDS + lengths.reduce((sum, length) => sum + length, 0));
  head[HEAD.format] = FORMAT;
  head[HEAD.shards] = shards;
  head[HEAD.entries] = hashes.length;
  head[HEAD.longest] = longest;
  head.set(lengths, HEAD.starts);
  let offset = HEAD_WORDS;
  for (const filter of filters) {
    head.set(filter, offset);
    offset += filter.length;
  }
  return head.buffer;
}
