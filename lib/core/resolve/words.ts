import { foldWord, GAP, SHAPE, tokenize } from '../text/tokens';

/** A word of a block with what its neighbours need to know. */
export interface Word {
  /** UTF-16 offsets in the block's text; possessive left out. */
  start: number;
  end: number;
  /** Folded: no case, no accents. */
  folded: string;
  /** {@link GAP} to the word before. */
  gap: number;
  /** Begins with a capital letter. */
  capital: boolean;
  allCapitals: boolean;
  caseless: boolean;
  /** Single capital letters, `J.`, `H. W.` */
  initials: boolean;
  /** First of its sentence, line or quotation, where every word begins with a capital. */
  opens: boolean;
}

/** A block's words, and what its manner of writing tells. */
export interface Reading {
  text: string;
  words: Word[];
  /** Nearly every word begins with a capital and no full stop ends it, as in English headlines: capitals tell nothing then. */
  titleCase: boolean;
  /** Nearly all letters are capitals. */
  shouting: boolean;
}

/** Words this short stay small in headlines. */
const SMALL = 3;
/** Fewer long words than this tell nothing of a manner of writing. */
const ENOUGH = 4;

/** Cuts a block's text into words for looking around in. */
export function readWords(text: string): Reading {
  const tokens = tokenize(text);
  const words: Word[] = [];
  let long = 0;
  let capitals = 0;
  let shouted = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    const shape = tokens.shapes[i] as number;
    const gap = tokens.gaps[i] as number;
    const capital = (shape & SHAPE.capital) !== 0;
    const allCapitals = (shape & SHAPE.allCapitals) !== 0;
    const caseless = (shape & SHAPE.caseless) !== 0;
    words.push({
      start,
      end,
      folded: foldWord(text.slice(start, end)),
      gap,
      capital,
      allCapitals,
      caseless,
      initials: (shape & SHAPE.initials) !== 0,
      opens: gap === GAP.break && opensSentence(text, start),
    });
    if (end - start > SMALL && !caseless && i > 0) {
      long += 1;
      if (capital) capitals += 1;
      if (allCapitals) shouted += 1;
    }
  }
  return {
    text,
    words,
    titleCase: long >= ENOUGH && capitals / long > 0.7 && !/[.!?]['"”»]?\s*$/.test(text),
    shouting: long >= ENOUGH && shouted / long > 0.6,
  };
}

/** Whether what stands before a place ends a sentence: nothing, a full stop, a colon, an opening quotation mark. */
function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  if (/["“«„‘¿¡(]$/u.test(before)) return true;
  const ended = before.trimEnd();
  // What stands apart from the word closes a quotation: `"Mayor Pete," Buttigieg said`.
  return ended === '' || /[.!?:;…•|–—\n\]“«„‘¿¡(]["”»’')]*$/u.test(ended);
}

/** The index of the word that begins at or after an offset. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
