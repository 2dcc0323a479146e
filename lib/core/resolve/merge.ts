import type { Block, Mention } from '../model';

/** Of two mentions of the same length, the kind named first here stays: "May" in "Theresa May" is no month. */
const ORDER: readonly Mention['kind'][] = ['event', 'person', 'office', 'date'];

/** Joins the finds of all kinds: in reading order, none overlapping, the longest first served. */
export function mergeMentions(blocks: readonly Block[], finds: readonly (readonly Mention[])[]): Mention[] {
  const byBlock = new Map<string, Mention[]>(blocks.map((block) => [block.id, []]));
  const ranked = finds
    .flat()
    .sort((a, b) => b.end - b.start - (a.end - a.start) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const mention of ranked) {
    const kept = byBlock.get(mention.block);
    if (kept && !kept.some((other) => other.start < mention.end && mention.start < other.end)) kept.push(mention);
  }
  return [...byBlock.values()].flatMap((mentions) => mentions.sort((a, b) => a.start - b.start));
}
