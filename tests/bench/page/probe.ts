/**
 * Runs in a page's head before anything else: notes when the extension's first highlight is there and when its card opens, as
 * the page itself can see it.
 */

/** What the page has seen so far, in milliseconds of its own clock; null for what has not been. */
export interface Seen {
  /** When the document was parsed. */
  parsed: number | null;
  firstHighlight: number | null;
  lastMove: number | null;
  /** When the frame with the open card was painted; null while it is not open. */
  card: number | null;
}

const KINDS = ['person', 'office', 'event', 'date'];
const seen: Seen = { parsed: null, firstHighlight: null, lastMove: null, card: null };
Object.assign(window, { seen });

document.addEventListener('DOMContentLoaded', () => {
  seen.parsed = performance.now();
  lookForHighlight();
});

function lookForHighlight(): void {
  if (KINDS.some((kind) => (CSS.highlights.get(`backgrounder-${kind}`)?.size ?? 0) > 0)) {
    afterFrame((time) => {
      seen.firstHighlight = time;
    });
    return;
  }
  if (performance.now() - (seen.parsed ?? 0) < 20_000) setTimeout(lookForHighlight);
}

window.addEventListener(
  'pointermove',
  () => {
    seen.lastMove = performance.now();
  },
  true,
);

/** A message that a frame's callback sends comes after the frame is painted. */
function afterFrame(told: (time: number) => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => told(performance.now());
    port2.postMessage(null);
  });
}

/** Watches for the card from frame to frame. */
function lookForCard(): void {
  const host = document.querySelector('backgrounder-card:popover-open');
  if (!host) seen.card = null;
  else seen.card ??= performance.now();
  afterFrame(lookForCard);
}
lookForCard();
