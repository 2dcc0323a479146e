import { describe, expect, it } from 'vitest';
import { cardsFor, fullCard } from '../../lib/core/cards/cards';
import { distanceOf } from '../../lib/core/cards/meetings';
import type { Card } from '../../lib/core/model';
import { annotationOf, FACTS, storeOf } from './cards-facts';

const TODAY = '2026-11-25';
const ARTICLE = { published: '2025-02-28T09:00:00+03:00' };
const [TRUMP, PUTIN, RUBIO, LAVROV] = ['Q22686', 'Q7747', 'Q324546', 'Q58217'] as const;
const ALL = [TRUMP, PUTIN, RUBIO, LAVROV];

async function cards(targets: Parameters<typeof annotationOf>[0], published: string | null = ARTICLE.published) {
  return cardsFor(annotationOf(targets), { published }, storeOf(FACTS), TODAY);
}

function ofKind<K extends Card['kind']>(card: Card | null | undefined, kind: K): Extract<Card, { kind: K }> {
  if (card?.kind !== kind) throw new Error(`No card of kind ${kind}`);
  return card as Extract<Card, { kind: K }>;
}

describe("a page's cards", () => {
  it('say when Trump and Putin last met, in person, seen from the article', async () => {
    const putin = ofKind((await cards({ people: ALL }))[`person:${PUTIN}`], 'person');
    const trump = putin.meetings.find((pair) => pair.with.id === TRUMP);
    expect(trump).toMatchObject({
      count: 3,
      first: { event: 'hamburg' },
      last: { event: 'osaka', date: '2019-06-28', series: 'G20', place: 'Osaka', mode: 'in-person' },
      lastRemote: { event: 'call', daysBefore: 16 },
      since: [{ event: 'alaska' }],
    });
  });

  it('say since when Lavrov has been minister, over two terms', async () => {
    const lavrov = ofKind((await cards({ people: ALL }))[`person:${LAVROV}`], 'person');
    expect(lavrov.rolesAtDate).toMatchObject([{ label: 'Minister of Foreign Affairs', from: '2004-03-09' }]);
    expect(lavrov.rolesNow).toEqual([]);
    expect(lavrov.before).toMatchObject([{ from: '1994', to: '2004' }]);
    expect(lavrov.meetings.map((pair) => pair.with.id)).toEqual([RUBIO, TRUMP]);
    expect(lavrov.meetings[0]).toMatchObject({ count: 1, last: { event: 'riyadh', daysBefore: 10 } });
  });

  it('say what Rubio was on the day', async () => {
    const rubio = ofKind((await cards({ people: ALL }))[`person:${RUBIO}`], 'person');
    expect(rubio.rolesAtDate).toMatchObject([{ label: 'Secretary of State', from: '2025-01-21' }]);
    expect(rubio.before).toMatchObject([{ label: 'Senator' }]);
    const earlier = ofKind((await cards({ people: ALL }, '2016-03-01'))[`person:${RUBIO}`], 'person');
    expect(earlier.rolesAtDate).toMatchObject([{ label: 'Senator' }]);
    expect(earlier.rolesNow).toMatchObject([{ label: 'Secretary of State' }]);
  });

  it('never count a shared summit as a meeting, and tell it apart', async () => {
    const lavrov = ofKind((await cards({ people: ALL }))[`person:${LAVROV}`], 'person');
    const trump = lavrov.meetings.find((pair) => pair.with.id === TRUMP);
    expect(trump).toMatchObject({ count: 1, last: { event: 'oval' }, lastAttended: { event: 'g20-2026' } });
  });

  it('say nothing of when two of one government last met, for nobody records it', async () => {
    const metBy = async (published: string) =>
      ofKind((await cards({ people: [TRUMP, RUBIO] }, published))[`person:${TRUMP}`], 'person').meetings;
    expect(await metBy('2025-10-01')).toEqual([]);
    expect(await metBy('2021-06-01')).toMatchObject([{ with: { id: RUBIO }, since: [{ event: 'alaska' }] }]);
    const whole = await fullCard(`person:${TRUMP}`, '2025-10-01', [], storeOf(FACTS), TODAY);
    expect(ofKind(whole, 'person').meetings.map((pair) => pair.with.name)).toEqual(['Vladimir Putin', 'Sergei Lavrov']);
  });

  it('are seen from today where the article has no date, and say so', async () => {
    const putin = ofKind((await cards({ people: ALL }, null))[`person:${PUTIN}`], 'person');
    expect(putin).toMatchObject({ asOf: TODAY, asOfToday: true });
    expect(putin.meetings[0]).toMatchObject({ last: { event: 'alaska' }, since: [] });
  });

  it('name their sources with the date of the newest record', async () => {
    for (const card of Object.values(await cards({ people: ALL, dates: ['2025-02-18'], events: ['osaka'] }))) {
      expect(card.sources).toEqual([
        { id: 'official', title: 'Official record', url: 'https://records.example/1', newestRecord: '2026-09-23' },
      ]);
    }
  });

  it('pair people of later blocks with those named before, and only read what is shared', async () => {
    const store = storeOf(FACTS);
    const found = await cardsFor(annotationOf({ people: [RUBIO], named: [LAVROV] }), ARTICLE, store, TODAY);
    expect(Object.keys(found).sort()).toEqual([`person:${RUBIO}`, `person:${LAVROV}`].sort());
    expect(ofKind(found[`person:${LAVROV}`], 'person').meetings[0]?.with.id).toBe(RUBIO);
    expect(store.asked).toEqual({ people: 2, events: 3 });
  });

  it('leave out whom the reader rejected', async () => {
    const found = await cards({ people: ALL, rejected: [PUTIN] });
    expect(Object.keys(found)).not.toContain(`person:${PUTIN}`);
    expect(ofKind(found[`person:${TRUMP}`], 'person').meetings.map((pair) => pair.with.id)).not.toContain(PUTIN);
  });

  it('of a date list what the page’s people did that day', async () => {
    const found = await cards({ people: ALL, dates: ['2025-02-18', '2019-06-28', '2019-06', '2025-02-20', '19XX'] });
    expect(found['date:2025-02-18']).toMatchObject({ daysBefore: 10, events: [{ id: 'riyadh' }] });
    const osaka = ofKind(found['date:2019-06-28'], 'date');
    expect(osaka.events.map((event) => event.id)).toEqual(['osaka', 'osaka-g20']);
    expect(ofKind(found['date:2019-06'], 'date').events.map((event) => event.id)).toContain('osaka');
    expect(found['date:2025-02-20']).toMatchObject({ events: [] });
    expect(found['date:19XX']).toMatchObject({ events: [], daysBefore: null });
  });

  it('of a date without known people list the summits of that day', async () => {
    const found = await cards({ dates: ['2019-06-28', '2025-02-18'] });
    expect(ofKind(found['date:2019-06-28'], 'date').events.map((event) => event.id)).toEqual(['osaka-g20']);
    expect(ofKind(found['date:2025-02-18'], 'date').events).toEqual([]);
  });

  it('of an office name the holder on the day, and those before and after', async () => {
    const found = await cards({ offices: [{ post: 'ru-president', holder: null }] }, '2010-01-01');
    expect(found['office:ru-president']).toMatchObject({
      holder: null,
      before: [{ id: PUTIN, from: '2000-05-07', to: '2008-05-07' }],
      after: [{ id: PUTIN, from: '2012-05-07' }],
    });
    const later = await cards({ offices: [{ post: 'ru-president', holder: PUTIN }] });
    expect(later['office:ru-president']).toMatchObject({ holder: { id: PUTIN, name: 'Vladimir Putin' } });
  });
});

describe('a distance', () => {
  it('counts from the nearer end of an interval, and is unknown where the date is coarse', () => {
    const day = '2025-02-28';
    expect(
      ['2025-02-18', '2025-02-10/2025-02-20', '2025-02-27/2025-03-01', '2025-03-02/2025-03-04', '2025-02'].map((date) =>
        distanceOf(date, day),
      ),
    ).toEqual([10, 8, 0, -2, null]);
  });
});

describe('a whole card', () => {
  it('names the page’s people first, then others met', async () => {
    const card = ofKind(await fullCard(`person:${LAVROV}`, '2025-02-28', [TRUMP], storeOf(FACTS), TODAY), 'person');
    expect(card.meetings.map((pair) => pair.with.name)).toEqual(['Donald Trump', 'Marco Rubio']);
  });

  it('tells what the person did on the day itself', async () => {
    const card = ofKind(await fullCard(`person:${LAVROV}`, '2025-02-18', [], storeOf(FACTS), TODAY), 'person');
    expect(card.sameDay?.map((event) => event.id)).toEqual(['riyadh']);
  });

  it('is the same as the short one for a date, an event and an office', async () => {
    const store = storeOf(FACTS);
    const short = await cards({
      people: ALL,
      dates: ['2025-02-18'],
      events: ['riyadh'],
      offices: [{ post: 'us-secretary', holder: RUBIO }],
    });
    for (const key of ['date:2025-02-18', 'event:riyadh', 'office:us-secretary']) {
      expect(await fullCard(key, ARTICLE.published, ALL, store, TODAY)).toEqual(short[key]);
    }
  });

  it('is none for what the facts do not know', async () => {
    const store = storeOf(FACTS);
    for (const key of ['person:Q1', 'event:none', 'office:none', 'nonsense', '', ':', 'person:']) {
      expect(await fullCard(key, null, [], store, TODAY)).toBeNull();
    }
  });
});
