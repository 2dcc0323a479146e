import type { Candidate } from '../facts';
import type { PostRole } from '../model';
import { GAP } from '../text/tokens';
import type { Member } from './cast';
import type { BlockReading, Span } from './document';
import { isAround } from './evidence';
import type { SurnameQuestion } from './surnames';
import { CALENDAR, PERSON_VERBS } from './thing-words';
import { WORLD } from './unmistakable';

/** Shorter surnames are words of some language, or private people bear them too. */
const SHORTEST = 6;
/** Of so little weight, nobody is called by the surname alone. */
const LEAST = 0.1;
const RELATIVES = new Set('who whose qui que quien quienes che quem которыи которая'.split(' '));
const SPEECH = new Set('said says told asked sagte dit dijo disse'.split(' '));

/** Whether one person alone bears a surname, by what the index tells. */
export function mayBeRare({ key, candidates }: Span['hit']): boolean {
  return key.length >= SHORTEST && candidates.length === 1 && (candidates[0] as Candidate).prominence >= LEAST;
}

/**
 * Whom a surname means that only one person of the dataset bears, though the text names nobody so in full: one whose country
 * the text speaks of, in office about then, and only where the words around show a person.
 *
 * @param addressed "Mr." or its like stands before the surname
 */
export function rarelyNamed(
  block: BlockReading,
  span: Span,
  addressed: boolean,
  { shelf, areas, day, isGivenName }: SurnameQuestion,
): Member | null {
  const { key, candidates } = span.hit;
  if (!mayBeRare(span.hit) || CALENDAR.has(key) || isGivenName(key)) return null;
  if (block.places.some((place) => place.first <= span.last && span.first <= place.last)) return null;
  const person = shelf.bearers(candidates, key)[0]?.person;
  const serves = person?.tenures.some(
    (tenure) => tenure.area && areas[tenure.area] && (day === null || isAround(tenure, day)),
  );
  if (!person || !serves || !(addressed || isPersonHere(block, span))) return null;
  return { person, score: person.prominence, reasons: ['unmistakable', 'country'] };
}

/** Who speaks for a country abroad. */
const ENVOYS: ReadonlySet<PostRole> = new Set([
  'ambassador',
  'defence-minister',
  'finance-minister',
  'spokesperson',
  'monarch',
]);
/** A surname that more share is too common for a country to tell who is meant: "Spain's Sanchez won the stage". */
const FEW = 5;

/** The country whose possessive stands before a surname, "Russia's Churkin"; null where none does. */
export function countryBefore({ reading, places }: BlockReading, { first }: Span): string | null {
  const [before, name] = [reading.words[first - 1], reading.words[first]];
  if (!before || !name || !/^['’]s?\s$/.test(reading.text.slice(before.end, name.start))) return null;
  return places.find(({ last }) => last === first - 1)?.area ?? null;
}

/** The one bearer of an uncommon surname who speaks for the country before it at the article's date. */
export function ofCountry(block: BlockReading, span: Span, { shelf, day }: SurnameQuestion): Member | null {
  const area = countryBefore(block, span);
  const { key, candidates } = span.hit;
  if (area === null || candidates.length > FEW || key.length < SHORTEST) return null;
  const speaks = shelf
    .bearers(candidates, key)
    .filter(({ person }) =>
      person.tenures.some(
        (tenure) =>
          tenure.area === area &&
          (WORLD.has(tenure.role) || ENVOYS.has(tenure.role)) &&
          (day === null || isAround(tenure, day)),
      ),
    );
  const [one, other] = speaks;
  return one && !other
    ? {
        person: one.person,
        score: one.person.prominence,
        reasons: ['unmistakable', 'country', ...(day === null ? [] : ['tenure-at-date'])],
      }
    : null;
}

/** "Inslee said", "Klobuchar, who", "said Merkley"; inside a sentence also "Buttigieg served" and "Buttigieg’s plan". */
function isPersonHere({ reading, language }: BlockReading, { first, last }: Span): boolean {
  const { words, text, titleCase, shouting } = reading;
  const [name, next] = [words[first], words[last + 1]];
  if (!name || titleCase || shouting) return false;
  if (next?.gap === GAP.blank && PERSON_VERBS.has(next.folded)) return true;
  if (next?.gap === GAP.comma && RELATIVES.has(next.folded)) return true;
  if (name.opens || !name.capital) return false;
  if (name.gap === GAP.blank && SPEECH.has(words[first - 1]?.folded ?? '')) return true;
  const small = next !== undefined && !next.capital;
  if (language === 'en' && small && next.gap === GAP.blank && /..ed$/.test(next.folded)) return true;
  return small && /^['’]s\s$/.test(text.slice(words[last]?.end, next.start));
}
