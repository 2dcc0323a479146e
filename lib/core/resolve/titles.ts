import type { PostRole } from '../model';
import { foldPhrase, GAP } from '../text/tokens';
import { FORMER, HONORIFICS, QUALIFIED } from './title-words';
import { TITLES } from './titles-by-language';
import { PLURALS } from './titles-by-language/plurals';
import type { Word } from './words';

/**
 * Phrases with `|` between, folded, and the posts whose holders are called so, the likeliest first: countries differ in what
 * a "chancellor" is.
 */
export type TitlePhrase = readonly [phrases: string, ...roles: PostRole[]];

/** A title that stands before a name, or alone. */
export interface Title {
  /** Indices of its first and last word, `former` left out. */
  first: number;
  last: number;
  /** Posts whose holders are called so; empty for `Mr.` and its like. */
  roles: readonly PostRole[];
  /** The folded words. */
  phrase: string;
  /** "former", "ex-", "then" stands before it. */
  former: boolean;
  /** "acting", "outgoing", "deputy" stands before it. */
  qualified: boolean;
  /** Said of several at once: "Presidents Obama and Clinton". Whoever has held the post by then may be meant. */
  plural?: true;
}

interface Phrase {
  words: string[];
  roles: readonly PostRole[];
}

/** The title phrases of a language by their last word, and by their first; plurals apart; the longest first. */
interface Lexicon {
  byLast: Map<string, Phrase[]>;
  byFirst: Map<string, Phrase[]>;
  plurals: Map<string, Phrase[]>;
  words: Set<string>;
}

/** Endings that declension adds to a title's last word. */
const ENDINGS: Record<string, readonly string[]> = { de: ['', 's', 'n', 'en'] };

const lexicons = new Map<string, Lexicon>();

function lexiconOf(language: string): Lexicon {
  const code = language.slice(0, 2).toLowerCase();
  const known = lexicons.get(code);
  if (known) return known;
  const lexicon: Lexicon = { byLast: new Map(), byFirst: new Map(), plurals: new Map(), words: new Set() };
  const add = (phrase: string, roles: readonly PostRole[]) => {
    const words = foldPhrase(phrase).split(' ');
    for (const word of words) lexicon.words.add(word);
    for (const [map, word] of [
      [lexicon.byLast, words.at(-1)],
      [lexicon.byFirst, words[0]],
    ] as const) {
      const list = map.get(word as string) ?? [];
      list.push({ words, roles });
      map.set(word as string, list);
    }
  };
  for (const [phrases, ...roles] of TITLES[code] ?? []) {
    for (const phrase of phrases.split('|')) for (const ending of ENDINGS[code] ?? ['']) add(phrase + ending, roles);
  }
  for (const word of (HONORIFICS[code] ?? '').split(' ')) if (word) add(word, []);
  for (const [single, plurals] of Object.entries(PLURALS[code] ?? {})) {
    const { roles = [] } =
      lexicon.byFirst.get(single.split(' ')[0] as string)?.find((one) => one.words.join(' ') === single) ?? {};
    for (const plural of plurals.split('|')) {
      const words = plural.split(' ');
      const last = words.at(-1) as string;
      lexicon.plurals.set(last, [...(lexicon.plurals.get(last) ?? []), { words, roles }]);
      for (const word of words) lexicon.words.add(word);
    }
  }
  for (const map of [lexicon.byLast, lexicon.byFirst, lexicon.plurals]) {
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  }
  lexicons.set(code, lexicon);
  return lexicon;
}

/** The title that ends just before the word at `name`: "Secretary of State" before "Kerry". */
export function titleBefore(words: readonly Word[], name: number, language: string): Title | null {
  const gap = words[name]?.gap;
  const follows = gap === GAP.blank || gap === GAP.abbreviation || gap === GAP.none;
  if (name === 0 || !(follows || isAbbreviation(words, name, language))) return null;
  const last = name - 1;
  for (const phrase of lexiconOf(language).byLast.get((words[last] as Word).folded) ?? []) {
    const first = last - phrase.words.length + 1;
    if (first >= 0 && matches(words, first, phrase)) return titleOf(words, first, last, phrase);
  }
  return null;
}

/** The title in the plural that ends just before the word at `name`: "Presidents" before "Obama and Clinton". */
export function pluralBefore(words: readonly Word[], name: number, language: string): Title | null {
  const last = name - 1;
  if (last < 0 || words[name]?.gap !== GAP.blank) return null;
  for (const phrase of lexiconOf(language).plurals.get((words[last] as Word).folded) ?? []) {
    const first = last - phrase.words.length + 1;
    if (first >= 0 && matches(words, first, phrase)) return { ...titleOf(words, first, last, phrase), plural: true };
  }
  return null;
}

/** The title that begins at a word: "secretary of state" in "the US secretary of state". */
export function titleAt(words: readonly Word[], first: number, language: string): Title | null {
  for (const phrase of lexiconOf(language).byFirst.get((words[first] as Word).folded) ?? []) {
    if (phrase.roles.length > 0 && matches(words, first, phrase)) {
      return titleOf(words, first, first + phrase.words.length - 1, phrase);
    }
  }
  return null;
}

/** Whether a folded word stands in some title: `vice`, `foreign`, `minister`. */
export function isTitleWord(word: string, language: string): boolean {
  return lexiconOf(language).words.has(word);
}

/** Whether a folded word is a title, of one or of several, or the last word of one. */
export function endsTitle(word: string, language: string): boolean {
  const { byLast, plurals } = lexiconOf(language);
  return byLast.has(word) || plurals.has(word);
}

/** Abbreviated titles, whose full stop ends no sentence: `Mr.`, `Sen.`, `Gov.` */
const ABBREVIATED = new Set('mr mrs ms dr prof sen sens rep reps gov gen adm col sr sra dra m mme sig on'.split(' '));

function isAbbreviation(words: readonly Word[], name: number, language: string): boolean {
  const before = words[name - 1] as Word;
  return (
    ABBREVIATED.has(before.folded) &&
    lexiconOf(language).byLast.has(before.folded) &&
    (words[name] as Word).start - before.end <= 2
  );
}

function matches(words: readonly Word[], first: number, phrase: Phrase): boolean {
  return phrase.words.every((word, i) => {
    const here = words[first + i];
    return here?.folded === word && (i === 0 || here.gap !== GAP.break);
  });
}

function titleOf(words: readonly Word[], first: number, last: number, phrase: Phrase): Title {
  let former = /^(?:ex$|ex(?:president|ministr|premier|canciller|kanzler)|alt(?:kanzler|bundeskanzler))/.test(
    phrase.words[0] ?? '',
  );
  let qualified = false;
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    if ((words[i + 1] as Word).gap === GAP.break) break;
    if (FORMER.has((words[i] as Word).folded)) former = true;
    if (QUALIFIED.has((words[i] as Word).folded)) qualified = true;
  }
  return { first, last, roles: phrase.roles, phrase: phrase.words.join(' '), former, qualified };
}
