import { foldWord, nameWords } from '../merge/name-key';
import { isEasternSurname } from './eastern';

/** What helps to find the surname in a name. */
export interface FamilyEvidence {
  /** Surnames that sources mark, in whatever spelling. */
  claimed: readonly string[];
  /** Countries the person acts for. */
  areas: ReadonlySet<string>;
  /** Whether a folded word is more often a given name than a surname in the dataset. */
  isGiven: (word: string) => boolean;
}

/** A name in parts; without `family` where news calls the person by the given name or the whole name. */
export interface NameParts {
  family?: string;
  given?: string;
}

/** Where surnames stand first. */
export function putsSurnameFirst(area: string): boolean {
  return SURNAME_FIRST.has(area);
}

/** Surname first, in the order of Wikidata's English labels. */
const SURNAME_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'KP', 'KR', 'SG']);
/** People are called by the last given name (Vietnam) or have no surname (Myanmar, Bhutan). */
const GIVEN_LAST = new Set(['VN']);
const WITHOUT = new Set(['MM', 'BT', 'ET', 'ER']);
/** Two surnames, the father's first, often both in use. */
const TWO_SURNAMES = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE'.split(' '));
const PARTICLE =
  /^(de|da|di|do|du|del|della|der|den|des|dos|das|la|le|las|los|van|von|vom|zu|zur|ter|te|ten|bin|ben|ibn|bint|al|el|ul|abu|abd|af|av|y|e|i|san|ould|mac|st\.?|o')$/i;
const SUFFIX = /^(jr\.?|sr\.?|ii|iii|iv|v|vi|xvi)$/i;
const ORDINAL = /^(?:(?=[IVX]{2,}|V)[IVX]+|I)\.?$/;

/** The surname and given names of a name as the dataset spells it. */
export function partsOf(name: string, { claimed, areas, isGiven }: FamilyEvidence): NameParts {
  const all = name.split(/\s+/).filter((token) => token !== '');
  const tokens = all.filter((token, index) => index === 0 || !SUFFIX.test(token.replace(/,$/, '')));
  if (tokens.length < 2) return { given: name };
  // "Abdullah II of Jordan", "Felipe VI": sovereigns go by their given names; "John Smith III" is no sovereign.
  const numbered = all.findIndex((token, index) => index > 0 && ORDINAL.test(token));
  if (numbered === 1 || / of (?=\p{Lu})/u.test(name)) return { given: tokens[0] };
  const eastern = [...areas].some((area) => SURNAME_FIRST.has(area));
  const vietnamese = [...areas].some((area) => GIVEN_LAST.has(area));
  // MUHAMMAD bin Rashid: capitals may mark the name in use. A first word counts where it is no common given name (Prayut, Abiy).
  const stands = ([start, end]: [number, number]) =>
    start > 0 || eastern || (end === 1 && !isGiven(foldWord(nameWords(tokens[0] ?? '')[0] ?? '')));
  const marked = claimed.map((family) => spanOf(tokens, family)).find((span) => span !== undefined && stands(span));
  const [start, end] =
    (eastern ? easternSpan(tokens) : undefined) ?? (vietnamese ? undefined : marked) ?? guess(tokens, areas, isGiven);
  if (start === end) return { given: tokens.join(' ') };
  const family = tokens.slice(start, end).join(' ').replace(/,$/, '');
  // A marked first word that is no surname (Tamim bin Hamad, Prayut Chan-o-cha) is the given name itself.
  const given = (start > 0 ? tokens.slice(0, start) : eastern ? tokens.slice(end) : tokens.slice(0, end)).join(' ');
  return { family, ...(given && { given }) };
}

/**
 * Where a Chinese or Korean surname stands, which the word itself tells better than what a source marks: in front, or after
 * given names in the western order (Carrie Lam, Jyun-Jie Wong), whatever Chinese given name may follow (Raymond Wong Yuk-man).
 */
function easternSpan(tokens: readonly string[]): [number, number] | undefined {
  const [first = '', second = ''] = tokens;
  const last = tokens.at(-1) ?? '';
  if (isEasternSurname(first)) return [0, 1];
  if (isEasternSurname(last)) return [tokens.length - 1, tokens.length];
  return last.includes('-') && tokens.length > 2 && isEasternSurname(second) ? [1, 2] : undefined;
}

/** Where a marked surname stands among the tokens, whatever its spelling; undefined where it is not there or is all there is. */
function spanOf(tokens: readonly string[], family: string): [number, number] | undefined {
  const wanted = nameWords(family).map(foldWord);
  const folded = tokens.map((token) => foldWord(nameWords(token)[0] ?? ''));
  for (const equal of [
    (left: string, right: string) => left === right,
    (left: string, right: string) => bones(left) === bones(right),
  ]) {
    const first = folded.findIndex((word) => word !== '' && equal(word, wanted[0] ?? ''));
    if (first < 0) continue;
    const last = folded.findLastIndex((word) => word !== '' && equal(word, wanted.at(-1) ?? ''));
    if (last < first || last - first > wanted.length + 1) continue;
    let start = first;
    while (start > 1 && isParticle(tokens[start - 1] ?? '')) start--;
    if (last + 1 - start < tokens.length) return [start, last + 1];
  }
  return undefined;
}

function bones(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiouh]/g, '');
}

function guess(
  tokens: readonly string[],
  areas: ReadonlySet<string>,
  isGiven: FamilyEvidence['isGiven'],
): [number, number] {
  const end = tokens.length;
  const has = (set: ReadonlySet<string>) => [...areas].some((area) => set.has(area));
  if (has(WITHOUT)) return [0, 0];
  if (has(GIVEN_LAST)) return [end - 1, end];
  const first = foldWord(nameWords(tokens[0] ?? '')[0] ?? '');
  if (has(SURNAME_FIRST) && (tokens.some((token) => token.includes('-')) || !isGiven(first))) return [0, 1];
  let start = end - 1;
  if (has(TWO_SURNAMES) && end > 2) {
    start = 1;
    while (start < end - 1 && isGiven(foldWord(nameWords(tokens[start] ?? '')[0] ?? ''))) start++;
  }
  while (start > 1 && isParticle(tokens[start - 1] ?? '')) start--;
  return [start, end];
}

function isParticle(token: string): boolean {
  return PARTICLE.test(token);
}

/** Yang, Martin, Fernando: words that are both are taken for surnames unless they begin names twice as often. */
const CLEARLY = 2;

/**
 * Learns from many names which words are given names: a word is one where it begins names far more often than it ends them.
 * @param names full names, given names first
 */
export function learnGivenNames(names: Iterable<string>): (word: string) => boolean {
  const counts = new Map<string, { first: number; last: number }>();
  const count = (word: string | undefined, place: 'first' | 'last') => {
    if (!word) return;
    const entry = counts.get(foldWord(word)) ?? { first: 0, last: 0 };
    entry[place]++;
    counts.set(foldWord(word), entry);
  };
  for (const name of names) {
    const words = nameWords(name);
    if (words.length < 2) continue;
    count(words[0], 'first');
    count(words.at(-1), 'last');
  }
  return (word) => {
    const { first = 0, last = 0 } = counts.get(word) ?? {};
    return first > CLEARLY * last;
  };
}
