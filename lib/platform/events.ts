import browser, { type Tabs } from 'webextension-polyfill';
import type { PageCommand } from '../contract';
import { hasPanel } from './panel';

/** Commands that no page carries out. */
type OwnCommand = 'toggle-site' | 'open-panel';

/** The background's own occasions. Register them all before anything is awaited: the browser wakes it for them. */
export interface Occasions {
  /** After the extension, or the browser, came in another version; and at every start of the browser. */
  started(reason: 'install' | 'update' | 'startup'): void;
  /** A keyboard command, or an entry of the context menu, on a tab. */
  commanded(command: PageCommand | OwnCommand, on: { tab: number; url: string; isPrivate: boolean }): void;
}

const MENU: readonly { id: PageCommand | OwnCommand; contexts: browser.Menus.ContextType[]; title: string }[] = [
  { id: 'note-selection', contexts: ['selection'], title: 'commandNote' },
  { id: 'open-panel', contexts: ['page'], title: 'commandPanel' },
];

export function listenToOccasions({ started, commanded }: Occasions): void {
  const carryOut = (command: string | number, tab: Tabs.Tab | undefined) => {
    if (tab?.id === undefined) return;
    commanded(command as PageCommand, { tab: tab.id, url: tab.url ?? '', isPrivate: tab.incognito });
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenu();
    started(reason === 'install' ? 'install' : 'update');
  });
  browser.runtime.onStartup.addListener(() => started('startup'));
  // Phones have neither keyboard commands nor context menus.
  browser.commands?.onCommand.addListener((command, tab) => {
    carryOut(command, tab);
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    carryOut(menuItemId, tab);
  });
}

async function makeMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of MENU) {
    if (id === 'open-panel' && !hasPanel()) continue;
    browser.contextMenus.create({ id, contexts, title: browser.i18n.getMessage(title) || id });
  }
}
