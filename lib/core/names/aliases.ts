import type { Person, PersonRecord } from '../model';
import { foldPhrase, foldWord } from '../text/tokens';

/**
 * What kind of claim a matching name makes. `full`: names the person in full. `single`: one word by which the person is
 * known (`Lula`, `Francis`). `surname`: shared by anyone of that family. `unmistakable`: a surname that alone is enough.
 */
export type AliasKind = 'full' | 'single' | 'surname' | 'unmistakable';

export interface Alias {
  /** Folded words joined by blanks. */
  key: string;
  kind: AliasKind;
  /** The name as the dataset spells it. */
  name: string;
}

/** Names put the family name first there. */
const SURNAME_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'KP', 'KR', 'JP', 'VN', 'HU', 'KH', 'SG']);
/** People have two surnames there, and the news uses either or both: "López Obrador". */
const TWO_SURNAMES = new Set('ES MX AR CO CL PE VE EC BO PY UY CR PA GT HN SV NI DO CU'.split(' '));
/** Words that belong to the surname after them. */
export const PARTICLES = new Set(
  'de da di do du del della der den des dos das des la le las los van von vom zu zur zum ten ter te bin ben ibn bint al el ul abu abd af av y san фон ван дер бин ибн بن ابن'.split(
    ' ',
  ),
);
/** The number of a monarch or pope, from the second on. */
const REGNAL = /^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|xvi)$/;
/** Sources sometimes write these before a name; in text they are not part of it. */
const HONORIFIC = /^(?:sir|dame|dr|mr|mrs|ms) /;
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);

/** Whether a folded word marks the generation: `jr`, `iii`. */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(word);
}

/**
 * Every spelling under which a person is found: the names of the record, German `ae` for `ä`, both orders where family
 * names come first, and the surname.
 */
export function aliasesOf(person: Person & Partial<Pick<PersonRecord, 'tenures'>>): Alias[] {
  const aliases = new Map<string, Alias>();
  const add = (key: string, kind: AliasKind, name: string) => {
    const known = aliases.get(key);
    if (key !== '' && (known === undefined || RANK[kind] > RANK[known.kind])) aliases.set(key, { key, kind, name });
  };
  const names = [{ name: person.name, kind: 'main' as const }, ...person.names];
  const areas = new Set((person.tenures ?? []).flatMap((tenure) => tenure.area ?? []));
  const eastern = [...SURNAME_FIRST].some((area) => areas.has(area));
  const hispanic = [...TWO_SURNAMES].some((area) => areas.has(area));
  const families = familyKeys(person);
  for (const { name, kind } of names) {
    for (const spelling of spellings(name)) {
      const key = foldPhrase(spelling).replace(HONORIFIC, '');
      const words = key.split(' ');
      if (kind === 'surname') add(key, 'unmistakable', name);
      else if (words.length === 1) add(key, families.has(key) ? 'surname' : 'single', name);
      else {
        add(key, 'full', name);
        for (const short of shortJuniors(words)) add(short, 'full', name);
        const number = regnalNumber(words, person);
        if (number > 0) add(words.slice(0, number).join(' '), 'single', name);
        // Burmese names hold no surname; the longest are called by their last two words: Suu Kyi.
        if (areas.has('MM')) {
          if (words.length === 4 && isLatin(key)) add(words.slice(-2).join(' '), 'surname', name);
          continue;
        }
        const family = number > 0 ? null : familyOf(words, spelling, families, areas);
        for (const surname of family ? withArticles(family) : []) add(surname, 'surname', name);
        for (const slip of family ? slips(family) : []) {
          add(` ${key} `.replace(` ${family} `, ` ${slip} `).trim(), 'full', name);
          add(slip, 'surname', name);
        }
        if (ARTICLE.test(key))
          add(
            key.replace(ARTICLE, (article) => (article === ' al ' ? ' el ' : ' al ')),
            'full',
            name,
          );
        if (family && words.length >= 3 && hispanic) add(words.slice(-2).join(' '), 'surname', name);
        // "Cristina Fernández de Kirchner" is Cristina Kirchner too.
        const married = hispanic && person.gender === 'female' ? /^(\S+) (?:\S+ )?\S+ de (\S+)$/.exec(key) : null;
        if (married) {
          add(`${married[1]} ${married[2]}`, 'full', name);
          add(married[2] as string, 'surname', name);
        }
        if (eastern && words.length === 2 && isLatin(key)) add(`${words[1]} ${words[0]}`, 'full', name);
        else if (eastern && words.length === 3 && isLatin(key)) {
          if (families.has(words[0] as string)) add(`${words[1]} ${words[2]} ${words[0]}`, 'full', name);
          if (families.has(words[2] as string)) add(`${words[2]} ${words[0]} ${words[1]}`, 'full', name);
        }
      }
    }
  }
  return [...aliases.values()];
}

/** "Robert F. Kennedy Jr." is "Robert Kennedy Jr." and "RFK Jr." as well: the suffix still tells him from his father. */
function shortJuniors([given, initial, surname, suffix, ...rest]: readonly string[]): string[] {
  if (!given || !surname || rest.length > 0 || initial?.length !== 1 || !isSuffix(suffix ?? '')) return [];
  return [`${given} ${surname} ${suffix}`, `${given[0]}${initial}${surname[0]} ${suffix}`];
}

/** Where the number stands in a monarch's or pope's name: "Charles III", "John Paul II"; 0 in other names. */
function regnalNumber(words: readonly string[], { tenures = [] }: Partial<Pick<PersonRecord, 'tenures'>>): number {
  const place = words.findIndex((word, i) => i > 0 && REGNAL.test(word));
  const reigns = tenures.some((tenure) => tenure.role === 'monarch');
  return place === 1 || (place === 2 && reigns) ? place : 0;
}

/** The Arabic article inside a name, in its two usual spellings. */
const ARTICLE = / (?:al|el) /;

/** An Arabic surname with either article, and without: "al-Sisi", "el-Sisi", "Sisi". */
function withArticles(family: string): string[] {
  const bare = /^(?:al|el) (.{3,})$/.exec(family)?.[1];
  return bare ? [`al ${bare}`, `el ${bare}`, bare] : [family];
}

/** Shorter surnames with a letter less are other surnames: Hesse, Hese. */
const SLIP_LENGTH = 7;

/** A long surname as it is often misspelt, with one of its double consonants single: "Filipetti" for Filippetti. */
function slips(family: string): string[] {
  if (family.length < SLIP_LENGTH || !/^[a-z]+$/.test(family)) return [];
  return [...family.matchAll(/(?<=[aeiouy])([bcdfgklmnprstz])\1(?=[aeiouy])/g)].map(
    ({ index }) => family.slice(0, index) + family.slice(index + 1),
  );
}

const RANK: Record<AliasKind, number> = { surname: 0, single: 1, unmistakable: 2, full: 3 };

/** The family name folded, in every spelling. */
function familyKeys(person: Person): Set<string> {
  return new Set(person.familyName ? spellings(person.familyName).map(foldPhrase) : []);
}

/**
 * The surname in a folded name: the family name where the words hold it, else the last word with its particles (the first
 * where family names come first). None in scripts without blanks unless a dot divides the name.
 */
function familyOf(
  words: string[],
  spelling: string,
  families: ReadonlySet<string>,
  areas: ReadonlySet<string>,
): string | null {
  const eastern = [...SURNAME_FIRST].some((area) => areas.has(area));
  const japanese = areas.has('JP');
  const key = ` ${words.join(' ')} `;
  for (const family of families) if (key.includes(` ${family} `)) return family;
  // "Margrethe II of Denmark" has no surname.
  if (words.includes('of')) return null;
  if (/[\u3040-\u9fff\uac00-\ud7a3]/.test(spelling)) {
    // Japanese names of four characters are two and two, nearly always.
    if (japanese && /^\p{sc=Han}{4}$/u.test(spelling)) return words.slice(0, 2).join(' ');
    const parts = spelling.split(/[·・‧\s]+/);
    return parts.length > 1 ? foldPhrase(parts.at(eastern ? 0 : -1) as string) : null;
  }
  if (eastern) return words.length <= 3 ? (words[0] as string) : null;
  let last = words.length - 1;
  while (last > 1 && isSuffix(words[last] as string)) last -= 1;
  let first = last;
  while (first > 1 && PARTICLES.has(words[first - 1] as string)) first -= 1;
  const family = words.slice(first, last + 1).join(' ');
  return family.length > 1 ? family : null;
}

/** A name as it stands, and with `ae`, `oe`, `ue` for German umlauts. */
export function spellings(name: string): string[] {
  const composed = name.normalize('NFC');
  const spelled = composed.replace(/[äöüÄÖÜ]/g, (letter) => `${foldWord(letter)}e`);
  return spelled === composed ? [name] : [name, spelled];
}

function isLatin(key: string): boolean {
  return /^[a-z ]+$/.test(key);
}
