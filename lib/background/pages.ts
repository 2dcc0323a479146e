import type { PagePart } from '../contract';
import { pageSettings, type Settings } from '../core/settings';
import { showBadge } from '../platform/badge';
import { loadSettings } from '../platform/settings';
import { drawPage, putIntoPage, tellPages, undrawPage } from '../platform/tabs';
import { highlightRules } from './highlight-rules';

/**
 * What the background does for open pages. Keeps nothing.
 *
 * @param privately the settings as they hold in private windows
 */
export const pagesOf = (privately: (settings: Settings) => Promise<Settings>) => ({
  settings: loadSettings,

  /** Colours and strength of the highlights as the reader chose them; the build's own rules serve where they did not. */
  async draw(tab: number, settings: Settings): Promise<void> {
    const rules = highlightRules(settings);
    if (rules !== '') await drawPage(tab, rules).catch(() => undefined);
  },

  async loadPart(tab: number, part: PagePart): Promise<void> {
    await putIntoPage(tab, `/${part}.js`);
  },

  async showCount(tab: number, people: number): Promise<void> {
    const { badge } = await loadSettings();
    await showBadge(tab, badge && people > 0 ? String(people) : '');
  },

  /** Has all open pages read again: by other settings, or with other facts. Without settings to read by, they stay as they are. */
  async readAgain(before?: Settings | null): Promise<void> {
    const settings = await loadSettings().catch(() => null);
    if (!settings) return;
    const inPrivate = await privately(settings);
    await tellPages('settings', ({ id, url, incognito }) => {
      void redraw(id, before, settings);
      return { settings: pageSettings(incognito ? inPrivate : settings, url) };
    });
  },

  async notesChanged(): Promise<void> {
    await tellPages('notesChanged', () => ({}));
  },
});

export type Pages = ReturnType<typeof pagesOf>;

async function redraw(tab: number, before: Settings | null | undefined, now: Settings): Promise<void> {
  const [old, rules] = [before ? highlightRules(before) : '', highlightRules(now)];
  if (old === rules) return;
  if (old !== '') await undrawPage(tab, old).catch(() => undefined);
  if (rules !== '') await drawPage(tab, rules).catch(() => undefined);
}
