import type { Article, Block, LanguageTag } from '../../core/model';
import { detectLanguage, mayBeLanguage, primaryLanguage } from '../../core/text/language';
import { type Choice, choose, chooseAll } from './choose';
import { flatParent } from './cursor';
import { isBlock, isEditable, isHidden, roleOf } from './elements';
import { readEntries, stampAround } from './entries';
import { furnitureOf } from './furniture';
import type { ReadBlock } from './places';
import { type ReadVisibleDate, readPublished } from './published';
import { type Extent, type Found, type Scan, scan } from './scan';
import { readTitle, titlesOf } from './title';
import { readUpdates } from './updates';

export interface ReadOptions {
  /** The page's address. */
  url: string;
  /** A CSS selector: only what it matches is read, nested matches once. For measuring. */
  within?: string;
  /** A CSS selector: what it matches is left out. */
  without?: string;
  /** Reads dates that are only shown, not stated. It knows the months of many languages, which a page's script leaves to the background. */
  readVisibleDate?: ReadVisibleDate;
}

/** An article as it stands in a page. */
export interface Reading {
  article: Article;
  /** The article's blocks with their places, in the order of `article.blocks`. */
  blocks: ReadBlock[];
  /** What was read, for reading its parts again; empty where the page has no running text. */
  roots: Element[];
}

/**
 * Reads a page's article: its blocks of text, language, title and date. Changes nothing, clones nothing.
 *
 * Block texts are the page's own characters, soft hyphens and non-breaking spaces included; white space is collapsed as HTML
 * shows it (see {@link scan}). The article's text is its blocks joined by line feeds.
 *
 * @throws SyntaxError (DOMException) for a selector that cannot be read
 */
export function readArticle(document: Document, options: ReadOptions): Reading {
  const steps = readArticleInSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** {@link readArticle} block by block, so that a very long page need not be read in one go: pause whenever it yields. */
export function* readArticleInSteps(document: Document, options: ReadOptions): Generator<void, Reading> {
  if (!document.documentElement) return emptyReading(document, options.url);
  const page = document.body ?? document.documentElement;
  const outer = document.documentElement.getAttribute('lang') || document.documentElement.getAttribute('xml:lang');
  const parts: Part[] = [];
  if (options.within === undefined) {
    const scanned = yield* scan(page, outer);
    parts.push({ scan: scanned, choice: choose(scanned, titlesOf(document)) });
  } else {
    for (const root of outermost(document, options.within)) {
      const scanned = yield* scan(root, languageAround(root) ?? outer);
      parts.push({ scan: scanned, choice: chooseAll(scanned) });
    }
  }
  return assemble(document, options, parts);
}

/** A part of the page that was scanned, and what of it is article. */
interface Part {
  scan: Scan;
  choice: Choice;
}

/**
 * Reads a part of an article again, after the page changed it.
 *
 * @param root an element inside the article; {@link blockRoot} of the changed node is enough
 * @param article the language already read; blocks of another language say so
 * @param entriesIn where the page has entries with dates of their own: the elements that hold them all
 * @returns its blocks with the ids they had before; none where the element is hidden, not ours to read, or gone
 */
export function readBlocks(
  root: Element,
  article: { language: LanguageTag },
  entriesIn: ReadonlySet<Element> | null = null,
): ReadBlock[] {
  if (!root.isConnected || !isReadable(root)) return [];
  const steps = scan(root, languageAround(root));
  let step = steps.next();
  while (!step.done) step = steps.next();
  const scanned = step.value;
  const ids = new IdGiver();
  return chooseAll(scanned).blocks.map((i) => {
    const found = scanned.blocks[i] as Found;
    const stamp = entriesIn ? stampAround(found.element, entriesIn) : undefined;
    return toReadBlock(found, article.language, stamp, ids);
  });
}

/** The block-level element around a node: what must be read again when the node changes. */
export function blockRoot(node: Node): Element | null {
  let element = node.nodeType === 1 ? (node as Element) : flatParent(node);
  while (element && !isBlock(element)) element = flatParent(element);
  return element;
}

const readings = new WeakMap<Node, ReadBlock>();

/** The block that a text node was last read into, or null. */
export function blockOf(node: Node): ReadBlock | null {
  return readings.get(node) ?? null;
}

/** Whether an element and everything around it may be read. */
function isReadable(element: Element): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const role = roleOf(at);
    if (role === 'cut' || role === 'drop' || isEditable(at) || isHidden(at)) return false;
    if (furnitureOf(at) === 'foreign') return false;
  }
  return true;
}

/** Numbers of elements, kept while the element lives. */
const numbers = new WeakMap<Element, number>();
let lastNumber = 0;

/** Gives blocks their ids: the element's number, and for a second run of text in the same element, which one it is. */
class IdGiver {
  readonly #runs = new Map<Element, number>();

  next(element: Element): string {
    let number = numbers.get(element);
    if (number === undefined) {
      lastNumber += 1;
      number = lastNumber;
      numbers.set(element, number);
    }
    const run = this.#runs.get(element) ?? 0;
    this.#runs.set(element, run + 1);
    return run === 0 ? `b${number}` : `b${number}.${run}`;
  }
}

function toReadBlock(found: Found, language: LanguageTag, published: string | undefined, ids: IdGiver): ReadBlock {
  const block: Block = { id: ids.next(found.element), kind: found.kind, text: found.text };
  const own = found.language ? primaryLanguage(found.language) : language;
  if (own !== '' && own !== language && mayBeLanguage(found.text, own)) block.language = own;
  if (published !== undefined) block.published = published;
  const read = { block, element: found.element, segments: found.segments };
  for (const { node } of found.segments) readings.set(node, read);
  return read;
}

function assemble(document: Document, options: ReadOptions, parts: readonly Part[]): Reading {
  const { without } = options;
  const kept = parts.flatMap(({ scan: scanned, choice: { root, blocks } }) => {
    const entries = root ? entriesOf(document, scanned, root) : null;
    return blocks.map((i) => ({ found: scanned.blocks[i] as Found, entry: entries?.get(i) }));
  });
  const chosen = without === undefined ? kept : kept.filter(({ found }) => found.element.closest(without) === null);
  const found = chosen.map((one) => one.found);
  const page = parts[0]?.scan.blocks ?? [];
  const roots = parts.flatMap(({ choice }) => choice.root?.element ?? []);
  const text = found.map((block) => block.text).join('\n');
  const language = readLanguage(document, text);
  const headline = headlineOf(found);
  const title = readTitle(document, headline);
  const published = readPublished(document, {
    url: options.url,
    language,
    headline: title,
    ...linesAround(found, page),
    readVisibleDate: options.readVisibleDate,
  });
  const ids = new IdGiver();
  const blocks = chosen.map((one) => toReadBlock(one.found, language, one.entry, ids));
  return {
    article: { url: options.url, title, language, published, blocks: blocks.map(({ block }) => block) },
    blocks,
    roots,
  };
}

/** The stamps of entries: those that the entries show, else those that only the page's JSON-LD gives. */
function entriesOf(document: Document, scanned: Scan, root: Extent): ReadonlyMap<number, string> {
  const shown = readEntries(scanned, root);
  return shown.size > 0 ? shown : readUpdates(document, scanned, root);
}

/** The text of the article's `h1`, else of what stands at its head; empty where it begins with running text. */
function headlineOf(found: readonly Found[]): string {
  const heading = found.find((block) => block.element.closest('h1') !== null);
  if (heading) return heading.text;
  const text = found.findIndex((block) => block.prose > 0 && block.kind !== 'headline');
  const head = found.slice(0, text < 0 ? found.length : text);
  return head.find((block) => block.kind === 'headline')?.text ?? '';
}

function emptyReading(document: Document, url: string): Reading {
  return {
    article: { url, title: readTitle(document, ''), language: 'und', published: null, blocks: [] },
    blocks: [],
    roots: [],
  };
}

/** The declared language unless the text plainly speaks another one; `und` (BCP 47: undetermined) where nothing tells. */
function readLanguage(document: Document, text: string): LanguageTag {
  const root = document.documentElement;
  const declared = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
  ]
    .map((tag) => primaryLanguage(tag?.split(',')[0] ?? ''))
    .find((tag) => /^[a-z]{2,3}$/.test(tag));
  if (declared !== undefined && mayBeLanguage(text, declared)) return declared;
  return detectLanguage(text) ?? declared ?? 'und';
}

/** A line that may hold a dateline: longer ones are running text. */
const LONGEST_LINE = 160;
/** Lines looked at behind the headline and before it. */
const NEAR = 6;
const NEAR_BEFORE = 2;
/** How far up an article's header may begin around its headline. */
const HEADER_DEPTH = 3;

/** The short lines around the headline, where bylines and dates stand, and the `time` elements in them. */
function linesAround(found: readonly Found[], page: readonly Found[]): { lines: string[]; times: Element[] } {
  const headline = found.find((block) => block.kind === 'headline');
  const at = headline ? page.indexOf(headline) : -1;
  const near: Found[] = [];
  for (const block of found.slice(headline ? found.indexOf(headline) + 1 : 0)) {
    if (block.prose >= LONGEST_LINE || near.length >= NEAR) break;
    if (isLine(block)) near.push(block);
  }
  for (let i = at - 1; i >= Math.max(0, at - NEAR_BEFORE); i -= 1) {
    const block = page[i] as Found;
    if (isLine(block) && headline && haveHeader(block.element, headline.element)) near.push(block);
  }
  for (const block of found) if (block.kind === 'byline' && !near.includes(block)) near.push(block);
  const times = near.flatMap(({ element, text }) => {
    const own = element.closest('time');
    if (own) return [own];
    return [...element.querySelectorAll('time')].filter((time) => text.includes((time.textContent ?? '').trim()));
  });
  return { lines: near.flatMap((block) => block.text.split('\n')), times };
}

/** Whether a line stands in the headline's own header: above it, many sites print the day on which the page is looked at. */
function haveHeader(line: Element, headline: Element): boolean {
  let around: Element | null = headline;
  for (let i = 0; i < HEADER_DEPTH && around; i += 1) around = around.parentElement;
  return around !== null && around.localName !== 'body' && around.contains(line);
}

function isLine({ text, kind }: Found): boolean {
  return text.length <= LONGEST_LINE && kind !== 'headline';
}

/** The elements a selector matches, without those inside another match. */
function outermost(document: Document, selector: string): Element[] {
  const matches = new Set(document.querySelectorAll(selector));
  return [...matches].filter((element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (matches.has(at)) return false;
    return true;
  });
}

function languageAround(element: Element): string | null {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const language = at.getAttribute('lang') || at.getAttribute('xml:lang');
    if (language) return language;
  }
  return null;
}
