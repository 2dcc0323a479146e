import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../lib/core/memory-store/merge';
import { MemoryStore } from '../../lib/core/memory-store/store';
import type { Facts } from '../../lib/core/model';

const provenance = [{ source: 'list' }];

function facts(id: string, more: Partial<Facts> = {}): Facts {
  return {
    id,
    title: id,
    version: '2025-01-01',
    sources: [
      {
        id: 'list',
        title: 'A list',
        url: 'https://list.example/',
        licence: 'CC0-1.0',
        retrieved: '2025-01-01',
        newestRecord: '2025-01-01',
      },
    ],
    areas: [{ id: 'RU', name: 'Russia', names: {}, adjectives: {} }],
    organizations: [],
    posts: [{ id: 'ru-foreign', label: 'Minister of Foreign Affairs', role: 'foreign-minister', area: 'RU' }],
    people: [
      {
        id: 'Q58217',
        name: 'Sergei Lavrov',
        names: [{ name: 'Sergey Lavrov', kind: 'alias' }],
        familyName: 'Lavrov',
        provenance,
      },
    ],
    memberships: [
      { id: 'm1', person: 'Q58217', post: 'ru-foreign', from: '2004-03-09', asOf: '2025-01-01', provenance },
    ],
    events: [
      {
        id: 'e1',
        type: 'talks',
        mode: 'in-person',
        date: '2025-02-18',
        dateBasis: 'meeting',
        place: 'Riyadh',
        attendees: [{ person: 'Q58217', certainty: 'stated' }],
        provenance,
      },
    ],
    ...more,
  };
}

describe('facts in memory', () => {
  it('answers by id, by key and by name', async () => {
    const store = MemoryStore.of(facts('one'));
    expect((await store.people(['Q58217', 'Q0'])).get('Q58217')?.tenures[0]?.from).toBe('2004-03-09');
    expect((await store.postsByKey(['foreign-minister@RU', 'monarch@RU'])).size).toBe(1);
    expect((await store.eventsByKey(['day:2025-02-18'])).get('day:2025-02-18')?.[0]?.attendees[0]?.name).toBe(
      'Sergei Lavrov',
    );
    const [hit] = await store.names.scan('Sergey Lavrov spoke.');
    expect([hit?.start, hit?.end]).toEqual([0, 13]);
    expect((await store.candidates(hit?.candidates ?? []))[0]?.id).toBe('Q58217');
    expect(await store.candidates([{ pack: 'gone', ordinal: 0, kind: 'full', prominence: 1 }])).toEqual([undefined]);
    expect([...store.everyone()].map(({ id }) => id)).toEqual(['Q58217']);
  });
});

describe('several packs as one', () => {
  it('makes one record of a person in two packs, with the names and posts of both', async () => {
    const more = facts('two', {
      posts: [{ id: 'un-envoy', label: 'Permanent Representative', role: 'ambassador' }],
      people: [
        {
          id: 'Q58217',
          name: 'S. Lavrov',
          names: [{ name: 'Serguéi Lavrov', kind: 'alias', language: 'es' }],
          provenance,
        },
      ],
      memberships: [{ id: 'm2', person: 'Q58217', post: 'un-envoy', from: '1994', to: '2004', provenance }],
      events: [],
    });
    const store = MemoryStore.of(mergeFacts([facts('one'), more]));
    const person = (await store.people(['Q58217'])).get('Q58217');
    expect(person?.name).toBe('Sergei Lavrov');
    expect(person?.names.map(({ name }) => name)).toEqual(['Sergey Lavrov', 'Serguéi Lavrov']);
    expect(person?.tenures.map(({ post }) => post)).toEqual(['un-envoy', 'ru-foreign']);
    expect((await store.names.scan('Serguéi Lavrov', 'es')).map(({ start, end }) => [start, end])).toContainEqual([
      0, 14,
    ]);
  });

  it('leaves a single pack as it is', () => {
    const only = facts('one');
    expect(mergeFacts([only])).toBe(only);
  });
});
