import type { FactStore } from '../../lib/core/facts';
import type { Annotation, Event, Facts, Membership, Mention, Person } from '../../lib/core/model';
import { toRecords } from '../../lib/core/records';

const PROVENANCE = [{ source: 'official', url: 'https://records.example/1' }];

function person(id: string, name: string, rest: Partial<Person> = {}): Person {
  return { id, name, names: [{ name, kind: 'main' }], provenance: PROVENANCE, ...rest };
}

function held(
  id: string,
  who: string,
  post: string,
  dates: Pick<Membership, 'from' | 'to' | 'asOf' | 'acting'>,
): Membership {
  return { id, person: who, post, provenance: PROVENANCE, ...dates };
}

function event(id: string, rest: Partial<Event>, stated: string[], derived: string[] = []): Event {
  return {
    id,
    type: 'bilateral',
    mode: 'in-person',
    date: '2019-06-28',
    dateBasis: 'meeting',
    attendees: [
      ...stated.map((who) => ({ person: who, certainty: 'stated' as const })),
      ...derived.map((who) => ({ person: who, certainty: 'derived' as const })),
    ],
    provenance: PROVENANCE,
    ...rest,
  };
}

/** Real posts and meetings of four people, as of autumn 2026. */
export const FACTS: Facts = {
  id: 'bundled',
  title: 'Test facts',
  version: '2026-09-23',
  sources: [
    {
      id: 'official',
      title: 'Official record',
      url: 'https://records.example/',
      licence: 'CC0',
      retrieved: '2026-11-01',
      newestRecord: '2026-09-23',
    },
  ],
  areas: [],
  organizations: [],
  posts: [
    { id: 'us-president', label: 'President', role: 'head-of-state', area: 'US' },
    { id: 'us-secretary', label: 'Secretary of State', role: 'foreign-minister', area: 'US' },
    { id: 'us-senator', label: 'Senator', role: 'legislator', area: 'US' },
    { id: 'ru-president', label: 'President', role: 'head-of-state', area: 'RU' },
    { id: 'ru-premier', label: 'Prime Minister', role: 'head-of-government', area: 'RU' },
    { id: 'ru-foreign', label: 'Minister of Foreign Affairs', role: 'foreign-minister', area: 'RU' },
    { id: 'ru-un', label: 'Permanent Representative to the United Nations', role: 'ambassador', area: 'RU' },
  ],
  people: [
    person('Q22686', 'Donald Trump'),
    person('Q7747', 'Vladimir Putin', { names: [{ name: 'Владимир Путин', kind: 'native', language: 'ru' }] }),
    person('Q324546', 'Marco Rubio'),
    person('Q58217', 'Sergei Lavrov'),
  ],
  memberships: [
    held('t1', 'Q22686', 'us-president', { from: '2017-01-20', to: '2021-01-20' }),
    held('t2', 'Q22686', 'us-president', { from: '2025-01-20', asOf: '2026-09-23' }),
    held('p1', 'Q7747', 'ru-president', { from: '2000-05-07', to: '2008-05-07' }),
    held('p2', 'Q7747', 'ru-premier', { from: '2008-05-08', to: '2012-05-07' }),
    held('p3', 'Q7747', 'ru-president', { from: '2012-05-07', to: '2018-05-07' }),
    held('p4', 'Q7747', 'ru-president', { from: '2018-05-07', to: '2024-05-07' }),
    held('p5', 'Q7747', 'ru-president', { from: '2024-05-07', asOf: '2026-09-23' }),
    held('r1', 'Q324546', 'us-senator', { from: '2011-01-03', to: '2025-01-20' }),
    held('r2', 'Q324546', 'us-secretary', { from: '2025-01-21', asOf: '2026-09-23' }),
    held('l1', 'Q58217', 'ru-un', { from: '1994', to: '2004' }),
    held('l2', 'Q58217', 'ru-foreign', { from: '2004-03-09', to: '2012-05' }),
    held('l3', 'Q58217', 'ru-foreign', { from: '2012-05-21', asOf: '2026-09-23' }),
  ],
  events: [
    event('hamburg', { date: '2017-07-07', series: undefined, place: 'Hamburg', area: 'DE' }, ['Q22686', 'Q7747']),
    event('helsinki', { type: 'summit', date: '2018-07-16', place: 'Helsinki', area: 'FI' }, ['Q22686', 'Q7747']),
    event(
      'osaka-g20',
      {
        type: 'summit',
        date: '2019-06-28/2019-06-29',
        series: 'G20',
        name: '2019 G20 Osaka summit',
        place: 'Osaka',
        area: 'JP',
      },
      [],
      ['Q22686', 'Q7747'],
    ),
    event('osaka', { date: '2019-06-28', place: 'Osaka', area: 'JP', partOf: 'osaka-g20' }, ['Q22686', 'Q7747']),
    event('call', { type: 'call', mode: 'phone', date: '2025-02-12' }, ['Q22686', 'Q7747']),
    event('riyadh', { type: 'talks', date: '2025-02-18', place: 'Riyadh', area: 'SA' }, ['Q324546', 'Q58217']),
    event('alaska', { type: 'summit', date: '2025-08-15', place: 'Anchorage', area: 'US' }, [
      'Q22686',
      'Q7747',
      'Q324546',
      'Q58217',
    ]),
    event('oval', { date: '2017-05-10', place: 'White House, Washington', area: 'US' }, ['Q22686', 'Q58217']),
    event('g20-2026', { type: 'summit', date: '2024-11-18/2024-11-19', series: 'G20', place: 'Rio de Janeiro' }, [
      'Q58217',
      'Q22686',
    ]),
    event('funeral', { type: 'ceremony', date: '2025-02-01', place: 'Rome' }, ['Q58217', 'Q324546']),
  ],
};

/** A store over facts in memory that counts what is asked of it. */
export function storeOf(facts: Facts): FactStore & { asked: { people: number; events: number } } {
  const records = toRecords(facts);
  const asked = { people: 0, events: 0 };
  const pick = <T extends { id: string }>(all: readonly T[], ids: readonly string[]) =>
    new Map(ids.flatMap((id) => all.filter((one) => one.id === id).map((one) => [id, one] as const)));
  const byKey = <T extends { keys: string[] }>(all: readonly T[], keys: readonly string[]) =>
    new Map(keys.map((key) => [key, all.filter((one) => one.keys.includes(key))]));
  return {
    asked,
    names: { scan: () => [], isGivenName: () => false },
    candidates: async (candidates) => candidates.map((one) => records.people[one.ordinal]),
    people: async (ids) => {
      asked.people += ids.length;
      return pick(records.people, ids);
    },
    posts: async (ids) => pick(records.posts, ids),
    events: async (ids) => {
      asked.events += ids.length;
      return pick(records.events, ids);
    },
    eventsByKey: async (keys) => byKey(records.events, keys),
    postsByKey: async (keys) => byKey(records.posts, keys),
    areas: async () => facts.areas,
    sources: async () => new Map(facts.sources.map((source) => [source.id, source])),
  };
}

/** An annotation that mentions people, dates, events and offices by their ids. */
export function annotationOf(targets: {
  people?: string[];
  dates?: string[];
  events?: string[];
  offices?: { post: string; holder: string | null }[];
  named?: string[];
  rejected?: string[];
}): Annotation {
  const place = { block: 'b1', start: 0, end: 1, surface: 'x' };
  const evidence = { alias: 'x', reasons: ['full-name'], confidence: 1 };
  const mentions: Mention[] = [
    ...(targets.people ?? []).map((who) => ({ ...place, kind: 'person' as const, person: who, evidence })),
    ...(targets.dates ?? []).map((edtf) => ({ ...place, kind: 'date' as const, edtf })),
    ...(targets.events ?? []).map((id) => ({ ...place, kind: 'event' as const, event: id })),
    ...(targets.offices ?? []).map((one) => ({ ...place, kind: 'office' as const, ...one })),
  ];
  return {
    mentions,
    context: {
      named: Object.fromEntries((targets.named ?? []).map((id) => [id, id])),
      areas: {},
      rejected: targets.rejected ?? [],
    },
  };
}
