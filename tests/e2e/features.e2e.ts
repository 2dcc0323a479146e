import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, chooseInCard, clickInCard, hoverCard, painted } from '../../tools/browsers/probe';
import { changeSettings } from '../../tools/browsers/settings';
import { BROWSERS } from './browsers';
import { setStage } from './stage';

/** What an own page has of the extension API. */
interface Api {
  action: { getBadgeText(where: { tabId: number }): Promise<string> };
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
}

/** A file that a page gave away: its type, its beginning, and its length. */
interface Saved {
  type: string;
  start: string;
  size: number;
}

describe.each(BROWSERS)('what else there is to do, in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo');
  let tab: Tab;

  beforeAll(async () => {
    tab = await stage.open('article.html');
    await until('its events to be painted', async () => (await painted(tab, 'event')).length > 0);
  });

  const isClosed = () => until('the card to close', async () => (await cardText(tab)) === null);
  /** Closes the card, and leaves its passage: until then what Escape closed stays closed. */
  const dismiss = async () => {
    await tab.press('Escape');
    await isClosed();
    await tab.move(3, 3);
  };
  const shows = (page: Tab, text: RegExp) =>
    until(String(text), async () => text.test(await page.evaluate(() => document.body.innerText)));

  it('a card closes when the pointer leaves it, and when its passage is scrolled away', async () => {
    await hoverCard(tab, 'person', 'Marco Rubio');
    await tab.move(3, 3);
    await isClosed();
    await hoverCard(tab, 'person', 'Marco Rubio');
    await tab.evaluate(() => {
      document.body.style.paddingBlockEnd = '3000px';
      scrollTo(0, 2500);
    });
    await isClosed();
    await tab.evaluate(() => scrollTo(0, 0));
  });

  it('a pinned card stays when it is left and clicked beside, until Escape', async () => {
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    await chooseInCard(tab, 'Pin this card');
    await tab.move(3, 3);
    await tab.click(3, 300);
    // longer than a card that was left stays
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)).then(() => null));
    expect(await cardText(tab)).toContain('Lavrov');
    await dismiss();
  });

  it('a card tells of the same day, leads to another card and back', async () => {
    await hoverCard(tab, 'person', 'Donald Trump');
    await clickInCard(tab, 'More');
    await until('the same day', async () => /on the same day[\s\S]*Vance/i.test((await cardText(tab)) ?? ''));
    await clickInCard(tab, 'Volodymyr Zelenskyy');
    const heading = () => tab.inShadow(CARD_HOST, (root) => root.querySelector('h2')?.textContent ?? '');
    await until('the card of Zelenskyy', async () => (await heading())?.includes('Zelenskyy'));
    await clickInCard(tab, '‹ Back');
    await until('the card of Trump', async () => (await heading())?.includes('Trump'));
    await dismiss();
  });

  it.each(['Copy as citation', 'Copy as Markdown'])('%s puts it on the clipboard', async (label) => {
    await hoverCard(tab, 'person', 'Marco Rubio');
    await chooseInCard(tab, label);
    await until('the card to say so', async () => (await cardText(tab))?.includes('Copied'));
    await dismiss();
  });

  it('the badge counts the page’s people, unless it is off', async () => {
    const badge = async () => {
      const own = await stage.driver.openExtension('privacy.html');
      const text = await own.evaluate(async (address) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        const api = browser ?? chrome;
        const found = (await api.tabs.query({})).find(({ url }) => url === address);
        return found?.id === undefined ? 'no tab' : api.action.getBadgeText({ tabId: found.id });
      }, `${stage.origin}/article.html`);
      await own.close();
      return text;
    };
    await until('a number', async () => /^\d+$/.test(await badge()));
    await changeSettings(stage.driver, { badge: false });
    await until('no number', async () => (await badge()) === '');
    await changeSettings(stage.driver, { badge: true });
    await until('a number again', async () => /^\d+$/.test(await badge()));
  });

  it('the panel follows the page as it scrolls', async () => {
    const visible = async (panel: Tab) => {
      await panel.activate();
      return panel.evaluate(() =>
        [...document.querySelectorAll('.in-view .who')].map((name) => name.textContent ?? '').join(', '),
      );
    };
    await tab.activate();
    const panel = await stage.driver.openExtension('sidepanel.html');
    await until('the top of the page', async () => (await visible(panel)).includes('Coulter'));
    await tab.activate();
    await tab.evaluate(() => document.querySelector('blockquote')?.scrollIntoView({ behavior: 'instant' }));
    await until('the foot of the page', async () => {
      const names = await visible(panel);
      return names.includes('Darchiyev') && !names.includes('Rubio');
    });
    await panel.close();
    await tab.evaluate(() => scrollTo(0, 0));
  });

  it('the picture of meetings is saved as SVG and as PNG', async () => {
    await tab.activate();
    const panel = await stage.driver.openExtension('sidepanel.html');
    const click = (selector: string, label: string) =>
      until(label, () =>
        panel.evaluate(
          (path, text) => {
            const button = [...document.querySelectorAll<HTMLElement>(path)].find((one) =>
              one.textContent?.includes(text),
            );
            button?.click();
            return button !== undefined;
          },
          selector,
          label,
        ),
      );
    await click('[role="tab"]', 'Meetings');
    await until('the picture', () => panel.evaluate(() => document.querySelector('.chart .dot') !== null));
    await panel.evaluate(() => {
      const page = window as unknown as { saved: Saved[] };
      page.saved = [];
      HTMLAnchorElement.prototype.click = () => undefined;
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.arrayBuffer().then((bytes) => {
          const start = new TextDecoder().decode(bytes.slice(0, 8));
          page.saved.push({ type: file.type, start, size: bytes.byteLength });
        });
        return create(file);
      };
    });
    const saved = () => panel.evaluate(() => (window as unknown as { saved: Saved[] }).saved as never);
    await click('button', 'Save as SVG');
    await until('the SVG', async () =>
      ((await saved()) as Saved[]).some(
        ({ type, start, size }) => /svg/.test(type) && /^<svg/.test(start) && size > 1000,
      ),
    );
    await click('button', 'Save as PNG');
    await until('the PNG', async () =>
      ((await saved()) as Saved[]).some(
        ({ type, start, size }) => /png/.test(type) && /PNG/.test(start) && size > 1000,
      ),
    );
    await panel.close();
  });

  it('the settings can be searched', async () => {
    const options = await stage.driver.openExtension('options.html');
    const search = (text: string) =>
      options.evaluate((value) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        if (!field) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    await shows(options, /Keyboard shortcuts/);
    await search('toolbar number');
    await until('one section', () =>
      options.evaluate(
        () =>
          [...document.querySelectorAll('section')].filter((one) => one.checkVisibility()).length === 1 &&
          document.body.innerText.includes('Number of people on the toolbar button'),
      ),
    );
    await search('nothing of this kind');
    await shows(options, /No setting matches/);
    await options.close();
  });

  it('a person who is hidden is painted on no page', async () => {
    await tab.activate();
    const isPainted = async (page: Tab) => (await painted(page, 'person')).some((name) => name.includes('Peskov'));
    expect(await isPainted(tab)).toBe(true);
    await hoverCard(tab, 'person', 'Dmitri Peskov');
    await chooseInCard(tab, 'Hide this person');
    await until('him to be gone', async () => !(await isPainted(tab)));
    const elsewhere = await stage.driver.open(`${stage.origin.replace('127.0.0.1', 'localhost')}/article.html`);
    await until('another page to be read', async () => (await painted(elsewhere, 'person')).includes('Marco Rubio'));
    expect(await isPainted(elsewhere)).toBe(false);
    await elsewhere.close();
  });
});
