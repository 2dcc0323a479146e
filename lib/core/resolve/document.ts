import type { FactStore, NameHit } from '../facts';
import type { ArticleInfo, Block } from '../model';
import type { Gazetteer, Place } from './places';
import { type Reading, readWords, wordAt } from './words';

/** A name found in a block, as indices of its words. */
export interface Span {
  first: number;
  last: number;
  hit: NameHit;
}

/** A block with all that was found in it before anything is resolved. */
export interface BlockReading {
  block: Block;
  language: string;
  reading: Reading;
  /** In reading order, the longest first at each place. */
  spans: Span[];
  places: Place[];
}

/** Reads every block: its words, the names that the index knows in it, the countries. */
export async function readBlocks(
  blocks: readonly Block[],
  article: ArticleInfo,
  facts: FactStore,
  gazetteer: Gazetteer,
): Promise<BlockReading[]> {
  return Promise.all(
    blocks.map(async (block) => {
      const language = (block.language ?? article.language).slice(0, 2).toLowerCase();
      const hits = await facts.names.scan(block.text, language);
      const reading = readWords(block.text);
      const spans = hits.map((hit) => ({
        first: wordAt(reading.words, hit.start),
        last: wordAt(reading.words, hit.end) - 1,
        hit,
      }));
      return { block, language, reading, spans, places: gazetteer.find(reading.words, language) };
    }),
  );
}

/** How often each country is named in the blocks. */
export function countAreas(
  blocks: readonly BlockReading[],
  before: Readonly<Record<string, number>>,
): Record<string, number> {
  const areas: Record<string, number> = { ...before };
  for (const { places } of blocks) for (const { area } of places) areas[area] = (areas[area] ?? 0) + 1;
  return areas;
}
