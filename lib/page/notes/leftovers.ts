import { type NoteContent, UNSAVED } from '../../core/notes/note';
import { HOST_NAME } from '../card/names';
import { sweep } from '../sweep';

/** A note that was being written when the extension was updated under its page. */
export interface UnsavedNote {
  draft: NoteContent & { id?: string; revision?: number };
  /** Where its card stood in the viewport. */
  box: DOMRect;
  hadFocus: boolean;
}

type RootOf = (element: HTMLElement) => ShadowRoot | null;

/**
 * What a script that lost its extension has left in a page. In Firefox nothing of such a script runs any more: its marks stay
 * in the text, and what is typed into its card goes into a field that nobody listens to.
 */
export class Leftovers {
  readonly #document: Document;
  readonly #rootOf: RootOf;
  /** Cards in which something is written. They stay until someone goes on with it. */
  readonly #cards: HTMLElement[];

  /**
   * Takes back all but cards in which something is written.
   *
   * @param rootOf the shadow root of one of our elements, closed as it is
   */
  constructor(document: Document, rootOf: RootOf) {
    this.#document = document;
    this.#rootOf = rootOf;
    this.#cards = [...document.querySelectorAll<HTMLElement>(HOST_NAME)].filter((card) => this.#formIn(card));
    sweep(document, this.#cards);
  }

  /** What is written in the cards that were left. */
  read(): UnsavedNote[] {
    return this.#cards.flatMap((card) => {
      const form = this.#formIn(card);
      const draft = form && parseDraft(form.getAttribute(UNSAVED) ?? '');
      if (!draft) return [];
      const text = form.querySelector('textarea')?.value ?? draft.text;
      const hadFocus = this.#document.activeElement === card;
      return [{ draft: { ...draft, text }, box: card.getBoundingClientRect(), hadFocus }];
    });
  }

  /** Gives what is written in the cards, and takes them away. */
  take(): UnsavedNote[] {
    const notes = this.read();
    for (const card of this.#cards.splice(0)) card.remove();
    return notes;
  }

  #formIn(card: HTMLElement): Element | null {
    return this.#rootOf(card)?.querySelector(`form[${UNSAVED}]`) ?? null;
  }
}

function parseDraft(json: string): UnsavedNote['draft'] | null {
  try {
    const draft = JSON.parse(json) as Partial<UnsavedNote['draft']> | null;
    const isDraft =
      typeof draft?.target?.kind === 'string' && typeof draft.text === 'string' && Array.isArray(draft.tags);
    return isDraft ? (draft as UnsavedNote['draft']) : null;
  } catch {
    return null;
  }
}
