import type { TextPositionSelector, TextQuoteSelector } from '../model';
import { type Alignment, align, type Span } from './align';
import { findLikely, placesOf, type WordPlaces } from './candidates';
import { findWords, type Quote, toQuote } from './quote';
import { compareSurroundings, type Surroundings } from './surroundings';
import { toWords, type Words, weightOf } from './words';

/**
 * Where a passage is now. `found`: between its old neighbours. `moved`: the passage is certain, its neighbours are others.
 * `orphan`: not found, or not with certainty; then there are no offsets.
 */
export type AnchorResult =
  | {
      outcome: 'found' | 'moved';
      /** UTF-16 offsets in the text. */
      start: number;
      end: number;
      /** 0 to 1: the share of the passage's words, and of its neighbours', that are still there. */
      confidence: number;
      /** The words themselves changed since the note was made. */
      changed: boolean;
    }
  | { outcome: 'orphan'; confidence: number };

/** A text made ready to look for many passages. */
export interface AnchorText {
  words: Words;
  places(): WordPlaces;
}

/** Makes an article's text (its blocks joined by `\n`) ready; do it once for all notes of a page. */
export function prepareText(text: string): AnchorText {
  const words = toWords(text);
  let places: WordPlaces | undefined;
  return {
    words,
    places() {
      places ??= placesOf(words);
      return places;
    },
  };
}

/**
 * What must speak for a place, in words that matter: three, from the passage itself or from its surroundings. Two words of
 * a kind stand together by chance on many a page ("President Trump"), three hardly ever.
 */
const ENOUGH = 3;
/** A passage is recognised by its first eight or so words; more of them make it no more certain against a false context. */
const MOST_FROM_QUOTE = 8;
/** Of two places the better one must be ahead by this much, else neither is certain. */
const AHEAD = 0.3;
/** An ending or a spelling that changed leaves most of what the word says. */
const INFLECTED = 0.7;
/** A word left out weakens the case, but edits shorten more often than they replace. */
const DROPPED = 0.5;
/** Of a passage less than this is left: it is gone, whatever its neighbours say. */
const LEFT = 0.5;
/** Neighbours that are all there, small words apart. */
const WHOLE = 0.9;
/** Quotes longer than this many words are looked for by both their ends. */
const LONG_QUOTE = 300;
/** Surroundings as long as this, in characters, make a literal hit certain. */
const CERTAIN_CONTEXT = 32;

interface Place {
  span: Span;
  alignment: Alignment;
  before: Surroundings;
  after: Surroundings;
  evidence: number;
  certain: boolean;
}

/**
 * Finds a passage again: at its old offsets, else word for word anywhere, else in changed words. A sentence that only looks
 * like it is not the place: where words that matter were replaced, the neighbours on both sides must be as they were.
 *
 * @param text a text made ready by {@link prepareText}
 * @param quote the passage with its surroundings
 * @param position its old offsets; absent in notes from elsewhere
 */
export function anchor(text: AnchorText, quote: TextQuoteSelector, position?: TextPositionSelector): AnchorResult {
  const literal = findLiterally(text.words.text, quote, position);
  if (literal) return literal;
  const wanted = toQuote(quote);
  if (wanted.span.to - wanted.span.from > LONG_QUOTE) return anchorByEnds(text, quote, position);
  const exact = findWords(text.words, wanted).map((span) => weigh(text.words, wanted, span, position));
  let best = choose(exact);
  // Among strangers it may be a correction that quotes what stood elsewhere: a place between the old neighbours counts more.
  if (!best || isAlone(best)) {
    const likely = findLikely(text.words, text.places(), wanted);
    best = choose([...exact, ...likely.map((span) => weighChanged(text.words, wanted, span, position))]);
  }
  if (!best) return { outcome: 'orphan', confidence: 0 };
  return toResult(text.words, wanted, best);
}

/** The passage with all its surroundings, letter for letter: where it was, or at one other place. */
function findLiterally(text: string, quote: TextQuoteSelector, position?: TextPositionSelector): AnchorResult | null {
  const { prefix, exact, suffix } = quote;
  const whole = prefix + exact + suffix;
  if (exact === '' || whole.length - exact.length < Math.min(CERTAIN_CONTEXT, text.length - exact.length)) return null;
  const found = (at: number): AnchorResult => ({
    outcome: 'found',
    start: at + prefix.length,
    end: at + prefix.length + exact.length,
    confidence: 1,
    changed: false,
  });
  const expected = position ? position.start - prefix.length : -1;
  if (expected >= 0 && text.startsWith(whole, expected)) return found(expected);
  const first = text.indexOf(whole);
  return first >= 0 && text.indexOf(whole, first + 1) < 0 ? found(first) : null;
}

function weigh(text: Words, quote: Quote, span: Span, position?: TextPositionSelector): Place {
  const pairs: [number, number][] = [];
  for (let i = quote.span.from; i < quote.span.to; i += 1) pairs.push([i, span.from + i - quote.span.from]);
  const kept = total(quote.words, quote.span);
  return rate(text, quote, span, { pairs, kept, inflected: 0, replaced: 0, dropped: 0, inserted: 0 }, position);
}

function weighChanged(text: Words, quote: Quote, area: Span, position?: TextPositionSelector): Place {
  const alignment = align(quote.words, quote.span, text, area);
  const first = alignment.pairs[0];
  const last = alignment.pairs[alignment.pairs.length - 1];
  if (!first || !last) return rate(text, quote, { from: area.from, to: area.from + 1 }, alignment, position);
  // Words lost at an edge were replaced by as many others, or left out: the neighbours tell which.
  const wide = {
    from: Math.max(area.from, first[1] - (first[0] - quote.span.from)),
    to: Math.min(area.to, last[1] + quote.span.to - last[0]),
  };
  const narrow = { from: first[1], to: last[1] + 1 };
  return [narrow, { from: wide.from, to: narrow.to }, { from: narrow.from, to: wide.to }, wide]
    .map((span) => rate(text, quote, span, alignment, position))
    .reduce((a, b) => (b.evidence > a.evidence ? b : a));
}

/** Adds up what speaks for a place, and holds it against the rules. */
function rate(text: Words, quote: Quote, span: Span, alignment: Alignment, position?: TextPositionSelector): Place {
  const { before, after } = compareSurroundings(text, quote, span);
  const size = total(quote.words, quote.span);
  const same = alignment.kept + INFLECTED * alignment.inflected;
  // Where the page said the same elsewhere, the words do not tell the places apart.
  const ambiguous = quote.twins !== null && quote.twins > 0;
  const evidence =
    Math.min(MOST_FROM_QUOTE, Math.max(0, same - DROPPED * alignment.dropped)) * (ambiguous ? 0.25 : 1) +
    before.evidence +
    after.evidence +
    closeness(text, span, position);
  const shares = [before.share ?? 0, after.share ?? 0].sort((a, b) => b - a) as [number, number];
  const neighboursWhole = shares[1] >= WHOLE && Math.min(before.reach, after.reach) >= ENOUGH;
  const neighboursKnown = shares[0] >= WHOLE && shares[1] >= 0.5;
  const certain =
    evidence >= ENOUGH &&
    same >= LEFT * size &&
    (alignment.replaced === 0 || neighboursWhole) &&
    (!ambiguous || neighboursKnown);
  return { span, alignment, before, after, evidence, certain };
}

/** A place near the old offset is a little likelier: less than a word, so that it only ever decides between equals. */
function closeness(text: Words, span: Span, position?: TextPositionSelector): number {
  if (!position) return 0;
  const distance = Math.abs((text.starts[span.from] ?? 0) - position.start);
  // Three characters are a blank or a mark in most scripts, and words in Chinese: the nearer of two is still the likelier.
  return distance < 3 ? 0.8 - distance / 100 : 0.4 * Math.max(0, 1 - distance / 2000);
}

/** The best place if it is certain and well ahead of every other. */
function choose(places: Place[]): Place | null {
  let best: Place | null = null;
  for (const place of places) if (!best || place.evidence > best.evidence) best = place;
  if (!best?.certain) return null;
  for (const place of places) {
    const apart = place.span.to <= best.span.from || place.span.from >= best.span.to;
    if (apart && place.evidence > best.evidence - AHEAD) return null;
  }
  return best;
}

/** Whether its old neighbours are elsewhere. */
function isAlone({ before, after }: Place): boolean {
  const known = [before.share, after.share].filter((share) => share !== null);
  return known.length > 0 && known.every((share) => share < 0.5);
}

function toResult(text: Words, quote: Quote, place: Place): AnchorResult {
  const { alignment, span, before, after } = place;
  const { from, to } = quote.span;
  const { start, end } = toOffsets(text, quote, place);
  const known = [before.share, after.share].filter((share) => share !== null);
  const left = alignment.kept + INFLECTED * alignment.inflected;
  const surroundings = known.length > 0 ? known.reduce((a, b) => a + b) / known.length : 0.5;
  const changed = alignment.pairs.length !== to - from || span.to - span.from !== to - from;
  return {
    outcome: isAlone(place) ? 'moved' : 'found',
    start,
    end,
    confidence: Math.round((left / total(quote.words, quote.span)) * (0.6 + 0.4 * surroundings) * 100) / 100,
    changed,
  };
}

/** From words to offsets: the punctuation at the quote's edges belongs to it, and so does only the part of a word it cut. */
function toOffsets(text: Words, quote: Quote, place: Place): { start: number; end: number } {
  const { from, to } = place.span;
  const { pairs } = place.alignment;
  let start = text.starts[from] as number;
  let end = text.ends[to - 1] as number;
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  const { exact, lead, trail } = quote;
  if (first?.[0] === quote.span.from && first[1] === from) {
    if (lead > 0) start = Math.min(start + lead, end - 1);
    for (let i = -lead - 1; i >= 0 && sameMark(text.text[start - 1], exact[i]); i -= 1) start -= 1;
  }
  if (last?.[0] === quote.span.to - 1 && last[1] === to - 1) {
    if (trail < 0) end = Math.max(end + trail, start + 1);
    for (let i = exact.length - trail; i < exact.length && sameMark(text.text[end], exact[i]); i += 1) end += 1;
  }
  return { start, end };
}

const MARKS = [/["'‘’‚‛“”„‟«»‹›「」『』]/, /[-‐‑‒–—―−]/, /\s/];

function sameMark(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === '\n') return false;
  return a === b || MARKS.some((kind) => kind.test(a) && kind.test(b));
}

/** A long passage stands from where its beginning is found to where its end is found. */
function anchorByEnds(text: AnchorText, quote: TextQuoteSelector, position?: TextPositionSelector): AnchorResult {
  const { prefix, exact, suffix } = quote;
  const cut = Math.min(1200, Math.floor(exact.length / 2));
  const head = anchor(
    text,
    { type: 'TextQuoteSelector', prefix, exact: exact.slice(0, cut), suffix: exact.slice(cut, 2 * cut).slice(0, 96) },
    position && { ...position, end: position.start + cut },
  );
  const tail = anchor(
    text,
    { type: 'TextQuoteSelector', prefix: exact.slice(0, -cut).slice(-96), exact: exact.slice(-cut), suffix },
    position && { ...position, start: position.end - cut },
  );
  if (head.outcome === 'orphan' || tail.outcome === 'orphan') return { outcome: 'orphan', confidence: 0 };
  const length = tail.end - head.start;
  if (length < exact.length * LEFT || length > exact.length * 2) return { outcome: 'orphan', confidence: 0 };
  return {
    outcome: head.outcome === 'moved' && tail.outcome === 'moved' ? 'moved' : 'found',
    start: head.start,
    end: tail.end,
    confidence: Math.min(head.confidence, tail.confidence),
    changed: head.changed || tail.changed || text.words.text.slice(head.start, tail.end) !== exact,
  };
}

function total(words: Words, span: Span): number {
  let sum = 0;
  for (let i = span.from; i < span.to; i += 1) sum += weightOf(words, i);
  return sum;
}
