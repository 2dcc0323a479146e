import { describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, hoverCard, painted, placeOf } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { changeSettings } from './settings';
import { setStage } from './stage';

const PAIR = ['Vladimir Putin', 'Donald Trump'];

describe.each(BROWSERS)('the extension beside a page’s own doings, in $name', ({ find }) => {
  const stage = setStage(find, 'tests/fixtures/hostile');
  const open = (page: string, names: readonly string[] = PAIR) => stage.open(page, names);

  /** Whether the open card is what the reader sees at its middle. */
  const isOnTop = (tab: Tab) =>
    tab.evaluate((name) => {
      const box = document.querySelector(name)?.getBoundingClientRect();
      if (!box || box.width === 0) return false;
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.localName === name;
    }, CARD_HOST);

  const clickOn = async (tab: Tab, selector: string) => {
    const place = await tab.evaluate((path) => {
      const box = document.querySelector(path)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    if (!place) throw new Error(`no ${selector}`);
    await tab.click(place.x, place.y);
  };

  it.each(['remove', 'hide', 'close', 'move', 'fill'])('outlives a page that fights its host: %s', async (way) => {
    const tab = await open('fights-the-host.html');
    await tab.evaluate((chosen) => {
      (window as unknown as { way: string | null }).way = chosen;
    }, way);
    const place = await until('a name', () => placeOf(tab, 'person', 'Vladimir Putin'));
    await tab.move(3, 3);
    await until('the page to have fought', async () => {
      await tab.move(place.x, place.y);
      return tab.evaluate(() => (window as unknown as { fought: number }).fought > 0);
    });
    await tab.evaluate(() => {
      (window as unknown as { way: string | null }).way = null;
    });
    await tab.press('Escape');
    await tab.move(3, 3);
    await until('the card to be gone', async () => (await cardText(tab)) === null);
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toContain('Osaka');
    await until('the card to be seen', () => isOnTop(tab));
    expect(await tab.evaluate(() => (window as unknown as { pageErrors: string[] }).pageErrors)).toEqual([]);
    await tab.close();
  });

  it('works on a page that froze the DOM', async () => {
    const tab = await open('frozen.html');
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toContain('Osaka');
    expect(await tab.evaluate(() => (window as unknown as { pageErrors: string[] }).pageErrors)).toEqual([]);
    await tab.close();
  });

  it('stays painted among a thousand highlights of the page’s', async () => {
    const tab = await stage.driver.open(`${stage.origin}/clear-highlights.html`);
    await tab.activate();
    await tab.evaluate(() => {
      const page = window as unknown as { isQuiet: boolean; flood(): void };
      page.isQuiet = true;
      page.flood();
    });
    await until('our own among them', async () => (await painted(tab, 'person')).includes('Vladimir Putin'));
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toContain('Osaka');
    expect(await tab.evaluate(() => CSS.highlights.size)).toBeGreaterThanOrEqual(1000);
    await tab.close();
  });

  it('leaves frames of every kind and origin as they are', async () => {
    const tab = await open('all-frames.html');
    const kinds = ['srcdoc', 'sandbox', '127.0.0.1', 'localhost'];
    type Told = { from: string; painted: number }[];
    await until('every frame to speak, often', () =>
      tab.evaluate((wanted) => {
        const { told } = window as unknown as { told: Told };
        return wanted.every((kind) => told.filter(({ from }) => from === kind).length > 8);
      }, kinds),
    );
    const found = await tab.evaluate(() =>
      (window as unknown as { told: Told }).told.filter((frame) => frame.painted > 0),
    );
    expect(found).toEqual([]);
    await tab.close();
  });

  it('shows cards in full screen and over the page’s popovers', async () => {
    const tab = await open('top-layers.html');
    await hoverCard(tab, 'person', 'Vladimir Putin');
    await tab.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());
    await until('the card above the popover', () => isOnTop(tab));
    await tab.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.hidePopover());
    await tab.press('Escape');
    await tab.move(3, 3);
    await until('the card to close', async () => (await cardText(tab)) === null);

    await clickOn(tab, '#full');
    await until('full screen', () => tab.evaluate(() => document.fullscreenElement !== null));
    await hoverCard(tab, 'person', 'Donald Trump');
    await until('the card in full screen', () => isOnTop(tab));
    await tab.evaluate(() => document.exitFullscreen());
    await tab.close();
  });

  it('shows cards in a modal dialog, and closes them before it', async () => {
    const tab = await open('article-in-dialog.html');
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toContain('Osaka');
    await until('the card above the dialog', () => isOnTop(tab));
    await tab.press('Escape');
    await until('the card alone to close', async () => (await cardText(tab)) === null);
    expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await tab.close();
  });

  it('lets a page go on that undoes every mark', async () => {
    await changeSettings(stage.driver, { painter: 'mark' });
    const tab = await stage.driver.open(`${stage.origin}/undoes-marks.html`);
    await tab.activate();
    type Page = { undone: number; ticks: number };
    const count = () =>
      tab.evaluate(() => {
        const { undone, ticks } = window as unknown as Page;
        return { undone, ticks };
      });
    await until('marks to be undone', async () => (await count()).undone > 3);
    const before = await count();
    await until('the page to have gone on', async () => (await count()).ticks > before.ticks + 200);
    const after = await count();
    // At most one fight for each pause of the watch, and the page has its time in between.
    expect(after.undone - before.undone).toBeLessThan((after.ticks - before.ticks) / 2);
    expect(await tab.evaluate(() => document.querySelector('#text')?.textContent)).toMatch(
      /^Vladimir Putin and Donald Trump spoke/,
    );
    await tab.close();
    await changeSettings(stage.driver, { painter: 'auto' });
  });

  it('leaves a page’s DOM, look and behaviour as they are without it', async () => {
    type Account = Record<string, unknown>;
    const account = (tab: Tab) => tab.evaluate(() => (window as unknown as { account(): Account }).account() as never);
    const tab = await open('minds-everything.html', [...PAIR, 'Sergei Lavrov']);
    const mutations = await tab.evaluate(() => (window as unknown as { mutations: number }).mutations);
    await hoverCard(tab, 'person', 'Vladimir Putin');
    await tab.press('Escape');
    await tab.move(3, 3);
    await until('the card to close', async () => (await cardText(tab)) === null);
    await tab.reload();
    await until('the page to be painted again', async () => (await painted(tab, 'person')).includes('Sergei Lavrov'));
    expect(await tab.evaluate(() => (window as unknown as { mutations: number }).mutations)).toBe(mutations);
    await hoverCard(tab, 'person', 'Vladimir Putin');
    await tab.press('Escape');
    await tab.move(3, 3);
    await until('the card to close again', async () => (await cardText(tab)) === null);
    const withUs = (await account(tab)) as Account;
    await tab.close();
    await changeSettings(stage.driver, { sitesOff: ['127.0.0.1'] });
    const other = await stage.driver.open(`${stage.origin}/minds-everything.html`);
    await other.activate();
    await other.reload();
    const without = (await account(other)) as Account;
    expect(await painted(other, 'person')).toEqual([]);
    expect(withUs).toEqual(without);
    await changeSettings(stage.driver, { sitesOff: [] });
    await other.close();
  });
});
