import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { cardText, chooseInCard, hoverCard, painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';

const NAME = 'Sergei Lavrov';
const OTHER = 'Marco Rubio';

describe.each(BROWSERS)('“Not this person” in $name', ({ find }) => {
  let served: Served;
  let driver: Driver;

  beforeAll(async () => {
    served = await serve('tools/demo');
    driver = await launch(find());
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
  });

  /** Another person being painted tells that the page was read. */
  const isRead = (tab: Tab) =>
    until('the page to be read', async () => (await painted(tab, 'person')).includes(OTHER), 90_000);

  async function open(url: string): Promise<Tab> {
    const tab = await driver.open(url);
    await isRead(tab);
    return tab;
  }

  const isPainted = async (tab: Tab) => (await painted(tab, 'person')).some((text) => text.includes('Lavrov'));

  it('takes the person off the page at once, and off the whole site, until it is taken back', async () => {
    const tab = await open(`${served.origin}/article.html`);
    expect(await isPainted(tab)).toBe(true);
    await hoverCard(tab, 'person', NAME);
    await chooseInCard(tab, 'Not this person');
    await until('the person to be gone', async () => !(await isPainted(tab)));
    await until('the card to close', async () => (await cardText(tab)) === null);
    await isRead(tab);
    expect(await isPainted(tab)).toBe(false);

    await tab.reload();
    await isRead(tab);
    expect(await isPainted(tab)).toBe(false);

    const sibling = await open(`${served.origin}/./article.html?edition=evening`);
    expect(await isPainted(sibling)).toBe(false);

    const elsewhere = await open(`${served.origin.replace('127.0.0.1', 'localhost')}/article.html`);
    await until('the person on another site', () => isPainted(elsewhere));

    const settings = await driver.openExtension('options.html');
    const back = await until('the person in the settings', () =>
      settings.evaluate((name) => {
        const line = [...document.querySelectorAll('li')].find((one) => one.textContent?.includes(name));
        line?.querySelector('button')?.click();
        return line?.textContent ?? null;
      }, 'Lavrov'),
    );
    expect(back).toContain('127.0.0.1');
    await until('the person to be gone from the settings', () =>
      settings.evaluate(() => !document.body.innerText.includes('Lavrov')),
    );
    await settings.close();
    for (const one of [tab, sibling]) {
      await one.activate();
      await until('the person to be painted again', () => isPainted(one));
    }
  });
});
