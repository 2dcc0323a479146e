import type { IsoDay, PersonRecord, Tenure } from '../model';
import { GAP } from '../text/tokens';
import type { Cast, Member } from './cast';
import type { BlockReading, Span } from './document';
import { eraBeside } from './eras';
import { fits, hasEnded, isAround } from './evidence';
import { type Generation, generationAt, ofGeneration, suffixAfter } from './generations';
import { type NearTitle, titlesNear } from './near';
import { countryBefore, mayBeRare } from './rare';
import type { RecordShelf } from './records';
import { CALENDAR, COMMON_WORDS, COMPOUND_WORDS, PERSON_VERBS } from './thing-words';
import { isGenitive, isNoPerson } from './things';
import { genderOf } from './title-words';
import { mayBeUnmistakable, mayHavePeers, WORLD } from './unmistakable';

/** A surname that stands alone, and whom it means. */
export interface SurnameMention {
  block: BlockReading;
  /** Index of its first word: an initial before it belongs to it. */
  first: number;
  last: number;
  person: PersonRecord;
  /** The name as the dataset spells it. */
  alias: string;
  reasons: string[];
  score: number;
}

/** What deciding about surnames needs to know of the whole document. */
export interface SurnameQuestion {
  cast: Cast;
  shelf: RecordShelf;
  day: IsoDay | null;
  areas: Readonly<Record<string, number>>;
  /** Whether the text names an organization. */
  speaksOf(organization: string): boolean;
  order: ReadonlyMap<BlockReading, number>;
  /** Whether a word belongs to a full name already. */
  taken(block: BlockReading, word: number): boolean;
  /** Knows given names, folded. */
  isGivenName(folded: string): boolean;
  /** Whether a folded word also stands in the text without a capital. */
  isWord(folded: string): boolean;
}

/** A surname that stands alone, with what is said beside it. */
export interface LoneSurname {
  block: BlockReading;
  span: Span;
  titles: NearTitle[];
  generation: Generation | null;
}

/** Each surname standing alone with its titles; what is part of a longer name or no name at all is left out. */
export function findSurnames(blocks: readonly BlockReading[], question: SurnameQuestion): LoneSurname[] {
  return blocks.flatMap((block) => {
    const known = block.spans.filter((span) => question.cast.bearersOf(span.hit.key).length > 0);
    const begins = new Set(known.map((span) => span.first));
    const around = {
      block: block.block,
      reading: block.reading,
      language: block.language,
      beginsName: (word: number) => begins.has(word) || question.taken(block, word),
      isPlace: (word: number) => block.places.some((place) => place.first <= word && word <= place.last),
    };
    let free = 0;
    return block.spans.flatMap((span) => {
      if (span.first < free || question.taken(block, span.first) || question.taken(block, span.last)) return [];
      if (span.hit.candidates.every((candidate) => candidate.kind === 'full') || span.hit.middle) return [];
      if (isBeforeName(block, span, question)) return [];
      const era = eraBeside(block, span.first, span.last);
      const titles = [...titlesNear(block, span.first, span.last), ...(era ? [era] : [])];
      const generation = generationAt(block, span.first, span.last, titles);
      const told = known.includes(span) || titles.length > 0 || generation?.strict === true;
      if (!told && !mayStandAlone(span, question.cast) && countryBefore(block, span) === null) return [];
      if (isWrittenSmall(block, span) || isFamily(block, span) || isMonth(block, span)) return [];
      if (isNoPerson(around, span.first, span.last, false, isGenitive(block, span))) return [];
      free = span.last + 1;
      return [{ block, span, titles, generation }];
    });
  });
}

/** "King Abdullah II of Jordan": what stands right before someone's whole name is a title. */
function isBeforeName(block: BlockReading, { last }: Span, { taken }: SurnameQuestion): boolean {
  const { words, titleCase, shouting } = block.reading;
  const next = words[last + 1];
  return next?.gap === GAP.blank && next.capital && !titleCase && !shouting && taken(block, last + 1);
}

/** Whether the index leaves open that a surname is enough, though neither a title nor the text's people tell whose it is. */
function mayStandAlone({ hit }: Span, cast: Cast): boolean {
  return mayBeUnmistakable(hit.candidates) || mayHavePeers(hit.candidates, cast) || mayBeRare(hit);
}

/** Whom a surname alone means, given who is named in the text; null where two may be meant, or someone unknown. */
export function decideSurname(alone: LoneSurname, question: SurnameQuestion): SurnameMention | null {
  const { block, span, titles, generation } = alone;
  const { cast, shelf, day, order } = question;
  const { words } = block.reading;
  const key = span.hit.key;
  const title = titles.find((one) => one.direct) ?? null;
  let members = cast.bearersOf(key);
  let first = span.first;
  const reasons: string[] = [];
  const before = words[first - 1];
  const kin = generation && meantByGeneration(alone, generation, question);
  let last = span.last;
  if (kin) {
    members = members.filter(({ person }) => person.id === kin.id);
    reasons.push('title');
    const suffix = suffixAfter(block, last);
    if (suffix && suffixesOf(shelf, kin).has(suffix)) last += 1;
  } else if (generation?.strict) return null;
  else if (before && title?.last !== first - 1 && isInitial(block, first)) {
    members = members.filter(({ person }) => hasInitial(shelf, person, before.folded));
    first -= 1;
  } else if (title && title.roles.length > 0) {
    const titled = members.filter(({ person }) =>
      person.tenures.some((tenure) => fits(tenure, title) && isPossible(tenure, title, day)),
    );
    if (titled.length > 0) {
      members = inOffice(titled, title, day);
      reasons.push('title');
    } else if (!title.era && members.every(({ person }) => person.tenures.length > 0)) return null;
  } else if (title && members.length > 1) {
    members = withGender(members, genderOf(title.phrase), cast);
  } else if (title === null && isCommonWord(block, span, question)) return null;
  if (members.length > 1) members = members.filter((one) => !one.aside);
  if (members.length > 1) return null;
  const [member] = members;
  if (!member || !mayBeCalled(member.person, titles)) return null;
  if (!member.reasons.some((reason) => reason === 'unmistakable' || reason === 'title')) reasons.push('named-before');
  const gender = genderOf(title?.phrase ?? '');
  if (!reasons.includes('title') && cast.mayBeStranger(key, block, span.first, order, gender)) return null;
  const alias = shelf.aliases(member.person).get(key)?.name ?? member.person.name;
  return {
    block,
    first,
    last,
    person: member.person,
    alias,
    reasons: [...reasons, ...member.reasons.filter((reason) => !reasons.includes(reason))],
    score: member.score,
  };
}

/** "A. Merkel"; in English "A Merkel" is one too, unless the letter is a word. Elsewhere single letters are words: "С Путиным". */
function isInitial({ reading, language }: BlockReading, first: number): boolean {
  const before = reading.words[first - 1];
  if (!before?.initials) return false;
  const gap = reading.words[first]?.gap;
  return gap === GAP.abbreviation || (gap === GAP.blank && language === 'en' && !/^[ai]$/.test(before.folded));
}

/** "Kim Sung-han" holds no Han; particles begin longer surnames. */
function isWrittenSmall({ reading }: BlockReading, { first, last }: Span): boolean {
  const word = reading.words[first];
  return first === last && word !== undefined && !word.capital && !word.caseless;
}

/** "In May", "last May", "30 May", "May 2018"; but "confidence in May". */
function isMonth({ reading }: BlockReading, { first, last, hit }: Span): boolean {
  if (hit.key !== 'may' && !CALENDAR.has(hit.key)) return false;
  const { words } = reading;
  const before = words[first]?.gap === GAP.blank ? (words[first - 1]?.folded ?? '') : '';
  const after = words[last + 1]?.gap === GAP.blank ? (words[last + 1]?.folded ?? '') : '';
  if (before === 'in' && TRUST.has(words[first - 2]?.folded ?? '')) return false;
  return WHEN.has(before) || /^\d/.test(before) || /^(?:\d|day$)/.test(after);
}

const WHEN: ReadonlySet<string> = new Set(
  'in last next this until till early late mid during every each since'.split(' '),
);
const TRUST: ReadonlySet<string> = new Set(
  'confidence faith trust belief believe believes believed interest'.split(' '),
);

/** Articles before a surname that make it a family's ("les Clinton") or, in Spanish, a team's ("el Santos"). */
const FAMILY_ARTICLES: Record<string, ReadonlySet<string>> = {
  fr: new Set(['les']),
  es: new Set(['los', 'las', 'el']),
  pt: new Set(['os']),
  it: new Set(['i', 'gli']),
};

/** "die Macrons" and "les Macron" are a family; "Macrons Rede" is his. */
function isFamily({ reading, language }: BlockReading, { first, last, hit }: Span): boolean {
  const article = reading.words[first]?.gap === GAP.blank ? reading.words[first - 1]?.folded : undefined;
  if (article !== undefined && FAMILY_ARTICLES[language]?.has(article)) return true;
  const inflected = reading.words[last]?.folded === `${hit.key}s`;
  return inflected && /^(?:die|den|der|beiden|familie)$/.test(reading.words[first - 1]?.folded ?? '');
}

/** Of several who held the office, whoever held it then; whoever no longer did, where the title says "former". */
function inOffice(members: readonly Member[], title: NearTitle, day: IsoDay | null): Member[] {
  if (day === null || members.length < 2) return [...members];
  const fitting = members.filter(({ person }) =>
    person.tenures.some(
      (tenure) => fits(tenure, title) && (title.former ? hasEnded(tenure, day) : isAround(tenure, day)),
    ),
  );
  return fitting.length > 0 ? fitting : [...members];
}

/** The elder or younger of two whom the text names, else of two who held such a post, or one that the world reports on. */
export function meantByGeneration(
  { block, span, titles }: LoneSurname,
  generation: Generation,
  { cast, shelf, day }: SurnameQuestion,
): PersonRecord | null {
  const members = cast.bearersOf(span.hit.key).map(({ person }) => person);
  const everyone = new Map(
    [...members, ...shelf.bearers(span.hit.candidates, span.hit.key).map(({ person }) => person)].map((person) => [
      person.id,
      person,
    ]),
  );
  const title = titles.find((one) => one.direct && one.roles.length > 0);
  const isHeld = (tenure: Tenure) =>
    WORLD.has(tenure.role) && (day === null || (tenure.from ?? '') <= day) && (!title || fits(tenure, title));
  const holders = kinOf([...everyone.values()].filter(({ tenures }) => tenures.some(isHeld)));
  // "Marcos Jr.": the suffix is part of his name.
  const suffix = suffixAfter(block, span.last);
  const hasSuffix = (person: PersonRecord) => suffix !== null && suffixesOf(shelf, person).has(suffix);
  const suffixed = [
    members.filter(hasSuffix),
    holders.filter(hasSuffix).filter(({ tenures }) => tenures.some((tenure) => day === null || isAround(tenure, day))),
  ].find((people) => people.length > 0);
  if (suffixed) return suffixed.length === 1 ? (suffixed[0] as PersonRecord) : null;
  const [named, held] = [ofGeneration(members, generation), ofGeneration(holders, generation)];
  return named && held && named !== held ? null : (named ?? held);
}

/** Of several bearers of a surname, those who may be kin: the compatriots of the most prominent. */
function kinOf(people: readonly PersonRecord[]): PersonRecord[] {
  const areasOf = ({ tenures }: PersonRecord) => tenures.flatMap(({ area }) => area ?? []);
  const [best] = [...people].sort((a, b) => b.prominence - a.prominence);
  const home = new Set(best && areasOf(best));
  return people.filter((person) => person === best || areasOf(person).some((area) => home.has(area)));
}

/** The suffixes with which someone's full names end. */
function suffixesOf(shelf: RecordShelf, person: PersonRecord): ReadonlySet<string> {
  const full = [...shelf.aliases(person).values()].filter(({ kind }) => kind === 'full');
  return new Set(full.map(({ key }) => key.slice(key.lastIndexOf(' ') + 1)));
}

function isPossible(tenure: Tenure, title: NearTitle, day: IsoDay | null): boolean {
  if (day === null) return true;
  return title.former ? hasEnded(tenure, day) : isAround(tenure, day) || (tenure.from ?? '') <= day;
}

/** Given names begin with the initials: `A.` for Angela, `R. T.` for Recep Tayyip. */
function hasInitial(shelf: RecordShelf, person: PersonRecord, initials: string): boolean {
  return [...shelf.aliases(person).values()].some(
    ({ key, kind }) => kind === 'full' && key.startsWith(initials[0] as string),
  );
}

/** Whether an honorific may be a person's: "Mrs. Biedenkopf" is his wife. */
export function mayBeCalled(person: PersonRecord, titles: readonly NearTitle[]): boolean {
  const gender = genderOf(titles.find((one) => one.direct && one.roles.length === 0)?.phrase ?? '');
  return !gender || !(person.gender === 'female' || person.gender === 'male') || person.gender === gender;
}

/** Those whom an honorific may mean: of the gender it tells, or where nobody is known to be, those not known to be of the other. */
function withGender(members: readonly Member[], gender: 'female' | 'male' | null, cast: Cast): Member[] {
  if (gender === null) return [...members];
  const known = members.map((member) => ({ member, is: cast.genderOf(member.person) }));
  const sure = known.filter(({ is }) => is === gender);
  return (sure.length > 0 && gender === 'female' ? sure : known.filter(({ is }) => is === gender || is === null)).map(
    ({ member }) => member,
  );
}

/** Whether nothing shows that a word is a surname here: it is a common word, written as any word would be in its place. */
export function isCommonWord(
  { reading, language }: BlockReading,
  { first, last, hit }: Span,
  { isWord }: SurnameQuestion,
): boolean {
  const word = reading.words[first];
  if (first !== last || !word || word.caseless) return false;
  if (!reading.shouting && PERSON_VERBS.has(reading.words[last + 1]?.folded ?? '')) return false;
  const plain = reading.titleCase || reading.shouting || word.opens;
  // "Young people", "Brown bread": what follows is no verb of a person.
  const next = reading.words[last + 1];
  const goesOn = word.opens && language === 'en' && next?.gap === GAP.blank && !next.capital;
  if (goesOn && !reading.titleCase && !reading.shouting && COMMON_WORDS.has(hit.key)) {
    // "Macron raises" tells of someone, "price rises" of prices.
    const ending = COMPOUND_WORDS.has(hit.key) ? /ed$/ : /(?:ed|s)$/;
    if (!ending.test(next.folded)) return true;
  }
  return (
    (isWord(hit.key) && plain) || (COMMON_WORDS.has(hit.key) && (reading.shouting || (word.opens && isWord(hit.key))))
  );
}
