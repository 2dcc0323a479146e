import { describe, expect, it } from 'vitest';
import type { TenureClaim } from '../../dataset/claims';
import { closeBySuccession } from '../../dataset/merge/succession';
import { mergeTenures } from '../../dataset/merge/tenures';
import { describePost } from '../../lib/core/offices/describe';

describe('tenures', () => {
  const order = new Map([
    ['curated', 0],
    ['wikidata-office-holders', 1],
    ['cia-factbook-archive', 2],
  ]);
  const president = describePost('President', 'RU').post;
  const claim = (id: string, from?: string, to?: string, asOf?: string): TenureClaim => ({
    person: 'p',
    post: president,
    ...(from && { from }),
    ...(to && { to }),
    ...(asOf && { asOf }),
    provenance: { source: id },
  });

  it('joins what Wikidata splits by term', () => {
    const merged = mergeTenures(
      [
        claim('wikidata-office-holders', '2012-05-07', '2018-05-07'),
        claim('wikidata-office-holders', '2018-05-07', undefined, '2022-08-03'),
      ],
      order,
    );
    expect(merged).toMatchObject([{ from: '2012-05-07', asOf: '2022-08-03' }]);
    expect(merged[0]?.to).toBeUndefined();
  });

  it('keeps two tenures apart where the person was out of office', () => {
    expect(
      mergeTenures(
        [
          claim('wikidata-office-holders', '2000-05-07', '2008-05-07'),
          claim('wikidata-office-holders', '2012-05-07', undefined, '2022-08-03'),
        ],
        order,
      ),
    ).toHaveLength(2);
  });

  it('takes the most exact date and keeps what another source says', () => {
    const [merged] = mergeTenures(
      [
        claim('curated', '2004-12'),
        claim('wikidata-office-holders', '2004-12-29', '2008-12-22'),
        claim('cia-factbook-archive', '2004-11-15', undefined, '2008-01-01'),
      ],
      order,
    );
    expect(merged).toMatchObject({ from: '2004-12-29', to: '2008-12-22' });
    expect(merged?.provenance.find(({ source: id }) => id === 'cia-factbook-archive')?.differs).toBe('2004-11-15');
  });

  it('keeps the start that one record has where another has none', () => {
    const [merged, ...others] = mergeTenures(
      [
        claim('wikidata-office-holders', '2021-05-16', undefined, '2022-08-03'),
        claim('supplement', undefined, undefined, '2024-10-06'),
      ],
      order,
    );
    expect(merged).toMatchObject({ from: '2021-05-16', asOf: '2024-10-06' });
    expect(others).toEqual([]);
  });

  it('never lets a year bridge a gap between days', () => {
    const merged = mergeTenures(
      [
        claim('wikidata-office-holders', '2017-06-01', '2020-01-03'),
        claim('wikidata-office-holders', '2020-08-30', '2022-01-16'),
        claim('wikidata-office-holders', '2017', '2022'),
      ],
      order,
    );
    expect(merged.map(({ from, to }) => [from, to])).toEqual([
      ['2017-06-01', '2020-01-03'],
      ['2020-08-30', '2022-01-16'],
    ]);
  });

  it('takes the day of an end from a record that knows the start to the year alone', () => {
    const merged = mergeTenures(
      [claim('wikidata-office-holders', '2021-03-15', undefined, '2022-12-25'), claim('curated', '2021', '2023-08-28')],
      order,
    );
    expect(merged.map(({ from, to }) => [from, to])).toEqual([['2021-03-15', '2023-08-28']]);
  });

  it('ends an open tenure where a successor starts, and names the source that says so', () => {
    const tenures = new Map([
      ['a', mergeTenures([claim('wikidata-office-holders', '2010-03-01', undefined, '2022-07-01')], order)],
      ['b', mergeTenures([claim('curated', '2023-05-01', undefined, '2026-01-17')], order)],
    ]);
    closeBySuccession(tenures);
    expect(tenures.get('a')?.[0]).toMatchObject({
      to: '2023-05-01',
      provenance: [{ source: 'wikidata-office-holders' }, { source: 'curated' }],
    });
    expect(tenures.get('b')?.[0]?.to).toBeUndefined();
  });

  it('keeps of two pages of one source the one that a card may link to', () => {
    const paged = (url: string): TenureClaim => ({
      ...claim('supplement', '2024-11-08', undefined, '2025-10-31'),
      provenance: { source: 'supplement', url },
    });
    const good = 'https://en.wikipedia.org/wiki/Israel_Katz';
    const merged = mergeTenures([paged('https://reposts.example/katz'), paged(good)], order);
    expect(merged[0]?.provenance).toEqual([{ source: 'supplement', url: good }]);
  });

  it('leaves an end open where years of unknown holders lie before the next known one', () => {
    const tenures = new Map([
      ['a', mergeTenures([claim('wikidata-office-holders', '2021-11-04', undefined, '2022-08-03')], order)],
      ['b', mergeTenures([claim('curated', '2026-01-14', undefined, '2026-01-14')], order)],
    ]);
    closeBySuccession(tenures);
    expect(tenures.get('a')?.[0]).toMatchObject({ asOf: '2022-08-03' });
    expect(tenures.get('a')?.[0]?.to).toBeUndefined();
  });

  it('ends nothing by a start of the same year where either may have come first', () => {
    const inYear = claim('supplement', '2008', undefined, '2008-12-31');
    const endOf = (other: TenureClaim) => {
      const tenures = new Map([
        ['a', mergeTenures([inYear], order)],
        ['b', mergeTenures([other], order)],
      ]);
      closeBySuccession(tenures);
      return tenures.get('a')?.[0]?.to;
    };
    expect(endOf(claim('curated', '2008-02-06', '2008-07-10'))).toBeUndefined();
    expect(endOf(claim('curated', '2008-02-06', '2011-08-09'))).toBe('2008-02-06');
  });

  it('goes on after a stand-in, where a later list has the holder back', () => {
    const acting = { ...claim('cia-factbook-archive', '2023-12-01', undefined, '2024-01-01'), acting: true as const };
    const tenures = new Map([
      ['a', mergeTenures([claim('cia-factbook-archive', '2019-06-01', undefined, '2026-01-17')], order)],
      ['b', mergeTenures([acting], order)],
    ]);
    closeBySuccession(tenures);
    expect(tenures.get('a')?.[0]).toMatchObject({ asOf: '2026-01-17' });
    expect(tenures.get('a')?.[0]?.to).toBeUndefined();
  });
});
