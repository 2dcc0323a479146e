import { BREAK, foldCharacter, foldCode, IGNORED, isBlank, isCapital, SEVERAL } from '../text/fold';

/** A piece of text as the grammar of dates reads it. */
export interface Token {
  /**
   * `word`: letters. `number`: digits, perhaps with letters glued to them. `numeric`: numbers joined by points, commas,
   * colons or slashes (`04/03/2025`, `8:30`, `2,019`), ISO days and `04-03-2025`. `mark`: any other single character.
   */
  kind: 'word' | 'number' | 'numeric' | 'mark';
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** A word folded, a number's digits, a numeric as it stands, a mark's character (any dash is `-`, any apostrophe `'`). */
  text: string;
  /** Folded letters glued to a number: `th`, `s`, `er`; `го` and `х` with a hyphen. */
  suffix: string;
  /** A word that begins with a capital letter. */
  capital: boolean;
  /** A word of several letters, all of them capitals. */
  allCapitals: boolean;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
}

const DASH = /[-\u2010-\u2015\u2212]/;
const APOSTROPHE = /['\u2018\u2019\u02bc`\u00b4]/;
const ISO_DAY = /\d{4}-\d{2}-\d{2}(?![\d-])/y;
const DASHED_DAY = /\d{1,2}-\d{1,2}-\d{4}(?![\d-])/y;
const NUMERIC = /\d+(?:[.,:/]\d+)*/y;
/** Spanish and Portuguese write "1.º". */
const ORDINAL_SIGN = /^\.[\u00ba\u00b0]/;
const CYRILLIC_ENDING = /[-\u2010\u2011]([\u0430-\u044f]{1,3})(?![\u0430-\u044f\d])/iy;

/** Cuts text into words, numbers and marks. Blanks, soft hyphens and zero-width characters leave no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let end = -1;
  while (at < length) {
    const code = text.charCodeAt(at);
    const folded = foldCode(code);
    if (folded === IGNORED) {
      if (end === at) end = at + 1;
      at += 1;
      continue;
    }
    if (folded === BREAK && isBlank(code)) {
      at += 1;
      continue;
    }
    const token = isDigit(code)
      ? readNumber(text, at)
      : folded === BREAK && code !== 0xb0
        ? readMark(text, at)
        : readWord(text, at);
    token.glued = end === at;
    tokens.push(token);
    at = token.end;
    end = at;
  }
  return tokens;
}

function readMark(text: string, start: number): Token {
  const character = text[start] ?? '';
  const mark = DASH.test(character) ? '-' : APOSTROPHE.test(character) ? "'" : character;
  return {
    kind: 'mark',
    start,
    end: start + 1,
    text: mark,
    suffix: '',
    capital: false,
    allCapitals: false,
    glued: false,
  };
}

function readWord(text: string, start: number): Token {
  let at = start;
  let end = start;
  let word = '';
  let letters = 0;
  let capitals = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const folded = foldCode(code);
    if (folded === BREAK) break;
    if (folded === IGNORED) continue;
    word += folded === SEVERAL ? foldCharacter(text[at] ?? '') : String.fromCharCode(folded);
    letters += 1;
    if (isCapital(code)) capitals += 1;
    end = at + 1;
  }
  return {
    kind: 'word',
    start,
    end: Math.max(end, start + 1),
    text: word,
    suffix: '',
    capital: isCapital(text.charCodeAt(start)),
    allCapitals: letters > 1 && capitals === letters,
    glued: false,
  };
}

function readNumber(text: string, start: number): Token {
  const token: Token = {
    kind: 'numeric',
    start,
    end: start,
    text: '',
    suffix: '',
    capital: false,
    allCapitals: false,
    glued: false,
  };
  const iso = matchAt(ISO_DAY, text, start) ?? matchAt(DASHED_DAY, text, start);
  const run = iso ?? matchAt(NUMERIC, text, start) ?? text[start] ?? '';
  token.text = run;
  token.end = start + run.length;
  if (iso) return token;
  if (/^\d+$/.test(run)) token.kind = 'number';
  CYRILLIC_ENDING.lastIndex = token.end;
  const ending = CYRILLIC_ENDING.exec(text);
  if (ending) {
    token.suffix = (ending[1] ?? '').toLowerCase();
    token.end += ending[0].length;
  } else if (text[token.end] === '\u00b0') {
    token.suffix = 'o';
    token.end += 1;
  } else if (token.kind === 'number' && ORDINAL_SIGN.test(text.slice(token.end, token.end + 2))) {
    token.suffix = 'o';
    token.end += 2;
  } else {
    const code = text.charCodeAt(token.end);
    if (token.end < text.length && foldCode(code) > IGNORED && !isUnspacedDateMark(code)) {
      const letters = readWord(text, token.end);
      token.suffix = letters.text;
      token.end = letters.end;
    }
  }
  return token;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Han characters and kana, which follow a number without a blank: never an ending of it. */
function isUnspacedDateMark(code: number): boolean {
  return code >= 0x3041 && code <= 0x9fff;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
