import type { Scope } from '../scope';
import type { CardSurface } from './surface';

/** Events that tell what is typed, pasted or copied. They leave a shadow root, retargeted but with what was typed in them. */
const TELLING = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'drop',
];

/**
 * Keeps what is typed in the card from the page: such events end at the window, and the card gets them by another way. Holds
 * against listeners that the page adds later, so it must be set up before the page's own scripts run.
 */
export function guardTyping(view: Window, scope: Scope, surface: () => CardSurface | null): void {
  for (const type of TELLING) {
    scope.listen(
      view,
      type,
      (event) => {
        const card = surface();
        if (!event.isTrusted || !card?.isOver(event.target)) return;
        event.stopImmediatePropagation();
        const isDone = !card.deliver(event);
        if (isDone) event.preventDefault();
        else if (isEscape(event)) {
          event.preventDefault();
          card.hide();
        }
      },
      { capture: true, passive: false },
    );
  }
}

/** What closes the card from within, unless something in it takes the key for itself. */
function isEscape(event: Event): boolean {
  const { key, isComposing } = event as Partial<KeyboardEvent>;
  return event.type === 'keydown' && key === 'Escape' && isComposing === false;
}
