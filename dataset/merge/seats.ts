import type { PostRole } from '../../lib/core/model';
import type { PostClaim } from '../claims';

/** Roles that an area has one of at a time whatever the post is called, so that differing labels mean one office. */
const ONE_PER_AREA: ReadonlySet<PostRole> = new Set([
  'head-of-state',
  'monarch',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
]);

/** Roles whose posts several people hold side by side, so that a new holder says nothing about the one before. */
const SHARED: ReadonlySet<PostRole> = new Set([
  'legislator',
  'judge',
  'official',
  'deputy-head-of-government',
  'spokesperson',
]);
const SHARED_LABEL =
  /without portfolio|^co-?(chair|leader|president|spokes)|^(minister of state|state secretary|minister delegate|deputy|member|vice|undersecretary|special|lord of)/i;

/** A label with the differences that mean nothing removed: `Minister for Foreign Affairs` and `Minister of Foreign Affairs`. */
export function labelKey(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/defense/g, 'defence')
    .replace(/labor\b/g, 'labour')
    .replace(/&/g, 'and')
    .replace(/\b(minister|secretary|ministry) for\b/g, '$1 of')
    .replace(/\b(the|federal|union)\b/g, '')
    .replace(/chair(man|woman|person)\b/g, 'chair')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What a post is, whoever words it: the key under which posts of several sources are one. */
export function postKey(post: PostClaim): string {
  return [post.role, post.area ?? '', post.toArea ?? '', labelKey(post.organization ?? ''), labelKey(post.label)].join(
    '|',
  );
}

/** The office that only one person holds at a time, as a key; undefined for posts held side by side. */
export function seatKey(post: PostClaim): string | undefined {
  const { role, area, toArea } = post;
  if (role === 'head-of-organization')
    return post.organization ? `${role}|${labelKey(post.organization)}|${labelKey(post.label)}` : undefined;
  if (role === 'ambassador')
    return area && (toArea || post.organization)
      ? `${role}|${area}|${toArea ?? labelKey(post.organization ?? '')}`
      : undefined;
  if (!area || SHARED.has(role)) return undefined;
  if (ONE_PER_AREA.has(role)) return `${role}|${area}`;
  if (SHARED_LABEL.test(post.label)) return undefined;
  return `${role}|${area}|${labelKey(post.label)}`;
}
