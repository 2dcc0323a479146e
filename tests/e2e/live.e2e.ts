import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { CARD_HOST, OFFER_HOST, painted, placeInside } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';
import { changeSettings } from './settings';

type Live = { grow(): void; renderAgain(): void; goElsewhere(): void };

describe.each(BROWSERS)('a page that lives, in $name', ({ find }) => {
  let served: Served;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    served = await serve('tests/fixtures/live');
    driver = await launch(find());
    tab = await driver.open(`${served.origin}/feed.html`);
    await shows('Vladimir Putin', 90_000);
    // behind the welcome page it would wait to be looked at
    await tab.activate();
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
  });

  const shows = (name: string, timeout?: number) =>
    until(`${name} to be painted`, async () => (await painted(tab, 'person')).includes(name), timeout);

  /** What the extension has left in the page: highlights with something in them, elements, attributes. */
  const traces = () =>
    tab.evaluate(() => ({
      highlights: [...CSS.highlights].filter(([name]) => name.startsWith('backgrounder')).length,
      elements: document.querySelectorAll('[data-backgrounder], backgrounder-card, backgrounder-offer').length,
      text: document.querySelector('article')?.innerHTML ?? '',
    }));

  async function change(settings: Record<string, string>): Promise<void> {
    await changeSettings(driver, settings);
    await tab.activate();
  }

  it('paints what is added later', async () => {
    await tab.evaluate(() => (window as unknown as Live).grow());
    await shows('Emmanuel Macron');
  });

  it('paints again what is rendered again', async () => {
    await tab.evaluate(() => (window as unknown as Live).renderAgain());
    await shows('Sergei Lavrov');
    expect(await painted(tab, 'person')).not.toContain('Vladimir Putin');
  });

  it('follows the page elsewhere', async () => {
    await tab.evaluate(() => (window as unknown as Live).goElsewhere());
    await shows('Angela Merkel');
    expect(await painted(tab, 'person')).not.toContain('Emmanuel Macron');
  });

  it('paints with marks where the reader chooses them, and takes them all back', async () => {
    const before = (await traces()).text;
    await change({ painter: 'mark' });
    await until('a mark', () =>
      tab.evaluate(() => document.querySelector('mark[data-backgrounder]')?.textContent === 'Angela Merkel'),
    );
    await change({ painter: 'auto' });
    await shows('Angela Merkel');
    const { elements, text } = await traces();
    expect(elements).toBe(0);
    expect(text).toBe(before);
  });

  it('makes a note on a passage with marks in it, and paints it between them', async () => {
    await change({ painter: 'mark' });
    await until('a mark', () =>
      tab.evaluate(() => document.querySelector('article p mark[data-backgrounder]') !== null),
    );
    const passage = await tab.evaluate(() => {
      const paragraph = document.querySelector('article p') as HTMLElement;
      getSelection()?.selectAllChildren(paragraph);
      return paragraph.textContent ?? '';
    });
    const offer = await placeInside(tab, OFFER_HOST, 'button');
    await tab.click(offer.x, offer.y);
    const field = await placeInside(tab, CARD_HOST, 'textarea');
    await tab.click(field.x, field.y);
    await tab.type('sixteen years');
    const save = await placeInside(tab, CARD_HOST, 'button[type="submit"]');
    await tab.click(save.x, save.y);
    const inMarks = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('mark[data-backgrounder-kind="note"]')].map((mark) => mark.textContent).join(''),
      );
    await until('the passage to be marked', async () => (await inMarks()) === passage);
    expect(await tab.evaluate(() => document.querySelector('article p')?.textContent)).toBe(passage);
    await tab.press('Escape');
    await change({ painter: 'auto' });
    await until('the passage to be painted', async () => (await painted(tab, 'note')).includes(passage));
  });

  it('is gone at once, without a trace, where the reader switches the site off, and back when on', async () => {
    const popup = await driver.openExtension('popup.html');
    const place = await until('the switch', () =>
      popup.evaluate(() => {
        const box = document.querySelector('[role="switch"]')?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    );
    await popup.click(place.x, place.y);
    await until('every trace to be gone', async () => {
      const { highlights, elements } = await traces();
      return highlights === 0 && elements === 0;
    });
    await popup.activate();
    await popup.click(place.x, place.y);
    await shows('Angela Merkel');
    await popup.close();
  });
});
