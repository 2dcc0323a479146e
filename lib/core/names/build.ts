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
  const starts = new Set<number>();
  const givens = new Set<number>();
  const bearers = new Map<number, number[]>();
  let longest = 1;
  people.forEach((person, ordinal) => {
    for (const { key, kind } of aliasesOf(person)) {
      const words = key.split(' ');
      if (words.length > LONGEST_NAME) continue;
      longest = Math.max(longest, words.length);
      const first = spread(addWord(0, hashWord(words[0] as string)));
      starts.add(first);
      const hash = hashName(key);
      const value = packEntry(ordinal, kind, person.prominence);
      if (kind === 'surname') {
        const sharing = bearers.get(hash);
        if (sharing) sharing.push(value);
        else bearers.set(hash, [value]);
      } else {
        entries.add(hash, value);
        if (kind === 'full' && isGivenName(words, person)) givens.add(first);
      }
    }
    if (progress && ordinal % 1000 === 0) progress(ordinal, people.length);
  });
  // Weight stands in the highest bits, so that the greatest values are the most prominent people.
  for (const [hash, values] of bearers) {
    for (const value of values.sort((a, b) => b - a).slice(0, SURNAME_BEARERS)) entries.add(hash, value);
  }
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

/** Hashes and values in pairs that grow. */
class Entries {
  hashes = new Uint32Array(1024);
  values = new Uint32Array(1024);
  length = 0;

  add(hash: number, value: number): void {
    if (this.length === this.hashes.length) {
      const [hashes, values] = [this.hashes, this.values];
      this.hashes = new Uint32Array(this.length * 2);
      this.hashes.set(hashes);
      this.values = new Uint32Array(this.length * 2);
      this.values.set(values);
    }
    this.hashes[this.length] = hash;
    this.values[this.length] = value;
    this.length += 1;
  }
}

function lay(entries: Entries, starts: ReadonlySet<number>, givens: ReadonlySet<number>, longest: number): NameShards {
  const { length, hashes, values } = entries;
  let shards = 1;
  while (shards < 512 && shards * SHARD_ENTRIES < length) shards *= 2;
  const members: number[][] = Array.from({ length: shards }, () => []);
  for (let i = 0; i < length; i += 1) members[shardOf(hashes[i] as number, shards)]?.push(i);
  const buffers = members.map((indices) => {
    let buckets = 1;
    while (buckets * BUCKET_ENTRIES < indices.length) buckets *= 2;
    const { buffer, view } = makeShard(indices.length, buckets);
    const bucket = (i: number) => bucketOf(hashes[i] as number, buckets);
    const check = (i: number) => checkOf(hashes[i] as number);
    indices.sort(
      (a, b) => bucket(a) - bucket(b) || check(a) - check(b) || (values[b] as number) - (values[a] as number),
    );
    indices.forEach((i, place) => {
      view.values[place] = values[i] as number;
      view.checks[place] = check(i);
      view.starts[bucket(i) + 1] = place + 1;
    });
    for (let i = 1; i <= buckets; i += 1)
      view.starts[i] = Math.max(view.starts[i] as number, view.starts[i - 1] as number);
    return buffer;
  });
  return { head: layHead(entries, starts, givens, longest, shards), shards: buffers };
}

function layHead(
  { length, hashes }: Entries,
  starts: ReadonlySet<number>,
  givens: ReadonlySet<number>,
  longest: number,
  shards: number,
): ArrayBuffer {
  const filters = [makeFilter(starts.size), makeFilter(length), makeFilter(givens.size)] as const;
  for (const hash of starts) addToFilter(filters[0], hash);
  for (let i = 0; i < length; i += 1) addToFilter(filters[1], hashes[i] as number);
  for (const hash of givens) addToFilter(filters[2], hash);
  const head = new Uint32Array(HEAD_WORDS + filters[0].length + filters[1].length + filters[2].length);
  head[HEAD.format] = FORMAT;
  head[HEAD.shards] = shards;
  head[HEAD.entries] = length;
  head[HEAD.longest] = longest;
  head[HEAD.starts] = filters[0].length;
  head[HEAD.wholes] = filters[1].length;
  head[HEAD.givens] = filters[2].length;
  let offset = HEAD_WORDS;
  for (const filter of filters) {
    head.set(filter, offset);
    offset += filter.length;
  }
  return head.buffer;
}
