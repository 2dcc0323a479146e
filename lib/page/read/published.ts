import type { LanguageTag } from '../../core/model';
import { plainWords } from './plain-words';
import { isUtc, readEpoch, readStamp, sameMoment } from './stamp';
import { addressOf, isArticleNode, type StructuredNode, structuredNodes, textOf, typesOf } from './structured';

/** Reads the day of publication out of a line beside the headline; null where it gives none. */
export type ReadVisibleDate = (line: string, article: { url: string; language: LanguageTag }) => string | null;

/** Where the article's own parts are, for what is told by place alone. */
export interface Surroundings {
  url: string;
  language: LanguageTag;
  headline: string;
  /** Lines around the headline and byline, before the running text. */
  lines: readonly string[];
  /** `time` elements of those lines. */
  times: readonly Element[];
  /** Asked where nothing states a date; left out, only stated dates and the address count. */
  readVisibleDate?: ReadVisibleDate | undefined;
}

/** Metadata that states when an article was published, the surest first; compared in small letters. */
const META_NAMES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'article:publicationdate',
  'article:publication_date',
  'article.published',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publicationdate',
  'publication-date',
  'publication_date',
  'published',
  'published_time',
  'published-date',
  'published_at',
  'firstpublished',
  'originalpublicationdate',
  'article_date_original',
  'iso-8601-publish-date',
  'mediator_published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'vr:published_time',
  'bt:pubdate',
  'rbpubdate',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcsext.articlefirstpublished',
  'eomportal-firstpublished',
  'article:create_at',
  'dcterms.created',
  'dc.date.created',
  'displaydate',
  'ptime',
  'pdate',
  'dcterms.date',
  'dc.date',
  'date',
];

/** What marks a date of change rather than of publication, in a class, a property or the words before it. */
const CHANGED =
  /modif|updat|chang|revis|correct|expire|actualis|actualiz|aktualisiert|geändert|\bstand\b|mis à jour|aggiornat|atualizad|обновлен/i;

/** Where a line goes on to tell of something else: "Published 5 March 2025 | Updated 6 March 2025". */
const APART = new RegExp(
  String.raw`[|•·\n()]|(?=${CHANGED.source}|publi|posted|veröffentlicht|pubblicat|опубликован)`,
  'iu',
);

/**
 * When the page says it was published. Stated fields first (JSON-LD, meta, microdata), then `time` near the headline, then
 * the visible date there, then the address. Dates of change, of comments, of other articles and in scripts do not count.
 *
 * @returns an ISO day or a date-time with its own offset; where the page states one moment twice, in UTC and in local time,
 *   the local one, because its day is the day of the article; null where the page states none
 */
export function readPublished(document: Document, around: Surroundings): string | null {
  if (isWiki(document)) return null;
  const nodes = structuredNodes(document);
  const stated = [
    ...fromStructured(nodes, around),
    ...fromMeta(document),
    ...fromMicrodata(document),
    ...around.times.filter((time) => isPageLevel(time) && !isChange(time)).map(stampOf),
    ...created(nodes, around),
  ].filter((stamp) => stamp !== null);
  const urlDay = fromUrl(around.url) ?? fromUrl(canonicalUrl(document));
  const first = stated[0];
  if (first !== undefined) return localized(first, stated, urlDay);
  for (const line of around.lines) {
    for (const part of line.split(APART)) {
      const day = CHANGED.test(part) ? null : around.readVisibleDate?.(part, around);
      if (day) return day;
    }
  }
  return urlDay;
}

/** A wiki's page is as old as its last change, whatever day it was begun on: it has no day of publication. */
function isWiki(document: Document): boolean {
  const generator = document.querySelector('meta[name=generator]')?.getAttribute('content') ?? '';
  return (
    /^mediawiki\b/i.test(generator) || /(?:^|\s)mediawiki(?:\s|$)/.test(document.body?.getAttribute('class') ?? '')
  );
}

/** A moment in UTC as the page itself says it in local time, if it does. */
function localized(first: string, stated: readonly string[], urlDay: string | null): string {
  if (!isUtc(first)) return first;
  const local = stated.find((stamp) => !isUtc(stamp) && sameMoment(stamp, first));
  if (local) return local;
  const apart = urlDay ? Math.abs(Date.parse(urlDay) - Date.parse(first.slice(0, 10))) : 0;
  return urlDay && apart === 86_400_000 ? urlDay : first;
}

function fromStructured(nodes: readonly StructuredNode[], around: Surroundings): (string | null)[] {
  const dated = nodes.filter((node) => momentOf(node.datePublished) !== null && !typesOf(node).includes('Comment'));
  const articles = dated.filter(isArticleNode);
  const pages = dated.filter((node) => typesOf(node).some((type) => /Page$|^VideoObject$/.test(type)));
  const own = articles.filter((node) => isOwn(node, around));
  // A page of several articles is dated by the one that is its own; a lone article node is taken for it.
  const ranked = own.length > 0 ? own : articles.length > 0 ? articles : pages;
  return ranked.map((node) => momentOf(node.datePublished));
}

/** Where no node says when it was published: when the page's own article was written. https://schema.org/dateCreated */
function created(nodes: readonly StructuredNode[], around: Surroundings): (string | null)[] {
  const articles = nodes.filter((node) => isArticleNode(node) && node.dateCreated !== undefined);
  const own = articles.length === 1 ? articles : articles.filter((node) => isOwn(node, around));
  return own.map((node) => momentOf(node.dateCreated));
}

/** A stamp, or the seconds or milliseconds since 1970 that some pages write in its place. */
function momentOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : (textOf(value) ?? '');
  return readStamp(text) ?? readEpoch(text);
}

function isOwn(node: StructuredNode, around: Surroundings): boolean {
  const title = textOf(node.headline) ?? textOf(node.name);
  if (title && around.headline && plainWords(title) === plainWords(around.headline)) return true;
  const address = textOf(node.url) ?? textOf(node['@id']) ?? addressOf(node.mainEntityOfPage);
  return Boolean(address && around.url && withoutQuery(address) === withoutQuery(around.url));
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/$/, '');
}

function fromMeta(document: Document): (string | null)[] {
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !byName.has(name) && isPageLevel(meta)) byName.set(name, meta.getAttribute('content') ?? '');
    }
  }
  return [...META_NAMES.map((name) => byName.get(name)), parselyDate(byName.get('parsely-page'))].map((content) =>
    content ? (readStamp(content) ?? readEpoch(content)) : null,
  );
}

/** `{"title":…,"pub_date":"2019-06-28T10:00:00Z"}`: https://docs.parse.ly/metatags/ */
function parselyDate(content: string | undefined): string | undefined {
  return /"pub_date"\s*:\s*"([^"]+)"/.exec(content ?? '')?.[1];
}

/** Not inside a comment's or a related article's own scope. */
function isPageLevel(element: Element): boolean {
  return element.closest('aside, nav, footer, [itemtype$=Comment], .comments, #comments, #disqus_thread') === null;
}

function fromMicrodata(document: Document): (string | null)[] {
  const marked = document.querySelectorAll(
    '[itemprop~=datePublished], time[pubdate], [property="schema:datePublished"], .dt-published, .hentry .published',
  );
  return [...marked].filter((element) => isPageLevel(element) && !isChange(element)).map(stampOf);
}

/** The date an element states for machines: `datetime`, `content`, `title`, a data attribute, or its text. */
export function stampOf(element: Element): string | null {
  for (const name of ['datetime', 'content', 'data-datetime', 'data-published', 'title']) {
    const stamp = readStamp(element.getAttribute(name) ?? '');
    if (stamp) return stamp;
  }
  for (const name of ['data-timestamp', 'data-seconds', 'data-time', 'data-date']) {
    const value = element.getAttribute(name) ?? '';
    const stamp = readEpoch(value) ?? readStamp(value);
    if (stamp) return stamp;
  }
  return readStamp(element.textContent ?? '');
}

/** Whether an element says when something was changed. */
export function isChange(element: Element): boolean {
  const own = ['itemprop', 'class', 'id', 'property', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  if (/datePublished/.test(own)) return false;
  return CHANGED.test(own) || CHANGED.test(wordsBefore(element));
}

/** The words right before an element, in its own line. */
function wordsBefore(element: Element): string {
  const beside = element.previousSibling;
  // another stamp's words are its own
  if (beside?.nodeName.toLowerCase() === 'time') return '';
  const before = beside?.textContent ?? element.parentElement?.previousElementSibling?.textContent ?? '';
  return before.trim().slice(-24);
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The address the page gives itself; a saved or mirrored page has another. */
function canonicalUrl(document: Document): string {
  const link = document.querySelector('link[rel=canonical][href]')?.getAttribute('href');
  return link || (document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '');
}

/** `/2019/06/28/`, `/2019/jun/28/`, `/2019-06-28-`, `/20190628/`, `id=20190628-1` in an address; null for a month alone. */
function fromUrl(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/#.*$/, '');
  const named = /\/(\d{4})\/([a-z]{3})[a-z]*\/(\d{1,2})(?=[/-]|$)/i.exec(path);
  if (named) {
    const month = MONTH_NAMES.indexOf((named[2] as string).toLowerCase()) + 1;
    return readStamp(`${named[1]}-${String(month).padStart(2, '0')}-${named[3]}`);
  }
  const numbers = /[/_-](\d{4})([/-])(\d{1,2})\2(\d{1,2})(?=\D|$)/.exec(path);
  if (numbers) return day(readStamp(`${numbers[1]}-${numbers[3]}-${numbers[4]}`));
  const compact = /[/_=-]((?:19|20)\d{6})(?=[/_.&-]|$)/.exec(path);
  return compact ? day(readStamp(compact[1] as string)) : null;
}

function day(stamp: string | null): string | null {
  return stamp?.slice(0, 10) ?? null;
}
