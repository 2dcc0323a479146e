/**
 * What a step of the cursor stands on. `enter` and `leave` come in pairs for every element that was not skipped; for one
 * that was, there is no `leave`.
 */
export type Step = 'enter' | 'leave' | 'text';

interface Frame {
  element: Element;
  /** The child to go to next: along the siblings, or along a slot's assigned nodes. */
  next: Node | null;
  assigned: readonly Node[] | null;
  position: number;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/**
 * Walks a page's flattened tree in reading order, as the reader sees it: open shadow roots instead of their host's own
 * children, assigned nodes instead of a slot's fallback. No recursion, so that no depth of nesting is too much; nothing is
 * cloned and nothing is measured.
 */
export class TreeCursor {
  /** The element entered or left, or the text. */
  node: Node;
  readonly #frames: Frame[] = [];
  #pending: Element | null;

  /** @param root the first element entered; its siblings are not visited */
  constructor(root: Element) {
    this.node = root;
    this.#pending = root;
  }

  /** Goes one step on; null when the root has been left. */
  step(): Step | null {
    if (this.#pending) {
      const element = this.#pending;
      this.#pending = null;
      this.#frames.push(frameOf(element));
      // The root has been announced by the branch below; only the very first call enters it here.
      if (this.#frames.length === 1) {
        this.node = element;
        return 'enter';
      }
    }
    for (;;) {
      const frame = this.#frames.at(-1);
      if (!frame) return null;
      const child = nextChild(frame);
      if (!child) {
        this.#frames.pop();
        this.node = frame.element;
        return 'leave';
      }
      if (child.nodeType === ELEMENT) {
        this.node = child;
        this.#pending = child as Element;
        return 'enter';
      }
      if (child.nodeType === TEXT || child.nodeType === CDATA) {
        this.node = child;
        return 'text';
      }
    }
  }

  /** Right after `enter`: passes over the element entered, children and `leave` included. */
  skip(): void {
    if (this.#pending) this.#pending = null;
    else this.#frames.pop();
  }
}

function frameOf(element: Element): Frame {
  const assigned = element.localName === 'slot' ? assignedNodes(element) : null;
  const tree = element.shadowRoot ?? element;
  return { element, next: assigned ? null : tree.firstChild, assigned, position: 0 };
}

/** What fills a slot, or null where its own children show. */
function assignedNodes(element: Element): readonly Node[] | null {
  const { assignedNodes } = element as HTMLSlotElement;
  if (typeof assignedNodes !== 'function') return null;
  const nodes = assignedNodes.call(element);
  return nodes.length > 0 ? nodes : null;
}

function nextChild(frame: Frame): Node | null {
  if (frame.assigned) {
    frame.position += 1;
    return frame.assigned[frame.position - 1] ?? null;
  }
  const child = frame.next;
  frame.next = child ? child.nextSibling : null;
  return child;
}

/** The parent in the flattened tree: the slot a node shows in, the host of a shadow root, or the parent element. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === ELEMENT) return parent as Element;
  return (parent as Partial<ShadowRoot>).host ?? null;
}
