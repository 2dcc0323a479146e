import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../../tools/browsers/chromium';
import { requireBrowsers } from '../../tools/browsers/find';
import { launchFirefox } from '../../tools/browsers/firefox';
import { serve } from '../../tools/browsers/serve';
import { type PaintTimes, type ScanTimes, timeMarkNames, timePaint, timeScans } from './clean';
import { answers, changeSettings, firstHighlights, hovers, longestTaskOnLongPage, whenInstalled } from './extension';
import { inPage, loadBench } from './in-page';
import { writeIndex } from './indexes';
import type { Stretch } from './page/paint';
import { layPages } from './pages';
import { report } from './report';
import { median, percentile } from './statistics';

const USAGE = `Measures the built extension in real browsers: npm run bench -- [--pages DIR] [--json]

  --pages DIR  saved article pages to measure on, each a .html file; without it, a generated article
  --json       prints one object instead of tables`;

/** Aliases of the made-up gazetteers. The peers get the second. */
const SIZES = [10_000, 100_000, 1_000_000] as const;
/** Names that mark.js is given. */
const MARKED_NAMES = 1_000;

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const root = path.join(import.meta.dirname, '../..');
const buildOf = (name: keyof typeof BUILDS) => path.join(root, BUILDS[name]);

/** What was measured on one page. */
export interface PageFigures {
  page: string;
  stretches: number;
  firstHighlight: number;
  mark: number;
  markRegExp: number;
  paint: { chromium: PaintTimes; firefox: PaintTimes | null };
  scan: ScanTimes;
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { pages: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(USAGE);
  await fs.access(path.join(buildOf('chromium'), 'manifest.json')).catch(() => {
    throw new Error('There is no build to measure: run npm run build first');
  });
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-bench-'));
  try {
    const figures = await measure(directory, values.pages ?? null);
    console.log(values.json ? JSON.stringify(figures.summary, null, 2) : report(figures));
  } finally {
    await fs.rm(directory, { recursive: true, force: true });
  }
}

export interface Figures {
  summary: Record<string, number | string | null>;
  pages: PageFigures[];
}

async function measure(directory: string, given: string | null): Promise<Figures> {
  const [chromium, firefox] = requireBrowsers(['chromium', 'firefox']);
  if (!chromium || !firefox) throw new Error('Both browsers are needed');
  note('Building gazetteers …');
  const indexes = [];
  for (const size of SIZES) indexes.push(await writeIndex(directory, size, size <= SIZES[1]));
  const pages = await layPages(directory, given);
  const served = await serve(directory, { still: true, own: true });
  const urlOf = (file: string) => `${served.origin}/${file}`;
  try {
    const inExtension = await measureExtension(chromium.executable, directory, pages, urlOf);
    const names = JSON.parse(await fs.readFile(path.join(directory, `names-${SIZES[0]}.json`), 'utf8')) as string[];

    note('Chromium, the extension switched off …');
    const clean = await launchChromium({
      executable: chromium.executable,
      extension: buildOf('chromium'),
      headless: true,
    });
    const measured: Omit<PageFigures, 'firstHighlight'>[] = [];
    let longPaint: PaintTimes;
    try {
      await changeSettings(clean, { runs: 'click' });
      const tab = await clean.open('about:blank');
      for (const page of pages.articles) {
        note(`  ${page}`);
        const stretches = inExtension.stretches.get(page) ?? [];
        const scan = await timeScans(tab, urlOf(page), SIZES);
        const paint = await timePaint(tab, urlOf(page), stretches, 9);
        const marks = await timeMarkNames(tab, urlOf(page), names.slice(0, MARKED_NAMES), 2);
        measured.push({ page, stretches: stretches.length, ...marks, paint: { chromium: paint, firefox: null }, scan });
      }
      note('  the long page');
      longPaint = await timePaint(tab, urlOf(pages.long), inExtension.long.stretches, 3);
    } finally {
      await clean.close();
    }

    note('Firefox, the extension switched off …');
    const fox = await launchFirefox({
      executable: firefox.executable,
      extension: buildOf('firefox'),
      headless: true,
    });
    try {
      await changeSettings(fox, { runs: 'click' });
      const tab = await fox.open('about:blank');
      for (const figures of measured) {
        const stretches = inExtension.stretches.get(figures.page) ?? [];
        figures.paint.firefox = await timePaint(tab, urlOf(figures.page), stretches, 9);
      }
    } finally {
      await fox.close();
    }

    const figures = measured.map((one) => ({
      ...one,
      firstHighlight: inExtension.firstHighlight.get(one.page) ?? Number.NaN,
    }));
    const overPages = (of: (one: PageFigures) => number) => round(median(figures.map(of)));
    const largest = indexes.at(-1);
    const scanOf = (one: PageFigures, size: number) => one.scan.scan.get(size) ?? Number.NaN;
    const script = await fs.readFile(path.join(buildOf('chromium'), 'content-scripts/content.js'));
    return {
      pages: figures,
      summary: {
        scan_over_floor: overPages((one) => scanOf(one, SIZES[1]) / one.scan.floor),
        scan_growth_10k_to_1M: overPages((one) => scanOf(one, SIZES[2]) / scanOf(one, SIZES[0])),
        paint_over_mark_js: overPages((one) => one.paint.chromium.ours / one.paint.chromium.markRanges),
        first_highlight_over_mark_js: overPages((one) => one.firstHighlight / one.mark),
        index_bytes_per_alias: round((largest?.bytes ?? Number.NaN) / (largest?.aliases ?? Number.NaN)),
        content_script_gzip_bytes: gzipSync(script).length,
        longest_task_ms_large_page: round(inExtension.long.longest),
        cold_background_over_warm: round(inExtension.cold / inExtension.warm),
        hover_to_card_p95_ms: round(inExtension.hoverP95),
        paint_over_mark_js_firefox: overPages(
          ({ paint: { firefox } }) => (firefox?.ours ?? Number.NaN) / (firefox?.markRanges ?? Number.NaN),
        ),
        paint_over_bare_highlight: overPages(({ paint: { chromium: times } }) => times.ours / times.bare),
        bare_highlight_over_mark_js: overPages(({ paint: { chromium: times } }) => times.bare / times.markRanges),
        frame_over_mark_js: overPages(({ paint: { chromium: times } }) => times.frame / times.markRanges),
        paint_over_mark_js_large_page: round(longPaint.ours / longPaint.markRanges),
        paint_ms_large_page: round(longPaint.ours),
        scan_over_map: overPages((one) => scanOf(one, SIZES[1]) / one.scan.map),
        scan_over_aho_corasick: overPages((one) => scanOf(one, SIZES[1]) / one.scan.ahoCorasick),
        cold_background_ms: round(inExtension.cold),
        warm_background_ms: round(inExtension.warm),
        hover_to_card_median_ms: round(inExtension.hoverMedian),
        first_highlight_ms: overPages((one) => one.firstHighlight),
        index_build_seconds_1M: round(largest?.seconds ?? Number.NaN),
        pages: figures.length,
        longest_task_own_ms_large_page: round(inExtension.long.longestOwn),
        highlights_on_large_page: inExtension.long.stretches.length,
        machine: machine(),
        chromium: clean.version,
        firefox: fox.version,
      },
    };
  } finally {
    await served.close();
  }
}

async function measureExtension(
  executable: string,
  directory: string,
  pages: { articles: string[]; long: string },
  urlOf: (file: string) => string,
) {
  note('Chromium, the extension at work …');
  const driver = await launchChromium({ executable, extension: buildOf('chromium'), headless: true });
  try {
    await whenInstalled(driver);
    const firstHighlight = new Map<string, number>();
    const stretches = new Map<string, Stretch[]>();
    const hoverTimes: number[] = [];
    const tab = await driver.open('about:blank');
    await tab.activate();
    for (const page of pages.articles) {
      note(`  ${page}`);
      firstHighlight.set(page, median(await firstHighlights(tab, urlOf(page), 5)));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await loadBench(tab);
      stretches.set(page, await inPage.paintedStretches(tab));
      hoverTimes.push(...(await hovers(tab, 4)));
    }
    await tab.close();
    note('  the background, cold and warm');
    const first = pages.articles[0] as string;
    const { warm, cold } = await answers(driver, path.join(directory, first), 7);
    note('  the long page');
    const long = await longestTaskOnLongPage(driver, urlOf(pages.long));
    return {
      firstHighlight,
      stretches,
      hoverP95: percentile(hoverTimes, 0.95),
      hoverMedian: median(hoverTimes),
      warm: median(warm),
      cold: median(cold),
      long,
    };
  } finally {
    await driver.close();
  }
}

function machine(): string {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const system = `${os.type()} ${os.release()}`;
  return `${os.cpus().length} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${system}, Node ${process.version}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
