import type { Edtf } from '../model';
import { formatYear } from './calendar';
import { interval } from './edtf';
import type { Season, Side, Unit } from './language';
import type { Slots } from './slots';

/** A date as the text says it, before it is held against the article's date. */
export type Expression =
  /** A day, month or year of the calendar, in parts; the weekday adds nothing where there is a day. */
  | {
      kind: 'calendar';
      year?: number;
      month?: number;
      day?: number;
      weekday?: number;
      side?: Side;
      yearsBack?: number;
      /** The month of a day by its distance from the article's ("the 5th of last month"). */
      monthSteps?: number;
    }
  | { kind: 'weekday'; weekday: number; side?: Side }
  /** Days from the article's day; `ahead` where only a clause of the future makes a date of it ("in three days"). */
  | { kind: 'day'; days: number; ahead?: true }
  /** Last, this or next week, month, year … */
  | { kind: 'unit'; unit: Unit; steps: number; ahead?: true }
  | { kind: 'season'; season: Season; year?: number; side?: Side }
  | { kind: 'quarter'; part: number; of: 'quarter' | 'half'; year?: number; yearsBack?: number; side?: Side }
  /** Said in full: a decade, a century, an ISO day. */
  | { kind: 'absolute'; edtf: Edtf }
  | { kind: 'range'; from: Expression; to: Expression };

const STEPS: Record<Side, number> = { beforeLast: -2, last: -1, this: 0, next: 1, coming: 1 };

/** What the slots of a matched pattern mean; null where they mean no date. */
export function expressionOf(slots: Slots, days: number | null): Expression | null {
  if (days !== null) return { kind: 'day', days };
  if (slots.decade !== undefined) return decade(slots.decade);
  if (slots.tens !== undefined) return decade(slots.tens < 100 ? 1900 + slots.tens : slots.tens);
  if (slots.round !== undefined) return decade(slots.round);
  if (slots.hundreds !== undefined) return decade(slots.hundreds);
  if (slots.century !== undefined) return centuries(slots.century, slots.later);
  const { side, unit, year } = slots;
  // "of last year", "this year"
  const yearsBack = unit === 'year' && side ? -STEPS[side] : undefined;
  const when = { ...(year === undefined ? {} : { year }), ...(yearsBack === undefined ? {} : { yearsBack }) };
  if (slots.turn !== undefined || slots.years !== undefined) return winterOver(slots);
  const part = slots.quarter ?? slots.ordinal;
  if (part !== undefined) return { kind: 'quarter', part, of: slots.part ?? 'quarter', ...when };
  if (slots.season)
    return { kind: 'season', season: slots.season, ...(year === undefined ? {} : { year }), ...(side ? { side } : {}) };
  if (slots.month !== undefined || year !== undefined) {
    return {
      kind: 'calendar',
      ...when,
      ...(slots.month === undefined ? {} : { month: slots.month }),
      ...(slots.day === undefined ? {} : { day: slots.day }),
      ...(slots.weekday === undefined ? {} : { weekday: slots.weekday }),
      ...(side && unit === undefined ? { side } : {}),
    };
  }
  if (slots.day !== undefined && unit === 'month' && side)
    return { kind: 'calendar', day: slots.day, monthSteps: STEPS[side] };
  // "the first of last year's meetings"
  if (slots.day !== undefined && unit !== undefined) return null;
  if (slots.weekday !== undefined) {
    if (slots.day !== undefined) return { kind: 'calendar', day: slots.day, weekday: slots.weekday };
    return { kind: 'weekday', weekday: slots.weekday, ...(side ? { side } : {}) };
  }
  if (unit && slots.count !== undefined) return counted(unit, slots.count, slots.ahead === true);
  // "the next day" is the day after whatever was told
  if (unit && side) return unit === 'day' ? null : { kind: 'unit', unit, steps: STEPS[side] };
  // "неделю назад": one
  if (unit) return counted(unit, 1, slots.ahead === true);
  return null;
}

function counted(unit: Unit, count: number, ahead: boolean): Expression {
  const steps = ahead ? count : -count;
  const when = ahead ? { ahead: true as const } : {};
  return unit === 'day' ? { kind: 'day', days: steps, ...when } : { kind: 'unit', unit, steps, ...when };
}

function centuries(century: number, later: number | undefined): Expression | null {
  const edtf = (number: number): Edtf => `${formatYear(number - 1).slice(2)}XX`;
  if (later === undefined) return { kind: 'absolute', edtf: edtf(century) };
  return later > century ? { kind: 'absolute', edtf: interval(edtf(century), edtf(later)) } : null;
}

/** "The winter of 2022-23": one winter, named by the year in which it began. */
function winterOver({ season, year, turn, years }: Slots): Expression | null {
  const from = years ?? year;
  if (season !== 'winter' || from === undefined) return null;
  const follows = turn === undefined || String(from + 1).endsWith(String(turn).padStart(2, '0'));
  return follows ? { kind: 'season', season, year: from } : null;
}

function decade(years: number): Expression {
  // "the 90s" are those of the last century, "the 20s" the running ones
  const full = years >= 1000 ? years : years >= 30 ? 1900 + years : 2000 + years;
  const century = full % 100 === 0 && full < 2000;
  return { kind: 'absolute', edtf: century ? `${String(full).slice(0, 2)}XX` : `${String(full).slice(0, 3)}X` };
}
