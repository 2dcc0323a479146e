import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../lib/core/memory-store/store';
import { DatabaseBlocks, MemoryBlocks } from '../../lib/store/blocks';
import { Cache } from '../../lib/store/cache';
import { StoredFacts } from '../../lib/store/facts';
import { openFactsDatabase } from '../../lib/store/facts-database';
import { installPack } from '../../lib/store/install';
import { filesOf, layOut } from '../../lib/store/layout';
import { mergePeople } from '../../lib/store/merge';
import { Rows } from '../../lib/store/rows';
import { sampleFacts, surname } from './facts-sample';

const facts = sampleFacts(100);

async function fromDatabase(): Promise<StoredFacts> {
  const layout = await layOut(facts);
  const database = await openFactsDatabase(crypto.randomUUID());
  await installPack(database, filesOf(layout));
  const current = (await database.get('packs', 'bundled'))?.current;
  if (!current) throw new Error('not installed');
  const rows = new Rows(new DatabaseBlocks(database, current.set), current.directories);
  return StoredFacts.open([{ id: 'bundled', rows, sources: current.sources, areas: current.areas }]);
}

async function fromMemory(): Promise<StoredFacts> {
  const layout = await layOut(facts);
  const { id, directories, sources, areas } = layout.manifest;
  const rows = new Rows(await MemoryBlocks.load(filesOf(layout), layout.manifest), directories);
  return StoredFacts.open([{ id, rows, sources, areas }]);
}

describe.each([
  ['in IndexedDB', fromDatabase],
  ['in memory', fromMemory],
])('installed facts %s', (_, open) => {
  it('answer as the facts themselves do', async () => {
    const stored = await open();
    const plain = MemoryStore.of(facts);
    const ids = [...facts.people.map(({ id }) => id), 'unknown', ''];
    expect(await stored.people(ids)).toEqual(await plain.people(ids));
    const posts = facts.posts.map(({ id }) => id);
    expect(await stored.posts(posts)).toEqual(new Map([...(await plain.posts(posts))].map(withoutKeys)));
    const events = facts.events.map(({ id }) => id);
    expect(await stored.events(events)).toEqual(new Map([...(await plain.events(events))].map(withoutKeys)));
    const keys = ['day:2021-03-05', 'place:osaka', 'month:2021-03', 'series:G20', 'minister@FR'];
    for (const key of keys) {
      const found = (await stored.eventsByKey([key])).get(key)?.map(({ id }) => id);
      expect(found).toEqual((await plain.eventsByKey([key])).get(key)?.map(({ id }) => id));
    }
    expect((await stored.postsByKey(['minister@FR'])).get('minister@FR')).toHaveLength(100);
    expect(await stored.areas()).toEqual(facts.areas);
    expect([...(await stored.sources()).keys()]).toEqual(['sample']);
  });

  it('find people by the beginnings of their names, in any order, the most prominent first', async () => {
    const stored = await open();
    const names = async (text: string, limit = 200) => (await stored.search(text, limit)).map(({ name }) => name);
    const whole = surname(7);
    expect(await names(whole.slice(0, 5))).toContain(`Anna ${whole}`);
    expect(await names(`ann ${whole}`)).toEqual([`Anna ${whole}`]);
    expect(await names(`${whole.toUpperCase()} Änn`)).toEqual([`Anna ${whole}`]);
    expect(await names('zor anna')).toHaveLength(100);
    expect(await names('zor', 5)).toHaveLength(5);
    expect(await names('bert zor')).toEqual([]);
    expect(await names('nna')).toEqual([]);
    expect(await names(' . ')).toEqual([]);
    const prominence = (await stored.search('anna', 200)).map((person) => person.prominence);
    expect(prominence).toEqual(prominence.toSorted((a, b) => b - a));
  });

  it('find names, and the people who bear them', async () => {
    const stored = await open();
    const hits = await stored.names.scan(`Yesterday Anna ${surname(7)} met Anna ${surname(93)}.`);
    const full = hits.filter(({ candidates }) => candidates.some(({ kind }) => kind === 'full'));
    const people = await stored.candidates(full.flatMap(({ candidates }) => candidates));
    expect(people.map((person) => person?.id)).toEqual(['Q1007', 'Q1093']);
  });
});

function withoutKeys<T extends object>([id, record]: [string, T]): [string, T] {
  const { keys: _keys, ...rest } = record as T & { keys?: string[] };
  return [id, rest as T];
}

describe('several packs', () => {
  it('give one record of a person whom two describe', async () => {
    const own = sampleFacts(3);
    const second = {
      ...own,
      id: 'mine',
      people: [{ ...own.people[0], names: [{ name: 'Nanette Zor', kind: 'alias' }], provenance: [] }],
      memberships: [
        { id: 'x', person: 'Q1000', post: 'post-Q1001', from: '2023-05-01', provenance: [{ source: 'mine' }] },
      ],
      events: own.events.slice(0, 1).map((event) => ({ ...event, place: 'Tartu', provenance: [{ source: 'mine' }] })),
    } as typeof own;
    const packs = await Promise.all(
      [own, second].map(async (one) => {
        const layout = await layOut(one);
        const { id, directories, sources, areas } = layout.manifest;
        return {
          id,
          rows: new Rows(await MemoryBlocks.load(filesOf(layout), layout.manifest), directories),
          sources,
          areas,
        };
      }),
    );
    const stored = await StoredFacts.open(packs);
    const person = (await stored.people(['Q1000'])).get('Q1000');
    expect(person?.packs).toEqual(['bundled', 'mine']);
    expect(person?.tenures.map(({ from }) => from)).toEqual(['2020-01-01', '2023-05-01']);
    expect(person?.names.map(({ name }) => name)).toContain('Nanette Zor');
    const [hit] = (await stored.names.scan('Nanette Zor spoke.')) ?? [];
    const [found] = await stored.candidates(hit?.candidates ?? []);
    expect(found?.tenures).toHaveLength(2);
    const id = own.events[0]?.id ?? '';
    const event = (await stored.events([id])).get(id);
    expect(event?.provenance.map(({ source }) => source)).toContain('mine');
    expect(event?.place).toBe(own.events[0]?.place ?? 'Tartu');
  });

  it('merges nothing into nothing', () => expect(mergePeople([])).toBeUndefined());
});

describe('a pack laid out', () => {
  it('is the same bytes for the same facts, in whatever order they come', async () => {
    const [one, other] = await Promise.all([
      layOut(facts),
      layOut({ ...facts, people: [...facts.people].reverse(), events: [...facts.events].reverse() }),
    ]);
    expect(other.manifest).toEqual(one.manifest);
    expect([...other.files]).toEqual([...one.files]);
  });

  it('has another digest when anything changes', async () => {
    const [one, other] = await Promise.all([layOut(facts), layOut({ ...facts, version: '2026-01-02' })]);
    expect(other.manifest.digest).not.toBe(one.manifest.digest);
  });

  it('refuses an id given twice', async () => {
    await expect(
      layOut({ ...facts, people: [...facts.people, facts.people[0] as (typeof facts.people)[0]] }),
    ).rejects.toThrow('Q1000');
  });
});

describe('the cache', () => {
  it('asks for each key once while it is kept, and keeps no more than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(20), { maxLength: 8 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 30 }),
        async (questions, most) => {
          const cache = new Cache<number, number>(most);
          let asked = 0;
          for (const keys of questions) {
            const values = await cache.getAll(keys, async (missing) => {
              expect(new Set(missing).size).toBe(missing.length);
              asked += missing.length;
              return missing.map((key) => key * 2);
            });
            expect(values).toEqual(keys.map((key) => key * 2));
          }
          if (most >= 21) expect(asked).toBe(new Set(questions.flat()).size);
        },
      ),
    );
  });
});
