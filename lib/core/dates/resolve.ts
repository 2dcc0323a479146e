import type { Edtf, IsoDay } from '../model';
import {
  addDays,
  addMonths,
  daysFrom,
  formatDay,
  formatMonth,
  formatYear,
  isDay,
  mondayOf,
  partsOf,
  weekdayOf,
} from './calendar';
import { bounds, interval } from './edtf';
import type { Expression } from './expression';
import type { Season, Unit } from './language';

/** Where a clause points in time. */
export type Direction = 'past' | 'future' | 'unknown';

/** What an expression is held against. */
export interface Reference {
  /** The article's day, or the block's own; null where the page states none. */
  day: IsoDay | null;
  direction: Direction;
  /** The direction holds, however far off the day then is. */
  sure?: true | undefined;
  /** A year that the sentence set out with ("In 2018 …"), for days and months without one. */
  year?: number;
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The EDTF date that an expression means; null where it is no day of the calendar, or relative and nothing to count from. */
export function resolve(expression: Expression, reference: Reference): Edtf | null {
  if (expression.kind === 'absolute') return expression.edtf;
  if (expression.kind === 'range') return resolveRange(expression, reference);
  if (expression.kind === 'calendar' && expression.year !== undefined) return calendarOf(expression.year, expression);
  if (expression.kind === 'season' && expression.year !== undefined)
    return seasonOf(expression.year, expression.season);
  if (expression.kind === 'quarter' && expression.year !== undefined) return quarterOf(expression.year, expression);
  const { day } = reference;
  if (day === null) return null;
  switch (expression.kind) {
    case 'day':
      return addDays(day, expression.days);
    case 'weekday':
      return resolveWeekday(expression, day, reference.direction);
    case 'unit':
      return resolveUnit(expression.unit, expression.steps, day);
    case 'season':
      return resolveSeason(expression, day, reference.direction);
    case 'quarter':
      return resolveQuarter(expression, day, reference.direction);
    case 'calendar':
      return resolveCalendar(expression, day, reference);
  }
}

function calendarOf(year: number, { month, day }: Of<'calendar'>): Edtf | null {
  if (month === undefined) return formatYear(year);
  if (day === undefined) return formatMonth(year, month);
  return isDay(year, month, day) ? formatDay(year, month, day) : null;
}

// ---------------------------------------------------------------- days and months without a year

/** How far past the article's day a thing told in the past may lie: papers of the next morning, other time zones. */
const SLACK_DAYS = 1;

function resolveCalendar(date: Of<'calendar'>, today: IsoDay, reference: Reference): Edtf | null {
  const now = partsOf(today);
  if (date.yearsBack !== undefined) return calendarOf(now.year - date.yearsBack, date);
  if (date.monthSteps !== undefined) {
    const moved = addMonths(today, date.monthSteps);
    return calendarOf(moved.year, { ...date, month: moved.month });
  }
  if (date.month === undefined) return resolveDayOfMonth(date, today, reference.direction);
  if (reference.year !== undefined && reference.direction !== 'future' && date.side === undefined)
    return calendarOf(reference.year, date);
  const candidates = [now.year - 1, now.year, now.year + 1, ...(date.day === 29 ? leapYearsAround(now.year) : [])]
    .map((year) => calendarOf(year, date))
    .filter((edtf) => edtf !== null);
  return date.day === undefined
    ? chooseMonth(candidates, today, date.side === 'last' ? 'before' : (date.side ?? sideOf(reference.direction)))
    : chooseDay(
        matchingWeekday(candidates, date.weekday),
        today,
        date.side ?? sideOf(reference.direction),
        reference.sure,
      );
}

function sideOf(direction: Direction): 'last' | 'next' | undefined {
  return direction === 'past' ? 'last' : direction === 'future' ? 'next' : undefined;
}

/** A weekday that stands with the day decides between years, where it fits one of them. */
function matchingWeekday(candidates: Edtf[], weekday: number | undefined): Edtf[] {
  const fitting = candidates.filter((day) => weekdayOf(day) === weekday);
  return fitting.length > 0 ? fitting : candidates;
}

/**
 * No news speaks of a day so far off without its year where one so near fits: the verb then belongs to something else ("was
 * extended until 18 February").
 */
const FAR_DAYS = 300;
const NEAR_DAYS = 45;

function chooseDay(candidates: Edtf[], today: IsoDay, side: string | undefined, sure?: boolean): Edtf | null {
  const chosen = chooseDayOn(candidates, today, side);
  if (sure) return chosen;
  const near = nearest(candidates, (day) => daysFrom(today, day));
  if (!chosen || !near || side === undefined) return near;
  const isOdd = Math.abs(daysFrom(today, chosen)) > FAR_DAYS && Math.abs(daysFrom(today, near)) < NEAR_DAYS;
  return isOdd ? near : chosen;
}

function chooseDayOn(candidates: Edtf[], today: IsoDay, side: string | undefined): Edtf | null {
  const allowed = candidates.filter((day) => {
    if (side === 'last') return daysFrom(today, day) <= SLACK_DAYS;
    if (side === 'next' || side === 'coming') return day >= today;
    return true;
  });
  return nearest(allowed.length > 0 ? allowed : candidates, (day) => daysFrom(today, day));
}

function chooseMonth(candidates: Edtf[], today: IsoDay, side: string | undefined): Edtf | null {
  const month = today.slice(0, 7);
  const allowed = candidates.filter((candidate) => {
    // "last June" said in June is the one before
    if (side === 'before') return candidate < month;
    if (side === 'last') return candidate <= month;
    if (side === 'next' || side === 'coming') return candidate >= month;
    if (side === 'this') return candidate.slice(0, 4) === month.slice(0, 4);
    return true;
  });
  return nearest(allowed.length > 0 ? allowed : candidates, (candidate) => daysFrom(`${month}-15`, `${candidate}-15`));
}

/** The candidate with the smallest distance, the earlier of two equally far. */
function nearest(candidates: Edtf[], distance: (edtf: Edtf) => number): Edtf | null {
  let best: Edtf | null = null;
  for (const candidate of candidates) {
    if (best === null || Math.abs(distance(candidate)) < Math.abs(distance(best))) best = candidate;
  }
  return best;
}

function leapYearsAround(year: number): number[] {
  return [year - 3, year - 2, year + 2, year + 3];
}

/** "Thursday (5)": the day of this month, or of the one before or after, on which the weekday agrees. */
function resolveDayOfMonth(date: Of<'calendar'>, today: IsoDay, direction: Direction): Edtf | null {
  const { day, weekday } = date;
  if (day === undefined) return null;
  const candidates = [-1, 0, 1]
    .map((step) => addMonths(today, step))
    .filter(({ year, month }) => isDay(year, month, day))
    .map(({ year, month }) => formatDay(year, month, day));
  const fitting =
    weekday === undefined ? candidates : candidates.filter((candidate) => weekdayOf(candidate) === weekday);
  return fitting.length > 0 ? chooseDay(fitting, today, sideOf(direction)) : null;
}

// ---------------------------------------------------------------- weekdays

function resolveWeekday({ weekday, side }: Of<'weekday'>, today: IsoDay, direction: Direction): IsoDay {
  const now = weekdayOf(today);
  const back = (((now - weekday) % 7) + 7) % 7;
  const ahead = (7 - back) % 7;
  switch (side) {
    case 'last':
      return addDays(today, -(back || 7));
    case 'coming':
      return addDays(today, ahead || 7);
    case 'next':
      return addDays(mondayOf(today), 7 + weekday - 1);
    case 'this':
      if (direction === 'unknown') return back <= ahead ? addDays(today, -back) : addDays(today, ahead);
  }
  return direction === 'future' ? addDays(today, ahead) : addDays(today, -back);
}

// ---------------------------------------------------------------- weeks, months, years

function resolveUnit(unit: Unit, steps: number, today: IsoDay): Edtf {
  const { year } = partsOf(today);
  switch (unit) {
    case 'day':
      return addDays(today, steps);
    case 'week': {
      const monday = addDays(mondayOf(today), steps * 7);
      return interval(monday, addDays(monday, 6));
    }
    case 'weekend': {
      const saturday = addDays(mondayOf(today), 5 + steps * 7);
      return interval(saturday, addDays(saturday, 1));
    }
    case 'month': {
      const moved = addMonths(today, steps);
      return formatMonth(moved.year, moved.month);
    }
    case 'quarter': {
      const moved = addMonths(today, steps * 3);
      return `${formatYear(moved.year)}-${33 + Math.floor((moved.month - 1) / 3)}`;
    }
    case 'half': {
      const moved = addMonths(today, steps * 6);
      return halfOf(moved.year, moved.month <= 6 ? 1 : 2);
    }
    case 'year':
      return formatYear(Math.max(0, year + steps));
    case 'decade':
      return `${formatYear(Math.max(0, year + steps * 10)).slice(0, 3)}X`;
    case 'century':
      return `${formatYear(Math.max(0, year + steps * 100)).slice(0, 2)}XX`;
  }
}

// ---------------------------------------------------------------- seasons, quarters

const SEASON_CODE: Record<Season, number> = { spring: 21, summer: 22, autumn: 23, winter: 24 };

function seasonOf(year: number, season: Season): Edtf {
  return `${formatYear(year)}-${SEASON_CODE[season]}`;
}

function resolveSeason({ season, side }: Of<'season'>, today: IsoDay, direction: Direction): Edtf | null {
  const { year } = partsOf(today);
  const spans = [year - 2, year - 1, year, year + 1].map((candidate) => seasonOf(candidate, season));
  const covered = (edtf: Edtf) => bounds(edtf) ?? { first: today, last: today };
  const wanted = side ?? sideOf(direction);
  // a winter lies in two years, so that the nearest one is meant
  if (wanted === 'this' && direction !== 'past' && season !== 'winter') return seasonOf(year, season);
  if (wanted === 'last') {
    const over = spans.filter((edtf) => (side === 'last' ? covered(edtf).last : covered(edtf).first) < today);
    return over.at(-1) ?? null;
  }
  if (wanted === 'next' || wanted === 'coming') {
    return spans.find((edtf) => (side === undefined ? covered(edtf).last : covered(edtf).first) > today) ?? null;
  }
  return nearest(spans, (edtf) => distanceTo(covered(edtf), today));
}

function distanceTo(span: { first: IsoDay; last: IsoDay }, day: IsoDay): number {
  return day < span.first ? daysFrom(day, span.first) : day > span.last ? daysFrom(day, span.last) : 0;
}

function quarterOf(year: number, { part, of }: Of<'quarter'>): Edtf | null {
  if (of === 'half') return part <= 2 ? halfOf(year, part) : null;
  return part <= 4 ? `${formatYear(year)}-${32 + part}` : null;
}

function halfOf(year: number, part: number): Edtf {
  return part === 1 ? `${formatYear(year)}-01/${formatYear(year)}-06` : `${formatYear(year)}-07/${formatYear(year)}-12`;
}

function resolveQuarter(expression: Of<'quarter'>, today: IsoDay, direction: Direction): Edtf | null {
  const { year } = partsOf(today);
  if (expression.yearsBack !== undefined) return quarterOf(year - expression.yearsBack, expression);
  const spans = [year - 1, year, year + 1]
    .map((candidate) => quarterOf(candidate, expression))
    .filter((edtf) => edtf !== null);
  const first = (edtf: Edtf) => bounds(edtf)?.first ?? today;
  if (direction === 'future') return spans.find((edtf) => (bounds(edtf)?.last ?? today) >= today) ?? null;
  return spans.filter((edtf) => first(edtf) <= today).at(-1) ?? null;
}

// ---------------------------------------------------------------- ranges

/** Both ends of a range: what one end leaves out is taken from the other, and the end never lies before the beginning. */
function resolveRange({ from, to }: Of<'range'>, reference: Reference): Edtf | null {
  if (from.kind === 'calendar' && to.kind === 'calendar') return resolveCalendarRange(from, to, reference);
  if (from.kind === 'weekday' && to.kind === 'weekday' && reference.day !== null) {
    const start = resolveWeekday(from, reference.day, reference.direction);
    const length = (((to.weekday - from.weekday) % 7) + 7) % 7;
    return interval(start, addDays(start, length));
  }
  const start = resolve(from, reference);
  const end = resolve(to, reference);
  return start !== null && end !== null ? ordered(start, end) : null;
}

function resolveCalendarRange(from: Of<'calendar'>, to: Of<'calendar'>, reference: Reference): Edtf | null {
  const start: Of<'calendar'> = { ...from, month: from.month ?? to.month };
  const end: Of<'calendar'> = { ...to, month: to.month ?? from.month };
  const turns = start.month !== undefined && end.month !== undefined && start.month > end.month;
  const years = from.yearsBack ?? to.yearsBack;
  if (start.year === undefined && end.year === undefined && years === undefined && start.month !== undefined) {
    // The tense settles the year of the end that it asks about: what is over has ended, what will be begins.
    if (reference.direction === 'past') {
      end.year = yearOf(resolve(end, reference));
    } else {
      start.year = yearOf(resolve(start, reference));
    }
  } else if (years !== undefined && reference.day !== null) {
    end.year = partsOf(reference.day).year - years;
  }
  if (start.year === undefined && end.year !== undefined) start.year = turns ? end.year - 1 : end.year;
  if (end.year === undefined && start.year !== undefined) end.year = turns ? start.year + 1 : start.year;
  if (start.year === undefined || end.year === undefined) return null;
  const first = calendarOf(start.year, start);
  const last = calendarOf(end.year, end);
  return first !== null && last !== null ? ordered(first, last) : null;
}

function yearOf(edtf: Edtf | null): number | undefined {
  return edtf === null ? undefined : Number(edtf.slice(0, 4));
}

function ordered(from: Edtf, to: Edtf): Edtf | null {
  const range = interval(from, to);
  return bounds(range) ? range : null;
}
