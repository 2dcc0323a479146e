import type { Event, EventRecord, MeetingSummary, PairMeetings } from '../model';
import { dateText, distanceText } from './dates';
import { areaText } from './roles';
import type { Words } from './words';

type Titled = Pick<Event, 'type' | 'mode' | 'name' | 'series' | 'place' | 'area'>;

/** What kind of event this was: `Talks`, `Telephone call`. */
export function kindText(event: Pick<Event, 'type' | 'mode'>, words: Words): string {
  if (event.mode === 'video') return words.say('type_video');
  return words.say(event.mode === 'phone' ? 'type_call' : `type_${event.type}`);
}

/** Where it was: the place, else the country. Empty where neither is known. */
function placeText(event: Pick<Event, 'place' | 'area'>, words: Words): string {
  return event.place ?? (event.area === undefined ? '' : areaText(event.area, words));
}

/**
 * An event in a few words: `G20 summit, Osaka`; its own name, where it has one and is of no series; `Talks, Riyadh`.
 */
export function eventText(event: Titled, words: Words): string {
  const place = placeText(event, words);
  const title = event.series ? words.say('seriesSummit', event.series) : (event.name ?? kindText(event, words));
  return place === '' || title.includes(place) ? title : `${title}, ${place}`;
}

/**
 * Those who took part in an event: `Marco Rubio, Sergei Lavrov and 5 more`.
 *
 * @param most names before "more"
 * @param first ids of people to be named before others: the page's
 */
export function attendeesText(event: EventRecord, words: Words, most = 4, first: readonly string[] = []): string {
  const rank = (person: string) => (first.includes(person) ? 0 : 1);
  const names = [...event.attendees].sort((a, b) => rank(a.person) - rank(b.person)).map((one) => one.name);
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${words.count('moreParticipants', rest)}` : words.list(shown);
}

/** How both were present: in person, by telephone, by video. */
export function modeText(event: Pick<Event, 'mode'>, words: Words): string {
  return words.say(event.mode === 'in-person' ? 'inPerson' : event.mode === 'phone' ? 'byPhone' : 'byVideo');
}

/** A meeting after the person's name: `G20 summit, Osaka · 10 days before this article`. */
export function meetingText(meeting: MeetingSummary, words: Words): string {
  return [eventText(meeting, words), distanceText(meeting.daysBefore, words)].filter(Boolean).join(' · ');
}

/** The line on the last meeting of a pair: event, distance, how they met, count. */
export function lastMeetingText(pair: PairMeetings, words: Words): string {
  if (!pair.last) return '';
  return [meetingText(pair.last, words), modeText(pair.last, words), words.count('meetings', pair.count)].join(' · ');
}

/** What came after the article: `met 2 times since this article, last 15 Aug 2025`. Empty where nothing did. */
export function sinceText(pair: PairMeetings, words: Words): string {
  const met = pair.since.filter((one) => one.mode === 'in-person');
  const last = met.at(-1);
  return last ? words.count('metSince', met.length, dateText(last.date, words, 'short')) : '';
}
