import type { ReadBlock } from '../read/places';

/** A part of one block's text. */
export interface BlockPart {
  read: ReadBlock;
  /** UTF-16 offsets in `read.block.text`. */
  start: number;
  end: number;
}

/** An article's text as one string, its blocks joined by `\n`, with the way to the blocks and back. */
export class ArticleText {
  readonly text: string;
  readonly #blocks: readonly ReadBlock[];
  readonly #starts: number[] = [];

  constructor(blocks: readonly ReadBlock[]) {
    this.#blocks = blocks;
    let at = 0;
    for (const { block } of blocks) {
      this.#starts.push(at);
      at += block.text.length + 1;
    }
    this.text = blocks.map(({ block }) => block.text).join('\n');
  }

  /** A stretch of the text, block by block. */
  parts(start: number, end: number): BlockPart[] {
    const parts: BlockPart[] = [];
    for (let i = 0; i < this.#blocks.length; i += 1) {
      const read = this.#blocks[i] as ReadBlock;
      const from = this.#starts[i] as number;
      const part = { read, start: Math.max(0, start - from), end: Math.min(read.block.text.length, end - from) };
      if (part.start < part.end) parts.push(part);
      if (from > end) break;
    }
    return parts;
  }

  /**
   * The stretch that a selection covers, however many elements it runs across.
   *
   * @param present gives a block with its text where it stands now
   * @returns null where it covers no text of the article
   */
  stretchOf(range: Range, present: (read: ReadBlock) => ReadBlock): { start: number; end: number } | null {
    let start = -1;
    let end = -1;
    for (let i = 0; i < this.#blocks.length; i += 1) {
      const read = this.#blocks[i] as ReadBlock;
      if (!range.intersectsNode(read.element)) continue;
      const base = this.#starts[i] as number;
      for (const { node, from, at, length } of present(read).segments) {
        if (!range.intersectsNode(node)) continue;
        const first = node === range.startContainer ? Math.max(from, range.startOffset) : from;
        const last = node === range.endContainer ? Math.min(from + length, range.endOffset) : from + length;
        if (first >= last) continue;
        if (start < 0) start = base + at + first - from;
        end = base + at + last - from;
      }
    }
    return start < 0 ? null : { start, end };
  }
}
