import type { Membership, Organization, Post } from '../../lib/core/model';
import type { PostClaim } from '../claims';
import { slugOf } from './identify';
import { postKey } from './seats';
import type { MergedTenure } from './tenures';

/** Posts, organizations and memberships made of everyone's merged tenures. */
export interface MergedPosts {
  posts: Post[];
  organizations: Organization[];
  memberships: Membership[];
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/parliament|assembly|senate|congress|house of|chamber|duma|knesset|council of/i, 'legislature'],
  [/ministry|department|office|treasury|quai d'orsay|itamaraty|foreign, commonwealth/i, 'ministry'],
  [/party/i, 'party'],
  [/court/i, 'court'],
  [/government/i, 'government'],
];

/**
 * Gives every post one id and label, and every tenure a membership.
 * @param tenures each person's tenures by person id, oldest first
 */
export function mergePosts(tenures: ReadonlyMap<string, readonly MergedTenure[]>): MergedPosts {
  const labels = countLabels(tenures);
  const posts = new Map<string, Post>();
  const organizations = new Map<string, Organization>();
  const memberships: Membership[] = [];
  const taken = new Set<string>();
  for (const person of [...tenures.keys()].sort()) {
    tenures.get(person)?.forEach((tenure, index) => {
      const key = postKey(tenure.post);
      const post = posts.get(key) ?? newPost(tenure.post, labels.get(key) ?? tenure.post.label, taken, organizations);
      posts.set(key, post);
      const { post: _, listed: __, provenance, ...times } = tenure;
      memberships.push({ id: `${person}-${index + 1}`, person, post: post.id, ...times, provenance });
    });
  }
  return { posts: [...posts.values()], organizations: [...organizations.values()], memberships };
}

/** The wording used most often for each post. */
function countLabels(tenures: ReadonlyMap<string, readonly MergedTenure[]>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { post } of [...tenures.values()].flat()) {
    const key = postKey(post);
    const labels = counts.get(key) ?? new Map<string, number>();
    labels.set(post.label, (labels.get(post.label) ?? 0) + 1);
    counts.set(key, labels);
  }
  return new Map(
    [...counts].map(([key, labels]) => {
      const sorted = [...labels].sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0]));
      return [key, sorted[0]?.[0] ?? ''];
    }),
  );
}

function newPost(claim: PostClaim, label: string, taken: Set<string>, organizations: Map<string, Organization>): Post {
  const organization = claim.organization ? organizationOf(claim, organizations) : undefined;
  const parts = [label, claim.area, claim.toArea && `to-${claim.toArea}`, organization?.id.replace(/-[A-Z]{2}$/, '')];
  let id = slugOf(parts.filter((part) => part).join(' '));
  while (taken.has(id)) id += `-${claim.role}`;
  taken.add(id);
  return {
    id,
    label,
    role: claim.role,
    ...(organization && { organization: organization.id }),
    ...(claim.area && { area: claim.area }),
    ...(claim.toArea && { toArea: claim.toArea }),
  };
}

function organizationOf(claim: PostClaim, organizations: Map<string, Organization>): Organization {
  const name = claim.organization ?? '';
  const ofCountry = claim.role !== 'head-of-organization' && claim.role !== 'ambassador';
  const area = claim.basedIn ?? (ofCountry ? claim.area : undefined);
  const id = slugOf([name, area].filter((part) => part).join(' '));
  const known = organizations.get(id);
  if (known) return known;
  const classification = area ? (CLASSES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other') : 'international';
  const organization = { id, name, classification, ...(area && { area }) };
  organizations.set(id, organization);
  return organization;
}
