import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';
import { makeNote } from './selecting';

/** Paragraphs, each of which is one text without a break. */
const FIRST = 'Sergei Lavrov said on 18 February 2025 that the talks in Riyadh had been useful and would go on.';
const MOVES = 'Marco Rubio called the first meeting of the two delegations a step on a long and difficult road.';
const GOES = 'A list of nine points was handed to the reporters, who were not allowed to ask any questions.';
const LAST = 'Vladimir Putin and Donald Trump had spoken by telephone six days before the delegations met.';
const OTHERS = [
  'The hall was built for another purpose and had been cleared of its furniture the evening before.',
  'Both sides promised to name their teams within days, and to keep the names of the places to themselves.',
];

const article = (...paragraphs: string[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Talks in Riyadh</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-19T09:00:00Z"></head>
<body><article><h1>Talks in Riyadh</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

describe.each(BROWSERS)('notes that last, in $name', ({ find }) => {
  let folder: string;
  let served: Served;
  let driver: Driver;
  let own: Tab;
  let tab: Tab;

  const write = (...paragraphs: string[]) => fs.writeFile(path.join(folder, 'article.html'), article(...paragraphs));

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-article-'));
    await write(FIRST, MOVES, GOES, LAST);
    served = await serve(folder);
    driver = await launch(find());
    own = await driver.openExtension('options.html');
    tab = await driver.open(`${served.origin}/article.html`);
    await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
    await tab.activate();
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('after an edit of the page one is called moved, one lost with the text it had', async () => {
    await makeNote(driver, tab, MOVES, 'this one moves');
    await makeNote(driver, tab, GOES, 'this one goes');
    await write(FIRST, LAST, ...OTHERS, MOVES);
    await tab.reload();
    await until('the moved passage to be painted', async () => (await painted(tab, 'note')).includes(MOVES));
    expect(await painted(tab, 'note')).toEqual([MOVES]);
    await tab.activate();
    const popup = await driver.openExtension('popup.html');
    await until('the tab of notes', () =>
      popup.evaluate(() => {
        const notes = document.querySelector<HTMLElement>('[data-tab="note"]');
        notes?.click();
        return notes !== null;
      }),
    );
    const says = (note: string, place: string) =>
      popup.evaluate(
        (text, words) =>
          [...document.querySelectorAll<HTMLElement>('article.note')].some(
            ({ innerText }) => innerText.includes(text) && innerText.includes(words),
          ),
        note,
        place,
      );
    await until('“moved”', () => says('this one moves', 'Moved: it stands elsewhere in the page now'));
    await until('“lost”', () => says('this one goes', 'No longer found in the page'), 40_000);
    expect(await says('this one goes', GOES)).toBe(true);
    await popup.close();
  });

  it('of two tabs that edit one note the later does not erase the earlier', async () => {
    const target = { kind: 'date', edtf: '2025-02-18' } as const;
    const answer = await askFrom(own, 'saveNote', { note: { target, text: 'as it was', tags: [], colour: 'plain' } });
    if (answer.outcome !== 'saved') throw new Error(answer.outcome);
    const { id } = answer.note;
    const tabs = [await driver.openExtension('library.html'), await driver.openExtension('library.html')] as const;
    for (const library of tabs) {
      await library.activate();
      await until('the note’s editor', () =>
        library.evaluate(() => {
          const note = [...document.querySelectorAll<HTMLElement>('.entry')].find((entry) =>
            entry.innerText.includes('as it was'),
          );
          const edit = [...(note?.querySelectorAll('button') ?? [])].find((button) => button.textContent === 'Edit');
          edit?.click();
          return document.querySelector('.entry textarea') !== null;
        }),
      );
    }
    const [earlier, later] = tabs;
    await writeAndSave(earlier, 'from the first tab');
    const stored = async () => (await askFrom(own, 'allNotes', {})).find((note) => note.id === id)?.text;
    await until('the first tab’s text to be stored', async () => (await stored()) === 'from the first tab');
    await later.activate();
    await writeAndSave(later, 'from the second tab');
    await until('both versions', () =>
      later.evaluate(() => {
        const text = document.querySelector<HTMLElement>('.conflict')?.innerText ?? '';
        return text.includes('from the first tab') && text.includes('from the second tab');
      }),
    );
    expect(await stored()).toBe('from the first tab');
    await later.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.conflict button')];
      buttons.find((button) => button.textContent === 'Keep both texts')?.click();
    });
    await until('the editor with both', () =>
      later.evaluate(() => {
        const form = document.querySelector('.entry form');
        if (document.querySelector('.conflict') || !form) return false;
        form.querySelector<HTMLElement>('button[type="submit"]')?.click();
        return true;
      }),
    );
    await until(
      'both texts to be stored',
      async () => (await stored()) === 'from the first tab\n\nfrom the second tab',
    );
  });
});

async function writeAndSave(library: Tab, text: string): Promise<void> {
  await library.evaluate((value) => {
    const field = document.querySelector<HTMLTextAreaElement>('.entry textarea');
    if (!field) throw new Error('no editor');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  // the editor's form is sent as it then stands
  await until('the text in the editor', () =>
    library.evaluate(
      (value) => document.querySelector('.entry form')?.getAttribute('data-unsaved')?.includes(value) ?? false,
      text,
    ),
  );
  await library.evaluate(() => document.querySelector<HTMLElement>('.entry button[type="submit"]')?.click());
}
