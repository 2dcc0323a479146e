import browser from 'webextension-polyfill';
import { readSettings, type Settings } from '../core/settings';

const KEY = 'settings';

/** The reader's settings; whatever is missing or malformed takes its default. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

/** Keeps settings on this computer. @throws where the browser refuses to store */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: readSettings(settings) });
}

/** Sets every setting back to its default. Notes, corrections and packs lie elsewhere and stay. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls `changed` whenever the settings were changed, here or elsewhere. @returns ends it */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) changed(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
