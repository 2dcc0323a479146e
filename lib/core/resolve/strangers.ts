import { isSuffix, PARTICLES } from '../names/aliases';
import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import { CALENDAR, THINGS_AFTER } from './thing-words';
import { isNameLike } from './things';
import { endsTitle, isTitleWord } from './titles';
import type { Word } from './words';

/** Someone the text names in full and the dataset does not know. */
export interface Stranger {
  block: BlockReading;
  first: number;
  last: number;
  /** Folded full name. */
  key: string;
  /** Folded last word of the name, its suffix left out. */
  surname: string;
}

/** Names longer than this are organisations, not people. */
const LONGEST = 4;

/**
 * Finds full names of people whom nothing else has claimed: two to four capitalised words of which the first is a known
 * given name, or the last a surname that also stands alone. They take their surname away from known namesakes.
 *
 * @param taken whether a word already belongs to someone known
 * @param isGivenName knows given names, folded
 * @param surnames folded words by which known people of the text might be called
 */
export function findStrangers(
  blocks: readonly BlockReading[],
  taken: (block: BlockReading, word: number) => boolean,
  isGivenName: (word: string) => boolean,
  surnames: ReadonlySet<string>,
): Stranger[] {
  const strangers: Stranger[] = [];
  for (const block of blocks) {
    const { words, titleCase, shouting } = block.reading;
    for (let i = 0; i < words.length; i += 1) {
      const end = runFrom(block, i, taken);
      if (end <= i) continue;
      // "Gov." before someone known.
      if (taken(block, end + 1) && endsTitle((words[end] as Word).folded, block.language)) {
        i = end;
        continue;
      }
      let first = i;
      // "New York Mayor Bill de Blasio": the name begins after the title.
      for (let k = i; k < end; k += 1) if (endsTitle((words[k] as Word).folded, block.language)) first = k + 1;
      while (first < end && isNoGivenName(words[first] as Word, block)) first += 1;
      // "Marcos Jr." is a surname, and perhaps someone known.
      const last = isSuffix((words[end] as Word).folded) ? end - 1 : end;
      const length = last - first + 1;
      const given = isGivenName((words[first] as Word).folded);
      const surname = (words[last] as Word).folded;
      // "A Brown-Cameron pact" names two whom the text knows.
      const run = words.slice(first, last + 1).map((word) => word.folded);
      const pair =
        isSurname(block, first, last) || surnames.has(run.join(' ')) || run.every((word) => surnames.has(word));
      const plain = !titleCase && !shouting;
      const fits = given || (plain && surnames.has(surname) && mayBeGiven(words[first] as Word, block.language));
      if (!pair && length >= 2 && length <= LONGEST && fits && !THINGS_AFTER.has(surname)) {
        const key = words
          .slice(first, end + 1)
          .map((word) => word.folded)
          .join(' ');
        // Beside "Donald Trump Jr.", a bare "Trump" is still the one whom the text knows.
        const bears = last < end && surnames.has(surname) ? (words[end] as Word).folded : surname;
        strangers.push({ block, first, last: end, key, surname: bears });
      }
      i = end;
    }
  }
  return strangers;
}

/** "López Obrador": a surname of several words. */
function isSurname({ spans }: BlockReading, first: number, last: number): boolean {
  return spans.some(
    (span) =>
      span.first === first &&
      span.last === last &&
      !span.hit.middle &&
      span.hit.candidates.every(({ kind }) => kind !== 'full'),
  );
}

/** Whether a word before a surname may be a given name that nobody knows: it opens no sentence, or is no word that does. */
function mayBeGiven(word: Word, language: string): boolean {
  return !word.opens || (language === 'en' && isNameLike(word));
}

/** The last word of the run of name-like words that begins at `first`; before `first` where there is none. */
function runFrom(block: BlockReading, first: number, taken: (block: BlockReading, word: number) => boolean): number {
  const { words } = block.reading;
  let last = first - 1;
  for (let i = first; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (
      i > first &&
      word.gap !== GAP.blank &&
      word.gap !== GAP.abbreviation &&
      word.gap !== GAP.hyphen &&
      word.gap !== GAP.apostrophe
    )
      break;
    if (taken(block, i)) break;
    if (word.capital) last = i;
    else if (i === first || !PARTICLES.has(word.folded)) break;
  }
  return last;
}

/** Titles, countries, days and words that merely open a sentence are not the beginning of a name. */
function isNoGivenName(word: Word, block: BlockReading): boolean {
  const index = block.reading.words.indexOf(word);
  return (
    word.initials ||
    isTitleWord(word.folded, block.language) ||
    CALENDAR.has(word.folded) ||
    block.places.some((place) => place.first <= index && index <= place.last)
  );
}
