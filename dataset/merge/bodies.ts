import type { PostRole } from '../../lib/core/model';
import type { Reading } from '../claims';
import { labelKey } from './seats';

/** Roles whose posts are told apart by the body: a senator's of the Senate, an envoy's to the United Nations. */
const OF_A_BODY: ReadonlySet<PostRole> = new Set([
  'legislator',
  'head-of-organization',
  'ambassador',
  'presiding-officer',
]);

/**
 * Takes the body off posts that another source words alike without one: the Deputy Secretary of State is one post,
 * whether or not a source adds the Department. Changes the claims in place.
 */
export function dropNeedlessBodies(readings: readonly Reading[]): void {
  const posts = readings.flatMap(({ tenures }) => tenures.map(({ post }) => post));
  const keyOf = ({ role, area, label }: (typeof posts)[number]) => `${role}|${area ?? ''}|${labelKey(label)}`;
  const plain = new Set(posts.filter(({ area, organization }) => area && !organization).map(keyOf));
  for (const post of posts) {
    if (post.organization && post.area && !OF_A_BODY.has(post.role) && plain.has(keyOf(post))) delete post.organization;
  }
}
