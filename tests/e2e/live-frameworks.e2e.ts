import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { byline, first, paragraphs, title } from '../fixtures/frameworks/story.js';
import { BROWSERS } from './browsers';
import { FRAMEWORKS, makeFrameworkPages } from './frameworks';
import { changeSettings } from './settings';

type State = typeof first;

/** What the reader does to the page, or what comes from its server, one after another. */
const STEPS: Partial<State>[] = [
  { count: 7 },
  { order: ['second', 'first'] },
  { who: 'Emmanuel Macron' },
  { isLong: true, order: ['second', 'third', 'first'] },
  { order: ['first'], count: 8 },
  { isLong: false, order: [] },
  first,
];

/** The article's text in a state without its blanks, as a page without the extension has it. */
function textOf({ count, order, who, isLong }: State): string {
  const shown = order.map((key) => paragraphs[key as keyof typeof paragraphs]);
  const last = `Before them ${who} was asked, who had been Chancellor of Germany.`;
  return [title, byline(count), ...shown, last, ...(isLong ? [paragraphs.third] : [])].join('').replace(/\s+/g, '');
}

const NAMES = ['Vladimir Putin', 'Donald Trump', 'Sergei Lavrov', 'Marco Rubio', 'Emmanuel Macron', 'Olaf Scholz'];

describe.each(BROWSERS)('pages of frameworks, in $name', ({ find }) => {
  let pages: Awaited<ReturnType<typeof makeFrameworkPages>>;
  let served: Served;
  let driver: Driver;

  beforeAll(async () => {
    pages = await makeFrameworkPages();
    served = await serve(pages.folder);
    driver = await launch(find());
    const tab = await driver.open(`${served.origin}/react.html`);
    await until('the facts to be installed', async () => (await painted(tab, 'person')).length > 0, 90_000);
    await tab.close();
  });

  afterAll(async () => {
    await driver?.close();
    await served?.close();
    await pages?.remove();
  });

  /** The people painted as marks, each by the whole of its passage. */
  const marked = (tab: Tab) =>
    tab.evaluate(() => {
      const passages = new Map<string, string>();
      for (const mark of document.querySelectorAll('mark[data-backgrounder-kind="person"]')) {
        const id = mark.getAttribute('data-backgrounder') ?? '';
        passages.set(id, (passages.get(id) ?? '') + mark.textContent);
      }
      return [...passages.values()];
    });

  const complaints = (tab: Tab) => tab.evaluate(() => (window as unknown as { complaints: string[] }).complaints);
  /** The article's text; blanks are the frameworks' own affair. */
  const text = (tab: Tab) =>
    tab.evaluate(() => document.querySelector('article')?.textContent?.replace(/\s+/g, '') ?? '');

  /** Waits until the page reads as it should and just what it names is painted. */
  async function isRight(tab: Tab, state: State, people = (where: Tab) => painted(where, 'person')): Promise<void> {
    const expected = textOf(state);
    const names = NAMES.filter((name) => expected.includes(name.replace(' ', ''))).sort();
    let found: unknown;
    await until(`${JSON.stringify(state)}`, async () => {
      const shown = (await people(tab)).filter((name) => NAMES.includes(name));
      found = [await text(tab), [...new Set(shown)].sort()];
      return JSON.stringify(found) === JSON.stringify([expected, names]);
    }).catch(() => expect(found).toEqual([expected, names]));
  }

  it.each(FRAMEWORKS)(
    '%s comes to life under highlights, and stays right as it is rendered again',
    async (framework) => {
      const tab = await driver.open(`${served.origin}/${framework}.html`);
      await tab.activate();
      await isRight(tab, first);
      const before = await text(tab);
      await tab.evaluate(() => {
        void (window as unknown as { comeAlive(): void }).comeAlive();
      });
      await until('the page to come alive', () => tab.evaluate(() => 'isHydrated' in window));
      expect(await text(tab)).toBe(before);
      let state = first;
      for (const step of STEPS) {
        state = { ...state, ...step };
        await tab.evaluate((change) => (window as unknown as { set(change: unknown): void }).set(change), step);
        await isRight(tab, state);
      }
      await tab.evaluate(() => document.querySelector<HTMLElement>('.by')?.click());
      await isRight(tab, { ...state, count: state.count + 1 });
      expect(await complaints(tab)).toEqual([]);
      await tab.close();
    },
  );

  it.each(FRAMEWORKS)('%s stays right as it is rendered again with marks in its text', async (framework) => {
    const tab = await driver.open(`${served.origin}/${framework}.html`);
    await tab.activate();
    await tab.evaluate(() => {
      void (window as unknown as { comeAlive(): void }).comeAlive();
    });
    await until('the page to come alive', () => tab.evaluate(() => 'isHydrated' in window));
    await changeSettings(driver, { painter: 'mark' });
    await tab.activate();
    await isRight(tab, first, marked);
    let state = first;
    for (const step of STEPS) {
      state = { ...state, ...step };
      await tab.evaluate((change) => (window as unknown as { set(change: unknown): void }).set(change), step);
      await isRight(tab, state, marked);
    }
    await changeSettings(driver, { painter: 'auto' });
    await tab.activate();
    await until('the marks to be gone', async () => (await marked(tab)).length === 0);
    await isRight(tab, state);
    expect(await complaints(tab)).toEqual([]);
    await tab.close();
  });
});
