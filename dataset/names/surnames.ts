import { join } from 'node:path';
import type { Event, Membership, Person, PersonName, Post } from '../../lib/core/model';
import { readJsonLines } from '../files';
import { alike, foldWord, nameKeys, nameWords } from '../merge/name-key';
import { rankOf } from '../merge/rank';
import { partsOf } from './family';
import { isCyrillic, isLatin } from './latin';

/** Heads of state, of government and of great bodies, and foreign ministers. */
const HIGH_RANK = 4;
/** Ministers and ambassadors: whoever has this rank can be meant by a bare surname too. */
const RIVAL_RANK = 2;
/** Events in which someone must have taken part to be known by the surname alone; fewer for those of the last years. */
const MANY_EVENTS = 30;
const MANY_RECENT = 10;
const RECENT = 2015;
/** Events that make someone a constant subject of the news. */
const CONSTANT_EVENTS = 100;
/** A namesake who appears this much more seldom (a spouse, a brother) is not meant by the bare surname. */
const SELDOM = 0.1;
/** Two- and three-letter surnames (Xi, Abe) are words of other languages. */
const SHORTEST = 4;
/** Nobody calls leaders who left before this year by the bare surname in today's news. */
const EARLIEST = 1985;
const EARLIEST_MINISTER = 2000;

/** What decides over a surname. */
export interface SurnameFacts {
  people: readonly Person[];
  memberships: readonly Membership[];
  posts: readonly Post[];
  events: readonly Event[];
  isGiven: (word: string) => boolean;
  /** Lower-case words of running English text. */
  isWord: (word: string) => boolean;
}

/**
 * Adds the surname as a name of its own to people whom it names beyond doubt: of the highest rank, often in the records, the
 * only one of rank with that surname, and the surname neither a word nor a given name.
 */
export function addUnmistakableSurnames(facts: SurnameFacts): Person[] {
  const ranks = ranksOf(facts);
  const meetings = countEvents(facts.events);
  const bearers = new Map<string, Person[]>();
  for (const person of facts.people) {
    const key = keyOf(person.familyName);
    if (key) bearers.set(key, [...(bearers.get(key) ?? []), person]);
  }
  return facts.people.map((person) => {
    const key = keyOf(person.familyName);
    const rank = ranks.get(person.id);
    const own = meetings.get(person.id) ?? 0;
    if (
      !key ||
      !rank ||
      rank.rank < HIGH_RANK ||
      rank.last < (rank.rank > HIGH_RANK ? EARLIEST : EARLIEST_MINISTER) ||
      own < (rank.last >= RECENT ? MANY_RECENT : MANY_EVENTS)
    )
      return person;
    if (key.length < SHORTEST || facts.isGiven(foldWord(key)) || facts.isWord((person.familyName ?? '').toLowerCase()))
      return person;
    // Whoever bears a second surname after it (Obama Asue) goes by both.
    const rivals = (bearers.get(key) ?? []).filter(
      ({ id, name, familyName = '' }) => id !== person.id && name.endsWith(familyName),
    );
    // Beside someone met this often, a namesake must be of nearly the same rank.
    const rivalRank = own < CONSTANT_EVENTS ? RIVAL_RANK : rank.rank - 1;
    const rivalled = ({ id }: Person) =>
      (ranks.get(id)?.rank ?? 0) >= rivalRank || (meetings.get(id) ?? 0) > own * SELDOM;
    if (rivals.some(rivalled)) return person;
    return { ...person, names: [...person.names, ...surnamesOf(person)] };
  });
}

/** Bearers of one surname are those whom the same letters name; Milei and Milley are two. */
function keyOf(familyName: string | undefined): string | undefined {
  return nameWords(familyName ?? '').join('') || undefined;
}

function ranksOf({ memberships, posts }: SurnameFacts): Map<string, { rank: number; last: number }> {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const ranks = new Map<string, { rank: number; last: number }>();
  for (const { person, post: id, from, to, asOf } of memberships) {
    const post = postsById.get(id);
    if (!post) continue;
    const rank = rankOf([{ post }]);
    const last = Number((to ?? asOf ?? from ?? '0').slice(0, 4));
    const known = ranks.get(person);
    ranks.set(person, { rank: Math.max(known?.rank ?? 0, rank), last: Math.max(known?.last ?? 0, last) });
  }
  return ranks;
}

function countEvents(events: readonly Event[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { attendees } of events) {
    for (const { person, certainty } of attendees)
      if (certainty === 'stated') counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}

/** The surname as the main name and every other spelling has it. */
function surnamesOf(person: Person): PersonName[] {
  const found = new Map<string, PersonName>();
  const family = person.familyName ?? '';
  found.set(family, { name: family, kind: 'surname' });
  for (const { name, language, generated } of person.names) {
    const surname = isLatin(name)
      ? partsOf(name, { claimed: [family], areas: new Set(), isGiven: () => false }).family
      : isCyrillic(name)
        ? name.split(' ').at(-1)
        : undefined;
    const like = surname && (isCyrillic(name) || resembles(surname, family));
    if (surname && like && name.includes(' ') && !found.has(surname)) {
      found.set(surname, {
        name: surname,
        kind: 'surname',
        ...(language && { language }),
        ...(generated && { generated }),
      });
    }
  }
  return [...found.values()];
}

function resembles(surname: string, family: string): boolean {
  const [left, right] = [nameKeys(surname), nameKeys(family)];
  return left !== null && right !== null && alike(left, right);
}

/** A test for words of running text, from the leads of the White House's documents. */
export async function readWords(sources: string): Promise<(word: string) => boolean> {
  const rows = await readJsonLines<{ title?: string; lead?: string }>(
    join(sources, 'whitehouse-briefings'),
    'index.jsonl',
  );
  const words = new Set(
    rows.flatMap(
      ({ title = '', lead = '' }) => `${title} ${lead}`.match(/(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}’'-])/gu) ?? [],
    ),
  );
  return (word) => words.has(word);
}
