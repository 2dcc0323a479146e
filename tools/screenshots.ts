import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Driver, until } from './browsers/driver';
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
const PAGES = ['popup', 'sidepanel', 'library', 'options', 'welcome'];
const SIZES = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 780 } };

/** Every surface in one theme and size, as pictures to be looked at. */
async function take(driver: Driver, address: string, folder: string, prefix: string): Promise<void> {
  const shoot = (name: string) => path.join(folder, `${prefix}-${name}.png`);
  const tab = await driver.open(address);
  await until('the article to be painted', async () => (await painted(tab, 'event')).length > 0, 90_000);
  for (const [name, kind, text] of CARDS) {
    await hoverCard(tab, kind, text);
    await tab.screenshot(shoot(name));
    await tab.press('Escape');
  }
  for (const name of PAGES) {
    const page = await driver.openExtension(`${name}.html`);
    await until(`${name} to show something`, () => page.evaluate(() => document.body.innerText.length > 40));
    await page.screenshot(shoot(name));
    await page.close();
  }
}

const folder = path.resolve(process.argv[2] ?? 'screenshots');
await fs.mkdir(folder, { recursive: true });
execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const served = await serve('tools/demo');
try {
  for (const browser of requireBrowsers(['chromium', 'firefox'])) {
    for (const theme of ['light', 'dark'] as const) {
      for (const [width, size] of Object.entries(SIZES)) {
        const driver = await launch(browser, { dark: theme === 'dark', size });
        try {
          await take(driver, `${served.origin}/article.html`, folder, `${browser.name}-${theme}-${width}`);
        } finally {
          await driver.close();
        }
      }
    }
  }
} finally {
  await served.close();
}
console.log(folder);
