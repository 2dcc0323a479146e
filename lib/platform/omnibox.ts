import browser from 'webextension-polyfill';

/** One line that the address bar offers. */
export interface Suggestion {
  /** What is looked up when it is chosen. */
  content: string;
  description: string;
}

/**
 * Answers the extension's keyword in the address bar: `bg lavrov`. Browsers without an address bar for extensions (phones) are
 * left alone.
 *
 * @param hint what stands there before anything is found
 * @param suggest lines for what was typed so far; a late answer to an earlier text is dropped
 * @param open told what was chosen or typed
 */
export function listenToOmnibox(
  hint: string,
  suggest: (text: string) => Promise<Suggestion[]>,
  open: (text: string) => void,
): void {
  if (!browser.omnibox) return;
  let latest = '';
  browser.omnibox.setDefaultSuggestion({ description: plain(hint) });
  browser.omnibox.onInputChanged.addListener((text, offer) => {
    latest = text;
    void suggest(text).then(
      (lines) => {
        if (text !== latest) return;
        offer(lines.map(({ content, description }) => ({ content, description: plain(description) })));
      },
      () => undefined,
    );
  });
  browser.omnibox.onInputEntered.addListener((text) => open(text));
}

/** Chrome reads descriptions as XML (https://developer.chrome.com/docs/extensions/reference/api/omnibox): no mark-up in ours. */
function plain(text: string): string {
  return text.replace(/[<>&]/g, ' ');
}
