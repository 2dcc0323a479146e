import type { Edtf, PostRole } from '../../lib/core/model';
import { daysBetween, firstDay, precisionOf } from '../dates';
import type { MergedTenure } from './tenures';

const DEPUTIES: ReadonlySet<PostRole> = new Set(['deputy-head-of-state', 'deputy-head-of-government']);
const LEADERS: ReadonlySet<PostRole> = new Set(['head-of-state', 'head-of-government']);

/** An open end that was seen longer ago than this before a promotion or a death may have come for another reason. */
const SOON_DAYS = 400;

/**
 * Ends a deputy's open tenure where the same person became the principal, and any open tenure at the holder's death.
 * @param tenures one person's; changed in place
 * @param death the day of the person's death, where it is known to the day
 */
export function closeByOwnLife(tenures: readonly MergedTenure[], death: Edtf | undefined): void {
  for (const tenure of tenures) {
    if (tenure.to !== undefined || tenure.from === undefined || tenure.asOf === undefined) continue;
    const promotion = DEPUTIES.has(tenure.post.role) ? promotionOf(tenure, tenures) : undefined;
    const end = promotion?.from ?? (precisionOf(death) === 3 ? death : undefined);
    if (end === undefined || end < tenure.from || daysBetween(tenure.asOf, firstDay(end)) > SOON_DAYS) continue;
    tenure.to = end;
    delete tenure.asOf;
    const source = promotion?.provenance[0];
    if (source && !tenure.provenance.some((own) => own.source === source.source))
      tenure.provenance.push({ source: source.source, ...(source.url && { url: source.url }) });
  }
}

/** The first time that a deputy led the country after the deputy's own start. */
function promotionOf({ from = '', post }: MergedTenure, tenures: readonly MergedTenure[]): MergedTenure | undefined {
  return tenures
    .filter(
      (other) =>
        LEADERS.has(other.post.role) &&
        other.post.area === post.area &&
        !other.acting &&
        other.from !== undefined &&
        other.from > from,
    )
    .sort((left, right) => (left.from ?? '').localeCompare(right.from ?? ''))[0];
}
