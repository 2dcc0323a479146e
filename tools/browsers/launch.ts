import path from 'node:path';
import { launchChromium } from './chromium';
import type { Driver, LaunchOptions } from './driver';
import type { FoundBrowser } from './find';
import { launchFirefox } from './firefox';

/** Where `npm run build` leaves each unpacked extension, relative to the project's folder. */
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Starts a browser that is on this machine with the built extension. */
export async function launch(
  browser: FoundBrowser,
  options: Omit<LaunchOptions, 'executable' | 'extension' | 'headless'> & {
    headless?: boolean;
    extension?: string;
  } = {},
): Promise<Driver> {
  const start = browser.name === 'chromium' ? launchChromium : launchFirefox;
  return start({
    headless: true,
    extension: path.resolve(BUILDS[browser.name]),
    ...options,
    executable: browser.executable,
  });
}
