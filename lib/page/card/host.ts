import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from '@floating-ui/dom';
import { HOST_NAME, type OFFER_NAME } from './names';
import type { Anchor } from './surface';

/** Pixels between a passage and its card, and between the card and the viewport's edge. */
const GAP = 6;
const EDGE = 8;
/** Pixels: less than a few lines is no card. */
const LEAST_HEIGHT = 96;
/** Below this width of the viewport the card is a sheet at its lower edge. */
const SHEET_WIDTH = 480;

/** What the page's style sheets cannot change: inline, `!important`. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  width: 'max-content',
  'max-width': `min(380px, calc(100vw - ${2 * EDGE}px))`,
  height: 'auto',
  'z-index': '2147483647',
};

/**
 * The element that carries the card: in the top layer, above whatever the page shows, with a shadow root that only this script
 * can reach. It goes into the page when the first card opens, and stays there, empty, until everything is switched off.
 */
export class CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly #document: Document;
  #stopFollowing: (() => void) | null = null;
  #anchor: Anchor | null = null;

  constructor(document: Document, css: string, name: typeof HOST_NAME | typeof OFFER_NAME = HOST_NAME) {
    this.#document = document;
    this.element = document.createElement(name);
    this.#restore();
    this.#style('display', 'none');
    this.root = this.element.attachShadow({ mode: 'closed', delegatesFocus: false });
    addStyles(this.root, css);
  }

  get isOpen(): boolean {
    return this.#stopFollowing !== null;
  }

  /** @param gone told when the anchor left the viewport or the page */
  open(anchor: Anchor, theme: 'auto' | 'light' | 'dark', gone: () => void): void {
    this.close();
    this.#restore();
    if (theme === 'auto') delete this.element.dataset.theme;
    else this.element.dataset.theme = theme;
    this.#anchor = anchor;
    this.#enterTopLayer(anchor);
    this.#stopFollowing = this.#follow(anchor, gone);
  }

  close(): void {
    if (!this.#stopFollowing) return;
    this.#stopFollowing();
    this.#stopFollowing = null;
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    this.#style('display', 'none');
  }

  /** Comes to the front again, where the page has since put something above it. */
  raise(): void {
    if (!this.isOpen || !this.element.matches(':popover-open')) return;
    this.element.hidePopover();
    if (this.#anchor) this.#enterTopLayer(this.#anchor);
  }

  /** The element as it should be: the page may have changed its attributes, its style and what is in it. */
  #restore(): void {
    for (const name of this.element.getAttributeNames()) if (name !== 'popover') this.element.removeAttribute(name);
    if (this.element.getAttribute('popover') !== 'manual') this.element.setAttribute('popover', 'manual');
    this.element.replaceChildren();
    for (const [name, value] of Object.entries(HOST_STYLE)) this.#style(name, value);
  }

  #enterTopLayer(anchor: Anchor): void {
    const parent = this.#homeOf(anchor);
    if (this.element.parentNode !== parent) parent.append(this.element);
    this.#style('display', 'block');
    this.element.showPopover();
  }

  /** Modal dialogs and what is in full screen make all outside of them inert: cards of passages inside go inside. */
  #homeOf({ element }: Anchor): Element {
    const dialog = element.closest('dialog');
    const modal = dialog?.matches(':modal') ? dialog : null;
    const full = this.#document.fullscreenElement;
    if (full?.contains(element) && (!modal || modal.contains(full))) return full;
    return modal ?? this.#document.documentElement;
  }

  #follow(anchor: Anchor, gone: () => void): () => void {
    const reference = {
      getBoundingClientRect: () => around(anchor.boxes()),
      getClientRects: () => anchor.boxes(),
      contextElement: anchor.element,
    };
    const place = async () => {
      if (anchor.boxes().length === 0) return gone();
      if (this.#document.documentElement.clientWidth < SHEET_WIDTH && isTouched()) return this.#placeAsSheet();
      const { x, y, middlewareData } = await computePosition(reference, this.element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          inline(anchor.point ?? undefined),
          offset(GAP),
          flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
          shift({ padding: EDGE }),
          size({
            padding: EDGE,
            apply: ({ availableHeight }) =>
              this.#style('--most-height', `${Math.max(LEAST_HEIGHT, Math.floor(availableHeight))}px`),
          }),
          hide(),
        ],
      });
      if (!this.#stopFollowing) return;
      if (middlewareData.hide?.referenceHidden) return gone();
      this.#style('inset', 'auto');
      this.#style('left', `${Math.round(x)}px`);
      this.#style('top', `${Math.round(y)}px`);
    };
    return autoUpdate(reference, this.element, () => void place());
  }

  #placeAsSheet(): void {
    this.#style('inset', 'auto 0 0 0');
    this.#style('width', '100%');
    this.#style('max-width', '100%');
    this.#style('--most-height', '60vh');
  }

  #style(name: string, value: string): void {
    this.element.style.setProperty(name, value, 'important');
  }

  destroy(): void {
    this.close();
    this.element.remove();
  }
}

/** Whether the main pointer is a finger. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** A style sheet without an element where the browser lets content scripts have one. */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses it through its wrappers: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
