import { isChange, stampOf } from './published';
import type { Found } from './scan';

/** A post of a live blog, or one of several articles on a page, with its own time stamp. */
interface Entry {
  /** The numbers of its blocks, `first` to `end`, `end` not among them. */
  first: number;
  end: number;
  published: string;
}

/** A paragraph, as against a time stamp, a name or a label. */
const SHORTEST_TEXT = 25;
/** A `time` in a longer block is part of a sentence, not its stamp. */
const LONGEST_STAMP = 80;
/** https://dom.spec.whatwg.org/#dom-node-document_position_following */
const FOLLOWING = 4;

/**
 * The time stamps of a page's entries: a live blog's posts, a front page's articles. A page with a single stamp has no
 * entries, it has a date.
 *
 * @param blocks the article's blocks in reading order
 * @returns for each block the stamp of its entry, or undefined
 */
export function readEntries(root: Element, blocks: readonly Found[]): (string | undefined)[] {
  const none = blocks.map(() => undefined);
  const times = [...root.querySelectorAll('time[datetime]')].filter((time) => stampOf(time) !== null);
  if (times.length < 2) return none;
  const heads = headsOf(times, blocks);
  if (heads.length < 2) return none;
  const owned = entriesOf(heads, root, blocks).filter(({ first, end }) => hasText(blocks, first, end));
  if (owned.length < 2) return none;
  const stamps: (string | undefined)[] = none;
  for (const { first, end, published } of owned) stamps.fill(published, first, end);
  return stamps;
}

/** The stamps that head an entry: of several without text between them, the one of publication. */
function headsOf(times: readonly Element[], blocks: readonly Found[]): { time: Element; at: number }[] {
  const heads: { time: Element; at: number }[] = [];
  for (const time of times) {
    const at = firstBehind(blocks, time);
    const own = blocks.findIndex((block) => block.element.contains(time));
    if (own >= 0 && (blocks[own] as Found).text.length > LONGEST_STAMP) continue;
    const last = heads.at(-1);
    if (last && !hasText(blocks, last.at, at)) {
      if (isChange(last.time) && !isChange(time)) last.time = time;
      continue;
    }
    heads.push({ time, at });
  }
  return heads;
}

function entriesOf(heads: readonly { time: Element; at: number }[], root: Element, blocks: readonly Found[]): Entry[] {
  const counts = new Map<Element, number>();
  for (const { time } of heads) {
    for (let at = time.parentElement; at; at = at === root ? null : at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return heads.map(({ time }, i) => {
    let entry = time;
    for (let at = time.parentElement; at && at !== root && counts.get(at) === 1; at = at.parentElement) entry = at;
    const next = heads[i + 1];
    const first = firstBehind(blocks, entry);
    let end = first;
    while (end < blocks.length && entry.contains((blocks[end] as Found).element)) end += 1;
    // Stamps that stand between their posts instead of around them: a post goes on to the next stamp.
    if (!hasText(blocks, first, end)) {
      const around = entry.parentElement;
      end = next ? next.at : blocks.length;
      while (end > first && around && !around.contains((blocks[end - 1] as Found).element)) end -= 1;
    }
    return { first, end, published: stampOf(time) as string };
  });
}

function hasText(blocks: readonly Found[], first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) {
    const { text, kind } = blocks[i] as Found;
    if (text.length >= SHORTEST_TEXT && kind !== 'headline' && kind !== 'byline') return true;
  }
  return false;
}

/** The number of the first block that stands in an element or behind its start. */
function firstBehind(blocks: readonly Found[], element: Element): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { element: other } = blocks[middle] as Found;
    if (other === element || element.compareDocumentPosition(other) & FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}
