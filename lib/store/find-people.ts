import type { Candidate } from '../core/facts';
import type { PersonRecord } from '../core/model';
import { foldedWords, unpackBearer, wordsOf } from '../core/names/words';
import type { Rows } from './rows';

/** People read at once where their names must be held against what was typed. */
const BATCH = 32;
/** People read for one question at the most: beyond, nobody is prominent. */
const MOST_READ = 512;

interface SearchedPack {
  id: string;
  rows: Rows;
}

/**
 * People one of whose names has, for each word typed, a word that begins so, whatever the order, capitals and accents. The most
 * prominent first.
 *
 * @param read gives the records of candidates
 */
export async function findPeople(
  text: string,
  limit: number,
  packs: readonly SearchedPack[],
  read: (candidates: readonly Candidate[]) => Promise<(PersonRecord | undefined)[]>,
): Promise<PersonRecord[]> {
  const beginnings = [...new Set(foldedWords(text))];
  if (beginnings.length === 0) return [];
  const found = (await Promise.all(packs.map((pack) => candidatesIn(pack, beginnings)))).flat();
  found.sort((a, b) => b.prominence - a.prominence);
  const people = new Map<string, PersonRecord>();
  for (let i = 0; i < Math.min(found.length, MOST_READ) && people.size < limit; i += BATCH) {
    for (const person of await read(found.slice(i, i + BATCH))) {
      if (person && isNamed(person, beginnings) && people.size < limit) people.set(person.id, person);
    }
  }
  return [...people.values()].sort((a, b) => b.prominence - a.prominence);
}

async function candidatesIn({ id, rows }: SearchedPack, beginnings: readonly string[]): Promise<Candidate[]> {
  const lists = await Promise.all(beginnings.map((beginning) => rows.bearers(beginning)));
  const whole = lists.filter(({ isWhole }) => isWhole);
  // What is not whole leaves people out: it counts where there is nothing better, and names are held against it later.
  const [first, ...others] = (whole.length > 0 ? whole : lists.slice(0, 1)).map(({ bearers }) => bearers);
  const sets = others.map((bearers) => new Set(bearers));
  return (first ?? [])
    .filter((bearer) => sets.every((set) => set.has(bearer)))
    .sort((a, b) => b - a)
    .slice(0, MOST_READ)
    .map((bearer) => ({ pack: id, kind: 'full', ...unpackBearer(bearer) }));
}

function isNamed(person: PersonRecord, beginnings: readonly string[]): boolean {
  const words = [...wordsOf(person)];
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
