import axe from 'axe-core';
import type { Tab } from '../../tools/browsers/driver';

/** axe as a function: given to the page by the driver. */
const loadAxe = new Function(axe.source) as () => void;

/** What axe finds, a line for each rule. Targets of 24 pixels (WCAG 2.2, 2.5.8) are among its rules. */
export async function axeFindings(tab: Tab): Promise<string[]> {
  await tab.evaluate(loadAxe);
  return tab.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await tool.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // a card by itself is no page
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** What sticks out of the window to the side, or of a box that neither shows nor scrolls what sticks out. */
export function outside(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const cut = [...document.querySelectorAll('body *:not(.unseen, input)')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = overflowX === 'hidden' || overflowX === 'clip';
      return isCut && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      ...(scrollWidth > clientWidth + 1 ? [`${scrollWidth} pixels in a window of ${clientWidth}`] : []),
      ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
}

/** What moves by itself or glides; nothing does, whether the reader asked for less motion or not. */
export function moving(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element);
        return (
          style.animationName !== 'none' ||
          !/^0s(, 0s)*$/.test(style.transitionDuration) ||
          style.scrollBehavior === 'smooth'
        );
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 120)}`),
  );
}

/** Wider letters, words and lines, as readers may set them: WCAG 2.2, 1.4.12. */
export function spaceText(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
      'p { margin-block-end: 2em !important }';
    document.head.append(style);
  });
}

/** Where forced colours are not kept: colours other than the system's own. */
export function strangeColours(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return ['colours are not forced'];
    const SYSTEM =
      'Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight HighlightText GrayText Mark MarkText SelectedItem SelectedItemText AccentColor AccentColorText transparent';
    const probe = document.createElement('i');
    document.body.append(probe);
    const known = new Set(
      SYSTEM.split(' ').map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      }),
    );
    probe.remove();
    const strange: string[] = [];
    for (const element of document.querySelectorAll('#root *')) {
      const style = getComputedStyle(element);
      // colours that are the content: those that a reader chooses among
      if (element.matches('input[type="color"], .colour input')) continue;
      const names = element.closest('svg') ? ['fill', 'stroke'] : ['color', 'background-color', 'border-top-color'];
      for (const name of names) {
        const value = style.getPropertyValue(name);
        if (value !== 'none' && !/, 0\)$/.test(value) && !known.has(value))
          strange.push(`${name}: ${value} on ${element.outerHTML.slice(0, 100)}`);
      }
    }
    return strange;
  });
}
