import { type ComponentChildren, render } from 'preact';
import type { Settings } from '../lib/core/settings';
import type { Words } from '../lib/core/wording/words';
import { WordsContext } from './words';

/**
 * Draws one of the extension's own pages: its title, language and theme, and the page itself within its words.
 *
 * @param title the tab's
 */
export function mountPage(title: string, words: Words, theme: Settings['theme'], page: ComponentChildren): void {
  document.title = title;
  document.documentElement.lang = words.language;
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const root = document.getElementById('root');
  if (root) render(<WordsContext.Provider value={words}>{page}</WordsContext.Provider>, root);
}
