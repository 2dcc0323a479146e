import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Tab } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { BROWSERS } from '../e2e/browsers';
import { axeFindings, moving, outside, spaceText, strangeColours } from './checks';
import { Gallery, type Look } from './gallery';

/** WCAG 2.2, 1.4.10: 320 pixels are 1280 at 400 %, and less than the 640 of 200 % (1.4.4). */
const NARROW = { width: 320, height: 640 };
const [chromium] = BROWSERS;

/** Shows every state, and gives what is wrong in each. */
async function inEveryState(
  gallery: Gallery,
  tab: Tab,
  look: Look,
  check: () => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const state of await gallery.states(tab)) {
    await gallery.show(tab, state, look);
    const wrong = await check();
    if (wrong.length > 0) found[state] = wrong;
  }
  return found;
}

describe.each(BROWSERS)('every surface in every state, in $name', ({ name, find }) => {
  let gallery: Gallery;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    gallery = await Gallery.open();
    driver = await launch(find(), { size: NARROW });
    tab = await driver.open('about:blank');
  });

  afterAll(async () => {
    await driver?.close();
    await gallery?.close();
  });

  const looks: Look[] = [{ theme: 'light' }, { theme: 'dark', language: 'de' }, { direction: 'rtl' }];
  // Colours and directions are the style sheets' own: what differs between browsers shows in one of them.
  it.each(name === 'chromium' ? looks : looks.slice(2))(
    'has no findings of axe, fits a narrow window and keeps still: %o',
    async (look) => {
      const check = async () => [...(await axeFindings(tab)), ...(await outside(tab)), ...(await moving(tab))];
      expect(await inEveryState(gallery, tab, look, check)).toEqual({});
    },
  );

  it.runIf(name === 'chromium')('holds text that is spaced wider, in a narrow window', async () => {
    const check = async () => {
      await spaceText(tab);
      return outside(tab);
    };
    expect(await inEveryState(gallery, tab, {}, check)).toEqual({});
  });
});

describe('every surface in forced colours', () => {
  let gallery: Gallery;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    gallery = await Gallery.open();
    if (!chromium) throw new Error('no Chromium to draw in');
    driver = await launch(chromium.find(), { forcedColours: true });
    tab = await driver.open('about:blank');
  });

  afterAll(async () => {
    await driver?.close();
    await gallery?.close();
  });

  it('has none but the system’s', async () => {
    expect(await inEveryState(gallery, tab, {}, () => strangeColours(tab))).toEqual({});
  });
});
