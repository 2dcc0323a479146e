import { isBlock } from './read/elements';
import type { Scope } from './scope';

/** What {@link watchPage} tells. */
export interface PageChanges {
  /** Text changed inside these elements and text nodes, or they were added. May no longer be in the page. */
  changed: ReadonlySet<Node>;
  /** Something was taken out of the page. */
  removed: boolean;
  /** The page's head changed: title, date or canonical address may be others. */
  head: boolean;
}

/** Milliseconds from the first change to the first look, so that one re-render is one change; less than a frame. */
const SOON = 10;
/** Shortest pause between two looks at a page that keeps changing, and how many times longer than a look it must be. */
const PAUSE = 200;
const PAUSE_FACTOR = 8;
/** Longest pause, however slow a look was. */
const LONGEST_PAUSE = 4_000;
/** More changed places than this are looked at as one: the whole page. */
const MOST_CHANGES = 5_000;

/**
 * Watches a page's text, open shadow roots included. Changes are gathered and told together, the less often the more there
 * are: however fast a page changes, telling takes at most a tenth of the time.
 */
export class Watch {
  readonly #document: Document;
  readonly #scope: Scope;
  readonly #tell: (changes: PageChanges) => void;
  readonly #observer: MutationObserver;
  readonly #roots = new WeakSet<Node>();
  #changed = new Set<Node>();
  #removed = false;
  #head = false;
  #isDue = false;
  #pause = SOON;
  #lastTold = Number.NEGATIVE_INFINITY;

  constructor(document: Document, scope: Scope, tell: (changes: PageChanges) => void) {
    this.#document = document;
    this.#scope = scope;
    this.#tell = tell;
    this.#observer = new MutationObserver((records) => this.#gather(records));
    scope.add(() => this.#observer.disconnect());
    this.observe(document);
  }

  /** Watches a shadow root as well. @returns false for one that is watched already */
  observe(root: Node): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
    return true;
  }

  /** Watches the open shadow roots under an element. @returns the hosts of those that were not watched before */
  observeShadows(element: Element): Element[] {
    const hosts: Element[] = [];
    const look = (under: ParentNode) => {
      for (const host of under.querySelectorAll('*')) {
        if (!host.shadowRoot) continue;
        if (this.observe(host.shadowRoot)) hosts.push(host);
        look(host.shadowRoot);
      }
    };
    if (element.shadowRoot && this.observe(element.shadowRoot)) hosts.push(element);
    look(element.shadowRoot ?? element);
    if (element.shadowRoot) look(element);
    return hosts;
  }

  /** Does something to the page without being told of it. */
  unnoticed(work: () => void): void {
    this.#gather(this.#observer.takeRecords());
    work();
    this.#observer.takeRecords();
  }

  #gather(records: readonly MutationRecord[]): void {
    const head = this.#document.head;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (head?.contains(target)) {
        this.#head = true;
        continue;
      }
      if (type === 'characterData') {
        this.#changed.add(target);
        continue;
      }
      if (removedNodes.length > 0) {
        this.#removed = true;
        // Text that a block lost changes the block; whole elements that went are found by looking for what is gone.
        for (const node of removedNodes)
          if (node.nodeType === Node.TEXT_NODE || (node.nodeType === Node.ELEMENT_NODE && !isBlock(node as Element)))
            this.#changed.add(target);
      }
      for (const node of addedNodes) {
        if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE) this.#changed.add(node);
      }
    }
    if (this.#changed.size > MOST_CHANGES) {
      this.#changed = new Set<Node>([this.#document.body ?? this.#document]);
    }
    if (this.#changed.size > 0 || this.#removed || this.#head) this.#tellSoon();
  }

  #tellSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const wait = Math.max(SOON, this.#lastTold + this.#pause - performance.now());
    this.#scope.after(wait, () => {
      this.#isDue = false;
      const changes = { changed: this.#changed, removed: this.#removed, head: this.#head };
      this.#changed = new Set();
      this.#removed = false;
      this.#head = false;
      const start = performance.now();
      this.#tell(changes);
      this.#lastTold = performance.now();
      this.#pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, (this.#lastTold - start) * PAUSE_FACTOR));
    });
  }
}
