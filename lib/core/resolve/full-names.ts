import type { PersonRecord } from '../model';
import { isSuffix } from '../names/aliases';
import { GAP } from '../text/tokens';
import type { BlockReading, Span } from './document';
import { type Circumstances, fits, type Weighed, weigh } from './evidence';
import { generationAt, ofGeneration } from './generations';
import { hasLesserTitle, isNamesake } from './lesser-titles';
import { type NearTitle, titlesNear } from './near';
import type { Match, RecordShelf } from './records';
import { isGenitive, isNoPerson } from './things';
import { isPrivate } from './trades';

/** A place where someone is named in full, and who it may be. */
export interface FullMention {
  block: BlockReading;
  first: number;
  last: number;
  /** The folded name, with its initials: what is the same in all its places means the same person. */
  key: string;
  matches: Match[];
  titles: NearTitle[];
  /** The age given beside the name. */
  age: number | null;
  /** What the text says of them goes with no office: "a nurse", "the striker". */
  isPrivate: boolean;
  /** How many people of the dataset share the surname, by which common names are told. */
  sharers: number;
}

/** The full names of a text, and the things that bear one. */
export interface FullNames {
  people: FullMention[];
  /** Places where the words of a full name belong to a thing, a credit or an address. */
  things: Pick<FullMention, 'block' | 'first' | 'last'>[];
}

/** Finds the places where the text names someone in full; the longest name at each place that someone really bears. */
export function findFullNames(blocks: readonly BlockReading[], shelf: RecordShelf): FullNames {
  const people: FullMention[] = [];
  const things: FullNames['things'] = [];
  /** Names that the text gives to someone else. */
  const others = new Set<string>();
  // Whoever a text names first it introduces; a headline does not.
  const isNamed = (key: string) =>
    people.some((mention) => mention.block.block.kind !== 'headline' && mention.key.split('|')[0] === key);
  for (const block of blocks) {
    const named = block.spans.filter((span) => bearersOf(span, shelf).length > 0);
    const begins = new Set(named.map((span) => span.first));
    const around = {
      block: block.block,
      reading: block.reading,
      language: block.language,
      beginsName: (word: number) => begins.has(word),
      isPlace: (word: number) => block.places.some((place) => place.first <= word && word <= place.last),
    };
    let free = 0;
    for (const span of named) {
      if (span.first < free || !isWrittenAsName(block, span)) continue;
      free = span.last + 1;
      const isThing = isNoPerson(around, span.first, span.last, true, isGenitive(block, span));
      if (isThing) things.push({ block, first: span.first, last: span.last });
      if (isThing || isLonger(block, span)) continue;
      const sharers = sharersOf(block, span);
      // Left to be a stranger, who takes the surname along.
      const isCommon = sharers >= COMMON_SURNAME;
      if (isNamesake(block, span.last) || (sharers > 1 && hasLesserTitle(block, span.first))) {
        if (!isNamed(span.hit.key)) others.add(span.hit.key);
        continue;
      }
      const titles = titlesNear(block, span.first, span.last);
      const bearers = bearersOf(span, shelf);
      // "Mayor James Baker" was never secretary of state.
      if (isCommon && isOfRegion(titles) && !bearers.some(({ person }) => isTitled(person, titles))) {
        if (!isNamed(span.hit.key)) others.add(span.hit.key);
        continue;
      }
      const generation = generationAt(block, span.first, span.last, titles);
      const kin =
        generation &&
        ofGeneration(
          bearers.map(({ person }) => person),
          generation,
        );
      people.push({
        block,
        first: span.first,
        last: span.last,
        key: [span.hit.key, span.hit.middle ?? '', kin ? generation.which : ''].join('|').replace(/\|+$/, ''),
        matches: kin ? bearers.filter(({ person }) => person === kin) : bearers,
        titles,
        age: ageAfter(block, span.last),
        isPrivate: isPrivate(block, span.first, span.last),
        sharers,
      });
    }
  }
  // "Sheriff Mike Johnson" is the Mike Johnson of the whole text, unless a title tells two apart.
  const isOther = ({ key, matches, titles }: FullMention) =>
    others.has(key.split('|')[0] as string) && !matches.some(({ person }) => isTitled(person, titles));
  return { people: people.filter((mention) => !isOther(mention) && !isParentOrChild(mention, people)), things };
}

/**
 * "The son of the late Ferdinand Marcos", where the text tells of Ferdinand Marcos Jr.: words that both bear, and that the text
 * tells apart by a suffix: which of the two is meant is not said. Headlines leave suffixes out.
 */
function isParentOrChild({ block, last, matches }: FullMention, people: readonly FullMention[]): boolean {
  if (matches.length < 2 || block.block.kind === 'headline' || isSuffixed(block, last)) return false;
  const suffixed = people.filter((other) => isSuffixed(other.block, other.last));
  return suffixed.some((other) => other.matches.some(({ person }) => matches.some((one) => one.person === person)));
}

function isSuffixed({ reading }: BlockReading, last: number): boolean {
  return isSuffix(reading.words[last]?.folded ?? '');
}

function isTitled({ tenures }: PersonRecord, titles: readonly NearTitle[]): boolean {
  return titles.some((title) => title.roles.length > 0 && tenures.some((tenure) => fits(tenure, title)));
}

/** Mayors and governors are many, and each has one region. */
function isOfRegion(titles: readonly NearTitle[]): boolean {
  const title = titles.find((one) => one.direct);
  return title?.roles[0] === 'head-of-region' && !title.former;
}

function bearersOf(span: Span, shelf: RecordShelf): Match[] {
  const { candidates, key, middle } = span.hit;
  const named = candidates.filter((candidate) => candidate.kind === 'full');
  return shelf
    .bearers(named, key)
    .filter(({ person }) => middle === undefined || shelf.allowsMiddle(person, key, middle));
}

/** Every word of a name begins with a capital, small particles apart; in all capitals only where the block shouts or all do. */
function isWrittenAsName({ reading }: BlockReading, { first, last }: Span): boolean {
  for (let i = first; i <= last; i += 1) {
    const word = reading.words[i];
    if (!word) return false;
    if (!word.capital && !word.caseless && word.end - word.start > 4) return false;
  }
  return true;
}

/** A suffix or a second given name makes it another person: "Donald Trump Jr.", "Maria Angela Merkel". */
function isLonger({ reading }: BlockReading, { first, last }: Span): boolean {
  const after = reading.words[last + 1];
  if (after && after.gap !== GAP.break && /^(?:jr|junior|ii|iii|iv)$/.test(after.folded) && after.capital) return true;
  const before = reading.words[first - 1];
  return before?.initials === true && reading.words[first]?.gap === GAP.abbreviation;
}

/** "Kevin Rudd, 34, a nurse", "Kevin Rudd (34)". */
function ageAfter({ reading }: BlockReading, last: number): number | null {
  const after = reading.text.slice(reading.words[last]?.end ?? 0).slice(0, 8);
  const age = /^(?:,\s(?:de\s)?|\s\()(\d{1,3})(?=[,.;)]|\s\p{L})/u.exec(after)?.[1];
  return age === undefined ? null : Number(age);
}

/** How many bear the surname with which a full name ends: its longest, so that "Allin-Khan" is rarer than "Khan". */
function sharersOf(block: BlockReading, { first, last }: Span): number {
  const surnames = block.spans.filter((other) => other.last === last && other.first > first);
  return surnames.length === 0 ? 1 : Math.min(...surnames.map((surname) => surname.hit.candidates.length));
}

/** So many known bearers make a surname common: of any given name there are then strangers. */
const COMMON_SURNAME = 3;

/** Score that a name needs which one person alone bears; the more share the surname, the more private namesakes there are. */
const THRESHOLD = 0.15;
const PER_DOUBLING = 0.07;
/** A middle name that the dataset does not know asks for a title or a country. */
const UNKNOWN_MIDDLE = 0.3;
/**
 * … and a rare name beside any title of office asks for no more than that nothing speaks against it: no dataset knows all
 * posts that someone has held.
 */
const RARE_WITH_TITLE = -0.2;
/** Two candidates closer than this cannot be told apart. */
const MARGIN = 0.2;

/** Who is meant by one name, seen all its places; null where the evidence does not decide. */
export function choose(
  mentions: readonly FullMention[],
  circumstances: Omit<Circumstances, 'titles' | 'age' | 'isPrivate' | 'words' | 'key' | 'rivals'>,
): Weighed | null {
  const [first] = mentions as [FullMention, ...FullMention[]];
  const people = new Map<string, PersonRecord>();
  for (const mention of mentions) for (const { person } of mention.matches) people.set(person.id, person);
  const titles = mentions.flatMap((mention) => mention.titles);
  const age = mentions.find((mention) => mention.age !== null)?.age ?? null;
  const hasTrade = mentions.some((mention) => mention.isPrivate);
  const [key = '', middle = ''] = first.key.split('|');
  const words = key.split(' ').length;
  const weighed = [...people.values()]
    .map((person) =>
      weigh(person, { ...circumstances, titles, age, isPrivate: hasTrade, words, key, rivals: people.size > 1 }),
    )
    .sort((a, b) => b.score - a.score);
  const [best, second] = weighed;
  if (!best || (second && best.score - second.score < MARGIN)) return null;
  const common = PER_DOUBLING * Math.log2(first.sharers);
  const isOfficial = titles.some((title) => title.roles.length > 0);
  if (first.sharers === 1 && isOfficial && best.score >= RARE_WITH_TITLE) return best;
  return best.score >= THRESHOLD + common + (middle.length > 2 ? UNKNOWN_MIDDLE : 0) ? best : null;
}
