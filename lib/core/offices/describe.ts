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
  const body = describeBody(plain, area);
  if (body) return { post: body, acting };
  const { rest, found } = stripArea(withoutAdjective(withoutRepublic(plain), area), area);
  const words = withoutRepublic(capitalise(rest));
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
  const plain = /^((?:First |Second )?(?:Vice[- ])?President) of the Republic$/.exec(label)?.[1];
  if (plain) return plain;
  const match = /^President of the (\p{Lu}\p{L}+) (Republic|Federation)$/u.exec(label);
  const adjective = match?.[1];
  if (!adjective) return label;
  const isCountry = REPUBLICS_APART.has(adjective) || countryOfAdjective(adjective) !== undefined;
  return isCountry ? 'President' : label;
}

/** Bodies of several states: who heads one acts for it, whatever country a list files them under. */
const INTERNATIONAL =
  /^(?:United Nations|European (?:Council|Commission|Parliament|Central Bank)|NATO|Council of Europe|International Monetary Fund|World (?:Bank|Trade Organization|Health Organization)|African Union|Arab League|OPEC|OSCE|ASEAN|UNESCO|Nordic Council)\b/;
const DIRECTS = /^(?:Secretary[- ]General|Director[- ]General|Managing Director|President|Chairperson|Administrator)$/;
const HIGH_COMMISSIONER = /^(?:United Nations|UN) High Commissioner for (Refugees|Human Rights)$/;
const HIGH_COMMISSIONS: Readonly<Record<string, string>> = { Refugees: 'UNHCR', 'Human Rights': 'OHCHR' };

/** A post in an international body, which is no country's: `Secretary General of NATO`, `European Commissioner for Trade`. */
function describeBody(label: string, area: string | undefined): WordedPost | undefined {
  const field = HIGH_COMMISSIONER.exec(label)?.[1];
  const commission = field && HIGH_COMMISSIONS[field];
  if (commission)
    return { label: `UN High Commissioner for ${field}`, role: 'head-of-organization', organization: commission };
  if (/^European Commissioner\b/.test(label)) return { label, role: 'official', organization: 'European Commission' };
  const [, title, name] = /^(.+?) of (?:the )?(.+)$/.exec(label) ?? [];
  if (title && name && DIRECTS.test(title) && INTERNATIONAL.test(name))
    return { label: title, role: 'head-of-organization', organization: name };
  const head = area ? null : HEAD_OF_BODY.exec(label);
  if (!head?.[1] || !head[2] || areaOf(head[2])) return undefined;
  return { label: head[1], role: 'head-of-organization', organization: head[2] };
}

/** `Italian Minister of Foreign Affairs` → `Minister of Foreign Affairs`, where the adjective is that of the post's country. */
function withoutAdjective(label: string, area: string | undefined): string {
  const [, adjective, office] =
    /^(\p{Lu}\p{L}+) ((?:Prime |Foreign |Defen[cs]e |Finance )?Minister\b.*)$/u.exec(label) ?? [];
  return adjective && office && area && countryOfAdjective(adjective) === area ? office : label;
}

/** Endings of English adjectives, with what the country's name has instead. */
const ADJECTIVE = /(?:ese|ian|an|ish|ch|ic|n|i)$/u;
const NAME_ENDS = ['', 'a', 'ia', 'y', 'e', 'ce', 'land', 'al', 'ance', 'ine', 'aine'];

/** The country of which an English adjective is, as far as its form tells: `Ukrainian` → UA. */
function countryOfAdjective(adjective: string): string | undefined {
  const stem = adjective.replace(ADJECTIVE, '');
  return NAME_ENDS.map((end) => areaOf(stem + end)).find((found) => found !== undefined);
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
