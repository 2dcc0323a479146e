import type { Driver, Json } from './driver';

interface Storage {
  local: { get(key: string): Promise<Record<string, object>>; set(value: object): Promise<void> };
}

/** Changes settings as the settings page would: through the extension's own storage. */
export async function changeSettings(driver: Driver, settings: Record<string, Json>): Promise<void> {
  const own = await driver.openExtension('options.html');
  await own.evaluate(async (changes) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { storage: Storage } | undefined>;
    const local = (browser ?? chrome)?.storage.local;
    const { settings: now } = (await local?.get('settings')) ?? {};
    await local?.set({ settings: { ...now, ...changes } });
  }, settings);
  await own.close();
}
