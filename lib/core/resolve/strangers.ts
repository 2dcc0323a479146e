import { isSuffix, PARTICLES } from '../names/aliases';
import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import { CALENDAR, HEADLINE_LINKS, isOpener, PERSON_VERBS, THINGS_AFTER } from './thing-words';
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
 * @param names of the known people of the text
 */
export function findStrangers(
  blocks: readonly BlockReading[],
  taken: (block: BlockReading, word: number) => boolean,
  isGivenName: (word: string) => boolean,
  names: KnownNames,
): Stranger[] {
  // Headlines last, so that a name which the text gives whole is known to be one.
  const inOrder = [...blocks].sort((a, b) => Number(isHeadline(a)) - Number(isHeadline(b)));
  const known = new Set<string>();
  const find = () => inOrder.flatMap((block) => strangersIn(block, { taken, isGivenName, names, known }));
  const strangers = find();
  // Once more, for what opens a sentence may be a name that elsewhere stands within one.
  return strangers.length === 0 ? strangers : find();
}

/** How the known people of a text might be called; folded. */
export interface KnownNames {
  /** Without the given name. */
  surnames: ReadonlySet<string>;
  /** Surnames that stand last in their bearers' names, so that none of these bears one as a given name. */
  last: ReadonlySet<string>;
  /** Names of three words or more without the first: "javad zarif" beside Mohammad Javad Zarif. */
  withoutFirst: ReadonlySet<string>;
}

interface Search {
  taken: (block: BlockReading, word: number) => boolean;
  isGivenName: (word: string) => boolean;
  names: KnownNames;
  /** Keys of the strangers found so far; grows. */
  known: Set<string>;
}

function isHeadline({ block, reading }: BlockReading): boolean {
  return block.kind === 'headline' || reading.titleCase || reading.shouting;
}

function strangersIn(block: BlockReading, { taken, isGivenName, names, known }: Search): Stranger[] {
  const { surnames } = names;
  const strangers: Stranger[] = [];
  const { words, titleCase, shouting } = block.reading;
  const plain = !titleCase && !shouting;
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
    // "Venezuela y Trump"
    if (first < end && words[first]?.folded === 'y') first += 1;
    if (isHeadline(block) && isSubject(block, first, end, known, names.last)) {
      i = first + 1;
      continue;
    }
    // "Marcos Jr." is a surname, and perhaps someone known.
    const last = isSuffix((words[end] as Word).folded) ? end - 1 : end;
    const length = last - first + 1;
    const surname = (words[last] as Word).folded;
    const run = words.slice(first, end + 1).map((word) => word.folded);
    const key = run.join(' ');
    const name = run.slice(0, length);
    // "A Brown-Cameron pact" names two whom the text knows.
    const pair =
      isSurname(block, first, last) ||
      surnames.has(name.join(' ')) ||
      name.every((word) => surnames.has(word)) ||
      // "Guaidó y Trump"
      (name.includes('y') && surnames.has(name.slice(name.lastIndexOf('y') + 1).join(' '))) ||
      names.withoutFirst.has(key);
    const fits =
      known.has(key) ||
      isGivenName(run[0] as string) ||
      (plain && surnames.has(surname) && mayBeGiven(words[first] as Word, block.language));
    if (!pair && length >= 2 && length <= LONGEST && fits && !THINGS_AFTER.has(surname)) {
      // Beside "Donald Trump Jr.", a bare "Trump" is still the one whom the text knows.
      const bears = last < end && surnames.has(surname) ? (words[end] as Word).folded : surname;
      strangers.push({ block, first, last: end, key, surname: bears });
      known.add(key);
    }
    i = end;
  }
  return strangers;
}

/** "Trump Meets Kim", "BUSH ORDERS START OF WAR": a surname and its verb, unless the text elsewhere gives the words as someone's name. */
function isSubject(
  { reading, spans }: BlockReading,
  first: number,
  end: number,
  known: ReadonlySet<string>,
  lastNames: ReadonlySet<string>,
): boolean {
  const [surname, verb] = [reading.words[first], reading.words[first + 1]];
  if (!surname || !verb || first >= end || verb.gap !== GAP.blank) return false;
  // "Zarif Seal a Deal"
  const isVerb =
    lastNames.has(surname.folded) ||
    PERSON_VERBS.has(verb.folded) ||
    HEADLINE_LINKS.has(verb.folded) ||
    /..(?:[^s]s|ed)$/.test(verb.folded);
  const whole = `${surname.folded} ${verb.folded}`;
  return (
    isVerb &&
    ![...known].some((name) => name === whole || name.startsWith(`${whole} `)) &&
    spans.some((span) => span.first === first && span.last === first)
  );
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
    (word.opens && isOpener(word.folded, block.language)) ||
    isTitleWord(word.folded, block.language) ||
    CALENDAR.has(word.folded) ||
    block.places.some((place) => place.first <= index && index <= place.last)
  );
}
