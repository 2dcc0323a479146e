import type { IsoDay, PersonRecord, PostRole } from '../model';
import { isHeldOn } from './terms';

/** Posts that are none of a country's executive, nor of those who speak for it abroad. */
const OUTSIDE_GOVERNMENT: ReadonlySet<PostRole> = new Set([
  'legislator',
  'presiding-officer',
  'head-of-region',
  'head-of-organization',
  'central-banker',
  'party-leader',
  'judge',
]);

/**
 * Whether two serve in one country's government on a day. They see each other all the time, and records of meetings hold
 * only what was announced: when two colleagues last met cannot be said from them.
 */
export function areColleagues(one: PersonRecord, other: PersonRecord, day: IsoDay): boolean {
  const served = areasServed(one, day);
  return [...areasServed(other, day)].some((area) => served.has(area));
}

function areasServed({ tenures }: PersonRecord, day: IsoDay): Set<string> {
  const inGovernment = tenures.filter((tenure) => !OUTSIDE_GOVERNMENT.has(tenure.role) && isHeldOn(tenure, day));
  return new Set(inGovernment.flatMap(({ area }) => area ?? []));
}
