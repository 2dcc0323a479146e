import { keyOf } from '../core/cards/targets';
import type { ArticleInfo, Card, Mention } from '../core/model';
import type { NotePlace } from '../core/notes/note';
import type { PageSettings } from '../core/settings';
import { type Background, isNotReady } from './background';
import { anchorOn, boxesOf, elementOf } from './card/anchor';
import type { Anchor, CardRequest, CardSurface, Subject } from './card/surface';
import { idOf } from './found';
import { followPointer } from './hover/pointer';
import type { UnsavedNote } from './notes/leftovers';
import { offerNotes } from './notes/offer';
import { declaredUrl, selectedRange } from './notes/selection';
import { HighlightPainter, hasHighlights } from './paint/highlights';
import type { Painter } from './paint/painter';
import { noteId, Pipeline } from './pipeline';
import { isArticle } from './read/is-article';
import type { Scope } from './scope';

/** How the page stands: see the contract's `PageDescription`. */
export type PageState = 'off' | 'not-article' | 'waiting' | 'reading' | 'ready' | 'failed';

/** The id of a passage that a note is being written on. */
const NEW_NOTE = 'new-note';
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
  #surface: CardSurface | null = null;
  #loadingSurface: Promise<CardSurface> | null = null;
  #dismissPointer: () => void = () => undefined;
  #current: string | null = null;
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
    return this.#surface;
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
        changed: () => this.#changed(),
      });
      this.#follow(painter);
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
  #follow(painter: Painter): void {
    const { trigger, delay } = this.#settings;
    const { dismiss } = followPointer({
      document: this.#document,
      scope: this.#scope,
      trigger,
      delay,
      at: (x, y) => painter.at(x, y),
      boxesOf: (id) => boxesOf(painter, id),
      surface: () => this.#surface,
      open: (id, point) => void this.#open(id, point, false),
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
        surface: () => this.#surface,
        loadSurface: () => this.#card(),
        write: (range) => void this.#noteOn(range),
      });
    }
    this.#scope.add(() => {
      this.#surface?.destroy();
      this.#surface = null;
    });
  }

  /** Escape closes the card, and nothing of the page's that lies under it. */
  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !this.#surface?.openId) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dismissPointer();
    this.#surface.hide();
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
    this.#surface?.hide();
    this.#pipeline?.rereadSoon(true);
    for (const wait of LATE_HEADS) this.#scope.after(wait, () => this.#pipeline?.rereadSoon(true));
  }

  #changed(): void {
    const surface = this.#surface;
    // A card that someone writes in stays, and what a new note is about is not painted yet.
    if (!surface?.openId || surface.isHeld || surface.openId === NEW_NOTE) return;
    if (this.#painter?.rangesOf(surface.openId).length === 0) surface.hide();
  }

  /** Opens the card of a painted passage. */
  async #open(id: string, point: { x: number; y: number } | null, takesFocus: boolean): Promise<void> {
    const subject = this.#subjectOf(id);
    if (subject) await this.#show(id, subject, point, takesFocus);
  }

  async #show(
    id: string,
    subject: Subject,
    point: { x: number; y: number } | null,
    takesFocus: boolean,
    anchor = this.#anchorOf(id, point),
  ): Promise<void> {
    const pipeline = this.#pipeline;
    const found = pipeline?.found;
    if (!found || !anchor) return;
    this.#current = id;
    const surface = await this.#card();
    // Another card was asked for meanwhile, or everything was switched off.
    if (this.#current !== id || this.#scope.isClosed) return;
    const request: CardRequest = {
      id,
      subject,
      anchor,
      article: found.article,
      declaredUrl: declaredUrl(this.#document),
      together: found.people,
      takesFocus,
      settings: this.#settings,
    };
    surface.show(request);
    this.#painter?.activate(id);
  }

  #subjectOf(id: string): Subject | null {
    const found = this.#pipeline?.found;
    if (id.startsWith(noteId(''))) {
      return { kind: 'notes', notes: this.#pipeline?.notes.notes.filter((note) => noteId(note.id) === id) ?? [] };
    }
    const mention = found?.mention(id);
    const card = mention && found?.cardOf(mention);
    return card ? { kind: 'card', card, evidence: mention.kind === 'person' ? mention.evidence : null } : null;
  }

  #anchorOf(id: string, point: { x: number; y: number } | null): Anchor | null {
    const painter = this.#painter;
    const start = painter?.rangesOf(id)[0]?.startContainer;
    if (!painter || !start) return null;
    return { boxes: () => boxesOf(painter, id), element: elementOf(start), point };
  }

  #card(): Promise<CardSurface> {
    this.#loadingSurface ??= this.#background.loadCard().then((surface) => {
      if (this.#scope.isClosed) surface.destroy();
      this.#surface = surface;
      surface.whenClosed((id) => {
        if (this.#current === id) this.#painter?.activate(null);
      });
      return surface;
    });
    this.#loadingSurface.catch(() => {
      this.#loadingSurface = null;
    });
    return this.#loadingSurface;
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
      visible: [...new Set(mentions.filter((mention) => this.#isInView(idOf(mention))).map(keyOf))],
      notePlaces: this.#pipeline?.notes.places() ?? {},
      declaredUrl: declaredUrl(this.#document),
    };
  }

  /** Scrolls to a mention, and opens its card if asked. @returns false where it is gone */
  async show(block: string, start: number, open: boolean): Promise<boolean> {
    const mention = this.#pipeline?.found?.mentions.find((one) => one.block === block && one.start === start);
    return mention !== undefined && this.#goTo(idOf(mention), open);
  }

  /** Scrolls to a note's passage as soon as it is found. */
  async showNote(note: string): Promise<boolean> {
    await this.#pipeline?.notes.seek(note);
    return this.#goTo(noteId(note), false);
  }

  async command(command: 'next-mention' | 'previous-mention' | 'open-card' | 'note-selection'): Promise<void> {
    switch (command) {
      case 'next-mention':
        return this.#step(1);
      case 'previous-mention':
        return this.#step(-1);
      case 'open-card':
        if (this.#current === null) await this.#step(1);
        if (this.#current !== null) await this.#open(this.#current, null, true);
        return;
      case 'note-selection':
        return this.#noteSelection();
    }
  }

  async notesChanged(): Promise<void> {
    await this.#pipeline?.notes.load();
    this.#surface?.refresh();
  }

  #isInView(id: string): boolean {
    const painter = this.#painter;
    return (
      painter !== null && boxesOf(painter, id).some(({ bottom, top }) => bottom > 0 && top < this.#view.innerHeight)
    );
  }

  async #goTo(id: string, open: boolean): Promise<boolean> {
    const start = this.#painter?.rangesOf(id)[0]?.startContainer;
    if (!start) return false;
    elementOf(start).scrollIntoView({ block: 'center', behavior: this.#motion() });
    this.#current = id;
    this.#painter?.activate(id);
    if (open) await this.#open(id, null, false);
    return true;
  }

  #motion(): ScrollBehavior {
    return this.#view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';
  }

  /** To the next or previous mention: from the one last gone to, or from what is in view. */
  async #step(by: 1 | -1): Promise<void> {
    const ids = this.#pipeline?.paintedIds ?? [];
    if (ids.length === 0) return;
    const here = this.#current === null ? -1 : ids.indexOf(this.#current);
    const inView = Math.max(
      0,
      ids.findIndex((id) => this.#isInView(id)),
    );
    const next = here < 0 ? inView : (here + by + ids.length) % ids.length;
    const wasOpen = (this.#surface?.openId ?? null) !== null;
    this.#surface?.hide();
    await this.#goTo(ids[next] as string, wasOpen);
  }

  /** Opens the card of a note that was being written in this place. */
  async goOnWriting({ draft, box, hadFocus }: UnsavedNote): Promise<void> {
    const above = new DOMRect(box.left, box.top - 1, Math.max(1, box.width), 0);
    const anchor = { boxes: () => [above], element: this.#root, point: null };
    await this.#show(NEW_NOTE, { kind: 'new-note', draft }, null, hadFocus, anchor);
  }

  async #noteSelection(): Promise<void> {
    const range = selectedRange(this.#document);
    if (range) await this.#noteOn(range);
  }

  async #noteOn(range: Range): Promise<void> {
    const draft = await this.#pipeline?.notes.draftFor(range);
    if (!draft) return;
    this.#surface?.withdrawOffer();
    await this.#show(NEW_NOTE, { kind: 'new-note', draft }, null, true, anchorOn(range));
  }
}

/** Whether a page is worth starting on. */
export function isWorthReading(document: Document): boolean {
  return isArticle(document, document.location.href);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
