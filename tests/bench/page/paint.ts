import Mark from 'mark.js';
import type { PaintedKind } from '../../../lib/core/settings';
import { HighlightPainter } from '../../../lib/page/paint/highlights';
import { median } from '../statistics';

/** A painted stretch: UTF-16 offset and length in the text of the body, as mark.js counts it. */
export interface Stretch {
  start: number;
  length: number;
  kind: PaintedKind;
}

const KINDS: PaintedKind[] = ['person', 'office', 'event', 'date'];
/** Elements whose text mark.js does not count. */
const UNCOUNTED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'HTML']);

interface CountedText {
  node: Text;
  start: number;
}

function countedTexts(): CountedText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: CountedText[] = [];
  let start = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (UNCOUNTED.has(node.parentElement?.tagName ?? '')) continue;
    texts.push({ node, start });
    start += node.length;
  }
  return texts;
}

/** What the extension has painted on this page, in order; of stretches that overlap, which mark.js cannot paint, the first. */
export function paintedStretches(): Stretch[] {
  const starts = new Map<Node, number>(countedTexts().map(({ node, start }) => [node, start]));
  const stretches = KINDS.flatMap((kind) => {
    const ranges = [...((CSS.highlights.get(`backgrounder-${kind}`) ?? []) as Iterable<AbstractRange>)];
    return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }): Stretch[] => {
      const [from, to] = [starts.get(startContainer), starts.get(endContainer)];
      if (from === undefined || to === undefined) return [];
      return [{ kind, start: from + startOffset, length: to + endOffset - from - startOffset }];
    });
  }).sort((a, b) => a.start - b.start);
  let end = 0;
  return stretches.filter(({ start, length }) => {
    if (start < end || length < 1) return false;
    end = start + length;
    return true;
  });
}

/**
 * Milliseconds of some work with the style, layout and painting of the frame that shows it: done as the frame begins, so that no
 * waiting for the screen is in it. A message that a frame's callback sends comes after the frame is painted.
 */
function timeWithFrame(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let start = 0;
    port1.onmessage = () => resolve(performance.now() - start);
    // a frame of its own for whatever was done before
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        start = performance.now();
        work();
        port2.postMessage(null);
      }),
    );
  });
}

interface Place {
  kind: PaintedKind;
  from: { node: Text; offset: number };
  to: { node: Text; offset: number };
}

/** Places of stretches in the text nodes as they are now. */
function placesOf(stretches: readonly Stretch[]): Place[] {
  const texts = countedTexts();
  let i = 0;
  const at = (offset: number, isEnd: boolean) => {
    while (i + 1 < texts.length && (texts[i + 1] as CountedText).start + (isEnd ? 0 : -1) < offset) i += 1;
    const { node, start } = texts[i] as CountedText;
    return { node, offset: offset - start };
  };
  return stretches.map(({ start, length, kind }) => ({ kind, from: at(start, false), to: at(start + length, true) }));
}

function rangeOf({ from, to }: Place): Range {
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Painting the same stretches, in milliseconds, layout and frame included. */
export interface PaintingTimes {
  /** By the extension's painter. */
  ours: number;
  /** By mark.js. */
  markRanges: number;
  /** By the browser alone: the ranges put into one highlight without a rule that draws it. Nothing that paints ranges takes less. */
  bare: number;
  /** A frame that draws one outline. */
  frame: number;
}

/** Times painting the same stretches in several ways, `runs` times in turn. @returns medians */
export async function paint(stretches: Stretch[], runs: number): Promise<PaintingTimes> {
  const outlined = document.querySelector<HTMLElement>('h1, p') ?? document.body;
  const times = { ours: [] as number[], markRanges: [] as number[], bare: [] as number[], frame: [] as number[] };
  for (let run = 0; run <= runs; run += 1) {
    const places = placesOf(stretches);
    const painter = new HighlightPainter(document);
    const ours = await timeWithFrame(() => {
      painter.paint(places.map((place, i) => ({ id: String(i), kind: place.kind, ranges: [rangeOf(place)] })));
    });
    painter.close();
    const highlight = new Highlight();
    CSS.highlights.set('bench-bare', highlight);
    const bare = await timeWithFrame(() => {
      for (const place of places) highlight.add(rangeOf(place));
    });
    CSS.highlights.delete('bench-bare');
    const mark = new Mark(document.body);
    const markRanges = await timeWithFrame(() => {
      mark.markRanges(
        stretches.map(({ start, length }) => ({ start, length })),
        { each: (element) => element.setAttribute('data-backgrounder', '') },
      );
    });
    mark.unmark();
    const empty = await timeWithFrame(() => {
      outlined.style.outline = run % 2 === 0 ? '1px solid' : '';
    });
    if (run === 0) continue; // the first is for warming up
    times.ours.push(ours);
    times.markRanges.push(markRanges);
    times.bare.push(bare);
    times.frame.push(empty);
  }
  return {
    ours: median(times.ours),
    markRanges: median(times.markRanges),
    bare: median(times.bare),
    frame: median(times.frame),
  };
}

/** Names that mark.js is given at once: it calls itself for each, and a thousand exceed the stack. */
const AT_ONCE = 200;

/** Milliseconds of mark.js's own search with a list of names, and with one expression of them all, layout and frame included. */
export async function markNames(names: string[], runs: number): Promise<{ mark: number; markRegExp: number }> {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
  const times = { mark: [] as number[], markRegExp: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const marker = new Mark(document.body);
    times.mark.push(
      await timeWithFrame(() => {
        for (let i = 0; i < names.length; i += AT_ONCE)
          marker.mark(names.slice(i, i + AT_ONCE), {
            accuracy: 'exactly',
            separateWordSearch: false,
            diacritics: false,
          });
      }),
    );
    marker.unmark();
    times.markRegExp.push(await timeWithFrame(() => marker.markRegExp(expression)));
    marker.unmark();
  }
  return { mark: median(times.mark), markRegExp: median(times.markRegExp) };
}
