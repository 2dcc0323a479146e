import type { ArticleInfo, Block, DateMention, Edtf } from '../model';
import { findEastAsianDates } from './east-asian';
import { dayOf } from './edtf';
import type { Expression } from './expression';
import { scanForeign } from './foreign';
import { monthsThatAreNames } from './guards';
import { lexiconFor } from './languages';
import { pageOrder } from './order';
import { resolve } from './resolve';
import { scan } from './scan';
import { yearSetOut } from './sentences';
import type { ClauseTense } from './tense';
import { joinCompounds, tokenize } from './tokens';

/**
 * Finds the dates in an article's text and resolves each to EDTF against the article's date, or a block's own where it has
 * one. Relative and partial dates of an article without a date are left out.
 *
 * @param blocks all blocks known of the page: how it writes dates is learned from all of them
 * @returns mentions in reading order, with UTF-16 offsets in their block's text
 */
export function findDates(blocks: readonly Block[], article: ArticleInfo): DateMention[] {
  const read = blocks.map((block) => {
    const lexicon = lexiconFor(block.language ?? article.language);
    const tokens = tokenize(block.text);
    return { block, lexicon, tokens: lexicon?.compounds.size ? joinCompounds(tokens, lexicon.compounds) : tokens };
  });
  const names = new Set<string>();
  for (const { lexicon, tokens } of read) if (lexicon) monthsThatAreNames(tokens, lexicon, names);
  const habits = {
    order: pageOrder(
      article,
      read.map(({ tokens }) => tokens),
    ),
    names,
  };
  const articleDay = article.published === null ? null : dayOf(article.published);
  return read.flatMap(({ block, lexicon, tokens }) => {
    const day = (block.published === undefined ? null : dayOf(block.published)) ?? articleDay;
    const own = lexicon ? scan(tokens, lexicon, habits) : [];
    const dates = [...own, ...scanForeign(tokens, lexicon, own)].flatMap((date) => {
      const tense = lexicon?.tense.tenseAt(block.text, tokens, date.first, date.last) ?? UNKNOWN;
      if (needsTense(date.expression) && !tense.own) return [];
      const start = tokens[date.first]?.start ?? 0;
      const end = tokens[date.last - 1]?.end ?? 0;
      return mention(
        block,
        start,
        end,
        resolve(date.expression, { day, direction: tense.direction, year: yearSetOut(date, own, tokens) }),
      );
    });
    const eastAsian = findEastAsianDates(block.text).flatMap(({ start, end, expression }) =>
      mention(block, start, end, resolve(expression, { day, direction: 'unknown' })),
    );
    return eastAsian.length === 0 ? dates.sort(byPlace) : withoutOverlap([...eastAsian, ...dates]);
  });
}

const UNKNOWN: ClauseTense = { direction: 'unknown', own: false };

/**
 * Words that often mean no day in particular: "today" says "nowadays" and "Monday to Friday" "on weekdays" in a clause that
 * tells of nothing done or planned.
 */
function needsTense(expression: Expression): boolean {
  if (expression.kind === 'range') return expression.from.kind === 'weekday';
  return expression.kind === 'day' && expression.days === 0;
}

function mention(block: Block, start: number, end: number, edtf: Edtf | null): DateMention[] {
  if (edtf === null) return [];
  return [{ kind: 'date', block: block.id, start, end, surface: block.text.slice(start, end), edtf }];
}

function byPlace(a: DateMention, b: DateMention): number {
  return a.start - b.start;
}

/** Mentions in reading order; of two that overlap the one given first stays. */
function withoutOverlap(mentions: readonly DateMention[]): DateMention[] {
  const kept: DateMention[] = [];
  for (const candidate of mentions) {
    if (!kept.some((other) => other.start < candidate.end && candidate.start < other.end)) kept.push(candidate);
  }
  return kept.sort(byPlace);
}
