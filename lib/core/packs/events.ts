import { bounds } from '../dates/edtf';
import type { FactStore } from '../facts';
import type { Attendance, Event, Facts, Provenance } from '../model';
import { eventKeys } from '../records';

/** How many events are looked up at once: some tenths of a second's work. */
const EVENTS_AT_ONCE = 200;

/**
 * Which of a pack's events the known facts have already, by the pack's ids: a summit of the same series on a common day, or
 * a meeting or a talk from afar of exactly the same people on a common day, where nothing that both say of the country
 * differs. An event that may be several, or that two of the pack's may be, stays one of its own.
 *
 * @param facts the pack, its people called as the known facts call them
 */
export async function sameEvents({ id: pack, events }: Facts, known: FactStore): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < events.length; start += EVENTS_AT_ONCE) {
    const some = events.slice(start, start + EVENTS_AT_ONCE);
    const present = await known.events(some.map(({ id }) => id));
    const byKey = await known.eventsByKey([...new Set(some.flatMap(daysOf))]);
    for (const event of some) {
      if (present.has(event.id)) continue;
      const candidates = new Map(daysOf(event).flatMap((key) => (byKey.get(key) ?? []).map((one) => [one.id, one])));
      const same = [...candidates.values()].filter((other) => !isOf(pack, other) && isSame(event, other));
      if (same.length === 1 && same[0]) found.set(event.id, same[0].id);
    }
  }
  const counts = new Map<string, number>();
  for (const id of found.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...found].filter(([, to]) => counts.get(to) === 1));
}

/** The keys of an event's days; of its month where no day is known. */
function daysOf(event: Event): string[] {
  const keys = eventKeys(event);
  const days = keys.filter((key) => key.startsWith('day:'));
  return days.length > 0 ? days : keys.filter((key) => key.startsWith('month:'));
}

/** Whether an event comes from an earlier version of the pack itself. */
function isOf(pack: string, { id }: Event): boolean {
  return id.startsWith(`${pack}:`);
}

function isSame(one: Event, other: Event): boolean {
  if ((one.mode === 'in-person') !== (other.mode === 'in-person')) return false;
  if (one.area !== undefined && other.area !== undefined && one.area !== other.area) return false;
  const [a, b] = [bounds(one.date), bounds(other.date)];
  if (!a || !b || a.first > b.last || b.first > a.last) return false;
  if (one.series !== undefined || other.series !== undefined) return one.series === other.series;
  const [left, right] = [statedOf(one), statedOf(other)];
  return left.size > 1 && left.size === right.size && [...left].every((person) => right.has(person));
}

function statedOf({ attendees }: Event): Set<string> {
  return new Set(attendees.flatMap(({ person, certainty }) => (certainty === 'stated' ? [person] : [])));
}

/**
 * One event out of what several packs say of it: what the first says, and from the others what it leaves open, further
 * participants and their sources.
 *
 * @returns undefined for none
 */
export function mergeEvents<A extends Attendance, E extends Event & { attendees: A[] }>(
  records: readonly E[],
): E | undefined {
  const [first, ...others] = records;
  if (!first || others.length === 0) return first;
  const attendees = new Map<string, A>();
  for (const one of records.flatMap((record) => record.attendees)) {
    const before = attendees.get(one.person);
    // Named by a source is more than derived from who led the country.
    if (!before || (before.certainty === 'derived' && one.certainty === 'stated')) attendees.set(one.person, one);
  }
  const sources = new Map<string, Provenance>();
  for (const one of records.flatMap(({ provenance }) => provenance)) sources.set(`${one.source} ${one.url ?? ''}`, one);
  return {
    ...Object.assign({}, ...[...records].reverse()),
    attendees: [...attendees.values()],
    provenance: [...sources.values()],
  };
}
