/**
 * Folding: two spellings that a reader takes for the same word fold to the same letters. Case, accents (precomposed or
 * combining), Arabic vowel signs and letter variants fall away; soft hyphens and zero-width characters are not there.
 */

/** What a code unit folds to, beside a letter's own code: it ends a word. */
export const BREAK = 0;
/** … or it belongs to the word around it and counts for nothing: combining marks, soft hyphen, zero-width characters. */
export const IGNORED = 1;
/** … or it folds to several letters: ask {@link foldCharacter}. */
export const SEVERAL = 2;

/** Letters that Unicode does not decompose, with the plain letters that newspapers write for them. */
const SPECIAL: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ə: 'a',
  ς: 'σ',
  // Arabic: forms of alef, the dotless yeh and the teh marbuta are written for one another.
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};

const ignored = /[\p{M}\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const letter = /[\p{L}\p{N}]/u;

/**
 * The folded letters of one character.
 *
 * @returns the empty string for what counts for nothing, `null` for what ends a word
 */
export function foldCharacter(character: string): string | null {
  if (ignored.test(character)) return '';
  if (!letter.test(character)) return null;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFD')) {
    if (!ignored.test(part)) folded += SPECIAL[part] ?? part;
  }
  return folded;
}

/** Code units below this are folded by table: Latin, Greek, Cyrillic, Arabic and the other alphabets; then punctuation. */
const TABLE_SIZE = 0x2100;
const table = new Uint16Array(TABLE_SIZE);
const capitals = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code += 1) {
  const character = String.fromCharCode(code);
  table[code] = foldUnit(character);
  if (/[\p{Lu}\p{Lt}]/u.test(character)) capitals[code] = 1;
}

/** Folds one UTF-16 code unit: a letter's folded code, or {@link BREAK}, {@link IGNORED}, {@link SEVERAL}. */
export function foldCode(code: number): number {
  return code < TABLE_SIZE ? (table[code] as number) : foldFarCode(code);
}

/** What the code units above the table fold to, as they turn up; zero for those that have not. Made with the first. */
let far: Uint16Array | null = null;
/** How {@link far} says {@link BREAK}; no letter folds to it. */
const FAR_BREAK = 3;

function foldFarCode(code: number): number {
  far ??= new Uint16Array(0x10000);
  const known = far[code] as number;
  if (known !== 0) return known === FAR_BREAK ? BREAK : known;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate ? BREAK : foldUnit(String.fromCharCode(code));
  far[code] = folded === BREAK ? FAR_BREAK : folded;
  return folded;
}

/** What {@link foldCode} gives for a character of one code unit. */
function foldUnit(character: string): number {
  const folded = foldCharacter(character);
  if (folded === null) return BREAK;
  return folded === '' ? IGNORED : folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}

/** Whether a code unit is a capital letter. */
export function isCapital(code: number): boolean {
  return code < TABLE_SIZE ? capitals[code] === 1 : code >= 0xff21 && code <= 0xff3a;
}

/**
 * Han characters, kana and Hangul syllables: scripts in whose running text no blank shows where a name begins. Their
 * characters (runs, for katakana) are words of their own.
 */
export function isUnspaced(code: number): boolean {
  return (
    code >= 0x1100 &&
    ((code >= 0x3041 && code <= 0x9fff && code !== KATAKANA_DOT) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      code <= 0x11ff)
  );
}

const KATAKANA_DOT = 0x30fb;

/** Katakana, with the mark that lengthens a vowel. */
export function isKatakana(code: number): boolean {
  return code >= 0x30a1 && code <= 0x30ff && code !== KATAKANA_DOT;
}

/** Medial and final jamo, which continue a syllable that decomposition has taken apart. */
export function continuesSyllable(code: number): boolean {
  return code >= 0x1160 && code <= 0x11ff;
}

/** Whether a UTF-16 unit is white space, no-break and typographic spaces included: Unicode's `White_Space` but for line separators. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
