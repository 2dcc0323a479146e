/**
 * The part of EDTF (https://www.loc.gov/standards/datetime/) that this program writes and reads: days, months, years,
 * masked years (`199X`, `18XX`), intervals, and from level 2 the quarters and halves of a year. Qualifiers (`~`, `?`,
 * `%`) are read past: an approximate month has the bounds of that month.
 */
import type { Edtf, IsoDay } from '../model';
import { daysFrom, formatDay, isDay, lastDayOfMonth } from './calendar';

/** The first and the last day that a date may mean, both included. */
export interface Bounds {
  first: IsoDay;
  last: IsoDay;
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}|XX))?)?$/;

/** The first month of each season (21–24), quarter (33–36) and half (40–41), and how many months it lasts. */
const YEAR_PARTS: Record<number, [month: number, months: number]> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3], // winter runs into the next year
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

/**
 * The days an EDTF date or interval covers; null where it is malformed, no date of the calendar, or of unknown end.
 * Seasons are the northern meteorological ones. An open end (`..`) reaches to the year 0000 or 9999.
 */
export function bounds(edtf: Edtf): Bounds | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) return boundsOfDate(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  const start = from === '..' ? { first: '0000-01-01' } : boundsOfDate(from);
  const end = to === '..' ? { last: '9999-12-31' } : boundsOfDate(to);
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : null;
}

function boundsOfDate(edtf: Edtf): Bounds | null {
  const match = DATE.exec(edtf.replace(/[?~%]/g, ''));
  if (!match) return null;
  const [, years = '', monthText, dayText] = match;
  const firstYear = Number(years.replace(/X/g, '0'));
  const lastYear = Number(years.replace(/X/g, '9'));
  if (monthText === undefined) return { first: formatDay(firstYear, 1, 1), last: formatDay(lastYear, 12, 31) };
  if (firstYear !== lastYear) return null;
  const month = Number(monthText);
  if (dayText !== undefined && dayText !== 'XX') {
    if (!isDay(firstYear, month, Number(dayText))) return null;
    const day = formatDay(firstYear, month, Number(dayText));
    return { first: day, last: day };
  }
  if (month >= 1 && month <= 12) return monthsOf(firstYear, month, 1);
  const part = dayText === undefined ? YEAR_PARTS[month] : undefined;
  return part ? monthsOf(firstYear, part[0], part[1]) : null;
}

function monthsOf(year: number, month: number, count: number): Bounds {
  const end = month + count - 1;
  const lastYear = end > 12 ? year + 1 : year;
  const lastMonth = end > 12 ? end - 12 : end;
  return {
    first: formatDay(year, month, 1),
    last: formatDay(lastYear, lastMonth, lastDayOfMonth(lastYear, lastMonth)),
  };
}

/** How exactly a date is known. An interval has the precision of its coarser end; null where malformed. */
export function precisionOf(edtf: Edtf): 'day' | 'month' | 'season' | 'year' | 'years' | null {
  if (!bounds(edtf)) return null;
  const order = ['day', 'month', 'season', 'year', 'years'] as const;
  const ends = edtf.split('/').map((end) => order.indexOf(precisionOfDate(end)));
  return order[Math.max(...ends)] ?? null;
}

function precisionOfDate(edtf: Edtf): 'day' | 'month' | 'season' | 'year' | 'years' {
  const plain = edtf.replace(/[?~%]/g, '');
  if (plain.startsWith('..') || /^\d+X/.test(plain)) return 'years';
  if (plain.length === 4) return 'year';
  if (plain.length === 7) return Number(plain.slice(5)) > 12 ? 'season' : 'month';
  return plain.endsWith('X') ? 'month' : 'day';
}

/** The day of a date that is known to the day and is no interval; else null. */
export function exactDay(edtf: Edtf): IsoDay | null {
  const span = bounds(edtf);
  return span && span.first === span.last ? span.first : null;
}

/** Whether a date began on or before `day`. False where the date is malformed. */
export function isOnOrBefore(edtf: Edtf, day: IsoDay): boolean {
  const span = bounds(edtf);
  return span !== null && span.first <= day;
}

/** Whether `day` may lie within a date or interval. False where the date is malformed. */
export function includesDay(edtf: Edtf, day: IsoDay): boolean {
  const span = bounds(edtf);
  return span !== null && span.first <= day && day <= span.last;
}

/** Whether two dates may share a day. False where one is malformed. */
export function overlaps(a: Edtf, b: Edtf): boolean {
  const one = bounds(a);
  const other = bounds(b);
  return one !== null && other !== null && one.first <= other.last && other.first <= one.last;
}

/** Days from `from` to `to`, negative where `to` is earlier; null unless both are known to the day. */
export function daysBetween(from: Edtf, to: Edtf): number | null {
  const start = exactDay(from);
  const end = exactDay(to);
  return start && end ? daysFrom(start, end) : null;
}

/** Order for sorting: by first day, then by last day; malformed dates come last. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const one = bounds(a);
  const other = bounds(b);
  if (!one || !other) return Number(!one) - Number(!other);
  return compareText(one.first, other.first) || compareText(one.last, other.last);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The calendar day of an ISO day or date-time as its writer's clock showed it: the day that stands there, whatever its
 * offset. `2025-02-28T00:15:00+03:00` is 28 February. Null where no day of the calendar stands at the beginning.
 */
export function dayOf(dateTime: string): IsoDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(dateTime.trim());
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day)) return null;
  return formatDay(year, month, day);
}

/** An interval of two dates, in their order; a single date where both are the same. */
export function interval(from: Edtf, to: Edtf): Edtf {
  return from === to ? from : `${from}/${to}`;
}
