import type { Edtf } from '../model';
import { formatYear } from './calendar';
import type { Season, Side, Unit } from './language';
import type { Slots } from './match';

/** A date as the text says it, before it is held against the article's date. */
export type Expression =
  /** A day, month or year of the calendar, in parts; the weekday adds nothing where there is a day. */
  | { kind: 'calendar'; year?: number; month?: number; day?: number; weekday?: number; side?: Side; yearsBack?: number }
  | { kind: 'weekday'; weekday: number; side?: Side }
  /** Days from the article's day. */
  | { kind: 'day'; days: number }
  /** Last, this or next week, month, year … */
  | { kind: 'unit'; unit: Unit; steps: number }
  | { kind: 'season'; season: Season; year?: number; side?: Side }
  | { kind: 'quarter'; part: number; of: 'quarter' | 'half'; year?: number; yearsBack?: number; side?: Side }
  /** Said in full: a decade, a century, an ISO day. */
  | { kind: 'absolute'; edtf: Edtf }
  | { kind: 'range'; from: Expression; to: Expression };

const STEPS: Record<Side, number> = { last: -1, this: 0, next: 1, coming: 1 };

/** What the slots of a matched pattern mean; null where they mean no date. */
export function expressionOf(slots: Slots, days: number | null): Expression | null {
  if (days !== null) return { kind: 'day', days };
  if (slots.decade !== undefined) return decade(slots.decade);
  const tens = slots.tens ?? slots.round;
  if (tens !== undefined) return decade(tens);
  if (slots.century !== undefined) return { kind: 'absolute', edtf: `${formatYear(slots.century - 1).slice(2)}XX` };
  const { side, unit, year } = slots;
  // "of last year", "this year"
  const yearsBack = unit === 'year' && side ? -STEPS[side] : undefined;
  const when = { ...(year === undefined ? {} : { year }), ...(yearsBack === undefined ? {} : { yearsBack }) };
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
  if (slots.weekday !== undefined) {
    if (slots.day !== undefined) return { kind: 'calendar', day: slots.day, weekday: slots.weekday };
    return { kind: 'weekday', weekday: slots.weekday, ...(side ? { side } : {}) };
  }
  if (unit && slots.count !== undefined)
    return unit === 'day' ? { kind: 'day', days: -slots.count } : { kind: 'unit', unit, steps: -slots.count };
  if (unit && side) return { kind: 'unit', unit, steps: STEPS[side] };
  // "неделю назад": one
  if (unit) return { kind: 'unit', unit, steps: -1 };
  return null;
}

function decade(years: number): Expression {
  // "the 90s" are those of the last century, "the 20s" the running ones
  const full = years >= 1000 ? years : years >= 30 ? 1900 + years : 2000 + years;
  const century = full % 100 === 0 && full < 2000;
  return { kind: 'absolute', edtf: century ? `${String(full).slice(0, 2)}XX` : `${String(full).slice(0, 3)}X` };
}
