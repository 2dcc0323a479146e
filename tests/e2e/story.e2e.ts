import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { cardText, hoverCard, painted } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { setStage } from './stage';

describe.each(BROWSERS)('reading the demo article in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo');
  let tab: Tab;

  beforeAll(async () => {
    tab = await stage.open('article.html');
  });

  it('paints the people, also by surname alone', async () => {
    const people = await painted(tab, 'person');
    for (const name of [
      'Donald Trump',
      'Vladimir Putin',
      'Marco Rubio',
      'Sergei Lavrov',
      'Sonata Coulter',
      'Aleksandr Darchiyev',
      'Maria Zakharova',
      'Dmitri Peskov',
      'Putin',
      'Lavrov',
      'Coulter',
      'Darchiyev',
    ])
      expect(people).toContain(name);
    expect(people.filter((text) => /Trump$/.test(text)).length).toBeGreaterThanOrEqual(3);
  });

  it('paints the dates and the summit', async () => {
    const dates = await painted(tab, 'date');
    for (const date of ['12 February', '18 February', '27 February', 'February 27, 2025'])
      expect(dates).toContain(date);
    const events = await painted(tab, 'event');
    expect(events.some((text) => text.includes('G20 summit in Osaka'))).toBe(true);
  });

  it('leaves navigation and footer alone and the page’s DOM as it was', async () => {
    const added = await tab.evaluate(
      () => document.querySelectorAll('article mark, article [data-backgrounder]').length,
    );
    expect(added).toBe(0);
  });

  it('says of Putin who he was that day and when he last met Trump', async () => {
    const card = await hoverCard(tab, 'person', 'Vladimir Putin');
    expect(card).toMatch(/President/);
    expect(card).toMatch(/2012/);
    expect(card).toMatch(/Osaka/);
    expect(card).toMatch(/28 Jun(e)? 2019/);
    await tab.press('Escape');
    await until('the card to close', async () => (await cardText(tab)) === null);
  });

  it('says of 18 February what happened in Riyadh', async () => {
    const card = await hoverCard(tab, 'date', '18 February');
    expect(card).toMatch(/Tuesday/);
    expect(card).toMatch(/10 days before|ten days before/);
    expect(card).toMatch(/Riyadh/);
    expect(card).toMatch(/Rubio/);
    expect(card).toMatch(/Lavrov/);
    await tab.press('Escape');
  });

  it('lists the page in the popup', async () => {
    const popup = await stage.driver.openExtension('popup.html');
    const text = await until('the popup to list the page', () =>
      popup.evaluate(() => document.body.innerText.includes('Lavrov') && document.body.innerText),
    );
    // the dataset's own spelling of a name may be another transliteration than the article's
    for (const name of [/Donald Trump/, /Vladimir Putin/, /Marco Rubio/, /Serge[iy] Lavrov/])
      expect(text).toMatch(name);
    await popup.close();
    await tab.activate();
  });

  it('offers people in the address bar from the first letters of a name on', async () => {
    const lines = await until('the address bar to offer people', async () => {
      const offered = await stage.driver.suggestions('lavr');
      return offered.some((line) => line.includes('Lavrov')) ? offered : null;
    });
    const lavrov = lines.find((line) => line.includes('Lavrov'));
    expect(lavrov).toMatch(/^Serge[iy] Lavrov – Minister of Foreign Affairs, Russia/);
    await tab.activate();
  });

  it('looks up who the address bar was asked for', async () => {
    const popup = await stage.driver.openExtension('popup.html#angela%20merkel');
    await until('Merkel to be found', () => popup.evaluate(() => document.body.innerText.includes('Angela Merkel')));
    await popup.close();
    await tab.activate();
  });

  it('answers after the background was stopped', async () => {
    await stage.driver.killBackground();
    await tab.reload();
    await until('the article to be painted again', async () => (await painted(tab, 'person')).includes('Lavrov'));
    expect(await hoverCard(tab, 'person', 'Sergei Lavrov')).toMatch(/Foreign Affairs/);
  });
});
