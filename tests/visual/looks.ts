import type { Tab } from '../../tools/browsers/driver';

/** A box or a text's place may differ by so many pixels: browsers' versions round fractions otherwise. */
const SLACK = 2;

/**
 * How what is drawn looks, a line for each element that can be seen: its depth, its name, its box, and the colours, lines and
 * letters that are not its parent's. Says what a picture says, and nothing of how a machine draws letters.
 */
export function looksOf(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const STYLES = [
      'color',
      'background-color',
      'border-color',
      'border-width',
      'border-radius',
      'font-size',
      'font-weight',
      'font-style',
      'text-decoration',
      'text-align',
      'opacity',
      'box-shadow',
      'fill',
      'stroke',
    ];
    const lines: string[] = [];
    const styleOf = (element: Element) => {
      const style = getComputedStyle(element);
      return STYLES.map((name) => style.getPropertyValue(name));
    };
    const walk = (element: Element, depth: number, around: string[]) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      const own = styleOf(element);
      const name = [element.localName, ...element.classList].join('.');
      const place = [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
      const differing = STYLES.flatMap((key, i) => (own[i] === around[i] ? [] : [`${key}: ${own[i]}`]));
      lines.push(`${' '.repeat(depth)}${name} [${place}] ${differing.join('; ')}`.trimEnd());
      for (const child of element.children) walk(child, depth + 1, own);
    };
    const root = document.getElementById('root');
    for (const child of root?.children ?? []) walk(child, 0, styleOf(document.body));
    return lines;
  });
}

/** Where two looks differ by more than a pixel or two: what was, and what is. */
export function differences(before: readonly string[], now: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.max(before.length, now.length); i += 1) {
    const [was, is] = [before[i] ?? '', now[i] ?? ''];
    if (!isAlike(was, is)) found.push(`- ${was.trim()}\n+ ${is.trim()}`);
  }
  return found;
}

const BOX = /\[([-\d ]+)\]/;

function isAlike(was: string, is: string): boolean {
  if (was === is) return true;
  if (was.replace(BOX, '') !== is.replace(BOX, '')) return false;
  const [a, b] = [was, is].map((line) => (BOX.exec(line)?.[1] ?? '').split(' ').map(Number)) as [number[], number[]];
  return a.every((value, i) => Math.abs(value - (b[i] ?? Number.NaN)) <= SLACK);
}
