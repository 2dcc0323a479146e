import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventClaim, ParticipantClaim, Reading } from '../../dataset/claims';
import { deriveAttendance, type Members } from '../../dataset/derive/attendance';
import { mergeEvents } from '../../dataset/merge/events';
import { createEventLinker } from '../../dataset/merge/events-linker';
import type { PersonLinker } from '../../dataset/merge/link';
import { createLinker } from '../../dataset/merge/linker';
import type { Membership, Person, Post, PostRole } from '../../lib/core/model';

const OFFICES: readonly (readonly [name: string, role: PostRole, area: string, from: string, to: string])[] = [
  ['Anna Berg', 'head-of-state', 'US', '2009-01-20', '2017-01-20'],
  ['Carl Dorn', 'head-of-state', 'US', '2017-01-20', '2021-01-20'],
  ['Boris Ivanov', 'head-of-state', 'RU', '2012-05-07', '2026-05-07'],
  ['Emil Falk', 'head-of-government', 'JP', '2012-01-01', '2020-09-16'],
  ['Greta Holm', 'foreign-minister', 'US', '2017-01-20', '2021-01-20'],
  ['Juan Luis Mora Vega', 'head-of-state', 'CO', '2018-12-01', '2024-09-30'],
];

const facts = {
  people: OFFICES.map(([name], index): Person => ({ id: `Q${index}`, name, names: [], provenance: [] })),
  posts: OFFICES.map(([, role, area]): Post => ({ id: `${role}-${area}`, label: role, role, area })),
  memberships: OFFICES.map(
    ([, role, area, from, to], index): Membership => ({
      id: `m${index}`,
      person: `Q${index}`,
      post: `${role}-${area}`,
      from,
      to,
      provenance: [],
    }),
  ),
};
const linker: PersonLinker = createEventLinker(facts, createLinker(facts));
const [ANNA, CARL, BORIS, EMIL, GRETA, JUAN] = ['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5'];

const carl: ParticipantClaim = { name: 'Carl Dorn', role: 'head-of-state', area: 'US', certainty: 'stated' };
const boris: ParticipantClaim = { name: 'Ivanov', role: 'head-of-state', area: 'RU', certainty: 'stated' };
const greta: ParticipantClaim = { name: 'Greta Holm', area: 'US', certainty: 'stated' };

function claim(source: string, date: string, change: Partial<EventClaim> = {}): EventClaim {
  return {
    type: 'bilateral',
    mode: 'in-person',
    date,
    dateBasis: date.includes('/') ? 'trip' : 'meeting',
    participants: [carl, boris],
    provenance: { source, url: `https://example.org/${source}/${date}` },
    ...change,
  };
}

function merge(claims: EventClaim[], derive?: Parameters<typeof mergeEvents>[2]) {
  const reading: Reading = {
    source: { id: 'test', title: '', url: '', licence: '', retrieved: '2026-01-01', newestRecord: '2026-01-01' },
    people: [],
    tenures: [],
    events: claims,
    rejects: [],
  };
  return mergeEvents([reading], linker, derive);
}

describe('one meeting in several records', () => {
  test('the same people on the same day are one event with both sources; the meeting’s own day stands', () => {
    const { events } = merge([
      claim('kremlin-events', '2019-06-28', { place: 'Osaka' }),
      claim('historyatstate-travels', '2019-06-27/2019-06-29', { area: 'JP' }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ date: '2019-06-28', dateBasis: 'meeting', place: 'Osaka', area: 'JP' });
    expect(events[0]?.provenance.map(({ source }) => source)).toEqual(['kremlin-events', 'historyatstate-travels']);
  });

  test('a trip in another country at that time is another meeting', () => {
    expect(
      merge([
        claim('kremlin-events', '2019-06-28', { area: 'JP' }),
        claim('historyatstate-travels', '2019-06-27/2019-06-29', { area: 'CN' }),
      ]).events,
    ).toHaveLength(2);
  });

  test('a readout of the next day joins; a second meeting that one source dates apart does not', () => {
    const next = claim('whitehouse-briefings', '2019-06-29', { dateBasis: 'publication' });
    expect(merge([claim('kremlin-events', '2019-06-28'), next]).events).toHaveLength(1);
    expect(merge([claim('kremlin-events', '2019-06-28'), claim('kremlin-events', '2019-06-29')]).events).toHaveLength(
      2,
    );
  });

  test('records that name one small place and disagree on the day are one event, and the disagreement is kept', () => {
    const { events } = merge([
      claim('curated', '2019-11-15', { place: 'Woodville', area: 'US' }),
      claim('historyatstate-visits', '2019-11-12', { place: 'Woodville', area: 'US' }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]?.provenance.find(({ source }) => source === 'historyatstate-visits')?.differs).toBe('2019-11-12');
  });

  test('a call and a meeting of one day are two events', () => {
    expect(
      merge([claim('kremlin-events', '2019-06-28'), claim('curated', '2019-06-28', { type: 'call', mode: 'phone' })])
        .events,
    ).toHaveLength(2);
  });

  test('a record of two joins another source’s record of all three, not its own source’s', () => {
    const three = { participants: [carl, boris, greta], type: 'talks' as const };
    expect(merge([claim('curated', '2019-06-28', three), claim('kremlin-events', '2019-06-28')]).events).toHaveLength(
      1,
    );
    expect(merge([claim('curated', '2019-06-28', three), claim('curated', '2019-06-28')]).events).toHaveLength(2);
  });

  test('the order of the records changes nothing', () => {
    const claims = [
      claim('kremlin-events', '2019-06-28', { place: 'Osaka' }),
      claim('historyatstate-travels', '2019-06-27/2019-06-29', { area: 'JP' }),
      claim('curated', '2019-06-28'),
      claim('kremlin-events', '2019-06-29'),
      claim('curated', '2019-06-28/2019-06-29', {
        type: 'summit',
        series: 'G20',
        name: 'Osaka summit',
        place: 'Osaka',
        area: 'JP',
        participants: [],
      }),
      claim('whitehouse-briefings', '2020-01-02', { participants: [carl, greta], dateBasis: 'publication' }),
    ];
    const expected = JSON.stringify(merge(claims).events);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(JSON.stringify(merge(shuffled).events)).toBe(expected);
      }),
    );
  });

  test('calls that one source tells of on two days are two', () => {
    const call = { type: 'call', mode: 'phone', dateBasis: 'publication' } as const;
    const { events } = merge([claim('state', '2018-02-27', call), claim('state', '2018-02-28', call)]);
    expect(events.map(({ date }) => date)).toEqual(['2018-02-27', '2018-02-28']);
  });
});

describe('who is meant', () => {
  const people = (participants: ParticipantClaim[], date = '2019-06-28') =>
    merge([claim('curated', date, { participants })]).events[0]?.attendees.map(({ person }) => person);

  test('the holder of an office on that day, named by office alone', () => {
    const president: ParticipantClaim = { name: '', role: 'head-of-state', area: 'US', certainty: 'stated' };
    expect(people([president, boris], '2016-12-01')).toEqual([ANNA, BORIS]);
    expect(people([president, boris], '2019-12-01')).toEqual([CARL, BORIS]);
  });

  test('a part of an official name, and a misspelt surname of the holder', () => {
    expect(people([carl, { name: 'Mora Vega', role: 'head-of-state', area: 'CO', certainty: 'stated' }])).toEqual([
      CARL,
      JUAN,
    ]);
    expect(people([carl, { name: 'Ivanof', role: 'head-of-state', area: 'RU', certainty: 'stated' }])).toEqual([
      CARL,
      BORIS,
    ]);
  });

  test('a country that only the place implied is dropped where it leads nowhere, and no guest is made a host', () => {
    const guest: ParticipantClaim = { ...greta, area: 'JP', areaImplied: true, host: true };
    const event = merge([claim('curated', '2019-06-28', { participants: [boris, guest] })]).events[0];
    expect(event?.attendees).toEqual([
      { person: BORIS, certainty: 'stated' },
      { person: GRETA, certainty: 'stated' },
    ]);
  });

  test('a former president is not the one in office', () => {
    expect(
      people([
        boris,
        carl,
        { name: 'Anna Berg', title: 'former President', role: 'head-of-state', area: 'US', certainty: 'stated' },
      ]),
    ).toEqual([ANNA, CARL, BORIS]);
    expect(
      merge([claim('curated', '2019-06-28', { participants: [boris, { ...carl, title: 'former President' }] })]).events,
    ).toEqual([]);
  });

  test('nobody is guessed: a stranger stays unlinked, is listed, and the record rejected with the reason', () => {
    const { events, unlinked, rejects } = merge([
      claim('curated', '2019-06-28', { participants: [carl, { name: 'Nobody Known', certainty: 'stated' }] }),
    ]);
    expect(events).toEqual([]);
    expect(unlinked.map(({ participant }) => participant.name)).toEqual(['Nobody Known']);
    expect(rejects).toMatchObject([{ source: 'curated', reason: 'counterpart not linked' }]);
  });

  test('a surname and an initial alone do not make two people one', () => {
    const stranger: ParticipantClaim = { name: 'Bogdan Ivanov', area: 'RU', certainty: 'stated' };
    expect(merge([claim('curated', '2019-06-28', { participants: [carl, stranger] })]).events).toEqual([]);
  });

  test('an office that records tell of someone known in another one links the bare surname, too', () => {
    const early = { role: 'foreign-minister' as const, area: 'RU', certainty: 'stated' as const };
    const merged = merge([
      claim('historyatstate-visits', '2001-05-01', {
        participants: [
          { ...early, name: 'Boris Ivanov' },
          { ...carl, name: 'Anna Berg' },
        ],
      }),
      claim('historyatstate-travels', '2002-05-01', {
        participants: [
          { ...early, name: 'Ivanov' },
          { ...carl, name: 'Anna Berg' },
        ],
      }),
    ]);
    expect(merged.events.map(({ attendees }) => attendees.map(({ person }) => person))).toEqual([
      [ANNA, BORIS],
      [ANNA, BORIS],
    ]);
  });

  test('a leader whom records alone name in full becomes a person, and a surname near in time means the same', () => {
    const full: ParticipantClaim = {
      name: 'Olav Nansen',
      title: 'Prime Minister',
      role: 'head-of-government',
      area: 'NO',
      certainty: 'stated',
    };
    const merged = merge([
      claim('historyatstate-visits', '2018-05-01', { participants: [carl, full] }),
      claim('historyatstate-travels', '2019-05-01', { participants: [carl, { ...full, name: 'Nansen' }] }),
    ]);
    expect(merged.people.map(({ name }) => name)).toEqual(['Olav Nansen']);
    expect(
      merged.events.map(({ attendees }) => attendees.some(({ person }) => person === merged.people[0]?.id)),
    ).toEqual([true, true]);
  });

  test('where the office’s holder is known, another name makes no new person', () => {
    const slip: ParticipantClaim = {
      name: 'Totally Different',
      role: 'head-of-government',
      area: 'JP',
      certainty: 'stated',
    };
    expect(merge([claim('historyatstate-visits', '2018-05-01', { participants: [carl, slip] })]).people).toEqual([]);
  });

  test('nobody is meant by an office left long before, while another holds it', () => {
    const anna: ParticipantClaim = { name: 'Anna Berg', role: 'head-of-state', area: 'US', certainty: 'stated' };
    expect(linker.link(anna, '2019-05-12')).toEqual({ unsure: [ANNA, CARL] });
    expect(linker.link(anna, '2016-05-12')).toMatchObject({ person: ANNA });
  });
});

describe('summits', () => {
  const summit = claim('curated', '2019-06-28/2019-06-29', {
    type: 'summit',
    dateBasis: 'meeting',
    series: 'G20',
    name: '2019 G20 Osaka summit',
    place: 'Osaka',
    area: 'JP',
    participants: [],
  });
  const members: Members = new Map([
    ['G20', ['US', 'RU', 'JP', 'CO'].map((area) => ({ area, from: '1999-01-01', to: '9999-12-31' }))],
  ]);
  const derive: Parameters<typeof mergeEvents>[2] = (events, absences) =>
    deriveAttendance(events, members, linker, absences);

  test('who led a member that day attended by derivation, unless a record names someone of that country', () => {
    const attended = claim('kremlin-events', '2019-06-28', {
      type: 'summit',
      series: 'G20',
      place: 'Osaka',
      participants: [boris],
    });
    const [event] = merge([summit, attended], derive).events;
    expect(event?.attendees).toEqual([
      { person: BORIS, certainty: 'stated' },
      { person: CARL, certainty: 'derived' },
      { person: EMIL, certainty: 'derived' },
      { person: JUAN, certainty: 'derived' },
    ]);
    expect(event).toMatchObject({ id: 'g20-2019-osaka', series: 'G20', name: '2019 G20 Osaka summit' });
  });

  test('a meeting in the summit’s town and days is part of it; one elsewhere or later is not', () => {
    const partOf = (date: string, place: string, area: string) =>
      merge([summit, claim('kremlin-events', date, { place, area })], derive).events.find(
        ({ type }) => type === 'bilateral',
      )?.partOf;
    expect(partOf('2019-06-28', 'Osaka', 'JP')).toBe('g20-2019-osaka');
    expect(partOf('2019-06-28', 'Tokyo', 'JP')).toBeUndefined();
    expect(partOf('2019-07-05', 'Osaka', 'JP')).toBeUndefined();
  });

  test('leaders of one series who met at another’s summit held talks there', () => {
    const margin = claim('kremlin-events', '2019-06-28', {
      type: 'summit',
      series: 'BRICS',
      place: 'Osaka',
      area: 'JP',
      participants: [boris, carl],
    });
    expect(merge([summit, margin], derive).events.find(({ type }) => type === 'talks')).toMatchObject({
      partOf: 'g20-2019-osaka',
    });
  });

  test('a leader who stayed away is not derived: by a record’s word, or for want of a trip in a complete record of travels', () => {
    const attendees = (claims: EventClaim[]) =>
      merge(claims, derive)
        .events.find(({ type }) => type === 'summit')
        ?.attendees.map(({ person }) => person);
    expect(attendees([{ ...summit, absent: ['CO'] }])).toEqual([CARL, BORIS, EMIL]);
    // Sent his foreign minister under the warrant of The Hague; and nobody is known of a summit that is only announced.
    expect(attendees([{ ...summit, date: '2023-09-09/2023-09-10', area: 'IN' }])).not.toContain(BORIS);
    expect(attendees([{ ...summit, date: '2028-09-09/2028-09-10' }])).toEqual([]);
    const trip = (date: string, area: string) =>
      claim('historyatstate-travels', date, { type: 'visit', area, participants: [carl] });
    const elsewhere = [trip('2019-01-02', 'FR'), trip('2019-12-02', 'FR')];
    expect(attendees([summit, ...elsewhere])).toEqual([BORIS, EMIL, JUAN]);
    expect(attendees([summit, ...elsewhere, trip('2019-06-27/2019-06-29', 'JP')])).toEqual([CARL, BORIS, EMIL, JUAN]);
  });

  test('a record too weak to stand alone counts with another only', () => {
    expect(merge([{ ...summit, needsOther: true }]).events).toEqual([]);
    expect(merge([{ ...summit, needsOther: true }]).rejects).toMatchObject([{ reason: 'weak page, no other source' }]);
  });
});
