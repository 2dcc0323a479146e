import { isHeldOn } from '../cards/terms';
import type { FactStore } from '../facts';
import type { IsoDay, OfficeMention, PostRecord, PostRole } from '../model';
import { organizationNamed } from '../offices/organizations';
import { foldPhrase, GAP } from '../text/tokens';
import type { BlockReading } from './document';
import { isLeader, leadersPost } from './leaders';
import { areaOf, TITLE_FOLLOWS } from './near';
import type { Place } from './places';
import { THING_LINKS } from './thing-words';
import { type Title, titleAt } from './titles';

/** What offices are resolved from. */
export interface OfficeQuestion {
  blocks: readonly BlockReading[];
  facts: FactStore;
  day: IsoDay | null;
}

/** A phrase that may speak of an office, and the keys under which its post may be found, the likeliest first. */
interface Phrase {
  block: BlockReading;
  first: number;
  last: number;
  title: Title;
  keys: string[];
}

/** Posts of which a country has one, so that the phrase means one person. Others ("a minister") mean nobody. */
const SINGLE: ReadonlySet<PostRole> = new Set([
  'head-of-state',
  'deputy-head-of-state',
  'head-of-government',
  'deputy-head-of-government',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
  'monarch',
  'spokesperson',
  'head-of-organization',
]);
/** Before a title: not the office, or not its one holder. Folded. */
const NOT_BEFORE = new Set(
  (
    'any every each no some assistant under shadow deputy vice sub next future former ex late then acting first vize ' +
    'stellvertretende stellvertretender stellvertretenden kunftige kunftiger prochain futur futura futuro proximo proxima ' +
    'заместитель заместителя заместителем замглавы бывшии бывшего экс помощник помощника'
  ).split(' '),
);
/** The indefinite article, which makes the office anybody's; "a" is definite in Portuguese. */
const INDEFINITE: Record<string, ReadonlySet<string>> = {
  en: new Set(['a', 'an']),
  fr: new Set(['un', 'une']),
  es: new Set(['un', 'una']),
  pt: new Set(['um', 'uma']),
  it: new Set(['un', 'uno', 'una']),
  de: new Set(['ein', 'eine', 'einer', 'einem', 'einen']),
};
/** After a title: someone who has not the office. */
const NOT_AFTER = new Set(
  'candidate candidates election elections elect designate hopeful nominee pro emeritus s'.split(' '),
);
/** Countries whose head of government is the chancellor; elsewhere that word may mean a minister. */
const CHANCELLORS = new Set(['DE', 'AT']);
/** States whose foreign minister is the "secretary of state"; elsewhere, and in the states of a federation, it is another office. */
const SECRETARIES = new Set(['US', 'VA']);
const SECRETARY =
  /^(?:us )?(?:secretary of state|secretaire d etat|secretari[oa] de estado|segretari[oa] di stato|госсекретарь|state secretary)$/;
/** Words that open a name of an organisation: "secretary general of the United Nations". */
const ARTICLE = /^(?:the|o|a|lo|la|le|l|der|des|den|el|las|los|il|dell?a?|die|as|os)$/;
const LONGEST_ORGANIZATION = 4;

/**
 * Finds offices that stand for their holder at the article's date: "the US secretary of state", "Russia's foreign minister".
 * Where the phrase names no country or organisation, or where a name follows, there is none.
 */
export async function findOffices({ blocks, facts, day }: OfficeQuestion): Promise<OfficeMention[]> {
  if (day === null) return [];
  const phrases = blocks.flatMap(findPhrases);
  const posts = await facts.postsByKey([...new Set(phrases.flatMap((phrase) => phrase.keys))]);
  return phrases.flatMap((phrase) => {
    for (const key of phrase.keys) {
      const found = holderOf(posts.get(key) ?? [], phrase, day);
      if (found) return mention(phrase, found.post, found.holder);
    }
    return [];
  });
}

function findPhrases(block: BlockReading): Phrase[] {
  const { words } = block.reading;
  const phrases: Phrase[] = [];
  // Without blanks nothing tells "US president" from "US presidential candidate".
  if (TITLE_FOLLOWS.has(block.language)) return phrases;
  for (let i = 0; i < words.length; i += 1) {
    const title = titleAt(words, i, block.language);
    if (!title) continue;
    const phrase = phraseOf(block, parted(block, title) ?? title);
    i = title.last;
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

/** "ministre russe des Affaires étrangères": the country's adjective stands inside the title. */
function parted(block: BlockReading, title: Title): Title | null {
  const place = block.places.find((one) => one.first === title.last + 1);
  if (!place) return null;
  const rest = [...block.reading.words.slice(title.first, place.first), ...block.reading.words.slice(place.last + 1)];
  const whole = titleAt(rest, 0, block.language);
  if (!whole || whole.last <= title.last - title.first) return null;
  const last = whole.last + title.first + (place.last - place.first + 1);
  return { ...whole, first: title.first, last, former: title.former, qualified: title.qualified };
}

function phraseOf(block: BlockReading, title: Title): Phrase | null {
  const [role] = title.roles;
  const leads = isLeader(title.phrase);
  // The Prince of Wales is not the monarch.
  if (/\bprin(?:ce|cess)\b|princip|prinz|kronprinz/.test(title.phrase)) return null;
  if (!role || !(leads || SINGLE.has(role)) || title.former || title.qualified || title.phrase.endsWith(' elect'))
    return null;
  const inside = block.places.find((one) => one.first >= title.first && one.last < title.last);
  const named = inside ?? areaOf(block, title.first, title.last);
  if (named && hasPossessive(block, title, named)) return null;
  const place = named ?? countryOfSentence(block, title);
  const first = Math.min(title.first, named?.first ?? title.first);
  const last = Math.max(title.last, named?.last ?? title.last);
  if (isSomeoneElse(block, first, title.first)) return null;
  if (isFollowedByName(block, last)) return null;
  const roles = leads ? (place ? leadersPost(block, place, title) : []) : rolesOf(title, place?.area);
  if (place) return { block, first, last, title, keys: roles.map((one) => `${one}@${place.area}`) };
  if (!title.roles.includes('head-of-organization')) return null;
  // "UN-Generalsekretär"
  const own = organizationNamed(title.phrase.split(' ')[0] as string);
  if (title.phrase.includes(' ') && own !== title.phrase.split(' ')[0])
    return { block, first, last, title, keys: [`head-of-organization@${own}`] };
  return organizationPhrase(block, title);
}

/** "The president of Germany's Bundesbank": of the bank. */
function hasPossessive({ reading }: BlockReading, title: Title, { first, last }: Place): boolean {
  return first > title.last && /^['’]s?\s/.test(reading.text.slice(reading.words[last]?.end));
}

/** Titles that only a country's office has, so that the country need not stand beside them. */
const STATELY: ReadonlySet<PostRole> = new Set([
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'monarch',
]);
const DEFINITE = /^(?:the|der|die|den|dem|le|la|l|el|il|o|a)$/;
const WHERE = /^(?:in|en|em|au|aux)$/;

/**
 * The country of "the chancellor" where it stands elsewhere in the sentence, or in the paragraph before it, and the paragraph names no other: "Germany is ready,
 * the chancellor said". A title that others have too needs the country at the sentence's beginning: "In Ukraine, the president fled."
 */
function countryOfSentence({ reading, places, language, spans }: BlockReading, title: Title): Place | null {
  const { words } = reading;
  const article = words[title.first - 1];
  if (words[title.first]?.gap !== GAP.blank || !article || !DEFINITE.test(article.folded)) return null;
  const next = words[title.last + 1];
  if (next && next.gap !== GAP.break && (THING_LINKS.has(next.folded) || language === 'de')) return null;
  if (/^['’-]/.test(reading.text.slice(words[title.last]?.end))) return null;
  if (new Set(places.map(({ area }) => area)).size !== 1) return null;
  let [from, to] = [title.first, title.last];
  while (from > 0 && !words[from]?.opens) from -= 1;
  while (to + 1 < words.length && !words[to + 1]?.opens) to += 1;
  const stately = STATELY.has(title.roles[0] as PostRole) && !title.roles.includes('head-of-region');
  const place = places.find(({ first, last }) => from <= first && last <= to);
  // Further back only where nobody is named in between whose office it could be.
  if (!place)
    return stately && !spans.some(({ last }) => last < title.first)
      ? (places.find(({ last }) => last < from) ?? null)
      : null;
  const leads = place.first === from + 1 && WHERE.test(words[from]?.folded ?? '');
  return leads || stately ? place : null;
}

/** "A US president", "the next US president", "the Russian deputy foreign minister", "der russische Vize-Außenminister". */
function isSomeoneElse({ reading, language }: BlockReading, first: number, title: number): boolean {
  const { words } = reading;
  for (let i = first; i <= title; i += 1) {
    const before = words[i - 1];
    if (!before || words[i]?.gap === GAP.break) continue;
    if (NOT_BEFORE.has(before.folded) || INDEFINITE[language]?.has(before.folded)) return true;
  }
  return false;
}

/** The posts a title may mean in a country, the likeliest first: a "canciller" of Germany heads the government. */
function rolesOf(title: Title, area: string | undefined): PostRole[] {
  if (area !== undefined && SECRETARY.test(title.phrase) && !SECRETARIES.has(area)) return [];
  const roles = title.roles.filter((one) => SINGLE.has(one));
  // "Chancellor" is the head of a government or, of the exchequer, a minister.
  if (area !== undefined && roles[0] === 'head-of-government' && roles.includes('finance-minister'))
    return CHANCELLORS.has(area) ? ['head-of-government'] : ['finance-minister'];
  return area !== undefined && CHANCELLORS.has(area) && roles.includes('head-of-government')
    ? ['head-of-government', ...roles.filter((one) => one !== 'head-of-government')]
    : roles;
}

/** "UN secretary-general", "president of the European Commission". */
function organizationPhrase(block: BlockReading, title: Title): Phrase | null {
  const { words } = block.reading;
  for (let length = LONGEST_ORGANIZATION; length >= 1; length -= 1) {
    const first = title.first - length;
    if (first < 0 || !(joined(block, first, title.first - 1) && isBeside(block, title.first))) continue;
    if (!words[first]?.capital || !words[title.first - 1]?.capital || ARTICLE.test(words[first].folded)) continue;
    const name = words.slice(first, title.first).map((word) => word.folded);
    // "European Commission president": the organization's last word is the title's first.
    const shared = title.phrase.split(' ').slice(0, -1);
    const keys = [...(shared.length === 0 ? [] : suffixKeys([...name, ...shared])), ...suffixKeys(name)];
    return { block, first, last: title.last, title, keys };
  }
  let from = title.last + 1;
  if (!THING_LINKS.has(words[from]?.folded ?? '')) return null;
  from += 1;
  if (ARTICLE.test(words[from]?.folded ?? '')) from += 1;
  let to = from;
  while (words[to]?.capital && to < from + LONGEST_ORGANIZATION && joined(block, from, to)) to += 1;
  if (to === from) return null;
  const keys = [];
  for (let end = to; end > from; end -= 1) {
    keys.push(keyOf(words.slice(from, end).map((word) => word.folded)));
  }
  return { block, first: title.first, last: to - 1, title, keys };
}

/** An organisation's name may begin later than the capitals do. */
function suffixKeys(name: readonly string[]): string[] {
  return name.map((_, i) => keyOf(name.slice(i)));
}

function keyOf(name: readonly string[]): string {
  return `head-of-organization@${organizationNamed(name.join(' '))}`;
}

/** "UN secretary-general", "NATO's secretary general". */
function isBeside(block: BlockReading, title: number): boolean {
  const { words, text } = block.reading;
  const between = text.slice(words[title - 1]?.end, words[title]?.start);
  return joined(block, title - 1, title) || /^['’]s?\s$/.test(between);
}

function joined(block: BlockReading, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i += 1) {
    const gap = block.reading.words[i]?.gap;
    if (gap !== GAP.blank && gap !== GAP.hyphen) return false;
  }
  return true;
}

/** "Foreign Minister Lavrov", "Russia's foreign minister, Sergei Lavrov": the person is what is meant. */
function isFollowedByName({ reading, language, spans }: BlockReading, last: number): boolean {
  const next = reading.words[last + 1];
  if (!next || next.gap === GAP.break) return false;
  if (NOT_AFTER.has(next.folded)) return true;
  if (next.gap === GAP.comma) return spans.some((span) => span.first === last + 1);
  return next.gap === GAP.blank && next.capital && (language !== 'de' || spans.some((span) => span.first === last + 1));
}

/** Seats of a head of state, which name the office's own people: "the Kremlin spokesman". */
const SEATS = /\b(?:kremlin|white house|elysee|кремля)\b/;
const OF_SEAT = /president|white house/i;

/** The post that has one holder on the day; of several, the one called as the phrase calls it. */
function holderOf(
  posts: readonly PostRecord[],
  { block, first, last, title }: Phrase,
  day: IsoDay,
): { post: string; holder: string | null } | null {
  const held = posts.flatMap((post) => {
    const holders = post.holders.filter((holder) => isHeldOn(holder, day));
    return holders.map((holder) => ({
      post,
      holder: holder.person,
      acting: holder.acting === true,
      from: holder.from ?? '',
    }));
  });
  const people = new Set(held.map((one) => one.holder));
  const [only] = held;
  if (only && people.size === 1) return { post: only.post.id, holder: only.holder };
  const whole = block.reading.words.slice(first, last + 1).map((word) => word.folded);
  const ofSeat = SEATS.test(whole.join(' '));
  const called = held.filter(({ post }) =>
    ofSeat
      ? OF_SEAT.test(post.label) && !/deputy/i.test(post.label)
      : [title.phrase, whole.join(' '), `${title.phrase} of the exchequer`].includes(foldPhrase(post.label)),
  );
  const names = new Set(called.map((one) => one.holder));
  const [best] = called;
  if (best && names.size === 1) return { post: best.post.id, holder: best.holder };
  return null;
}

function mention({ block, first, last }: Phrase, post: string, holder: string | null): OfficeMention {
  const { words, text } = block.reading;
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  return { kind: 'office', block: block.block.id, start, end, surface: text.slice(start, end), post, holder };
}
