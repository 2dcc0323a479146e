import { keyOf } from '../core/cards/targets';
import type { ArticleInfo, Card, Mention } from '../core/model';
import type { NotePlace } from '../core/notes/note';
import type { PageSettings } from '../core/settings';
import { type Background, isNotReady } from './background';
import { boxesOf } from './card/anchor';
import { OpenCards } from './card/open-cards';
import type { CardSurface } from './card/surface';
import { idOf } from './found';
import { followPointer } from './hover/pointer';
import type { UnsavedNote } from './notes/leftovers';
import { offerNotes } from './notes/offer';
import { declaredUrl } from './notes/selection';
import { HighlightPainter, hasHighlights } from './paint/highlights';
import type { Painter } from './paint/painter';
import { noteId, Pipeline } from './pipeline';
import { isArticle } from './read/is-article';
import type { Scope } from './scope';

/** How the page stands: see the contract's `PageDescription`. */
export type PageState = 'off' | 'not-article' | 'waiting' | 'reading' | 'ready' | 'failed';

/** Milliseconds between two looks at what the page may have done silently: another address, cleared highlights. */
const LOOK = 500;
/** Milliseconds until facts that were not there are asked for again, should their arrival not be told. */
const WAIT_FOR_FACTS = 5_000;
/** Milliseconds after a change of address at which titles and dates have followed, as a rule. */
const LATE_HEADS = [1_000, 3_000];

/** One page with the extension on it: reads, paints, answers, and leaves nothing behind when it is closed. */
export class Page {
  readonly #document: Document;
  readonly #background: Background;
  readonly #settings: PageSettings;
  readonly #scope: Scope;
  readonly #view: Window;
  #state: PageState = 'reading';
  #painter: Painter | null = null;
  #pipeline: Pipeline | null = null;
  #cards: OpenCards | null = null;
  #dismissPointer: () => void = () => undefined;
  readonly #whenReady: (() => void)[] = [];
  #url: string;
  readonly #root: Element;
  readonly #replaced: () => void;

  /** @param replaced told when the page has thrown its whole document away, and our listeners with it */
  constructor(document: Document, background: Background, settings: PageSettings, scope: Scope, replaced: () => void) {
    this.#document = document;
    this.#background = background;
    this.#settings = settings;
    this.#scope = scope;
    this.#view = document.defaultView as Window;
    this.#url = this.#view.location.href;
    this.#root = document.documentElement;
    this.#replaced = replaced;
  }

  get state(): PageState {
    return this.#state;
  }

  /** Calls back once the page was read. */
  whenReady(then: () => void): void {
    if (this.#state === 'ready') then();
    else this.#whenReady.push(then);
  }

  /** The card, once one was opened. */
  get surface(): CardSurface | null {
    return this.#cards?.surface ?? null;
  }

  /** read → match → resolve → paint, and from then on hover → card → note. Never throws: how it went is the state. */
  async start(): Promise<void> {
    const scope = this.#scope;
    try {
      const painter = await this.#choosePainter();
      if (scope.isClosed) return painter.close();
      this.#painter = painter;
      scope.add(() => painter.close());
      this.#pipeline = new Pipeline({
        document: this.#document,
        background: this.#background,
        painter,
        settings: this.#settings,
        scope,
        url: () => this.#view.location.href,
        changed: () => this.#cards?.dropStale(),
      });
      this.#cards = new OpenCards({
        document: this.#document,
        background: this.#background,
        settings: this.#settings,
        scope,
        painter,
        pipeline: this.#pipeline,
      });
      this.#follow(painter, this.#cards);
      await this.#read();
    } catch {
      if (!scope.isClosed) this.#state = 'failed';
    }
  }

  async #read(): Promise<void> {
    try {
      this.#state = 'reading';
      await this.#pipeline?.run();
      this.#state = 'ready';
      for (const then of this.#whenReady.splice(0)) then();
    } catch (error) {
      if (this.#scope.isClosed) return;
      this.#state = isNotReady(error) ? 'waiting' : 'failed';
      if (this.#state === 'waiting') this.#scope.after(WAIT_FOR_FACTS, () => void this.#read());
    }
  }

  async #choosePainter(): Promise<Painter> {
    const wanted = this.#settings.painter;
    return wanted !== 'mark' && hasHighlights()
      ? new HighlightPainter(this.#document)
      : this.#background.loadMarkPainter();
  }

  /** Everything that listens, in one place. */
  #follow(painter: Painter, cards: OpenCards): void {
    const { trigger, delay } = this.#settings;
    const { dismiss } = followPointer({
      document: this.#document,
      scope: this.#scope,
      trigger,
      delay,
      at: (x, y) => painter.at(x, y),
      boxesOf: (id) => boxesOf(painter, id),
      surface: () => cards.surface,
      open: (id, point) => void cards.open(id, point, false),
    });
    this.#dismissPointer = dismiss;
    this.#scope.listen<KeyboardEvent>(this.#view, 'keydown', (event) => this.#key(event), {
      capture: true,
      passive: false,
    });
    this.#scope.every(LOOK, () => this.#look(painter));
    if (this.#settings.kinds.note) {
      offerNotes({
        document: this.#document,
        scope: this.#scope,
        settings: this.#settings,
        mayNote: async (range) => (await this.#pipeline?.notes.draftFor(range)) != null,
        surface: () => cards.surface,
        loadSurface: () => cards.load(),
        write: (range) => void cards.noteOn(range),
      });
    }
  }

  /** Escape closes the card, and nothing of the page's that lies under it. */
  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !this.surface?.openId) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dismissPointer();
    this.surface.hide();
  }

  /** What the page may have done without our being told. */
  #look(painter: Painter): void {
    // https://html.spec.whatwg.org/#document-open-steps
    if (this.#document.documentElement !== this.#root) {
      this.#replaced();
      return;
    }
    if (this.#document.hidden) return;
    painter.mend();
    const url = this.#view.location.href;
    if (url === this.#url) return;
    const isOther = withoutFragment(url) !== withoutFragment(this.#url);
    this.#url = url;
    if (!isOther) return;
    this.surface?.hide();
    this.#pipeline?.rereadSoon(true);
    for (const wait of LATE_HEADS) this.#scope.after(wait, () => this.#pipeline?.rereadSoon(true));
  }

  // ------------------------------------------------------------ what the extension asks of the page

  describe(): {
    state: PageState;
    article: ArticleInfo | null;
    mentions: Mention[];
    cards: Record<string, Card>;
    visible: string[];
    notePlaces: Record<string, NotePlace>;
    declaredUrl: string | null;
  } {
    const found = this.#pipeline?.found ?? null;
    const mentions = found?.mentions ?? [];
    return {
      state: this.#state,
      article: found?.article ?? null,
      mentions,
      cards: { ...found?.cards },
      visible: [...new Set(mentions.filter((mention) => this.#cards?.isInView(idOf(mention))).map(keyOf))],
      notePlaces: this.#pipeline?.notes.places() ?? {},
      declaredUrl: declaredUrl(this.#document),
    };
  }

  /** Scrolls to a mention, and opens its card if asked. @returns false where it is gone */
  async show(block: string, start: number, open: boolean): Promise<boolean> {
    const mention = this.#pipeline?.found?.mentions.find((one) => one.block === block && one.start === start);
    return mention !== undefined && ((await this.#cards?.goTo(idOf(mention), open)) ?? false);
  }

  /** Scrolls to a note's passage as soon as it is found. */
  async showNote(note: string): Promise<boolean> {
    await this.#pipeline?.notes.seek(note);
    return (await this.#cards?.goTo(noteId(note), false)) ?? false;
  }

  async command(command: 'next-mention' | 'previous-mention' | 'open-card' | 'note-selection'): Promise<void> {
    switch (command) {
      case 'next-mention':
        return this.#cards?.step(1);
      case 'previous-mention':
        return this.#cards?.step(-1);
      case 'open-card':
        return this.#cards?.openCurrent();
      case 'note-selection':
        return this.#cards?.noteOnSelection();
    }
  }

  /** Opens the card of a note that was being written in this place. */
  async goOnWriting(note: UnsavedNote): Promise<void> {
    await this.#cards?.goOnWriting(note);
  }

  async notesChanged(): Promise<void> {
    await this.#pipeline?.notes.load();
    this.surface?.refresh();
  }
}

/** Whether a page is worth starting on. */
export function isWorthReading(document: Document): boolean {
  return isArticle(document, document.location.href);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
