import { GAP } from '../text/tokens';
import type { Cast } from './cast';
import type { BlockReading } from './document';
import type { SurnameMention } from './surnames';
import { COMMON_WORDS } from './thing-words';
import { isNoPerson } from './things';
import { endsTitle, isTitleWord } from './titles';

/** Given names that so many bear that one standing alone may be anybody's, unless the text tells a family apart by them. */
const COMMON = new Set(
  (
    'adam alan alex alexander ali andrea andrew anna anne anthony antonio ben benjamin brian carlos carol charles chris ' +
    'christian christine christopher claire daniel daniele david diana eduardo elizabeth emily emma eric francisco franz gary ' +
    'george giovanni greg hans helen henry ian jack jacob jacques james jane jason jean jeff jennifer jessica jim joan joe johann ' +
    'john jonathan jorge jose joseph juan julia karl kate karen kevin kim laura lee lisa louis luis luke manuel marc marco maria ' +
    'marie mario mark martin mary matthew max michael michel mike miguel mohamed mohammed muhammad ahmed nancy nick nicolas oliver ' +
    'pablo patrick paul paula pedro peter philip philippe pierre rachel ray richard robert roberto ryan sam samuel sandra sara ' +
    'sarah scott sean simon stephen steve steven susan terry thomas tim tom tony victor victoria walter will william иван ' +
    'сергеи александр алексеи андреи анна мария наталья'
  ).split(' '),
);
/** After these a given name is that of kin or of somebody newly met. */
const INTRODUCES = new Set(
  (
    'brother sister son daughter husband wife father mother uncle aunt cousin nephew niece friend boyfriend girlfriend partner ' +
    'named called name saint st hurricane storm the a an bruder schwester sohn tochter mann frau vater mutter ' +
    'frere soeur fils fille mari femme hermano hermana hijo hija esposo esposa padre madre'
  ).split(' '),
);
/** Given names that are places too. */
const PLACES = new Set(
  (
    'vladimir sofia florence victoria sydney charlotte paris santiago alexandria jordan chad georgia virginia carolina adelaide ' +
    'dallas austin madison jackson lincoln houston cheyenne brooklyn chelsea lourdes siena verona london asia america israel ' +
    'dakota savannah владимир'
  ).split(' '),
);
const SHORTEST = 4;

/** What given names are resolved from. */
export interface GivenNameQuestion {
  cast: Cast;
  /** Everyone the text names in full, by folded name; null for those whom the dataset does not know. */
  named: Readonly<Record<string, string | null>>;
  /** Whether a word belongs to another mention. */
  taken(block: BlockReading, word: number): boolean;
  isWord(folded: string): boolean;
}

/**
 * Given names standing alone that mean someone the text names in full: "Hillary" beside Bill Clinton, "Saddam". One that
 * another person of the text bears means nobody, nor does a common one, unless the text names two of the family.
 */
export function findGivenNames(blocks: readonly BlockReading[], question: GivenNameQuestion): SurnameMention[] {
  const bearers = bearersOf(question);
  if (bearers.size === 0) return [];
  return blocks.flatMap((block) => {
    const around = {
      block: block.block,
      reading: block.reading,
      language: block.language,
      beginsName: (word: number) => question.taken(block, word),
      isPlace: (word: number) => block.places.some((place) => place.first <= word && word <= place.last),
    };
    return block.reading.words.flatMap((word, i): SurnameMention[] => {
      const id = word.capital ? bearers.get(word.folded) : undefined;
      const member = id ? question.cast.members.get(id) : undefined;
      if (!member || question.taken(block, i) || isIntroduced(block, i) || isNoPerson(around, i, i, false)) return [];
      return [
        {
          block,
          first: i,
          last: i,
          person: member.person,
          alias: member.person.givenName ?? member.person.name,
          reasons: ['named-before', ...member.reasons],
          score: member.score,
        },
      ];
    });
  });
}

/** The given names that tell one person of the text from all others, and whose they are. */
function bearersOf({ cast, named, isWord }: GivenNameQuestion): Map<string, string> {
  const byGiven = new Map<string, Set<string | null>>();
  const bySurname = new Map<string, Set<string | null>>();
  const note = (map: Map<string, Set<string | null>>, key: string, id: string | null) =>
    map.set(key, (map.get(key) ?? new Set()).add(id));
  const fullNames = Object.entries(named).flatMap(([key, id]) => {
    const words = (key.split('|')[0] as string).split(' ');
    return words.length > 1 && words[0] !== 'aside' ? [{ words, id, key }] : [];
  });
  for (const { words, id, key } of fullNames) {
    note(byGiven, words[0] as string, id);
    note(bySurname, words.at(-1) as string, id ?? key);
  }
  const found = new Map<string, string>();
  for (const { words, id } of fullNames) {
    const given = words[0] as string;
    const person = id ? cast.members.get(id)?.person : undefined;
    if (!id || !person || byGiven.get(given)?.size !== 1) continue;
    const family = (bySurname.get(words.at(-1) as string)?.size ?? 0) > 1;
    // Where family names come first, the first word is no given name.
    if (cast.surnamesOf(person).includes(given) || given.length < SHORTEST || cast.bearersOf(given).length > 0)
      continue;
    if (PLACES.has(given) || isTitle(given)) continue;
    if (isWord(given) || COMMON_WORDS.has(given) || (COMMON.has(given) && !family)) continue;
    found.set(given, id);
  }
  return found;
}

/** "Patriarch" of Patriarch Kirill. */
function isTitle(word: string): boolean {
  return word === 'patriarch' || isTitleWord(word, 'en') || endsTitle(word, 'en');
}

/** "His brother Raúl", "a woman named Hillary", "Hillary, 34,". */
function isIntroduced({ reading }: BlockReading, i: number): boolean {
  const { words, text } = reading;
  // Headlines too write the rest of a name with capitals.
  if (words[i + 1]?.capital && words[i + 1]?.gap === GAP.blank && !/^['’]/.test(text.slice(words[i]?.end))) return true;
  if (words[i + 1]?.initials && words[i + 1]?.gap !== GAP.break) return true;
  const before = words[i]?.gap === GAP.blank ? words[i - 1] : undefined;
  if (before && INTRODUCES.has(before.folded)) return true;
  return /^(?:,\s|\s\()\d/.test(text.slice(words[i]?.end ?? 0).slice(0, 4));
}
