import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { BROWSERS } from './browsers';

const CSV = `name,wikidata,post,area,from,to
Ottilie Zweibrunn,,Minister of Fisheries,Iceland,2019-03-01,
Sergei Lavrov,Q58217,Honorary Chair,Russia,2020,2021
`;

describe.each(BROWSERS)('packs in $name', ({ find }) => {
  let driver: Driver;
  let options: Tab;

  beforeAll(async () => {
    driver = await launch(find());
    options = await openOptions();
  });

  afterAll(async () => {
    await driver?.close();
  });

  async function openOptions(): Promise<Tab> {
    const opened = await driver.openExtension('options.html');
    await until(
      'the dataset to be installed',
      () =>
        opened.evaluate(() => {
          const bundled = [...document.querySelectorAll('.field')].find((field) => field.querySelector('strong'));
          return /\d{4}-\d\d-\d\d/.test(bundled?.textContent ?? '') && !bundled?.querySelector('progress');
        }),
      120_000,
    );
    return opened;
  }

  /** Chooses a file in the settings. */
  async function bring(name: string, text: string): Promise<void> {
    await options.activate();
    await options.evaluate(
      (fileName, content) => {
        const field = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!field) throw new Error('no field for a file');
        const files = new DataTransfer();
        files.items.add(new File([content], fileName));
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      text,
    );
  }

  const textOf = (selector: string) =>
    options.evaluate((path) => [...document.querySelectorAll(path)].map((one) => one.textContent).join('\n'), selector);

  /** Clicks the button with this text or name. */
  const click = (name: string) =>
    options.evaluate((label) => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === label,
      );
      button?.click();
      return button !== undefined;
    }, name);

  async function foundBySearch(name: string): Promise<string> {
    const popup = await driver.openExtension('popup.html');
    await until('the search', () => popup.evaluate(() => document.querySelector('input[type=search]') !== null));
    await popup.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('no search');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, name);
    const text = await until('the search’s answer', () =>
      popup.evaluate(() => {
        const answer = document.querySelector('search ul, search .state');
        return answer?.textContent ?? '';
      }),
    );
    await popup.close();
    return text;
  }

  it('are imported, and their people are found', async () => {
    await bring('iceland.csv', CSV);
    await until('the import', async () => (await textOf('[role=status]')).includes('iceland.csv was imported'));
    expect(await textOf('.packs')).toContain('2 people');
    expect(await textOf('[role=status]')).toContain('1 of them known already');
    expect(await foundBySearch('Ottilie Zweibrunn')).toContain('Ottilie Zweibrunn');
  });

  it('are refused whole where a line is wrong, and say which', async () => {
    await bring('broken.csv', 'name,post,from\nAda Falk,Minister,2024-13-01\n,Minister,2020\n');
    const fault = await until('the faults', () => textOf('.fault'));
    expect(fault).toContain('line 2');
    expect(fault).toContain('line 3: has no name');
    expect(await textOf('.packs')).not.toContain('broken');
  });

  it('leave nothing when the import is cancelled', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `Person ${i.toString(36)} Xu${i},Minister,IS,2001,2002`);
    await bring('large.csv', `name,post,area,from,to\n${rows.join('\n')}\n`);
    await until('a way to cancel', () => click('Cancel'));
    await until('the import to end', () =>
      options.evaluate(() => document.querySelector<HTMLInputElement>('input[type=file]')?.disabled === false),
    );
    expect(await textOf('.packs')).not.toContain('large');
    expect(await textOf('.packs')).toContain('iceland');
  });

  it('stay through a restart, are switched off and on, and taken away', async () => {
    await driver.restart();
    options = await openOptions();
    await until('the list of packs', async () => (await textOf('.packs')).includes('iceland'));
    const switchIt = () => options.evaluate(() => document.querySelector<HTMLElement>('.packs input')?.click());
    await switchIt();
    await until('the pack to be off', async () => /Nobody/.test(await foundBySearch('Ottilie Zweibrunn')));
    await switchIt();
    await until('the pack to be on', async () => /Zweibrunn/.test(await foundBySearch('Ottilie Zweibrunn')));
    await click('Remove iceland');
    await until('the question', () => click('Yes'));
    await until('the pack to be gone', async () => (await textOf('.packs')) === '');
    expect(await foundBySearch('Ottilie Zweibrunn')).toContain('Nobody');
    expect(await foundBySearch('Sergei Lavrov')).toContain('Lavrov');
  });

  it('do not keep the bundled dataset from being installed again', async () => {
    await options.activate();
    await click('Install again');
    await until('the installation to begin', () =>
      options.evaluate(() => document.querySelector('.field progress') !== null),
    );
    await until(
      'the dataset to be there again',
      () => options.evaluate(() => document.querySelector('.field progress') === null),
      120_000,
    );
    expect(await foundBySearch('Sergei Lavrov')).toContain('Lavrov');
  });
});
