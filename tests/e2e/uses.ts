import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { CARD_HOST, cardText, placeInside } from '../../tools/browsers/probe';
import { changeSettings } from './settings';

/** Everything that can be done in the extension's own pages, each once, with the article's tab in front before it. */
export const USES: Record<string, (driver: Driver, article: Tab) => Promise<void>> = {
  'the popup: what the page names, and a search': async (driver, article) => {
    await article.activate();
    const popup = await driver.openExtension('popup.html');
    await shows(popup, 'Lavrov');
    await type(popup, 'input[type=search]', 'Angela Merkel');
    await shows(popup, 'Angela Merkel');
    await popup.close();
  },
  'the address bar’s look-up': async (driver) => {
    const popup = await driver.openExtension('popup.html#angela%20merkel');
    await shows(popup, 'Angela Merkel');
    await popup.close();
  },
  'the panel and its picture': async (driver, article) => {
    await article.activate();
    const panel = await driver.openExtension('sidepanel.html');
    await shows(panel, 'Vladimir Putin');
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=tab]')].at(-1)?.click());
    await until('the picture', () => panel.evaluate(() => document.querySelector('svg, table') !== null));
    await panel.close();
  },
  'the library: export, backup, import and restore': async (driver) => {
    const library = await driver.openExtension('library.html');
    await shows(library, 'met Rubio in Riyadh');
    await library.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    for (const format of ['jsonld', 'markdown', 'csv', 'html']) {
      await library.evaluate((value) => {
        const field = document.querySelector<HTMLSelectElement>('.exchange select');
        if (!field) throw new Error('no choice of a format');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.parentElement?.querySelector('button')?.click();
      }, format);
    }
    await bring(library, 0, 'notes.jsonld', JSON.stringify([ANNOTATION]));
    await until('the import', () => library.evaluate(() => document.querySelector('.outcome') !== null));
    await shows(library, 'From elsewhere');
    await bring(library, 1, 'backup.json', BACKUP);
    await until('the backup to be restored', () => library.evaluate(() => document.querySelector('.outcome') !== null));
    await library.close();
  },
  'settings, and a pack brought and taken away': async (driver) => {
    await changeSettings(driver, { strength: 'strong', theme: 'dark' });
    const options = await driver.openExtension('options.html');
    await until('the settings', () => options.evaluate(() => document.querySelector('input[type=file]') !== null));
    await bring(
      options,
      0,
      'islands.csv',
      'name,post,area,from,to\nOttilie Zweibrunn,Minister of Fisheries,Iceland,2019-03-01,\n',
    );
    await shows(options, 'islands.csv was imported');
    await options.evaluate(() => document.querySelector<HTMLElement>('.packs [aria-label^="Remove"]')?.click());
    await options.close();
  },
  'the welcome page’s article': async (driver) => {
    const welcome = await driver.openExtension('welcome.html');
    await until('the sample to be read', () =>
      welcome.evaluate(() => document.querySelector('button.mention') !== null),
    );
    await welcome.evaluate(() => document.querySelector<HTMLElement>('button.mention')?.click());
    await until('its card', () => welcome.evaluate(() => document.querySelector('.sample-card')?.textContent !== ''));
    await welcome.close();
  },
};

const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  body: 'From elsewhere',
  target: 'https://harbour.example/2025/ferry',
};
const BACKUP = JSON.stringify({
  format: 'backgrounder-backup',
  version: 1,
  created: '2025-06-01T00:00:00.000Z',
  notes: [],
  corrections: [],
  settings: {},
  packs: [],
});

/** Writes into the open card's note and saves it. */
export async function writeNote(tab: Tab, text: string): Promise<void> {
  const field = await placeInside(tab, CARD_HOST, 'textarea');
  await tab.click(field.x, field.y);
  await tab.type(text);
  const button = await placeInside(tab, CARD_HOST, 'button[type="submit"]');
  await tab.click(button.x, button.y);
  await until('the note to be saved', async () => (await cardText(tab))?.includes(text));
  await tab.press('Escape');
  await until('the card to close', async () => (await cardText(tab)) === null);
}

async function shows(tab: Tab, text: string): Promise<void> {
  await until(`“${text}”`, () => tab.evaluate((wanted) => document.body.innerText.includes(wanted), text));
}

async function type(tab: Tab, selector: string, text: string): Promise<void> {
  await tab.evaluate(
    (path, value) => {
      const field = document.querySelector<HTMLInputElement>(path);
      if (!field) throw new Error(`no ${path}`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** Chooses a file in the page's field of that number. */
async function bring(tab: Tab, index: number, name: string, text: string): Promise<void> {
  await tab.activate();
  await tab.evaluate(
    (at, fileName, content) => {
      const field = document.querySelectorAll<HTMLInputElement>('input[type=file]')[at];
      if (!field) throw new Error('no field for a file');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    index,
    name,
    text,
  );
}
