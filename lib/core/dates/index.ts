import type { ArticleInfo, Block, DateMention, Edtf, IsoDay } from '../model';
import { joinCompounds } from './compounds';
import { daysByLine } from './day-lines';
import { findEastAsianDates } from './east-asian';
import { dayOf } from './edtf';
import type { Expression } from './expression';
import { scanForeign } from './foreign';
import { monthsThatAreNames } from './guards';
import { lexiconFor } from './languages';
import type { Lexicon } from './lexicon';
import { pageOrder } from './order';
import { resolve } from './resolve';
import { type Found, type PageHabits, scan } from './scan';
import { yearsSetOut } from './sentences';
import type { ClauseTense } from './tense';
import { type Token, tokenize } from './tokens';

/**
 * Finds the dates in an article's text and resolves each to EDTF against the article's date, or a block's own where it has
 * one. Relative and partial dates of an article without a date are left out.
 *
 * @param blocks all blocks known of the page: how it writes dates is learned from all of them
 * @param isGivenName knows given names, folded: "Peter Freitag" is someone
 * @returns mentions in reading order, with UTF-16 offsets in their block's text
 */
export function findDates(
  blocks: readonly Block[],
  article: ArticleInfo,
  isGivenName: (word: string) => boolean = () => false,
): DateMention[] {
  const reads = blocks.map((block) => readBlock(block, article));
  const names = new Set<string>();
  for (const { lexicon, tokens } of reads) if (lexicon) monthsThatAreNames(tokens, lexicon, names);
  const texts = reads.map(({ tokens }) => tokens);
  const habits: PageHabits = { order: pageOrder(article, texts), names, isGivenName };
  const scanned = reads.map((read) => ({
    ...read,
    found: read.lexicon ? scan(read.tokens, read.lexicon, habits) : [],
  }));
  const days = daysByLine(scanned);
  return scanned.flatMap((read) => {
    const told = { ...read, day: days.get(read.block) ?? read.day };
    return inOrder([...findEastAsian(told), ...findWritten(told)]);
  });
}

/** A block cut into tokens, with the language it is read in and the day its dates count from. */
interface ReadBlock {
  block: Block;
  tokens: readonly Token[];
  /** Undefined where dates in the block's language are not known. */
  lexicon: Lexicon | undefined;
  day: IsoDay | null;
}

/** A block with the dates of its own language. */
type ScannedBlock = ReadBlock & { found: readonly Found[] };

function readBlock(block: Block, article: ArticleInfo): ReadBlock {
  const lexicon = lexiconFor(block.language ?? article.language);
  const tokens = tokenize(block.text);
  const own = block.published === undefined ? null : dayOf(block.published);
  return {
    block,
    tokens: lexicon?.compounds.all.size ? joinCompounds(tokens, lexicon.compounds) : tokens,
    lexicon,
    day: own ?? (article.published === null ? null : dayOf(article.published)),
  };
}

/** Dates in the block's own language, then those in another. */
function findWritten({ block, tokens, lexicon, day, found: own }: ScannedBlock): DateMention[] {
  const years = yearsSetOut(own, tokens);
  const told = lexicon ? withoutSides(tokens, own, lexicon) : tokens;
  return [...own, ...scanForeign(tokens, lexicon, own)].flatMap(({ first, last, expression }, index) => {
    const tense = lexicon?.tense.tenseAt(block.text, told, first, last) ?? UNKNOWN;
    if (needsTense(expression) && !tense.own && !goesOn(own[index], own[index + 1])) return [];
    if (needsFuture(expression) && !(tense.own && tense.direction === 'future') && !isAhead(tokens, first, last))
      return [];
    const edtf = resolve(expression, { day, direction: tense.direction, sure: tense.sure, year: years[index] });
    return mention(block, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0, edtf);
  });
}

function findEastAsian({ block, day }: ReadBlock): DateMention[] {
  return findEastAsianDates(block.text).flatMap(({ start, end, expression }) =>
    mention(block, start, end, resolve(expression, { day, direction: 'unknown' })),
  );
}

const UNKNOWN: ClauseTense = { direction: 'unknown', own: false };

/** "Today, Wednesday 5 March": what follows says that a day is meant. */
function goesOn(day: Found | undefined, next: Found | undefined): boolean {
  return day?.expression.kind === 'day' && next !== undefined && next.first - day.last <= 1;
}

/** The tokens without the "last" and "next" of dates, which say where their own date lies and nothing of another. */
function withoutSides(tokens: readonly Token[], found: readonly Found[], lexicon: Lexicon): readonly Token[] {
  const told = [...tokens];
  for (const { first, last } of found) {
    for (let at = first; at < last; at += 1) {
      const token = tokens[at];
      const sense = token && lexicon.senses.get(token.text);
      if (token && (sense?.side !== undefined || sense?.season !== undefined)) told[at] = { ...token, kind: 'number' };
    }
  }
  return told;
}

/** "The vote is in two weeks": a verb of being in the present right before the mention, after which nothing more is said of it. */
const IS = new Set('is are ist sind est sont es son sera e sao sono'.split(' '));
const IN = new Set('in dans en em daqui tra fra within'.split(' '));

function isAhead(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[last]?.kind === 'word') return false;
  const lead = IN.has(tokens[first]?.text ?? '') ? first : first - 1;
  return IN.has(tokens[lead]?.text ?? '') && IS.has(tokens[lead - 1]?.text ?? '');
}

/** "In two weeks" is how long something took unless it is still to come. */
function needsFuture(expression: Expression): boolean {
  return (expression.kind === 'day' || expression.kind === 'unit') && expression.ahead === true;
}

/**
 * Words that often mean no day in particular: "today" says "nowadays", "Monday to Friday" "on weekdays" and "in the winter" "every
 * winter" in a clause that tells of nothing done or planned.
 */
function needsTense(expression: Expression): boolean {
  if (expression.kind === 'range') return expression.from.kind === 'weekday';
  if (expression.kind === 'season') return expression.year === undefined && expression.side === undefined;
  return expression.kind === 'day' && expression.days === 0;
}

function mention(block: Block, start: number, end: number, edtf: Edtf | null): DateMention[] {
  if (edtf === null) return [];
  return [{ kind: 'date', block: block.id, start, end, surface: block.text.slice(start, end), edtf }];
}

/** Mentions in reading order; of two that overlap the one that begins first stays, of two at one place the one given first. */
function inOrder(mentions: DateMention[]): DateMention[] {
  let end = 0;
  return mentions
    .sort((a, b) => a.start - b.start)
    .filter((candidate) => {
      if (candidate.start < end) return false;
      end = candidate.end;
      return true;
    });
}
