import type { ArticleInfo, Block, DateMention, IsoDay } from '../model';
import { dayOf } from './edtf';
import type { Expression } from './expression';
import { monthsThatAreNames } from './guards';
import { lexiconFor } from './languages';
import type { Lexicon } from './lexicon';
import { pageOrder } from './order';
import { resolve } from './resolve';
import { type Found, scan } from './scan';
import { type Token, tokenize } from './tokens';

/**
 * Finds the dates in an article's text and resolves each to EDTF against the article's date, or a block's own where it has
 * one. Relative and partial dates of an article without a date are left out.
 *
 * @param blocks all blocks known of the page: how it writes dates is learned from all of them
 * @returns mentions in reading order, with UTF-16 offsets in their block's text
 */
export function findDates(blocks: readonly Block[], article: ArticleInfo): DateMention[] {
  const read = blocks.map((block) => {
    const tag = block.language ?? article.language;
    return { block, lexicon: lexiconFor(tag), tokens: tokenize(block.text) };
  });
  const names = new Set<string>();
  for (const { lexicon, tokens } of read) if (lexicon) monthsThatAreNames(tokens, lexicon, names);
  const articleDay = article.published === null ? null : dayOf(article.published);
  return read.flatMap(({ block, lexicon, tokens }) => {
    const day = (block.published && dayOf(block.published)) || articleDay;
    if (!lexicon) return [];
    const order = pageOrder(
      block.language ?? article.language,
      article.url,
      read.map((entry) => entry.tokens),
    );
    const found = scan(tokens, lexicon, { order, names });
    return found.flatMap((date) => mention(date, block, tokens, lexicon, day) ?? []);
  });
}

/** "Today" in a clause that tells of nothing done or planned means "nowadays". */
function isToday(expression: Expression): boolean {
  return expression.kind === 'day' && expression.days === 0;
}

function mention(
  date: Found,
  block: Block,
  tokens: readonly Token[],
  lexicon: Lexicon,
  day: IsoDay | null,
): DateMention | null {
  const start = tokens[date.first]?.start;
  const end = tokens[date.last - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const { direction, own } = lexicon.tense.tenseAt(block.text, tokens, date.first, date.last);
  if (isToday(date.expression) && !own) return null;
  const edtf = resolve(date.expression, { day, direction });
  return edtf === null
    ? null
    : { kind: 'date', block: block.id, start, end, surface: block.text.slice(start, end), edtf };
}
