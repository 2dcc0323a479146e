import browser from 'webextension-polyfill';

/** Chrome's side panel, which the polyfill does not know: https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/** Whether the browser has a place for the panel: neither phones nor old versions do. */
export function hasPanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction?.open !== undefined;
}

/**
 * Opens the side panel. Both browsers allow it within a click alone, so the window must be known before it.
 *
 * @throws where the browser has no panel or refuses
 */
export async function openPanel(windowId: number): Promise<void> {
  const panel = sidePanel();
  if (panel) await panel.open({ windowId });
  else await browser.sidebarAction.open();
}
