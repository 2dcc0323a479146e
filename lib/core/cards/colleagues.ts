import type { IsoDay, PersonRecord, PostRole } from '../model';
import { isHeldOn } from './terms';

/** Who serves in the executive of a country or for it abroad. */
const IN_GOVERNMENT: ReadonlySet<PostRole> = new Set([
  'head-of-state',
  'monarch',
  'head-of-government',
  'deputy-head-of-state',
  'deputy-head-of-government',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
  'minister',
  'security-adviser',
  'intelligence-chief',
  'military-chief',
  'spokesperson',
  'ambassador',
  'official',
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
  const inGovernment = tenures.filter((tenure) => IN_GOVERNMENT.has(tenure.role) && isHeldOn(tenure, day));
  return new Set(inGovernment.flatMap(({ area }) => area ?? []));
}
