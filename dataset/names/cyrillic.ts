import type { LanguageTag } from '../../lib/core/model';
import { withoutPatronymic } from './latin';

/** A transliteration of Cyrillic into the spelling that news in one language uses. */
interface Scheme {
  letters: Record<string, string>;
  /** Rules on the Cyrillic word before its letters are written, in order. */
  before: readonly (readonly [RegExp, string])[];
  /** Rules on the Latin word. */
  after: readonly (readonly [RegExp, string])[];
}

const VOWEL = '[аеёиоуыэюяіїє]';
const FRONT = '[еёиіїєюя]';
const plain = (pairs: string): Record<string, string> =>
  Object.fromEntries(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
const COMMON = 'аa бb вv дd иi кk лl мm нn оo пp рr тt уu фf ъ ь ыy эe';

/** German after the Duden: Sergej/Sergei Lawrow, Wolodymyr Selenskyj. */
const GERMAN: Record<'ru' | 'uk', Scheme> = {
  ru: {
    letters: plain(`${COMMON} вw гg еe ёjo жsch зs йi сs хch цz чtsch шsch щschtsch юju яja`),
    before: [
      [/кс/g, 'x'],
      [/(ий|ый)$/, 'и'],
      [new RegExp(`(^|${VOWEL}|[ьъ])е`, 'g'), '$1jе'],
      [new RegExp(`(${VOWEL})с(?=${VOWEL})`, 'g'), '$1сс'],
    ],
    after: [],
  },
  uk: {
    letters: plain(`${COMMON} вw гh ґg еe єje жsch зs иy іi їji йj сs хch цz чtsch шsch щschtsch юju яja`),
    before: [[new RegExp(`(${VOWEL})с(?=${VOWEL})`, 'g'), '$1сс']],
    after: [],
  },
};
/** French: Sergueï Lavrov, Vladimir Poutine, Volodymyr Zelensky. */
const FRENCH: Record<'ru' | 'uk', Scheme> = {
  ru: {
    letters: plain(`${COMMON} гg еe ёio жj зz йï сs уou хkh цts чtch шch щchtch юiou яia`),
    before: [
      [/(ий|ый)$/, 'и'],
      [new RegExp(`г(?=${FRONT})`, 'g'), 'gu'],
      [/^е/, 'iе'],
      [new RegExp(`(${VOWEL})с(?=${VOWEL})`, 'g'), '$1сс'],
    ],
    after: [[/([^i])in$/, '$1ine']],
  },
  uk: {
    letters: plain(`${COMMON} гh ґg еe єie жj зz иy іi їï йï сs уou хkh цts чtch шch щchtch юiou яia`),
    before: [
      [/(ий|ій)$/, 'и'],
      [new RegExp(`(${VOWEL})с(?=${VOWEL})`, 'g'), '$1сс'],
    ],
    after: [[/^ï/, 'i']],
  },
};
/** Spanish after the Fundéu, without accents, which the letters do not tell: Serguei Lavrov, Volodimir Zelenski. */
const SPANISH: Record<'ru' | 'uk', Scheme> = {
  ru: {
    letters: plain(`${COMMON} гg еe ёio жzh зz иi йi сs хj цts чch шsh щsch ыi юiu яia`),
    before: [
      [/(ий|ый)$/, 'и'],
      [new RegExp(`г(?=${FRONT})`, 'g'), 'gu'],
      [/^е/, 'yе'],
      [/^ю/, 'yu'],
      [/^я/, 'ya'],
    ],
    after: [],
  },
  uk: {
    letters: plain(`${COMMON} гh ґg еe єie жzh зz иi іi їi йi сs хj цts чch шsh щsch юiu яia`),
    before: [
      [/(ий|ій)$/, 'и'],
      [/^є/, 'ye'],
      [/^ю/, 'yu'],
      [/^я/, 'ya'],
    ],
    after: [],
  },
};
const SCHEMES: Record<string, Record<'ru' | 'uk', Scheme>> = { de: GERMAN, fr: FRENCH, es: SPANISH };

/**
 * A Russian or Ukrainian name as news in German, French or Spanish spells it.
 * @param name the name in Cyrillic; a patronymic is left out
 * @param language of the name
 * @param target `de`, `fr` or `es`
 */
export function transliterate(name: string, language: 'ru' | 'uk', target: LanguageTag): string | undefined {
  const scheme = SCHEMES[target]?.[language];
  if (!scheme) return undefined;
  return withoutPatronymic(name).replace(/[\p{L}’']+/gu, (word) => writeWord(word.replace(/[’']/g, ''), scheme));
}

function writeWord(word: string, { letters, before, after }: Scheme): string {
  const prepared = before.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    word.toLowerCase(),
  );
  const latin = [...prepared].map((letter) => letters[letter] ?? letter).join('');
  const finished = after.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latin);
  return finished.charAt(0).toUpperCase() + finished.slice(1);
}
