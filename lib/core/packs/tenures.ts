import { bounds } from '../dates/edtf';
import type { IsoDay, Membership } from '../model';

type Times = Pick<Membership, 'from' | 'to' | 'asOf'>;

/** Whether two spans of time have a day in common; an end that is not known reaches as far as it may. */
export function shareADay(one: Times, other: Times): boolean {
  const [a, b] = [span(one), span(other)];
  return a.first <= b.last && b.first <= a.last;
}

/** Whether an end lies wholly before a beginning. False where either is not known. */
export function endsBefore(from: string | undefined, to: string | undefined): boolean {
  return !shareADay({ ...(from !== undefined && { from }) }, { ...(to !== undefined && { to }) });
}

function span({ from, to }: Times): { first: IsoDay; last: IsoDay } {
  return {
    first: (from === undefined ? null : bounds(from))?.first ?? '0000-01-01',
    last: (to === undefined ? null : bounds(to))?.last ?? '9999-12-31',
  };
}

/**
 * Whether two records of one person in one post may speak of the same tenure: they begin alike, as far as both say, and do
 * not say of its end what cannot both be true.
 */
export function mayBeSameTenure(one: Times, other: Times): boolean {
  return (
    agree(one.from, other.from) &&
    agree(one.to, other.to) &&
    lasts(one, other.to) &&
    lasts(other, one.to) &&
    shareADay(one, other)
  );
}

/** Whether one date is the other, or the other less precisely. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one.startsWith(other) || other.startsWith(one);
}

/** Whether an end that is not known, or known to be later than a day, may be `end`. */
function lasts({ to, asOf }: Times, end: string | undefined): boolean {
  if (to !== undefined || asOf === undefined || end === undefined) return true;
  return asOf <= (bounds(end)?.last ?? asOf);
}

/**
 * Tenures of several packs as one list: where a later pack says again what an earlier one says, the earlier tenure gains the
 * more precise dates and the end it did not know. What one pack says twice stays twice.
 *
 * @param key equal for tenures of one person in one post
 * @param join what else the earlier gains
 */
export function mergeTenures<T extends Times>(
  lists: readonly (readonly T[])[],
  key: (tenure: T) => string,
  join: (known: T, more: T) => T = (known) => known,
): T[] {
  const merged: T[] = [];
  for (const list of lists) {
    const places = new Map<string, number[]>();
    merged.forEach((tenure, place) => {
      places.set(key(tenure), [...(places.get(key(tenure)) ?? []), place]);
    });
    for (const tenure of list) {
      const free = places.get(key(tenure)) ?? [];
      const place = free.find((index) => mayBeSameTenure(merged[index] as T, tenure));
      if (place === undefined) {
        merged.push(tenure);
        continue;
      }
      const known = merged[place] as T;
      merged[place] = withTimes(join(known, tenure), known, tenure);
      places.set(
        key(tenure),
        free.filter((index) => index !== place),
      );
    }
  }
  return merged;
}

function withTimes<T extends Times>(tenure: T, one: Times, other: Times): T {
  const { from: _from, to: _to, asOf: _asOf, ...rest } = tenure;
  const from = longer(one.from, other.from);
  const to = longer(one.to, other.to);
  const asOf = (one.asOf ?? '') < (other.asOf ?? '') ? other.asOf : one.asOf;
  return {
    ...rest,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(to === undefined && asOf !== undefined && { asOf }),
  } as T;
}

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one;
}
