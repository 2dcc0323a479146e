import type { IsoDay } from '../../lib/core/model';
import type { EventClaim, ParticipantClaim, Reader, Reading } from '../claims';
import { readJsonLines } from '../files';
import { dayInLead, placeInLead } from './events/leads';
import { splitMeetingTitle } from './events/meeting-titles';
import { parseParticipants } from './events/participants';
import { counterpartSpans, sentencesOf } from './events/phrases';

const SOURCE = {
  id: 'whitehouse-briefings',
  title: 'The White House: briefings and statements, 2021–2026',
  url: 'https://www.whitehouse.gov/briefings-statements/',
  licence: 'Public domain (US Government work)',
  retrieved: '2026-08-21',
  newestRecord: '2026-08-21',
};

interface Document {
  date: IsoDay;
  title: string;
  url: string;
  lead?: string;
  where?: string;
}

/** Titles that, without a country, belong to Americans in a White House headline. */
const DOMESTIC =
  /^(?:Senator|Representative|Congress\w+|Governor|Mayor|Speaker|Leader|leader|CEO|Chief Executive.*|Secretary|Attorney General|Director|Chair\w*|Commissioner|Special .*|Envoy|Ambassador|General|Senior .*|Deputy .*|Principal .*|National Security Advis[eo]r|NSA|APNSA|Counsel+or|Acting .*|Head of .*|.*Secretary)$/;
const TRIP = /[’']s? (?:Trip|Travel|Visit|Meetings?|Travels)\b(?: (?:to|in)\b)?/;

/**
 * Readouts of calls and meetings with foreign counterparts, and remarks made before or after one. The day is the one the text
 * gives (`today`, `yesterday`, a date), else the day of publication.
 */
export const readWhiteHouse: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  for (const document of await readJsonLines<Document>(directory, 'index.jsonl')) readDocument(document, reading);
  return reading;
};

function readDocument(document: Document, reading: Reading): void {
  const title = splitMeetingTitle(document.title);
  if (!title) {
    if (/^Readout/.test(document.title)) reading.events.push(...tripMeetings(document));
    return;
  }
  const own = parseParticipants(title.own, { area: 'US', untitled: true }).filter(
    ({ name, title: office }) => name !== '' && !/Press Secretary|Spokes/.test(office ?? ''),
  );
  const others = parseParticipants(title.others, { untitled: true }).filter(
    ({ title: office }) => office !== undefined,
  );
  const lead = document.lead ?? '';
  if (/\bwill (?:host|meet|welcome|travel|hold|visit|receive|speak)\b/.test(lead.slice(0, 200))) {
    reading.rejects.push({ reason: 'announced, not yet held', record: `${document.date} ${document.url}` });
    return;
  }
  const named = sentencesOf(lead).flatMap((sentence) => parseParticipants(sentence));
  const everyone = [...own, ...others].map((participant) => withFullName(asAmerican(participant), named));
  const foreign = everyone.filter(isForeign);
  if (foreign.length === 0) {
    reading.rejects.push({ reason: 'no foreign counterpart', record: `${document.date} ${document.url}` });
    return;
  }
  if (everyone.length - foreign.length === 0) {
    reading.rejects.push({ reason: 'no American side named', record: `${document.date} ${document.url}` });
    return;
  }
  reading.events.push(claimOf(document, title.mode, everyone));
}

/** A readout of a trip or of several meetings: one claim for each person whom the text says was met. */
function tripMeetings(document: Document): EventClaim[] {
  const traveller = TRIP.test(document.title)
    ? document.title.split(TRIP)[0]?.replace(/^Readout (?:of|from) (?:the )?/, '')
    : undefined;
  const [own] = traveller ? parseParticipants(traveller, { area: 'US', untitled: true }) : [];
  if (!own) return [];
  return sentencesOf(document.lead ?? '')
    .filter((sentence) => /\bmet with\b/.test(sentence))
    .flatMap((sentence) => counterpartSpans(sentence))
    .flatMap(({ text }) => parseParticipants(text))
    .filter(isForeign)
    .map(({ monthDay: _, ...other }) => claimOf(document, 'in-person', [asAmerican(own), other]));
}

function claimOf(document: Document, mode: EventClaim['mode'], everyone: ParticipantClaim[]): EventClaim {
  const lead = document.lead ?? '';
  const day = dayInLead(lead, document.date);
  const place = mode === 'in-person' ? placeInLead(`${lead} ${document.where ?? ''}`) : undefined;
  return {
    type: mode === 'in-person' ? (everyone.length > 2 ? 'talks' : 'bilateral') : 'call',
    mode,
    date: day ?? document.date,
    dateBasis: day ? 'meeting' : 'publication',
    ...place,
    participants: everyone,
    provenance: { source: SOURCE.id, url: document.url },
  };
}

function isForeign({ area, title, areaImplied, name }: ParticipantClaim): boolean {
  if (area !== undefined) return area !== 'US' && !areaImplied;
  return title !== undefined && !DOMESTIC.test(title) && !/\b(?:Biden|Harris|Trump|Vance|Sullivan|Finer)$/.test(name);
}

/** The president, vice president and their staff, whom headlines name without a country. */
function asAmerican({ areaImplied: _, ...participant }: ParticipantClaim & { monthDay?: string }): ParticipantClaim {
  const { monthDay: __, ...claim } = participant;
  const american =
    /\b(?:Biden(?:,? Jr\.?)?|Harris|Trump|Vance|Sullivan|Finer)$/.test(claim.name) || claim.area === 'US';
  return american ? { ...claim, area: 'US' } : claim;
}

/** The longer form of a surname that the text gives: `Kishida` → `Kishida Fumio`. */
function withFullName(participant: ParticipantClaim, named: readonly ParticipantClaim[]): ParticipantClaim {
  if (participant.name === '' || participant.name.includes(' ')) return participant;
  const full = named.find(({ name }) => name.includes(' ') && name.split(/[\s-]/).includes(participant.name));
  return full
    ? { ...participant, name: full.name, ...(participant.area === undefined && full.area && { area: full.area }) }
    : participant;
}
