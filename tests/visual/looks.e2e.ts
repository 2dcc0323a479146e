import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Tab } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { BROWSERS } from '../e2e/browsers';
import { Gallery } from './gallery';
import { differences, looksOf } from './looks';

/** Colours of the dark theme are the same few everywhere: these states have them all. */
const IN_DARK = ['popup', 'card-person-whole', 'card-actions', 'card-new-note', 'panel-picture', 'settings', 'library'];

/** What every state looked like when it was last looked at. `UPDATE_LOOKS=1 npx vitest run --config vitest.e2e.config.ts tests/visual` writes them anew. */
const BASELINES = 'tests/visual/looks';
const [chromium] = BROWSERS;

describe('the looks of every surface', () => {
  let gallery: Gallery;
  let driver: Driver;
  let tab: Tab;
  let states: string[];

  beforeAll(async () => {
    gallery = await Gallery.open();
    if (!chromium) throw new Error('no Chromium to draw in');
    driver = await launch(chromium.find(), { size: { width: 480, height: 800 } });
    tab = await driver.open('about:blank');
    states = await gallery.states(tab);
  });

  afterAll(async () => {
    await driver?.close();
    await gallery?.close();
  });

  it.each(['light', 'dark'] as const)('are as they were, in %s colours', async (theme) => {
    const changed: Record<string, string[]> = {};
    for (const state of theme === 'dark' ? IN_DARK : states) {
      await gallery.show(tab, state, { theme });
      const now = await looksOf(tab);
      const file = path.join(BASELINES, theme, `${state}.txt`);
      if (process.env.UPDATE_LOOKS) {
        await fs.mkdir(path.dirname(file), { recursive: true });
        await fs.writeFile(file, `${now.join('\n')}\n`);
        continue;
      }
      const before = await fs.readFile(file, 'utf8').catch(() => '');
      const found = differences(before.trimEnd().split('\n'), now);
      if (found.length > 0) changed[state] = found.slice(0, 8);
    }
    expect(changed).toEqual({});
  });
});
