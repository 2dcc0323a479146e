import { describe, expect, it } from 'vitest';
import { check } from '../../dataset/checks';
import type { Reading, TenureClaim } from '../../dataset/claims';
import { identify } from '../../dataset/merge/identify';
import { createLinker } from '../../dataset/merge/linker';
import { mergePeople } from '../../dataset/merge/people';
import { mergePosts } from '../../dataset/merge/posts';
import { closeBySuccession } from '../../dataset/merge/succession';
import { mergeTenures } from '../../dataset/merge/tenures';
import type { Facts } from '../../lib/core/model';
import { describePost } from '../../lib/core/offices/describe';
import { reading } from './readings';

const names = (readings: Reading[]) =>
  mergePeople(readings).clusters.map(({ bearers }) => bearers.map(({ claim }) => claim.name).sort());

describe('the same person once', () => {
  it('links by the same office at the same time, whatever the spelling', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [['Sergey Lavrov', 'Q58217']],
      [['Sergey Lavrov', 'Minister of Foreign Affairs', 'RU', '2004-03-09']],
    );
    const other = reading('curated', [['Sergei Lawrow']], [['Sergei Lawrow', 'Foreign Minister', 'RU', '2004-03-09']]);
    expect(names([wikidata, other])).toEqual([['Sergei Lawrow', 'Sergey Lavrov']]);
  });

  it('links one surname in one office from one day: Tony and Anthony Blair', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [['Tony Blair', 'Q9545']],
      [['Tony Blair', 'Prime Minister', 'GB', '1997-05-02', '2007-06-27']],
    );
    const factbook = reading(
      'cia-factbook-archive',
      [['Anthony Blair']],
      [['Anthony Blair', 'Prime Minister', 'GB', '1997-05-02']],
    );
    expect(names([wikidata, factbook])).toHaveLength(1);
  });

  it('links a name with words left out, in one office from one day or in the country’s lead soon after', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [
        ['Hamilton Mourão', 'Q52871852'],
        ['Peter Mutharika', 'Q3080788'],
        ['George Andreas Papandreou', 'Q151917'],
      ],
      [
        ['Hamilton Mourão', 'Vice President', 'BR', '2019-01-01'],
        ['Peter Mutharika', 'President', 'MW', '2014-05-31', '2020-06-28'],
        ['George Andreas Papandreou', 'Prime Minister', 'GR', '2009-10-06', '2011-11-11'],
      ],
    );
    const factbook = reading(
      'cia-factbook-archive',
      [['Antonio Hamilton Martins Mourao'], ['Arthur Peter Mutharika'], ['Andreas Papandreou']],
      [
        ['Antonio Hamilton Martins Mourao', 'Vice President', 'BR', '2019-01-01'],
        ['Arthur Peter Mutharika', 'President', 'MW', '2025-10-04'],
        ['Andreas Papandreou', 'Prime Minister', 'GR', '1993-10-10', '1996-01-18'],
      ],
    );
    expect(names([wikidata, factbook])).toEqual([
      ['Antonio Hamilton Martins Mourao', 'Hamilton Mourão'],
      ['Arthur Peter Mutharika', 'Peter Mutharika'],
      ['George Andreas Papandreou'],
      ['Andreas Papandreou'],
    ]);
  });

  it('links a name whose inner mark a source lost, and the records that were read by hand', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [
        ['Fiamē Naomi Mataʻafa', 'Q5446290'],
        ['Mike Huckabee', 'Q158813'],
        ['Abdoulaye Maïga', 'Q113577661'],
      ],
      [
        ['Fiamē Naomi Mataʻafa', 'Prime Minister', 'WS', '2021', '2022'],
        ['Mike Huckabee', 'Governor of Arkansas', 'US', '1996-07-15', '2007-01-09'],
        ['Abdoulaye Maïga', 'Prime Minister', 'ML', '2022'],
      ],
    );
    const factbook = reading(
      'cia-factbook-archive',
      [['Fiame Naomi Mata afa'], ['Mike Huckabee', 'US:hukabi mike'], ['Abdoulaye Idrissa Maiga', 'ML:abduli mega i']],
      [
        ['Fiame Naomi Mata afa', 'Prime Minister', 'WS', '2021-05-24'],
        ['US:hukabi mike', 'Ambassador', 'US', '2025-04-21'],
        ['ML:abduli mega i', 'Prime Minister', 'ML', '2017-04-08'],
      ],
    );
    for (const claim of factbook.people) delete claim.qid;
    expect(names([wikidata, factbook])).toEqual([
      ['Fiame Naomi Mata afa', 'Fiamē Naomi Mataʻafa'],
      ['Mike Huckabee', 'Mike Huckabee'],
      ['Abdoulaye Maïga'],
      ['Abdoulaye Idrissa Maiga'],
    ]);
  });

  it('keeps namesakes apart: other middle names, other times, other items', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [['George W. Bush', 'Q207']],
      [['George W. Bush', 'President', 'US', '2001-01-20', '2009-01-20']],
    );
    const pocom = reading(
      'historyatstate-pocom',
      [['George H. Bush']],
      [['George H. Bush', 'Director of the CIA', 'US', '1976-01-30', '1977-01-20']],
    );
    expect(names([wikidata, pocom])).toHaveLength(2);
  });

  it('lists for review what a name alone does not settle', () => {
    const wikidata = reading(
      'wikidata-legislators',
      [
        ['Eli Cohen', 'Q19634024'],
        ['Eli Cohen ', 'Q223354'],
      ],
      [
        ['Eli Cohen', 'Knesset member', 'IL', '2015-03-31'],
        ['Eli Cohen ', 'Knesset member', 'IL', '2003-02-17', '2006-04-17'],
      ],
    );
    const curated = reading(
      'curated',
      [['Eli Cohen']],
      [['Eli Cohen', 'Minister of Foreign Affairs', 'IL', '2022-12-29', '2024-01-01']],
    );
    const { clusters, review } = mergePeople([wikidata, curated]);
    expect(clusters).toHaveLength(3);
    expect(review[0]?.candidates).toHaveLength(2);
  });
});

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

/** Facts of a few people, as the compiler makes them. */
function facts(readings: Reading[]): Facts {
  const { clusters } = mergePeople(readings);
  const ids = identify(clusters);
  const order = new Map(readings.map(({ source: { id } }, index) => [id, index]));
  const tenures = new Map(
    [...ids].map(([cluster, id]) => [
      id,
      mergeTenures(
        cluster.bearers.flatMap((bearer) => bearer.tenures),
        order,
      ),
    ]),
  );
  const people = [...ids].map(([cluster, id]) => ({
    id,
    name: cluster.bearers[0]?.claim.name ?? '',
    names: [],
    provenance: [{ source: cluster.bearers[0]?.source ?? '' }],
  }));
  const areas = ['RU', 'US', 'MD'].map((id) => ({ id, name: id, names: {}, adjectives: {} }));
  return {
    id: 'bundled',
    title: 'test',
    version: '2022-12-25',
    sources: readings.map((entry) => entry.source),
    areas,
    people,
    ...mergePosts(tenures),
    events: [],
  };
}

describe('checks', () => {
  const governments = (second: string) =>
    facts([
      reading(
        'wikidata-office-holders',
        [
          ['Chiril Gaburici', 'Q19281444'],
          ['Valeriu Streleț', 'Q7911417'],
        ],
        [
          ['Chiril Gaburici', 'Prime Minister', 'MD', '2015-02-18', '2015-06-20'],
          ['Valeriu Streleț', 'Prime Minister', 'MD', second, '2015-10-30'],
        ],
      ),
    ]);

  it('pass what holds', () => {
    expect(check(governments('2015-07-30'))).toEqual([]);
  });

  it('fail two heads of one government at once', () => {
    expect(check(governments('2013-07-30'))).toEqual([expect.stringContaining('at once')]);
  });

  it('fail what ends before it starts, an unknown source and an idle person', () => {
    const broken = governments('2015-07-30');
    const [membership] = broken.memberships;
    if (membership) Object.assign(membership, { to: '2010-01-01', provenance: [{ source: 'nowhere' }] });
    broken.people.push({ id: 'Q1', name: 'Nobody', names: [], provenance: [{ source: 'wikidata-office-holders' }] });
    const faults = check(broken).join('\n');
    for (const fault of ['before it starts', 'unknown source nowhere', 'no dated role'])
      expect(faults).toContain(fault);
  });

  it('fail a meeting before a participant’s birth, a death before a birth, and two monarchs at once', () => {
    const broken = governments('2015-07-30');
    const [person, other] = broken.people;
    const provenance = [{ source: 'wikidata-office-holders' }];
    if (person) Object.assign(person, { birthDate: '1976-07-20', deathDate: '1970' });
    broken.events.push({
      id: 'e1',
      type: 'bilateral',
      mode: 'in-person',
      date: '1974-11-23',
      dateBasis: 'meeting',
      attendees: [person, other].map((one) => ({ person: one?.id ?? '', certainty: 'stated' })),
      provenance,
    });
    broken.posts.push({ id: 'king', label: 'King', role: 'monarch', area: 'MD' });
    broken.memberships.push(
      { id: 'k1', person: person?.id ?? '', post: 'king', from: '2001-01-01', to: '2010-01-01', provenance },
      { id: 'k2', person: other?.id ?? '', post: 'king', from: '2004-01-01', asOf: '2012-01-01', provenance },
    );
    const faults = check(broken).join('\n');
    for (const fault of ['before the birth of', 'before birth', 'MD monarch']) expect(faults).toContain(fault);
  });

  it('fail an unknown post, a place without a code, an id used twice and a date that does not exist', () => {
    const broken = governments('2015-07-30');
    const [first, second] = broken.memberships;
    if (first && second) Object.assign(second, { id: first.id, post: 'nowhere', from: '2015-02-30' });
    const [post] = broken.posts;
    if (post) post.area = 'QQ';
    const faults = check(broken).join('\n');
    for (const fault of ['an id is used twice', 'unknown post nowhere', 'unknown area QQ', 'must be a day that exists'])
      expect(faults).toContain(fault);
  });
});

describe('linking participants', () => {
  const linker = createLinker(
    facts([
      reading(
        'wikidata-office-holders',
        [
          ['Sergey Lavrov', 'Q58217'],
          ['Igor Ivanov', 'Q312560'],
          ['Sergei Ivanov', 'Q311680'],
        ],
        [
          ['Sergey Lavrov', 'Minister of Foreign Affairs', 'RU', '2004-03-09'],
          ['Igor Ivanov', 'Minister of Foreign Affairs', 'RU', '1998-09-11', '2004-03-09'],
          ['Sergei Ivanov', 'Minister of Defence', 'RU', '2001-03-28', '2007-02-15'],
        ],
      ),
    ]),
  );
  const link = (name: string, day: string, role?: 'foreign-minister' | 'defence-minister') =>
    linker.link({ name, area: 'RU', certainty: 'stated', ...(role && { role }) }, day);

  it('takes a full name in any spelling', () => {
    expect(link('Sergei Lavrov', '2010-05-01')).toMatchObject({ person: 'Q58217' });
  });

  it('takes a surname by country, office and day', () => {
    expect(link('Ivanov', '2003-01-01', 'foreign-minister')).toMatchObject({ person: 'Q312560' });
    expect(link('Ivanov', '2003-01-01', 'defence-minister')).toMatchObject({ person: 'Q311680' });
    expect(link('Ivanov', '2010-01-01')).toMatchObject({ unknown: true });
  });

  it('takes an office without a name, and answers who held it', () => {
    expect(link('', '2010-01-01', 'foreign-minister')).toMatchObject({ person: 'Q58217', rule: 'office-holder' });
    expect(linker.holders('foreign-minister', 'RU', '2000-01-01')).toEqual(['Q312560']);
  });

  it('takes nobody for a holder before the day on which a record without a start saw them', () => {
    const seen = createLinker({
      people: [{ id: 'q', name: 'Ricardo Luna', names: [], identifiers: {}, provenance: [{ source: 'supplement' }] }],
      posts: [{ id: 'minister-pe', label: 'Minister of Foreign Affairs', role: 'foreign-minister', area: 'PE' }],
      memberships: [
        { id: 'q-1', person: 'q', post: 'minister-pe', asOf: '2017-09-14', provenance: [{ source: 'supplement' }] },
      ],
    });
    expect(seen.holders('foreign-minister', 'PE', '1934-01-09')).toEqual([]);
    expect(seen.holders('foreign-minister', 'PE', '2017-09-14')).toEqual(['q']);
  });
});
