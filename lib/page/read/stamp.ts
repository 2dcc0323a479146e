/** Earlier is a slip or a template's blank, later a licence's end: no news page was published then. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?`;
/** `2019-06-28T10:00:00+0200`, `2019/06/28 10:00`, `20190628`, `20190628T100000Z` */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)${TIME}`, 'i');
const COMPACT_TIME = /^(\d{8})[T ]?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/i;
/** `Fri, 28 Jun 2019 10:00:00 GMT` */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})${TIME}`,
  'i',
);
/** `Jun. 28, 2019`, `Friday, June 28, 2019 10:00` */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}`,
  'i',
);
/** `28.06.2019 10:00`, `6/28/2019 10:00 AM` */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([./])(\d{1,2})\2(\d{4})${TIME}`, 'i');
/** `Fri Jun 28 10:00:00 EST 2019`, what Java's Date prints; its zone is ambiguous (EST is Sydney's too) and left out. */
const JAVA = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:([a-z]{1,5})\s+)?(\d{4})$/i;

/**
 * Reads a machine's date or date-time, in the forms that pages put into metadata. Dates in digits that do not begin with the
 * year say too little and are left alone, unless points (day first), a.m. and p.m. (month first) or the number decide.
 *
 * @returns an ISO day, or a date-time with the offset that was written, seconds included: `2019-06-28T10:00:00+02:00`; null
 *   for anything else
 */
export function readStamp(text: string): string | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  const compact = COMPACT_TIME.exec(plain);
  if (compact) {
    const [, day = '', hour, minute, second, zone] = compact;
    return stamp(day.slice(0, 4), Number(day.slice(4, 6)), day.slice(6), hour, minute, second, undefined, zone);
  }
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) {
    const [, year, , month, day, ...time] = yearFirst;
    return stamp(year, Number(month), day, ...time);
  }
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) {
    const [, day, month, year, ...time] = dayFirst;
    return stamp(year, monthOf(month), day, ...time);
  }
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst) {
    const [, month, day, year, ...time] = monthFirst;
    return stamp(year, monthOf(month), day, ...time);
  }
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast) {
    const [, one, mark, two, year, ...time] = yearLast;
    const monthFirst = mark === '/' && (time[3] !== undefined || Number(two) > 12);
    if (mark === '/' && !monthFirst && Number(one) <= 12) return null;
    return monthFirst ? stamp(year, Number(one), two, ...time) : stamp(year, Number(two), one, ...time);
  }
  const java = JAVA.exec(plain);
  if (java) {
    const [, month, day, hour, minute, second, zone, year] = java;
    const utc = /^(?:GMT|UTC)$/.test(zone ?? '') ? 'Z' : undefined;
    return stamp(year, monthOf(month), day, hour, minute, second, undefined, utc);
  }
  return null;
}

/** Seconds or milliseconds since 1970, as `data-timestamp` has them, in UTC; null for other numbers. */
export function readEpoch(text: string): string | null {
  if (!/^(?:\d{9,10}|\d{12,13})$/.test(text.trim())) return null;
  const number = Number(text);
  return `${new Date(number > 1e11 ? number : number * 1000).toISOString().slice(0, 19)}Z`;
}

/** Whether two stamps name the same moment, to five minutes; false unless both have a time and an offset. */
export function sameMoment(a: string, b: string): boolean {
  if (!hasOffset(a) || !hasOffset(b)) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 5 * 60_000;
}

/** Whether a date-time is given in UTC, which need not be the day its readers had. */
export function isUtc(stamp: string): boolean {
  return /(?:Z|[+-]00:00)$/.test(stamp);
}

/** Whether a stamp says where it counts its day. */
function hasOffset(stamp: string): boolean {
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(stamp) && stamp.includes('T');
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function stamp(
  year: string | undefined,
  month: number,
  day: string | undefined,
  hour?: string,
  minute?: string,
  second?: string,
  half?: string,
  zone?: string,
): string | null {
  const [y, d] = [Number(year), Number(day)];
  const real = new Date(Date.UTC(y, month - 1, d));
  if (y < FIRST_YEAR || y > LAST_YEAR || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== d) return null;
  const iso = real.toISOString().slice(0, 10);
  if (iso === '1970-01-01') return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return iso;
  const shift = half && (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  return `${iso}T${String(shift ?? hour).padStart(2, '0')}:${minute}:${second ?? '00'}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
