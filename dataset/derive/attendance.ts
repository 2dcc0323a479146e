import type { Attendance, Event, IsoDay, PostRole } from '../../lib/core/model';
import { firstDay } from '../dates';
import { readJson } from '../files';
import type { PersonLinker } from '../merge/link';
import type { Absences } from './absences';

interface SeriesFile {
  [series: string]: { members: { country: string; from: string; to: string | null }[] } | string;
}

/** Members of a series by country, with the days of their membership. */
export type Members = ReadonlyMap<string, readonly { area: string; from: IsoDay; to: IsoDay }[]>;

/** Reads who belongs to which series. @param directory the folder of the curated source */
export async function readMembers(directory: string): Promise<Members> {
  const file = await readJson<SeriesFile>(directory, 'series.json');
  const members = new Map<string, { area: string; from: IsoDay; to: IsoDay }[]>();
  for (const [series, entry] of Object.entries(file)) {
    if (typeof entry !== 'object' || !Array.isArray(entry.members)) continue;
    members.set(
      series,
      entry.members.map(({ country, from, to }) => ({
        area: country,
        from: firstDay(from),
        to: to ? firstDay(to) : '9999-12-31',
      })),
    );
  }
  return members;
}

/** Where the head of state, not of government, speaks for the country at summits. */
const PRESIDENTIAL = new Set(
  'AR AZ BR BY CL CN CO CY EC EG FR ID IR KG KR KZ LT MX NG PE PH RO RU TJ TM UA US UZ VE ZA AE'.split(' '),
);
/** Countries that changed: Turkey's president since 2014, Poland's at NATO. */
const CHANGES: readonly { area: string; series?: string; from?: IsoDay; role: PostRole }[] = [
  { area: 'TR', from: '2014-08-28', role: 'head-of-state' },
  { area: 'PL', series: 'NATO', role: 'head-of-state' },
];
/** Countries that send now the leader, now another: nothing can be derived. */
const UNCERTAIN: readonly { area: string; from?: IsoDay; to?: IsoDay; except?: readonly string[] }[] = [
  { area: 'SA' },
  { area: 'HK' },
  { area: 'TW' },
  // Under the warrant of The Hague and sanctions the president goes to few summits but those of close partners.
  { area: 'RU', from: '2022-02-24', except: ['SCO', 'BRICS', 'CSTO', 'CIS', 'EAEU'] },
  // López Obrador left summits to his foreign minister.
  { area: 'MX', from: '2018-12-01', to: '2024-09-30' },
];
/** Organizations whose head takes part, by series. */
const ORGANIZATIONS: Readonly<Record<string, readonly string[]>> = {
  G7: ['European Commission', 'European Council'],
  G8: ['European Commission', 'European Council'],
  G20: ['European Commission', 'European Council'],
  NATO: ['NATO'],
};

/**
 * Adds to each summit those who led a member on its first day, marked as derived, where no source names anyone of that
 * country. Only where exactly one person is known to have held the office that day: a summit after the last sighting of its
 * leaders, which may only have been announced, has none.
 * @param absences countries whose leader is known to have stayed away, by event
 */
export function deriveAttendance(
  events: readonly Event[],
  members: Members,
  linker: PersonLinker,
  absences: Absences = new Map(),
): Event[] {
  return events.map((event) => {
    const belonging = event.type === 'summit' && event.series ? members.get(event.series) : undefined;
    if (!belonging || !event.series) return event;
    const day = firstDay(event.date);
    const stated = new Set(event.attendees.map(({ person }) => person));
    const derived = new Map<string, Attendance>();
    const take = (holders: readonly string[]) => {
      const [person, ...others] = holders;
      if (person !== undefined && others.length === 0 && !stated.has(person))
        derived.set(person, { person, certainty: 'derived' });
    };
    for (const { area, from, to } of belonging) {
      if (day < from || day > to || isUncertain(area, event.series, day) || absences.get(event.id)?.has(area)) continue;
      const leaders = (['head-of-state', 'monarch', 'head-of-government'] as const).flatMap((role) =>
        linker.holders(role, area, day),
      );
      if (!leaders.some((person) => stated.has(person)))
        take(linker.holders(leadingRole(area, event.series, day), area, day, true));
    }
    for (const organization of ORGANIZATIONS[event.series] ?? [])
      take(linker.holders('head-of-organization', organization, day, true));
    return derived.size === 0 ? event : { ...event, attendees: [...event.attendees, ...derived.values()] };
  });
}

function isUncertain(area: string, series: string, day: IsoDay): boolean {
  return UNCERTAIN.some(
    (one) =>
      one.area === area &&
      (one.from === undefined || one.from <= day) &&
      (one.to === undefined || day <= one.to) &&
      !one.except?.includes(series),
  );
}

function leadingRole(area: string, series: string, day: IsoDay): PostRole {
  const change = CHANGES.find(
    (candidate) =>
      candidate.area === area &&
      (!candidate.series || candidate.series === series) &&
      (!candidate.from || day >= candidate.from),
  );
  return change?.role ?? (PRESIDENTIAL.has(area) ? 'head-of-state' : 'head-of-government');
}
