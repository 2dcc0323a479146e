import { highlightRules } from '../../lib/background/highlight-rules';
import { DEFAULT_SETTINGS } from '../../lib/core/settings';
import type { Tab } from '../../tools/browsers/driver';
import { inPage, loadBench } from './in-page';
import type { PaintingTimes, Stretch } from './page/paint';

/** Finding names in one page's text, in milliseconds. */
export interface ScanTimes {
  floor: number;
  /** By the number of aliases. */
  scan: Map<number, number>;
  map: number;
  ahoCorasick: number;
  characters: number;
}

/**
 * Times finding names on a page that nothing else is at work on.
 *
 * @param sizes gazetteers by their number of aliases, the peers with the second
 */
export async function timeScans(tab: Tab, url: string, sizes: readonly number[]): Promise<ScanTimes> {
  await tab.goto(url);
  await loadBench(tab);
  const { floor, scans, characters } = await inPage.scan(
    tab,
    sizes.map((size) => `/index-${size}`),
  );
  const scan = new Map(sizes.map((size, i) => [size, scans[i] ?? Number.NaN]));
  return { floor, scan, characters, ...(await inPage.scanWithPeers(tab, `/names-${sizes[1]}.json`)) };
}

/** Painting one page. */
export interface PaintTimes extends PaintingTimes {
  stretches: number;
}

/** Times painting what the extension painted on the page, on a page that nothing else is at work on. */
export async function timePaint(tab: Tab, url: string, stretches: Stretch[], runs: number): Promise<PaintTimes> {
  await tab.goto(url);
  await loadBench(tab);
  await inPage.addRules(tab, highlightRules(DEFAULT_SETTINGS));
  return { ...(await inPage.paint(tab, stretches, runs)), stretches: stretches.length };
}

/** Times mark.js's own ways to find and paint names. */
export async function timeMarkNames(
  tab: Tab,
  url: string,
  names: string[],
  runs: number,
): Promise<{ mark: number; markRegExp: number }> {
  await tab.goto(url);
  await loadBench(tab);
  return inPage.markNames(tab, names, runs);
}
