import browser from 'webextension-polyfill';
import { readSettings, type Settings } from '../core/settings';
import { makeSureOfRoom } from './room';

const KEY = 'settings';

/** The reader's settings; whatever is missing or malformed takes its default. */
export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Stores all settings. @throws where the browser refuses storage or there is no room */
export async function saveSettings(settings: Settings): Promise<void> {
  await makeSureOfRoom();
  await browser.storage.local.set({ [KEY]: settings });
}

/** Changes settings from whatever they are now. @returns them as they are then */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = change(await loadSettings());
  await saveSettings(changed);
  return changed;
}

/** Forgets all settings, and the errors noted down for a report; notes and facts are kept elsewhere. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove([KEY, 'incidents']);
}

/** Told whenever settings change, in whichever of the extension's pages. @returns takes it back */
export function whenSettingsChange(told: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) told(readSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
