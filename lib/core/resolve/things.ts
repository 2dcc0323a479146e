import type { Block } from '../model';
import { isSuffix, PARTICLES } from '../names/aliases';
import { GAP } from '../text/tokens';
import { isCredit } from './credits';
import type { BlockReading, Span } from './document';
import {
  CALENDAR,
  HEADLINE_LINKS,
  HEADLINE_VERBS,
  OPENERS,
  OPENERS_IN,
  PERSON_VERBS,
  THING_LINKS,
  THING_STEM,
  THING_SUFFIX,
  THINGS_AFTER,
  THINGS_BEFORE,
  THINGS_NAMED,
  THINGS_NAMED_IN,
  THINGS_SMALL,
  VERBS_SMALL,
} from './thing-words';
import { endsTitle } from './titles';
import type { Reading, Word } from './words';

/** What stands around words that spell a name, in a block of a language. */
export interface Surroundings {
  block: Block;
  reading: Reading;
  language: string;
  /** Whether another name (known or not) begins at a word: it is no part of this one. */
  beginsName(word: number): boolean;
  /** Whether a word belongs to a country's name. */
  isPlace(word: number): boolean;
}

/** Languages that write every noun with a capital: a capital after a name says nothing there. */
const NOUN_CAPITALS = new Set(['de', 'lb']);

/**
 * Whether words that spell a person's name are none here: part of a longer name, of a thing's name, of an address, or a
 * credit.
 *
 * @param first index of the name's first word
 * @param last of its last
 * @param full whether the words name someone in full; a bare surname is taken for part of a longer name sooner
 * @param genitive whether an ending makes what follows theirs: "Seehofers Plan"
 */
export function isNoPerson(
  around: Surroundings,
  first: number,
  last: number,
  full: boolean,
  genitive = false,
): boolean {
  const { reading } = around;
  return (
    isAddress(reading.text, reading.words[first] as Word, reading.words[last] as Word) ||
    isHyphenated(around, first, last) ||
    (full && isHyphenatedWhole(around, first, last)) ||
    THING_SUFFIX.test(reading.text.slice(reading.words[last]?.end)) ||
    isFirm(reading.text, reading.words[first] as Word, reading.words[last] as Word) ||
    (!genitive && namesThingAfter(around, last, full)) ||
    namesThingBefore(around, first) ||
    (!full &&
      (isPlaceWithArticle(around, first, last) ||
        isPrecededByName(around, first) ||
        isGivenNameOfParticle(around, last))) ||
    isCredit(around.block, reading, first, last)
  );
}

/** E-mail addresses, handles, hashtags, web addresses. */
function isAddress(text: string, first: Word, last: Word): boolean {
  let start = first.start;
  while (start > 0 && !/\s/.test(text[start - 1] as string)) start -= 1;
  let end = last.end;
  while (end < text.length && !/\s/.test(text[end] as string)) end += 1;
  const run = text.slice(start, end);
  return /[@#_]|:\/\/|www\.|\.(?:com|org|net|gov|edu|info|io|co|ru|de|fr|uk)\b/i.test(run);
}

/** Whether a name stands in the genitive that German writes without an apostrophe. */
export function isGenitive({ reading, language }: BlockReading, { last, hit }: Span): boolean {
  return NOUN_CAPITALS.has(language) && reading.words[last]?.folded === `${hit.key.split(' ').at(-1)}s`;
}

/** "Johnson & Johnson", "Ernst & Young". */
function isFirm(text: string, first: Word, last: Word): boolean {
  return (
    /^\s?&\s?\p{L}/u.test(text.slice(last.end, last.end + 4)) ||
    /\p{L}\s?&\s?$/u.test(text.slice(0, first.start).slice(-4))
  );
}

/** "Trump-Tower", "anti-Trump", "Smith-Jones"; but "Trump-Putin summit" joins two names. */
function isHyphenated({ reading, language, beginsName }: Surroundings, first: number, last: number): boolean {
  const { words } = reading;
  const before = words[first] as Word;
  if (before.gap === GAP.hyphen && first > 0 && !beginsName(first - 1)) return true;
  const after = words[last + 1];
  if (after?.gap !== GAP.hyphen) return false;
  if (beginsName(last + 1)) return false;
  return after.capital || NOUN_CAPITALS.has(language);
}

/** "Place Charles-de-Gaulle": French joins the words of a name with hyphens where it is a street's, a school's, a ship's. */
function isHyphenatedWhole({ reading, language }: Surroundings, first: number, last: number): boolean {
  if (language !== 'fr' || first === last) return false;
  return reading.words.slice(first + 1, last + 1).every((word) => word.gap === GAP.hyphen);
}

/** "Trump Tower", "Hillary Clinton Smith", "Boris Johnson City". */
function namesThingAfter(around: Surroundings, last: number, full: boolean): boolean {
  const { reading, language, beginsName } = around;
  const { words, text } = reading;
  const next = words[last + 1];
  if (!next || next.gap !== GAP.blank || hasPossessive(text, words[last] as Word) || next.caseless) return false;
  // "The Bush White House" is his.
  if (isSuffix(next.folded) || (next.folded === 'white' && words[last + 2]?.folded === 'house')) return false;
  if (!next.capital) return THINGS_SMALL.has(next.folded) && !isVerb(next, words[last + 2]);
  if (THINGS_AFTER.has(next.folded)) return true;
  if (reading.titleCase || reading.shouting || NOUN_CAPITALS.has(language)) return namesThingLater(words, last);
  if (isHeadlineVerb(around, next)) return false;
  if (endsTitle(next.folded, language) && namesThingLater(words, last)) return true;
  if (CALENDAR.has(next.folded) || beginsName(last + 1) || endsTitle(next.folded, language)) return false;
  if (next.allCapitals || next.initials) return namesThingLater(words, last);
  return !full || namesThingLater(words, last) || !isSmall(words[last + 2]);
}

/** "Trump Meets Kim": in a headline too short to tell its manner of writing. */
function isHeadlineVerb({ block, language }: Surroundings, { folded }: Word): boolean {
  return block.kind === 'headline' && language === 'en' && (PERSON_VERBS.has(folded) || HEADLINE_VERBS.has(folded));
}

/** "Trump to award the medal": the word is a verb where a small word of the kind follows. */
function isVerb(word: Word, next: Word | undefined): boolean {
  const follows = next?.gap === GAP.blank ? next.folded : '';
  return VERBS_SMALL.has(word.folded) && /^(?:the|a|his|her|gaps?)$/.test(follows);
}

/** "John F. Kennedy International Airport": the kind of thing stands further on. */
function namesThingLater(words: readonly Word[], last: number): boolean {
  for (let i = last + 1; i <= last + 3; i += 1) {
    const word = words[i];
    if (!word || word.gap !== GAP.blank || !word.capital || HEADLINE_LINKS.has(word.folded)) return false;
    if (THINGS_AFTER.has(word.folded)) return true;
  }
  return false;
}

function isSmall(word: Word | undefined): boolean {
  return word === undefined || !word.capital || word.gap !== GAP.blank;
}

/** "Avenue Charles de Gaulle", "Fort Trump", "улица Трампа", "ледокол «Виктор Черномырдин»". */
function namesThingBefore({ reading, language }: Surroundings, first: number): boolean {
  const { words, text } = reading;
  let before = first - 1;
  if (before < 0) return false;
  const gap = words[first]?.gap;
  const quoted = gap === GAP.break && /^\s?[«"“„]$/.test(text.slice(words[before]?.end, words[first]?.start));
  if (gap === GAP.break && !quoted) return false;
  const kind = (words[before] as Word).folded;
  const isNamed = THINGS_NAMED.has(kind) || THINGS_NAMED_IN[language]?.has(kind) === true || THING_STEM.test(kind);
  if ((gap === GAP.blank || quoted) && isNamed) return true;
  if (quoted) return false;
  if (THING_LINKS.has(kind) && before > 0) before -= 1;
  else if (gap !== GAP.blank && gap !== GAP.hyphen) return false;
  const word = words[before] as Word;
  return THINGS_BEFORE.has(word.folded) && (word.capital || !/^(?:place|port|square|via|camp|fort)$/.test(word.folded));
}

/** Particles of foreign names that are no words of the language itself: "Bill de Blasio" in English is one name. */
const OWN_WORDS: Record<string, string> = {
  fr: 'de du des la le las los',
  es: 'de del la las los y al el',
  pt: 'de da do dos das',
  it: 'di da de del della la le al',
  de: 'von vom zu zum zur der den des',
  nl: 'van de den der te ten ter',
};

/** "Mayor Bill de Blasio": with a particle and a capital after it, the word is someone's given name. */
function isGivenNameOfParticle({ reading, language }: Surroundings, last: number): boolean {
  const [particle, name] = [reading.words[last + 1], reading.words[last + 2]];
  if (!particle || particle.capital || particle.gap !== GAP.blank || !PARTICLES.has(particle.folded)) return false;
  if ((OWN_WORDS[language] ?? '').split(' ').includes(particle.folded)) return false;
  const deep = name?.gap === GAP.blank && PARTICLES.has(name.folded) ? reading.words[last + 3] : name;
  return deep?.capital === true && (deep.gap === GAP.blank || deep.gap === GAP.hyphen);
}

/** "The Hague is a city": an article before a surname is some noun's after it ("the Obama administration"), or makes it a place's. */
function isPlaceWithArticle({ reading, language }: Surroundings, first: number, last: number): boolean {
  const { words } = reading;
  if (language !== 'en' || words[first - 1]?.folded !== 'the' || words[first]?.gap !== GAP.blank) return false;
  const next = words[last + 1];
  if (!next || next.gap === GAP.break || next.gap === GAP.comma) return true;
  return next.gap === GAP.blank && GOES_ON.test(next.folded);
}

/** What follows a noun that is whole. */
const GOES_ON =
  /^(?:is|was|are|were|has|had|will|would|in|on|of|to|for|from|at|by|with|and|or|but|that|who|where|when|said|as)$/;

/** A capitalised word before a bare surname is the rest of someone's name, unless it is a title or opens the sentence. */
function isPrecededByName(around: Surroundings, first: number): boolean {
  const { reading, language, beginsName, isPlace } = around;
  const { words, titleCase, shouting } = reading;
  const before = words[first - 1];
  if (!before || (words[first] as Word).gap !== GAP.blank || titleCase || shouting) return false;
  if (!before.capital || before.allCapitals || NOUN_CAPITALS.has(language)) return false;
  if (endsTitle(before.folded, language) || CALENDAR.has(before.folded)) return false;
  if (beginsName(first - 1) || isHeadlineVerb(around, before)) return false;
  // "Tiffany Trump": what opens a sentence may be a given name, unless it is a word that opens sentences.
  return before.opens ? mayBeGivenName(before, language) && !isPlace(first - 1) : true;
}

function mayBeGivenName(word: Word, language: string): boolean {
  if (language === 'en') return isNameLike(word);
  const openers = OPENERS_IN[language];
  return (
    openers !== undefined && word.folded.length > 2 && !openers.has(word.folded) && !/ment[eo]?$/.test(word.folded)
  );
}

/** Whether an English word that opens a sentence may be a name: no such opener, no adverb, no participle. */
export function isNameLike({ folded }: Word): boolean {
  return folded.length > 2 && !OPENERS.has(folded) && !/(?:ly|ing|ed)$/.test(folded);
}

function hasPossessive(text: string, word: Word): boolean {
  return /^['’ʼ]/.test(text.slice(word.end));
}
