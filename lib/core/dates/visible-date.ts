import type { ArticleInfo, IsoDay } from '../model';
import { exactDay } from './edtf';
import { findDates } from './index';

/** A line that says more than this beside its date ("By Ann Example, Moscow, updated") is a sentence, not a dateline. */
const MOST_OTHER_TEXT = 48;

/**
 * Reads the day of publication out of a line beside the headline: `Published 28 June 2019, 10:15`.
 *
 * @param article its language and address tell in which order it writes day and month
 * @returns the first day that the line gives with its year; null where it gives none or is running text
 */
export function readVisibleDate(line: string, article: Pick<ArticleInfo, 'url' | 'language'>): IsoDay | null {
  const block = { id: 'line', kind: 'byline' as const, text: line };
  for (const { edtf, start, end } of findDates([block], { ...article, title: '', published: null })) {
    const day = exactDay(edtf);
    if (day !== null) return line.length - (end - start) <= MOST_OTHER_TEXT ? day : null;
  }
  return null;
}
