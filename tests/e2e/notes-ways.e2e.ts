import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, painted, placeInside } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';
import { select } from './selecting';
import { setStage } from './stage';

/** A note on a selection, by whatever way it is asked for. */
describe.each(BROWSERS)('a note on what is selected, in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo');
  let own: Tab;
  let tab: Tab;

  beforeAll(async () => {
    own = await stage.driver.openExtension('options.html');
    tab = await stage.open('article.html');
  });

  const ways: [way: string, words: string, ask: () => Promise<void>][] = [
    ['the keyboard', 'Nobody expects the leaders to meet soon', () => stage.driver.command('note-selection')],
    ['the context menu', 'did not take questions', () => stage.driver.menu('note-selection')],
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
