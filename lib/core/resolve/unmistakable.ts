import type { Candidate } from '../facts';
import type { IsoDay, PersonRecord, PostRole } from '../model';
import type { Member } from './cast';
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

/** Whether, by what the index tells, one bearer of a surname may outshine all others. */
export function mayBeUnmistakable(candidates: readonly Candidate[]): boolean {
  if (candidates.some((candidate) => candidate.kind === 'unmistakable')) return true;
  const [best = 0, second = 0] = candidates.map((candidate) => candidate.prominence).sort((a, b) => b - a);
  return best >= PROMINENT - 0.05 && second <= best - AHEAD + 0.05;
}

/**
 * Whom a surname means though nobody of that name is named in full: one whom the dataset calls unmistakable and who is in
 * office or whose country the text speaks of; or one who holds a post that the whole world reports on, outshines every
 * namesake, and whose country the text speaks of or whom it addresses.
 *
 * @param addressed "Mr." or its like stands before the surname
 */
export function unmistakable(span: Span, addressed: boolean, { shelf, day, areas }: SurnameQuestion): Member | null {
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
  if (held.length === 0 || !(addressed || here)) return null;
  return {
    person: best,
    score: best.prominence,
    reasons: ['unmistakable', 'tenure-at-date', ...(here ? ['country'] : [])],
  };
}

/** Even an unmistakable surname may be a boat's: the person holds a world office just then, or their country is named. */
function isOfText(person: PersonRecord, day: IsoDay | null, areas: Readonly<Record<string, number>>): boolean {
  return person.tenures.some(
    (tenure) =>
      (day !== null && WORLD.has(tenure.role) && isAround(tenure, day)) ||
      (tenure.area !== undefined && areas[tenure.area] !== undefined),
  );
}
