import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, hoverCard, painted, placeInside } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';
import { setStage } from './stage';

describe.each(BROWSERS)('an update of the extension under an open page, in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo');
  let tab: Tab;

  beforeAll(async () => {
    tab = await stage.open('article.html');
    await tab.evaluate(() => {
      const errors: string[] = [];
      Object.assign(window, { errors });
      addEventListener('error', (event) => errors.push(event.message));
      addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
    });
  });

  const field = () =>
    tab.inShadow(CARD_HOST, (root) => ({
      text: root.querySelector('textarea')?.value ?? null,
      status: root.querySelector('[role="status"], [role="alert"]')?.textContent ?? null,
    }));

  async function press(selector: string): Promise<void> {
    const { x, y } = await placeInside(tab, CARD_HOST, selector);
    await tab.click(x, y);
  }

  it('what was being written is still there, and can be gone on with and saved', async () => {
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    await press('textarea');
    await tab.type('half a thought');
    await until('the text', async () => (await field())?.text === 'half a thought');
    await stage.driver.updateExtension();
    // Keys go on falling while one script is gone and the next has not come.
    await tab.activate();
    await until('the draft in the new card', async () => {
      const now = await field();
      return now?.text?.startsWith('half a thought') && now.status === 'Draft kept';
    });
    await press('textarea');
    await tab.press('End');
    await tab.type(', and the rest');
    await press('button[type="submit"]');
    await until('the card to close', async () => (await cardText(tab)) === null);
    const own = await stage.driver.openExtension('options.html');
    const notes = await until('the note', () => askFrom(own, 'allNotes', {}));
    expect(notes).toMatchObject([{ text: 'half a thought, and the rest', target: { kind: 'person' } }]);
    await own.close();
    await tab.activate();
  });

  it('the page is painted once, has no second card, and heard of no error', async () => {
    const left = await tab.evaluate(() => ({
      cards: document.querySelectorAll('backgrounder-card').length,
      errors: (window as unknown as { errors: string[] }).errors,
    }));
    expect(left).toEqual({ cards: 1, errors: [] });
    const people = await painted(tab, 'person');
    expect(people.filter((name) => name === 'Sergei Lavrov').length).toBe(1);
  });
});
