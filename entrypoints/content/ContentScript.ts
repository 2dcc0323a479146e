import type { PageDescription } from '../../lib/contract';
import { draftKey } from '../../lib/core/notes/note';
import type { PageSettings } from '../../lib/core/settings';
import { guardTyping } from '../../lib/page/card/guard';
import { Leftovers } from '../../lib/page/notes/leftovers';
import { isWorthReading, Page } from '../../lib/page/page';
import { Scope } from '../../lib/page/scope';
import { ask, whenOrphaned } from '../../lib/platform/ask';
import { isOrphaned, shadowRootOf } from '../../lib/platform/native';
import { noteActions } from '../../lib/platform/note-actions';
import { answerAsPage } from '../../lib/platform/page';
import { background } from './background';

/** Where the script at work in a page is found by one that comes after it; the page itself does not see this world. */
const AT_WORK = Symbol.for('backgrounder content script');

/** Milliseconds after the page's loading at which text that its scripts fetch has come, as a rule. */
const SECOND_LOOKS = [2_000, 5_000];
/** Milliseconds between two looks whether the extension was updated or removed. */
const ORPHAN_LOOK = 5_000;

/**
 * The extension's script in one page: decides whether the page is read, starts and ends the reading, and answers for it. Only one
 * is at work; one whose extension was updated under it makes room.
 */
export class ContentScript {
  readonly #document: Document;
  readonly #life = new Scope();
  #reading: Scope | null = null;
  #page: Page | null = null;
  #state: PageDescription['state'] = 'not-article';
  #isForced = false;
  /** Of a script at work here before an update: notes that were being written are gone on with once the page is read. */
  readonly #leftovers: Leftovers;

  static start(document: Document): void {
    const world = globalThis as { [AT_WORK]?: ContentScript };
    if (world[AT_WORK]?.isAlive) return;
    world[AT_WORK]?.close();
    const script = new ContentScript(document);
    world[AT_WORK] = script;
    script.#live();
  }

  private constructor(document: Document) {
    this.#document = document;
    this.#leftovers = new Leftovers(document, shadowRootOf);
    for (const { draft } of this.#leftovers.read())
      void noteActions.keepDraft(draftKey(draft), draft).catch(() => false);
  }

  get isAlive(): boolean {
    return !this.#life.isClosed && !isOrphaned();
  }

  /** Takes everything back: highlights, the card, listeners, timers. */
  close(): void {
    this.#life.close();
  }

  #live(): void {
    const life = this.#life;
    const view = this.#document.defaultView;
    if (!view) return;
    life.add(() => this.#stop());
    life.add(whenOrphaned(() => this.close()));
    life.every(ORPHAN_LOOK, () => {
      if (isOrphaned()) this.close();
    });
    guardTyping(view, life, () => this.#page?.surface ?? null);
    life.add(
      answerAsPage({
        describe: () => this.#describe(),
        settings: ({ settings }) => {
          this.#begin(settings);
          return null;
        },
        readAnyway: async () => {
          this.#isForced = true;
          await this.#consider();
          return null;
        },
        show: ({ block, start, open }) => this.#page?.show(block, start, open) ?? false,
        showNote: ({ id }) => this.#page?.showNote(id) ?? false,
        command: ({ command }) => {
          void this.#page?.command(command).catch(() => undefined);
          return null;
        },
        notesChanged: async () => {
          await this.#page?.notesChanged();
          return null;
        },
      }),
    );
    this.#whenReady(() => {
      void this.#consider();
      for (const wait of SECOND_LOOKS) life.after(wait, () => void this.#consider());
      // An address that changes without a new document may bring an article: https://html.spec.whatwg.org/#navigation-api
      const { navigation } = view as { navigation?: EventTarget };
      if (navigation) {
        life.listen(navigation, 'currententrychange', () =>
          life.after(SECOND_LOOKS[0] as number, () => void this.#consider()),
        );
      }
    });
  }

  /** Once the text is there, and the reader too: pages are also rendered ahead of time. */
  #whenReady(go: () => void): void {
    const document = this.#document as Document & { prerendering?: boolean };
    if (document.prerendering) {
      this.#life.listen(document, 'prerenderingchange', () => this.#whenReady(go));
    } else if (document.readyState === 'loading') {
      this.#life.listen(document, 'DOMContentLoaded', go);
    } else go();
  }

  /** Starts reading, if the page is worth it and the reader's settings say so. */
  async #consider(): Promise<void> {
    if (this.#page || this.#life.isClosed) return;
    if (!this.#isForced && !isWorthReading(this.#document)) return;
    try {
      this.#begin(await ask('pageSettings', {}, this.#life.signal));
    } catch {
      this.#state = 'failed';
    }
  }

  #begin(settings: PageSettings): void {
    this.#stop();
    if (this.#life.isClosed) return;
    if (!settings.on && !this.#isForced) {
      this.#state = 'off';
      return;
    }
    if (!this.#isForced && !isWorthReading(this.#document)) {
      this.#state = 'not-article';
      return;
    }
    this.#reading = this.#life.child();
    this.#page = new Page(this.#document, background, settings, this.#reading, () => {
      this.close();
      ContentScript.start(this.#document);
    });
    const page = this.#page;
    page.whenReady(() => {
      const [note] = this.#leftovers.take();
      if (note) void page.goOnWriting(note).catch(() => undefined);
    });
    void page.start();
  }

  #stop(): void {
    this.#reading?.close();
    this.#reading = null;
    this.#page = null;
  }

  #describe(): PageDescription {
    if (this.#page) return this.#page.describe();
    return { state: this.#state, article: null, mentions: [], cards: {}, visible: [] };
  }
}
