import type { CardSurface } from '../card/surface';
import { isOn } from '../paint/under-point';
import type { Scope } from '../scope';

/** What {@link followPointer} works with. */
export interface PointerOptions {
  document: Document;
  scope: Scope;
  trigger: 'rest' | 'click' | 'key';
  /** Milliseconds for which the pointer rests before a card opens. */
  delay: number;
  /** The passage at a point of the viewport. */
  at(x: number, y: number): string | null;
  /** Where a passage stands. */
  boxesOf(id: string): DOMRect[];
  /** The card, once it was loaded. */
  surface(): CardSurface | null;
  open(id: string, point: { x: number; y: number }): void;
}

/** Pixels by which a resting hand moves the pointer. */
const JITTER = 5;
/** Milliseconds for which a card stays after the pointer left it and its passage, so that any way from one to the other will do. */
const GRACE = 400;
/** Where a pointer has been that has not been anywhere: however little it moves, it comes from afar. */
const NOWHERE = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY };
/** Pixels around the way from a passage to its card on which the pointer may take its time. */
const MARGIN = 12;

/**
 * Opens cards by the pointer's intent and lets them go again: a short rest on a passage opens, leaving passage and card for a
 * while closes, and what Escape closed stays closed until the pointer has left the passage (WCAG 2.2, 1.4.13).
 */
export function followPointer(options: PointerOptions): { dismiss(): void } {
  const { document, scope, trigger, delay, at, boxesOf, surface, open } = options;
  let rest = NOWHERE;
  let last = rest;
  let endRest: () => void = () => {};
  let endGrace: (() => void) | null = null;
  let dismissed: string | null = null;

  const stay = () => {
    endGrace?.();
    endGrace = null;
  };
  const leave = () => {
    endGrace ??= scope.after(GRACE, () => {
      endGrace = null;
      const card = surface();
      if (card && !card.isHeld) card.hide();
    });
  };
  const isOnTheWay = (card: CardSurface, { x, y }: { x: number; y: number }) => {
    const boxes = boxesOf(card.openId ?? '');
    if (boxes.some((box) => isOn(box, x, y))) return true;
    const box = card.box();
    return box !== null && isOn(hull([...boxes, box]), x, y);
  };
  const rested = () => {
    const id = at(rest.x, rest.y);
    if (id !== dismissed) dismissed = null;
    const card = surface();
    if (id === null || id === dismissed || id === card?.openId || card?.isHeld) return;
    stay();
    open(id, rest);
  };

  scope.listen<PointerEvent>(document, 'pointermove', (event) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    last = { x: event.clientX, y: event.clientY };
    const card = surface();
    if (card?.isOver(event.target)) {
      endRest();
      return stay();
    }
    if (card?.openId) {
      if (isOnTheWay(card, last)) stay();
      else leave();
    }
    if (Math.hypot(last.x - rest.x, last.y - rest.y) <= JITTER) return;
    rest = last;
    endRest();
    if (dismissed !== null && at(last.x, last.y) !== dismissed) dismissed = null;
    // A pressed button selects or drags.
    if (trigger === 'rest' && event.buttons === 0) endRest = scope.after(delay, rested);
  });

  scope.listen<PointerEvent>(document, 'pointerdown', (event) => {
    if (!event.isTrusted) return;
    endRest();
    const card = surface();
    if (!card?.openId || card.isOver(event.target)) return;
    // What was being written is kept as a draft; a pinned card is closed by its own button.
    if (!card.isPinned) card.hide();
  });

  scope.listen<MouseEvent>(document, 'click', (event) => {
    if (!event.isTrusted || surface()?.isOver(event.target)) return;
    const isTouch =
      (event as Partial<PointerEvent>).pointerType === 'touch' ||
      (event as Partial<PointerEvent>).pointerType === 'pen';
    if (trigger === 'key' || (trigger === 'rest' && !isTouch)) return;
    // Links and buttons do what they are there for.
    if (leadsElsewhere(event) || !document.getSelection()?.isCollapsed) return;
    const id = at(event.clientX, event.clientY);
    if (id !== null) open(id, { x: event.clientX, y: event.clientY });
  });

  scope.listen<PointerEvent>(document.documentElement, 'pointerleave', (event) => {
    if (!event.isTrusted || event.target !== document.documentElement) return;
    endRest();
    rest = NOWHERE;
    if (surface()?.openId) leave();
  });

  // Text moves under a resting pointer: what it then lies on was not pointed at, until the hand moves the least bit.
  scope.listen(document, 'scroll', () => {
    endRest();
    rest = NOWHERE;
  });

  return {
    dismiss() {
      endRest();
      dismissed = surface()?.openId ?? at(last.x, last.y);
    },
  };
}

function leadsElsewhere(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element &&
        node.matches('a[href], button, input, select, textarea, summary, label, [role=button]'),
    );
}

/** The box around some boxes, with a margin. */
function hull(boxes: readonly DOMRectReadOnly[]): DOMRectReadOnly {
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
  const right = Math.max(...boxes.map((box) => box.right)) + MARGIN;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + MARGIN;
  return new DOMRectReadOnly(left, top, right - left, bottom - top);
}
