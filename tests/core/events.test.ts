import { describe, expect, it } from 'vitest';
import type { FactStore } from '../../lib/core/facts';
import type { ArticleInfo, Block, EventRecord } from '../../lib/core/model';
import { eventKeys } from '../../lib/core/records';
import { findEvents } from '../../lib/core/resolve/events';

function summit(id: string, date: string, place: string, series?: string, name?: string): EventRecord {
  return {
    id,
    type: 'summit',
    mode: 'in-person',
    date,
    dateBasis: 'meeting',
    ...(name === undefined ? {} : { name }),
    ...(series === undefined ? {} : { series }),
    place,
    attendees: [],
    provenance: [],
  };
}

const EVENTS: EventRecord[] = [
  summit('osaka', '2019-06-28/2019-06-29', 'Osaka', 'G20', '2019 G20 Osaka summit'),
  summit('osaka-brics', '2019-06-28', 'Osaka', 'BRICS', 'BRICS summit'),
  summit('hamburg', '2017-07-07/2017-07-08', 'Hamburg', 'G20', '2017 G20 Hamburg summit'),
  summit('biarritz', '2019-08-24/2019-08-26', 'Biarritz', 'G7', '45th G7 summit'),
  summit('vilnius', '2023-07-11/2023-07-12', 'Vilnius', 'NATO', '2023 Vilnius summit'),
  summit('brussels-2017', '2017-05-25', 'Brussels', 'NATO', '2017 Brussels summit'),
  summit('brussels-2021', '2021-06-14', 'Brussels', 'NATO', '2021 Brussels summit'),
  summit('geneva-1985', '1985-11-19/1985-11-21', 'Geneva', undefined, 'Geneva Summit'),
  summit('geneva-2021', '2021-06-16', 'Geneva', undefined, 'Geneva summit'),
  summit('glasgow', '2021-10-31/2021-11-12', 'Glasgow', 'COP', 'COP26'),
  summit('elmau', '2015-06-07/2015-06-08', 'Schloss Elmau', 'G7', '41st G7 summit'),
  {
    ...summit('anchorage', '2025-08-15', 'Anchorage', undefined, 'Russia–United States summit, Alaska'),
    type: 'talks',
  },
  { ...summit('visit', '2018-07-15', 'Helsinki'), type: 'visit' },
  { ...summit('helsinki', '2018-07-16', 'Helsinki', undefined, 'Helsinki summit'), type: 'bilateral' },
];

const facts = {
  async eventsByKey(keys: readonly string[]) {
    return new Map(keys.map((key) => [key, EVENTS.filter((event) => eventKeys(event).includes(key))]));
  },
} as Pick<FactStore, 'eventsByKey'> as FactStore;

async function find(text: string, published: string | null, language = 'en') {
  const article: ArticleInfo = { url: 'https://example.com/', title: '', language, published };
  const block: Block = { id: 'a', kind: 'paragraph', text };
  const mentions = await findEvents([block], article, facts);
  for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  return mentions.map(({ surface, event }) => [surface, event]);
}

describe('events named in text', () => {
  it.each([
    ['en', 'They last met at the 2019 G20 summit in Osaka.', 'G20 summit in Osaka', 'osaka'],
    ['en', 'The Osaka G20 ended.', 'Osaka G20', 'osaka'],
    ['en', 'Putin and Trump at the Helsinki summit', 'Helsinki summit', 'helsinki'],
    ['en', 'the NATO summit in Vilnius in July 2023', 'NATO summit in Vilnius', 'vilnius'],
    ['en', 'the 2017 G20 summit was tense', 'G20 summit', 'hamburg'],
    ['en', 'COP26 agreed', 'COP26', 'glasgow'],
    ['es', 'la cumbre del G20 en Osaka', 'cumbre del G20 en Osaka', 'osaka'],
    ['es', 'la cumbre del G20 en Hamburgo', 'cumbre del G20 en Hamburgo', 'hamburg'],
    ['fr', 'le sommet du G7 à Biarritz', 'sommet du G7 à Biarritz', 'biarritz'],
    ['fr', 'le sommet d’Helsinki', 'sommet d’Helsinki', 'helsinki'],
    ['de', 'Beim G20-Gipfel in Osaka sagte Merkel', 'G20-Gipfel in Osaka', 'osaka'],
    ['pt', 'a cúpula do G20 em Osaka', 'cúpula do G20 em Osaka', 'osaka'],
    ['it', 'il vertice del G20 di Amburgo', 'vertice del G20 di Amburgo', 'hamburg'],
    ['ru', 'на саммите «Большой двадцатки» говорили', null, null],
    ['ru', 'саммит «Большой двадцатки» в Осаке', 'саммит «Большой двадцатки» в Осаке', 'osaka'],
    ['de', 'Der G7-Gipfel in Elmau', 'G7-Gipfel in Elmau', 'elmau'],
    ['ru', 'на саммите НАТО в Вильнюсе', 'саммите НАТО в Вильнюсе', 'vilnius'],
    ['en', 'the Glasgow climate summit', 'Glasgow climate summit', 'glasgow'],
    ['de', 'der Klimagipfel in Glasgow', 'Klimagipfel in Glasgow', 'glasgow'],
    ['de', 'Der Hamburger G20-Gipfel', 'Hamburger G20-Gipfel', 'hamburg'],
    ['fr', 'le sommet sur le climat à Glasgow', 'sommet sur le climat à Glasgow', 'glasgow'],
  ])('%s: %s', async (language, text, surface, event) => {
    expect(await find(text, '2024-01-10', language)).toEqual(surface === null ? [] : [[surface, event]]);
  });

  it('take the year from the article where a series met twice in one place', async () => {
    expect(await find('at the NATO summit in Brussels', '2021-06-15')).toEqual([
      ['NATO summit in Brussels', 'brussels-2021'],
    ]);
    expect(await find('at the NATO summit in Brussels', '2024-06-15')).toEqual([]);
    expect(await find('the Geneva summit of 1985', '2024-06-15')).toEqual([['Geneva summit', 'geneva-1985']]);
    expect(await find('the Geneva summit', '2021-06-20')).toEqual([['Geneva summit', 'geneva-2021']]);
  });

  it('mean a summit that is on where only its series is said', async () => {
    expect(await find('leaders at the G20 summit', '2019-06-28')).toEqual([['G20 summit', 'osaka']]);
    expect(await find('leaders at the G20 summit', '2019-03-28')).toEqual([]);
    expect(await find('leaders at the G20 summit', null)).toEqual([]);
  });

  it('are called by a place that their name says', async () => {
    expect(await find('after the Alaska summit', '2025-08-20')).toEqual([['Alaska summit', 'anchorage']]);
  });

  it('lie not years ahead, unless the year is told', async () => {
    expect(await find('the Vilnius summit', '2001-06-20')).toEqual([]);
    expect(await find('the 2023 Vilnius summit', '2020-06-20')).toEqual([['Vilnius summit', 'vilnius']]);
  });

  it('are not those of a place that the dataset does not know', async () => {
    expect(await find('leaders at the G20 summit in Atlantis', '2019-06-28')).toEqual([]);
    expect(await find('Der Kölner G20-Gipfel', '2019-06-28', 'de')).toEqual([]);
  });

  it.each([
    'NATO in Brussels said',
    'the summit of Everest',
    'the G20 countries',
    'a summit in Paris',
    'Osaka, a city',
  ])('are not there in %j', async (text) => {
    expect(await find(text, '2019-06-29')).toEqual([]);
  });
});
