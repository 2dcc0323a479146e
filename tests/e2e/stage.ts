import { afterAll, beforeAll } from 'vitest';
import { type Driver, type LaunchOptions, type Tab, until } from '../../tools/browsers/driver';
import type { FoundBrowser } from '../../tools/browsers/find';
import { launch } from '../../tools/browsers/launch';
import { painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';

/** A browser of its own and served pages, for all tests of one `describe`. */
export interface Stage {
  /** The browser; there from the first test on. */
  readonly driver: Driver;
  /** Where the pages are served, `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Opens a page in front and waits until all these names are painted on it; until anybody is, where none are given. */
  open(page: string, names?: readonly string[]): Promise<Tab>;
}

/** Longest wait for a page, in milliseconds: the first one has the facts installed before it. */
const INSTALLED_WITHIN = 90_000;

/**
 * Sets a stage up before the tests of the `describe` it is called in, and takes it down after them.
 *
 * @param folder whose files are the pages
 */
export function setStage(
  find: () => FoundBrowser,
  folder: string,
  options: Pick<LaunchOptions, 'allowPrivate'> = {},
): Stage {
  let driver: Driver | null = null;
  let served: Served | null = null;

  beforeAll(async () => {
    served = await serve(folder);
    driver = await launch(find(), options);
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
  });

  const stage: Stage = {
    get driver() {
      if (!driver) throw new Error('The browser is not there before the first test');
      return driver;
    },
    get origin() {
      if (!served) throw new Error('The pages are not served before the first test');
      return served.origin;
    },
    async open(page, names = []) {
      const tab = await stage.driver.open(`${stage.origin}/${page}`);
      await tab.activate();
      await until(
        `${names.join(' and ') || 'anybody'} on ${page}`,
        async () => {
          const people = await painted(tab, 'person');
          return people.length > 0 && names.every((name) => people.includes(name));
        },
        INSTALLED_WITHIN,
      );
      return tab;
    },
  };
  return stage;
}
