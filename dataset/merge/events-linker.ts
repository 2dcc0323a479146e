import search from 'approx-string-match';
import type { Edtf, IsoDay, Membership, Person, Post, PostRole } from '../../lib/core/model';
import type { ParticipantClaim } from '../claims';
import { daysBetween, firstDay, lastDay } from '../dates';
import type { LinkRule, PersonLink, PersonLinker } from './link';
import { foldWord, nameKeys, nameWords } from './name-key';

/** What the linker needs of the merged facts. */
export interface LinkableFacts {
  people: readonly Person[];
  memberships: readonly Membership[];
  posts: readonly Post[];
}

/** Someone as records of events need them: every spelling as a set of folded words, every office with its days. */
interface Entry {
  id: string;
  /** Names in Latin script, as they are. */
  names: readonly string[];
  spellings: ReadonlySet<string>[];
  surnames: ReadonlySet<string>;
  born?: IsoDay;
  died?: IsoDay;
  offices: { role: PostRole; area?: string; from: IsoDay; to: IsoDay }[];
}

/** Announcements precede oaths: a holder counts this many days before and after the office. */
const SLACK_DAYS = 21;
/** After an open office was last seen held, its holder is the best guess for this long. */
const TRUSTED_DAYS = 3 * 365;
/** Titles that sources use for one another. */
const LEADERS: readonly PostRole[] = ['head-of-state', 'monarch', 'head-of-government'];

/**
 * A linker for the participants of events on top of the general one. Records of meetings write a part of an official name
 * (`López Obrador`), more of it (`Martin Brian Mulroney`) or the surname of an organization's head (`Stoltenberg`); these link
 * where the words, the country and the office on that day leave one person.
 */
export function createEventLinker(facts: LinkableFacts, base: PersonLinker): PersonLinker {
  const entries = entriesOf(facts);
  const byWord = new Map<string, Set<Entry>>();
  for (const entry of entries.values()) {
    for (const spelling of entry.spellings)
      for (const word of spelling) byWord.set(word, (byWord.get(word) ?? new Set()).add(entry));
  }
  const holdersOf = ({ role, area }: ParticipantClaim, day: Edtf) =>
    role && area ? rolesLike(role).flatMap((like) => base.holders(like, area, day)) : [];
  return {
    holders: (role, area, day, seen) => base.holders(role, area, day, seen),
    link(participant, day) {
      const former = /^(?:former|ex-)/i.test(participant.title ?? '');
      const link: PersonLink = former ? { unknown: true } : base.link(participant, day);
      const words = new Set(nameWords(participant.name).map(foldWord));
      const entry = 'person' in link ? entries.get(link.person) : undefined;
      if (entry && hadLeft(entry, participant, day) && holdersOf(participant, day).length > 0)
        return { unsure: [entry.id, ...holdersOf(participant, day)] };
      if ('person' in link && isSound(link, participant, entry)) return link;
      const candidates = [...new Set([...words].flatMap((word) => [...(byWord.get(word) ?? [])]))].filter((entry) =>
        alive(entry, day),
      );
      if ('person' in link) return { unknown: true };
      if (words.size === 0) return link;
      if (former) return formerHolder(words, candidates, participant, day) ?? link;
      return (
        byWords(words, candidates, participant, day) ?? misspelt(words, holdersOf(participant, day), entries) ?? link
      );
    },
  };
}

function byWords(
  words: ReadonlySet<string>,
  candidates: readonly Entry[],
  participant: ParticipantClaim,
  day: Edtf,
): PersonLink | undefined {
  if (words.size === 1) {
    const [word = ''] = words;
    const bearers = participant.role
      ? candidates.filter((entry) => isCalled(entry, word, participant) && serves(entry, participant, day))
      : [];
    return single(bearers, 'surname-country-date');
  }
  const same = candidates.filter((entry) => entry.spellings.some((spelling) => equal(spelling, words)));
  const here = participant.area
    ? same.filter((entry) => entry.offices.some(({ area }) => area === participant.area))
    : same;
  // Someone whom only a list of names has fits any country.
  const bare = same.filter(({ offices }) => offices.length === 0);
  const serving = here.filter((entry) => serves(entry, participant, day));
  const exact =
    single(here, 'full-name') ??
    single(serving, 'full-name') ??
    (here.length === 0 ? single(bare, 'full-name') : undefined);
  if (exact) return exact;
  if (!participant.area && !participant.role) return undefined;
  const partial = candidates.filter(
    (entry) => entry.spellings.some((spelling) => nested(spelling, words)) && serves(entry, participant, day),
  );
  return single(partial, 'name-and-country');
}

/** `former President George Bush`: someone of that name whose office of that kind had ended. */
function formerHolder(
  words: ReadonlySet<string>,
  candidates: readonly Entry[],
  { role, area }: ParticipantClaim,
  day: Edtf,
): PersonLink | undefined {
  const past = candidates.filter(
    (entry) =>
      entry.spellings.some((spelling) => equal(spelling, words) || nested(spelling, words)) &&
      entry.offices.some(
        (office) => office.to < firstDay(day) && (!role || office.role === role) && (!area || office.area === area),
      ) &&
      !serves(entry, { role, area }, day),
  );
  return single(past, 'full-name');
}

/** Roles that records give to the holder of one office: a king is called head of state, a president head of government. */
function rolesLike(role: PostRole): readonly PostRole[] {
  return LEADERS.includes(role) ? LEADERS : [role];
}

/** Without an office to confirm it, a link between two spellings needs more in common than a surname and an initial. */
function isSound({ rule }: { rule: LinkRule }, { name, role }: ParticipantClaim, entry: Entry | undefined): boolean {
  if (rule !== 'name-and-country' || role !== undefined || !entry) return true;
  const loose = nameKeys(name)?.loose;
  return entry.names.some((other) => nameKeys(other)?.loose === loose);
}

/** So long after the last day in office a record that still calls someone by it names the wrong person. */
const LONG_GONE_DAYS = 365;

/** Whether a record gives someone a country's highest office that this person had left long before. */
function hadLeft(entry: Entry, { role, area }: ParticipantClaim, day: Edtf): boolean {
  if (!role || !LEADERS.includes(role) || !area) return false;
  const led = entry.offices.filter((office) => LEADERS.includes(office.role) && office.area === area);
  return led.length > 0 && led.every(({ to }) => daysBetween(to, firstDay(day)) > LONG_GONE_DAYS);
}

/** Records call a monarch by the first name, everyone else by the surname. */
function isCalled(entry: Entry, word: string, { role }: ParticipantClaim): boolean {
  return entry.surnames.has(word) || (role === 'monarch' && entry.spellings.some((spelling) => spelling.has(word)));
}

/** The holder of the office on that day whose surname a record misspells: `Reingeldt`, `Freedland`. */
function misspelt(
  words: ReadonlySet<string>,
  holders: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): PersonLink | undefined {
  const last = [...words].at(-1) ?? '';
  const close = [...new Set(holders)].filter((person) =>
    [...(entries.get(person)?.surnames ?? [])].some((surname) => similar(last, surname)),
  );
  return close.length === 1 && close[0] ? { person: close[0], rule: 'office-holder' } : undefined;
}

/** Whether two folded words differ by a letter, or by two where they are long. */
function similar(one: string, other: string): boolean {
  const errors = one.length >= 8 ? 2 : one.length >= 5 ? 1 : 0;
  if (errors === 0 || Math.abs(one.length - other.length) > errors) return false;
  return search(other, one, errors).some(
    ({ start, end, errors: found }) => found + start + (other.length - end) <= errors,
  );
}

function single(
  found: readonly Entry[],
  rule: 'full-name' | 'name-and-country' | 'surname-country-date',
): PersonLink | undefined {
  const [entry, ...others] = found;
  return entry && others.length === 0 ? { person: entry.id, rule } : undefined;
}

function equal(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** Whether all words of one name are in the other, two at least. */
function nested(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  return small.size >= 2 && [...small].every((word) => large.has(word));
}

/** Whether someone held an office of that kind for that country on that day. */
function serves(entry: Entry, { role, area }: Pick<ParticipantClaim, 'role' | 'area'>, day: Edtf): boolean {
  return entry.offices.some(
    (office) =>
      (!area || office.area === area) &&
      (!role || office.role === role || (LEADERS.includes(role) && LEADERS.includes(office.role))) &&
      daysBetween(office.from, lastDay(day)) >= -SLACK_DAYS &&
      daysBetween(firstDay(day), office.to) >= -SLACK_DAYS,
  );
}

function alive({ born, died }: Entry, day: Edtf): boolean {
  return !(born && born > lastDay(day)) && !(died && died < firstDay(day));
}

function entriesOf({ people, memberships, posts }: LinkableFacts): Map<string, Entry> {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const entries = new Map<string, Entry>();
  for (const person of people) {
    const names = [person.name, ...person.names.filter(({ kind }) => kind !== 'surname').map(({ name }) => name)];
    const latin = names.filter((name) => !/[^\p{Script=Latin}\P{L}]/u.test(name));
    const cyrillic = names.filter((name) => /^[\p{Script=Cyrillic}\P{L}]+$/u.test(name));
    const spellings = [...latin, ...cyrillic]
      .map((name) => new Set(nameWords(name).map(foldWord)))
      .filter((words) => words.size > 0);
    const surnames = new Set(
      [person.familyName ?? '', ...latin.map((name) => nameWords(name).at(-1) ?? '')].flatMap((name) =>
        nameWords(name).map(foldWord),
      ),
    );
    entries.set(person.id, {
      id: person.id,
      names: latin,
      spellings,
      surnames,
      ...(person.birthDate && { born: firstDay(person.birthDate) }),
      ...(person.deathDate && { died: lastDay(person.deathDate) }),
      offices: [],
    });
  }
  for (const membership of memberships) {
    const post = postsById.get(membership.post);
    const span = spanOf(membership);
    if (post && span)
      entries.get(membership.person)?.offices.push({ role: post.role, ...(post.area && { area: post.area }), ...span });
  }
  return entries;
}

function spanOf({ from, to, asOf }: Membership): { from: IsoDay; to: IsoDay } | undefined {
  const start = from ? firstDay(from) : undefined;
  if (to) return { from: start ?? firstDay(to), to: lastDay(to) };
  const seen = asOf ?? start;
  if (!seen) return undefined;
  const trusted = new Date(Date.parse(seen) + TRUSTED_DAYS * 86_400_000).toISOString().slice(0, 10);
  return { from: start ?? seen, to: trusted };
}
