import type { ArticleInfo, Note, NoteColour } from '../../core/model';
import { type AnchorText, anchor, prepareText } from '../../core/notes/anchor';
import { canonicalUrl } from '../../core/notes/canonical-url';
import type { NoteContent, NotePlace } from '../../core/notes/note';
import { describePassage } from '../../core/notes/selectors';
import type { ReadBlock } from '../read/places';
import { ArticleText, type BlockPart } from './article-text';

/** A passage to be painted: the note's id, its colour, and the parts of blocks it covers. */
export interface PaintedPassage {
  note: string;
  colour: NoteColour;
  parts: BlockPart[];
}

/** What is known of the page when its notes are looked for. */
export interface PageReading {
  article: ArticleInfo;
  blocks: readonly ReadBlock[];
}

export interface PageNotesOptions {
  /** The page's notes, and those on these people. */
  load(url: string, people: string[]): Promise<Note[]>;
  /** A block with its text where it stands now, with what is painted in it. */
  present(read: ReadBlock): ReadBlock;
  /** Paints these passages and no others; called when they changed. */
  paint(passages: readonly PaintedPassage[]): void;
  /** What the page says of its own address: `link[rel=canonical]`, `og:url`; null where it says nothing. */
  declaredUrl(): string | null;
  /** Called when a note's place or the notes themselves changed. */
  changed(): void;
}

/**
 * Milliseconds without a change after which a page has settled: articles fetch their second half, paywalls open, players
 * push the text about. Only then is a passage that was not found called lost; it is found as soon as its text is there.
 */
export const SETTLE = 5_000;

/**
 * The notes of one page: finds their passages each time the page was read, has them painted, and tells where they are.
 * Where the background cannot be reached, what was there stays.
 */
export class PageNotes {
  readonly #options: PageNotesOptions;
  #reading: PageReading | null = null;
  #text: ArticleText | null = null;
  #prepared: AnchorText | null = null;
  #people: string[] = [];
  #notes: Note[] = [];
  #places = new Map<string, { place: NotePlace; start: number; end: number }>();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #hasSettled = false;
  #question = 0;

  constructor(options: PageNotesOptions) {
    this.#options = options;
  }

  /** The page was read, for the first time or anew. Cheap while the page has no notes. */
  read(reading: PageReading): void {
    // Another article in the same document settles for itself.
    if (reading.article.url !== this.#reading?.article.url) this.#hasSettled = false;
    this.#reading = reading;
    this.#text = null;
    this.#prepared = null;
    this.#settleAnew();
    this.#find();
  }

  /** The people named on the page: notes on them are shown as well. Loads the notes. */
  async load(people: readonly string[] = this.#people): Promise<void> {
    this.#people = [...people];
    if (!this.#reading) return;
    this.#question += 1;
    const question = this.#question;
    const notes = await this.#options.load(this.page().canonicalUrl, this.#people).catch(() => null);
    // A late answer to an earlier question is not shown.
    if (!notes || question !== this.#question) return;
    this.#notes = notes;
    this.#find();
    this.#options.changed();
  }

  /** The page as notes name it. */
  page(): NonNullable<Note['page']> {
    const { url, title, published } = this.#reading?.article ?? { url: location.href, title: '', published: null };
    return { canonicalUrl: canonicalUrl(url, this.#options.declaredUrl()), url, title, published };
  }

  /** All notes that belong on this page, oldest first. */
  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Where the passages are, by note id. */
  places(): Record<string, NotePlace> {
    return Object.fromEntries([...this.#places].map(([id, { place }]) => [id, place]));
  }

  /** The parts of blocks that a note's passage covers now; none where it is not in the page. */
  partsOf(id: string): BlockPart[] {
    const found = this.#places.get(id);
    return found && this.#isPainted(found.place) ? this.#articleText().parts(found.start, found.end) : [];
  }

  /** Waits until a passage is found, or the page has settled without it. */
  async seek(id: string): Promise<BlockPart[]> {
    for (let waited = 0; waited <= 2 * SETTLE; waited += 200) {
      if (this.partsOf(id).length > 0) break;
      if (this.#places.get(id)?.place === 'orphan') break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return this.partsOf(id);
  }

  /**
   * A new note on what is selected.
   *
   * @returns null where no text of the article is selected
   */
  draftFor(range: Range): NoteContent | null {
    if (!this.#reading || range.collapsed) return null;
    const text = this.#articleText();
    const stretch = text.stretchOf(range, this.#options.present);
    const selectors = stretch && describePassage(this.#anchorText().words, stretch.start, stretch.end);
    if (!selectors) return null;
    return { target: { kind: 'passage', ...selectors }, text: '', tags: [], colour: 'amber', page: this.page() };
  }

  /** Stops all timers and paints nothing any more. */
  stop(): void {
    clearTimeout(this.#settling);
    this.#question += 1;
    this.#notes = [];
    this.#places.clear();
    this.#options.paint([]);
  }

  #articleText(): ArticleText {
    this.#text ??= new ArticleText(this.#reading?.blocks ?? []);
    return this.#text;
  }

  #anchorText(): AnchorText {
    this.#prepared ??= prepareText(this.#articleText().text);
    return this.#prepared;
  }

  #settleAnew(): void {
    clearTimeout(this.#settling);
    if (this.#hasSettled) return;
    this.#settling = setTimeout(() => {
      if (document.readyState !== 'complete') return this.#settleAnew();
      this.#hasSettled = true;
      this.#find();
      this.#options.changed();
    }, SETTLE);
  }

  #isPainted(place: NotePlace): boolean {
    return place !== 'orphan' && place !== 'seeking';
  }

  #find(): void {
    const before = JSON.stringify(this.places());
    const passages: PaintedPassage[] = [];
    this.#places.clear();
    for (const { id, target, colour } of this.#notes) {
      if (target.kind !== 'passage') continue;
      const result = anchor(this.#anchorText(), target.quote, target.position);
      if (result.outcome === 'orphan') {
        this.#places.set(id, { place: this.#hasSettled ? 'orphan' : 'seeking', start: 0, end: 0 });
        continue;
      }
      const { start, end, changed, outcome } = result;
      this.#places.set(id, { place: outcome === 'moved' ? 'moved' : changed ? 'changed' : 'found', start, end });
      passages.push({ note: id, colour, parts: this.#articleText().parts(start, end) });
    }
    this.#options.paint(passages);
    if (JSON.stringify(this.places()) !== before) this.#options.changed();
  }
}
