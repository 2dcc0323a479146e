/**
 * Addresses of AMP pages. Such a page names the article it is a form of (its canonical link is obligatory, see
 * https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml/#required-markup), so an address alone has to tell little:
 * only what can hardly be the name of another page is taken off it.
 */

/** Hosts that serve other publishers' pages: https://github.com/ampproject/amphtml/blob/main/build-system/global-configs/caches.json */
const CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/;
const CACHED_PATH = /^\/[cv]\/(s\/)?(.+)$/;
/** Google's viewer of them: `www.google.com/amp/s/news.example/a`. */
const VIEWER = /(?:^|\.)google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;
const VIEWED_PATH = /^\/amp\/(s\/)?(.+)$/;

/** The article's own address, where a cache or a viewer serves it; else the same address. Always a new object. */
export function fromAmpCache(url: URL): URL {
  const [, secure, rest] =
    (CACHE.test(url.hostname) ? CACHED_PATH.exec(url.pathname) : null) ??
    (VIEWER.test(url.hostname) ? VIEWED_PATH.exec(url.pathname) : null) ??
    [];
  if (rest === undefined) return new URL(url.href);
  try {
    return new URL(`${secure ? 'https' : 'http'}://${rest}${url.search}`);
  } catch {
    return new URL(url.href);
  }
}

/** Parameters of AMP's own viewer and caches. */
const OWN_PARAMETER = /^(?:amp_js_v|amp_gsa|amp_ct|usqp)$/i;
/** Parameters that choose the AMP form of a page, or something else. */
const SWITCH = /^_?amp$/i;
const FORM = /^(?:output|outputtype|view|type|mode|format|layout|service|display|render)$/i;

/** Whether a parameter says no more than that the page is drawn as AMP. */
export function isAmpParameter(name: string, value: string): boolean {
  if (OWN_PARAMETER.test(name)) return true;
  return SWITCH.test(name) ? /^(?:|1|true|yes|amp)$/i.test(value) : FORM.test(name) && /^amp$/i.test(value);
}

/** A path that is an article's: with a date, with a number or name as systems give them, or with a headline's words. */
const ARTICLE = [
  /\/(?:19|20)\d\d(?:\/|-)(?:[01]?\d|[a-z]{3})\b/i,
  /\d{5}/,
  /\/(?=[^/]*\d)(?=[^/]*[A-Z])\w{8,}$/,
  /\/[^/-]+(?:-[^/-]+){3,}(?:\.html?)?$/,
  /\/[^/]+\.html?$/i,
];
const isArticle = (path: string) => ARTICLE.some((form) => form.test(path));

/**
 * A path without what makes it the AMP form of an article: `/2025/03/03/talks/amp`, `/amp/2025/03/03/talks`, `/world-1.amp`,
 * `/talks-1234567-amp.html`. `/dictionary/amp` and `/guitar-amp` are pages of their own.
 *
 * @param path without a final slash
 */
export function withoutAmp(path: string): string {
  const plain = path.replace(/(?:\.|(?<=\d{5})[-_~])amp(?=\.html?$|$)/, '');
  if (plain !== path) return plain;
  const article = path.replace(/\/amp(?=\/|$)/, '');
  return article !== path && isArticle(article) ? article : path;
}

/** A path without anything that may make it an AMP form; for a page that says itself which article it is. */
export function withoutAnyAmp(path: string): string {
  return path.replace(/\/amp(?=\/|$)/gi, '').replace(/[._~-]amp(?=\.html?$|$)/i, '');
}
