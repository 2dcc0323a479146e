import { render } from 'preact';
import { copyText } from '../../components/clipboard';
import notesCss from '../../components/notes/notes.css?inline';
import { AddNoteButton } from '../../components/notes/PassageCard';
import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { WordsContext } from '../../components/words';
import { UNSAVED } from '../../lib/core/notes/note';
import { CardHost } from '../../lib/page/card/host';
import { OFFER_NAME } from '../../lib/page/card/names';
import type { CardRequest, CardSurface, NoteOffer } from '../../lib/page/card/surface';
import { wordsFor } from '../../lib/platform/i18n';
import { isOrphaned } from '../../lib/platform/native';
import { CardContent } from './CardContent';

/** Fits the card into the room that is left beside its passage. */
const HOST_CSS = `.card[role="dialog"]{max-block-size:min(560px,80vh,var(--most-height,560px))}
:host{font-size:14px}
`;

/** Where the focus goes in a card that takes it, the best first: whom it is about, the note to be written, what there is. */
const FIRST = ['h2[tabindex]', 'textarea', 'button'];

const CSS_TEXT = `${tokensCss}\n${cardCss}\n${notesCss}\n${HOST_CSS}`;

/** Draws cards in the page's top layer. */
export class CardOverPage implements CardSurface {
  readonly #host: CardHost;
  #offer: CardHost | null = null;
  readonly #document: Document;
  readonly #container: HTMLElement;
  #request: CardRequest | null = null;
  #closed: (id: string) => void = () => undefined;
  #focusBefore: Element | null = null;
  #isPinned = false;
  #version = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#host = new CardHost(document, CSS_TEXT);
    this.#container = document.createElement('div');
    this.#host.root.append(this.#container);
    // What happens in the card is none of the page's business.
    for (const type of [
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'click',
      'wheel',
      'touchstart',
      'touchend',
    ]) {
      this.#container.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    for (const type of ['fullscreenchange', 'toggle']) document.addEventListener(type, this.#raise, true);
  }

  get openId(): string | null {
    return this.#request?.id ?? null;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  get isHeld(): boolean {
    return this.#isPinned || this.#host.root.activeElement !== null;
  }

  show(request: CardRequest): void {
    const before = this.#document.activeElement;
    if (this.#request && this.#request.id !== request.id) this.hide();
    if (before !== this.#host.element) this.#focusBefore = before;
    this.#request = request;
    this.#version += 1;
    this.#draw();
    this.#host.open(request.anchor, request.settings.theme, () => {
      if (!this.isHeld) this.hide();
    });
    if (request.takesFocus) {
      const [first] = FIRST.flatMap((selector) => this.#container.querySelector<HTMLElement>(selector) ?? []);
      first?.focus({ preventScroll: true });
    }
  }

  hide(): void {
    const request = this.#request;
    if (!request) return;
    const hadFocus = this.#host.root.activeElement !== null;
    this.#request = null;
    this.#isPinned = false;
    this.#host.close();
    render(null, this.#container);
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#closed(request.id);
  }

  isOver(target: EventTarget | null): boolean {
    return target === this.#host.element || (target !== null && target === this.#offer?.element);
  }

  box(): DOMRect | null {
    return this.#request ? this.#host.element.getBoundingClientRect() : null;
  }

  whenClosed(told: (id: string) => void): void {
    this.#closed = told;
  }

  deliver(event: Event): boolean {
    const target = this.#host.root.activeElement;
    if (!target) return true;
    return target.dispatchEvent(copyOf(event));
  }

  offerNote({ anchor, settings, accept }: NoteOffer): void {
    this.#offer ??= new CardHost(this.#document, CSS_TEXT, OFFER_NAME);
    render(
      <WordsContext.Provider value={wordsFor(settings.interfaceLanguage)}>
        <AddNoteButton
          onClick={() => {
            this.withdrawOffer();
            accept();
          }}
        />
      </WordsContext.Provider>,
      this.#offer.root,
    );
    this.#offer.open(anchor, settings.theme, () => this.withdrawOffer());
  }

  withdrawOffer(): void {
    if (!this.#offer) return;
    this.#offer.close();
    render(null, this.#offer.root);
  }

  refresh(): void {
    this.#version += 1;
    this.#draw();
  }

  destroy(): void {
    this.withdrawOffer();
    this.#offer?.destroy();
    // What is written here can be kept nowhere any more: it stays in sight, to be copied or taken over by a newer script.
    if (isOrphaned() && this.#host.root.querySelector(`form[${UNSAVED}]`)) return;
    this.hide();
    for (const type of ['fullscreenchange', 'toggle']) this.#document.removeEventListener(type, this.#raise, true);
    this.#host.destroy();
  }

  readonly #raise = (event: Event): void => {
    if (event.target !== this.#host.element) this.#host.raise();
  };

  #draw(): void {
    const request = this.#request;
    if (!request) return;
    render(
      <WordsContext.Provider value={wordsFor(request.settings.interfaceLanguage)}>
        <CardContent
          key={request.id}
          request={request}
          notesVersion={this.#version}
          isPinned={this.#isPinned}
          copy={(text) => copyText(text, this.#container)}
          onPin={(isPinned) => {
            this.#isPinned = isPinned;
            this.#draw();
          }}
          onClose={() => this.hide()}
        />
      </WordsContext.Provider>,
      this.#container,
    );
  }
}

/** What of a key the card's own listeners go by. */
const KEY_PROPERTIES = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
] as const satisfies readonly (keyof KeyboardEvent)[];

/** The same event for the card alone: it does not leave the shadow root. */
function copyOf(event: Event): Event {
  const base = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (event instanceof KeyboardEvent) {
    // Firefox lets keyboard events out of the root whatever they are told (seen in 153): a plain event with a key's properties.
    const copy = new Event(event.type, base);
    for (const name of KEY_PROPERTIES) Object.defineProperty(copy, name, { value: event[name] });
    return copy;
  }
  if (event instanceof InputEvent) {
    return new InputEvent(event.type, { ...base, data: event.data, inputType: event.inputType });
  }
  return new Event(event.type, base);
}
