import type { Block, IsoDay } from '../model';
import { exactDay } from './edtf';
import { resolve } from './resolve';
import type { Found } from './scan';
import type { Token } from './tokens';

/** A block with the dates found in it. */
interface ScannedBlock {
  block: Block;
  tokens: readonly Token[];
  found: readonly Found[];
  /** The day its dates count from. */
  day: IsoDay | null;
}

/** A longer line says something. */
const LONGEST_LINE = 60;
/** A paragraph, as against a heading or a name. */
const SHORTEST_TEXT = 60;
/** Words that may stand with the time in a line that is nothing but a stamp: "Thursday 24 February, 10:42 GMT". */
const TIME_WORDS = new Set(
  'at um uhr a à as às alle ore h le on am pm p m gmt utc bst cet cest est edt et pst pdt pt мск в года г'.split(' '),
);

/**
 * The days of a live blog or diary that are said in lines of their own, "Thursday 24 February" or "26 February 2022, 10:42", each
 * above its posts: relative dates count from them. There are at least two, of different days, each followed by text; none is
 * looked for where blocks bring time stamps of their own.
 *
 * @returns by block, the day it counts from; empty where the text has no such lines
 */
export function daysByLine(blocks: readonly ScannedBlock[]): Map<Block, IsoDay> {
  const days = new Map<Block, IsoDay>();
  if (blocks.some(({ block }) => block.published !== undefined)) return days;
  const lines = blocks.flatMap((scanned, at) => {
    const day = dayOfLine(scanned);
    return day === null ? [] : [{ day, at }];
  });
  const heads = lines.filter(({ at }, i) =>
    blocks.slice(at + 1, lines[i + 1]?.at ?? blocks.length).some(({ block }) => block.text.length >= SHORTEST_TEXT),
  );
  if (new Set(heads.map(({ day }) => day)).size < 2) return days;
  for (const [i, { day, at }] of heads.entries()) {
    for (const { block } of blocks.slice(at + 1, heads[i + 1]?.at ?? blocks.length)) days.set(block, day);
  }
  return days;
}

/** The day of a line that says nothing else; null for any other line. */
function dayOfLine({ block, tokens, found, day }: ScannedBlock): IsoDay | null {
  const [date, ...more] = found;
  if (!date || more.length > 0 || block.text.length > LONGEST_LINE || date.expression.kind !== 'calendar') return null;
  const { month, day: dayOfMonth } = date.expression;
  if (month === undefined || dayOfMonth === undefined) return null;
  const others = tokens.filter((_, i) => i < date.first || i >= date.last);
  if (others.some(({ kind, text }) => kind === 'word' && !TIME_WORDS.has(text))) return null;
  const edtf = resolve(date.expression, { day, direction: 'unknown' });
  return edtf === null ? null : exactDay(edtf);
}
