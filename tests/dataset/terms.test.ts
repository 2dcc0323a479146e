import { describe, expect, it } from 'vitest';
import type { TenureClaim } from '../../dataset/claims';
import { extendBySightings } from '../../dataset/derive/sightings';
import { dropNeedlessBodies } from '../../dataset/merge/bodies';
import { closeByOwnLife } from '../../dataset/merge/closing';
import type { LinkedClaim } from '../../dataset/merge/events-link';
import { mergePeople } from '../../dataset/merge/people';
import { type MergedTenure, mergeTenures } from '../../dataset/merge/tenures';
import { plainName } from '../../dataset/readers/plain-names';
import type { Membership, Post } from '../../lib/core/model';
import { describePost } from '../../lib/core/offices/describe';
import { reading } from './readings';

const order = new Map([
  ['curated', 0],
  ['wikidata-office-holders', 1],
  ['cia-factbook-archive', 2],
]);

function claim(label: string, area: string, source: string, times: Partial<TenureClaim>): TenureClaim {
  return { person: 'p', post: describePost(label, area).post, provenance: { source }, ...times };
}
const wikidata = 'wikidata-office-holders';
const factbook = 'cia-factbook-archive';

describe('acting and in full', () => {
  it('is acting where one source says so of the first day', () => {
    const merged = mergeTenures(
      [
        claim('President', 'VE', 'curated', { from: '2026-01-05', asOf: '2026-01-06' }),
        claim('President', 'VE', factbook, { from: '2026-01-05', asOf: '2026-01-17', acting: true }),
      ],
      order,
    );
    expect(merged).toMatchObject([{ from: '2026-01-05', acting: true }]);
    expect(merged).toHaveLength(1);
  });

  it('keeps the months as a stand-in apart from the term that follows', () => {
    const merged = mergeTenures(
      [
        claim('President', 'RU', wikidata, { from: '1999-12-31', to: '2000-05-07', acting: true }),
        claim('President', 'RU', wikidata, { from: '2000-05-07', to: '2008-05-07' }),
        claim('President', 'RU', factbook, { from: '1999-12-31', asOf: '2005-01-01' }),
      ],
      order,
    );
    expect(merged.map(({ from, to, acting }) => [from, to, acting ?? false])).toEqual([
      ['1999-12-31', '2000-05-07', true],
      ['2000-05-07', '2008-05-07', false],
    ]);
  });

  it('ends where the last of several terms ends, however short', () => {
    const merged = mergeTenures(
      [
        claim('President', 'US', 'curated', { from: '1861-03-04', to: '1865-03-04' }),
        claim('President', 'US', 'curated', { from: '1865-03-04', to: '1865-04-15' }),
      ],
      order,
    );
    expect(merged).toMatchObject([{ from: '1861-03-04', to: '1865-04-15' }]);
  });

  it('says nothing of a caretaker who held the office anyway', () => {
    const merged = mergeTenures(
      [
        claim('Prime Minister', 'NL', 'curated', { from: '2024-07-02', to: '2026-02-23' }),
        claim('Prime Minister', 'NL', factbook, { from: '2025-06-03', asOf: '2026-01-17', acting: true }),
      ],
      order,
    );
    expect(merged).toMatchObject([{ from: '2024-07-02', to: '2026-02-23' }]);
    expect(merged[0]?.acting).toBeUndefined();
  });
});

describe('one office under two wordings', () => {
  it('names a ministry that a source leaves out, with the exact days of both', () => {
    const merged = mergeTenures(
      [
        claim('Federal Minister', 'DE', wikidata, { from: '2007-11-21', to: '2009-10-28' }),
        claim('Minister of Labour and Social Affairs', 'DE', 'curated', { from: '2007', to: '2009' }),
      ],
      order,
    );
    expect(merged).toMatchObject([
      { post: { label: 'Minister of Labour and Social Affairs' }, from: '2007-11-21', to: '2009-10-28' },
    ]);
  });

  it('joins deputies who are worded apart but start on one day', () => {
    const merged = mergeTenures(
      [
        claim('First Deputy Prime Minister', 'RU', wikidata, { from: '2020-01-21', asOf: '2022-08-03' }),
        claim('First Deputy Premier', 'RU', factbook, { from: '2020-01-21', asOf: '2023-01-01' }),
      ],
      order,
    );
    expect(merged).toHaveLength(1);
  });

  it('takes the ministry off a post that another source words alike without it', () => {
    const one = reading('historyatstate-pocom', [['A B']], [['A B', 'Deputy Secretary of State', 'US', '2015-01-09']]);
    const other = reading(wikidata, [['A B', 'Q1']], [['Q1', 'Deputy Secretary of State', 'US', '2015-01-09']]);
    Object.assign(one.tenures[0]?.post ?? {}, { organization: 'Department of State' });
    dropNeedlessBodies([one, other]);
    expect(one.tenures[0]?.post.organization).toBeUndefined();
  });
});

describe('open ends', () => {
  const open = (label: string, from: string, asOf: string): MergedTenure => ({
    post: describePost(label, 'KE').post,
    from,
    asOf,
    provenance: [{ source: wikidata }],
  });

  it('end for a deputy who becomes the principal, with the source that says so', () => {
    const deputy = open('Deputy President', '2013-04-09', '2022-08-03');
    const president = { ...open('President', '2022-09-13', '2026-01-17'), provenance: [{ source: 'curated' }] };
    closeByOwnLife([deputy, president], undefined);
    expect(deputy).toMatchObject({ to: '2022-09-13', provenance: [{ source: wikidata }, { source: 'curated' }] });
    expect(deputy.asOf).toBeUndefined();
    expect(president.asOf).toBe('2026-01-17');
  });

  it('end for a head of government who becomes head of state, though the seat stayed empty', () => {
    const premier = open('Prime Minister', '2007-10-24', '2010-12-31');
    const president = open('President', '2011-02-04', '2015-12-31');
    closeByOwnLife([premier, president], undefined);
    expect(premier.to).toBe('2011-02-04');
    expect(president.to).toBeUndefined();
  });

  it('stay for a head of government who only stood in for the head of state', () => {
    const premier = open('Prime Minister', '2006-02-11', '2026-01-17');
    const standIn: MergedTenure = { ...open('President', '2022-05-13', '2022-05-13'), to: '2022-05-14' };
    closeByOwnLife([premier, standIn], undefined);
    expect(premier.to).toBeUndefined();
  });

  it('end at the holder’s death, and stay where it came years after', () => {
    const [late, early] = [
      open('President', '2012-01-01', '2022-07-01'),
      open('President', '2001-01-01', '2003-01-01'),
    ];
    closeByOwnLife([late], '2022-07-29');
    closeByOwnLife([early], '2020-02-04');
    expect([late.to, early.to]).toEqual(['2022-07-29', undefined]);
  });

  it('are seen anew on the day of a meeting whose record gives the office', () => {
    const posts: Post[] = [{ id: 'fm-in', label: 'Minister', role: 'foreign-minister', area: 'IN' }];
    const membership: Membership = {
      id: 'm',
      person: 'Q1',
      post: 'fm-in',
      from: '2019-05-30',
      asOf: '2025-01-01',
      provenance: [{ source: wikidata }],
    };
    const seen = (role: 'foreign-minister' | 'head-of-state', day: string): LinkedClaim => ({
      claim: {
        type: 'bilateral',
        mode: 'in-person',
        date: day,
        dateBasis: 'meeting',
        participants: [],
        provenance: { source: 'state-press-releases', url: 'https://www.state.gov/' },
      },
      from: day,
      to: day,
      people: new Map([['Q1', { rule: 'full-name', claim: { name: 'A B', role, area: 'IN', certainty: 'stated' } }]]),
      unlinked: [],
    });
    extendBySightings([membership], posts, [
      [seen('head-of-state', '2026-08-01')],
      [seen('foreign-minister', '2026-07-02')],
    ]);
    expect(membership.asOf).toBe('2026-07-02');
    expect(membership.provenance.map(({ source }) => source)).toEqual([wikidata, 'state-press-releases']);
  });
});

describe('people whom Wikidata has twice', () => {
  it('are one where both items hold one seat at one time', () => {
    const { clusters } = mergePeople([
      reading(
        wikidata,
        [
          ['Eduardo Enrique Reina', 'Q111077006'],
          ['Eduardo Enrique Reina', 'Q110786692'],
        ],
        [
          ['Q111077006', 'Minister of Foreign Affairs', 'HN', '2022-01-27'],
          ['Q110786692', 'Minister of Foreign Affairs', 'HN', '2022-01-27'],
        ],
      ),
    ]);
    expect(clusters.map(({ qid }) => qid)).toEqual(['Q110786692']);
    expect(clusters[0]?.links.map(({ rule }) => rule)).toContain('twin-items');
  });

  it('stay two where they hold posts that several people share, and where one is the other’s father', () => {
    const shared = reading(
      wikidata,
      [
        ['Eduardo Reina', 'Q2'],
        ['Eduardo Reina', 'Q1'],
      ],
      [
        ['Q1', 'Member of the National Congress', 'HN', '2022-01-27'],
        ['Q2', 'Member of the National Congress', 'HN', '2022-01-27'],
      ],
    );
    expect(mergePeople([shared]).clusters).toHaveLength(2);
    const father = reading(factbook, [['Vere Bird Sr']], [['Vere Bird Sr', 'Prime Minister', 'AG', '1976']]);
    const son = reading(wikidata, [['Vere Bird, Jr.', 'Q3']], [['Q3', 'Minister of Works', 'AG', '1984']]);
    expect(mergePeople([father, son]).clusters).toHaveLength(2);
  });
});

describe('names in official lists', () => {
  it.each([
    ['Solanki, Dr. (Prof.) Kirit Premjibhai', 'Kirit Premjibhai Solanki'],
    ['David Wolfson, Baron Wolfson of Tredegar', 'David Wolfson'],
    ['Albert II, Prince of Monaco', 'Albert II of Monaco'],
    ['Jean, Grand Duke of Luxembourg', 'Jean of Luxembourg'],
    ['Sir John Ramsden, 9th Baronet', 'John Ramsden'],
    ['H. E. Ambassador Naif Bin Bandar Al-Sudairi', 'Naif Bin Bandar Al-Sudairi'],
    ['Dnv Senthilkumar S, Dr.', 'Dnv Senthilkumar S'],
    ['Jon Huntsman, Jr.', 'Jon Huntsman, Jr.'],
    ['Dr Taïga', 'Dr Taïga'],
    ['Bernard Lord', 'Bernard Lord'],
  ])('%s', (label, name) => expect(plainName(label)).toBe(name));
});
