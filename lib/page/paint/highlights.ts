import type { ReadBlock } from '../read/places';
import { PAINTED_KINDS_IN_ORDER } from './order';
import type { Painter, Passage } from './painter';
import { isInside, smallest } from './under-point';

/** What TypeScript's DOM does not know yet: https://drafts.csswg.org/css-highlight-api-1/#highlights-from-point */
interface Registry {
  get(name: string): Highlight | undefined;
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}

interface Places {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
}

function registry(): Registry | undefined {
  return typeof CSS === 'undefined' ? undefined : (CSS as { highlights?: Registry }).highlights;
}

/** Whether the browser can paint ranges without touching the page's tree. */
export function hasHighlights(): boolean {
  return registry() !== undefined && typeof Highlight === 'function';
}

const nameOf = (kind: string) => `backgrounder-${kind}`;
const ACTIVE = nameOf('active');

/**
 * Paints by the CSS Custom Highlight API: the page's tree stays as it is. The registry belongs to the page as well, so only
 * our own names are set and deleted, and what the page clears is put back.
 */
export class HighlightPainter implements Painter {
  readonly #document: Document;
  readonly #highlights = new Map<string, Highlight>();
  readonly #passages = new Map<string, Passage>();
  readonly #owners = new Map<AbstractRange, string>();
  readonly #roots = new Set<ShadowRoot>();
  #active: string | null = null;

  constructor(document: Document) {
    this.#document = document;
    for (const [priority, kind] of PAINTED_KINDS_IN_ORDER.entries()) this.#make(nameOf(kind), priority);
    this.#make(ACTIVE, PAINTED_KINDS_IN_ORDER.length);
  }

  paint(passages: readonly Passage[]): void {
    for (const passage of passages) {
      this.erase([passage.id]);
      this.#passages.set(passage.id, passage);
      const highlight = this.#highlights.get(nameOf(passage.kind));
      for (const range of passage.ranges) {
        highlight?.add(range);
        this.#owners.set(range, passage.id);
        const root = range.startContainer.getRootNode();
        if (root !== this.#document) this.#roots.add(root as ShadowRoot);
      }
      if (passage.id === this.#active) this.activate(passage.id);
    }
  }

  erase(ids: Iterable<string>): void {
    for (const id of ids) {
      const passage = this.#passages.get(id);
      if (!passage) continue;
      this.#passages.delete(id);
      const highlight = this.#highlights.get(nameOf(passage.kind));
      for (const range of passage.ranges) {
        highlight?.delete(range);
        this.#highlights.get(ACTIVE)?.delete(range);
        this.#owners.delete(range);
      }
    }
  }

  activate(id: string | null): void {
    this.#active = id;
    const highlight = this.#highlights.get(ACTIVE);
    highlight?.clear();
    for (const range of this.#passages.get(id ?? '')?.ranges ?? []) highlight?.add(range);
  }

  at(x: number, y: number): string | null {
    const shadowRoots = this.#openRoots();
    const highlights = registry();
    if (highlights?.highlightsFromPoint) {
      const own = new Set(this.#highlights.values());
      const ranges = highlights
        .highlightsFromPoint(x, y, { shadowRoots })
        .flatMap((hit) => (own.has(hit.highlight) ? hit.ranges : []))
        .filter((range) => this.#owners.has(range)) as Range[];
      return this.#owners.get(smallest(ranges) as Range) ?? null;
    }
    const caret = (this.#document as Places).caretPositionFromPoint?.(x, y, { shadowRoots });
    if (!caret) return null;
    const ranges = ([...this.#owners.keys()] as Range[]).filter((range) =>
      isInside(range, caret.offsetNode, caret.offset, x, y),
    );
    return this.#owners.get(smallest(ranges) as Range) ?? null;
  }

  rangesOf(id: string): Range[] {
    return [...(this.#passages.get(id)?.ranges ?? [])].filter(
      (range) => !range.collapsed && range.startContainer.isConnected,
    );
  }

  own(read: ReadBlock): ReadBlock {
    return read;
  }

  present(read: ReadBlock): ReadBlock {
    return read;
  }

  mend(): void {
    const highlights = registry();
    for (const [name, highlight] of this.#highlights) {
      const expected = name === ACTIVE ? null : this.#rangesOfKind(name);
      if (expected && highlight.size !== expected.length) {
        highlight.clear();
        for (const range of expected) highlight.add(range);
      }
      if (highlights?.get(name) !== highlight) highlights?.set(name, highlight);
    }
  }

  close(): void {
    const highlights = registry();
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (highlights?.get(name) === highlight) highlights.delete(name);
    }
    this.#passages.clear();
    this.#owners.clear();
    this.#roots.clear();
  }

  #make(name: string, priority: number): void {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.#highlights.set(name, highlight);
    registry()?.set(name, highlight);
  }

  #rangesOfKind(name: string): Range[] {
    return [...this.#passages.values()].flatMap(({ kind, ranges }) => (nameOf(kind) === name ? ranges : []));
  }

  #openRoots(): ShadowRoot[] {
    for (const root of this.#roots) if (!root.host.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }
}
