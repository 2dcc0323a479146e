import type { Candidate } from '../facts';
import type { IsoDay, PersonRecord, PostRole, Tenure } from '../model';
import type { Cast, Member } from './cast';
import type { Span } from './document';
import { isAround } from './evidence';
import type { SurnameQuestion } from './surnames';

/** Whoever holds one of these is called by the surname alone all over the world. */
export const WORLD: ReadonlySet<PostRole> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'head-of-organization',
]);
/** The bearer must be at least so prominent, and so far ahead of every namesake. */
const PROMINENT = 0.4;
const AHEAD = 0.15;
/** A surname of so many letters that one person of the dataset alone bears, and so prominent a one, needs no more evidence. */
const FAMOUS = 0.75;
const SHORTEST = 4;

/** Whether, by what the index tells, one bearer of a surname may outshine all others. */
export function mayBeUnmistakable(candidates: readonly Candidate[]): boolean {
  if (candidates.some((candidate) => candidate.kind === 'unmistakable')) return true;
  const [best = 0, second = 0] = candidates.map((candidate) => candidate.prominence).sort((a, b) => b - a);
  return best >= PROMINENT - 0.05 && second <= best - AHEAD + 0.05;
}

/**
 * Whom a surname means though nobody of that name is named in full: one whom the dataset calls unmistakable and who is in
 * office or whose country the text speaks of; or one who holds a post that the whole world reports on, outshines every
 * namesake, and whose country the text speaks of or whom it addresses, unless nobody else bears the surname.
 *
 * @param addressed "Mr." or its like stands before the surname
 */
export function unmistakable(
  span: Span,
  addressed: boolean,
  { shelf, day, areas, isGivenName }: SurnameQuestion,
): Member | null {
  const declared = span.hit.candidates.filter((candidate) => candidate.kind === 'unmistakable');
  const people = shelf.bearers(declared, span.hit.key).map(({ person }) => person);
  const current = people.filter((person) => day === null || person.tenures.some((tenure) => isAround(tenure, day)));
  const [person, other] = people.length > 1 ? current : people;
  if (person && !other && (addressed || isOfText(person, day, areas))) {
    return { person, score: person.prominence, reasons: ['unmistakable'] };
  }
  if (day === null || !mayBeUnmistakable(span.hit.candidates)) return null;
  const bearers = shelf
    .bearers(span.hit.candidates, span.hit.key)
    .map((match) => match.person)
    .sort((a, b) => b.prominence - a.prominence);
  const [best, second] = bearers;
  if (!best || best.prominence < PROMINENT || (second && second.prominence > best.prominence - AHEAD)) return null;
  const held = best.tenures.filter((tenure) => WORLD.has(tenure.role) && isAround(tenure, day));
  const here = held.some((tenure) => tenure.area !== undefined && areas[tenure.area]);
  // "Lula": nobody else is called so.
  const alone = !second && best.prominence >= FAMOUS && span.hit.key.length >= SHORTEST && !isGivenName(span.hit.key);
  if (held.length === 0 || !(addressed || here || alone)) return null;
  return {
    person: best,
    score: best.prominence,
    reasons: ['unmistakable', 'tenure-at-date', ...(here ? ['country'] : [])],
  };
}

/** So many who led the same country must be named before one more is known by the surname alone. */
const PEERS = 2;

/** Whoever has led a country is known at least this well. */
const LEADER = 0.2;

function led(person: PersonRecord): Tenure[] {
  return person.tenures.filter(({ role }) => role === 'head-of-state' || role === 'head-of-government');
}

/** Whether one bearer of a surname may have led a country that others of the text have led, by what the index tells. */
export function mayHavePeers(candidates: readonly Candidate[], cast: Cast): boolean {
  if (!candidates.some((candidate) => candidate.prominence >= LEADER)) return false;
  return [...cast.members.values()].filter(({ person }) => led(person).length > 0).length >= PEERS;
}

/**
 * The leader whom a surname means among leaders: "Nixon" where the text names Ford and Carter. Two of those named must have
 * held the post that one bearer of the surname, and no other, has held by then.
 */
export function amongPeers(span: Span, { shelf, cast, day }: SurnameQuestion): Member | null {
  const bearers = shelf.bearers(span.hit.candidates, span.hit.key).map(({ person }) => person);
  const holders = bearers.filter((person) => led(person).some(({ from = '' }) => day === null || from <= day));
  const [person, other] = holders;
  if (!person || other) return null;
  if (bearers.some(({ id, prominence }) => id !== person.id && prominence > person.prominence - AHEAD)) return null;
  const posts = new Set(led(person).map(({ post }) => post));
  const peers = [...cast.members.values()].filter(
    (member) => member.person.id !== person.id && led(member.person).some(({ post }) => posts.has(post)),
  );
  return peers.length >= PEERS ? { person, score: person.prominence, reasons: ['title', 'country'] } : null;
}

/** Even an unmistakable surname may be a boat's: the person holds a world office just then, or their country is named. */
function isOfText(person: PersonRecord, day: IsoDay | null, areas: Readonly<Record<string, number>>): boolean {
  return person.tenures.some(
    (tenure) =>
      (day !== null && WORLD.has(tenure.role) && isAround(tenure, day)) ||
      (tenure.area !== undefined && areas[tenure.area] !== undefined),
  );
}
