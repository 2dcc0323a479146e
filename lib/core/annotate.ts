import { findDates } from './dates';
import { dayOf } from './dates/edtf';
import type { FactStore } from './facts';
import type { Annotation, ArticleInfo, Block, DocumentContext, Mention } from './model';
import { countAreas, readBlocks } from './resolve/document';
import { findDuos } from './resolve/duos';
import { keepLatest } from './resolve/established';
import { findEvents } from './resolve/events';
import { mergeMentions } from './resolve/merge';
import { findOffices } from './resolve/offices';
import { resolvePeople } from './resolve/people';
import { gazetteerOf } from './resolve/places';
import { repairMojibake } from './text/mojibake';

const NOTHING_BEFORE: DocumentContext = { named: {}, areas: {}, rejected: [] };

/**
 * Finds and resolves everything in some blocks of an article: people, offices, events and dates, all as of its date.
 *
 * @param blocks in reading order; offsets of the mentions count in their text
 * @param context what earlier blocks of the same page established, null for the first
 * @returns mentions in reading order, none overlapping, and the context for later blocks
 */
export async function annotate(
  article: ArticleInfo,
  blocks: readonly Block[],
  context: DocumentContext | null,
  facts: FactStore,
): Promise<Annotation> {
  const repaired = new Map(
    blocks.flatMap((block) => {
      const repair = repairMojibake(block.text);
      return repair ? [[block.id, { block, repair }] as const] : [];
    }),
  );
  if (repaired.size > 0) {
    const sound = blocks.map((block) => ({ ...block, text: repaired.get(block.id)?.repair.text ?? block.text }));
    const found = await annotateSound(article, sound, context, facts);
    return {
      ...found,
      mentions: found.mentions.map((mention) => {
        const as = repaired.get(mention.block);
        if (!as) return mention;
        const [start, end] = [as.repair.toOriginal(mention.start), as.repair.toOriginal(mention.end)];
        return { ...mention, start, end, surface: as.block.text.slice(start, end) };
      }),
    };
  }
  return annotateSound(article, blocks, context, facts);
}

/** {@link annotate} where every text is as it was meant. */
async function annotateSound(
  article: ArticleInfo,
  blocks: readonly Block[],
  context: DocumentContext | null,
  facts: FactStore,
): Promise<Annotation> {
  const before = context ?? NOTHING_BEFORE;
  const day = article.published === null ? null : dayOf(article.published);
  const gazetteer = await gazetteerOf(facts);
  const read = await readBlocks(blocks, article, facts, gazetteer);
  const areas = countAreas(read, before.areas);
  const people = await resolvePeople({ blocks: read, facts, context: before, day, areas });
  const offices = await findOffices({ blocks: read, facts, day });
  const events = [
    ...(await findEvents(blocks, article, facts, (text) => gazetteer.areaAt(text))),
    ...(await findDuos(read, facts, day)),
  ];
  const dates = findDates(blocks, article, (word) => facts.names.isGivenName(word));
  const mentions: Mention[] = mergeMentions(blocks, [people.mentions, offices, events, dates]);
  const mentioned = new Set(people.mentions.map(({ person }) => person));
  const named = keepLatest(people.named, mentioned);
  return { mentions, context: { named, areas, rejected: before.rejected } };
}
