import type { PageDescription, Status } from '../../../lib/contract';
import { cardsFor, fullCard } from '../../../lib/core/cards/cards';
import type { Card, PersonCard } from '../../../lib/core/model';
import { annotationOf, FACTS, storeOf } from '../../core/cards-facts';

export const TODAY = '2026-11-25';
const DAY = '2025-02-28';
export const PEOPLE = FACTS.people.map((person) => person.id);
const store = storeOf(FACTS);
export const READY: Status = { dataset: { state: 'ready', done: 1, total: 1, version: '2026-09-23' }, sources: [] };
export const load = (key: string) => fullCard(key, DAY, PEOPLE, store, TODAY);

const ARTICLE = { url: 'https://news.example/a', title: 'Talks in Riyadh', language: 'en', published: DAY };
const ANNOTATION = annotationOf({
  people: [...PEOPLE, PEOPLE[0] ?? ''],
  dates: ['2025-02-18'],
  events: ['osaka-g20', 'riyadh'],
  offices: [{ post: 'ru-foreign', holder: 'Q58217' }],
});
export const cards: Record<string, Card> = await cardsFor(ANNOTATION, ARTICLE, store, TODAY);

/** An article that names four people, a date, two meetings and an office. */
export const PAGE: PageDescription = {
  state: 'ready',
  article: ARTICLE,
  mentions: ANNOTATION.mentions,
  cards,
  visible: ['person:Q7747'],
};

export function personCard(id: string): PersonCard {
  const card = cards[`person:${id}`];
  if (card?.kind !== 'person') throw new Error(`No person ${id}`);
  return card;
}

export async function meetings(people: readonly string[]) {
  const events = await store.events(FACTS.events.map(({ id }) => id));
  return [...events.values()].filter((event) =>
    people.every((id) => event.attendees.some((one) => one.person === id && one.certainty === 'stated')),
  );
}
