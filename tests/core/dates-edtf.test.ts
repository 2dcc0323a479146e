import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysFrom, mondayOf, weekdayOf } from '../../lib/core/dates/calendar';
import {
  bounds,
  compareEdtf,
  dayOf,
  daysBetween,
  exactDay,
  includesDay,
  isOnOrBefore,
  overlaps,
  precisionOf,
} from '../../lib/core/dates/edtf';

const isoDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('bounds of an EDTF date', () => {
  it.each([
    ['2019-06-28', '2019-06-28', '2019-06-28'],
    ['2019-06', '2019-06-01', '2019-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02~', '2025-02-01', '2025-02-28'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['2014-24', '2014-12-01', '2015-02-28'],
    ['2018-34', '2018-04-01', '2018-06-30'],
    ['2018-41', '2018-07-01', '2018-12-31'],
    ['2019-06-28/2019-06-29', '2019-06-28', '2019-06-29'],
    ['2011/2013-03', '2011-01-01', '2013-03-31'],
    ['../2013', '0000-01-01', '2013-12-31'],
    ['2013/..', '2013-01-01', '9999-12-31'],
  ])('%s', (edtf, first, last) => {
    expect(bounds(edtf)).toEqual({ first, last });
  });

  it.each(['', '2019-13', '2019-02-30', '2019-6-1', 'June', '2013/2011', '2013/', '199X-02', '2019-06-28T10:00Z'])(
    'are unknown for %j',
    (edtf) => {
      expect(bounds(edtf)).toBeNull();
    },
  );

  it('never throw', () => {
    fc.assert(fc.property(fc.string(), (text) => bounds(text) === null || bounds(text) !== undefined));
  });
});

describe('comparing', () => {
  it('knows precision, exact days and overlap', () => {
    expect(precisionOf('2019-06-28')).toBe('day');
    expect(precisionOf('2019-06/2019-07-01')).toBe('month');
    expect(precisionOf('2019-21')).toBe('season');
    expect(precisionOf('199X')).toBe('years');
    expect(precisionOf('x')).toBeNull();
    expect(exactDay('2019-06')).toBeNull();
    expect(exactDay('2019-06-28~')).toBe('2019-06-28');
    expect(overlaps('2019-06', '2019-06-28/2019-07-02')).toBe(true);
    expect(overlaps('2019-06', '2019-07')).toBe(false);
    expect(includesDay('2019', '2019-12-31')).toBe(true);
    expect(isOnOrBefore('2019-06', '2019-06-01')).toBe(true);
    expect(isOnOrBefore('2019-06-02', '2019-06-01')).toBe(false);
  });

  it('counts days only between dates known to the day', () => {
    expect(daysBetween('2018-12-31', '2019-01-02')).toBe(2);
    expect(daysBetween('2019-01-02', '2018-12-31')).toBe(-2);
    expect(daysBetween('2019-01', '2019-01-02')).toBeNull();
  });

  it('sorts by beginning, then by end, malformed last', () => {
    expect(['2019', 'x', '2019-01-01', '2018', '2019-02'].sort(compareEdtf)).toEqual([
      '2018',
      '2019-01-01',
      '2019',
      '2019-02',
      'x',
    ]);
  });
});

describe('the calendar', () => {
  it('agrees with itself', () => {
    fc.assert(
      fc.property(isoDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
        const moved = addDays(day, count);
        if (moved.startsWith('0000') || moved.startsWith('9999')) return;
        expect(daysFrom(day, moved)).toBe(count);
        expect(((weekdayOf(moved) - weekdayOf(day) - count) % 7) + 0).toBe(0);
        expect(weekdayOf(mondayOf(day))).toBe(1);
      }),
    );
  });

  it('knows weekdays and months', () => {
    expect(weekdayOf('2025-03-05')).toBe(3);
    expect(weekdayOf('1969-12-28')).toBe(7);
    expect(addMonths('2025-01-31', -2)).toEqual({ year: 2024, month: 11 });
    expect(addMonths('2024-12-31', 14)).toEqual({ year: 2026, month: 2 });
  });
});

describe('the day of a date-time', () => {
  it.each([
    ['2025-02-28T00:15:00+03:00', '2025-02-28'],
    ['2025-03-03T23:30:00-05:00', '2025-03-03'],
    ['2025-03-03', '2025-03-03'],
    ['2025-03-03 10:00', '2025-03-03'],
    ['2025-02-30T10:00Z', null],
    ['yesterday', null],
    ['2025', null],
  ])('%s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});
