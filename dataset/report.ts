import type { Facts, IsoDay, Provenance } from '../lib/core/model';
import type { Compiled } from './compile';
import { daysBetween } from './dates';
import { refOf } from './merge/clusters';
import { identify } from './merge/identify';

/** Sources still kept up by their makers, with the days after which a new copy should be fetched. The others are closed. */
const STALE_AFTER: Record<string, number> = {
  curated: 45,
  supplement: 365,
  'us-congress-legislators': 90,
  'us-congress-former': 365,
  'historyatstate-pocom': 365,
  'historyatstate-travels': 180,
  'historyatstate-visits': 365,
  'whitehouse-briefings': 60,
  'state-press-releases': 60,
  'kremlin-events': 180,
};

/**
 * What was compiled: counts by kind, each source's newest record, what it gave and what was left out and why, and a warning
 * for each source that is due for a new copy.
 * @param today ISO day to measure age by
 */
export function reportCompiled({ facts, readings, people, events, weakLinks }: Compiled, today: IsoDay): string[] {
  const lines = [countsOf(facts), ''];
  for (const { source, people: persons, tenures, events: meetings, rejects } of readings) {
    lines.push(
      `${source.id}: newest record ${source.newestRecord}; ${persons.length} people, ${tenures.length} tenures, ${meetings.length} events`,
    );
    for (const [reason, count] of tally(rejects.map((reject) => reject.reason)))
      lines.push(`  left out ${count}: ${reason}`);
  }
  lines.push(
    '',
    `kept facts by source: ${tally(provenances(facts))
      .map(([source, count]) => `${source} ${count}`)
      .join(', ')}`,
  );
  for (const [reason, count] of tally(events.rejects.map(({ source, reason }) => `${source}: ${reason}`))) {
    lines.push(`events left out ${count}: ${reason}`);
  }
  lines.push(`links left out ${weakLinks}: pages of no publisher`);
  lines.push(`for review: ${people.review.length} people, ${events.unlinked.length} participants`);
  for (const { id, newestRecord } of facts.sources) {
    const limit = STALE_AFTER[id];
    const age = daysBetween(newestRecord, today);
    if (limit !== undefined && age > limit) lines.push(`warning: ${id} is ${age} days old (threshold ${limit})`);
  }
  return lines;
}

function countsOf(facts: Facts): string {
  const kinds = ['people', 'memberships', 'posts', 'organizations', 'areas', 'events', 'sources'] as const;
  return kinds.map((kind) => `${facts[kind].length} ${kind}`).join(', ');
}

function provenances({ people, memberships, events }: Facts): string[] {
  return [...people, ...memberships, ...events].flatMap(({ provenance }) =>
    provenance.map(({ source }: Provenance) => source),
  );
}

function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0]));
}

/** Everything left apart because nothing decided, and every link that rests on a name alone. */
export function reviewList({ people, events }: Compiled): string[] {
  const doubts = people.review.map(
    ({ bearer, candidates, why }) => `apart: ${bearer} ~ ${candidates.join(' | ')} (${why})`,
  );
  const names = people.clusters.flatMap(({ links }) =>
    links
      .filter(({ rule }) => rule === 'only-of-name' || rule === 'spelling')
      .map(({ rule, from, to, detail }) => `joined by ${rule}: ${from} → ${to} (${detail})`),
  );
  const participants = tally(events.unlinked.map((unlinked) => `participant: ${JSON.stringify(unlinked)}`)).map(
    ([line]) => line,
  );
  return [...doubts, ...names, ...participants];
}

/** What a person, tenure or event was made of: the records and the links between them. Empty where the id is unknown. */
export function explain({ facts, people, events }: Compiled, id: string): string[] {
  const origins = events.origins.get(id);
  if (origins) {
    return origins.map(
      ({ claim }) =>
        `${claim.provenance.source}: ${claim.date} (${claim.dateBasis}) ${claim.name ?? claim.type} ${claim.place ?? ''} [${claim.participants.map(({ name }) => name).join(', ')}] ${claim.provenance.url ?? ''}`,
    );
  }
  const personId = facts.memberships.find((membership) => membership.id === id)?.person ?? id;
  const cluster = [...identify(people.clusters)].find(([, found]) => found === personId)?.[0];
  if (!cluster) return [];
  const records = cluster.bearers.map((bearer) => {
    const tenures = bearer.tenures.map(
      ({ post, from, to, asOf }) =>
        `${post.label}${post.area ? ` ${post.area}` : ''} ${from ?? '…'}/${to ?? `.. as of ${asOf ?? '?'}`}`,
    );
    return `record ${refOf(bearer)}: ${bearer.claim.name}${tenures.length > 0 ? `: ${tenures.join('; ')}` : ''}`;
  });
  const links = cluster.links.map(({ rule, from, to, detail }) => `joined by ${rule}: ${from} → ${to} (${detail})`);
  const merged = facts.memberships
    .filter(({ person }) => person === personId)
    .map((membership) => `made ${JSON.stringify(membership)}`);
  return [...records, ...links, ...merged];
}
