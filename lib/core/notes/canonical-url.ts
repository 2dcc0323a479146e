import { fromAmpCache, isAmpParameter, withoutAmp, withoutAnyAmp } from './amp';

/**
 * Parameters that say where a reader came from, not what is read. The `utm_` family, click ids of advertising networks and
 * mail tools, and those that newspapers add to shared links; compare the lists of Firefox's query stripping
 * (https://firefox.settings.services.mozilla.com/v1/buckets/main/collections/query-stripping/records) and ClearURLs.
 */
const TRACKING = new RegExp(
  `^(?:${[
    // measuring, by the tool
    'utm_\\w+|mtm_\\w+|pk_\\w+|hsa_\\w+|wt_?\\w*mc\\w*|wtrid|_ga|_gl|ns_(?:source|mchannel|campaign|linkname|fee)|xtor',
    'at_(?:medium|campaign|link\\w*|format|ptr\\w*|bbc\\w*)|s_cid|cmpid|cmp|icid|intcid|ncid|ocid|ito|spm|scm|ftag|trk\\w*',
    // clicks on advertisements and in messages
    'fbclid|fb_(?:action_\\w+|ref|source)|mibextid|gclid|gclsrc|dclid|gbraid|wbraid|gad_\\w+|gaa_\\w+|srsltid|msclkid',
    'yclid|ysclid|_openstat|twclid|ttclid|li_fat_id|igshid|igsh|epik|rdt_cid|rb_clickid|s_kwcid|wickedid|dicbo',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs\\w+|vero_id|oly_(?:anon|enc)_id|_branch_(?:match_id|referrer)',
    // what newspapers add to links that are shared, sent and fed
    'smid|smtyp|sr_share|share_?type|soc_\\w+|sc_\\w+|ref|ref_src|ref_url|referrer|referringsource|reflink|__source|sara_\\w+',
    'lmd_\\w+|ssm|emc|mbid|taid|feed(?:type|name)|edition-redirect|traffic_source|__twitter_impression|guccounter|guce_\\w+',
    'campaign_id|instance_id|segment_?id|regi_id|unlocked_article_code|giftcode|accesstoken|pwapi_token|itid|sref|srnd',
    // sessions
    'phpsessid|jsessionid',
  ].join('|')})$`,
  'i',
);

/**
 * One address for one page: without tracking parameters, fragment (unless it routes: `#!/…`, `#/…`), trailing slash, `www.`, `m.`, `mobile.` or
 * `amp.` host, and AMP suffix. Both protocols are one. Parameters are sorted.
 *
 * @param address the page's own address
 * @param declared what the page says in `<link rel="canonical">` (or `og:url`), absolute or relative; it counts only where it can be true:
 *   same site, and not a mere front page
 * @returns the address itself where it cannot be read as a web address
 */
export function canonicalUrl(address: string, declared?: string | null): string {
  const url = parse(address);
  if (!url) return address;
  const stated = declared ? parse(declared, address) : null;
  return tidy(stated && isCredible(stated, url) ? stated : url);
}

/** Whether two addresses lead to one page. */
export function isSamePage(a: string, b: string): boolean {
  return canonicalUrl(a) === canonicalUrl(b);
}

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/**
 * A canonical link may lead from a mobile host to the main one, from an AMP page to the article, from a page with
 * parameters to one without. Systems that are set up badly name the front page, a section or another site for every
 * article (https://github.com/hypothesis/client/issues/153).
 */
function isCredible(stated: URL, url: URL): boolean {
  if (!/^https?:$/.test(stated.protocol) || !/^https?:$/.test(url.protocol)) return false;
  const real = fromAmpCache(url);
  if (site(stated.hostname) !== site(real.hostname)) return false;
  const depth = (one: URL) => trimPath(one.pathname).split('/').filter(Boolean).length;
  if (depth(stated) === 0 && (depth(real) > 0 || meaningful(real).length > 0)) return false;
  // A parent folder of the page is a section, not the article; unless all that lies between is the AMP form of the page.
  const [own, other] = [withoutAnyAmp(trimPath(real.pathname)), trimPath(stated.pathname)];
  if (own !== other && own.startsWith(`${other}/`)) return false;
  // A page that is known by a parameter alone (`?id=7`, `?page=2`) is not the page without it, unless that page says where it is.
  return true;
}

function tidy(given: URL): string {
  const url = fromAmpCache(given);
  if (!/^https?:$/.test(url.protocol)) {
    url.hash = '';
    return url.href;
  }
  const parameters = meaningful(url).sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const query = new URLSearchParams(parameters).toString();
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const port = url.port ? `:${url.port}` : '';
  return `https://${mainHost(url.hostname)}${port}${trimPath(url.pathname) || '/'}${query ? `?${query}` : ''}${route}`;
}

function meaningful(url: URL): [string, string][] {
  return [...url.searchParams].filter(
    ([name, value]) => !TRACKING.test(name) && !isAmpParameter(name, value) && !(name === '' && value === ''),
  );
}

/** `m.news.example`, `amp.news.example`, `www.news.example`, `en.m.wikipedia.org` → the main host. */
function mainHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const own = labels.length - ownLabels(labels);
  const kept = labels.filter(
    (label, index) => index >= own || !/^(?:www\d?|m|mobile|mobil|amp|touch|wap|3g)$/.test(label),
  );
  return kept.join('.');
}

/** How many labels of a host a publisher registers: `example.org` is two, `example.co.uk` three. */
function ownLabels(labels: readonly string[]): number {
  const [second = '', country = ''] = labels.slice(-2);
  const isShared = country.length === 2 && /^(?:co|com|org|net|gov|ac|edu|gob|gouv|go|or|ne)$/.test(second);
  return isShared ? 3 : 2;
}

/** The part of a host that publishers own: enough of it to see that two hosts belong together. */
function site(host: string): string {
  const labels = mainHost(host).split('.');
  return labels.slice(-ownLabels(labels)).join('.');
}

/** A path without what only says how the page is drawn or reached, its characters escaped one way. */
function trimPath(path: string): string {
  let trimmed = escapeOneWay(path).replace(/;jsessionid=[^/]*/gi, '');
  for (let before = ''; trimmed !== before; ) {
    before = trimmed;
    trimmed = trimmed.replace(/\/{2,}/g, '/').replace(/\/(?:index|default)(?:\.s?html?|\.php|\.aspx?)$/i, '');
    trimmed = withoutAmp(trimmed.replace(/\/+$/, ''));
  }
  return trimmed;
}

/** Capital hexadecimal digits, and letters that need no escape without one: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function escapeOneWay(path: string): string {
  return path.replace(/%[\da-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
