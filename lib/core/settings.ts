import * as v from 'valibot';
import type { LanguageTag, MentionKind } from './model';

/** What is painted: mentions by kind, and notes. */
export const PAINTED_KINDS = ['person', 'office', 'date', 'event', 'note'] as const satisfies (MentionKind | 'note')[];
export type PaintedKind = (typeof PAINTED_KINDS)[number];

/** A colour on light pages and on dark ones: `#8a4b08`. */
export interface ColourPair {
  light: string;
  dark: string;
}

/** Languages whose articles can be read. */
export const ARTICLE_LANGUAGES = [
  'en',
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'ru',
  'uk',
  'pl',
  'cs',
  'zh',
  'ja',
  'ar',
] as const satisfies LanguageTag[];

/** The colours of highlights: 3 to 1 at least against white and against near-black pages. */
export const DEFAULT_COLOURS: Record<PaintedKind, ColourPair> = {
  person: { light: '#8a4b08', dark: '#f0b35a' },
  office: { light: '#8a4b08', dark: '#f0b35a' },
  date: { light: '#0b5c6b', dark: '#6ccbdc' },
  event: { light: '#6a3fa0', dark: '#c3a2f2' },
  note: { light: '#a3235b', dark: '#f28cb6' },
};

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));
const on = v.fallback(v.boolean(), true);
const hosts = v.fallback(v.array(v.pipe(v.string(), v.maxLength(253))), []);
const colours = (kind: PaintedKind) => v.fallback(v.object({ light: colour, dark: colour }), DEFAULT_COLOURS[kind]);

/** The reader's settings. Whatever is missing or malformed takes its default, and nothing else is lost for it. */
const SettingsSchema = v.object({
  /** On articles of all sites, on sites in `sitesOn`, or only where the reader clicks. */
  runs: v.fallback(v.picklist(['everywhere', 'chosen', 'click']), 'everywhere'),
  sitesOff: hosts,
  sitesOn: hosts,
  kinds: v.fallback(v.object({ person: on, office: on, date: on, event: on, note: on }), {
    person: true,
    office: true,
    date: true,
    event: true,
    note: true,
  }),
  painter: v.fallback(v.picklist(['auto', 'highlight', 'mark']), 'auto'),
  strength: v.fallback(v.picklist(['quiet', 'normal', 'strong']), 'normal'),
  colours: v.fallback(
    v.object({
      person: colours('person'),
      office: colours('office'),
      date: colours('date'),
      event: colours('event'),
      note: colours('note'),
    }),
    DEFAULT_COLOURS,
  ),
  firstOnly: v.fallback(v.boolean(), false),
  trigger: v.fallback(v.picklist(['rest', 'click', 'key']), 'rest'),
  /** Milliseconds for which the pointer rests before a card opens. */
  delay: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)), 300),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  interfaceLanguage: v.fallback(v.picklist(['auto', 'en', 'es', 'fr', 'de']), 'auto'),
  /** Languages of articles that are left alone. */
  languagesOff: v.fallback(v.array(v.pipe(v.string(), v.maxLength(20))), []),
  badge: on,
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Settings from anything that was stored or restored: what is missing, malformed or unknown takes its default. */
export function readSettings(stored: unknown): Settings {
  return v.parse(SettingsSchema, typeof stored === 'object' && stored !== null ? stored : {});
}

export const DEFAULT_SETTINGS: Settings = readSettings({});

/** A site as settings name it: the host, without `www.`. */
export function siteOf(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

/** Whether a host is one of these sites or below one: `www.news.example` is on `news.example`. */
function isOnSite(host: string, sites: readonly string[]): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/** Whether the extension reads a page by itself. */
export function isOnFor(settings: Pick<Settings, 'runs' | 'sitesOff' | 'sitesOn'>, url: string): boolean {
  const site = siteOf(url);
  if (site === null || isOnSite(site, settings.sitesOff)) return false;
  return settings.runs === 'everywhere' || isOnSite(site, settings.sitesOn);
}

/** Settings with the extension switched on or off for a site. */
export function switchSite(settings: Settings, site: string, isOn: boolean): Settings {
  const without = (sites: readonly string[]) => sites.filter((one) => !isOnSite(site, [one]));
  const add = (sites: readonly string[]) => [...new Set([...sites, site])].sort();
  return isOn
    ? {
        ...settings,
        sitesOff: without(settings.sitesOff),
        sitesOn: settings.runs === 'everywhere' ? settings.sitesOn : add(settings.sitesOn),
      }
    : { ...settings, sitesOff: add(settings.sitesOff), sitesOn: settings.sitesOn.filter((one) => one !== site) };
}

/** Settings with the extension switched on or off for several sites, as a reader said in private windows. */
export function withSites(settings: Settings, sites: Readonly<Record<string, boolean>>): Settings {
  return Object.entries(sites).reduce((now, [site, isOn]) => switchSite(now, site, isOn), settings);
}

/** What a page's script needs to know of the settings. */
export interface PageSettings
  extends Pick<
    Settings,
    | 'kinds'
    | 'painter'
    | 'strength'
    | 'colours'
    | 'trigger'
    | 'delay'
    | 'firstOnly'
    | 'theme'
    | 'interfaceLanguage'
    | 'languagesOff'
  > {
  /** Whether the extension reads this page by itself. */
  on: boolean;
}

/** What a page of this address is told. */
export function pageSettings(settings: Settings, url: string): PageSettings {
  const { runs: _runs, sitesOff: _off, sitesOn: _on, badge: _badge, ...rest } = settings;
  return { ...rest, on: isOnFor(settings, url) };
}
