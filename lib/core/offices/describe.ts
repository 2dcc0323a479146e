import type { Post } from '../model';
import { areaOf } from './areas';
import { roleOf } from './roles';

/** A post as a source words it: the organization by name, not by id. */
export type WordedPost = Omit<Post, 'id' | 'labels'>;

/** What {@link describePost} makes of a label. */
export interface DescribedPost {
  post: WordedPost;
  acting: boolean;
}

const ACTING =
  /^(acting|interim|caretaker|ad interim|provisional)\s+|\s*\((acting|interim|ad interim|caretaker)\)$|\s+(ad interim)$/i;
const AMBASSADOR = /^(?:united states |u\.?s\.? )?(ambassador|high commissioner)(?: of (.+?))?(?: to (?:the )?(.+))?$/i;
const PERMANENT =
  /^(permanent representative|ambassador|observer) to (?:the )?(united nations.*|european union|nato|north atlantic.*|un .*|council of europe|osce|organization.*|african union|unesco|asean)$/i;

/** Heads of international bodies, where no country is named. */
const HEAD_OF_BODY =
  /^(Secretary[- ]General|Director[- ]General|Managing Director|President|Chairperson|High Representative) of the ((?:United Nations|World|European|International|Organi[sz]ation|African|North Atlantic|Commonwealth|Council|Union|Arab League|League|NATO|OPEC|OSCE|ASEAN)\b(?!.*(?:Assembly|Court)).*)$/;

/**
 * Splits a post's label as a source writes it into label, role, area and receiving area: `Minister of Foreign Affairs of
 * Russia` → `Minister of Foreign Affairs`, foreign-minister, RU; `ambassador to France` with area RU → `Ambassador`, RU, to FR.
 * @param label the source's words, in English
 * @param area the area id the source gives; without it the label's own last words may name it
 */
export function describePost(label: string, area?: string): DescribedPost {
  const trimmed = label.replace(/\s+/g, ' ').trim();
  const acting = ACTING.test(trimmed);
  const plain = trimmed.replace(ACTING, '');
  const envoy = describeEnvoy(plain, area);
  if (envoy) return { post: envoy, acting };
  const head = area ? null : HEAD_OF_BODY.exec(plain);
  if (head?.[1] && head[2] && !areaOf(head[2])) {
    return { post: { label: head[1], role: 'head-of-organization', organization: head[2] }, acting };
  }
  const { rest, found } = stripArea(withoutRepublic(plain), area);
  const words = capitalise(rest);
  const home = area ?? found;
  const role = PRESIDENT_OF_REGION.test(words) ? 'head-of-region' : roleOf(words, home);
  return { post: { label: words, role, ...(home && { area: home }) }, acting };
}

/** Republics whose adjective is no form of the country's usual name. */
const REPUBLICS_APART = new Set(['French', 'Hellenic', 'Dominican', 'Czech', 'Slovak', 'Swiss', 'Lebanese']);
/** Republics inside a country keep their name: `President of the Sakha Republic` is not the country's president. */
const PRESIDENT_OF_REGION = /^President of the \p{Lu}\p{L}+ Republic$/u;

/** `President of the Russian Federation` → `President`, where the adjective is that of a country. */
function withoutRepublic(label: string): string {
  const match = /^President of the (\p{Lu}\p{L}+) (Republic|Federation)$/u.exec(label);
  const adjective = match?.[1];
  if (!adjective) return label;
  const stem = adjective.replace(/(?:ese|ian|an|ish|ch|ic|n)$/u, '');
  const isCountry =
    REPUBLICS_APART.has(adjective) ||
    ['', 'a', 'ia', 'y', 'e', 'ce', 'land', 'al', 'ance'].some((end) => areaOf(stem + end));
  return isCountry ? 'President' : label;
}

function describeEnvoy(label: string, area: string | undefined): WordedPost | undefined {
  const permanent = PERMANENT.exec(label.replace(/^(united states|u\.?s\.?) /i, ''));
  if (permanent) {
    const words = `${capitalise(permanent[1] ?? '')} to the ${permanent[2]}`;
    return { label: words, role: 'ambassador', ...(area && { area }), organization: permanent[2] };
  }
  const match = AMBASSADOR.exec(label.replace(/^ambassador to the ambassador/i, 'ambassador'));
  if (!match) return undefined;
  const toArea = match[3] ? areaOf(match[3]) : undefined;
  const home = area ?? (match[2] ? areaOf(match[2]) : undefined);
  const title = capitalise(match[1] ?? 'Ambassador');
  const words =
    match[3] && !toArea ? `${title} to ${/^(united|european)/i.test(match[3]) ? 'the ' : ''}${match[3]}` : title;
  return { label: words, role: 'ambassador', ...(home && { area: home }), ...(toArea && { toArea }) };
}

/** Takes a country's name off the end (`of France`, `(Kenya)`) or the front (`United States Secretary of State`). */
function stripArea(label: string, area: string | undefined): { rest: string; found?: string } {
  const tail = /^(.*?),? (?:of|for|in) (?:the )?([\p{L}' .-]+)$/u.exec(label);
  for (const [rest, name] of tailsOf(label, tail)) {
    const found = areaOf(name);
    if (found && (!area || found === area)) return { rest, found };
  }
  const front = /^(United States|US|U\.S\.|White House)\s+(?=\p{Lu})(.+)$/u.exec(label);
  if (front?.[1] !== 'White House' && front?.[2]) return { rest: front[2], found: 'US' };
  return { rest: label };
}

function tailsOf(label: string, last: RegExpExecArray | null): [string, string][] {
  const tails: [string, string][] = [];
  // Every "of": "Minister of Foreign Affairs of the Republic of the Congo" names its country after the third one.
  for (const match of label.matchAll(/,? of (?:the )?/gu)) {
    tails.push([label.slice(0, match.index), label.slice((match.index ?? 0) + match[0].length)]);
  }
  const bracket = /^(.*) \(([^)]+)\)$/.exec(label);
  if (bracket) tails.push([bracket[1] ?? '', bracket[2] ?? '']);
  if (last) tails.push([last[1] ?? '', last[2] ?? '']);
  return tails;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
