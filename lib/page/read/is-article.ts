import { isEditable, isHidden } from './elements';
import { furnitureOf } from './furniture';
import { isArticleNode, structuredNodes } from './structured';

/**
 * Sites on which people write and read their own things. What they show may look like an article; it is nobody's business.
 */
const PRIVATE_HOSTS =
  /^(?:(?:web)?mail|e-?mail|outlook|inbox|calendar|contacts|docs|sheets|slides|drive|keep|chat|messages|meet|teams|office|onedrive|slack|notion|accounts?|login|signin|auth|sso|id|bank|banking|online-?banking)\.|(?:^|\.)(?:slack|notion|whatsapp|messenger|discord|figma|overleaf|office|live|icloud|proton|fastmail|zoho|tutanota|gmx|roundcube)\.(?:com|so|me|net|org|de)$/i;

/** Paths and questions of search pages, log-ins, baskets and editors. */
const TOOL_PAGES =
  /\/(?:search|suche|recherche|buscar|busca|ricerca|login|signin|sign-in|signup|register|checkout|cart|basket|account|settings|preferences|admin|wp-admin|edit|compose|webmail|roundcube|owa)(?:[/.?]|$)|[?&](?:q|query|search|s|action=edit)=/i;

/** A paragraph shorter than this may be a teaser's; Readability's `isProbablyReaderable` uses the same length and sum. */
const SHORTEST_PARAGRAPH = 140;
const ENOUGH = 20;
/** Signs of Chinese, Japanese and Korean say as much in a third of the length. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const MOST_PARAGRAPHS = 400;

/**
 * Whether a page is worth reading at all, asked before anything is read: a page that calls itself an article, or has the
 * paragraphs of one. Never webmail, editors, log-ins and search pages. Stops at the first sufficient paragraphs.
 *
 * @param url the page's address; may be empty
 */
export function isArticle(document: Document, url: string): boolean {
  const body = document.body;
  if (!body || isEditable(body) || document.designMode === 'on') return false;
  const { host, path } = partsOf(url);
  if (PRIVATE_HOSTS.test(host)) return false;
  if (declaresArticle(document)) return true;
  if (TOOL_PAGES.test(path) || document.querySelector('input[type=password]') !== null) return false;
  return hasParagraphs(body);
}

function partsOf(url: string): { host: string; path: string } {
  try {
    const { hostname, pathname, search } = new URL(url);
    return { host: hostname, path: pathname + search };
  } catch {
    return { host: '', path: '' };
  }
}

/** `og:type`, a property that Open Graph gives articles alone (https://ogp.me/#type_article), or JSON-LD of an article. */
function declaresArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  return (
    /^(?:article|news\.?article)$/i.test(type.trim()) ||
    document.querySelector('meta[property="article:published_time" i]') !== null ||
    structuredNodes(document).some(isArticleNode)
  );
}

function hasParagraphs(body: Element): boolean {
  let score = 0;
  let seen = 0;
  for (const paragraph of body.querySelectorAll('p, article > div, section > div, td, blockquote')) {
    seen += 1;
    if (seen > MOST_PARAGRAPHS) break;
    if (paragraph.localName !== 'p' && paragraph.querySelector('p, div, table') !== null) continue;
    const text = (paragraph.textContent ?? '').trim();
    const length = text.length * (DENSE.test(text) ? 3 : 1);
    if (length < SHORTEST_PARAGRAPH || isApart(paragraph)) continue;
    score += Math.sqrt(length - SHORTEST_PARAGRAPH);
    if (score > ENOUGH) return true;
  }
  return false;
}

/** Hidden, editable or in a part of the page that is no article. */
function isApart(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (isEditable(at) || isHidden(at)) return true;
    const furniture = furnitureOf(at);
    if (furniture === 'foreign' || furniture === 'comments') return true;
  }
  return false;
}
