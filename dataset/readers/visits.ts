import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edtf } from '../../lib/core/model';
import type { EventClaim, ParticipantClaim, Reader, Reading } from '../claims';
import { readXml } from '../files';
import { countryOfKey } from './events/countries';
import { monthDayAfter } from './events/days';
import { parseParticipants } from './events/participants';
import { counterpartSpans, isCeremony, sentencesOf } from './events/phrases';
import { seriesIn } from './events/series';

const UPSTREAM = 'https://history.state.gov/departmenthistory/visits';
const SOURCE = {
  id: 'historyatstate-visits',
  title: 'Office of the Historian: Visits by foreign leaders',
  url: UPSTREAM,
  licence: 'CC0-1.0',
  retrieved: '2026-06-26',
  newestRecord: '2024-11-12',
};

interface Visit {
  id: string;
  'start-date': string;
  'end-date': string;
  visitor: string;
  from: { '#text': string; '@id': string } | string;
  description: string;
}

const PLACE =
  /\b(?:at|in) (?:the )?(Camp David|Mar-a-Lago|New York(?: City)?|Sunnylands|[A-Z][a-z]+(?: [A-Z][a-z]+)*(?=,? (?:\(?(?:Texas|California|Maine|Florida|Virginia|Hawaii|Georgia|Illinois|Pennsylvania|Maryland|Wyoming|Massachusetts|Puerto Rico|Colorado)\b|CA\b|MD\b|TX\b|FL\b|IL\b|Md\.|Me\.|Tex\.|Calif\.|Fla\.)))/;
/** Visits during which the president receives the visitor by definition. */
const RECEIVED =
  /\b(?:state|offici?al|working|informal|goodwill|good will|unofficial)\b[^.;]*\bvisit\b|bilateral meeting|offsite meeting|guest of (?:the )?(?:president|u\.s\. government)|invitation of (?:the )?president/i;
const STATE_VISIT = /\bstate visit\b|^offici?al visit/i;
const MET = /\b(?:with President|met|meeting|discussed|conferred|talks|conversations|brunch|luncheon|dinner)\b/i;

/**
 * Visits of foreign leaders to the United States. The president of the day is the host where the record says that they met
 * or that the visit was official; a summit or a ceremony attended is a claim of that kind.
 */
export const readVisits: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  for (const file of (await readdir(join(directory, 'data'))).sort()) {
    const { visits } = await readXml<{ visits: { visit: Visit[] } }>(join(directory, 'data'), file, ['visit']);
    for (const visit of visits.visit) readVisit(visit, reading);
  }
  return reading;
};

function readVisit(visit: Visit, reading: Reading): void {
  const record = `${visit['start-date']} ${visit.visitor}`;
  const key = typeof visit.from === 'string' ? '' : (visit.from?.['@id'] ?? '');
  const area = countryOfKey(key, visit['start-date']);
  const [visitor] = parseParticipants(splitTitle(visit.visitor ?? ''), { untitled: true, ...(area && { area }) });
  if (!visitor?.name) {
    reading.rejects.push({ reason: 'no visitor name', record });
    return;
  }
  const { monthDay: _, ...guest } = visitor;
  if (area) guest.area = area;
  delete guest.areaImplied;
  const claims = claimsOf(visit, guest);
  if (claims.length === 0) reading.rejects.push({ reason: 'private visit, nobody met', record });
  reading.events.push(...claims);
}

/** `Prime MinisterHaidar al- Abadi` → `Prime Minister Haidar al-Abadi`. */
function splitTitle(visitor: string): string {
  return visitor
    .replace(/\s+/g, ' ')
    .replace(/(Minister|President|King|Chancellor)(?=[A-Z][a-z])/g, '$1 ')
    .replace(/(\b[Aa]l-|-) (?=\p{L})/gu, '$1')
    .trim();
}

function claimsOf(visit: Visit, guest: ParticipantClaim): EventClaim[] {
  const description = visit.description ?? '';
  const sentences = sentencesOf(description);
  const claims: EventClaim[] = [];
  const summit = sentences.find((sentence) => /attended|participated|summit/i.test(sentence) && seriesIn(sentence));
  const series = summit && seriesIn(summit);
  const met = sentences.filter(
    (sentence) =>
      MET.test(sentence) &&
      /\b[Pp]resident|Secretary/.test(sentence) &&
      !(series && sentence === summit && !/\bmet\b/i.test(sentence)),
  );
  const received = RECEIVED.test(description);
  if (series && series.id !== 'UNGA') {
    claims.push({ ...base(visit), type: 'summit', series: series.id, participants: [guest, president()] });
  } else if (met.length === 0 && isCeremony(description) && !received) {
    claims.push({ ...base(visit), type: 'ceremony', participants: [guest] });
    return claims;
  }
  for (const sentence of met) {
    const day = dayIn(visit, sentence);
    for (const host of hostsIn(sentence)) {
      claims.push({
        ...base(visit),
        ...(day && { date: day, dateBasis: 'meeting' }),
        type: STATE_VISIT.test(description) ? 'visit' : 'bilateral',
        participants: [guest, host],
      });
    }
  }
  if (met.length === 0 && received) {
    claims.push({
      ...base(visit),
      type: STATE_VISIT.test(description) ? 'visit' : 'bilateral',
      participants: [guest, president()],
    });
  }
  return claims;
}

/** The Americans whom a sentence says the visitor met, the president where it names none. */
function hostsIn(sentence: string): ParticipantClaim[] {
  const named = counterpartSpans(sentence)
    .flatMap(({ text }) => parseParticipants(text))
    .filter(({ area, role }) => (area === undefined || area === 'US') && role !== undefined)
    .map(({ monthDay: _, ...host }): ParticipantClaim => ({ ...host, area: 'US', host: true }));
  return named.length > 0 ? named : [president()];
}

function president(): ParticipantClaim {
  return { name: '', title: 'President', role: 'head-of-state', area: 'US', certainty: 'stated', host: true };
}

function base(visit: Visit): Omit<EventClaim, 'type' | 'participants'> {
  const [from, to] = [visit['start-date'], visit['end-date']];
  const place =
    PLACE.exec(visit.description ?? '')?.[1] ??
    (RECEIVED.test(visit.description ?? '') ? 'Washington, D.C.' : undefined);
  return {
    mode: 'in-person',
    date: from === to || !to ? from : `${from}/${to}`,
    dateBasis: from === to ? 'meeting' : 'trip',
    ...(place && { place: place.replace('New York City', 'New York') }),
    area: 'US',
    provenance: { source: SOURCE.id, url: UPSTREAM },
  };
}

/** The day that a sentence gives for the meeting, if it lies in the visit. */
function dayIn(visit: Visit, sentence: string): Edtf | undefined {
  for (const match of sentence.matchAll(/,? (?:on )?(?=[A-Z][a-z]+\.? \d{1,2}\b)/g)) {
    const monthDay = monthDayAfter(sentence.slice(match.index));
    const day = `${visit['start-date'].slice(0, 4)}-${monthDay}`;
    if (monthDay && day >= visit['start-date'] && day <= visit['end-date']) return day;
  }
  return undefined;
}
