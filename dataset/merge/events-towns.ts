import type { EventClaim } from '../claims';

/** Which country a town lies in, learnt from the records that name both. */
export interface Towns {
  /** A claim with the country of its town, where the records agree on one. */
  complete(claim: EventClaim): EventClaim;
}

/** Learns the countries of towns; a town that records place in several countries stays unknown. */
export function townsOf(claims: readonly EventClaim[]): Towns {
  const areas = new Map<string, Map<string, number>>();
  for (const { place, area } of claims) {
    // Towns of states that are gone lie in another country today.
    if (!place || !area || area.length > 2) continue;
    const counts = areas.get(place) ?? new Map<string, number>();
    areas.set(place, counts.set(area, (counts.get(area) ?? 0) + 1));
  }
  const agreed = new Map<string, string>();
  for (const [place, counts] of areas) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [area, count] of counts) if (count / total > 0.9) agreed.set(place, area);
  }
  return {
    complete(claim) {
      const area = claim.area ?? (claim.place ? agreed.get(claim.place) : undefined);
      return area === claim.area || !area ? claim : { ...claim, area };
    },
  };
}
