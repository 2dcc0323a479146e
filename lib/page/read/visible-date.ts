import { findDates } from '../../core/dates';
import { exactDay } from '../../core/dates/edtf';
import type { ArticleInfo, IsoDay } from '../../core/model';

/**
 * Reads the day of publication out of a line beside the headline: `Published 28 June 2019, 10:15`.
 *
 * @param article its language and address tell in which order it writes day and month
 * @returns the first day that the line gives with its year; null where it gives none
 */
export function readVisibleDate(line: string, article: Pick<ArticleInfo, 'url' | 'language'>): IsoDay | null {
  for (const { edtf } of findDates([{ id: 'line', kind: 'byline', text: line }], {
    ...article,
    title: '',
    published: null,
  })) {
    const day = exactDay(edtf);
    if (day !== null) return day;
  }
  return null;
}
