import type { IsoDay } from '../../lib/core/model';
import type { EventClaim, ParticipantClaim, Reader, Reading } from '../claims';
import { readJsonLines } from '../files';
import { kremlinPlace } from './events/kremlin-places';
import { parseRussianTitle, russianParticipant } from './events/kremlin-russian';
import { parseKremlinTitle } from './events/kremlin-titles';
import { seriesIn } from './events/series';

const SOURCE = {
  id: 'kremlin-events',
  title: 'President of Russia: events',
  url: 'http://en.kremlin.ru/events/president/news',
  licence: 'CC-BY-4.0',
  credit: 'kremlin.ru',
  retrieved: '2026-03-15',
  newestRecord: '2025-12-24',
};

interface EnglishEvent {
  date: IsoDay;
  title: string;
  place?: string;
  tags?: { Persons?: string[] };
  persons?: { name: string; role: string }[];
  url: string;
}

interface RussianEvent {
  date: IsoDay;
  title: string;
  place?: string;
  participants?: string[];
  url: string;
}

/** First days of the presidents' terms; the record's own side goes without saying. Constitution of Russia, inaugurations. */
const PRESIDENTS: readonly (readonly [from: IsoDay, name: string])[] = [
  ['2012-05-07', 'Vladimir Putin'],
  ['2008-05-07', 'Dmitry Medvedev'],
  ['1999-12-31', 'Vladimir Putin'],
];

/**
 * Meetings and calls of the president of Russia, from the titles of the Kremlin's own event list in English and Russian. Only
 * titles that name a counterpart count; the Russian participants of talks are taken from their list.
 */
export const readKremlin: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  const english = await readJsonLines<EnglishEvent>(directory, 'events-en-1999_2020-08.jsonl');
  const speeches = await readJsonLines<EnglishEvent>(directory, 'speeches-index-2000_2025-12.jsonl');
  for (const event of [...english, ...speeches]) readEnglish(event, reading);
  for (const event of await readJsonLines<RussianEvent>(directory, 'events-ru-2025-01_2025-05.jsonl'))
    readRussian(event, reading);
  return reading;
};

function readEnglish(event: EnglishEvent, reading: Reading): void {
  const president = presidentOn(event.date);
  const parsed = parseKremlinTitle(event.title, event.tags?.Persons ?? []);
  if (!president) {
    if (parsed)
      reading.rejects.push({ reason: 'before the first president on record', record: `${event.date} ${event.url}` });
    return;
  }
  const summit = parsed ? undefined : summitOf(event, president);
  if (summit) reading.events.push(summit);
  if (!parsed) return;
  if (parsed.participants.length === 0) {
    reading.rejects.push({ reason: 'no counterpart named', record: `${event.date} ${event.url}` });
    return;
  }
  reading.events.push({
    ...base(event),
    type: typeOf(parsed.mode, parsed.participants.length),
    mode: parsed.mode,
    ...(parsed.mode !== 'in-person' && { place: undefined, area: undefined }),
    participants: [president, ...parsed.participants],
  });
}

/** Titles of a summit's own sessions, and those that only prepare or accompany one. */
const SESSION = /summit|heads of state|leaders.? meeting|meeting of (?:the )?\S+ leaders/i;
const NO_SESSION =
  /^(?:Greetings|Congratulat|Message|Accredit|List of|Interview|Telegram|Article)|prepar|business|youth|forum|parliament|women|foreign minister|sherpa|volunteer/i;

/** A session of a summit that the president attended, with those whom the record lists; undefined for any other title. */
function summitOf(event: EnglishEvent, president: ParticipantClaim): EventClaim | undefined {
  const series = seriesIn(event.title);
  if (!series || !event.place || !SESSION.test(event.title) || NO_SESSION.test(event.title)) return undefined;
  const others = (event.persons ?? [])
    .map(({ name, role }): ParticipantClaim => ({ name, title: role, certainty: 'stated' }))
    .filter(({ title }) => !/ of Russia$|Aide|Press|Deputy/.test(title ?? ''));
  // A president at home takes part from there.
  const video = /video ?conference|video link|virtual/i.test(event.title) || /Novo-Ogaryovo/.test(event.place);
  return {
    ...base(event),
    type: 'summit',
    ...(video && { mode: 'video' as const, place: undefined, area: undefined }),
    series: series.id,
    participants: [president, ...(others.length > 2 ? others : [])],
  };
}

function readRussian(event: RussianEvent, reading: Reading): void {
  const president = presidentOn(event.date);
  const parsed = parseRussianTitle(event.title);
  if (!president || !parsed) return;
  if (parsed.participants.length === 0) {
    reading.rejects.push({ reason: 'no counterpart named', record: `${event.date} ${event.url}` });
    return;
  }
  const foreign = parsed.participants.some(({ area }) => area !== 'RU');
  const delegation = foreign
    ? (event.participants ?? []).map(russianParticipant).filter((participant) => participant !== null)
    : [];
  reading.events.push({
    ...base(event),
    type: typeOf(parsed.mode, parsed.participants.length),
    mode: parsed.mode,
    participants: [president, ...parsed.participants, ...delegation],
  });
}

function base(event: { date: IsoDay; place?: string; url: string }): Omit<EventClaim, 'type' | 'participants'> {
  return {
    mode: 'in-person',
    date: event.date,
    dateBasis: 'meeting',
    ...kremlinPlace(event.place),
    provenance: { source: SOURCE.id, url: event.url },
  };
}

function typeOf(mode: EventClaim['mode'], counterparts: number): EventClaim['type'] {
  if (mode !== 'in-person') return 'call';
  return counterparts > 1 ? 'talks' : 'bilateral';
}

function presidentOn(day: IsoDay): ParticipantClaim | undefined {
  const name = PRESIDENTS.find(([from]) => day >= from)?.[1];
  return name === undefined
    ? undefined
    : { name, title: 'President', role: 'head-of-state', area: 'RU', certainty: 'stated' };
}
