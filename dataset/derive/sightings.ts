import type { Membership, Post, PostRole } from '../../lib/core/model';
import { daysBetween, lastDay } from '../dates';
import type { LinkedClaim } from '../merge/events-link';

/** Sources call a president of government prime minister and a king head of state. */
const LEADERS: ReadonlySet<PostRole> = new Set(['head-of-state', 'monarch', 'head-of-government']);
/** A record so long after the last list of holders may speak of a later, second time in office. */
const SAME_TIME_DAYS = 1100;

/**
 * Raises the day on which an open tenure was last seen: a record of a meeting that gives a participant the office says that
 * it was still held on that day. The record becomes a source of the tenure.
 * @param memberships changed in place
 * @param records every linked record of every event
 */
export function extendBySightings(
  memberships: readonly Membership[],
  posts: readonly Post[],
  records: Iterable<readonly LinkedClaim[]>,
): void {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const open = new Map<string, Membership[]>();
  for (const membership of memberships) {
    if (membership.to !== undefined || membership.asOf === undefined) continue;
    open.set(membership.person, [...(open.get(membership.person) ?? []), membership]);
  }
  for (const { claim, to: day, people } of [...records].flat()) {
    for (const [person, { claim: participant }] of people) {
      for (const membership of open.get(person) ?? []) {
        const post = postsById.get(membership.post);
        if (!post || post.area !== participant.area || !sameKind(post.role, participant.role)) continue;
        if (!isLater(membership, day)) continue;
        membership.asOf = day;
        const { source, url } = claim.provenance;
        const others = membership.provenance.filter((own) => own.source !== source);
        membership.provenance = [...others, { source, ...(url && { url }) }];
      }
    }
  }
}

function isLater({ from, asOf = '' }: Membership, day: string): boolean {
  return day > asOf && daysBetween(asOf, day) <= SAME_TIME_DAYS && (from === undefined || lastDay(from) <= day);
}

function sameKind(held: PostRole, claimed: PostRole | undefined): boolean {
  return claimed !== undefined && (held === claimed || (LEADERS.has(held) && LEADERS.has(claimed)));
}
