import type { Edtf, PostRole } from '../../lib/core/model';
import { daysBetween, firstDay, precisionOf } from '../dates';
import type { MergedTenure } from './tenures';

/** To what someone rises from an office that ends with it: a deputy to the principal, a head of government to head of state. */
const RISES: ReadonlyMap<PostRole, ReadonlySet<PostRole>> = new Map([
  ['deputy-head-of-state', new Set<PostRole>(['head-of-state', 'head-of-government'])],
  ['deputy-head-of-government', new Set<PostRole>(['head-of-state', 'head-of-government'])],
  ['head-of-government', new Set<PostRole>(['head-of-state'])],
]);

/** An open end that was seen longer ago than this before a promotion or a death may have come for another reason. */
const SOON_DAYS = 400;

/**
 * Ends the open tenure of a deputy or a head of government where the same person rose to the office above it, and any open
 * tenure at the holder's death.
 * @param tenures one person's; changed in place
 * @param death the day of the person's death, where it is known to the day
 */
export function closeByOwnLife(tenures: readonly MergedTenure[], death: Edtf | undefined): void {
  for (const tenure of tenures) {
    if (tenure.to !== undefined || tenure.from === undefined || tenure.asOf === undefined) continue;
    const promotion = promotionOf(tenure, tenures);
    const end = promotion?.from ?? (precisionOf(death) === 3 ? death : undefined);
    if (end === undefined || end < tenure.from || daysBetween(tenure.asOf, firstDay(end)) > SOON_DAYS) continue;
    tenure.to = end;
    delete tenure.asOf;
    const source = promotion?.provenance[0];
    if (source && !tenure.provenance.some((own) => own.source === source.source))
      tenure.provenance.push({ source: source.source, ...(source.url && { url: source.url }) });
  }
}

/** Whoever led for no more days than this stood in between two others, and kept the own office. */
const BRIEF_DAYS = 45;

function isBrief({ from, to }: MergedTenure): boolean {
  return from !== undefined && to !== undefined && daysBetween(firstDay(from), firstDay(to)) <= BRIEF_DAYS;
}

/** The first time that someone took the office above one after that one's start. */
function promotionOf({ from = '', post }: MergedTenure, tenures: readonly MergedTenure[]): MergedTenure | undefined {
  const above = RISES.get(post.role);
  return tenures
    .filter(
      (other) =>
        above?.has(other.post.role) &&
        other.post.area === post.area &&
        !other.acting &&
        !isBrief(other) &&
        other.from !== undefined &&
        other.from > from,
    )
    .sort((left, right) => (left.from ?? '').localeCompare(right.from ?? ''))[0];
}
