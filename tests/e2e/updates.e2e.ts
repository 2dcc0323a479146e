import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { CARD_HOST, cardText, hoverCard, painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';

interface Extension {
  tabs: { query(query: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown> };
}
type Holder = Record<'browser' | 'chrome', Extension | undefined>;

const SECOND = path.resolve('tests/fixtures/second-extension');

describe.each(BROWSERS)('scripts that come and go, in $name', ({ name, find }) => {
  let served: Served;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    const kind = name === 'chromium' ? 'chrome' : 'firefox';
    await build({
      root: SECOND,
      browser: kind,
      manifestVersion: 3,
      outDir: path.resolve('.cache/second-extension'),
      logger: SILENT,
    });
    served = await serve('tools/demo');
    driver = await launch(find(), { beside: path.resolve(`.cache/second-extension/${kind}-mv3`) });
    tab = await driver.open(`${served.origin}/article.html`);
    await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
  });

  const hosts = () => tab.evaluate((host) => document.querySelectorAll(host).length, CARD_HOST);

  async function closeCard(): Promise<void> {
    await tab.press('Escape');
    await tab.move(3, 3);
    await until('the card to close', async () => (await cardText(tab)) === null);
  }

  it('another extension of the same framework is neither heard nor disturbed', async () => {
    const second = () =>
      tab.evaluate(() => ({
        reply: document.querySelector<HTMLElement>('second-extension')?.dataset.reply ?? '',
        isPainting: CSS.highlights.has('second-extension'),
      }));
    await until('the other one to be answered', async () => (await second()).reply !== '');
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toMatch(/President/);
    await closeCard();
    const { reply, isPainting } = await second();
    // Its own question, and nothing of ours.
    expect(JSON.parse(reply)).toEqual({
      answer: { second: true, heard: [{ question: 'mine', name: 'status', input: {} }] },
    });
    expect(isPainting).toBe(true);
  });

  it('the script put in twice more is at work once', async () => {
    const before = await painted(tab, 'person');
    const own = await driver.openExtension('options.html');
    const times = await own.evaluate(async (url) => {
      const { browser, chrome } = globalThis as unknown as Holder;
      const api = browser ?? chrome;
      const [found] = (await api?.tabs.query({ url: `${url}*` })) ?? [];
      if (!found) return 0;
      const injection = { target: { tabId: found.id }, files: ['/content-scripts/content.js'] };
      await api?.scripting.executeScript(injection);
      await api?.scripting.executeScript(injection);
      return 2;
    }, 'http://127.0.0.1/');
    await own.close();
    expect(times).toBe(2);
    expect(await hoverCard(tab, 'person', 'Sergei Lavrov')).toMatch(/Foreign Affairs/);
    expect(await hosts()).toBe(1);
    expect(await painted(tab, 'person')).toEqual(before);
    await closeCard();
  });

  it('an update under an open page gives it a new script, and takes the old one’s traces away', async () => {
    const before = await painted(tab, 'person');
    await driver.update();
    // Only a script of the extension as it is now answers its popup.
    await until(
      'the popup to hear of the page',
      async () => {
        await tab.activate();
        const popup = await driver.openExtension('popup.html');
        const text = await popup.evaluate(
          () => new Promise<string>((tell) => setTimeout(() => tell(document.body.innerText), 500)),
        );
        await popup.close();
        return text.includes('Lavrov');
      },
      60_000,
    );
    await tab.activate();
    await until('the page to be painted by it', async () => (await painted(tab, 'person')).join() === before.join());
    expect(await hoverCard(tab, 'person', 'Sergei Lavrov')).toMatch(/Foreign Affairs/);
    expect(await hosts()).toBe(1);
  });
});

/** The framework tells of each step; here nobody listens. */
const SILENT = Object.fromEntries(
  ['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => undefined]),
) as unknown as NonNullable<NonNullable<Parameters<typeof build>[0]>['logger']>;
