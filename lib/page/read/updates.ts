import { plainWords } from './plain-words';
import type { Extent, Found, Scan } from './scan';
import { readStamp } from './stamp';
import { addressOf, type StructuredNode, structuredNodes, textOf, typesOf } from './structured';

/** As much of a post's beginning as tells it from others. */
const BEGINNING = 60;
/** Shorter headlines ("Good morning") may stand at several posts. */
const SHORTEST_HEADLINE = 12;

/**
 * The time stamps of a live blog's posts where they stand in its JSON-LD alone (https://schema.org/liveBlogUpdate): a post is
 * found by the id in its address, by its headline or by how its text begins, and goes on to the next one.
 *
 * @param root the article's container
 * @returns by block number, the stamp of the post in which the block stands; empty where the page has no such posts
 */
export function readUpdates(document: Document, scan: Scan, root: Extent): Map<number, string> {
  const stamps = new Map<number, string>();
  const updates = structuredNodes(document)
    .filter((node) => typesOf(node).includes('LiveBlogPosting'))
    .flatMap((node) => (Array.isArray(node.liveBlogUpdate) ? (node.liveBlogUpdate as StructuredNode[]) : []));
  if (updates.length === 0) return stamps;
  const texts = scan.blocks.map((block) => plain(block.text));
  const posts = updates.flatMap((update) => {
    const stamp = readStamp(textOf(update.datePublished) ?? '');
    const place = stamp === null ? null : placeOf(update, scan, root, texts);
    return stamp !== null && place ? [{ stamp, ...place }] : [];
  });
  posts.sort((a, b) => a.first - b.first);
  for (const [i, { first, end, stamp }] of posts.entries()) {
    const last = end ?? posts[i + 1]?.first ?? root.end;
    for (let at = first; at < last; at += 1) stamps.set(at, stamp);
  }
  return stamps;
}

/** Where a post begins, and where it ends if an element of its own holds it. */
function placeOf(
  update: StructuredNode,
  { blocks, extents }: Scan,
  root: Extent,
  texts: readonly string[],
): { first: number; end?: number } | null {
  const id = /#([^#]+)$/.exec(addressOf(update.url) ?? textOf(update['@id']) ?? '')?.[1];
  const holder = id === undefined ? undefined : extents.find(({ element }) => element.id === id);
  if (holder && holder !== root && holder.end > holder.first + 1) return { first: holder.first, end: holder.end };
  const headline = plain(textOf(update.headline) ?? '');
  const beginning = plain(textOf(update.articleBody) ?? '').slice(0, BEGINNING);
  for (let at = root.first; at < root.end; at += 1) {
    const text = texts[at] as string;
    const isHeadline = headline.length >= SHORTEST_HEADLINE && text === headline;
    if (isHeadline || (beginning.length >= BEGINNING && text.startsWith(beginning)))
      return { first: beginsAt(blocks, at) };
  }
  return null;
}

/** A post found by its text begins at the headline right before. */
function beginsAt(blocks: readonly Found[], at: number): number {
  return blocks[at]?.kind !== 'headline' && blocks[at - 1]?.kind === 'headline' ? at - 1 : at;
}

function plain(text: string): string {
  return plainWords(text.replace(/<[^>]*>/g, ' '));
}
