import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { CARD_HOST, cardText, painted, placeInside } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';
import { select } from './selecting';

/** A note on a selection, by whatever way it is asked for. */
describe.each(BROWSERS)('a note on what is selected, in $name', ({ find }) => {
  let served: Served;
  let driver: Driver;
  let own: Tab;
  let tab: Tab;

  beforeAll(async () => {
    served = await serve('tools/demo');
    driver = await launch(find());
    own = await driver.openExtension('options.html');
    tab = await driver.open(`${served.origin}/article.html`);
    await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
    await tab.activate();
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
  });

  const ways: [way: string, words: string, ask: () => Promise<void>][] = [
    ['the keyboard', 'Nobody expects the leaders to meet soon', () => driver.command('note-selection')],
    ['the context menu', 'did not take questions', () => driver.menu('note-selection')],
  ];
  it.each(ways)('by %s', async (way, words, ask) => {
    await select(tab, words);
    await ask();
    const field = await placeInside(tab, CARD_HOST, 'textarea');
    await until('the passage in the card', async () => (await cardText(tab))?.includes(words));
    await tab.click(field.x, field.y);
    await tab.type(`by ${way}`);
    const button = await placeInside(tab, CARD_HOST, 'button[type="submit"]');
    await tab.click(button.x, button.y);
    await until('the passage to be painted', async () => (await painted(tab, 'note')).includes(words));
    const notes = await until('the note to be stored', () => askFrom(own, 'allNotes', {}));
    expect(notes.filter(({ text }) => text === `by ${way}`)).toMatchObject([
      { target: { kind: 'passage', quote: { exact: words } } },
    ]);
  });
});
