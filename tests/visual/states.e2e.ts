import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Tab } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { BROWSERS } from '../e2e/browsers';
import { Gallery, type Look } from './gallery';

/** axe as a function: given to the page by the driver. */
const loadAxe = new Function(axe.source) as () => void;

/** WCAG 2.2, 1.4.10: 320 pixels are 1280 at 400 %. */
const NARROW = { width: 320, height: 640 };

describe.each(BROWSERS)('every surface in every state, in $name', ({ name, find }) => {
  let gallery: Gallery;
  let driver: Driver;
  let tab: Tab;
  let states: string[];

  beforeAll(async () => {
    gallery = await Gallery.open();
    driver = await launch(find(), { size: NARROW });
    tab = await driver.open('about:blank');
    states = await gallery.states(tab);
  });

  afterAll(async () => {
    await driver?.close();
    await gallery?.close();
  });

  const findings = async () => {
    await tab.evaluate(loadAxe);
    return tab.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await tool.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // a card by itself is no page
        rules: {
          region: { enabled: false },
          'landmark-one-main': { enabled: false },
          'page-has-heading-one': { enabled: false },
        },
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
  };

  /** What sticks out of the window to the side, where nothing scrolls it. */
  const outside = () =>
    tab.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth > clientWidth + 1 ? [`${scrollWidth} pixels in a window of ${clientWidth}`] : [];
    });

  const looks: Look[] = [{ theme: 'light' }, { theme: 'dark', language: 'de' }, { direction: 'rtl' }];
  // Colours and directions are the style sheets' own: what differs between browsers shows in one of them.
  it.each(name === 'chromium' ? looks : looks.slice(2))(
    'has no findings of axe and fits a narrow window: %o',
    async (look) => {
      const found: Record<string, string[]> = {};
      for (const state of states) {
        await gallery.show(tab, state, look);
        const wrong = [...(await findings()), ...(await outside())];
        if (wrong.length > 0) found[state] = wrong;
      }
      expect(found).toEqual({});
    },
  );
});
