import browser, { type Tabs } from 'webextension-polyfill';
import type { PageInput, PageMessageName, PageOutput } from '../contract';
import { Failure, isReply, type Question } from './wire';

/** A tab that a page can be read in. */
export interface ReadingTab {
  id: number;
  /** The window's id. */
  window: number;
  url: string;
  title: string;
  incognito: boolean;
}

/**
 * The tab being read: the active one of this window; where that shows one of our own pages (the popup opened as a page,
 * as on phones), the one used last before it. Null where there is none.
 */
export async function readingTab(): Promise<ReadingTab | null> {
  const own = browser.runtime.getURL('');
  const tabs = await browser.tabs.query({ currentWindow: true });
  const isOurs = (tab: Tabs.Tab) => tab.url?.startsWith(own) ?? false;
  const others = tabs.filter((tab) => !isOurs(tab)).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const tab = others.find((one) => one.active) ?? others[0];
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const { id, windowId: window, url = '', title = '', incognito } = tab;
  return { id, window, url, title, incognito };
}

/**
 * Asks the script of a tab's page.
 *
 * @returns null where no script answers: a page that was open before the extension, or one that is out of bounds
 * @throws Failure where the script answered that it failed
 */
export async function askPage<N extends PageMessageName>(
  tab: number,
  name: N,
  input: PageInput<N>,
): Promise<PageOutput<N> | null> {
  const question: Question = { question: crypto.randomUUID(), name, input };
  const reply: unknown = await browser.tabs.sendMessage(tab, question, { frameId: 0 }).catch(() => undefined);
  if (!isReply(reply)) return null;
  if ('failure' in reply) throw new Failure(reply.failure, reply.message);
  return reply.answer as PageOutput<N>;
}

/** Calls `changed` whenever another tab comes to the front, or the one in front shows another page. @returns ends it */
export function watchTabs(changed: () => void): () => void {
  const updated = (_id: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status === 'complete' || change.url) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Addresses that browsers keep extensions out of, whatever their permissions. */
const OUT_OF_BOUNDS =
  /^(?!https?:|file:)|^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/i;

/** Whether browsers let extensions read pages at an address. */
export function isReadable(url: string): boolean {
  return !OUT_OF_BOUNDS.test(url);
}

/** Opens one of the extension's own pages in a tab. */
export async function openOwnPage(path: 'library.html' | 'options.html' | 'welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the popup as a page that looks a person up. */
export async function lookUp(text: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup.html#${encodeURIComponent(text)}`) });
}

/** Tells the scripts of all open pages; pages without one do not hear it. */
export async function tellPages<N extends PageMessageName>(
  name: N,
  inputFor: (tab: Omit<ReadingTab, 'window' | 'title'>) => PageInput<N>,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'] });
  await Promise.all(
    tabs.map(async ({ id, url = '', incognito, discarded }) => {
      if (id !== undefined && !discarded) await askPage(id, name, inputFor({ id, url, incognito })).catch(() => null);
    }),
  );
}

/** Puts one of the build's scripts into a page, apart from the page's own. @throws where the browser forbids it there */
export async function putIntoPage(tab: number, file: `/${string}.js`): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [file] });
}

/** Draws a page by further rules, which the page does not see; the same rules are taken away again by {@link undrawPage}. */
export async function drawPage(tab: number, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [0] }, css });
}

export async function undrawPage(tab: number, css: string): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId: tab, frameIds: [0] }, css });
}

/** Puts a script into all pages that were open before it came; it makes room for itself, or finds that it is there already. */
export async function putIntoOpenPages(file: `/${string}.js`): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id !== undefined && !discarded) await putIntoPage(id, file).catch(() => undefined);
    }),
  );
}
