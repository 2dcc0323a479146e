import type { IsoDay } from '../core/model';
import { canonicalUrl } from '../core/notes/canonical-url';
import type { Correction } from '../core/notes/note';
import { siteOf } from '../core/settings';

/** Where a correction holds: the page's canonical address, its site, or everywhere. */
function placeOf(scope: Correction['scope'], url: string): string {
  if (scope === 'everywhere') return '';
  return scope === 'site' ? (siteOf(url) ?? url) : canonicalUrl(url);
}

/** A correction as it is kept: one for each person and place, so that saying it twice changes nothing. */
export function makeCorrection(
  given: { person: string; surface: string; scope: Correction['scope']; url: string },
  created: IsoDay | string,
): Correction {
  const { person, surface, scope, url } = given;
  const place = placeOf(scope, url);
  return { id: `${scope} ${place} ${person}`, person, surface, scope, place, created };
}

/** Ids of the people whom the reader does not want to be taken for someone on a page. */
export function rejectedOn(url: string, corrections: readonly Correction[]): string[] {
  return [
    ...new Set(corrections.filter(({ scope, place }) => place === placeOf(scope, url)).map(({ person }) => person)),
  ];
}
