import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { WordsContext } from '../../components/words';
import { makeWords } from '../../lib/core/wording/words';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';

const EN = makeWords('en', english, english);
export const DE = makeWords('de', german, english);

/** Draws a surface into the document, in place of the one before. */
export async function draw(surface: ComponentChildren, words = EN): Promise<HTMLElement> {
  document.documentElement.lang = words.language;
  document.title = 'Test';
  let root = document.getElementById('root');
  if (root) render(null, root);
  root?.remove();
  root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  const home = root;
  await act(async () => {
    render(<WordsContext.Provider value={words}>{surface}</WordsContext.Provider>, home);
  });
  return home;
}

/** Lets promises and effects settle. */
export function settle(): Promise<void> {
  return act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Clicks the button with that accessible name or text. */
export async function click(root: ParentNode, name: string | RegExp): Promise<void> {
  const button = buttonOf(root, name);
  if (!button) throw new Error(`No button ${name} among: ${buttonNames(root).join(', ')}`);
  await act(async () => {
    button.click();
  });
  await settle();
}

export function buttonOf(root: ParentNode, name: string | RegExp): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('button')].find((one) => {
    const own = nameOf(one);
    return typeof name === 'string' ? own === name : name.test(own);
  });
}

export function buttonNames(root: ParentNode): string[] {
  return [...root.querySelectorAll('button')].map(nameOf);
}

function nameOf(button: Element): string {
  return (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
}

/** axe's findings as lines; colours and sizes need a real browser's layout and are checked there. */
export async function findings(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'target-size': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
