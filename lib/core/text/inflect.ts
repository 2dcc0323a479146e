import type { LanguageTag } from '../model';

/** One way to read an inflected word: the form a dataset would list, and the grammatical cases in which it reads so. */
export interface BaseForm {
  word: string;
  /** Bit set of {@link CASE}; the words of one name must share a case. */
  cases: number;
}

/** Grammatical cases as bits. */
export const CASE = { nominative: 1, genitive: 2, dative: 4, accusative: 8, instrumental: 16, locative: 32 } as const;
export const ANY_CASE = 63;

const [N, G, D, A, I, L] = [1, 2, 4, 8, 16, 32] as const;

/** Ending in the text, ending in the dictionary, cases. Words are folded: `й` is `и`, `ё` is `е`, `ł` is `l`. */
type Rule = readonly [ending: string, base: string, cases: number];

/** Declension of names in Russian, with the commonest Ukrainian endings. */
const CYRILLIC: readonly Rule[] = [
  ['а', '', G | A],
  ['у', '', D],
  ['ом', '', I],
  ['ым', '', I],
  ['им', '', I],
  ['ем', '', I],
  ['е', '', L],
  ['і', '', L],
  ['ові', '', D | L],
  ['я', 'и', G | A],
  ['ю', 'и', D],
  ['ем', 'и', I],
  ['е', 'и', L],
  ['я', 'ь', G | A],
  ['ю', 'ь', D],
  ['ем', 'ь', I],
  ['е', 'ь', L],
  ['ого', 'ии', G | A],
  ['ому', 'ии', D],
  ['им', 'ии', I],
  ['ом', 'ии', L],
  ['ого', 'ыи', G | A],
  ['ому', 'ыи', D],
  ['ым', 'ыи', I],
  ['ом', 'ыи', L],
  ['ого', 'ои', G | A],
  ['ому', 'ои', D],
  ['ым', 'ои', I],
  ['ом', 'ои', L],
  ['ы', 'а', G],
  ['и', 'а', G],
  ['е', 'а', D | L],
  ['у', 'а', A],
  ['ои', 'а', G | D | I | L],
  ['еи', 'а', I],
  ['и', 'я', G | D | L],
  ['е', 'я', D | L],
  ['ю', 'я', A],
  ['еи', 'я', I],
  ['ои', 'ая', G | D | I | L],
  ['ую', 'ая', A],
];

/** Declension in Polish. */
const POLISH: readonly Rule[] = [
  ['a', '', G | A],
  ['owi', '', D],
  ['em', '', I],
  ['iem', '', I],
  ['ie', '', L],
  ['u', '', L | D],
  ['ego', '', G | A],
  ['emu', '', D],
  ['m', '', I | L],
  ['y', 'a', G],
  ['i', 'a', G | D | L],
  ['ie', 'a', D | L],
  ['e', 'a', A],
  ['zie', 'a', D | L],
  ['iej', 'a', G | D | L],
  ['ej', 'a', G | D | L],
  ['i', 'ia', G | D | L],
  ['ego', 'y', G | A],
  ['emu', 'y', D],
  ['ym', 'y', I | L],
];

/** Declension in Czech, Slovak and the South Slavic languages in Latin letters, with the feminine `-ová` of foreign names. */
const CZECH: readonly Rule[] = [
  ['a', '', G | A],
  ['u', '', D | L],
  ['ovi', '', D | L],
  ['em', '', I],
  ['om', '', I],
  ['e', '', G | A],
  ['y', 'a', G],
  ['ovi', 'a', D | L],
  ['u', 'a', A],
  ['ou', 'a', I],
  ['om', 'a', I],
  ['e', 'a', D | L],
  ['eho', 'y', G | A],
  ['emu', 'y', D],
  ['ym', 'y', I],
  ['em', 'y', L],
  ['ova', '', N],
  ['ove', '', G | D | L],
  ['ovou', '', I],
  ['ovu', '', A],
  ['ove', 'ova', G | D | L],
  ['ovou', 'ova', I],
  ['ovu', 'ova', A],
];

/** German and the Scandinavian languages add a bare `s` for the genitive. */
const GENITIVE_S: readonly Rule[] = [['s', '', ANY_CASE]];

const BY_LANGUAGE: Record<string, readonly Rule[]> = {
  pl: POLISH,
  cs: CZECH,
  sk: CZECH,
  sl: CZECH,
  hr: CZECH,
  bs: CZECH,
  sr: CZECH,
  de: GENITIVE_S,
  sv: GENITIVE_S,
  da: GENITIVE_S,
  nb: GENITIVE_S,
  no: GENITIVE_S,
};

/** The vowel that leaves the last syllable when an ending comes: Павел, Павла; Marek, Marka. */
const FLEETING = { cyrillic: ['е', 'о'], latin: ['e'] } as const;
const VOWEL = /[aeiouyаеиоуыэюяі]/;
/** Shorter stems name nobody: `Та` is not an inflected `Т`. */
const SHORTEST_STEM = 2;

/**
 * Which declension a word may follow: Cyrillic words their own in every language, others that of the text's language.
 *
 * @param code the first code unit of the folded word
 */
export function declension(code: number, language: LanguageTag | undefined): readonly Rule[] | null {
  if (code >= 0x400 && code < 0x530) return CYRILLIC;
  if (code >= 0x250 || language === undefined) return null;
  return BY_LANGUAGE[language.slice(0, 2).toLowerCase()] ?? null;
}

/**
 * The forms a dictionary might list for a word in a text; always the word itself first (it may not be inflected at all).
 *
 * @param word folded
 */
export function baseForms(word: string, rules: readonly Rule[]): BaseForm[] {
  // Indeclinable names keep one form in every case.
  const forms: BaseForm[] = [{ word, cases: ANY_CASE }];
  const add = (form: string, cases: number) => {
    const same = forms.find((other) => other.word === form);
    if (same) same.cases |= cases;
    else forms.push({ word: form, cases });
  };
  for (const [ending, base, cases] of rules) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < SHORTEST_STEM) continue;
    add(stem + base, cases);
    const last = stem.at(-1) as string;
    if (
      base === '' &&
      rules !== GENITIVE_S &&
      stem.length >= 3 &&
      !VOWEL.test(last) &&
      !VOWEL.test(stem.at(-2) as string)
    ) {
      for (const vowel of rules === CYRILLIC ? FLEETING.cyrillic : FLEETING.latin) {
        add(stem.slice(0, -1) + vowel + last, cases);
      }
    }
  }
  return forms;
}

/** Arabic writes `and`, `so`, `by`, `for`, `like` as one letter joined to the next word. */
const ARABIC_PREFIX = /^[وفبلك]/;

/** The word without a joined Arabic particle, or `null` where there is none. */
export function withoutArabicPrefix(word: string): string | null {
  return word.length >= 4 && ARABIC_PREFIX.test(word) ? word.slice(1) : null;
}
