import {
  BREAK,
  continuesSyllable,
  foldCharacter,
  foldCode,
  IGNORED,
  isBlank,
  isCapital,
  isKatakana,
  isUnspaced,
  SEVERAL,
} from './fold';

/** What stands between a token and the one before it. */
export const GAP = {
  /** The text's start, or anything that ends a name: a comma, a full stop, a bracket, a dash, a possessive. */
  break: 0,
  blank: 1,
  hyphen: 2,
  apostrophe: 3,
  /** `·` and `・` between the parts of a foreign name. */
  dot: 4,
  /** Nothing: two characters of a script that writes no blanks. */
  none: 5,
  /** A full stop that belongs to an abbreviation (`J. Trudeau`), with or without a blank. */
  abbreviation: 6,
  /** A comma and a blank: `Trump, Jr.` */
  comma: 7,
} as const;

/** How a token is written. */
export const SHAPE = {
  /** Begins with a capital letter. */
  capital: 1,
  /** Has more than one letter and only capital ones. */
  allCapitals: 2,
  /** Its script knows no capitals. */
  caseless: 4,
  /** Capital letters standing alone, `J.`, `H. W.`, `JD`. */
  initials: 8,
} as const;

/** Text cut into words, as parallel arrays; only the first `length` places count. The arrays are used again by the next call. */
export interface Tokens {
  length: number;
  /** UTF-16 offsets of the word in the text, possessive left out. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** 32-bit hash of the folded word. */
  hashes: Uint32Array;
  shapes: Uint8Array;
  /** {@link GAP} before the word. */
  gaps: Uint8Array;
}

/** Offset basis and prime of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_SEED = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** Articles and prepositions that French and Italian join to a name with an apostrophe; elsewhere it is part of the word. */
const ELISION = /^(?:[dljmnstc]|qu|lorsqu|puisqu|jusqu|un|all|dell|dall|nell|sull|quell|quest)$/;
/** Abbreviations inside names; their full stop ends no sentence. */
const ABBREVIATION = /^(?:jr|sr|st|ste|wm|mt)$/;

function makeTokens(capacity: number): Tokens {
  return {
    length: 0,
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    hashes: new Uint32Array(capacity),
    shapes: new Uint8Array(capacity),
    gaps: new Uint8Array(capacity),
  };
}

let shared = makeTokens(4096);

/**
 * Cuts text into words, in one pass and without allocating. Accents, case, soft hyphens and zero-width characters make no
 * difference to a word's hash, nor does the order in which Unicode writes a letter and its accent.
 *
 * @returns arrays that the next call overwrites
 */
export function tokenize(text: string): Tokens {
  if (shared.starts.length < text.length) shared = makeTokens(Math.max(text.length, shared.starts.length * 2));
  const tokens = shared;
  const { starts, ends, hashes, shapes, gaps } = tokens;
  const length = text.length;
  let count = 0;
  let at = 0;
  let gap: number = GAP.break;
  while (at < length) {
    const code = text.charCodeAt(at);
    let folded = foldCode(code);
    if (folded <= IGNORED) {
      at += 1;
      if (folded === BREAK && count > 0) gap = code === 0x20 && gap === GAP.none ? GAP.blank : widen(gap, code);
      continue;
    }
    // A word begins.
    const start = at;
    const unspaced = isUnspaced(code);
    let hash = HASH_SEED;
    let letters = 0;
    let capitals = 0;
    const capital = isCapital(code);
    let end = at;
    let next: number = GAP.none;
    let character = code;
    for (;;) {
      if (folded > SEVERAL) {
        hash = Math.imul(hash ^ folded, HASH_PRIME);
        letters += 1;
        // What folds to itself is small.
        if (folded !== character && isCapital(character)) capitals += 1;
      } else if (folded === SEVERAL) {
        for (const part of foldCharacter(text[at] as string) ?? '')
          hash = Math.imul(hash ^ part.charCodeAt(0), HASH_PRIME);
        letters += 1;
        if (isCapital(character)) capitals += 1;
      }
      at += 1;
      end = at;
      if (at >= length) break;
      const following = text.charCodeAt(at);
      if (following === 0x20) break;
      character = following;
      folded = foldCode(following);
      if (folded === BREAK) {
        if (isApostrophe(following) && !unspaced) {
          const right = at + 1 < length ? foldCode(text.charCodeAt(at + 1)) : BREAK;
          if (right > IGNORED && !isUnspaced(text.charCodeAt(at + 1))) {
            if (isPossessive(text, at)) {
              at += 2;
              next = GAP.break;
            } else if (letters <= 7 && ELISION.test(foldWord(text.slice(start, at)))) {
              at += 1;
              next = GAP.apostrophe;
            } else {
              at += 1;
              character = text.charCodeAt(at);
              folded = right;
              continue;
            }
          }
        }
        break;
      }
      if (folded === IGNORED) continue;
      const changes = isUnspaced(following) !== unspaced;
      if (changes || (unspaced && !isKatakana(code) && !continuesSyllable(following))) break;
      if (unspaced && isKatakana(code) && !isKatakana(following)) break;
    }
    const initial = letters === 1 && capital && !unspaced;
    const previous = count - 1;
    if (
      initial &&
      count > 0 &&
      gap !== GAP.break &&
      ((shapes[previous] as number) & SHAPE.initials) !== 0 &&
      gap !== GAP.hyphen &&
      gap !== GAP.comma
    ) {
      // "H. W." is one word, as "HW" is.
      ends[previous] = end;
      hashes[previous] = rehash(text, start, end, hashes[previous] as number);
    } else {
      starts[count] = start;
      ends[count] = end;
      hashes[count] = hash >>> 0;
      shapes[count] =
        (capital ? SHAPE.capital : 0) |
        (letters > 1 && capitals === letters ? SHAPE.allCapitals : 0) |
        (isCaseless(code) ? SHAPE.caseless : 0) |
        (initial ? SHAPE.initials : 0);
      gaps[count] = count === 0 ? GAP.break : gap;
      count += 1;
    }
    gap = next;
    if (gap === GAP.none && at < length && text.charCodeAt(at) === 0x2e) {
      const last = count - 1;
      if (
        ((shapes[last] as number) & SHAPE.initials) !== 0 ||
        (letters <= 3 && ABBREVIATION.test(foldWord(text.slice(start, end))))
      ) {
        at += 1;
        gap = GAP.abbreviation;
      }
    }
  }
  tokens.length = count;
  return tokens;
}

/** Adds the letters of `text` from `start` to `end` to a hash. */
function rehash(text: string, start: number, end: number, hash: number): number {
  let value = hash;
  for (const part of foldWord(text.slice(start, end))) value = Math.imul(value ^ part.charCodeAt(0), HASH_PRIME);
  return value >>> 0;
}

/** The gap that grows out of `gap` when one more character that is no letter comes. */
function widen(gap: number, code: number): number {
  if (isBlank(code))
    return gap === GAP.none || gap === GAP.blank
      ? GAP.blank
      : gap === GAP.abbreviation || gap === GAP.comma
        ? gap
        : GAP.break;
  if (gap === GAP.abbreviation && code === 0x2c) return GAP.comma;
  if (gap !== GAP.none) return GAP.break;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return GAP.hyphen;
  if (code === 0xb7 || code === 0x30fb || code === 0x2027) return GAP.dot;
  if (code === 0x2c) return GAP.comma;
  return GAP.break;
}

/** The straight and the curly apostrophe, and the letters and accents typed for them. */
function isApostrophe(code: number): boolean {
  return (
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2018 ||
    code === 0x2bc ||
    code === 0x2bb ||
    code === 0x60 ||
    code === 0xb4
  );
}

/** Whether an English possessive begins at the apostrophe at `at`: `'s` and then no letter. */
function isPossessive(text: string, at: number): boolean {
  const s = text.charCodeAt(at + 1);
  if (s !== 0x73 && s !== 0x53) return false;
  return at + 2 >= text.length || foldCode(text.charCodeAt(at + 2)) <= IGNORED;
}

/** Alphabets without capital letters: Hebrew, Arabic and everything eastwards, Georgian apart. */
function isCaseless(code: number): boolean {
  return (code >= 0x590 && code < 0x10a0) || (code >= 0x1100 && code < 0x1e00) || code >= 0x2c80;
}

/** One word folded, apostrophes and whatever is no letter left out. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i += 1) {
    const code = foldCode(word.charCodeAt(i));
    if (code > SEVERAL) folded += String.fromCharCode(code);
    else if (code === SEVERAL) folded += foldCharacter(word[i] as string) ?? '';
  }
  return folded;
}

/**
 * Words of a phrase folded and joined by one blank; two phrases are the same name when this is equal. Initials that stand
 * together are one word.
 */
export function foldPhrase(phrase: string): string {
  const tokens = tokenize(phrase);
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) words.push(foldWord(phrase.slice(tokens.starts[i], tokens.ends[i])));
  return words.join(' ');
}
