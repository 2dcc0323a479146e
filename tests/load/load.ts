import path from 'node:path';
import { parseArgs } from 'node:util';
import { exportNotes } from '../../lib/core/notes/export';
import { type ChromiumDriver, launchChromium } from '../../tools/browsers/chromium';
import { type Tab, until } from '../../tools/browsers/driver';
import { type FoundBrowser, requireBrowsers } from '../../tools/browsers/find';
import { launch } from '../../tools/browsers/launch';
import { painted } from '../../tools/browsers/probe';
import { changeSettings } from '../e2e/settings';
import { askFrom, backgroundHeap, pageHeap } from './browser';
import { describeTimes, manyNotes, useLibrary } from './library';
import { paragraph, serveArticles } from './pages';

/**
 * What a long life costs: `npm run load`, after `npm run build`; `-- --share 0.1` does a tenth of everything. Prints a table of
 * live JavaScript in megabytes, and whether anything was lost. Chromium alone tells how much is alive.
 */
const { values } = parseArgs({ options: { share: { type: 'string', default: '1' }, only: { type: 'string' } } });
const share = Number(values.share);
const times = (count: number) => Math.max(10, Math.round(count * share));

type Row = { load: string; memory: string; lost: string; seconds: number };
type Load = (driver: ChromiumDriver, tab: Tab, origin: string) => Promise<Omit<Row, 'seconds'>>;

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
/** Every paragraph has a date; whether people are painted depends on who they are. */
const isPainted = (tab: Tab) =>
  until('the page to be painted', async () => (await painted(tab, 'date')).length > 0, 60_000);

const LOADS: Record<string, Load> = {
  async articles(driver, tab, origin) {
    const count = times(1000);
    const heaps: string[] = [];
    let missed = 0;
    for (let i = 0; i < count; i += 1) {
      await tab.goto(`${origin}/article/${i}`);
      await isPainted(tab).catch(() => {
        missed += 1;
      });
      if (i % Math.ceil(count / 4) === 0 || i === count - 1)
        heaps.push(
          `${i + 1}: ${megabytes(await backgroundHeap(driver))} / ${megabytes(await pageHeap(driver, origin))}`,
        );
    }
    return {
      load: `${count} articles in one session`,
      memory: `background / page after ${heaps.join(', ')}`,
      lost: `${missed} not painted`,
    };
  },

  async scrollRemoved(driver, tab, origin) {
    return scroll(driver, tab, origin, times(3000), 60);
  },

  async scrollKept(driver, tab, origin) {
    return scroll(driver, tab, origin, times(3000), Number.MAX_SAFE_INTEGER);
  },

  async notes(driver, tab, origin) {
    const count = times(10_000);
    const notes = manyNotes(count);
    const own = await driver.openExtension('options.html');
    const before = await backgroundHeap(driver);
    await askFrom(own, 'importNotes', { text: exportNotes(notes, 'jsonld', new Date()).text });
    const after = await backgroundHeap(driver);
    await driver.killBackground();
    const kept = (await askFrom(own, 'allNotes', {})).length;
    const library = await driver.openExtension('library.html');
    await until(
      'the library to list them',
      () => library.evaluate((number) => document.body.innerText.replace(/\D/g, '').includes(number), String(count)),
      60_000,
    );
    const heap = await pageHeap(driver, await library.url());
    await library.close();
    await own.close();
    await tab.goto(`${origin}/article/1`);
    await isPainted(tab);
    return {
      load: `${count} notes`,
      memory: `background ${megabytes(before)} → ${megabytes(after)}, library page ${megabytes(heap)}`,
      lost: `${count - kept} notes`,
    };
  },

  async library(driver) {
    const count = times(10_000);
    const [firefox] = requireBrowsers(['firefox']);
    const other = await launch(firefox as FoundBrowser);
    const words = 'minister met point 77';
    try {
      const [ours, others] = [await useLibrary(driver, count, words), await useLibrary(other, count, words)];
      return {
        load: `a library of ${count} notes`,
        memory: `Chromium: ${describeTimes(ours)}; Firefox: ${describeTimes(others)}`,
        lost: 'nothing',
      };
    } finally {
      await other.close();
    }
  },

  async names(driver, tab, origin) {
    const people = times(100_000);
    const word = (n: number) => {
      let text = '';
      for (let rest = n + 1; rest > 0; rest = Math.floor(rest / 20)) text += 'aeiou'[rest % 5] ?? '';
      return `${'bcdfghklmnprstvz'[n % 16]}${text}${n.toString(36).replace(/\d/g, (digit) => 'qwxyjhgfds'[Number(digit)] ?? 'q')}`;
    };
    const name = (n: number) => `${capital(word(n))} Xo${word(n * 7)}`;
    const rows = Array.from({ length: people }, (_, i) => {
      const aliases = Array.from({ length: 9 }, (_, k) => name(i + people * (k + 1)));
      return `${name(i)},${aliases.join('|')},Minister of Works,FR,2001,2002`;
    });
    const own = await driver.openExtension('options.html');
    const before = await backgroundHeap(driver);
    await askFrom(own, 'importPack', {
      id: 'load',
      file: 'load.csv',
      text: `name,aliases,post,area,from,to\n${rows.join('\n')}\n`,
    });
    const importing = await until(
      'the pack to be imported',
      async () => {
        const state = (await askFrom(own, 'packs', {})).importing;
        return state.state === 'running' ? null : state;
      },
      1_800_000,
    );
    if (importing.state !== 'done') throw new Error(JSON.stringify(importing));
    await driver.killBackground();
    await tab.goto(`${origin}/article/3`);
    await isPainted(tab);
    const found = await askFrom(own, 'search', { text: name(people - 1), limit: 5 });
    const after = await backgroundHeap(driver);
    await own.close();
    return {
      load: `a pack of ${people * 10} names`,
      memory: `background ${megabytes(before)} before, ${megabytes(after)} after a start and an article`,
      lost: found.length > 0 ? 'nothing: the last one is found' : 'the last name',
    };
  },

  async tabs(driver, _tab, origin) {
    const count = times(100);
    const tabs = await Promise.all(Array.from({ length: count }, (_, i) => driver.open(`${origin}/article/${i}`)));
    let missed = 0;
    for (const one of tabs) await isPainted(one).catch(() => (missed += 1));
    const heap = await backgroundHeap(driver);
    for (const one of tabs) await one.close();
    return { load: `${count} tabs at once`, memory: `background ${megabytes(heap)}`, lost: `${missed} not painted` };
  },
};

/** Infinite scroll: paragraphs come at the end, and all but the last `most` go from the beginning; beside the page without us. */
async function scroll(
  driver: ChromiumDriver,
  tab: Tab,
  origin: string,
  steps: number,
  most: number,
): Promise<Omit<Row, 'seconds'>> {
  const run = async (isOn: boolean) => {
    await changeSettings(driver, { sitesOff: isOn ? [] : ['127.0.0.1'] });
    await tab.goto(`${origin}/scroll`);
    await tab.activate();
    if (isOn) await isPainted(tab);
    const heaps: number[] = [];
    for (let i = 0; i < steps; i += 10) {
      const texts = Array.from({ length: 10 }, (_, k) => paragraph(1000 + i + k));
      await tab.evaluate(
        (given, limit) => (window as unknown as { grow(texts: string[], most: number): void }).grow(given, limit),
        texts,
        most,
      );
      if (i % (Math.ceil(steps / 40) * 10) === 0 || i + 10 >= steps) heaps.push(await pageHeap(driver, origin));
    }
    return heaps;
  };
  const without = await run(false);
  const heaps = await run(true);
  const isThere = await until('the end to be painted', () => endIsPainted(tab), 60_000).catch(() => false);
  // what was still being read is done with by then
  await new Promise((resolve) => setTimeout(resolve, 5000));
  heaps.push(await pageHeap(driver, origin));
  await changeSettings(driver, { sitesOff: [] });
  const list = (numbers: readonly number[]) => numbers.map(megabytes).join(' → ');
  return {
    load: `${steps} paragraphs of endless scroll, ${most < 1000 ? `all but ${most} removed again` : 'all kept'}`,
    memory: `page ${list(heaps)} (without us ${list(without)})`,
    lost: isThere ? 'nothing: the end is painted' : 'the end is not painted',
  };
}

/** Whether something is painted in the last paragraph. */
function endIsPainted(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => {
    const last = document.querySelector('article')?.lastElementChild;
    return ['person', 'date'].some((kind) =>
      [...((CSS.highlights.get(`backgrounder-${kind}`) ?? []) as Iterable<AbstractRange>)].some(
        (range) => last?.contains(range.startContainer) ?? false,
      ),
    );
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const [browser] = requireBrowsers(['chromium']);
const driver = await launchChromium({
  executable: browser?.executable ?? '',
  extension: path.resolve('.output/chrome-mv3'),
  headless: true,
});
const articles = await serveArticles();
try {
  const tab = await driver.open(`${articles.origin}/article/0`);
  await until('the facts to be installed', async () => (await painted(tab, 'person')).length > 0, 120_000);
  await tab.activate();
  for (const [name, load] of Object.entries(LOADS)) {
    if (values.only && values.only !== name) continue;
    const start = performance.now();
    const row = await load(driver, tab, articles.origin);
    console.log(`| ${row.load} | ${row.memory} | ${row.lost} | ${Math.round((performance.now() - start) / 1000)} s |`);
  }
} finally {
  await driver.close();
  await articles.close();
}
