import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own extension API. In manifest version 3 both browsers answer with promises under one of these names; the
 * script that every page loads needs no more of it, and so goes without the polyfill.
 */
export const native: Pick<Browser, 'runtime' | 'extension'> = ((globalThis as { browser?: Browser }).browser ??
  (globalThis as { chrome?: unknown }).chrome) as Browser;

/** Whether this script's extension was updated, reloaded or removed under it: nothing can be asked any more. */
export function isOrphaned(): boolean {
  try {
    return native.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/**
 * The shadow root of an element in the page, closed or not, as extensions' scripts may have it: Chrome asks for it by
 * https://developer.chrome.com/docs/extensions/reference/api/dom, Firefox gives elements a property for it.
 */
export function shadowRootOf(element: HTMLElement): ShadowRoot | null {
  const { dom } = native as { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
  try {
    if (dom) return dom.openOrClosedShadowRoot(element);
    return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  } catch {
    return null;
  }
}

/** Whether this script runs in a private window. */
export function isPrivate(): boolean {
  try {
    return native.extension?.inIncognitoContext ?? false;
  } catch {
    return false;
  }
}
