import type { Segment } from '../read/places';

/** What became of one of the page's text nodes: it stays in its place, shortened, with these around it. */
interface Split {
  /** The text it had. */
  whole: string;
  /** What was left in it. Other text in it is the page's newer wish. */
  left: string;
  /** Marks, the text in and between them, and a witness of nothing. */
  parts: Set<ChildNode>;
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/**
 * Text nodes that were split by marks, and are made whole again. Frameworks hold on to the text nodes they made: one that was
 * replaced by another of the same text would never change again. So the page's own node always stays in its place and takes
 * its text back; and where the page changes it meanwhile, the marks after it, which belong to its old text, go at once.
 */
export class SplitTexts {
  readonly #splits = new Map<Text, Split>();
  /** Of each part, the page's own node. */
  readonly #owners = new WeakMap<Node, Text>();
  readonly #observer = new MutationObserver((records) => this.#follow(records));

  /** Does something to marks, which is not the page's doing. */
  change(work: () => void): void {
    this.#follow(this.#observer.takeRecords());
    work();
    this.#observer.takeRecords();
  }

  /** Takes note of a mark that has just been put around a part of a text node. */
  add(mark: Element): void {
    const before = mark.previousSibling;
    if (!before || !isText(before)) return;
    const after = mark.nextSibling;
    const owner = this.#owners.get(before) ?? before;
    let split = this.#splits.get(owner);
    if (!split) {
      const whole = before.data + (mark.textContent ?? '') + (after && isText(after) ? after.data : '');
      split = { whole, left: '', parts: new Set() };
      this.#splits.set(owner, split);
    }
    const parts = [mark, ...mark.childNodes, ...(after ? [after] : [])];
    if (owner === before && owner.data === '') {
      const witness = owner.ownerDocument.createTextNode('');
      owner.before(witness);
      parts.push(witness);
    }
    for (const part of parts) {
      split.parts.add(part);
      this.#owners.set(part, owner);
    }
    split.left = owner.data;
    this.#observer.observe(owner, { characterData: true });
    if (owner.parentNode) this.#observer.observe(owner.parentNode, { childList: true });
  }

  /** Takes a mark away; text that no other mark parts is joined again. */
  remove(mark: Element): void {
    const parent = mark.parentNode;
    if (parent) mark.replaceWith(...mark.childNodes);
    const owner = this.#owners.get(mark);
    const split = owner && this.#splits.get(owner);
    if (!owner || !split?.parts.delete(mark)) return;
    join(isPart(parent, split) ? parent.firstChild : owner, split);
    split.left = owner.data;
    if ([...split.parts].every(isText)) this.#forget(owner, split);
  }

  /** Where runs of the page's own text nodes stand now, with marks in them. */
  present(segments: readonly Segment[]): Segment[] {
    return segments.flatMap((segment) => {
      const end = segment.from + segment.length;
      let base = 0;
      return this.#textsOf(segment.node).flatMap((node) => {
        const first = Math.max(segment.from, base);
        const last = Math.min(end, base + node.data.length);
        const run = { node, from: first - base, at: segment.at + first - segment.from, length: last - first };
        base += node.data.length;
        return last > first ? [run] : [];
      });
    });
  }

  /** Where runs that were read between the marks will stand when the marks are gone: the way back from {@link present}. */
  own(segments: readonly Segment[]): Segment[] {
    return segments.map((segment) => {
      const owner = this.#owners.get(segment.node);
      if (!owner || !this.#splits.get(owner)?.parts.has(segment.node)) return segment;
      const texts = this.#textsOf(owner);
      const before = texts.slice(0, texts.indexOf(segment.node));
      const from = before.reduce((sum, { data }) => sum + data.length, segment.from);
      return { ...segment, node: owner, from };
    });
  }

  /** A page's own text node and what it was split into, in the order of the page. */
  #textsOf(owner: Text): Text[] {
    const split = this.#splits.get(owner);
    if (!split) return [owner];
    const texts = [owner];
    const walk = (first: ChildNode | null) => {
      for (let node = first; node && split.parts.has(node); node = node.nextSibling) {
        if (isText(node)) texts.push(node);
        else walk(node.firstChild);
      }
    };
    walk(owner.nextSibling);
    return texts;
  }

  #forget(owner: Text, split: Split): void {
    this.#splits.delete(owner);
    for (const part of split.parts) if (part.textContent === '') part.remove();
  }

  #follow(records: readonly MutationRecord[]): void {
    const touched = new Set<Text>();
    for (const { target, removedNodes } of records)
      for (const node of [target, ...removedNodes]) if (isText(node) && this.#splits.has(node)) touched.add(node);
    for (const owner of touched) this.#giveWay(owner);
    this.#observer.takeRecords();
  }

  /** Gives way to what the page did to its own node. */
  #giveWay(owner: Text): void {
    const split = this.#splits.get(owner);
    if (!split) return;
    const parts = [...split.parts];
    const isRewritten = owner.data !== split.left;
    if (!isRewritten && parts.some(({ parentNode }) => parentNode !== null && parentNode === owner.parentNode)) return;
    this.#splits.delete(owner);
    if (!isRewritten && isNormalized(owner, parts)) return;
    // Moved or put aside, it may come back: whole.
    if (!isRewritten) owner.data = split.whole;
    for (const part of parts) part.remove();
  }
}

function isPart(node: Node | null, { parts }: Split): node is Element {
  return node !== null && parts.has(node as ChildNode);
}

/** Joins neighbouring texts from one on, as long as they are parts of the same. */
function join(first: ChildNode | null | undefined, { parts }: Split): void {
  for (let node = first, next = node?.nextSibling; node && next && parts.has(next); next = node.nextSibling) {
    if (isText(node) && isText(next)) {
      node.appendData(next.data);
      next.remove();
      parts.delete(next);
    } else node = next;
  }
}

/**
 * `normalize` takes every empty text node out, the witness as well; a page that takes its own node out does not know of the
 * witness. https://dom.spec.whatwg.org/#dom-node-normalize
 */
function isNormalized(owner: Text, parts: readonly ChildNode[]): boolean {
  return (
    owner.data === '' &&
    parts.some((part) => isText(part) && part.data === '' && part.parentNode === null) &&
    parts.some((part) => !isText(part) && part.parentNode !== null)
  );
}
