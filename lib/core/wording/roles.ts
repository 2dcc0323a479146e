import { otherTerms } from '../cards/roles';
import { bounds } from '../dates/edtf';
import type { IsoDay, PersonCard, Post, Tenure } from '../model';
import { spanText, termText } from './dates';
import type { Words } from './words';

/** What naming a post takes; a tenure and a post have it. */
export interface PostNaming extends Pick<Post, 'label' | 'role'> {
  area?: string;
  /** Named in the place of a country where the post is of none. */
  organizationName?: string;
  toArea?: string;
  acting?: true;
  /** A constituency or party. */
  onBehalfOf?: string;
  labels?: Post['labels'];
}

/**
 * A post's name in the interface's language: by its own labels, else by what its English label or its role is called,
 * else the English label.
 *
 * @param gender of the holder, for languages whose titles have one
 */
function postText(post: PostNaming, words: Words, gender?: PersonCard['gender']): string {
  const label = labelText(post, words, gender);
  return post.acting ? words.say('acting', label) : label;
}

function labelText(post: PostNaming, words: Words, gender?: PersonCard['gender']): string {
  if (words.language === 'en') return post.label;
  const inForm = (key: string) => (gender === 'female' ? words.find(`${key}_f`) : null) ?? words.find(key);
  return (
    inForm(`post_${slug(post.label)}`) ??
    post.labels?.[words.language]?.[0] ??
    inForm(`role_${post.role.replaceAll('-', '_')}`) ??
    post.label
  );
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** A post with its country: `Minister of Foreign Affairs, Russia`, `Ambassador to Russia, United States`. */
export function postWithArea(post: PostNaming, words: Words, gender?: PersonCard['gender']): string {
  const name = postText(post, words, gender);
  const to = post.toArea === undefined ? name : words.say('postTo', name, areaText(post.toArea, words));
  const area = post.area === undefined ? (post.organizationName ?? '') : areaText(post.area, words);
  const whole = area === '' || to.includes(area) ? to : words.say('postOfArea', to, area);
  return post.onBehalfOf === undefined ? whole : `${whole} (${post.onBehalfOf})`;
}

const regionNames = new Map<string, Intl.DisplayNames>();

/** A country's name in the interface's language; the code itself where none is known. */
export function areaText(area: string, words: Words): string {
  const known = words.find(`area_${area}`);
  if (known) return known;
  if (!/^[A-Z]{2}$/.test(area)) return area;
  let names = regionNames.get(words.locale);
  if (!names) {
    names = new Intl.DisplayNames(words.locale, { type: 'region', fallback: 'code' });
    regionNames.set(words.locale, names);
  }
  return names.of(area) ?? area;
}

/** The time in office and earlier times in the same post: `since 20 Jan 2025 (also 2017–2021)`. */
export function tenureTime(tenure: Tenure, card: PersonCard, seenFrom: IsoDay, words: Words): string {
  const time = termText(tenure, seenFrom, words);
  const also = otherTerms(tenure, card.before)
    .filter((term) => term.from !== undefined && term.to !== undefined && bounds(term.from) !== null)
    .map((term) => spanText(term.from ?? '', term.to ?? '', words));
  return also.length === 0 ? time : `${time} (${words.say('alsoTerms', words.list(also))})`.trim();
}

/** Earlier roles worth a line of their own: without those told as "also", and without the lesser one of the same post twice. */
export function earlierRoles(card: PersonCard): Tenure[] {
  const told = new Set([...card.rolesAtDate, ...card.rolesNow].map((tenure) => tenure.post));
  return card.before.filter((tenure) => !told.has(tenure.post) || tenure.acting);
}
