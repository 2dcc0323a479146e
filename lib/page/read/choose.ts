import { asksToSubscribe } from './furniture';
import { findHeadline } from './headline';
import type { Extent, Found, Scan } from './scan';

/** A child with this share of its parent's running text is the article's container, and its parent is page around it. */
const MAIN_SHARE = 0.7;
/** A marked article (`article`, `itemprop="articleBody"`) with this share of the page's running text is believed. */
const MARKED_SHARE = 0.4;
/** What looks like furniture and holds more than this share of all running text is a misnamed wrapper. */
const WRAPPER_SHARE = 0.5;
/** Inside the article, what looks like furniture and holds more than this share of it is article. */
const INNER_SHARE = 0.34;
/** A line of links this long is the headline of another article. */
const SHORTEST_TEASER = 25;
const TEASER_LINKED = 0.8;
/** What stands between headline and container (standfirst, byline, picture) is less than this share of the article. */
const INTRODUCTION_SHARE = 0.5;

/** The page's own text, chosen from all that was scanned. */
export interface Choice {
  /** The smallest extent with all the article's text; null for a page without running text. */
  root: Extent | null;
  /** The numbers of the article's blocks, ascending; the headline among them, wherever it stands. */
  blocks: number[];
  /** Running text in the article and in the page, in UTF-16 units: how sure the choice is. */
  prose: number;
  pageProse: number;
}

/**
 * Decides which part of a page is its article: marked article bodies where the page marks them and they hold a fair share of
 * the text, otherwise the smallest element that still holds most of it. Comments, related links and other furniture inside
 * are left out; what stands between the headline and the container is taken in.
 *
 * @param titles what the page calls itself, by which its headline is known
 */
export function choose(scan: Scan, titles: readonly string[]): Choice {
  const { blocks, extents } = scan;
  const top = extents.at(-1);
  if (!top) return { root: null, blocks: [], prose: 0, pageProse: 0 };
  const judged = judgeFurniture(extents, WRAPPER_SHARE, top.prose);
  // Where nothing but furniture has text, the names are misleading.
  const furniture = (cleanProse(extents, judged).get(top) ?? 0) > 0 ? judged : new Set<Extent>();
  const clean = cleanProse(extents, furniture);
  const pageProse = clean.get(top) ?? 0;
  const root = pageProse === 0 ? top : containerOf(extents, clean, furniture, top, pageProse);
  const prose = clean.get(root) ?? 0;
  const left = furniture === judged ? leftOut(scan, root, prose) : new Uint8Array(blocks.length);
  const chosen: number[] = [];
  for (let i = root.first; i < root.end; i += 1) {
    if (!left[i] && !isOther(blocks[i] as Found)) chosen.push(i);
  }
  const headline = pageProse === 0 ? null : findHeadline(scan, root, left, titles);
  if (headline !== null) chosen.unshift(headline, ...introduction(blocks, headline, root, left, prose));
  return { root: pageProse === 0 ? null : root, blocks: chosen, prose, pageProse };
}

/** A part of the page chosen by someone else: all its blocks, without the furniture inside it. */
export function chooseAll(scan: Scan): Choice {
  const root = scan.extents.at(-1) ?? null;
  if (!root) return { root, blocks: [], prose: 0, pageProse: 0 };
  const left = leftOut(scan, root, root.prose);
  const blocks = scan.blocks.flatMap((block, i) => (left[i] || isOther(block) ? [] : [i]));
  return { root, blocks, prose: root.prose, pageProse: root.prose };
}

/** The outermost extents that are furniture, given what a wrapper may hold. */
function judgeFurniture(extents: readonly Extent[], share: number, all: number): Set<Extent> {
  return new Set(extents.filter((extent) => isFurniture(extent, share, all)));
}

function isFurniture(extent: Extent, share: number, all: number): boolean {
  if (extent.furniture === null || extent.furniture === 'barrier' || extent.central) return false;
  return extent.furniture === 'comments' || extent.prose <= share * all;
}

/** Running text of each extent without the furniture inside; children come before their parents. */
function cleanProse(extents: readonly Extent[], furniture: ReadonlySet<Extent>): Map<Extent, number> {
  const clean = new Map<Extent, number>();
  const lost = new Map<Extent, number>();
  for (const extent of extents) {
    const without = furniture.has(extent) ? 0 : extent.prose - (lost.get(extent) ?? 0);
    clean.set(extent, without);
    if (extent.parent) lost.set(extent.parent, (lost.get(extent.parent) ?? 0) + extent.prose - without);
  }
  return clean;
}

function containerOf(
  extents: readonly Extent[],
  clean: ReadonlyMap<Extent, number>,
  furniture: ReadonlySet<Extent>,
  top: Extent,
  pageProse: number,
): Extent {
  const share = (extent: Extent) => (clean.get(extent) ?? 0) / pageProse;
  for (const isMarked of [isArticleBody, isArticle]) {
    const marked = new Set(
      extents.filter((extent) => isMarked(extent.element) && share(extent) > 0 && !isWithin(extent, furniture)),
    );
    const outermost = [...marked].filter((extent) => !(extent.parent && isWithin(extent.parent, marked)));
    const total = outermost.reduce((sum, extent) => sum + share(extent), 0);
    const largest = outermost.reduce<Extent | null>((a, b) => (a && share(a) >= share(b) ? a : b), null);
    if (!largest || total < MARKED_SHARE) continue;
    if (share(largest) >= MAIN_SHARE * total) return largest;
    return commonAncestor(outermost) ?? largest;
  }
  return descend(extents, clean, top);
}

/** The smallest extent that still holds most of the text of the one around it. */
function descend(extents: readonly Extent[], clean: ReadonlyMap<Extent, number>, top: Extent): Extent {
  let container = top;
  const least = (extent: Extent) => MAIN_SHARE * (clean.get(extent) ?? 0);
  // Parents come after their children, so one pass backwards goes down the tree.
  for (let i = extents.length - 1; i >= 0; i -= 1) {
    const extent = extents[i] as Extent;
    const { element } = extent;
    if (extent.parent !== container || isTextLevel(element)) continue;
    if ((clean.get(extent) ?? 0) >= least(container)) container = extent;
  }
  return container;
}

/** A single long paragraph is not the container of its article. */
function isTextLevel(element: Element): boolean {
  return /^(?:p|h[1-6]|li|blockquote|td|figcaption|pre|span|a|b|i|em|strong|font)$/.test(element.localName);
}

function isArticleBody(element: Element): boolean {
  return /(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? '');
}

function isArticle(element: Element): boolean {
  if (element.localName === 'article' || element.getAttribute('role') === 'article') return true;
  return /(?:Article|BlogPosting|Report)$/.test(element.getAttribute('itemtype') ?? '');
}

function holds(outer: Extent, inner: Extent): boolean {
  for (let extent = inner.parent; extent; extent = extent.parent) if (extent === outer) return true;
  return false;
}

function isWithin(extent: Extent, set: ReadonlySet<Extent>): boolean {
  for (let at: Extent | null = extent; at; at = at.parent) if (set.has(at)) return true;
  return false;
}

function commonAncestor(extents: readonly Extent[]): Extent | null {
  const [one, ...others] = extents;
  for (let at = one?.parent ?? null; at; at = at.parent) {
    const common = at;
    if (others.every((other) => holds(common, other))) return at;
  }
  return null;
}

/** Which blocks stand in furniture, 1 for each that does. */
function leftOut({ extents, blocks }: Scan, root: Extent, prose: number): Uint8Array {
  const left = new Uint8Array(blocks.length);
  const around = new Set<Extent>();
  for (let at: Extent | null = root; at; at = at.parent) around.add(at);
  for (const extent of extents) {
    if (around.has(extent)) continue;
    if (isFurniture(extent, INNER_SHARE, prose)) left.fill(1, extent.first, extent.end);
    if (extent.furniture === 'barrier') leaveOutBarrier(extent, blocks, left);
  }
  return left;
}

/** Of a part named after a paywall: what asks to subscribe, and all of it where that is most of it. */
function leaveOutBarrier({ first, end }: Extent, blocks: readonly Found[], left: Uint8Array): void {
  const asking = blocks.slice(first, end).filter(({ text }) => text.length <= LONGEST_NOTICE && asksToSubscribe(text));
  const isBox = asking.length * 2 >= end - first;
  for (let i = first; i < end; i += 1) if (isBox || asking.includes(blocks[i] as Found)) left[i] = 1;
}

/** No text of the article's, whatever the element around it: the headline of another article, a menu, a notice of rights. */
function isOther(block: Found): boolean {
  return isTeaser(block) || (NOTICE.test(block.text) && block.text.length <= LONGEST_NOTICE);
}

/**
 * The headline of another article: a line that is nothing but a link, perhaps behind a label ("Read more: …"), or a menu of
 * several lines. A name may be a link, and a picture's caption.
 */
function isTeaser({ kind, text, linked }: Found): boolean {
  if (kind === 'caption' || linked === 0) return false;
  const all = linked >= TEASER_LINKED * text.length;
  if (all && (text.length >= SHORTEST_TEASER || text.includes('\n'))) return true;
  const label = text.slice(0, LONGEST_LABEL).indexOf(':') + 1;
  return label > 0 && linked >= SHORTEST_TEASER && linked >= TEASER_LINKED * (text.length - label);
}

/** A label before a link to another article is not longer. */
const LONGEST_LABEL = 30;
const NOTICE = /^(?:©|\(c\)|copyright\b)/i;
const LONGEST_NOTICE = 300;

/** The blocks between the headline and the container, if they are few: standfirst, byline, the first picture's caption. */
function introduction(
  blocks: readonly Found[],
  headline: number,
  root: Extent,
  left: Uint8Array,
  prose: number,
): number[] {
  const between: number[] = [];
  let length = 0;
  for (let i = headline + 1; i < root.first; i += 1) {
    const { text, linked } = blocks[i] as Found;
    if (left[i] || linked > text.length / 2) continue;
    between.push(i);
    length += text.length;
  }
  return length <= INTRODUCTION_SHARE * prose ? between : [];
}
