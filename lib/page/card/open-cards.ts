import type { PageSettings } from '../../core/settings';
import type { Background } from '../background';
import type { UnsavedNote } from '../notes/leftovers';
import { declaredUrl, selectedRange } from '../notes/selection';
import type { Painter } from '../paint/painter';
import { noteId, type Pipeline } from '../pipeline';
import type { Scope } from '../scope';
import { anchorOn, boxesOf, elementOf } from './anchor';
import type { Anchor, CardRequest, CardSurface, Subject } from './surface';

/** The id of a passage that a note is being written on. */
const NEW_NOTE = 'new-note';

interface Point {
  x: number;
  y: number;
}

interface OpenCardsOptions {
  document: Document;
  background: Pick<Background, 'loadCard'>;
  settings: PageSettings;
  scope: Scope;
  painter: Painter;
  pipeline: Pipeline;
}

/** Which passage the reader is at, and the card that is open on it: by pointer, by key, or from the popup and the panel. */
export class OpenCards {
  readonly #options: OpenCardsOptions;
  #surface: CardSurface | null = null;
  #loading: Promise<CardSurface> | null = null;
  #current: string | null = null;

  constructor(options: OpenCardsOptions) {
    this.#options = options;
    options.scope.add(() => {
      this.#surface?.destroy();
      this.#surface = null;
    });
  }

  /** The card, once one was opened. */
  get surface(): CardSurface | null {
    return this.#surface;
  }

  /** Opens the card of a painted passage. */
  async open(id: string, point: Point | null, takesFocus: boolean): Promise<void> {
    const subject = this.#subjectOf(id);
    if (subject) await this.#show(id, subject, this.#anchorOf(id, point), takesFocus);
  }

  /** Opens the card of the passage last gone to, else of the next one. */
  async openCurrent(): Promise<void> {
    if (this.#current === null) await this.step(1);
    if (this.#current !== null) await this.open(this.#current, null, true);
  }

  /** Scrolls to a passage, and opens its card if asked. @returns false where it is gone */
  async goTo(id: string, open: boolean): Promise<boolean> {
    const { painter } = this.#options;
    const start = painter.rangesOf(id)[0]?.startContainer;
    if (!start) return false;
    elementOf(start).scrollIntoView({ block: 'center', behavior: this.#motion() });
    this.#current = id;
    painter.activate(id);
    if (open) await this.open(id, null, false);
    return true;
  }

  /** To the next or previous passage: from the one last gone to, or from what is in view. */
  async step(by: 1 | -1): Promise<void> {
    const ids = this.#options.pipeline.paintedIds;
    if (ids.length === 0) return;
    const here = this.#current === null ? -1 : ids.indexOf(this.#current);
    const inView = Math.max(
      0,
      ids.findIndex((id) => this.isInView(id)),
    );
    const next = here < 0 ? inView : (here + by + ids.length) % ids.length;
    const wasOpen = (this.#surface?.openId ?? null) !== null;
    this.#surface?.hide();
    await this.goTo(ids[next] as string, wasOpen);
  }

  isInView(id: string): boolean {
    const { painter, document } = this.#options;
    const height = document.defaultView?.innerHeight ?? 0;
    return boxesOf(painter, id).some(({ bottom, top }) => bottom > 0 && top < height);
  }

  /** Closes the card whose passage is gone. */
  dropStale(): void {
    const surface = this.#surface;
    // A card that someone writes in stays, and what a new note is about is not painted yet.
    if (!surface?.openId || surface.isHeld || surface.openId === NEW_NOTE) return;
    if (this.#options.painter.rangesOf(surface.openId).length === 0) surface.hide();
  }

  /** Opens an editor for a note on what is selected. */
  async noteOnSelection(): Promise<void> {
    const range = selectedRange(this.#options.document);
    if (range) await this.noteOn(range);
  }

  async noteOn(range: Range): Promise<void> {
    const draft = await this.#options.pipeline.notes.draftFor(range);
    if (!draft) return;
    this.#surface?.withdrawOffer();
    await this.#show(NEW_NOTE, { kind: 'new-note', draft }, anchorOn(range), true);
  }

  /** Opens the card of a note that was being written in this place. */
  async goOnWriting({ draft, box, hadFocus }: UnsavedNote): Promise<void> {
    const above = new DOMRect(box.left, box.top - 1, Math.max(1, box.width), 0);
    const anchor = { boxes: () => [above], element: this.#options.document.documentElement, point: null };
    await this.#show(NEW_NOTE, { kind: 'new-note', draft }, anchor, hadFocus);
  }

  /** The card's surface, loaded when it is first needed. */
  load(): Promise<CardSurface> {
    const { background, scope, painter } = this.#options;
    this.#loading ??= background.loadCard().then((surface) => {
      if (scope.isClosed) surface.destroy();
      this.#surface = surface;
      surface.whenClosed((id) => {
        if (this.#current === id) painter.activate(null);
      });
      return surface;
    });
    this.#loading.catch(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #show(id: string, subject: Subject, anchor: Anchor | null, takesFocus: boolean): Promise<void> {
    const { document, pipeline, settings, scope, painter } = this.#options;
    const { found } = pipeline;
    if (!found || !anchor) return;
    this.#current = id;
    const surface = await this.load();
    // Another card was asked for meanwhile, or everything was switched off.
    if (this.#current !== id || scope.isClosed) return;
    const request: CardRequest = {
      id,
      subject,
      anchor,
      article: found.article,
      declaredUrl: declaredUrl(document),
      together: found.people,
      takesFocus,
      settings,
    };
    surface.show(request);
    painter.activate(id);
  }

  #subjectOf(id: string): Subject | null {
    const { found, notes } = this.#options.pipeline;
    if (id.startsWith(noteId(''))) {
      return { kind: 'notes', notes: notes.notes.filter((note) => noteId(note.id) === id) };
    }
    const mention = found?.mention(id);
    const card = mention && found?.cardOf(mention);
    return card ? { kind: 'card', card, evidence: mention.kind === 'person' ? mention.evidence : null } : null;
  }

  #anchorOf(id: string, point: Point | null): Anchor | null {
    const { painter } = this.#options;
    const start = painter.rangesOf(id)[0]?.startContainer;
    return start ? { boxes: () => boxesOf(painter, id), element: elementOf(start), point } : null;
  }

  #motion(): ScrollBehavior {
    const view = this.#options.document.defaultView;
    return view?.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';
  }
}
