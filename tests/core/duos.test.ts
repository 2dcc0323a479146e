import { describe, expect, it } from 'vitest';
import { annotate } from '../../lib/core/annotate';
import { MemoryStore } from '../../lib/core/memory-store/store';
import type { Event, Person } from '../../lib/core/model';

const provenance = [{ source: 'test' }];
const person = (id: string, name: string, familyName: string): Person => ({
  id,
  name,
  familyName,
  names: [],
  provenance,
});
const summit = (id: string, name: string, date: string, people: string[]): Event => ({
  id,
  name,
  type: 'bilateral',
  mode: 'in-person',
  date,
  dateBasis: 'meeting',
  place: name.split(' ')[0] as string,
  attendees: people.map((one) => ({ person: one, certainty: 'stated' })),
  provenance,
});

const store = MemoryStore.of({
  id: 'test',
  title: 'Test',
  version: '2026-11-25',
  sources: [],
  areas: [],
  organizations: [],
  posts: [],
  people: [
    person('trump', 'Donald Trump', 'Trump'),
    person('kim', 'Kim Jong Un', 'Kim'),
    person('putin', 'Vladimir Putin', 'Putin'),
  ],
  memberships: [],
  events: [
    summit('singapore', 'Singapore summit', '2018-06-12', ['trump', 'kim']),
    summit('hanoi', 'Hanoi summit', '2019-02-27/2019-02-28', ['trump', 'kim']),
  ],
});

async function events(text: string, published: string | null, language = 'en'): Promise<string[]> {
  const article = { url: '', title: '', language, published };
  const { mentions } = await annotate(article, [{ id: 'b', kind: 'paragraph', text }], null, store);
  return mentions.flatMap((mention) => (mention.kind === 'event' ? [`${mention.surface} → ${mention.event}`] : []));
}

describe('summits called by two surnames', () => {
  it.each([
    ['en', 'After the Trump–Kim summit', '2018-08-01', 'Trump–Kim summit → singapore'],
    ['en', 'the Trump-Jong Un summit or the Trump-Kim summit', '2019-03-01', 'Trump-Kim summit → hanoi'],
    ['fr', 'Après le sommet Trump-Kim', '2018-08-01', 'sommet Trump-Kim → singapore'],
    ['de', 'Nach dem Trump-Kim-Gipfel', '2018-08-01', 'Trump-Kim-Gipfel → singapore'],
    ['es', 'la cumbre Trump-Kim', '2018-06-01', 'cumbre Trump-Kim → singapore'],
    ['en', 'the first Trump-Kim summit', '2019-01-15', 'Trump-Kim summit → singapore'],
    ['en', 'the second Trump-Kim summit', '2019-01-15', 'Trump-Kim summit → hanoi'],
    ['en', 'The Trump-Kim summit was a success.', '2019-01-15', 'Trump-Kim summit → singapore'],
    ['en', 'The Trump-Kim summit will take place soon.', '2019-01-15', 'Trump-Kim summit → hanoi'],
    ['de', 'Der zweite Trump-Kim-Gipfel', '2019-03-15', 'Trump-Kim-Gipfel → hanoi'],
  ])('%s: %s', async (language, text, published, expected) => {
    expect(await events(text, published, language)).toEqual([expected]);
  });

  it.each([
    ['the Trump-Kim summit', '2019-01-15'],
    ['the Trump-Kim summit', '2017-06-12'],
    ['the Trump-Kim summit', null],
    ['the Trump-Putin summit', '2018-06-12'],
    ['the Trump-Kim talks', '2018-06-12'],
    ['The Trump-Kim summit will take place soon.', '2018-10-10'],
    ['the third Trump-Kim summit', '2017-10-10'],
  ])('are left out where none or several are meant: %s in %s', async (text, published) => {
    expect(await events(text, published)).toEqual([]);
  });
});
