import type { Edtf, IsoDay, Membership, Person, Post, PostRole } from '../../lib/core/model';
import type { ParticipantClaim } from '../claims';
import { firstDay, lastDay } from '../dates';
import type { LinkRule, PersonLink, PersonLinker } from './link';
import { foldWord, middlesAgree, type NameKeys, nameKeys, nameWords } from './name-key';
import { rankOf } from './rank';
import { labelKey } from './seats';

/** What the linker needs of the merged facts. */
export interface LinkableFacts {
  people: readonly Person[];
  memberships: readonly Membership[];
  posts: readonly Post[];
}

/** Sources date a meeting by its announcement and an office by oath or election: a holder counts this many days around. */
const SLACK_DAYS = 21;
/** After the last day an open office was seen held, its holder is still the best guess for this many years. */
const TRUSTED_YEARS = 3;

/** From foreign ministers up. */
const LEADING_RANK = 4;

interface Held {
  post: Post;
  from: IsoDay;
  to: IsoDay;
  /** The last day on which a source saw them there. */
  seen: IsoDay;
}
interface Entry {
  person: Person;
  keys: NameKeys[];
  held: Held[];
}

/** A linker over merged people and tenures. */
export function createLinker(facts: LinkableFacts): PersonLinker {
  return new Linker(facts);
}

class Linker implements PersonLinker {
  readonly #entries = new Map<string, Entry>();
  readonly #byKey = new Map<string, Set<Entry>>();
  readonly #byOffice = new Map<string, { entry: Entry; held: Held }[]>();

  constructor({ people, memberships, posts }: LinkableFacts) {
    const postsById = new Map(posts.map((post) => [post.id, post]));
    for (const person of people) this.#entries.set(person.id, { person, keys: keysOf(person), held: [] });
    for (const membership of memberships) {
      const post = postsById.get(membership.post);
      const entry = this.#entries.get(membership.person);
      if (!post || !entry) continue;
      const held = { post, ...spanOf(membership) };
      entry.held.push(held);
      for (const place of [post.area, post.organization]) {
        if (place) add(this.#byOffice, `${post.role}@${labelKey(place)}`, { entry, held });
      }
    }
    for (const entry of this.#entries.values()) {
      for (const key of entry.keys) {
        for (const value of [`pair:${key.pair}`, `full:${key.full}`, `loose:${key.loose}`])
          addTo(this.#byKey, value, entry);
      }
      for (const surname of surnamesOf(entry.person)) addTo(this.#byKey, `surname:${surname}`, entry);
    }
  }

  link(participant: ParticipantClaim, day: Edtf): PersonLink {
    const { qid, name, role, area } = participant;
    if (qid && this.#entries.has(qid)) return { person: qid, rule: 'qid' };
    const words = nameWords(name);
    if (words.length === 0) {
      const holders = role && area ? this.holders(role, area, day) : [];
      return decide(holders, 'office-holder');
    }
    return words.length === 1 ? this.#bySurname(words[0] ?? '', participant, day) : this.#byName(participant, day);
  }

  holders(role: PostRole, areaOrOrganization: string, day: Edtf, seen = false): string[] {
    const holders = this.#byOffice.get(`${role}@${labelKey(areaOrOrganization)}`) ?? [];
    const exact = holders
      .filter(({ held }) => covers(seen ? { ...held, to: held.seen } : held, day, 0))
      .map(({ entry }) => entry.person.id);
    return [...new Set(exact)];
  }

  #byName(participant: ParticipantClaim, day: Edtf): PersonLink {
    const keys = nameKeys(participant.name);
    if (!keys) return { unknown: true };
    const exact = this.#under([`pair:${keys.pair}`, `full:${keys.full}`], day).filter((entry) =>
      entry.keys.some((other) => middlesAgree(other.middle, keys.middle)),
    );
    const answer = this.#narrow(exact, participant, day, 'full-name');
    if (!('unknown' in answer)) return answer;
    const words = nameWords(participant.name).map(foldWord);
    const near = this.#under(
      [`loose:${keys.loose}`, ...words.slice(-2).map((word) => `surname:${word}`), `surname:${words[0]}`],
      day,
    )
      .filter((entry) => entry.keys.some((other) => other.loose === keys.loose || shares(words, other)))
      .filter(
        (entry) => actsFor(entry, participant.area) && participant.area && heldBy(entry, participant, day, SLACK_DAYS),
      );
    return decide(
      near.map(({ person }) => person.id),
      'name-and-country',
    );
  }

  /** One of several bearers of a name: by country, then by office on the day. */
  #narrow(found: readonly Entry[], participant: ParticipantClaim, day: Edtf, rule: LinkRule): PersonLink {
    if (found.length === 0) return { unknown: true };
    const placed = participant.area ? found.filter((entry) => actsFor(entry, participant.area)) : found;
    if (placed.length === 0)
      return found.length === 1 && found[0] && heldBy(found[0], { ...participant, area: undefined }, day, SLACK_DAYS)
        ? { person: found[0].person.id, rule }
        : { unsure: ids(found) };
    if (placed.length === 1 && placed[0]) return { person: placed[0].person.id, rule };
    const serving = placed.filter((entry) => heldBy(entry, participant, day, SLACK_DAYS));
    if (serving.length === 1 && serving[0]) return { person: serving[0].person.id, rule };
    return { unsure: ids(serving.length > 0 ? serving : placed) };
  }

  #bySurname(word: string, participant: ParticipantClaim, day: Edtf): PersonLink {
    const found = this.#under([`surname:${foldWord(word)}`], day);
    const { area } = participant;
    if (!area) return found.length === 0 ? { unknown: true } : { unsure: ids(found).slice(0, 5) };
    const near = found.filter((entry) => heldBy(entry, participant, day, SLACK_DAYS));
    const exact = near.filter((entry) => heldBy(entry, participant, day, 0));
    const serving = exact.length > 0 ? exact : near;
    return decide(ids(participant.role ? serving : highest(serving, participant, day)), 'surname-country-date');
  }

  #under(keys: readonly string[], day: Edtf): Entry[] {
    const found = new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    return [...found].filter(({ person }) => lived(person, day));
  }
}

function decide(found: readonly string[], rule: LinkRule): PersonLink {
  const [first, ...others] = [...new Set(found)];
  if (first === undefined) return { unknown: true };
  return others.length === 0 ? { person: first, rule } : { unsure: [first, ...others] };
}

function ids(entries: readonly Entry[]): string[] {
  return entries.map(({ person }) => person.id);
}

/** Those in the highest office of that day: a surname without a title means the leader, not a namesake in parliament. */
function highest(entries: readonly Entry[], { area }: ParticipantClaim, day: Edtf): readonly Entry[] {
  const ranked = entries.map((entry) => ({
    entry,
    rank: rankOf(entry.held.filter((held) => covers(held, day, SLACK_DAYS) && held.post.area === area)),
  }));
  const top = Math.max(0, ...ranked.map(({ rank }) => rank));
  return top < LEADING_RANK ? entries : ranked.filter(({ rank }) => rank === top).map(({ entry }) => entry);
}

function keysOf(person: Person): NameKeys[] {
  const latin = person.names.filter(({ name, kind }) => kind !== 'surname' && /\p{Script=Latin}/u.test(name));
  return [nameKeys(person.name, person.familyName), ...latin.map(({ name }) => nameKeys(name))].filter(
    (key) => key !== null,
  );
}

function surnamesOf(person: Person): Set<string> {
  const surnames = new Set<string>();
  const family = nameWords(person.familyName ?? '').map(foldWord);
  for (const word of family) surnames.add(word);
  if (family.length > 1) surnames.add(family.join(''));
  const last = nameWords(person.name).at(-1);
  if (last) surnames.add(foldWord(last));
  for (const { name, kind } of person.names) {
    const word = /\p{Script=Latin}/u.test(name) ? nameWords(name).at(-1) : undefined;
    if (word && kind !== 'native' && !person.familyName?.includes(' ')) surnames.add(foldWord(word));
  }
  return surnames;
}

/** Whether a name and a key share their surname and their given name's first letter. */
function shares(words: readonly string[], key: NameKeys): boolean {
  const last = words.at(-1) ?? '';
  return key.full.split(' ').includes(last) && (words[0] ?? '').charAt(0) === key.initial;
}

function spanOf({ from, to, asOf }: Membership): Omit<Held, 'post'> {
  const start = firstDay(from ?? to ?? asOf ?? '0000-01-01');
  if (to) return { from: start, to: lastDay(to), seen: lastDay(to) };
  const seen = asOf ?? start;
  return { from: start, seen, to: `${Number(seen.slice(0, 4)) + TRUSTED_YEARS}${seen.slice(4)}` };
}

function covers(held: Held, day: Edtf, slack: number): boolean {
  return held.from <= shift(lastDay(day), slack) && held.to >= shift(firstDay(day), -slack);
}

function shift(day: IsoDay, days: number): IsoDay {
  return days === 0 ? day : new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function heldBy(
  entry: Entry,
  { role, area }: Pick<ParticipantClaim, 'role' | 'area'>,
  day: Edtf,
  slack: number,
): boolean {
  const serving = entry.held.filter((held) => covers(held, day, slack) && (!area || held.post.area === area));
  return serving.some(({ post }) => !role || sameKind(role, post.role)) || (role === undefined && serving.length > 0);
}

/** Sources call a president of government prime minister and a king head of state. */
function sameKind(claimed: PostRole, held: PostRole): boolean {
  const leaders: readonly PostRole[] = ['head-of-state', 'monarch', 'head-of-government'];
  return claimed === held || (leaders.includes(claimed) && leaders.includes(held));
}

function actsFor(entry: Entry, area: string | undefined): boolean {
  return area === undefined || entry.held.some(({ post }) => post.area === area);
}

function lived(person: Person, day: Edtf): boolean {
  if (person.birthDate && firstDay(person.birthDate) > lastDay(day)) return false;
  return !person.deathDate || lastDay(person.deathDate) >= firstDay(day);
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
