import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Driver, type Tab, until } from './browsers/driver';
import { requireBrowsers } from './browsers/find';
import { launch } from './browsers/launch';
import { hoverCard, type PaintedKind, painted } from './browsers/probe';
import { serve } from './browsers/serve';

/** Cards shown over the demo article: a name for the file, and the passage. */
const CARDS: [string, PaintedKind, string][] = [
  ['card-person', 'person', 'Sergei Lavrov'],
  ['card-date', 'date', '18 February'],
  ['card-event', 'event', 'G20 summit in Osaka'],
];

interface Surface {
  page: string;
  /** Large enough to show all of it, or what a browser gives it. */
  size: { width: number; height: number };
  /** What is there once it has come to rest. */
  shows: string;
  clicks?: string;
}

const SURFACES: Record<string, Surface> = {
  popup: { page: 'popup.html', size: { width: 400, height: 590 }, shows: '.rows .row' },
  'popup-card': { page: 'popup.html', size: { width: 400, height: 590 }, clicks: '.row', shows: 'article.card' },
  sidepanel: { page: 'sidepanel.html', size: { width: 400, height: 860 }, shows: '.rows .row' },
  'sidepanel-picture': {
    page: 'sidepanel.html',
    size: { width: 400, height: 860 },
    clicks: '[data-tab="picture"]',
    shows: '.chart .dot',
  },
  library: { page: 'library.html', size: { width: 900, height: 600 }, shows: 'h1' },
  options: { page: 'options.html', size: { width: 900, height: 3000 }, shows: '.packs, dl' },
  welcome: { page: 'welcome.html', size: { width: 1000, height: 1300 }, shows: '.sample-card .card' },
  privacy: { page: 'privacy.html', size: { width: 900, height: 1500 }, shows: 'h1' },
};
const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 390, height: 780 };

/** Every surface in one theme, as large as it is meant and on a narrow screen, as pictures to be looked at. */
async function take(driver: Driver, address: string, folder: string, prefix: string): Promise<void> {
  const shoot = (tab: Tab, name: string) => tab.screenshot(path.join(folder, `${prefix}-${name}.png`));
  const article = await driver.open(address);
  await until('the article to be painted', async () => (await painted(article, 'event')).length > 0, 90_000);
  for (const [width, size] of Object.entries({ wide: WIDE, narrow: NARROW })) {
    await article.resize(size);
    for (const [name, kind, text] of CARDS) {
      await hoverCard(article, kind, text);
      await shoot(article, `${width}-${name}`);
      await article.press('Escape');
    }
  }
  for (const [name, surface] of Object.entries(SURFACES)) {
    // what the page in front names is what the popup and the panel show
    await article.activate();
    const tab = await driver.openExtension(surface.page);
    await tab.resize(surface.size);
    if (surface.clicks) await clickOn(tab, surface.clicks);
    await until(surface.shows, () => tab.evaluate((path) => document.querySelector(path) !== null, surface.shows));
    await shoot(tab, name);
    await tab.resize(NARROW);
    await shoot(tab, `narrow-${name}`);
    await tab.close();
  }
}

async function clickOn(tab: Tab, selector: string): Promise<void> {
  await until(selector, () =>
    tab.evaluate((path) => {
      const found = document.querySelector<HTMLElement>(path);
      found?.click();
      return found !== null;
    }, selector),
  );
}

const folder = path.resolve(process.argv[2] ?? 'screenshots');
await fs.mkdir(folder, { recursive: true });
execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const served = await serve('tools/demo');
try {
  for (const browser of requireBrowsers(['chromium', 'firefox'])) {
    for (const theme of ['light', 'dark'] as const) {
      const driver = await launch(browser, { dark: theme === 'dark', size: WIDE });
      try {
        await take(driver, `${served.origin}/article.html`, folder, `${browser.name}-${theme}`);
      } finally {
        await driver.close();
      }
    }
  }
} finally {
  await served.close();
}
console.log(folder);
