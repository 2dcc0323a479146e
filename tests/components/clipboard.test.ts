// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../components/clipboard';

describe('copying on a page without a clipboard of its own', () => {
  let copied: string[];
  let root: ShadowRoot;
  let home: HTMLElement;
  let button: HTMLButtonElement;

  beforeEach(() => {
    vi.stubGlobal('navigator', {});
    copied = [];
    document.body.innerHTML = '<p>The page</p>';
    root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    home = document.createElement('div');
    button = document.createElement('button');
    home.append(button);
    root.append(home);
    button.focus();
    Object.assign(document, {
      execCommand: () => copied.push((root.activeElement as HTMLTextAreaElement).value) > 0,
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('goes by a field inside the card, which the page does not see', async () => {
    const before = document.documentElement.outerHTML;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    expect(await copyText('Sergei Lavrov, Minister', home)).toBe(true);
    expect(copied).toEqual(['Sergei Lavrov, Minister']);
    expect([...observer.takeRecords(), ...changes]).toEqual([]);
    observer.disconnect();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(root.activeElement).toBe(button);
    expect([...home.children]).toEqual([button]);
  });

  it('says where it did not work', async () => {
    Object.assign(document, { execCommand: () => false });
    expect(await copyText('text', home)).toBe(false);
    expect([...home.children]).toEqual([button]);
  });
});
