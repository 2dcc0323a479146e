import { describe, expect, it } from 'vitest';
import { check } from '../../dataset/checks';
import type { Reading } from '../../dataset/claims';
import { identify } from '../../dataset/merge/identify';
import { createLinker } from '../../dataset/merge/linker';
import { mergePeople } from '../../dataset/merge/people';
import { mergePosts } from '../../dataset/merge/posts';
import { mergeTenures } from '../../dataset/merge/tenures';
import type { Facts } from '../../lib/core/model';
import { reading } from './readings';

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
