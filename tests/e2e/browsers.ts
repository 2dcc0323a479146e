import { findBrowser } from '../../tools/browsers/find';

/** Both browsers; a missing one fails the test that needs it, it is never passed over. */
export const BROWSERS = (['chromium', 'firefox'] as const).map((name) => {
  return { name, find: () => findBrowser(name) ?? fail(`no ${name} on this machine`) };
});

function fail(message: string): never {
  throw new Error(message);
}
