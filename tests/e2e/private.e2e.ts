import { beforeAll, describe, expect, it } from 'vitest';
import { type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, hoverCard, painted, placeInside } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';
import { setStage } from './stage';

describe.each(BROWSERS)('a private window in $name', ({ find }) => {
  const stage = setStage(find, 'tools/demo', { allowPrivate: true });
  let own: Tab;
  let tab: Tab;

  beforeAll(async () => {
    own = await stage.driver.openExtension('options.html');
    tab = await stage.driver.openPrivate(`${stage.origin}/article.html`);
    await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
  });

  async function press(selector: string): Promise<void> {
    const { x, y } = await placeInside(tab, CARD_HOST, selector);
    await tab.click(x, y);
  }

  /** Everything the extension has stored of the reader's. */
  const stored = async () => (await askFrom(own, 'backup', {})).text;

  it('keeps neither a note nor a draft unless the reader says so for that note', async () => {
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    await press('textarea');
    await tab.type('seen in private');
    await until('the hint', async () => (await cardText(tab))?.includes('Nothing is kept in this private window'));
    await press('button[type="submit"]');
    await until('the refusal', async () => (await cardText(tab))?.includes('This is a private window'));
    expect(await stored()).not.toContain('seen in private');
    await tab.press('Escape');
    await until('the card to close', async () => (await cardText(tab)) === null);
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    const text = await tab.inShadow(CARD_HOST, (root) => root.querySelector('textarea')?.value ?? null);
    expect(text).toBe('');
  });

  it('keeps the one note that the reader wants kept', async () => {
    await press('textarea');
    await tab.type('to be kept');
    await press('input[type="checkbox"]');
    await press('button[type="submit"]');
    await until('the note to be stored', async () => (await stored()).includes('to be kept'));
    expect(await stored()).not.toContain('seen in private');
  });

  it('asks in the popup too, for each note', async () => {
    await tab.activate();
    const popup = await stage.driver.openPrivatePopup();
    await until('the notes’ tab', () =>
      popup.evaluate(() => {
        const notes = document.querySelector<HTMLElement>('[data-tab="note"]');
        notes?.click();
        return notes?.getAttribute('aria-selected') === 'true' && document.querySelector('textarea') !== null;
      }),
    );
    const write = (text: string) =>
      popup.evaluate((value) => {
        const field = document.querySelector('textarea');
        if (!field) throw new Error('no editor');
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    const says = (words: string) => popup.evaluate((text) => document.body.innerText.includes(text), words);
    const press = (selector: string) =>
      popup.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    await write('popup over a private page');
    await until('the hint', () => says('Nothing is kept in this private window'));
    await press('.note-editor button[type="submit"]');
    await until('the refusal', () => says('This is a private window'));
    expect(await stored()).not.toContain('popup over a private page');
    await press('.note-editor input[type="checkbox"]');
    await until('the note to be stored', async () => {
      await press('.note-editor button[type="submit"]');
      return (await stored()).includes('popup over a private page');
    });
  });
});
