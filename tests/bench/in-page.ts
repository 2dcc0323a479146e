import type { Tab } from '../../tools/browsers/driver';
import type * as Bench from './page';
import type { Stretch } from './page/paint';

/** The window of a page with the bench's script in it. */
type BenchWindow = Window & { bench: typeof Bench };

/** Puts the bench's script into a page and takes its element out again: the page stays as it was. */
export function loadBench(tab: Tab): Promise<void> {
  return tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/bench.js';
        script.onload = () => {
          script.remove();
          resolve();
        };
        script.onerror = () => reject(new Error('the script did not load'));
        document.head.append(script);
      }),
  );
}

/** What `page/` exports, called from outside a page that {@link loadBench} was in. */
export const inPage = {
  scan: (tab: Tab, indexes: string[]) =>
    tab.evaluate((addresses) => (window as unknown as BenchWindow).bench.scan(addresses), indexes),
  scanWithPeers: (tab: Tab, names: string) =>
    tab.evaluate((address) => (window as unknown as BenchWindow).bench.scanWithPeers(address), names),
  paintedStretches: (tab: Tab) =>
    tab.evaluate(() => (window as unknown as BenchWindow).bench.paintedStretches()) as unknown as Promise<Stretch[]>,
  paint: (tab: Tab, stretches: Stretch[], runs: number) =>
    tab.evaluate(
      (json, count) => (window as unknown as BenchWindow).bench.paint(JSON.parse(json) as Stretch[], count),
      JSON.stringify(stretches),
      runs,
    ),
  markNames: (tab: Tab, names: string[], runs: number) =>
    tab.evaluate((list, count) => (window as unknown as BenchWindow).bench.markNames(list, count), names, runs),
  addRules: (tab: Tab, css: string) =>
    tab.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css),
};
