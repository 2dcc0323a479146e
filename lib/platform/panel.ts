import browser from 'webextension-polyfill';

/** Beside which window or tab; Firefox takes the window that is in front. */
type PanelPlace = { windowId: number } | { tabId: number };

/** Chrome's side panel, which the polyfill does not know: https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
interface SidePanel {
  open(options: PanelPlace): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/** Whether the browser has a place for the panel: neither phones nor old versions do. */
export function hasPanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction?.open !== undefined;
}

/**
 * Opens the side panel. Both browsers allow it within a click alone, so the place must be known before it.
 *
 * @throws where the browser has no panel or refuses
 */
export async function openPanel(place: PanelPlace): Promise<void> {
  const panel = sidePanel();
  if (panel) await panel.open(place);
  else await browser.sidebarAction.open();
}
