import Mark from 'mark.js';
import type { Painter, Passage } from './painter';

/** The attribute that carries a passage's id on each of its marks, and the one that carries its kind. */
const ID = 'data-backgrounder';
const KIND = 'data-backgrounder-kind';
const ACTIVE = 'data-backgrounder-active';

/**
 * Paints by wrapping text in `mark` elements, for browsers without the CSS Custom Highlight API and for readers who choose
 * it. A passage that runs over several elements becomes several marks with one id. Taking them away joins the text again.
 */
export class MarkPainter implements Painter {
  readonly #marks = new Map<string, Element[]>();
  #active: string | null = null;

  paint(passages: readonly Passage[]): void {
    for (const passage of passages) {
      this.erase([passage.id]);
      const marks = passage.ranges.flatMap((range) => wrap(range, passage));
      this.#marks.set(passage.id, marks);
      if (passage.id === this.#active) this.activate(passage.id);
    }
  }

  erase(ids: Iterable<string>): void {
    for (const id of ids) {
      const marks = this.#marks.get(id);
      if (!marks) continue;
      this.#marks.delete(id);
      for (const mark of marks) unwrap(mark);
    }
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

  close(): void {
    this.erase([...this.#marks.keys()]);
  }
}

/** Elements whose text mark.js never counts. */
const UNCOUNTED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'HTML']);

/** Wraps a range. mark.js counts UTF-16 offsets in the text of an element as it walks it, so the range is counted likewise. */
function wrap(range: Range, { id, kind }: Passage): Element[] {
  const around = range.commonAncestorContainer;
  const context = around.nodeType === Node.ELEMENT_NODE ? (around as HTMLElement) : around.parentElement;
  if (!context || range.collapsed) return [];
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
  if (start < 0 || end <= start) return [];
  const marks: Element[] = [];
  new Mark(context).markRanges([{ start, length: end - start }], {
    each(mark) {
      mark.setAttribute(ID, id);
      mark.setAttribute(KIND, kind);
      marks.push(mark);
    },
  });
  return marks;
}

function unwrap(mark: Element): void {
  const parent = mark.parentNode;
  if (!parent) return;
  mark.replaceWith(...mark.childNodes);
  parent.normalize();
}
