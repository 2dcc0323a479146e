import type { IsoDay } from '../../lib/core/model';
import type { ParticipantClaim, Reader, Reading } from '../claims';
import { readJsonLines } from '../files';
import { splitMeetingTitle } from './events/meeting-titles';
import { parseParticipants } from './events/participants';

const SOURCE = {
  id: 'state-press-releases',
  title: 'US Department of State: press releases',
  url: 'https://www.state.gov/press-releases/',
  licence: 'Public domain (US Government work)',
  retrieved: '2026-09-29',
  newestRecord: '2026-09-28',
};

interface Release {
  published: string;
  title: string;
  url: string;
}

interface LateRelease {
  date: IsoDay;
  slug: string;
  slug_truncated: boolean;
  title?: string;
  url?: string;
  published?: string;
  counterpart?: string;
  place?: string;
}

/** A release reduced to what is read from it. */
interface Headline {
  day: IsoDay;
  title: string;
  url?: string;
  /** The end of the title was cut off: its last word is a part of one. */
  cut: boolean;
  counterpart?: string;
  place?: string;
}

const WASHINGTON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const SMALL_WORDS = new Set(['of', 'with', 'and', 'for', 'the', 'to', 'in', 'on', 'at', 'before', 'after', 'their']);
/** Two-letter words of an address that are abbreviations. */
const CAPITALS = /^(?:uk|uae|us|un|eu|rok|prc|nato|pm|fm|osce|asean)$/;

/**
 * Calls and meetings of the US Secretary of State and his deputies, from headlines alone. Dates are those of publication, as
 * the calendar stood in Washington.
 */
export const readState: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  const early = await readJsonLines<Release>(directory, 'releases-2021-05_2022-08.jsonl');
  const late = await readJsonLines<LateRelease>(directory, 'meetings-2026-06_2026-09.jsonl');
  const headlines = [
    ...early.map(
      ({ published, title, url }): Headline => ({ day: dayInWashington(published), title, url, cut: false }),
    ),
    ...late.map(headlineOf),
  ];
  const officials = fullNames(headlines);
  for (const headline of headlines) readHeadline(headline, officials, reading);
  return reading;
};

function headlineOf(release: LateRelease): Headline {
  return {
    day: release.published ? dayInWashington(release.published) : release.date,
    title: release.title ?? wordsOfSlug(release.slug),
    cut: release.slug_truncated && !release.title,
    ...(release.url && { url: release.url }),
    ...(release.counterpart && { counterpart: release.counterpart }),
    ...(release.place && { place: release.place }),
  };
}

function dayInWashington(published: string): IsoDay {
  return WASHINGTON.format(new Date(published));
}

/** `secretary-rubios-call-with-rok-foreign-minister-cho` → `Secretary Rubio’s Call with ROK Foreign Minister Cho`. */
function wordsOfSlug(slug: string): string {
  return slug
    .replace(/^((?:deputy-)?secretary(?:-of-state)?-(?:marco-)?)(\w+?)s-(?=meeting|call|travel)/, '$1$2’s-')
    .split('-')
    .map((word) =>
      SMALL_WORDS.has(word)
        ? word
        : CAPITALS.test(word)
          ? word.toUpperCase()
          : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** The Department's own people by surname, where its headlines also give one full name: `Deputy Secretary of State Wendy Sherman`. */
function fullNames(headlines: readonly Headline[]): Map<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { title, cut } of headlines) {
    if (cut || !/^(?:Deputy |Acting )?Secretary/.test(title)) continue;
    const [own] = parseParticipants(withDepartment(title));
    const surname = own?.name.split(' ').at(-1);
    if (own && surname && own.name.includes(' ')) names.set(surname, (names.get(surname) ?? new Set()).add(own.name));
  }
  return new Map(
    [...names].flatMap(([surname, [name, ...others]]) => (name && others.length === 0 ? [[surname, name]] : [])),
  );
}

function readHeadline(headline: Headline, officials: ReadonlyMap<string, string>, reading: Reading): void {
  const title = splitMeetingTitle(headline.cut ? withoutCutWord(headline.title) : headline.title);
  if (!title) return;
  const record = `${headline.day} ${headline.url ?? headline.title}`;
  const own = SECRETARY_ALONE.test(title.own)
    ? [SECRETARY]
    : parseParticipants(withDepartment(title.own), { area: 'US', untitled: true })
        .map(asAmerican)
        .map((official) => ({ ...official, name: officials.get(official.name) ?? official.name }));
  const others = parseParticipants(title.others, { untitled: true, nameless: headline.cut }).filter(
    ({ title: office }) => office !== undefined,
  );
  if (headline.counterpart && others[0]) others[0].name = headline.counterpart;
  const last = others.at(-1);
  if (headline.cut && last?.role && last.area) last.name = '';
  if (own.length === 0 || others.length === 0) {
    reading.rejects.push({ reason: own.length === 0 ? 'no American side named' : 'no counterpart named', record });
    return;
  }
  const participants = [...own, ...others.map(({ monthDay: _, ...other }) => other)];
  reading.events.push({
    type: title.mode === 'in-person' ? (participants.length > 2 ? 'talks' : 'bilateral') : 'call',
    mode: title.mode,
    date: headline.day,
    dateBasis: 'publication',
    ...(headline.place && { place: headline.place.replace(/^New York City$/, 'New York'), area: 'US' }),
    participants,
    provenance: { source: SOURCE.id, ...(headline.url && { url: headline.url }) },
  });
}

const SECRETARY_ALONE = /^The Secretary$/;
const SECRETARY: ParticipantClaim = {
  name: '',
  title: 'Secretary of State',
  role: 'foreign-minister',
  area: 'US',
  certainty: 'stated',
};

/** Drops the part of a word at which an address was cut off, and completes the one that is sure. */
function withoutCutWord(title: string): string {
  return /\bMinist\w{0,2}$/.test(title) ? title.replace(/\bMinist\w*$/, 'Minister') : title.replace(/ \S+$/, '');
}

/** `Secretary Blinken` → `Secretary of State Blinken`: a Department's own headline need not say so. */
function withDepartment(own: string): string {
  return own.replace(/(?<!Deputy |Assistant |Under )\bSecretary (?:of State )?(?=[A-Z])/, 'Secretary of State ');
}

function asAmerican({
  monthDay: _,
  areaImplied: __,
  ...participant
}: ParticipantClaim & { monthDay?: string }): ParticipantClaim {
  return { ...participant, area: participant.area ?? 'US' };
}
