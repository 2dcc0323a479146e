/** A JSON-LD node, as loose as pages write them. */
export type StructuredNode = Record<string, unknown>;

/** Properties that hold other things than the page's own: lists of articles, readers' comments. */
const OF_OTHERS = new Set(['itemListElement', 'comment', 'relatedLink', 'citation', 'mentions', 'isRelatedTo']);

/** Nodes looked at in one page: pages that list thousands of products have no article among them. */
const MOST_NODES = 2000;

/**
 * All JSON-LD nodes of a page, in document order, those of `@graph` and nested ones included.
 * https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 *
 * Tolerates what pages do: comments and CDATA around the data, raw line ends in strings, trailing commas. A block that still
 * cannot be read is left out.
 */
export function structuredNodes(document: Document): StructuredNode[] {
  const nodes: StructuredNode[] = [];
  for (const script of document.querySelectorAll('script[type]')) {
    if (!/^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const queue: unknown[] = [parse(script.textContent ?? '')];
    for (let i = 0; i < queue.length && nodes.length < MOST_NODES; i += 1) {
      const value = queue[i];
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
      else if (isNode(value)) {
        nodes.push(value);
        for (const [key, inner] of Object.entries(value))
          if (typeof inner === 'object' && inner !== null && !OF_OTHERS.has(key)) queue.push(inner);
      }
    }
  }
  return nodes;
}

/** The types of a node without their namespace: `NewsArticle`. */
export function typesOf(node: StructuredNode): string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''));
}

/** Whether a node is an article: https://schema.org/Article, its subtypes and a live blog's posts. */
export function isArticleNode(node: StructuredNode): boolean {
  return typesOf(node).some((type) => /(?:Article|Posting|Report|Review|Column)$/.test(type) && type !== 'JobPosting');
}

/** An address that stands as text or as a node of its own with `@id` or `url`. */
export function addressOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return textOf(first) ?? (isNode(first) ? (textOf(first['@id']) ?? textOf(first.url)) : null);
}

/** A property's first text, also where it stands in an array or as `@value`. */
export function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim() || null;
  if (isNode(first) && typeof first['@value'] === 'string') return first['@value'].trim() || null;
  return null;
}

function isNode(value: unknown): value is StructuredNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  const plain = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [plain, mend(plain)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The mended text is tried next; what cannot be mended says nothing.
    }
  }
  return null;
}

/** Line ends inside strings and commas before a closing bracket, the two slips that templates make. */
function mend(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1');
}
