import { dayOf } from '../dates/edtf';
import type { FactStore } from '../facts';
import type {
  Annotation,
  ArticleInfo,
  Card,
  EventRecord,
  IsoDay,
  PairMeetings,
  PersonCard,
  PersonRecord,
} from '../model';
import { areColleagues } from './colleagues';
import { dateCard, eventCard, eventKeysOf } from './day';
import { byDate, byLatest, pairMeetings } from './meetings';
import { officeCard } from './office';
import { personCard, type View } from './person';
import { isHeldOn } from './terms';

/** How many people beyond the page's a whole card names as met. */
const OTHERS_SHOWN = 20;
/** Among how many of those met last they are looked for: colleagues are passed over. */
const OTHERS_LOOKED_AT = 60;

/** `person:Q22686`, `date:2019-06-28`, `event:…`, `office:…`: what a card is asked for by, and a page's cards are kept by. */
export type CardKey = string;

/**
 * The short form of every card that an annotation leads to. People are paired with everyone whom these blocks or earlier
 * ones name; where these blocks name someone, the cards of people named before are made again, as they may have met.
 *
 * @param annotation of some blocks of the article
 * @param today the reader's day: roles now, and the view where the article has no date
 */
export async function cardsFor(
  annotation: Annotation,
  article: Pick<ArticleInfo, 'published'>,
  facts: FactStore,
  today: IsoDay = currentDay(),
): Promise<Record<CardKey, Card>> {
  const view = viewOf(article.published, today);
  const { mentions, context } = annotation;
  const mentioned = unique(mentions.flatMap((one) => (one.kind === 'person' ? [one.person] : [])));
  const earlier = Object.values(context.named).filter((id) => id !== null);
  const [records, sources] = await Promise.all([facts.people(unique([...mentioned, ...earlier])), facts.sources()]);
  const people = [...records.values()].filter((person) => !context.rejected.includes(person.id));
  const { events, larger } = await sharedEvents(people, facts);
  const cards: Record<CardKey, Card> = {};
  if (mentioned.length > 0) {
    for (const person of people) {
      const meetings = pairsOf(person, people, events, view.day, larger);
      cards[`person:${person.id}`] = personCard(person, view, meetings, sources);
    }
  }
  await Promise.all([addDates(), addEvents(), addOffices()]);
  return cards;

  async function addDates(): Promise<void> {
    const dates = unique(mentions.flatMap((one) => (one.kind === 'date' ? [one.edtf] : [])));
    const found = await facts.eventsByKey(unique(dates.flatMap(eventKeysOf)));
    const ids = new Set(people.map((person) => person.id));
    for (const edtf of dates) {
      const candidates = [...eventKeysOf(edtf).flatMap((key) => found.get(key) ?? []), ...events.values()];
      cards[`date:${edtf}`] = dateCard(edtf, view.day, candidates, ids, sources);
    }
  }

  async function addEvents(): Promise<void> {
    const ids = unique(mentions.flatMap((one) => (one.kind === 'event' ? [one.event] : [])));
    for (const [id, event] of await facts.events(ids)) cards[`event:${id}`] = eventCard(event, view.day, sources);
  }

  async function addOffices(): Promise<void> {
    const named = new Map(mentions.flatMap((one) => (one.kind === 'office' ? [[one.post, one.holder] as const] : [])));
    for (const [id, holder] of named) {
      const card = await office(id, holder, view, facts);
      if (card) cards[`office:${id}`] = card;
    }
  }
}

/**
 * One whole card. A person's also names those met who are not on the page, and what the person did on the day.
 *
 * @param asOf the article's date, day or date-time; null where it has none
 * @param together ids of the page's people
 * @returns null where the key is malformed or the facts know nothing under it
 */
export async function fullCard(
  key: CardKey,
  asOf: string | null,
  together: readonly string[],
  facts: FactStore,
  today: IsoDay = currentDay(),
): Promise<Card | null> {
  const view = viewOf(asOf, today);
  const colon = key.indexOf(':');
  const id = key.slice(colon + 1);
  const sources = await facts.sources();
  switch (key.slice(0, Math.max(colon, 0))) {
    case 'person':
      return wholePerson(id, view, together, facts);
    case 'date': {
      const [found, people] = await Promise.all([facts.eventsByKey(eventKeysOf(id)), facts.people(together)]);
      const { events } = await sharedEvents([...people.values()], facts);
      const candidates = [...[...found.values()].flat(), ...events.values()];
      return dateCard(id, view.day, candidates, new Set(together), sources);
    }
    case 'event': {
      const event = (await facts.events([id])).get(id);
      return event ? eventCard(event, view.day, sources) : null;
    }
    case 'office':
      return office(id, null, view, facts);
    default:
      return null;
  }
}

/** Cards of people without their meetings, as of today, in the order asked: what a search shows. */
export async function briefCards(
  people: readonly PersonRecord[],
  facts: FactStore,
  today: IsoDay = currentDay(),
): Promise<PersonCard[]> {
  const sources = await facts.sources();
  return people.map((person) => personCard(person, viewOf(null, today), [], sources));
}

async function wholePerson(
  id: string,
  view: View,
  together: readonly string[],
  facts: FactStore,
): Promise<Card | null> {
  const [found, sources] = await Promise.all([facts.people([id]), facts.sources()]);
  const person = found.get(id);
  if (!person) return null;
  const events = await facts.events(person.events);
  const larger = await largerEvents(events.values(), facts);
  const names = new Map<string, string>();
  const byPerson = new Map<string, EventRecord[]>();
  for (const event of events.values()) {
    for (const { person: other, name } of event.attendees) {
      names.set(other, name);
      byPerson.set(other, [...(byPerson.get(other) ?? []), event]);
    }
  }
  names.delete(id);
  const here: PairMeetings[] = [];
  const others: PairMeetings[] = [];
  for (const [other, name] of names) {
    const pair = pairMeetings(id, { id: other, name }, byPerson.get(other) ?? [], view.day, larger);
    if (pair && together.includes(other)) here.push(pair);
    else if (pair && (pair.last || pair.lastRemote)) others.push(pair);
  }
  const nearest = others.sort(byLatest).slice(0, OTHERS_LOOKED_AT);
  const records = await facts.people([...here, ...nearest].map((pair) => pair.with.id));
  const isOutside = (pair: PairMeetings) => {
    const other = records.get(pair.with.id);
    return !other || !areColleagues(person, other, view.day);
  };
  const meetings = [...here.filter(isOutside).sort(byLatest), ...nearest.filter(isOutside).slice(0, OTHERS_SHOWN)];
  const sameDay = [...events.values()].filter((event) => event.date === view.day).sort(byDate);
  return personCard(person, view, meetings, sources, sameDay);
}

async function office(id: string, named: string | null, view: View, facts: FactStore): Promise<Card | null> {
  const [posts, sources] = await Promise.all([facts.posts([id]), facts.sources()]);
  const post = posts.get(id);
  if (!post) return null;
  const holders = unique(post.holders.filter((one) => isHeldOn(one, view.day)).map((one) => one.person));
  const people = await facts.people(holders);
  const tenures = [...people.values()].flatMap((person) => person.tenures.filter((tenure) => tenure.post === id));
  return officeCard(
    post,
    view,
    named,
    tenures.flatMap((tenure) => tenure.provenance),
    sources,
  );
}

/** Events in which at least two of these people took part, and the larger events those belong to. */
async function sharedEvents(
  people: readonly PersonRecord[],
  facts: FactStore,
): Promise<{ events: Map<string, EventRecord>; larger: Map<string, EventRecord> }> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const person of people) for (const id of new Set(person.events)) (seen.has(id) ? shared : seen).add(id);
  const events = await facts.events([...shared]);
  return { events, larger: await largerEvents(events.values(), facts) };
}

async function largerEvents(events: Iterable<EventRecord>, facts: FactStore): Promise<Map<string, EventRecord>> {
  return facts.events(unique([...events].flatMap((event) => event.partOf ?? [])));
}

function pairsOf(
  person: PersonRecord,
  people: readonly PersonRecord[],
  events: ReadonlyMap<string, EventRecord>,
  day: IsoDay,
  larger: ReadonlyMap<string, EventRecord>,
): PairMeetings[] {
  const own = new Set(person.events.filter((id) => events.has(id)));
  return people
    .flatMap((other) => {
      if (other === person || areColleagues(person, other, day)) return [];
      const both = other.events.filter((id) => own.has(id)).flatMap((id) => events.get(id) ?? []);
      return pairMeetings(person.id, other, both, day, larger) ?? [];
    })
    .sort(byLatest);
}

function viewOf(published: string | null, today: IsoDay): View {
  const day = published === null ? null : dayOf(published);
  return { day: day ?? today, isToday: day === null, today };
}

function currentDay(): IsoDay {
  return new Date().toISOString().slice(0, 10);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
