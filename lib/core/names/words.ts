import type { Person } from '../model';
import { foldPhrase } from '../text/tokens';
import { spellings } from './aliases';
import { MOST_PEOPLE } from './shards';

/** A folded word of names, and who bears it: {@link packBearer}, the most prominent first. */
export type WordEntry = [word: string, bearers: number[]];

/** What an index of words is made of. */
export type Named = Pick<Person, 'name' | 'names'> & { prominence: number };

/** A beginning that more words share has an entry of its own, which no word can be taken for. */
export const WIDE = 2048;
/** Bearers in the entry of a wide beginning: more than any list shows, so that two of them can be held against each other. */
const WIDE_BEARERS = 512;
/** Steps of prominence that order bearers; beyond, the order is the pack's. */
const STEPS = 1023;

/** The key of a beginning that many words share. It stands just before them: a blank is in no word. */
export function wideKey(beginning: string): string {
  return `${beginning} `;
}

export function isWideKey(key: string): boolean {
  return key.endsWith(' ');
}

/** Who bears a word and how prominent they are, as one number: the greater, the more prominent. */
function packBearer(ordinal: number, prominence: number): number {
  return Math.round(Math.min(1, Math.max(0, prominence)) * STEPS) * MOST_PEOPLE + ordinal;
}

export function unpackBearer(value: number): { ordinal: number; prominence: number } {
  return { ordinal: value % MOST_PEOPLE, prominence: Math.floor(value / MOST_PEOPLE) / STEPS };
}

/** The folded words of all of a person's names, each once. */
export function wordsOf({ name, names }: Pick<Person, 'name' | 'names'>): Set<string> {
  const all = new Set([name, ...names.map((one) => one.name)]);
  return new Set([...all].flatMap(spellings).flatMap(foldedWords));
}

/** What a reader typed, as beginnings of words. */
export function foldedWords(text: string): string[] {
  return foldPhrase(text).split(' ').filter(Boolean);
}

/** An index of name words in the making: people one by one, in the order of their ordinals. */
export class WordIndex {
  readonly #bearers = new Map<string, number[]>();
  #people = 0;

  add(person: Named): void {
    const bearer = packBearer(this.#people, person.prominence);
    for (const word of wordsOf(person)) {
      const known = this.#bearers.get(word);
      if (known) known.push(bearer);
      else this.#bearers.set(word, [bearer]);
    }
    this.#people += 1;
  }

  /** The entries sorted by key, in the order of UTF-16 units. */
  entries(): WordEntry[] {
    const words = [...this.#bearers.keys()].sort();
    const entries: WordEntry[] = [...wideBeginnings(words)].map(([beginning, [first, last]]) => {
      const bearers = words.slice(first, last).flatMap((word) => this.#bearers.get(word) as number[]);
      return [wideKey(beginning), mostProminent(bearers).slice(0, WIDE_BEARERS)];
    });
    for (const word of words) entries.push([word, mostProminent(this.#bearers.get(word) as number[])]);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function mostProminent(bearers: readonly number[]): number[] {
  return [...new Set(bearers)].sort((a, b) => b - a);
}

/** Beginnings that more than {@link WIDE} words share, with the places of the first such word and of the one after the last. */
function wideBeginnings(words: readonly string[]): Map<string, [number, number]> {
  const wide = new Map<string, [number, number]>();
  for (let length = 1; ; length += 1) {
    const before = wide.size;
    for (let first = 0; first + WIDE < words.length; ) {
      const beginning = (words[first] as string).slice(0, length);
      // WIDE words further on the beginning is still the same, or there are not so many.
      if (beginning.length < length || !words[first + WIDE]?.startsWith(beginning)) {
        first += 1;
        continue;
      }
      let last = first + WIDE;
      while (words[last]?.startsWith(beginning)) last += 1;
      wide.set(beginning, [first, last]);
      first = last;
    }
    if (wide.size === before) return wide;
  }
}
