import type { Segment } from './places';

/** A block's text, finished. */
interface BuiltText {
  text: string;
  segments: Segment[];
  linked: number;
}

/** The white space that HTML collapses; a non-breaking space is none of it. https://infra.spec.whatwg.org/#ascii-whitespace */
const SPACE = /[ \t\n\f\r]+/g;
/** Text in which nothing needs collapsing, the common case. */
const UNEVEN = /[\t\n\f\r]|^ | {2}| $/;

/** Joins the text nodes of one block, collapsing white space and noting where each run came from. */
export class TextBuilder {
  #parts: string[] = [];
  #segments: Segment[] = [];
  #length = 0;
  #linked = 0;
  /** White space seen and not yet written: where its first unit stands. */
  #space: { node: Text; from: number } | null = null;
  #breaks = 0;
  #cuts = false;

  /** Line breaks since the last word. */
  get breaks(): number {
    return this.#breaks;
  }

  /** Adds a text node's text. @returns whether it holds more than white space */
  add(node: Text, linked: boolean): boolean {
    const { data } = node;
    if (!UNEVEN.test(data)) {
      if (data !== '') this.#write(node, 0, data, linked);
      return data !== '';
    }
    let from = 0;
    let wrote = false;
    SPACE.lastIndex = 0;
    for (let match = SPACE.exec(data); match; match = SPACE.exec(data)) {
      if (match.index > from) {
        this.#write(node, from, data.slice(from, match.index), linked);
        wrote = true;
      }
      this.#space ??= { node, from: match.index };
      from = SPACE.lastIndex;
    }
    if (from < data.length) {
      this.#write(node, from, data.slice(from), linked);
      wrote = true;
    }
    return wrote;
  }

  /** A `<br>`. */
  break(): void {
    if (this.#length > 0) this.#breaks += 1;
  }

  /** Something that is not read stands here. */
  cut(): void {
    this.#cuts = true;
  }

  /** The block's text, or null if there is none; begins the next one. */
  take(): BuiltText | null {
    const built = { text: this.#parts.join(''), segments: this.#segments, linked: this.#linked };
    this.#parts = [];
    this.#segments = [];
    this.#length = 0;
    this.#linked = 0;
    this.#space = null;
    this.#breaks = 0;
    this.#cuts = false;
    return built.text === '' ? null : built;
  }

  #write(node: Text, from: number, text: string, linked: boolean): void {
    if (this.#length > 0) {
      if (this.#breaks > 0 || this.#cuts) this.#put('\n');
      else if (this.#space) {
        this.#map(this.#space.node, this.#space.from, 1);
        this.#put(' ');
      }
    }
    this.#space = null;
    this.#breaks = 0;
    this.#cuts = false;
    this.#map(node, from, text.length);
    this.#put(text);
    if (linked) this.#linked += text.length;
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #map(node: Text, from: number, length: number): void {
    const last = this.#segments.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.#length) {
      last.length += length;
    } else {
      this.#segments.push({ node, from, at: this.#length, length });
    }
  }
}
