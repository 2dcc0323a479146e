import type { IsoDay, Person, PostRole } from '../../lib/core/model';
import type { ParticipantClaim } from '../claims';
import { daysBetween, firstDay } from '../dates';
import type { LinkedClaim, UnlinkedParticipant } from './events-link';
import type { PersonLinker } from './link';
import { foldWord, nameKeys, nameWords } from './name-key';

/** Someone in an office that records of events alone tell of: with the country, the offices and the days they name. */
interface RecordPerson {
  /** New, with an id of its own; or known to the dataset in other offices. */
  known?: string;
  person: Person;
  area: string;
  roles: Set<PostRole>;
  first: IsoDay;
  last: IsoDay;
  spellings: Map<string, number>;
  words: Set<string>[];
}

/** Offices whose holders are worth a record of their own; lesser titles are too often misread. */
const ROLES: readonly PostRole[] = [
  'head-of-state',
  'monarch',
  'head-of-government',
  'foreign-minister',
  'deputy-head-of-government',
  'party-leader',
];
const LEADERS: readonly PostRole[] = ['head-of-state', 'monarch', 'head-of-government', 'party-leader'];
/** A career at the top: the same name in the same country later than this is taken for another person. */
const CAREER_DAYS = 30 * 365;
/** A bare surname is the known leader's up to this long before and after the days on record. */
const NEAR_DAYS = 4 * 365;

/** People made from records, and a linker that finds them. */
export interface RecordPeople {
  people: Person[];
  linker: PersonLinker;
}

/**
 * Leaders of the past whom no list of offices has, but whom records of visits and trips name in full with office and
 * country (`Prime Minister Menachem Begin`, Israel): one person each, by name and country. Likewise offices, told by records
 * alone, of people whom the dataset knows: then a surname with that office means the same person.
 * @param linked the claims as first linked
 * @param base the linker that found nobody
 */
export function peopleFromRecords(linked: readonly LinkedClaim[], base: PersonLinker): RecordPeople {
  const found: RecordPerson[] = [];
  for (const unlinked of linked.flatMap((claim) => claim.unlinked)) {
    if (isUsable(unlinked) && !officeIsKnown(unlinked, base)) place(unlinked, found);
  }
  for (const entry of found) finish(entry);
  const kept = [...found, ...officesOfKnown(linked, base)];
  return {
    people: found.map(({ person }) => person),
    linker: {
      holders: (role, area, day, seen) => base.holders(role, area, day, seen),
      link(participant, day) {
        const link = base.link(participant, day);
        if ('person' in link) return link;
        const matches = kept.filter((entry) => means(participant, firstDay(day), entry));
        const [match, ...others] = [...new Set(matches.map(({ known, person }) => known ?? person.id))];
        return match && others.length === 0
          ? { person: match, rule: participant.name.includes(' ') ? 'full-name' : 'surname-country-date' }
          : link;
      },
    },
  };
}

/** Offices in which records name people in full, and which the dataset does not have. */
function officesOfKnown(linked: readonly LinkedClaim[], base: PersonLinker): RecordPerson[] {
  const found = new Map<string, RecordPerson>();
  for (const { from, people } of linked) {
    for (const [known, { claim }] of people) {
      const { name, role, area } = claim;
      if (!role || !ROLES.includes(role) || !area || claim.areaImplied || nameWords(name).length < 2) continue;
      if (/^former/i.test(claim.title ?? '') || base.holders(role, area, from).includes(known)) continue;
      const entry = found.get(`${known} ${area}`);
      if (entry) {
        entry.roles.add(role);
        if (from < entry.first) entry.first = from;
        if (from > entry.last) entry.last = from;
      } else {
        const person: Person = { id: known, name, names: [], provenance: [] };
        const spellings = new Map([[name, 1]]);
        found.set(`${known} ${area}`, {
          known,
          person,
          area,
          roles: new Set([role]),
          first: from,
          last: from,
          spellings,
          words: [wordsOf(name)],
        });
      }
    }
  }
  return [...found.values()];
}

function isUsable({ participant, candidates }: UnlinkedParticipant): boolean {
  const { name, role, area } = participant;
  return (
    candidates.length === 0 &&
    role !== undefined &&
    ROLES.includes(role) &&
    area !== undefined &&
    nameWords(name).length >= 2 &&
    /^\p{Script=Latin}/u.test(name)
  );
}

/** Where the dataset knows who held the office that day, another name is a slip of the record, not another person. */
function officeIsKnown({ participant: { role, area }, day }: UnlinkedParticipant, base: PersonLinker): boolean {
  const same: readonly PostRole[] =
    role === 'monarch' || role === 'head-of-state' ? ['monarch', 'head-of-state'] : role ? [role] : [];
  return area !== undefined && same.some((like) => base.holders(like, area, day).length > 0);
}

function place({ participant, day, source, url }: UnlinkedParticipant, found: RecordPerson[]): void {
  const { name, area = '', role = 'head-of-state' } = participant;
  const words = wordsOf(name);
  const known = found.find(
    (entry) =>
      entry.area === area &&
      sameName(name, words, entry) &&
      daysBetween(day, entry.first) < CAREER_DAYS &&
      daysBetween(entry.last, day) < CAREER_DAYS,
  );
  if (known) {
    known.roles.add(role);
    known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
    known.words.push(words);
    if (day < known.first) known.first = day;
    if (day > known.last) known.last = day;
    if (!known.person.provenance.some((own) => own.source === source))
      known.person.provenance.push({ source, ...(url && { url }) });
    return;
  }
  const person: Person = { id: '', name, names: [], provenance: [{ source, ...(url && { url }) }] };
  found.push({
    person,
    area,
    roles: new Set([role]),
    first: day,
    last: day,
    spellings: new Map([[name, 1]]),
    words: [words],
  });
}

function finish(entry: RecordPerson): void {
  const [name = entry.person.name] = [...entry.spellings]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([spelling]) => spelling);
  entry.person.name = name;
  entry.person.id = `bg-${slug(name)}-${entry.area.toLowerCase()}-${entry.first.slice(0, 4)}`;
  entry.person.names = [...entry.spellings.keys()]
    .filter((spelling) => spelling !== name)
    .sort()
    .map((spelling) => ({ name: spelling, kind: 'alias' }));
}

function sameName(name: string, words: ReadonlySet<string>, entry: RecordPerson): boolean {
  const loose = nameKeys(name)?.loose;
  return (
    [...entry.spellings.keys()].some((other) => nameKeys(other)?.loose === loose) ||
    entry.words.some((other) => nested(words, other))
  );
}

function means({ name, role, area }: ParticipantClaim, day: IsoDay, entry: RecordPerson): boolean {
  if (area !== entry.area) return false;
  const words = wordsOf(name);
  if (words.size >= 2) return sameName(name, words, entry);
  const [word] = words;
  const last = wordsOf(entry.person.name.split(' ').slice(-1).join(' '));
  const near = daysBetween(day, entry.first) <= NEAR_DAYS && daysBetween(entry.last, day) <= NEAR_DAYS;
  return (
    word !== undefined &&
    near &&
    role !== undefined &&
    sameOffice(role, entry.roles) &&
    (last.has(word) || entry.words.some((own) => own.has(word) && /^(?:monarch)$/.test(role)))
  );
}

function sameOffice(role: PostRole, roles: ReadonlySet<PostRole>): boolean {
  return roles.has(role) || (LEADERS.includes(role) && LEADERS.some((leader) => roles.has(leader)));
}

function nested(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  return small.size >= 2 && [...small].every((word) => large.has(word));
}

function wordsOf(name: string): Set<string> {
  return new Set(nameWords(name).map(foldWord));
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
