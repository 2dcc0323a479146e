import type { PostRole } from '../../lib/core/model';

/** How much the news speaks of holders of an office, 0 to 5. */
const RANKS: Record<PostRole, number> = {
  'head-of-state': 5,
  monarch: 5,
  'head-of-government': 5,
  'head-of-organization': 4,
  'foreign-minister': 4,
  'deputy-head-of-state': 3,
  'deputy-head-of-government': 3,
  'defence-minister': 3,
  'finance-minister': 3,
  'interior-minister': 2,
  'justice-minister': 2,
  'security-adviser': 3,
  'intelligence-chief': 3,
  'central-banker': 3,
  'presiding-officer': 3,
  spokesperson: 3,
  'party-leader': 3,
  'military-chief': 2,
  minister: 2,
  ambassador: 2,
  'head-of-region': 1,
  judge: 1,
  official: 1,
  legislator: 1,
};

/** The highest rank among some tenures, 0 where there are none. */
export function rankOf(tenures: readonly { post: { role: PostRole } }[]): number {
  return tenures.reduce((highest, { post }) => Math.max(highest, RANKS[post.role]), 0);
}
