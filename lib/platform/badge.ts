import browser from 'webextension-polyfill';

/** Shows a few characters on the toolbar's button while a tab is in front; the browser forgets them with the page. */
export async function showBadge(tab: number, text: string): Promise<void> {
  // Phones have no badge.
  if (!browser.action.setBadgeText) return;
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#5c626c' });
  await browser.action.setBadgeText({ tabId: tab, text });
}
