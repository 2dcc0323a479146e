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

/** Whether this script runs in a private window. */
export function isPrivate(): boolean {
  try {
    return native.extension?.inIncognitoContext ?? false;
  } catch {
    return false;
  }
}
