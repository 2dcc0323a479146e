import { addDays, daysFrom } from '../dates/calendar';
import { bounds } from '../dates/edtf';
import type { Edtf, IsoDay, Tenure } from '../model';

/** Something to be drawn on a time axis. */
export interface TimePoint {
  id: string;
  date: Edtf;
}

/** Places on a time axis, as shares of its length: 0 is its left end, 1 its right. */
export interface Timeline {
  /** First and last calendar year on the axis. */
  years: { first: number; last: number };
  points: { id: string; at: number; isLater: boolean }[];
  /** Where the article's day lies. */
  marker: number;
  /** Years worth a label, few enough not to touch. */
  ticks: { year: number; at: number }[];
}

/** The steps between labelled years, the smallest that leaves at most {@link MOST_TICKS} labels is taken. */
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 6;

/**
 * Places events on an axis that reaches from the first event's year to the end of the last one's, or of the article's.
 *
 * @param points those with malformed dates are left out; an interval stands at its middle
 * @param day the article's
 */
export function timelineOf(points: readonly TimePoint[], day: IsoDay): Timeline {
  const placed = points.flatMap(({ id, date }) => {
    const middle = middleOf(date);
    return middle === null ? [] : [{ id, middle, first: bounds(date)?.first ?? middle }];
  });
  const axis = axisOf([...placed.map((one) => one.middle), day]);
  return {
    years: axis.years,
    points: placed.map(({ id, middle, first }) => ({ id, at: axis.place(middle), isLater: first > day })),
    marker: axis.place(day),
    ticks: ticksOf(axis.years, axis.place),
  };
}

/** A time in office on an axis, as shares of its length. */
export interface Span {
  tenure: Tenure;
  from: number;
  to: number;
  /** The end is not known: drawn open. */
  isOpen: boolean;
}

/**
 * Places times in office on an axis, oldest first. Tenures without a beginning or an end that could be drawn are left
 * out; an open end reaches to the day on which it was last known to be true.
 */
export function careerOf(
  tenures: readonly Tenure[],
  day: IsoDay,
): { years: Timeline['years']; spans: Span[]; marker: number; ticks: Timeline['ticks'] } {
  const spans = tenures.flatMap((tenure) => {
    const first = tenure.from && bounds(tenure.from)?.first;
    const last = tenure.to === undefined ? tenure.asOf : bounds(tenure.to)?.last;
    return first && last && first <= last ? [{ tenure, first, last }] : [];
  });
  const axis = axisOf([...spans.flatMap((span) => [span.first, span.last]), day]);
  return {
    years: axis.years,
    spans: spans
      .sort((a, b) => (a.first < b.first ? -1 : 1))
      .map(({ tenure, first, last }) => ({
        tenure,
        from: axis.place(first),
        to: axis.place(last),
        isOpen: tenure.to === undefined,
      })),
    marker: axis.place(day),
    ticks: ticksOf(axis.years, axis.place),
  };
}

function axisOf(days: readonly IsoDay[]): { years: Timeline['years']; place: (day: IsoDay) => number } {
  const years = days.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const start = `${String(first).padStart(4, '0')}-01-01`;
  const length = daysFrom(start, `${String(last).padStart(4, '0')}-12-31`);
  return { years: { first, last }, place: (day) => Math.min(1, Math.max(0, daysFrom(start, day) / length)) };
}

function ticksOf({ first, last }: Timeline['years'], place: (day: IsoDay) => number): Timeline['ticks'] {
  const step = STEPS.find((size) => (last - first) / size < MOST_TICKS) ?? 1000;
  const ticks: Timeline['ticks'] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, at: place(`${String(year).padStart(4, '0')}-01-01`) });
  }
  return ticks;
}

function middleOf(date: Edtf): IsoDay | null {
  const span = bounds(date);
  return span && addDays(span.first, Math.floor(daysFrom(span.first, span.last) / 2));
}
