import browser from 'webextension-polyfill';
import { makeSureOfRoom } from './room';

/** A small value kept beside the databases, in the extension's own storage. */
export function keptValue<T>(key: string, isValid: (value: unknown) => value is T) {
  return {
    async read(): Promise<T | null> {
      const value = (await browser.storage.local.get(key))[key];
      return isValid(value) ? value : null;
    },
    async write(value: T): Promise<void> {
      await makeSureOfRoom();
      await browser.storage.local.set({ [key]: value });
    },
    async forget(): Promise<void> {
      await browser.storage.local.remove(key);
    },
  };
}

/** A value kept in memory until the browser is closed; the background may be stopped meanwhile. Nothing reaches the disk. */
export function sessionValue<T>(key: string, isValid: (value: unknown) => value is T) {
  return {
    async read(): Promise<T | null> {
      const value = (await browser.storage.session.get(key))[key];
      return isValid(value) ? value : null;
    },
    async write(value: T): Promise<void> {
      await browser.storage.session.set({ [key]: value });
    },
  };
}

/** The storage's own way of keeping pages' scripts out. Firefox has none yet: https://bugzilla.mozilla.org/show_bug.cgi?id=1724754 */
type Guarded = { setAccessLevel?(level: { accessLevel: string }): Promise<void> };

/**
 * Records kept beside the databases, each under a key of its own; null where the scripts of web pages could read them.
 *
 * @param prefix of the keys
 */
export function keptRecords(prefix: string) {
  const { local } = browser.storage;
  if (!(local as Guarded).setAccessLevel) return null;
  return {
    async all(): Promise<unknown[]> {
      const everything = Object.entries(await local.get(null));
      return everything.flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
    },
    async put(records: Readonly<Record<string, unknown>>): Promise<void> {
      const entries = Object.entries(records).map(([id, record]) => [prefix + id, record]);
      await makeSureOfRoom();
      try {
        await local.set(Object.fromEntries(entries));
      } catch (error) {
        throw isNoRoom(error) ? new DOMException('There is no room left', 'QuotaExceededError') : error;
      }
    },
    async remove(ids: readonly string[]): Promise<void> {
      await local.remove(ids.map((id) => prefix + id));
    },
  };
}

/** Chromium says so in words: "IO error: …: No space left on device", with the name of its file system's error. */
function isNoRoom(error: unknown): boolean {
  return /no[ _]space|quota/i.test(String(error));
}

/**
 * Keeps the extension's own storage from the scripts of web pages, whose processes a page may have taken over.
 */
export async function keepStorageFromPages(): Promise<void> {
  await (browser.storage.local as Guarded).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The version in the manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
