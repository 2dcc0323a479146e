import browser from 'webextension-polyfill';

/** A small value kept beside the databases, in the extension's own storage. */
export function keptValue<T>(key: string, isValid: (value: unknown) => value is T) {
  return {
    async read(): Promise<T | null> {
      const value = (await browser.storage.local.get(key))[key];
      return isValid(value) ? value : null;
    },
    async write(value: T): Promise<void> {
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

/**
 * Keeps the extension's own storage from the scripts of web pages, whose processes a page may have taken over. Firefox does
 * not know the method yet: https://bugzilla.mozilla.org/show_bug.cgi?id=1724754
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local } = browser.storage as { local: { setAccessLevel?(level: { accessLevel: string }): Promise<void> } };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The version in the manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
