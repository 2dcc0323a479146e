import type { Event, EventType, IsoDay, Provenance } from '../../lib/core/model';
import { seriesLabel } from '../readers/events/series';
import type { EventCluster } from './events-cluster';
import type { LinkedClaim } from './events-link';

const BASES = ['meeting', 'publication', 'trip'] as const;
/** Which record is believed where two of the same basis disagree. */
const SOURCES = [
  'curated',
  'kremlin-events',
  'whitehouse-briefings',
  'state-press-releases',
  'historyatstate-visits',
  'historyatstate-travels',
];
/** Types, the one that says most first. */
const TYPES: readonly EventType[] = ['summit', 'talks', 'visit', 'bilateral', 'call', 'ceremony', 'other'];

/** An event without its id and without what other events add. */
export type ComposedEvent = Omit<Event, 'id'>;

/** Makes one event of the claims of a cluster: best date, first place, all provenance, disagreements noted. */
export function composeEvent(cluster: EventCluster): ComposedEvent {
  const claims = [...cluster.claims].sort(byTrust);
  const best = claims[0];
  if (!best) throw new Error('a cluster without claims');
  const type = TYPES.find((candidate) => claims.some(({ claim }) => claim.type === candidate)) ?? 'other';
  const name = claims.find(({ claim }) => claim.name)?.claim.name;
  const series = (claims.find(({ claim }) => claim.name && claim.series) ?? claims.find(({ claim }) => claim.series))
    ?.claim.series;
  const place = claims.find(({ claim }) => claim.place)?.claim.place;
  const area = (claims.find(({ claim }) => claim.place && claim.area) ?? claims.find(({ claim }) => claim.area))?.claim
    .area;
  const remote = claims.find(({ claim }) => claim.mode === 'video') ?? best;
  return {
    type,
    mode: remote.claim.mode,
    date: best.claim.date,
    dateBasis: best.claim.dateBasis,
    ...(type === 'summit' ? { name: name ?? seriesLabel(series ?? '') } : name && { name }),
    ...(type === 'summit' && series && { series }),
    ...(place && { place }),
    ...(area && { area }),
    attendees: cluster.people.map((person) => ({
      person,
      certainty: 'stated' as const,
      ...(claims.some(({ people }) => people.get(person)?.host) && { host: true as const }),
    })),
    provenance: provenanceOf(claims, best),
  };
}

function byTrust(a: LinkedClaim, b: LinkedClaim): number {
  return (
    BASES.indexOf(a.claim.dateBasis) - BASES.indexOf(b.claim.dateBasis) ||
    SOURCES.indexOf(a.claim.provenance.source) - SOURCES.indexOf(b.claim.provenance.source) ||
    a.from.localeCompare(b.from) ||
    (a.claim.provenance.url ?? '').localeCompare(b.claim.provenance.url ?? '')
  );
}

/** Each source once a page, the believed one first. */
function provenanceOf(claims: readonly LinkedClaim[], best: LinkedClaim): Provenance[] {
  const seen = new Map<string, Provenance>();
  for (const claim of claims) {
    const { source, url } = claim.claim.provenance;
    const key = `${source} ${url ?? ''}`;
    if (seen.has(key)) continue;
    const differs = claim.claim.type === 'summit' ? undefined : disagreement(claim, best);
    seen.set(key, { source, ...(url && { url }), ...(differs && { differs }) });
  }
  return [...seen.values()];
}

/** The date a record gives, where the chosen one does not lie in it. A publication may lag by a day. */
function disagreement(claim: LinkedClaim, best: LinkedClaim): string | undefined {
  if (claim.from <= best.from && claim.to >= best.to) return undefined;
  if (best.claim.dateBasis !== 'meeting') return undefined;
  if (claim.claim.dateBasis === 'publication' && daysAfter(best.to, claim.from) <= 1) return undefined;
  const within = claim.from >= best.from && claim.to <= best.to;
  return within ? undefined : claim.claim.date;
}

function daysAfter(day: IsoDay, later: IsoDay): number {
  return (Date.parse(later) - Date.parse(day)) / 86_400_000;
}
