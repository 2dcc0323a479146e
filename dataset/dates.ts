import type { Edtf, IsoDay } from '../lib/core/model';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An EDTF date of a source's cell: a day, month or year that exists; undefined for anything else, such as an unknown value's blank node. */
export function edtfOf(cell: string | null | undefined): Edtf | undefined {
  const text = cell?.trim() ?? '';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~|\?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, mark = ''] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && Number(day) > Number(lastDay(`${year}-${month}`).slice(8))) return undefined;
  if (day === '00') return undefined;
  return [year, month, day].filter((part) => part !== undefined).join('-') + mark;
}

/** A date written `20 January 2025`, `July 2024`, `2011` or `NA January 1991` as EDTF; undefined where it is none. */
export function edtfOfWords(words: string): Edtf | undefined {
  const match = /^(?:(?:NA|(\d{1,2})) )?(?:([A-Z][a-z]+)\.? )?(\d{4})$/.exec(words.trim());
  if (!match) return undefined;
  const [, day, monthName, year] = match;
  if (monthName === undefined) return day === undefined ? year : undefined;
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  return edtfOf(text);
}

/** The first day a date can mean: `2019-06` → `2019-06-01`, `2025-02~` → `2025-02-01`, an interval → its start's. */
export function firstDay(date: Edtf): IsoDay {
  const start = (date.split('/')[0] ?? date).replace(/[~?%]/g, '').replace(/X/g, '0');
  return start.slice(0, 10) + '-01-01'.slice(Math.min(start.length, 10) - 4);
}

/** The last day a date can mean: `2019-06` → `2019-06-30`, `2019` → `2019-12-31`, an interval → its end's. */
export function lastDay(date: Edtf): IsoDay {
  const end = (date.split('/').at(-1) || date).replace(/[~?%]/g, '').replace(/X/g, '9');
  if (end.length === 4) return `${end}-12-31`;
  if (end.length > 7) return end;
  const [year, month] = end.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

/** Days from one ISO day to another, positive when the second is later. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How exact a date is: 3 to the day, 2 to the month, 1 to the year, 0 where it is absent. */
export function precisionOf(date: Edtf | undefined): number {
  return date === undefined ? 0 : date.replace(/[~?%]/g, '').split('-').length;
}
