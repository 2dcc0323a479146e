import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { setStage } from './stage';

/** The main story without a pointer: whatever is reached is reached by keys. */
describe.each(BROWSERS)('by keyboard alone in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo');
  let tab: Tab;

  beforeAll(async () => {
    tab = await stage.open('article.html');
  });

  /** What has the focus inside the open card: its text or name. */
  const focusedInCard = () =>
    tab.inShadow(CARD_HOST, (root) => {
      const focused = root.activeElement;
      return focused && (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim();
    });

  /** Presses Tab until what has the focus is the one, in so many steps as there can be. */
  async function tabTo(where: Tab, what: string, isThere: () => Promise<boolean>, backwards = false): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      if (await isThere()) return;
      await where.press('Tab', backwards ? ['Shift'] : []);
    }
    throw new Error(`Tab does not lead to ${what}`);
  }

  /** The heading of the open card. */
  const heading = () => tab.inShadow(CARD_HOST, (root) => root.querySelector('h2')?.textContent?.trim() ?? null);

  async function openCard(name: RegExp): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      await stage.driver.command('open-card');
      await until('the focus in the card', async () => (await focusedInCard()) !== null);
      if (name.test((await heading()) ?? '')) return;
      await tab.press('Escape');
      await until('the card to close', async () => (await cardText(tab)) === null);
      await stage.driver.command('next-mention');
    }
    throw new Error(`No card ${name}`);
  }

  it('goes to a mention, opens its card, walks through it and comes back to where the focus was', async () => {
    const link = () => tab.evaluate(() => document.activeElement?.matches('a, button') ?? false);
    await tabTo(tab, 'a link of the page', link);
    const before = await tab.evaluate(() => document.activeElement?.outerHTML ?? '');

    await openCard(/Lavrov/);
    expect(await focusedInCard()).toMatch(/Lavrov/);
    await tabTo(tab, 'another person in the card', async () => /Rubio/.test((await focusedInCard()) ?? ''));
    await tab.press('Enter');
    await until('the card of Rubio', async () => /Rubio/.test((await heading()) ?? ''));
    await until('the focus on his name', async () => /Rubio/.test((await focusedInCard()) ?? ''));
    await tabTo(tab, 'the way back', async () => (await focusedInCard()) === '‹ Back', true);
    await tab.press('Enter');
    await until('the card of Lavrov', async () => /Lavrov/.test((await heading()) ?? ''));

    await tab.press('Escape');
    await until('the card to close', async () => (await cardText(tab)) === null);
    expect(await tab.evaluate(() => document.activeElement?.outerHTML ?? '')).toBe(before);
  });

  it('writes a note in the card', async () => {
    await openCard(/Lavrov/);
    const inField = () => tab.inShadow(CARD_HOST, (root) => root.activeElement?.matches('textarea') ?? false);
    await tabTo(tab, 'the note', async () => (await inField()) === true);
    await tab.type('ask about the visas');
    const onSave = () =>
      tab.inShadow(CARD_HOST, (root) => root.activeElement?.matches('button[type="submit"]') ?? false);
    await tabTo(tab, 'the button that saves', async () => (await onSave()) === true);
    await tab.press('Enter');
    await until('the note to be kept', async () => {
      const text = await tab.inShadow(CARD_HOST, (root) => root.querySelector('.notes')?.textContent ?? '');
      const isEditing = await tab.inShadow(CARD_HOST, (root) => root.querySelector('textarea')?.value ?? '');
      return text?.includes('ask about the visas') && isEditing === '';
    });
    // what was focused is gone: the focus is still somewhere in the card
    expect(await focusedInCard()).not.toBeNull();
    await tab.press('Escape');
    await until('the card to close', async () => (await cardText(tab)) === null);
  });

  it('finds the same in the popup and leads back to the list', async () => {
    const popup = await stage.driver.openExtension('popup.html');
    await popup.activate();
    const focused = () => popup.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
    await until('the list', () => popup.evaluate(() => document.querySelectorAll('.row').length > 3));
    await tabTo(popup, 'Putin', async () => /Putin/.test(await focused()));
    await popup.press('Enter');
    await until('his card', () => popup.evaluate(() => document.querySelector('article h2') !== null));
    await until('the focus on its heading', () => popup.evaluate(() => document.activeElement?.tagName === 'H2'));
    await tabTo(popup, 'the way back', async () => (await focused()) === '‹ Back', true);
    await popup.press('Enter');
    await until('the list again', () => popup.evaluate(() => document.querySelector('article h2') === null));
    await until('the focus where it was', async () => /Putin/.test(await focused()));
    await popup.close();
  });

  it('reads the page’s people in the panel, and its meetings dot by dot', async () => {
    await tab.activate();
    const panel = await stage.driver.openExtension('sidepanel.html');
    await panel.activate();
    await until('the panel to list the page', () => panel.evaluate(() => document.querySelectorAll('.row').length > 3));
    const onTab = () => panel.evaluate(() => document.activeElement?.getAttribute('data-tab') ?? '');
    await tabTo(panel, 'the tabs', async () => (await onTab()) === 'cards');
    await panel.press('ArrowRight');
    await until('the picture', () => panel.evaluate(() => document.querySelector('.chart .dot') !== null));
    expect(await onTab()).toBe('picture');
    const dot = () => panel.evaluate(() => document.activeElement?.getAttribute('data-dot') ?? '');
    await tabTo(panel, 'a dot', async () => (await dot()) !== '');
    const first = await dot();
    await panel.press('ArrowDown');
    expect(await dot()).not.toBe(first);
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toMatch(/20\d\d/);
    await panel.press('Enter');
    await until('the meeting', () => panel.evaluate(() => document.querySelector('article h2') !== null));
    await until('the focus on its heading', () => panel.evaluate(() => document.activeElement?.tagName === 'H2'));
    await panel.close();
    await tab.activate();
  });
});
