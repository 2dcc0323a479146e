import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../lib/core/memory-store/store';
import { tableOf } from '../../lib/core/memory-store/table';
import type { Annotation, Article, Facts } from '../../lib/core/model';
import { describeArticle } from '../../tools/lib/line';
import { openTable, storeTable } from '../../tools/lib/stored-table';

const provenance = [{ source: 'list' }];
const person = (id: string, name: string) => ({
  id,
  name,
  names: [{ name: name.toUpperCase(), kind: 'alias' as const }],
  provenance,
});
const meeting = (id: string, date: string, place: string) => ({
  id,
  type: 'talks' as const,
  mode: 'in-person' as const,
  date,
  dateBasis: 'meeting' as const,
  place,
  attendees: ['Q22686', 'Q7747'].map((one) => ({ person: one, certainty: 'stated' as const })),
  provenance,
});

const FACTS: Facts = {
  id: 'bundled',
  title: 'Facts',
  version: '2025-03-01',
  sources: [],
  areas: [{ id: 'US', name: 'United States', names: {}, adjectives: {} }],
  organizations: [],
  posts: [{ id: 'us-president', label: 'President', role: 'head-of-state', area: 'US' }],
  people: [person('Q22686', 'Donald Trump'), person('Q7747', 'Vladimir Putin')],
  memberships: [
    { id: 'm1', person: 'Q22686', post: 'us-president', from: '2017-01-20', to: '2021-01-20', provenance },
    { id: 'm2', person: 'Q22686', post: 'us-president', from: '2025-01-20', asOf: '2025-03-01', provenance },
  ],
  events: [
    meeting('e1', '2018-07-16', 'Helsinki'),
    meeting('e2', '2019-06-28', 'Osaka'),
    meeting('e3', '2025-08-15', 'Anchorage'),
  ],
};

const ARTICLE: Article = {
  url: 'https://news.example/a',
  title: 'Trump and Putin',
  language: 'en',
  published: '2025-02-28T00:15:00+03:00',
  blocks: [
    { id: 'b1', kind: 'headline', text: 'Trump and Putin' },
    { id: 'b2', kind: 'paragraph', text: 'Trump spoke on Friday.' },
  ],
};

const evidence = { alias: 'Donald Trump', reasons: ['full-name'], confidence: 1 };
const ANNOTATION: Annotation = {
  mentions: [
    { kind: 'person', block: 'b1', start: 0, end: 5, surface: 'Trump', person: 'Q22686', evidence },
    { kind: 'person', block: 'b1', start: 10, end: 15, surface: 'Putin', person: 'Q7747', evidence },
    { kind: 'person', block: 'b2', start: 0, end: 5, surface: 'Trump', person: 'Q22686', evidence },
    { kind: 'date', block: 'b2', start: 15, end: 21, surface: 'Friday', edtf: '2025-02-28' },
  ],
  context: { named: {}, areas: {}, rejected: [] },
};

describe('the line of a file', () => {
  const describeAt = (published: string | null) =>
    describeArticle('a.html', { ...ARTICLE, published }, ANNOTATION, MemoryStore.of(FACTS));

  it('groups mentions by whom they mean, with offsets in the article’s text', async () => {
    const line = await describeAt(ARTICLE.published);
    const text = ARTICLE.blocks.map((block) => block.text).join('\n');
    expect(line.people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Donald Trump', 2],
      ['Vladimir Putin', 1],
    ]);
    for (const { mentions } of [...line.people, ...line.dates]) {
      for (const { surface, start, end } of mentions) expect(text.slice(start, end)).toBe(surface);
    }
  });

  it('gives roles and meetings as of the article’s day', async () => {
    const line = await describeAt('2025-02-28');
    expect(line.people[0]?.roleAtDate).toMatchObject({ post: 'President', area: 'United States', from: '2025-01-20' });
    expect(line.meetings).toHaveLength(1);
    expect(line.meetings[0]).toMatchObject({
      count: 2,
      first: { place: 'Helsinki' },
      last: { event: 'e2', date: '2019-06-28', place: 'Osaka' },
    });
    expect((await describeAt('2022-02-28')).people[0]?.roleAtDate).toBeNull();
    expect((await describeAt('2018-12-01')).meetings[0]).toMatchObject({ count: 1, last: { place: 'Helsinki' } });
  });

  it('claims no role and no meeting where the article has no date', async () => {
    const line = await describeAt(null);
    expect(line.people[0]?.roleAtDate).toBeNull();
    expect(line.meetings).toEqual([]);
  });
});

describe('stored tables', () => {
  it('give back every record by number and by id', () => {
    const table = tableOf(FACTS.people);
    const again = openTable<(typeof FACTS.people)[number]>(storeTable(table));
    expect(again.length).toBe(2);
    for (let i = 0; i < 3; i += 1) expect(again.at(i)).toEqual(table.at(i));
    expect(again.ordinalOf('Q7747')).toBe(1);
    expect(again.ordinalOf('Q0')).toBeUndefined();
    expect(again.at(-1)).toBeUndefined();
  });
});
