import Mark from 'mark.js';
import type { ReadBlock } from '../read/places';
import type { Painter, Passage } from './painter';
import { SplitTexts } from './split-texts';

/** The attribute that carries a passage's id on each of its marks, and the one that carries its kind. */
const ID = 'data-backgrounder';
const KIND = 'data-backgrounder-kind';
const ACTIVE = 'data-backgrounder-active';

/**
 * Paints by wrapping text in `mark` elements, for browsers without the CSS Custom Highlight API and for readers who choose
 * it. A passage that runs over several elements becomes several marks with one id. The page's own text nodes stay, and are whole
 * again once the marks are gone.
 */
export class MarkPainter implements Painter {
  readonly #marks = new Map<string, Element[]>();
  readonly #texts = new SplitTexts();
  #active: string | null = null;

  paint(passages: readonly Passage[]): void {
    // found before anything is taken away: ranges do not outlive the joining of texts, offsets do
    const places = passages.map((passage) => ({
      passage,
      stretches: passage.ranges.flatMap((range) => stretchOf(range) ?? []),
    }));
    this.erase(passages.map(({ id }) => id));
    this.#texts.change(() => {
      for (const { passage, stretches } of places) {
        const marks = stretches.flatMap((stretch) => wrap(stretch, passage, (mark) => this.#texts.add(mark)));
        this.#marks.set(passage.id, marks);
        if (passage.id === this.#active) this.activate(passage.id);
      }
    });
  }

  erase(ids: Iterable<string>): void {
    this.#texts.change(() => {
      for (const id of ids) {
        for (const mark of this.#marks.get(id) ?? []) this.#texts.remove(mark);
        this.#marks.delete(id);
      }
    });
  }

  activate(id: string | null): void {
    for (const mark of this.#marks.get(this.#active ?? '') ?? []) mark.removeAttribute(ACTIVE);
    this.#active = id;
    for (const mark of this.#marks.get(id ?? '') ?? []) mark.setAttribute(ACTIVE, '');
  }

  at(x: number, y: number): string | null {
    let element = document.elementFromPoint(x, y);
    while (element?.shadowRoot) {
      const inner: Element | null = element.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
    }
    const id = element?.closest(`mark[${ID}]`)?.getAttribute(ID) ?? null;
    return id !== null && this.#marks.has(id) ? id : null;
  }

  rangesOf(id: string): Range[] {
    const marks = (this.#marks.get(id) ?? []).filter((mark) => mark.isConnected);
    return marks.map((mark) => {
      const range = mark.ownerDocument.createRange();
      range.selectNodeContents(mark);
      return range;
    });
  }

  /** The page cannot clear marks without changing its text, which is then read again. */
  mend(): void {}

  own(read: ReadBlock): ReadBlock {
    return { ...read, segments: this.#texts.own(read.segments) };
  }

  present(read: ReadBlock): ReadBlock {
    return { ...read, segments: this.#texts.present(read.segments) };
  }

  close(): void {
    this.erase([...this.#marks.keys()]);
  }
}

/** Elements whose text mark.js never counts. */
const UNCOUNTED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'HTML']);

/** A stretch of an element's text, in UTF-16 offsets as mark.js counts them. */
interface Stretch {
  context: HTMLElement;
  start: number;
  length: number;
}

/** Where a range stands in the text of the element around it, none of our marks. mark.js counts as it walks the text nodes. */
function stretchOf(range: Range): Stretch | null {
  const around = range.commonAncestorContainer;
  const element = around.nodeType === Node.ELEMENT_NODE ? (around as Element) : around.parentElement;
  const context = element?.closest<HTMLElement>(`:not(mark[${ID}])`);
  if (!context || range.collapsed) return null;
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let start = -1;
  let end = -1;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (UNCOUNTED.has(node.parentElement?.tagName ?? '')) continue;
    if (node === range.startContainer) start = offset + range.startOffset;
    if (node === range.endContainer) end = offset + range.endOffset;
    if (end >= 0) break;
    offset += (node as Text).length;
  }
  return start < 0 || end <= start ? null : { context, start, length: end - start };
}

function wrap({ context, start, length }: Stretch, { id, kind }: Passage, wrapped: (mark: Element) => void): Element[] {
  const marks: Element[] = [];
  new Mark(context).markRanges([{ start, length }], {
    each(mark) {
      mark.setAttribute(ID, id);
      mark.setAttribute(KIND, kind);
      marks.push(mark);
      wrapped(mark);
    },
  });
  return marks;
}
