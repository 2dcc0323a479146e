import type { CDPSession } from 'puppeteer-core';
import type { Input } from '../../lib/contract';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings';
import { type Driver, type Json, type Tab, until } from '../../tools/browsers/driver';
import { readPage } from '../../tools/lib/pages';
import { inPage, loadBench } from './in-page';
import type { Stretch } from './page/paint';
import type { Seen } from './page/probe';
import { longestTask } from './trace';

/** Settings of the installed extension, changed as its own pages change them. */
export async function changeSettings(driver: Driver, changed: Partial<Settings>): Promise<void> {
  const own = await driver.openExtension('popup.html');
  await own.evaluate(
    async (settings) => {
      type Storage = { storage: { local: { set(items: object): Promise<void> } } };
      const { browser, chrome } = globalThis as unknown as { browser?: Storage; chrome: Storage };
      await (browser ?? chrome).storage.local.set({ settings });
    },
    { ...DEFAULT_SETTINGS, ...changed } as unknown as Json,
  );
  await own.close();
}

/** Waits until the bundled facts are installed. */
export async function whenInstalled(driver: Driver): Promise<void> {
  const own = await driver.openExtension('popup.html');
  await until(
    'the facts to be installed',
    async () =>
      ((await send(own, 'status', {})) as { answer: { dataset: { state: string } } }).answer.dataset.state === 'ready',
    120_000,
  );
  await own.close();
}

/** Asks the background from one of the extension's own pages. */
function send(own: Tab, name: string, input: unknown): Promise<unknown> {
  return own.evaluate(
    (message, json) => {
      type Runtime = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
      const question = { question: crypto.randomUUID(), name: message, input: JSON.parse(json) as unknown };
      return (browser ?? chrome).runtime.sendMessage(question);
    },
    name,
    JSON.stringify(input),
  );
}

function seen(tab: Tab): Promise<Seen> {
  return tab.evaluate(() => ({ ...(window as unknown as { seen: Seen }).seen }));
}

/** Milliseconds from the parsed document to the frame with the first highlight, the background warm; one each run. */
export async function firstHighlights(tab: Tab, url: string, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    await tab.goto(url);
    const time = await until('the first highlight', async () => {
      const { parsed, firstHighlight } = await seen(tab);
      return parsed === null || firstHighlight === null ? null : firstHighlight - parsed;
    });
    if (run > 0) times.push(time);
  }
  return times;
}

/** Milliseconds until the background answers what stands in an article, warm and right after it was stopped. */
export async function answers(driver: Driver, file: string, runs: number): Promise<{ warm: number[]; cold: number[] }> {
  const { blocks, ...article } = await readPage(file, { url: 'https://news.example/' });
  const input: Input<'annotate'> = { article, blocks, context: null };
  const own = await driver.openExtension('popup.html');
  const time = () =>
    own.evaluate(async (json) => {
      type Runtime = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
      const message = { question: crypto.randomUUID(), name: 'annotate', input: JSON.parse(json) as unknown };
      const start = performance.now();
      const reply = (await (browser ?? chrome).runtime.sendMessage(message)) as { answer?: unknown } | undefined;
      return reply?.answer ? performance.now() - start : Number.NaN;
    }, JSON.stringify(input));
  const warm: number[] = [];
  const cold: number[] = [];
  for (let run = 0; run < 5; run += 1) await time();
  for (let run = 0; run < runs * 3; run += 1) warm.push(await time());
  for (let run = 0; run < runs; run += 1) {
    await driver.killBackground();
    cold.push(await time());
  }
  await own.close();
  if ([...warm, ...cold].some(Number.isNaN)) throw new Error('The background gave no answer');
  return { warm, cold };
}

/** Milliseconds from the pointer's rest to the frame with the card, less the delay by which a rest becomes intent. */
export async function hovers(tab: Tab, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const place = await showPassage(tab, run);
    if (!place) break;
    await tab.move(place.x < 640 ? 1270 : 5, 5);
    await until('the card to be closed', async () => (await seen(tab)).card === null);
    await tab.move(place.x, place.y);
    const time = await until('the card', async () => {
      const { card, lastMove } = await seen(tab);
      return card === null || lastMove === null ? null : card - lastMove;
    });
    // the first card loads what draws cards
    if (run > 0) times.push(time - DEFAULT_SETTINGS.delay);
    await tab.press('Escape');
  }
  return times;
}

/** Scrolls to one of the painted people, and gives the middle of its first line. */
function showPassage(tab: Tab, index: number): Promise<{ x: number; y: number } | null> {
  return tab.evaluate(async (wanted) => {
    const ranges = [...((CSS.highlights.get('backgrounder-person') ?? []) as Iterable<AbstractRange>)];
    for (let i = 0; i < ranges.length; i += 1) {
      const { startContainer, startOffset, endContainer, endOffset } = ranges[(wanted + i) % ranges.length] as Range;
      startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (startContainer.parentElement?.contains(document.elementFromPoint(x, y))) return { x, y };
    }
    return null;
  }, index);
}

/** The longest tasks of the page's main thread, in milliseconds, while the extension reads and paints the whole long page. */
export async function longestTaskOnLongPage(
  driver: Driver & { protocol(): Promise<CDPSession> },
  url: string,
): Promise<{ longest: number; longestOwn: number; stretches: Stretch[] }> {
  await changeSettings(driver, { runs: 'click' });
  const tab = await driver.open(url);
  // what the page itself costs, its layout, is over by then
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const session = await driver.protocol();
  let highlights = 0;
  const tasks = await longestTask(session, async () => {
    await changeSettings(driver, {});
    await tab.activate();
    await until(
      'all of the page to be painted',
      async () => {
        const before = highlights;
        highlights = await tab.evaluate(() => CSS.highlights.get('backgrounder-person')?.size ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return highlights > 0 && highlights === before;
      },
      60_000,
    );
  });
  await session.detach();
  await loadBench(tab);
  const stretches = await inPage.paintedStretches(tab);
  await tab.close();
  return { ...tasks, stretches };
}
