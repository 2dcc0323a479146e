import { foldWord } from '../text/tokens';
import { fitsNumbers, keyOf, type Slot, type SlotKey, type Slots, type WordSense, wordsOf } from './slots';

/** One element of a pattern. */
export interface Element {
  slots: readonly { name: Slot; key: SlotKey }[];
  /** The words or marks that do as well. */
  words: ReadonlySet<string>;
  optional: boolean;
}

/** A pattern of {@link DateLanguage}, taken apart. */
export interface Pattern {
  elements: readonly Element[];
  /** The elements that belong to the mention: from `from` up to `to`, not included. */
  from: number;
  to: number;
  /** Days from the article's day, where the pattern says so itself ("the day before yesterday"). */
  days: number | null;
  /** What the pattern says beside its slots: the month and day of a feast, that a count runs ahead. */
  preset: Slots;
}

/** Patterns by what they may begin with. */
export interface PatternIndex {
  byWord: ReadonlyMap<string, readonly Pattern[]>;
  byNumber: readonly Pattern[];
}

/** Takes a pattern of {@link DateLanguage} apart. */
export function parsePattern(text: string, days: number | null = null, preset: Slots = {}): Pattern {
  const elements: Element[] = [];
  let from = 0;
  let to = -1;
  for (const part of text.split(' ')) {
    if (part === '<') from = elements.length;
    else if (part === '>') to = elements.length;
    else elements.push(parseElement(part));
  }
  return { elements, from, to: to < 0 ? elements.length : to, days, preset };
}

function parseElement(part: string): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  const alternatives = body.split('|');
  const isSlot = (text: string): text is Slot => /^[A-Z]+$/.test(text);
  return {
    slots: alternatives.filter(isSlot).map((name) => ({ name, key: keyOf(name) })),
    words: new Set(alternatives.filter((text) => !isSlot(text)).map(foldHyphenated)),
    optional,
  };
}

/** Sorts patterns by the words and numbers they may begin with. */
export function indexPatterns(patterns: Pattern[], senses: ReadonlyMap<string, WordSense>): PatternIndex {
  const byWord = new Map<string, Pattern[]>();
  const byNumber: Pattern[] = [];
  const wordsBySlot = new Map<Slot, readonly string[]>();
  const put = (word: string, pattern: Pattern): void => {
    const known = byWord.get(word);
    if (!known) byWord.set(word, [pattern]);
    else if (!known.includes(pattern)) known.push(pattern);
  };
  for (const pattern of patterns) {
    for (const element of pattern.elements) {
      for (const word of element.words) put(word, pattern);
      for (const { name } of element.slots) {
        if (fitsNumbers(name) && !byNumber.includes(pattern)) byNumber.push(pattern);
        const words = wordsBySlot.get(name) ?? wordsOf(name, senses);
        wordsBySlot.set(name, words);
        for (const word of words) put(word, pattern);
      }
      if (!element.optional) break;
    }
  }
  return { byWord, byNumber };
}

/** Folds the words of a list, hyphens kept. */
export function list(words: string): string[] {
  return words.split(' ').filter(Boolean).map(foldHyphenated);
}

function foldHyphenated(word: string): string {
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  return word.split('-').map(foldWord).join('-');
}
