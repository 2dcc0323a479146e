import { plainWords } from './plain-words';
import type { Extent, Found, Scan } from './scan';

/** A shorter text may stand in a title by chance; one in Chinese or Japanese says as much in fewer signs. */
const SHORTEST_HEADLINE = 12;
const SHORTEST_DENSE = 5;

/**
 * The article's headline where it stands outside the article's container: what the page's title repeats, else the nearest
 * `h1` before the container, else the first one after it.
 *
 * @param left 1 for each block that is furniture
 * @returns the block's number, null where the container has its own headline or the page none
 */
export function findHeadline(
  { blocks }: Scan,
  root: Extent,
  left: Uint8Array,
  titles: readonly string[],
): number | null {
  const wanted = titles.map(plainWords).filter((title) => title !== '');
  const isTitle = (block: Found) => isNamedBy(plainWords(block.text), wanted);
  const isHeading = (block: Found) => block.element.closest('h1') !== null;
  const inside = (test: (block: Found) => boolean) => {
    for (let i = root.first; i < root.end; i += 1) if (!left[i] && test(blocks[i] as Found)) return true;
    return false;
  };
  if (inside((block) => block.kind === 'headline' && isTitle(block))) return null;
  for (let i = root.first - 1; i >= 0; i -= 1) if (isTitle(blocks[i] as Found)) return i;
  if (inside(isHeading)) return null;
  for (let i = root.first - 1; i >= 0; i -= 1) if (isHeading(blocks[i] as Found)) return i;
  for (let i = root.end; i < blocks.length; i += 1) if (isHeading(blocks[i] as Found)) return i;
  return null;
}

/** Whether a title is this text, with the site's name behind or before it. */
function isNamedBy(text: string, titles: readonly string[]): boolean {
  const least = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? SHORTEST_DENSE : SHORTEST_HEADLINE;
  if (text.length < least) return false;
  return titles.some(
    (title) =>
      title === text ||
      (title.startsWith(text) && text.length * 3 >= title.length) ||
      // the site's name first; a longer one could itself be the end
      (title.endsWith(text) && text.length * 2 >= title.length),
  );
}
