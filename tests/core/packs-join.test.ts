import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../lib/core/memory-store/merge';
import { MemoryStore } from '../../lib/core/memory-store/store';
import type { Facts } from '../../lib/core/model';
import { joinPack } from '../../lib/core/packs/join';
import { readPack } from '../../lib/core/packs/read';
import { mayBeSameTenure, mergeTenures, shareADay } from '../../lib/core/packs/tenures';

const provenance = [{ source: 'records' }];
const source = {
  id: 'records',
  title: 'Records',
  url: 'https://example.org/',
  licence: 'CC0',
  retrieved: '2026-01-01',
  newestRecord: '2026-01-01',
};

/** What is known: two people called Jaan Tamm, and one Mari Kask. */
const KNOWN: Facts = {
  id: 'bundled',
  title: 'Bundled',
  version: '2026-01-01',
  sources: [source],
  areas: [],
  organizations: [],
  posts: [
    { id: 'pm-ee', label: 'Prime Minister', role: 'head-of-government', area: 'EE' },
    { id: 'culture-ee', label: 'Minister of Culture', role: 'minister', area: 'EE' },
    { id: 'pm-fi', label: 'Prime Minister', role: 'head-of-government', area: 'FI' },
  ],
  people: [
    { id: 'Q1', name: 'Mari Kask', names: [], birthDate: '1970', provenance },
    { id: 'Q2', name: 'Jaan Tamm', names: [], provenance },
    { id: 'Q3', name: 'Jaan Tamm', names: [], provenance },
    { id: 'bg-liis-saar', name: 'Liis Saar', names: [{ name: 'Liisa Saar', kind: 'alias' }], provenance },
  ],
  memberships: [
    { id: '1', person: 'Q1', post: 'pm-ee', from: '2021-01-26', asOf: '2025-06-01', provenance },
    { id: '2', person: 'Q2', post: 'culture-ee', from: '2015', to: '2016', provenance },
    { id: '3', person: 'Q3', post: 'culture-ee', from: '2016', to: '2018', provenance },
    { id: '4', person: 'bg-liis-saar', post: 'culture-ee', from: '2019', provenance },
  ],
  events: [],
};
const known = MemoryStore.of(KNOWN);

function pack(rows: string): Facts {
  const text = `name,wikidata,birth,post,area,from,to\n${rows}`;
  const read = readPack({ name: 'estonia.csv', text }, '2026-11-25');
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.facts;
}

async function idsOf(rows: string): Promise<string[]> {
  return (await joinPack(pack(rows), known)).facts.people.map(({ id }) => id);
}

describe('a person of a pack', () => {
  it('is the known one with the same Wikidata item, whatever the name', async () => {
    const joined = await joinPack(pack('M. Kask,Q1,,Chair,EE,2025,\n'), known);
    expect([joined.facts.people[0]?.id, joined.known]).toEqual(['Q1', 1]);
  });

  it('is the known one of the same name who held the same post at the time', async () => {
    expect(await idsOf('MARI KASK,,,Prime Minister,Estonia,2021,2025-07-01\n')).toEqual(['Q1']);
    expect(await idsOf('Liisa Saar,,,Minister of Culture,EE,2019-04,\n')).toEqual(['bg-liis-saar']);
  });

  it.each([
    ['another country', 'Mari Kask,,,Prime Minister,Finland,2021,\n'],
    ['another time', 'Mari Kask,,,Prime Minister,Estonia,1992,1994\n'],
    ['another birth', 'Mari Kask,,1985-02-03,Prime Minister,Estonia,2021,\n'],
    ['another item', 'Mari Kask,Q99,,Prime Minister,Estonia,2021,\n'],
    ['another name', 'Mari Kaske,,,Prime Minister,Estonia,2021,\n'],
    ['two known ones who fit', 'Jaan Tamm,,,Minister of Culture,Estonia,2016,2016\n'],
  ])('is someone else with %s', async (_, rows) => {
    expect(await idsOf(rows)).not.toContain('Q1');
    expect(await idsOf(rows)).toHaveLength(1);
    expect((await joinPack(pack(rows), known)).known).toBe(0);
  });

  it('is nobody known where two of the pack may be the same', async () => {
    const own = pack('Mari Kask,,,Prime Minister,Estonia,2021,\n');
    const [first] = own.people;
    const [held] = own.memberships;
    if (!first || !held) throw new Error('an empty pack');
    const twins: Facts = {
      ...own,
      people: [first, { ...first, id: 'twin' }],
      memberships: [held, { ...held, id: 'x', person: 'twin' }],
    };
    expect((await joinPack(twins, known)).facts.people.map(({ id }) => id)).toEqual([first.id, 'twin']);
  });
});

describe('a pack joined to what is known', () => {
  it('names posts as they are known, and still holds together', async () => {
    const { facts } = await joinPack(
      pack('Mari Kask,,,Prime Minister,Estonia,2021-01-26,2025-07-01\nUus Mees,,,Prime Minister,Estonia,2025-07-01,\n'),
      known,
    );
    expect(facts.posts.map(({ id }) => id)).toEqual(['pm-ee']);
    expect(facts.memberships.map(({ person, post }) => [person, post])).toEqual([
      ['Q1', 'pm-ee'],
      ['pack-estonia:uus-mees', 'pm-ee'],
    ]);
  });

  it('adds the end that was not known, and says no tenure twice', async () => {
    const { facts } = await joinPack(pack('Mari Kask,,,Prime Minister,Estonia,2021,2025-07-01\n'), known);
    const store = MemoryStore.of(mergeFacts([KNOWN, facts]));
    const person = (await store.people(['Q1'])).get('Q1');
    expect(person?.tenures.map(({ from, to, asOf }) => [from, to, asOf])).toEqual([
      ['2021-01-26', '2025-07-01', undefined],
    ]);
  });

  it('does not lend its sources the names of those that are known', async () => {
    const own = { ...pack('Uus Mees,,,Prime Minister,Estonia,2025-07-01,\n') };
    const claimed: Facts = {
      ...own,
      sources: [{ ...source, title: 'Something else' }],
      people: own.people.map((person) => ({ ...person, provenance })),
      memberships: own.memberships.map((membership) => ({ ...membership, provenance })),
    };
    const { facts } = await joinPack(claimed, known);
    expect(facts.sources[0]?.id).toBe('pack-estonia:records');
    expect(facts.people[0]?.provenance[0]?.source).toBe('pack-estonia:records');
  });

  it('can be ended on the way', async () => {
    const stop = () => {
      throw new Error('enough');
    };
    await expect(joinPack(pack('A B,,,Minister,EE,2020,\n'), known, stop)).rejects.toThrow('enough');
  });
});

describe('an event of a pack', () => {
  const event = (id: string, date: string, people: string[], change: Partial<Facts['events'][number]> = {}) => ({
    id,
    type: 'bilateral' as const,
    mode: 'in-person' as const,
    date,
    dateBasis: 'meeting' as const,
    attendees: people.map((person) => ({ person, certainty: 'stated' as const })),
    provenance: [{ source: 'records' }],
    ...change,
  });
  const met: Facts = {
    ...KNOWN,
    events: [
      event('known-talks', '2022-03-01/2022-03-03', ['Q1', 'bg-liis-saar'], { area: 'EE' }),
      event('g20-2023', '2023-09-09/2023-09-10', ['Q1'], { type: 'summit', series: 'G20', area: 'IN' }),
    ],
  };
  const own = (events: Facts['events']): Facts => ({ ...met, id: 'pack-own', memberships: [], events });
  const idOf = async (one: Facts['events'][number]) =>
    (await joinPack(own([one]), MemoryStore.of(met))).facts.events.map(({ id }) => id);

  it('is the known one of the same people on a common day, or of the same series', async () => {
    expect(await idOf(event('mine', '2022-03-02', ['bg-liis-saar', 'Q1']))).toEqual(['known-talks']);
    expect(await idOf(event('mine', '2023-09-09', ['Q2'], { type: 'summit', series: 'G20' }))).toEqual(['g20-2023']);
  });

  it('is one of its own on another day, with others, from afar, or in another country', async () => {
    for (const other of [
      event('mine', '2022-03-04', ['bg-liis-saar', 'Q1']),
      event('mine', '2022-03-02', ['bg-liis-saar', 'Q1', 'Q2']),
      event('mine', '2022-03-02', ['bg-liis-saar', 'Q1'], { mode: 'phone' }),
      event('mine', '2022-03-02', ['bg-liis-saar', 'Q1'], { area: 'FI' }),
      event('mine', '2023-09-09', ['Q1'], { type: 'summit', series: 'BRICS' }),
    ])
      expect(await idOf(other)).toEqual(['mine']);
  });

  it('stays two where two of the pack may be the known one', async () => {
    const twice = own([
      event('a', '2022-03-01', ['Q1', 'bg-liis-saar']),
      event('b', '2022-03-02', ['Q1', 'bg-liis-saar']),
    ]);
    expect((await joinPack(twice, MemoryStore.of(met))).facts.events.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('adds what the known one leaves open, and its source, and rewrites nothing', async () => {
    const more = event('mine', '2022-03-02', ['Q1', 'bg-liis-saar'], {
      place: 'Tallinn',
      name: 'Talks',
      provenance: [{ source: 'records', url: 'https://example.org/talks' }],
    });
    const { facts } = await joinPack(own([more]), MemoryStore.of(met));
    const store = MemoryStore.of(mergeFacts([met, facts]));
    const found = (await store.events(['known-talks'])).get('known-talks');
    expect(found).toMatchObject({ date: '2022-03-01/2022-03-03', area: 'EE', place: 'Tallinn', name: 'Talks' });
    expect(found?.provenance).toHaveLength(2);
    expect(found?.attendees).toHaveLength(2);
    expect((await store.people(['Q1'])).get('Q1')?.events).toEqual(['known-talks', 'g20-2023']);
  });
});

describe('tenures of one person in one post', () => {
  const date = fc.constantFrom(undefined, '2004', '2004-03', '2004-03-01', '2008-05-07', '2008');
  const times = fc
    .record({ from: date, to: date, asOf: fc.constantFrom(undefined, '2006-01-01', '2022-11-21') })
    .map(({ from, to, asOf }) => ({
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(asOf !== undefined && to === undefined && { asOf }),
    }))
    .filter((one) => shareADay(one, one));

  it('are the same where their dates agree as far as both say', () => {
    expect(mayBeSameTenure({ from: '2004' }, { from: '2004-03-01', to: '2008' })).toBe(true);
    expect(mayBeSameTenure({ from: '2004' }, { from: '2005' })).toBe(false);
    expect(mayBeSameTenure({ to: '2008' }, { from: '2009' })).toBe(false);
    expect(mayBeSameTenure({ asOf: '2022-11-21' }, { from: '2004', to: '2008' })).toBe(false);
  });

  it('may be the same whichever is asked about', () => {
    fc.assert(fc.property(times, times, (one, other) => mayBeSameTenure(one, other) === mayBeSameTenure(other, one)));
  });

  it('stay as they are in one pack, and come once where a second says them again', () => {
    fc.assert(
      fc.property(fc.array(times), (list) => {
        expect(mergeTenures([list], () => '')).toEqual(list);
        expect(mergeTenures([list, list], () => '')).toHaveLength(list.length);
      }),
    );
  });
});
