import type { PersonRecord } from '../model';
import { GAP } from '../text/tokens';
import type { BlockReading, Span } from './document';
import { type Circumstances, type Weighed, weigh } from './evidence';
import { type NearTitle, titlesNear } from './near';
import type { Match, RecordShelf } from './records';
import { isNoPerson } from './things';

/** A place where someone is named in full, and who it may be. */
export interface FullMention {
  block: BlockReading;
  first: number;
  last: number;
  /** The folded name, with its initials: what is the same in all its places means the same person. */
  key: string;
  matches: Match[];
  titles: NearTitle[];
  /** How many people of the dataset share the surname, by which common names are told. */
  sharers: number;
}

/** Finds the places where the text names someone in full; the longest name at each place that someone really bears. */
export function findFullNames(blocks: readonly BlockReading[], shelf: RecordShelf): FullMention[] {
  const mentions: FullMention[] = [];
  for (const block of blocks) {
    const begins = new Set(block.spans.map((span) => span.first));
    const around = {
      block: block.block,
      reading: block.reading,
      language: block.language,
      beginsName: (word: number) => begins.has(word),
    };
    let free = 0;
    for (const span of block.spans) {
      if (span.first < free) continue;
      const matches = bearersOf(span, shelf);
      if (matches.length === 0 || !isWrittenAsName(block, span)) continue;
      free = span.last + 1;
      if (isNoPerson(around, span.first, span.last, true) || isLonger(block, span)) continue;
      mentions.push({
        block,
        first: span.first,
        last: span.last,
        key: span.hit.initials ? `${span.hit.key}|${span.hit.initials}` : span.hit.key,
        matches,
        titles: titlesNear(block, span.first, span.last),
        sharers: sharersOf(block, span),
      });
    }
  }
  return mentions;
}

function bearersOf(span: Span, shelf: RecordShelf): Match[] {
  const { candidates, key, initials } = span.hit;
  const named = candidates.filter((candidate) => candidate.kind === 'full');
  return shelf
    .bearers(named, key)
    .filter(({ person }) => initials === undefined || shelf.allowsInitials(person, key, initials));
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

function sharersOf(block: BlockReading, { last }: Span): number {
  const surname = block.spans.find((other) => other.first === last && other.last === last);
  return surname ? surname.hit.candidates.length : 1;
}

/** Below this score nobody is taken; common surnames ask for more. */
const THRESHOLD = 0.4;
const COMMON_THRESHOLD = 0.55;
/** A surname that so many people of the dataset share is common. */
const COMMON = 8;
/** Two candidates closer than this cannot be told apart. */
const MARGIN = 0.2;

/** Who is meant by one name, seen all its places; null where the evidence does not decide. */
export function choose(
  mentions: readonly FullMention[],
  circumstances: Omit<Circumstances, 'titles' | 'words'>,
): Weighed | null {
  const [first] = mentions as [FullMention, ...FullMention[]];
  const people = new Map<string, PersonRecord>();
  for (const mention of mentions) for (const { person } of mention.matches) people.set(person.id, person);
  const titles = mentions.flatMap((mention) => mention.titles);
  const words = first.key.split('|')[0]?.split(' ').length ?? 1;
  const weighed = [...people.values()]
    .map((person) => weigh(person, { ...circumstances, titles, words }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = weighed;
  if (!best || (second && best.score - second.score < MARGIN)) return null;
  return best.score >= (first.sharers >= COMMON && words < 3 ? COMMON_THRESHOLD : THRESHOLD) ? best : null;
}
