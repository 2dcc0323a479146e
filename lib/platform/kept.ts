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
  };
}

/** The version in the manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
