import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, hoverCard, OFFER_HOST, painted, placeInside } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { setStage } from './stage';

const SENTENCE = 'The agenda was narrow: staff, visas, bank accounts and buildings.';

describe.each(BROWSERS)('notes in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo');
  let tab: Tab;

  beforeAll(async () => {
    tab = await stage.open('article.html');
  });

  /** Writes into the open card's note and saves it. */
  async function write(text: string): Promise<void> {
    const field = await placeInside(tab, CARD_HOST, 'textarea');
    await tab.click(field.x, field.y);
    await tab.type(text);
    const button = await placeInside(tab, CARD_HOST, 'button[type="submit"]');
    await tab.click(button.x, button.y);
    await until('the note to be saved', async () => {
      const card = await cardText(tab);
      return (
        card === null ||
        !(await tab.inShadow(CARD_HOST, (root) => root.querySelector('button[type="submit"]') !== null))
      );
    });
  }

  /** Notes come into a card a moment after it opened. */
  const cardSays = (text: string) => until(`“${text}” in the card`, async () => (await cardText(tab))?.includes(text));

  it('keeps a note on a person and one on a sentence through a restart of the browser', async () => {
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    await write('met Rubio in Riyadh');
    await cardSays('met Rubio in Riyadh');
    await tab.press('Escape');
    await until('the card to close', async () => (await cardText(tab)) === null);

    await tab.evaluate((sentence) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        const plain = text.replace(/\s+/g, ' ');
        if (!plain.includes(sentence)) continue;
        range.setStart(node, text.indexOf('The', text.search(/the\s+Russian\s+one/i)));
        range.setEnd(node, text.trimEnd().length);
        break;
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString().length;
    }, SENTENCE);
    const offer = await placeInside(tab, OFFER_HOST, 'button');
    await tab.click(offer.x, offer.y);
    await write('four points, no politics');
    await until('the sentence to be painted', async () => (await painted(tab, 'note')).includes(SENTENCE));

    await stage.driver.restart();
    tab = await stage.open('article.html');
    await until('the sentence to be painted again', async () => (await painted(tab, 'note')).includes(SENTENCE));
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    await cardSays('met Rubio in Riyadh');

    const library = await stage.driver.openExtension('library.html');
    const listed = await until('the library to list both', () =>
      library.evaluate(
        () =>
          document.body.innerText.includes('four points, no politics') &&
          document.body.innerText.includes('met Rubio in Riyadh'),
      ),
    );
    expect(listed).toBe(true);
  });
});
