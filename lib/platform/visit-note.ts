import browser from 'webextension-polyfill';
import type { Note } from '../core/model';
import { canonicalUrl } from '../core/notes/canonical-url';
import { askPage } from './tabs';

/** Milliseconds between two attempts to reach a page's script, and how often: a slow page takes half a minute to load. */
const PAUSE = 500;
const ATTEMPTS = 60;

/**
 * Brings the page of a note to the front, in the tab that shows it or in a new one, and has it scroll to the passage. Nothing
 * is added to the address, so the page cannot tell.
 *
 * @returns false where the passage was not found, or the page could not be reached
 */
export async function visitNote(note: Note): Promise<boolean> {
  if (!note.page) return false;
  const { canonicalUrl: address, url } = note.page;
  const open = await browser.tabs.query({});
  const shown = open.find((tab) => tab.url !== undefined && canonicalUrl(tab.url) === address);
  const tab = shown ?? (await browser.tabs.create({ url }));
  if (tab.id === undefined) return false;
  if (shown) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
  }
  if (note.target.kind !== 'passage') return true;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await askPage(tab.id, 'showNote', { id: note.id }).catch(() => null);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}
