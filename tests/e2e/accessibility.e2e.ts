import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';

/** axe as a function: given to the page by the driver, where the page's own policy would not let a script in. */
const loadAxe = new Function(axe.source) as () => void;
const PAGES = ['popup.html', 'sidepanel.html', 'library.html', 'options.html', 'welcome.html', 'privacy.html'];

describe.each(BROWSERS)('accessibility of the extension’s pages in $name', ({ find }) => {
  let served: Served;

  beforeAll(async () => {
    served = await serve('tools/demo');
  });
  afterAll(() => served?.close());

  describe.each([false, true])('dark: %s', (dark) => {
    let driver: Driver;

    beforeAll(async () => {
      driver = await launch(find(), { dark });
      const tab = await driver.open(`${served.origin}/article.html`);
      await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
    });
    afterAll(() => driver?.close());

    it.each(PAGES)('%s has no findings', async (page) => {
      const tab = await driver.openExtension(page);
      await until(`${page} to show something`, () => tab.evaluate(() => document.body.innerText.length > 20));
      await tab.evaluate(loadAxe);
      const found = await tab.evaluate(async () => {
        const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await tool.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      await tab.close();
      expect(found).toEqual([]);
    });
  });
});
