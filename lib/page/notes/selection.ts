/** Milliseconds after the last change of a selection before something is offered for it: not while it is being drawn. */
const PAUSE = 250;

/** Calls of {@link watchSelection}. */
export interface SelectionCalls {
  /** Text was selected and the pointer or key let go. */
  selected(range: Range): void;
  /** Nothing is selected any more. */
  cleared(): void;
}

/**
 * Watches what the reader selects on the page, by pointer, touch or keyboard; fields and editors are left alone.
 *
 * @returns takes all listeners back
 */
export function watchSelection(document: Document, calls: SelectionCalls): () => void {
  const listening = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let isOffered = false;

  const look = () => {
    clearTimeout(timer);
    const range = selectedRange(document);
    if (!range) {
      if (isOffered) calls.cleared();
      isOffered = false;
      return;
    }
    if (isPressed) return;
    timer = setTimeout(() => {
      const now = selectedRange(document);
      if (!now || isPressed) return;
      isOffered = true;
      calls.selected(now);
    }, PAUSE);
  };
  const options = { signal: listening.signal, passive: true, capture: true };
  document.addEventListener('selectionchange', look, options);
  document.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      end,
      () => {
        isPressed = false;
        look();
      },
      options,
    );
  }
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

/** What is selected in a document: null for nothing, for blanks, and inside fields and editors. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (range.toString().trim() === '') return null;
  const around = range.commonAncestorContainer;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  return element?.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') ? null : range;
}

/** What the page says of its own address. */
export function declaredUrl(document: Document): string | null {
  return (
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    null
  );
}
