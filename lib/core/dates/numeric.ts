import { isDay } from './calendar';

/** Which of day and month a language writes first in `04/03/2025`. */
export type NumericOrder = 'day-first' | 'month-first';

/** A date written in digits alone. */
export interface NumericDate {
  year: number;
  month: number;
  day: number;
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const TWO_YEARS = /^(\d{4})\/(\d{4}|\d{2})$/;

/**
 * Reads a date in digits, with its year: `2025-03-04`, `2025/3/4`, `04.03.2025`, `04-03-2025`, `4/3/25`. Points always go with the day
 * first. Null where it is no day of the calendar in that order.
 */
export function readNumericDate(text: string, order: NumericOrder): NumericDate | null {
  const ordered = YEAR_FIRST.exec(text);
  if (ordered) return check(Number(ordered[1]), Number(ordered[3]), Number(ordered[4]));
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [, one = '', mark, two = '', years = ''] = match;
  const year = years.length === 4 ? Number(years) : fullYear(Number(years));
  return mark === '.' || order === 'day-first'
    ? check(year, Number(two), Number(one))
    : check(year, Number(one), Number(two));
}

/** Two years that follow one another: `2023/24`, `2023/2024`. Null for anything else. */
export function readYears(text: string): { from: number; to: number } | null {
  const [, first, second] = TWO_YEARS.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const from = Number(first);
  const to = from + 1;
  return from >= 1000 && from < 2200 && String(to).endsWith(second) ? { from, to } : null;
}

/** Whether digits can be a date in one order alone, and in which. */
export function orderOf(text: string): NumericOrder | null {
  if (!/^\d{1,2}([-/])\d{1,2}\1(?:\d{4}|\d{2})$/.test(text)) return null;
  const dayFirst = readNumericDate(text, 'day-first') !== null;
  const monthFirst = readNumericDate(text, 'month-first') !== null;
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}

function check(year: number, month: number, day: number): NumericDate | null {
  return year >= 1000 && year < 2200 && isDay(year, month, day) ? { year, month, day } : null;
}

/** A year of two digits as POSIX `strptime` reads `%y`: 69 to 99 are of the last century. */
function fullYear(years: number): number {
  return years < 69 ? 2000 + years : 1900 + years;
}
