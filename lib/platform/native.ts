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
 * The shadow root of an element in the page, closed or not, as extensions' scripts may have it.
 * https://developer.chrome.com/docs/extensions/reference/api/dom,
 * https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
 */
export function shadowRootOf(element: HTMLElement): ShadowRoot | null {
  const { dom } = native as { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
  try {
    return dom?.openOrClosedShadowRoot(element) ?? null;
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
