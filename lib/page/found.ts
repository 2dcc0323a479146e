import { keyOf, peopleOf } from '../core/cards/targets';
import type { Annotation, ArticleInfo, Card, DocumentContext, Mention } from '../core/model';
import { flatParent } from './read/cursor';
import type { ReadBlock } from './read/places';

/** A block of the page, and what was found in it. */
interface KnownBlock {
  read: ReadBlock;
  /** Until the answer is there: those of before that the change did not touch. */
  mentions: Mention[];
  isAnswered: boolean;
}

/** What has to be done after the page was read, wholly or in part. */
export interface Difference {
  /** Blocks that are new or read otherwise than before. */
  ask: ReadBlock[];
  /** Blocks that read as before in other text nodes, with what was found in them. */
  repaint: { read: ReadBlock; mentions: Mention[] }[];
  /** Mentions that are gone. */
  erase: string[];
}

/** What an answer says of a block that still reads as it did. */
export interface AcceptedBlock {
  read: ReadBlock;
  mentions: Mention[];
  /** Mentions of before that did not come again. */
  erase: string[];
}

/** A mention's id on its page. */
export function idOf({ block, start, end }: Mention): string {
  return `${block}:${start}-${end}`;
}

/** What is known of a page's article: its blocks, the mentions in them, and the cards they lead to. */
export class FoundInPage {
  readonly #blocks = new Map<string, KnownBlock>();
  #article: ArticleInfo;
  #cards: Record<string, Card> = {};
  #context: DocumentContext | null = null;

  constructor(article: ArticleInfo) {
    this.#article = article;
  }

  get article(): ArticleInfo {
    return this.#article;
  }

  get context(): DocumentContext | null {
    return this.#context;
  }

  get cards(): Readonly<Record<string, Card>> {
    return this.#cards;
  }

  /** The page was read as a whole. Another date, language or address makes everything read anew. */
  replace(article: ArticleInfo, reads: readonly ReadBlock[]): Difference {
    const { url, published, language } = this.#article;
    const isOther = url !== article.url || published !== article.published || language !== article.language;
    this.#article = article;
    if (isOther) {
      const erase = this.mentions.map(idOf);
      this.#blocks.clear();
      this.#cards = {};
      this.#context = null;
      return { ...this.#merge(reads), erase };
    }
    const present = new Set(reads.map(({ block }) => block.id));
    const erase = this.#drop((known) => !present.has(known.read.block.id));
    const difference = this.#merge(reads);
    return { ...difference, erase: [...erase, ...difference.erase] };
  }

  /**
   * Parts of the page were read again.
   *
   * @param roots the elements that were read; blocks inside them that are not among `reads` are gone
   */
  update(roots: ReadonlySet<Element>, reads: readonly ReadBlock[]): Difference {
    const present = new Set(reads.map(({ block }) => block.id));
    const erase = this.#drop(({ read }) => !present.has(read.block.id) && isWithin(read.element, roots));
    const difference = this.#merge(reads, true);
    return { ...difference, erase: [...erase, ...difference.erase] };
  }

  /** Forgets blocks that the page took out. @returns ids of their mentions */
  dropDetached(): string[] {
    return this.#drop(({ read }) => !read.element.isConnected);
  }

  /** An answer came. @returns what of it still holds: blocks that changed meanwhile are asked for again anyway */
  accept(asked: readonly ReadBlock[], answer: Annotation & { cards: Record<string, Card> }): AcceptedBlock[] {
    const { mentions, context, cards } = answer;
    this.#context = context;
    Object.assign(this.#cards, cards);
    const byBlock = groupBy(mentions, (mention) => mention.block);
    return asked.flatMap((read): AcceptedBlock[] => {
      const known = this.#blocks.get(read.block.id);
      if (known?.read !== read) return [];
      const before = known.mentions;
      known.mentions = byBlock.get(read.block.id) ?? [];
      known.isAnswered = true;
      const kept = new Set(known.mentions.map(idOf));
      return [{ read, mentions: known.mentions, erase: before.map(idOf).filter((id) => !kept.has(id)) }];
    });
  }

  /** All blocks as last read. */
  get reads(): ReadBlock[] {
    return [...this.#blocks.values()].map(({ read }) => read).sort(byPlace);
  }

  /** All mentions, in reading order. */
  get mentions(): Mention[] {
    return [...this.#blocks.values()].sort((a, b) => byPlace(a.read, b.read)).flatMap(({ mentions }) => mentions);
  }

  /** Ids of the people named. */
  get people(): string[] {
    return peopleOf([...this.#blocks.values()].flatMap(({ mentions }) => mentions));
  }

  /** Whether some blocks have dates of their own, as a live blog's posts do. */
  get hasEntries(): boolean {
    return [...this.#blocks.values()].some(({ read }) => read.block.published !== undefined);
  }

  /** The block of an id. */
  blockOf(id: string): ReadBlock | undefined {
    return this.#blocks.get(id)?.read;
  }

  /** A mention by its id. */
  mention(id: string): Mention | undefined {
    return this.#blocks.get(id.slice(0, id.lastIndexOf(':')))?.mentions.find((mention) => idOf(mention) === id);
  }

  /** The short form of a mention's card. */
  cardOf(mention: Mention): Card | undefined {
    return this.#cards[keyOf(mention)];
  }

  /** Blocks whose answer is out. */
  get unanswered(): ReadBlock[] {
    return [...this.#blocks.values()].flatMap(({ read, isAnswered }) => (isAnswered ? [] : [read]));
  }

  /** @param isChanged the page changed something in these blocks: ranges in them may have collapsed, whatever they read */
  #merge(reads: readonly ReadBlock[], isChanged = false): Difference {
    const difference: Difference = { ask: [], repaint: [], erase: [] };
    for (const read of reads) {
      const known = this.#blocks.get(read.block.id);
      // A post whose stamp stands elsewhere in the page keeps it when its text changes.
      const stamp = isChanged ? known?.read.block.published : undefined;
      if (stamp !== undefined) read.block.published ??= stamp;
      const isSame = known !== undefined && isSameBlock(known.read, read);
      const isMoved = isChanged || !isSame || !haveSameNodes(known.read, read);
      if (isSame && known.isAnswered) {
        known.read = read;
        if (isMoved) difference.repaint.push({ read, mentions: known.mentions });
      } else if (isMoved) {
        const mentions = known ? carryOver(known, read) : [];
        const kept = new Set(mentions.map(idOf));
        difference.erase.push(...(known?.mentions ?? []).map(idOf).filter((id) => !kept.has(id)));
        if (mentions.length > 0) difference.repaint.push({ read, mentions });
        this.#blocks.set(read.block.id, { read, mentions, isAnswered: false });
        difference.ask.push(read);
      }
    }
    return difference;
  }

  /** Forgets blocks, and the cards that nothing leads to any more: a page may go on for hours. */
  #drop(isGone: (known: KnownBlock) => boolean): string[] {
    const gone: Mention[] = [];
    for (const [id, known] of this.#blocks) {
      if (!isGone(known)) continue;
      this.#blocks.delete(id);
      gone.push(...known.mentions);
    }
    if (gone.length > 0) {
      const kept = new Set([...this.#blocks.values()].flatMap(({ mentions }) => mentions.map(keyOf)));
      for (const key of Object.keys(this.#cards)) if (!kept.has(key)) delete this.#cards[key];
    }
    return gone.map(idOf);
  }
}

/** Mentions that a change of their block's text did not touch, at their new places: in what both texts begin or end with. */
function carryOver({ read: before, mentions }: KnownBlock, after: ReadBlock): Mention[] {
  const [old, text] = [before.block.text, after.block.text];
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const shift = text.length - old.length;
  return mentions.flatMap((mention): Mention[] => {
    const { start, end } = mention;
    // The sign that comes after a mention may have made it one.
    if (end < head || (end === head && shift === 0)) return [mention];
    return start > old.length - tail ? [{ ...mention, start: start + shift, end: end + shift }] : [];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function isSameBlock(a: ReadBlock, b: ReadBlock): boolean {
  const [one, other] = [a.block, b.block];
  return (
    one.text === other.text && one.kind === other.kind && one.published === other.published && a.element === b.element
  );
}

function haveSameNodes(a: ReadBlock, b: ReadBlock): boolean {
  return (
    a.segments.length === b.segments.length &&
    a.segments.every((segment, i) => {
      const other = b.segments[i];
      return other?.node === segment.node && other.from === segment.from && other.length === segment.length;
    })
  );
}

/** Whether an element is one of the roots, or inside one, in the tree as it is shown. */
export function isWithin(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) if (roots.has(at)) return true;
  return false;
}

/** In the order of the page; parts of different shadow trees by their hosts. */
function byPlace(a: ReadBlock, b: ReadBlock): number {
  const [first, second] = [a.segments[0]?.node ?? a.element, b.segments[0]?.node ?? b.element];
  if (first === second) return (a.segments[0]?.from ?? 0) - (b.segments[0]?.from ?? 0);
  const [left, right] = sameTree(first, second);
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Two nodes, or the hosts around them, that stand in one tree. */
function sameTree(a: Node, b: Node): [Node, Node] {
  let [left, right] = [a, b];
  while (left.getRootNode() !== right.getRootNode()) {
    const [rootOfLeft, rootOfRight] = [left.getRootNode() as ShadowRoot, right.getRootNode() as ShadowRoot];
    if (depth(rootOfLeft) >= depth(rootOfRight) && rootOfLeft.host) left = rootOfLeft.host;
    else if (rootOfRight.host) right = rootOfRight.host;
    else break;
  }
  return [left, right];
}

function depth(root: ShadowRoot): number {
  let count = 0;
  for (let at: ShadowRoot | undefined = root; at?.host; at = at.host.getRootNode() as ShadowRoot) count += 1;
  return count;
}
