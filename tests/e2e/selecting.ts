import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, painted, placeInside } from '../../tools/browsers/probe';

/** Selects words that stand in one text of the page. */
export async function select(tab: Tab, words: string): Promise<void> {
  await tab.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`no words ${wanted}`);
  }, words);
}

/** Opens the card of a new note on these words of the page in front, and writes into it. */
async function beginNote(driver: Driver, tab: Tab, words: string, text: string): Promise<void> {
  await select(tab, words);
  await driver.command('note-selection');
  const field = await placeInside(tab, CARD_HOST, 'textarea');
  await until('the passage in the card', async () => (await cardText(tab))?.includes(words));
  await tab.click(field.x, field.y);
  await tab.type(text);
}

/** Presses a button of the open card. */
async function pressInCard(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await placeInside(tab, CARD_HOST, selector);
  await tab.click(x, y);
}

/** Makes a note on words of the page in front. */
export async function makeNote(driver: Driver, tab: Tab, words: string, text: string): Promise<void> {
  await beginNote(driver, tab, words, text);
  await pressInCard(tab, 'button[type="submit"]');
  await until('the passage to be painted', async () => (await painted(tab, 'note')).includes(words));
  await until('the card to close', async () => (await cardText(tab)) === null);
}
