import type { EventRecord, IsoDay, MeetingSummary, PairMeetings, PersonCard } from '../model';
import { byDate, contactOf, summaryOf } from './meetings';

/** Two of a page's people who met, before or after the article. */
export interface Pair {
  a: { id: string; name: string };
  b: { id: string; name: string };
  shared: PairMeetings;
}

/**
 * The pairs among a page's people who met, those who met most often first.
 *
 * @param cards of the page's people, in reading order: of a pair, whoever is named first is `a`
 */
export function pairsOf(cards: readonly PersonCard[]): Pair[] {
  const order = new Map(cards.map((card, index) => [card.id, index]));
  return cards
    .flatMap((card, index) =>
      card.meetings
        .filter((shared) => (order.get(shared.with.id) ?? -1) > index && hasMet(shared))
        .map((shared) => ({ a: { id: card.id, name: card.name }, b: shared.with, shared })),
    )
    .sort((a, b) => b.shared.count - a.shared.count || b.shared.since.length - a.shared.since.length);
}

/** Whether two met in person, before the article or since. */
function hasMet(shared: PairMeetings): boolean {
  return shared.last !== null || shared.since.some((one) => one.mode === 'in-person');
}

/** A pair's meetings in person among events, oldest first. */
export function meetingsOfPair(pair: Pair, events: readonly EventRecord[], day: IsoDay): MeetingSummary[] {
  return events
    .filter((event) => contactOf(event, pair.a.id, pair.b.id) === 'met')
    .sort(byDate)
    .map((event) => summaryOf(event, day));
}

/** Who met whom: people with at least one meeting, and what each two share. */
export interface WhoMetWhom {
  people: { id: string; name: string }[];
  /** By the ids of both, in either order: `Q1 Q2`. */
  shared: ReadonlyMap<string, PairMeetings>;
}

/** The table of a page's meetings, people in the order in which the article names them. */
export function whoMetWhom(cards: readonly PersonCard[]): WhoMetWhom {
  const pairs = pairsOf(cards);
  const met = new Set(pairs.flatMap((pair) => [pair.a.id, pair.b.id]));
  const shared = new Map<string, PairMeetings>();
  for (const pair of pairs) {
    shared.set(`${pair.a.id} ${pair.b.id}`, pair.shared);
    shared.set(`${pair.b.id} ${pair.a.id}`, pair.shared);
  }
  return { people: cards.filter((card) => met.has(card.id)).map(({ id, name }) => ({ id, name })), shared };
}
