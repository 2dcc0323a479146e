import type { IsoDay } from '../model';

/** Days since 1 January 1970 in the proleptic Gregorian calendar: what day arithmetic counts in. */
type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The last day of a month (1–12) of a year: 28 to 31. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether year (0–9999), month (1–12) and day name a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** `2019-06-28` from numbers; they are not checked. */
export function formatDay(year: number, month: number, day: number): IsoDay {
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`;
}

/** `2019-06` from numbers; they are not checked. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month)}`;
}

/** A year with its four digits: `0044`. */
export function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** Year, month and day of an ISO day. The day must be well formed. */
export function partsOf(day: IsoDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day `count` days later, or earlier where negative; held within the years 0000 to 9999. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const moved = numberOf(day) + count;
  return dayOfNumber(Math.min(Math.max(moved, FIRST_NUMBER), LAST_NUMBER));
}

/** The month `count` months after that of `day`, as year and month. */
export function addMonths(day: IsoDay, count: number): { year: number; month: number } {
  const { year, month } = partsOf(day);
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Days from `from` to `to`, negative where `to` is earlier. */
export function daysFrom(from: IsoDay, to: IsoDay): number {
  return numberOf(to) - numberOf(from);
}

/** The weekday of a day. */
export function weekdayOf(day: IsoDay): Weekday {
  return (((((numberOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the ISO week in which `day` lies. */
export function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, 1 - weekdayOf(day));
}

function numberOf(day: IsoDay): DayNumber {
  const { year, month, day: date } = partsOf(day);
  // setUTCFullYear, as Date.UTC takes the years 0 to 99 for 1900 to 1999
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, date) / MS_PER_DAY);
}

function dayOfNumber(count: DayNumber): IsoDay {
  const date = new Date(count * MS_PER_DAY);
  return formatDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const FIRST_NUMBER = numberOf('0000-01-01');
const LAST_NUMBER = numberOf('9999-12-31');
