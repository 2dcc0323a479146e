import type { Annotation, Card, Mention } from '../core/model';
import type { PageSettings } from '../core/settings';
import type { Background } from './background';
import { type Difference, FoundInPage, idOf, isWithin } from './found';
import { NotesWhenNeeded } from './notes/notes-when-needed';
import type { PaintedPassage } from './notes/page-notes';
import { declaredUrl } from './notes/selection';
import type { Painter, Passage } from './paint/painter';
import { inSlices } from './pause';
import { isBlock } from './read/elements';
import { type ReadBlock, toRanges } from './read/places';
import { blockRoot, type Reading, readArticleInSteps, readBlocks } from './read/read';
import type { Scope } from './scope';
import { type PageChanges, Watch } from './watch';

/** UTF-16 units asked for at once: an ordinary article whole, a very long page in parts. */
const ASKED_AT_ONCE = 60_000;
/** Milliseconds between two readings of a whole page that keeps growing outside of what was read; doubles each time. */
const REREAD_PAUSE = 1_000;
const LONGEST_REREAD_PAUSE = 60_000;
/** Milliseconds after a reading at which components may have given themselves shadow roots, which nothing announces. */
const LATE_SHADOWS = [1_000, 3_000, 8_000];
/** Lines in which the day of publication is looked for; the background takes no more. */
const MOST_LINES = 50;
/** UTF-16 units of new text outside the article that may be an article of its own. */
const WORTH_READING = 300;

/** What {@link Pipeline} works with. */
export interface PipelineOptions {
  document: Document;
  background: Background;
  painter: Painter;
  settings: PageSettings;
  scope: Scope;
  /** The page's address now. */
  url(): string;
  /** Something was found, or is gone. */
  changed(): void;
}

/**
 * One page, from its text to what is painted: read, ask what stands in it, paint. Follows the page as it changes, at a cost in
 * proportion to what changed.
 */
export class Pipeline {
  readonly #options: PipelineOptions;
  readonly #watch: Watch;
  readonly notes: NotesWhenNeeded;
  found: FoundInPage | null = null;
  #roots: Element[] = [];
  #asking: Promise<void> | null = null;
  #running: Promise<void> = Promise.resolve();
  /** What the page changed while it was being read as a whole; null at other times. */
  #meanwhile: PageChanges[] | null = null;
  #rereadPause = REREAD_PAUSE;
  #lastReread = Number.NEGATIVE_INFINITY;
  #rereadDue = false;
  readonly #firsts = new Map<string, string>();

  constructor(options: PipelineOptions) {
    this.#options = options;
    const { document, background, scope } = options;
    this.#watch = new Watch(document, scope, (changes) => this.#follow(changes));
    this.notes = new NotesWhenNeeded({
      loadNotes: () => background.loadNotes(),
      reading: () => this.found && { article: this.found.article, blocks: this.found.reads },
      load: (url, people) => (options.settings.kinds.note ? background.notes(url, people) : Promise.resolve([])),
      present: (read) => options.painter.present(read),
      paint: (passages) => this.#paintNotes(passages),
      declaredUrl: () => declaredUrl(document),
      changed: () => options.changed(),
    });
    scope.add(() => this.notes.stop());
  }

  /**
   * Reads the page as a whole, and paints what is found; one reading at a time.
   *
   * @throws what the background says, or the scope's end
   */
  run(): Promise<void> {
    const run = this.#running.then(() => this.#readAndSettle());
    this.#running = run.catch(() => undefined);
    return run;
  }

  async #readAndSettle(): Promise<void> {
    const meanwhile: PageChanges[] = [];
    this.#meanwhile = meanwhile;
    const reading = await this.#read().finally(() => {
      this.#meanwhile = null;
    });
    this.#roots = reading.roots;
    this.#watchShadows(reading.roots);
    const settled = this.#settle(this.#take(reading));
    for (const changes of meanwhile) this.#follow(changes);
    await settled;
  }

  async #read(): Promise<Reading> {
    const { document, scope, url, background } = this.#options;
    const lines: string[] = [];
    const readVisibleDate = (line: string) => {
      if (lines.length < MOST_LINES) lines.push(line);
      return null;
    };
    const read = await inSlices(readArticleInSteps(document, { url: url(), readVisibleDate }), scope.signal);
    const reading = { ...read, blocks: read.blocks.map((block) => this.#options.painter.own(block)) };
    const { article } = reading;
    const day = lines.length === 0 ? null : await background.publishedDay(lines, article);
    return day === null ? reading : { ...reading, article: { ...article, published: day } };
  }

  /** Reads the whole page again soon: its address or head changed, or it grew outside of what was read. */
  rereadSoon(isUrgent: boolean): void {
    if (isUrgent) this.#rereadPause = REREAD_PAUSE;
    if (this.#rereadDue) return;
    this.#rereadDue = true;
    const wait = isUrgent ? 0 : Math.max(0, this.#lastReread + this.#rereadPause - performance.now());
    this.#options.scope.after(wait, () => {
      this.#rereadDue = false;
      this.#lastReread = performance.now();
      if (!isUrgent) this.#rereadPause = Math.min(LONGEST_REREAD_PAUSE, this.#rereadPause * 2);
      void this.run().catch(() => undefined);
    });
  }

  /** Ids of painted mentions, in reading order. */
  get paintedIds(): string[] {
    const { painter } = this.#options;
    return (this.found?.mentions ?? []).map(idOf).filter((id) => painter.rangesOf(id).length > 0);
  }

  #take({ article: { blocks: _blocks, ...article }, blocks }: Reading): Difference {
    this.found ??= new FoundInPage(article);
    return this.found.replace(article, blocks);
  }

  /** Makes good what differs, and asks for what is new. */
  async #settle({ erase, repaint }: Difference): Promise<void> {
    this.#erase(erase);
    for (const { read, mentions } of repaint) this.#paint(read, mentions);
    this.notes.read();
    this.#options.changed();
    await this.#askForAll();
  }

  /** Asks until no block is without an answer; one question at a time. */
  #askForAll(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const { background, scope } = this.#options;
    for (let i = 0; ; i += 1) {
      const { found } = this;
      if (!found) return;
      const blocks = nextSlice(found.unanswered, i);
      if (blocks.length === 0) {
        await this.#tellPeople();
        // The page may have changed while the people's notes were fetched.
        if (found.unanswered.length === 0) return;
        continue;
      }
      const answer = await background.annotate(
        found.article,
        blocks.map(({ block }) => block),
        found.context,
        scope.signal,
      );
      scope.signal.throwIfAborted();
      await inSlices(this.#accept(found, blocks, answer), scope.signal);
      this.#options.changed();
    }
  }

  /** Paints an answer, block by block. */
  *#accept(
    found: FoundInPage,
    asked: readonly ReadBlock[],
    answer: Annotation & { cards: Record<string, Card> },
  ): Generator<void, void> {
    for (const { read, mentions, erase } of found.accept(asked, answer)) {
      this.#erase(erase);
      this.#paint(read, mentions);
      yield;
    }
  }

  #paint(read: ReadBlock, mentions: readonly Mention[]): void {
    const { painter, settings } = this.#options;
    // A part of the page that changed since it was read is read again in a moment.
    if (!read.element.isConnected) return;
    const present = painter.present(read);
    const passages = mentions.flatMap((mention): Passage[] => {
      if (!settings.kinds[mention.kind] || !this.#isWanted(mention)) return [];
      const ranges = toRanges(present, mention.start, mention.end);
      return ranges.length === 0 ? [] : [{ id: idOf(mention), kind: mention.kind, ranges }];
    });
    if (passages.length > 0) this.#watch.unnoticed(() => painter.paint(passages));
  }

  /** Whether a mention is painted, where only the first of each target is. */
  #isWanted(mention: Mention): boolean {
    if (!this.#options.settings.firstOnly) return true;
    const key = `${mention.kind} ${'person' in mention ? mention.person : JSON.stringify({ ...mention, block: 0, start: 0, end: 0, surface: 0 })}`;
    const id = idOf(mention);
    if (!this.#firsts.has(key)) this.#firsts.set(key, id);
    return this.#firsts.get(key) === id;
  }

  #erase(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#watch.unnoticed(() => this.#options.painter.erase(ids));
    // Where the first of a target is gone, the next one that is painted is the first.
    const gone = new Set(ids);
    for (const [key, id] of this.#firsts) if (gone.has(id)) this.#firsts.delete(key);
  }

  /** Reads again what the page changed. */
  #follow(changes: PageChanges): void {
    const { found } = this;
    if (this.#meanwhile) this.#meanwhile.push(changes);
    else if (found) this.#update(found, changes);
  }

  #update(found: FoundInPage, { changed, removed, head }: PageChanges): void {
    if (head) this.rereadSoon(false);
    if (removed) this.#erase(found.dropDetached());
    const within = new Set(this.#roots.filter((root) => root.isConnected));
    const roots = new Set<Element>();
    for (const node of changed) {
      if (!node.isConnected) continue;
      const element =
        node.nodeType === Node.ELEMENT_NODE && isBlock(node as Element) ? (node as Element) : blockRoot(node);
      if (!element) continue;
      if (isWithin(element, within)) roots.add(element);
      else if (isWorthReading(element)) this.rereadSoon(false);
    }
    if (within.size === 0 && this.#roots.length > 0) this.rereadSoon(true);
    const outermost = new Set([...roots].filter((root) => !isWithinAnother(root, roots)));
    const entriesIn = found.hasEntries ? within : null;
    const reads = [...outermost].flatMap((root) =>
      readBlocks(root, found.article, entriesIn).map((read) => this.#options.painter.own(read)),
    );
    if (outermost.size === 0 && !removed) return;
    for (const root of outermost) this.#watch.observeShadows(root);
    void this.#settle(found.update(outermost, reads)).catch(() => undefined);
  }

  /** Shadow trees in the article change by themselves, and new ones appear without a word. */
  #watchShadows(elements: Iterable<Element>): void {
    for (const element of elements) this.#watch.observeShadows(element);
    for (const wait of LATE_SHADOWS) this.#options.scope.after(wait, () => this.#lookForShadows());
  }

  #lookForShadows(): void {
    const hosts = this.#roots.flatMap((root) => this.#watch.observeShadows(root));
    if (hosts.length > 0) this.#follow({ changed: new Set(hosts), removed: false, head: false });
  }

  #paintNotes(passages: readonly PaintedPassage[]): void {
    const { painter, settings } = this.#options;
    const ids = new Set(passages.map(({ note }) => noteId(note)));
    const gone = [...this.#noteIds].filter((id) => !ids.has(id));
    this.#noteIds = ids;
    this.#watch.unnoticed(() => {
      painter.erase(gone);
      if (!settings.kinds.note) return;
      painter.paint(
        passages.map(({ note, parts }) => ({
          id: noteId(note),
          kind: 'note' as const,
          ranges: parts.flatMap(({ read, start, end }) => toRanges(painter.present(read), start, end)),
        })),
      );
    });
  }

  #noteIds = new Set<string>();
  #toldPeople = '';

  async #tellPeople(): Promise<void> {
    const people = this.found?.people ?? [];
    const key = `${this.found?.article.url} ${people.join(' ')}`;
    if (key === this.#toldPeople) return;
    this.#toldPeople = key;
    this.#options.background.painted(people.length);
    await this.notes.load(people);
  }
}

/** The id of a note's passage. */
export function noteId(note: string): string {
  return `note:${note}`;
}

/** What is asked next: the beginning, then what the reader sees, then the rest in order. */
function nextSlice(reads: readonly ReadBlock[], round: number): ReadBlock[] {
  const length = reads.reduce((sum, { block }) => sum + block.text.length, 0);
  const start = round === 1 && length > ASKED_AT_ONCE ? firstVisible(reads) : 0;
  const slice: ReadBlock[] = [];
  let taken = 0;
  for (let i = start; i < reads.length && taken < ASKED_AT_ONCE; i += 1) {
    const read = reads[i] as ReadBlock;
    slice.push(read);
    taken += read.block.text.length;
  }
  return slice;
}

/** The first block that is not above the viewport, by halving: a few questions of layout, whatever the page's length. */
function firstVisible(reads: readonly ReadBlock[]): number {
  let low = 0;
  let high = reads.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reads[middle] as ReadBlock).element.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWithinAnother(root: Element, roots: ReadonlySet<Element>): boolean {
  const parent = root.parentElement;
  return parent !== null && isWithin(parent, roots);
}

function isWorthReading(element: Element): boolean {
  return (element.textContent?.length ?? 0) >= WORTH_READING;
}
