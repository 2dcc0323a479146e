import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTerms, otherTerms, rolesAt, rolesOf } from '../../lib/core/cards/roles';
import { isHeldOn, isStale } from '../../lib/core/cards/terms';
import type { Tenure } from '../../lib/core/model';

function tenure(post: string, dates: Partial<Tenure>): Tenure {
  return { post, label: post, role: 'minister', provenance: [], ...dates };
}

describe('terms', () => {
  it('join where one follows the other, from the first beginning to the last end', () => {
    const [only, ...more] = mergeTerms([
      tenure('president', { from: '2018-05-07', to: '2024-05-07' }),
      tenure('president', { from: '2012-05-07', to: '2018-05-07' }),
      tenure('president', { from: '2024-05-07', asOf: '2026-09-23' }),
    ]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ from: '2012-05-07', asOf: '2026-09-23' });
    expect(only).not.toHaveProperty('to');
  });

  it('stay apart with years between them, and are told as other terms', () => {
    const terms = mergeTerms([
      tenure('president', { from: '2017-01-20', to: '2021-01-20' }),
      tenure('president', { from: '2025-01-20', asOf: '2026-09-23' }),
    ]);
    expect(terms).toHaveLength(2);
    const [first, second] = terms;
    if (!first || !second) throw new Error('two terms');
    expect(otherTerms(second, terms)).toEqual([first]);
  });

  it('stay apart where one is acting', () => {
    expect(
      mergeTerms([
        tenure('president', { from: '1999-12-31', to: '2000-05-07', acting: true }),
        tenure('president', { from: '2000-05-07', to: '2008-05-07' }),
      ]),
    ).toHaveLength(2);
  });

  it('that overlap end with the later end', () => {
    expect(mergeTerms([tenure('a', { from: '2000', to: '2010' }), tenure('a', { from: '2004', to: '2006' })])).toEqual([
      tenure('a', { from: '2000', to: '2010' }),
    ]);
  });

  const year = fc.integer({ min: 1950, max: 2020 });
  const anyTenure = fc
    .record({ post: fc.constantFrom('a', 'b'), from: year, length: fc.integer({ min: 0, max: 9 }), open: fc.boolean() })
    .map(({ post, from, length, open }) =>
      tenure(
        post,
        open ? { from: `${from}`, asOf: `${from + length}-12-31` } : { from: `${from}`, to: `${from + length}` },
      ),
    );

  it('once joined stay as they are, and lose no day in office', () => {
    fc.assert(
      fc.property(fc.array(anyTenure, { maxLength: 8 }), year, (tenures, asked) => {
        const merged = mergeTerms(tenures);
        expect(mergeTerms(merged)).toEqual(merged);
        const day = `${asked}-06-15`;
        for (const one of tenures.filter((each) => each.to !== undefined && isHeldOn(each, day))) {
          expect(rolesAt(merged, day).map((role) => role.post)).toContain(one.post);
        }
      }),
    );
  });

  it('are each shown in one place only', () => {
    fc.assert(
      fc.property(fc.array(anyTenure, { maxLength: 8 }), year, year, (tenures, asked, now) => {
        const roles = rolesOf(tenures, `${asked}-06-15`, `${Math.max(asked, now)}-06-15`);
        const shown = new Set([...roles.atDate, ...roles.now, ...roles.before, ...roles.after]);
        const all = mergeTerms(tenures);
        expect(all).toEqual(expect.arrayContaining([...shown]));
        // what an old source says of an office that is held anyway is the one thing left out
        for (const one of all) if (one.to !== undefined) expect([...shown]).toContainEqual(one);
        expect(roles.before.filter((one) => roles.after.includes(one))).toEqual([]);
      }),
    );
  });
});

describe('a role at a date', () => {
  it('counts the day of arrival and the day of leaving', () => {
    const post = { from: '2017-01-20', to: '2021-01-20' };
    expect(['2017-01-19', '2017-01-20', '2021-01-20', '2021-01-21'].map((day) => isHeldOn(post, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is as exact as its dates', () => {
    expect(isHeldOn({ from: '2004-03', to: '2012' }, '2004-03-02')).toBe(true);
    expect(isHeldOn({ from: '2004-03', to: '2012' }, '2004-02-29')).toBe(false);
    expect(isHeldOn({ from: '2004-03', to: '2012' }, '2012-12-31')).toBe(true);
  });

  it('with an open end holds while the data is fresh, and is stale after', () => {
    const post = { from: '2019', asOf: '2022-05-12' };
    expect(isHeldOn(post, '2022-05-12')).toBe(true);
    expect(isHeldOn(post, '2022-12-01')).toBe(true);
    expect(isHeldOn(post, '2025-02-28')).toBe(false);
    expect(isStale(post, '2025-02-28')).toBe(true);
  });

  it('is never held without a date, or with a malformed one', () => {
    expect(isHeldOn({}, '2020-01-01')).toBe(false);
    expect(isHeldOn({ from: 'long ago', to: '2030' }, '2020-01-01')).toBe(false);
  });

  it('names the weightiest post first, acting ones last', () => {
    const roles = rolesAt(
      [
        tenure('party', { role: 'party-leader', from: '2012', to: '2030' }),
        tenure('acting', { role: 'head-of-state', from: '2012', to: '2030', acting: true }),
        tenure('foreign', { role: 'foreign-minister', from: '2012', to: '2030' }),
      ],
      '2020-01-01',
    );
    expect(roles.map((role) => role.post)).toEqual(['foreign', 'party', 'acting']);
  });

  it('is not told twice where an old source has it under another label', () => {
    const roles = rolesOf(
      [
        tenure('spokesperson-mfa', { role: 'spokesperson', from: '2015-08-10', asOf: '2026-11-24' }),
        tenure('foreign-ministry-spokesperson', { role: 'spokesperson', from: '2015-08', asOf: '2022-08-03' }),
        tenure('adviser', { role: 'official', from: '2015-08', asOf: '2022-08-03' }),
      ],
      '2025-02-28',
      '2026-11-25',
    );
    expect(roles.atDate.map((role) => role.post)).toEqual(['spokesperson-mfa', 'adviser']);
    expect(roles.before).toEqual([]);
  });

  it('has beside it what came with it and no source has ended, and not before it', () => {
    const tenures = [
      tenure('president', { role: 'head-of-state', from: '2012-05-07', asOf: '2026-05-20' }),
      tenure('supreme-commander', { role: 'military-chief', from: '2012-05-07', asOf: '2022-08-03' }),
      tenure('council-chair', { role: 'official', from: '2013-09-01', asOf: '2022-08-03' }),
      tenure('prime-minister', { role: 'head-of-government', from: '2008-05-08', to: '2012-05-07' }),
    ];
    const roles = rolesOf(tenures, '2025-02-28', '2026-11-25');
    expect(roles.atDate.map((role) => role.post)).toEqual(['president', 'supreme-commander']);
    expect(roles.now).toEqual([]);
    expect(roles.before.map((role) => role.post)).toEqual(['council-chair', 'prime-minister']);
  });

  it('no longer has beside it what came with an office that is over', () => {
    const tenures = [
      tenure('president', { role: 'head-of-state', from: '2000-05-07', to: '2008-05-07' }),
      tenure('supreme-commander', { role: 'military-chief', from: '2000-05-07', asOf: '2006-08-03' }),
    ];
    const roles = rolesOf(tenures, '2012-02-28', '2012-02-28');
    expect(roles.atDate).toEqual([]);
    expect(roles.before.map((role) => role.post)).toEqual(['president', 'supreme-commander']);
  });

  it('is not repeated as the role now, and tells what came before and after', () => {
    const roles = rolesOf(
      [
        tenure('senator', { from: '2011-01-03', to: '2025-01-20' }),
        tenure('secretary', { from: '2025-01-21', asOf: '2026-09-23' }),
        tenure('speaker', { from: '2007', to: '2008' }),
      ],
      '2020-01-01',
      '2026-11-25',
    );
    expect(roles.atDate.map((role) => role.post)).toEqual(['senator']);
    expect(roles.now.map((role) => role.post)).toEqual(['secretary']);
    expect(roles.before.map((role) => role.post)).toEqual(['speaker']);
    expect(roles.after).toEqual([]);
  });
});
