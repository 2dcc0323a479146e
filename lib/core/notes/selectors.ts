import type { TextPositionSelector, TextQuoteSelector } from '../model';
import { findWords, toQuote } from './quote';
import { toWords, type Words } from './words';

/**
 * Characters kept before and after a quote. The model leaves the length open; others keep 32. Three times as many reach
 * over the border of most paragraphs, and only the neighbours tell a reworded sentence from one that merely looks like it.
 */
const CONTEXT_LENGTH = 96;

/** Where a passage stands: its words with what surrounds them, and its place. */
export interface PassageSelectors {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/**
 * Describes a passage so that it can be found again after the page was edited.
 *
 * @param text the article's text: its blocks joined by `\n`; or the text already cut into words
 * @param start first UTF-16 offset of the passage
 * @param end offset after its last character
 * @returns `null` where the stretch is empty, blank or lies outside the text
 */
export function describePassage(text: string | Words, start: number, end: number): PassageSelectors | null {
  const words = typeof text === 'string' ? toWords(text) : text;
  const whole = words.text;
  if (!(start >= 0 && end <= whole.length && start < end)) return null;
  let from = start;
  let to = end;
  while (from < to && /\s/.test(whole[from] as string)) from += 1;
  while (to > from && /\s/.test(whole[to - 1] as string)) to -= 1;
  if (from === to) return null;
  const exact = whole.slice(from, to);
  const prefix = whole.slice(onCharacter(whole, Math.max(0, from - CONTEXT_LENGTH)), from);
  const suffix = whole.slice(to, onCharacter(whole, Math.min(whole.length, to + CONTEXT_LENGTH)));
  const twins = findWords(words, toQuote({ exact, prefix, suffix })).length - 1;
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix, twins: Math.max(0, twins) },
    position: { type: 'TextPositionSelector', start: from, end: to },
  };
}

/** The offset, moved back by one where it would cut a surrogate pair in two. */
function onCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
