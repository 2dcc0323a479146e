import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edtf, PostRole } from '../../lib/core/model';
import type { EventClaim, ParticipantClaim, Reader, Reading } from '../claims';
import { readXml } from '../files';
import { countryOfKey } from './events/countries';
import { type ParsedParticipant, parseParticipants } from './events/participants';
import { type CounterpartSpan, counterpartSpans, isCeremony, sentencesOf } from './events/phrases';
import { seriesIn } from './events/series';

const UPSTREAM = 'https://history.state.gov/departmenthistory/travels';
const SOURCE = {
  id: 'historyatstate-travels',
  title: 'Office of the Historian: Travels of the President and the Secretary of State',
  url: UPSTREAM,
  licence: 'CC0-1.0',
  retrieved: '2026-07-18',
  newestRecord: '2025-02-20',
};

interface Trip {
  '@role': 'president' | 'secretary';
  '@who': string;
  id: string;
  name: string;
  'start-date': string;
  'end-date': string;
  country: { '#text': string; '@id': string };
  locale: string;
  remarks: string;
}

/** Who receives a visitor; a lesser title may belong to the traveller's own party. */
const HOSTS: readonly PostRole[] = [
  'head-of-state',
  'monarch',
  'head-of-government',
  'foreign-minister',
  'deputy-head-of-government',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SPAN_IN_WORDS = new RegExp(`\\((${MONTHS.join('|')}) (\\d{1,2})(?:[-–](\\d{1,2}))?\\)`);

/**
 * Trips abroad of US presidents and secretaries of state. Remarks are parsed into one claim for each counterpart; a summit
 * attended is a claim of its own. The date is the trip's span where the remark gives no day.
 */
export const readTravels: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  for (const folder of ['president-travels', 'secretary-travels']) {
    for (const file of (await readdir(join(directory, folder))).sort()) {
      const { trips } = await readXml<{ trips: { trip: Trip[] } }>(join(directory, folder), file, ['trip']);
      for (const trip of trips.trip) readTrip(trip, reading);
    }
  }
  return reading;
};

function readTrip(trip: Trip, reading: Reading): void {
  const area = countryOfKey(trip.country['@id'], trip['start-date']);
  const remarks = trip.remarks ?? '';
  const record = `${trip['start-date']} ${trip['@who']} ${trip.country['@id']}`;
  if (!area) {
    reading.rejects.push({ reason: 'unknown country', record });
    return;
  }
  const sentences = sentencesOf(remarks);
  const claims = sentences.flatMap((sentence) => meetingsIn(sentence, trip, area));
  const summit = sentences.map(attendedSummit).find((series) => series !== undefined);
  if (summit && trip['@role'] === 'president') {
    claims.push({ ...base(trip, area), type: 'summit', series: summit.id, participants: [traveller(trip)] });
  }
  if (
    claims.length === 0 &&
    trip['@role'] === 'president' &&
    !/vacation|stopped|en route|military (?:personnel|bases?)/i.test(remarks)
  ) {
    claims.push({
      ...base(trip, area),
      type: isCeremony(remarks) ? 'ceremony' : 'visit',
      participants: [traveller(trip)],
    });
  }
  if (claims.length === 0) reading.rejects.push({ reason: 'no counterpart named', record });
  reading.events.push(...claims);
}

function attendedSummit(sentence: string): { id: string } | undefined {
  return /\b(?:[Aa]ttend|[Pp]articipat|[Hh]ost|[Jj]oin)/.test(sentence) ? seriesIn(sentence) : undefined;
}

function meetingsIn(sentence: string, trip: Trip, area: string): EventClaim[] {
  return counterpartSpans(sentence).flatMap((span) =>
    parseParticipants(span.text, { area }).map((participant) => meetingOf(participant, span, trip, area)),
  );
}

function meetingOf(
  { monthDay, ...participant }: ParsedParticipant,
  span: CounterpartSpan,
  trip: Trip,
  area: string,
): EventClaim {
  const day = monthDay ? dayIn(trip, monthDay) : spanBefore(span.before, trip);
  const receives = participant.area === area && participant.role !== undefined && HOSTS.includes(participant.role);
  const counterpart: ParticipantClaim = receives ? { ...participant, host: true } : participant;
  return {
    ...base(trip, area),
    type: 'bilateral',
    ...(day && { date: day, dateBasis: 'meeting' as const }),
    participants: [traveller(trip), counterpart],
  };
}

function base(trip: Trip, area: string): Omit<EventClaim, 'type' | 'participants'> {
  const [from, to] = [trip['start-date'], trip['end-date']];
  const place = placeOf(trip);
  return {
    mode: 'in-person',
    date: from === to || !to ? from : `${from}/${to}`,
    dateBasis: from === to ? 'meeting' : 'trip',
    ...(place && { place }),
    area,
    provenance: { source: SOURCE.id, url: addressOf(trip) },
  };
}

/** A trip's place where it names just one. */
function placeOf(trip: Trip): string | undefined {
  const places = (trip.locale ?? '').split(/,\s*|\s+and\s+/).filter((place) => place.trim() !== '');
  return places.length === 1 ? places[0]?.replace(/\s*\(.*\)$/, '').trim() : undefined;
}

function traveller(trip: Trip): ParticipantClaim {
  const president = trip['@role'] === 'president';
  return {
    name: trip.name.replace(/\s*\(.*?\)/, ''),
    title: president ? 'President' : 'Secretary of State',
    role: president ? 'head-of-state' : 'foreign-minister',
    area: 'US',
    certainty: 'stated',
  };
}

function addressOf(trip: Trip): string {
  return `${UPSTREAM}/${trip['@role']}/${trip['@who']}`;
}

/** A day such as `07-16` in the year of the trip, if it lies within a week of the trip. */
function dayIn(trip: Trip, monthDay: string): Edtf | undefined {
  const day = `${trip['start-date'].slice(0, 4)}-${monthDay}`;
  const distance = Math.max(
    Date.parse(trip['start-date']) - Date.parse(day),
    Date.parse(day) - Date.parse(trip['end-date']),
  );
  return distance <= 7 * 86_400_000 ? day : undefined;
}

/** `Summit Meeting (December 2-3) with …`: the days of the meeting itself. */
function spanBefore(before: string, trip: Trip): Edtf | undefined {
  const match = SPAN_IN_WORDS.exec(before);
  if (!match?.[1] || !match[2]) return undefined;
  const month = String(MONTHS.indexOf(match[1]) + 1).padStart(2, '0');
  const start = dayIn(trip, `${month}-${match[2].padStart(2, '0')}`);
  const end = match[3] ? dayIn(trip, `${month}-${match[3].padStart(2, '0')}`) : undefined;
  return start && end ? `${start}/${end}` : start;
}
