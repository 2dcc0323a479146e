import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Driver, until } from './browsers/driver';
import { type BrowserName, type FoundBrowser, findBrowser, requireBrowsers } from './browsers/find';
import { launch } from './browsers/launch';
import { hoverCard, painted } from './browsers/probe';
import { serve } from './browsers/serve';

const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [--screenshots FOLDER]';

const WELCOME = `Backgrounder shows who is who in the news, as of the day the article was written.
Rest the pointer on an underlined name, office, date or event: a card opens. The toolbar button lists the page.
Everything stays on this computer.`;

function readArguments(): { browser: BrowserName | undefined; headless: boolean; screenshots: string } {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      screenshots: { type: 'string', default: 'screenshots' },
    },
  });
  const { browser, headless, screenshots } = values;
  const name = browser === 'chrome' ? 'chromium' : browser;
  if (name !== undefined && name !== 'chromium' && name !== 'firefox') throw new Error(USAGE);
  return { browser: name, headless, screenshots };
}

function chooseBrowser(wanted: BrowserName | undefined): FoundBrowser {
  if (!wanted) {
    const found = findBrowser('chromium') ?? findBrowser('firefox');
    if (found) return found;
  }
  return requireBrowsers([wanted ?? 'chromium'])[0] as FoundBrowser;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function build(): void {
  console.log('Building …');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
}

/** The demo article in a window, until the reader closes it. */
async function show(driver: Driver, address: string): Promise<void> {
  await driver.open(address);
  console.log(
    `${WELCOME}\n\nThe demo article is open in ${driver.version}. Close the browser, or press Ctrl-C, to end.`,
  );
  await driver.ended();
}

/** The demo article without a window: cards as text, screenshots as files. */
async function report(driver: Driver, address: string, folder: string): Promise<void> {
  console.log(`${WELCOME}\n\nNo display: running ${driver.version} headless.\n`);
  await fs.mkdir(folder, { recursive: true });
  const tab = await driver.open(address);
  await until('the article to be painted', async () => (await painted(tab, 'event')).length > 0, 60_000);
  for (const kind of ['person', 'office', 'date', 'event'] as const) {
    for (const text of new Set(await painted(tab, kind))) {
      const card = await hoverCard(tab, kind, text);
      console.log(`── ${text} ${'─'.repeat(Math.max(2, 60 - text.length))}\n${card}\n`);
      await tab.press('Escape');
    }
  }
  await hoverCard(tab, 'person', 'Vladimir Putin');
  const files = ['article-with-card.png', 'popup.png'].map((name) => path.join(folder, `${driver.name}-${name}`)) as [
    string,
    string,
  ];
  await tab.screenshot(files[0]);
  const popup = await driver.openExtension('popup.html');
  await until('the popup to list the page', () => popup.evaluate(() => document.body.innerText.includes('Putin')));
  await popup.screenshot(files[1]);
  console.log(`Screenshots:\n${files.join('\n')}`);
}

try {
  const { browser, headless, screenshots } = readArguments();
  const found = chooseBrowser(browser);
  build();
  const served = await serve(path.resolve('tools/demo'));
  const windowed = hasDisplay() && !headless;
  const driver = await launch(found, { headless: !windowed });
  try {
    const address = `${served.origin}/article.html`;
    await (windowed ? show(driver, address) : report(driver, address, screenshots));
  } finally {
    await driver.close().catch(() => undefined);
    await served.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
