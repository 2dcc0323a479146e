import type { Block } from '../../core/model';
import { TreeCursor } from './cursor';
import { isBlock, isRendered, kindOf, roleOf } from './elements';
import { type Furniture, furnitureOf } from './furniture';
import type { Segment } from './places';
import { TextBuilder } from './text';

/** A block as the scan finds it, before it is known what the article is. */
export interface Found {
  element: Element;
  kind: Block['kind'];
  language: string | null;
  text: string;
  segments: Segment[];
  /** How many of the text's UTF-16 units stand in links. */
  linked: number;
  /** How much running text this is: its length, or less for what does not read like a sentence. */
  prose: number;
}

/** An element that holds blocks: which, and how much running text. */
export interface Extent {
  element: Element;
  parent: Extent | null;
  /** The blocks of the element are those numbered `first` to `end`, `end` not among them. */
  first: number;
  end: number;
  prose: number;
  furniture: Furniture | null;
  /** Holds the page's `h1` or its marked article body, so that no class name makes it furniture. */
  central: boolean;
}

/** Everything that can be read in a tree: blocks in reading order, and the elements around them, children before parents. */
export interface Scan {
  blocks: Found[];
  extents: Extent[];
  /** The `time` elements and others with a time stamp for machines, each with the number of the block in which it stands, or before which, if it shows no text. */
  times: { time: Element; at: number }[];
}

interface Frame {
  element: Element;
  block: boolean;
  link: boolean;
  kind: Block['kind'];
  language: string | null;
  furniture: Furniture | null;
  central: boolean;
  first: number;
  proseBefore: number;
  /** Extents directly inside, which get their parent when this one is left. */
  inner: Extent[];
}

/** Attributes in which pages state a time on other elements than `time`. */
export const STAMPED = ['data-timestamp', 'data-datetime', 'datetime', 'data-time', 'data-date', 'data-published'];

/** A foreign passage shorter than this (a term, a name) stays in its sentence; a longer one is a block of its own. */
const SHORTEST_PASSAGE = 20;
/** A longer sentence is running text in a part of the page that is named after its author. */
const LONGEST_BYLINE = 80;
const SENTENCE = /[.!?。！？…]["'”’»)]*$/;

/**
 * Reads all text below an element in one pass, linear in its size, without recursion, cloning or layout.
 *
 * White space: every run of blanks, tabs and line ends becomes one blank, at a block's ends none; non-breaking and other
 * spaces, soft hyphens and all else stay as they are. `<br>` and what is not ours to read (code, a field) become one line
 * feed; two `<br>` in a row end the block.
 *
 * @param root what to read
 * @param within language in force around the root
 * @yields nothing, after every block, so that the caller may pause
 */
export function* scan(root: Element, within: string | null = null): Generator<void, Scan> {
  const scanned: Scan = { blocks: [], extents: [], times: [] };
  const cursor = new TreeCursor(root);
  const frames: Frame[] = [];
  const text = new TextBuilder();
  let prose = 0;
  let links = 0;
  let holder: Frame | null = null;

  const flush = (): boolean => {
    const done = text.take();
    const frame = holder;
    holder = null;
    if (!done || !frame || !isRendered(frame.element)) return false;
    const found = { element: frame.element, kind: frame.kind, language: frame.language, prose: 0, ...done };
    found.prose = proseOf(found);
    if (found.kind === 'byline' && found.text.length > LONGEST_BYLINE && SENTENCE.test(found.text))
      found.kind = 'paragraph';
    prose += found.prose;
    scanned.blocks.push(found);
    return true;
  };

  for (let step = cursor.step(); step !== null; step = cursor.step()) {
    const above = frames.at(-1);
    if (step === 'text') {
      if (!above) continue;
      if (text.breaks > 1 && flush()) yield;
      if (text.add(cursor.node as Text, links > 0)) holder ??= blockFrame(frames);
      continue;
    }
    if (step === 'leave') {
      const frame = frames.pop() as Frame;
      if (frame.link) links -= 1;
      if (frame.block && flush()) yield;
      leave(frame, frames.at(-1), scanned, prose);
      continue;
    }
    const element = cursor.node as Element;
    const role = roleOf(element);
    const furniture = role === 'inline' || role === 'block' ? furnitureOf(element) : null;
    if (role === 'break') text.break();
    else if (role === 'cut') text.cut();
    if (role === 'break' || role === 'cut' || role === 'drop' || furniture === 'foreign' || isReferenceMark(element)) {
      cursor.skip();
      if (furniture === 'foreign' && isBlock(element) && flush()) yield;
      continue;
    }
    const language = element.getAttribute('lang') || element.getAttribute('xml:lang') || (above?.language ?? within);
    const named = furniture !== null && furniture !== 'barrier';
    const block = role === 'block' || named || startsPassage(element, language, above?.language ?? within);
    if (block && flush()) yield;
    if (element.localName === 'time' || STAMPED.some((name) => element.hasAttribute(name)))
      scanned.times.push({ time: element, at: scanned.blocks.length });
    const link = element.localName === 'a';
    if (link) links += 1;
    frames.push({
      element,
      block,
      link,
      kind: kindOf(element) ?? above?.kind ?? 'paragraph',
      language,
      furniture,
      central: element.localName === 'h1' || element.getAttribute('itemprop') === 'articleBody',
      first: scanned.blocks.length,
      proseBefore: prose,
      inner: [],
    });
  }
  return scanned;
}

/** The block-level element around the text being read. */
function blockFrame(frames: readonly Frame[]): Frame {
  for (let i = frames.length - 1; i > 0; i -= 1) if (frames[i]?.block) return frames[i] as Frame;
  return frames[0] as Frame;
}

function leave(frame: Frame, parent: Frame | undefined, scanned: Scan, prose: number): void {
  if (parent && frame.central) parent.central = true;
  if (frame.first === scanned.blocks.length) return;
  const { element, first, furniture, central } = frame;
  const extent: Extent = {
    element,
    parent: null,
    first,
    end: scanned.blocks.length,
    prose: prose - frame.proseBefore,
    furniture,
    central,
  };
  for (const inner of frame.inner) inner.parent = extent;
  scanned.extents.push(extent);
  parent?.inner.push(extent);
}

/** A passage in another language, long enough to be read in that language. */
function startsPassage(element: Element, language: string | null, around: string | null): boolean {
  if (!language || language === around || !element.hasAttribute('lang')) return false;
  if (around && primary(language) === primary(around)) return false;
  const text = element.textContent ?? '';
  return text.length >= SHORTEST_PASSAGE && text.trim().includes(' ');
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] as string;
}

/** A footnote's number set high: it belongs neither to the word before it nor to a date. */
function isReferenceMark(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  return element.querySelector('a') !== null || /^[\s\d*†‡§,[\]]+$/.test(element.textContent ?? '');
}

/** A short line without a full stop is a label; a line of links is a menu, however long. */
function proseOf(found: Found): number {
  const { length } = found.text;
  if (found.linked > length / 2) return 0;
  const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(found.text) ? 3 : 1;
  const weight = length * dense;
  if (weight >= 80) return weight;
  return weight >= 25 && SENTENCE.test(found.text) ? weight / 2 : 0;
}
