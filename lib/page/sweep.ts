import { HOST_NAME, OFFER_NAME } from './card/names';
import { PAINTED_KINDS_IN_ORDER } from './paint/order';

/**
 * Takes away what a script of ours left in the page that could not do so itself: the extension was updated or removed under
 * it, which browsers do not announce (https://github.com/w3c/webextensions/issues/138), and which ends it in Firefox.
 *
 * @param kept cards that stay all the same
 */
export function sweep(document: Document, kept: readonly Element[] = []): void {
  for (const host of document.querySelectorAll(`${HOST_NAME}, ${OFFER_NAME}`)) if (!kept.includes(host)) host.remove();
  for (const mark of document.querySelectorAll('mark[data-backgrounder]')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  const { highlights } = typeof CSS === 'undefined' ? {} : (CSS as { highlights?: { delete(name: string): boolean } });
  for (const kind of [...PAINTED_KINDS_IN_ORDER, 'active']) highlights?.delete(`backgrounder-${kind}`);
}
