import type { Block } from '../../core/model';

/** A run of a block's text that stands unchanged in one text node. */
export interface Segment {
  node: Text;
  /** Where the run begins in the node's data, UTF-16. */
  from: number;
  /** Where it begins in the block's text, UTF-16. */
  at: number;
  length: number;
}

/** A block together with where its text stands in the page. */
export interface ReadBlock {
  block: Block;
  /** The block-level element that holds the text. */
  element: Element;
  /** In reading order; line breaks and collapsed white space between them belong to no node. */
  segments: readonly Segment[];
}

/** A part of a page's tree: what `new StaticRange` takes, and `Range.setStart`, `setEnd`. */
export interface Span {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/**
 * Where a part of a block's text stands in the page.
 *
 * @param start UTF-16 offsets in `read.block.text`, `start < end`
 * @returns one span as a rule; more where the text runs through a slot from one shadow tree into another, since no range may;
 *   none for an empty part or where the page has since shortened the text
 */
export function toSpans(read: ReadBlock, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let root: Node | null = null;
  for (let i = indexOfSegment(read.segments, start); i < read.segments.length; i += 1) {
    const { node, from, at, length } = read.segments[i] as Segment;
    if (at >= end) break;
    const first = Math.max(start, at);
    const last = Math.min(end, at + length);
    if (first >= last) continue;
    const startOffset = from + first - at;
    const endOffset = from + last - at;
    if (endOffset > node.data.length) return [];
    const span = spans.at(-1);
    const here: Node = span?.endContainer === node ? (root as Node) : node.getRootNode();
    if (span && here === root) {
      span.endContainer = node;
      span.endOffset = endOffset;
    } else {
      spans.push({ startContainer: node, startOffset, endContainer: node, endOffset });
      root = here;
    }
  }
  return spans;
}

/** {@link toSpans} as live ranges, which follow small changes of the page. */
export function toRanges(read: ReadBlock, start: number, end: number): Range[] {
  return toSpans(read, start, end).map((span) => {
    const range = (span.startContainer.ownerDocument as Document).createRange();
    range.setStart(span.startContainer, span.startOffset);
    range.setEnd(span.endContainer, span.endOffset);
    return range;
  });
}

/**
 * The way back: where a place in the page stands in a block's text.
 *
 * @param node a text node of the block, with an offset in its data
 * @returns the UTF-16 offset in the block's text, the nearest one for a place in collapsed white space; null where the node
 *   is not of this block
 */
export function offsetAt(read: ReadBlock, node: Node, offset: number): number | null {
  let best: number | null = null;
  for (const segment of read.segments) {
    if (segment.node !== node) {
      if (best !== null) break;
      continue;
    }
    if (offset <= segment.from) return best ?? segment.at;
    best = segment.at + Math.min(offset - segment.from, segment.length);
    if (offset <= segment.from + segment.length) return best;
  }
  return best;
}

/** The first segment that ends behind an offset, by halving. */
function indexOfSegment(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { at, length } = segments[middle] as Segment;
    if (at + length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
