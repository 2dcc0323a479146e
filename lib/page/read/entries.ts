import { isBlock } from './elements';
import { isChange, stampOf } from './published';
import { type Extent, type Found, type Scan, STAMPED } from './scan';

/** A time stamp at the head of something: the number of the block in which it stands. */
interface Head {
  time: Element;
  at: number;
}

/** A paragraph, as against a time stamp, a name or a label. */
const SHORTEST_TEXT = 25;
/** A `time` in a longer block is part of a sentence, not its stamp. */
const LONGEST_STAMP = 80;

/**
 * The time stamps of a page's entries: a live blog's posts, a front page's articles. Entries are at least two and made
 * alike; a page with a single stamp has no entries, it has a date.
 *
 * @param root the article's container
 * @returns by block number, the stamp of the entry in which the block stands
 */
export function readEntries(scan: Scan, root: Extent): Map<number, string> {
  const stamps = new Map<number, string>();
  const heads = headsOf(scan, root);
  if (heads.length < 2) return stamps;
  const holders = heads.map(({ at }) => innermost(scan.extents, at) ?? root);
  const counts = new Map<Extent, number>();
  for (const holder of holders) {
    for (let at: Extent | null = holder; at; at = at === root ? null : at.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const entries = heads.map((head, i) => {
    let entry = holders[i] as Extent;
    while (entry.parent && entry !== root && counts.get(entry.parent) === 1) entry = entry.parent;
    if (counts.get(entry) === 1 && hasText(scan.blocks, entry.first, entry.end))
      return { head, first: entry.first, end: entry.end, make: makeOf(entry) };
    // Stamps that stand between their posts instead of around them: a post goes on to the next stamp.
    const around = entry.parent && entry !== root ? entry.parent : entry;
    return { head, first: head.at, end: Math.min(heads[i + 1]?.at ?? root.end, around.end), make: makeOf(entry) };
  });
  const written = entries.filter(({ first, end }) => hasText(scan.blocks, first, end));
  const alike = new Map<string, number>();
  for (const { make } of written) alike.set(make, (alike.get(make) ?? 0) + 1);
  for (const { head, first, end, make } of written) {
    if ((alike.get(make) ?? 0) < 2) continue;
    const stamp = stampOf(head.time);
    if (stamp !== null) for (let i = first; i < end; i += 1) stamps.set(i, stamp);
  }
  return stamps;
}

const STAMPS = ['time', ...STAMPED.map((name) => `[${name}]`)].join(',');

/**
 * The stamp of the entry around an element, for what a page puts in or changes later: that of the smallest element around it
 * which has one.
 *
 * @param within elements that hold all entries: further up no stamp is an entry's
 * @returns undefined where several stamps stand in that element, or none
 */
export function stampAround(element: Element, within: ReadonlySet<Element>): string | undefined {
  for (let at: Element | null = element; at && !within.has(at); at = at.parentElement) {
    const own = at.matches(STAMPS) ? [at] : [];
    const times = [...own, ...at.querySelectorAll(STAMPS)].filter((time) => !isChange(time) && isStamp(time));
    if (times.length > 0) return times.length === 1 ? (stampOf(times[0] as Element) ?? undefined) : undefined;
  }
  return undefined;
}

/** A time stamp, and no day in a sentence. */
function isStamp(time: Element): boolean {
  const line = time.closest('p, div, li, h1, h2, h3, h4, h5, h6, header, section, article');
  return stampOf(time) !== null && (line?.localName !== 'p' || (line.textContent ?? '').length <= LONGEST_STAMP);
}

/** How an entry's element is made: entries of one page are made alike, a box about another article is not. */
function makeOf({ element }: Extent): string {
  return `${element.localName} ${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`;
}

/** The stamps that head an entry: of several without text between them, the one of publication. */
function headsOf({ blocks, times }: Scan, root: Extent): Head[] {
  const heads: Head[] = [];
  for (const { time, at } of times) {
    if (at < root.first || at >= root.end || stampOf(time) === null) continue;
    // a post that carries its stamp itself holds its text, a `time` in a sentence does not
    if (!isBlock(time) && (blocks[at] as Found).text.length > LONGEST_STAMP) continue;
    const last = heads.at(-1);
    if (last && !hasText(blocks, last.at, at)) {
      if (isChange(last.time) && !isChange(time)) last.time = time;
      continue;
    }
    heads.push({ time, at });
  }
  return heads;
}

/** The innermost extent of a block: of extents listed as their elements end, the first that ends behind it. */
function innermost(extents: readonly Extent[], block: number): Extent | undefined {
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((extents[middle] as Extent).end > block) high = middle;
    else low = middle + 1;
  }
  return extents[low];
}

function hasText(blocks: readonly Found[], first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) {
    const { text, kind } = blocks[i] as Found;
    if (text.length >= SHORTEST_TEXT && kind !== 'headline' && kind !== 'byline') return true;
  }
  return false;
}
