import type { FactStore } from '../facts';
import type { Area, LanguageTag } from '../model';
import { baseForms, declension } from '../text/inflect';
import { foldPhrase, GAP } from '../text/tokens';
import { readWords, type Word } from './words';

/** A country's name or adjective in a text. */
export interface Place {
  area: string;
  /** Indices of its first and last word. */
  first: number;
  last: number;
}

/** What stands for a country in news without being its name: capitals and seats of government, folded. */
const SEATS: Record<string, string> = {
  US: 'us|usa|u s|u s a|america|american|americans|washington|white house|pentagon|us congress|american|estadounidense|americain|americaine|amerikanische|amerikanischer|amerikanischen|eeuu|ee uu|etats unis|сша|republican|republicans|democrat|democrats|capitol|gop',
  GB: 'uk|u k|britain|british|england|scotland|wales|downing street|whitehall|tory|tories|labour|britisch|britische|britischer|britischen|grossbritannien|großbritannien|london',
  RU: 'russia|kremlin|moscow|moskau|moscou|moscu|кремль|кремля|москва|москве|рф',
  DE: 'germany|berlin|bundestag|bundesregierung|cdu|csu|spd|fdp|bundesrat|фрг|brd',
  FR: 'paris|elysee',
  CN: 'beijing|peking|pekin|кнр',
  JP: 'tokyo',
  DO: 'dominican',
  CD: 'congo|congolese',
  IN: 'delhi|new delhi',
  UA: 'kyiv|kiev|kiew',
  TR: 'ankara|turkey',
  IL: 'jerusalem|knesset',
  IR: 'tehran|teheran',
  KR: 'seoul|korea|korean|koreans|south korea|south korean|sudkorea|sudkoreanische|coree du sud',
  KP: 'pyongyang|north korea|north korean|nordkorea|nordkoreanische|coree du nord|кндр',
  SA: 'riyadh',
  EG: 'cairo',
  IT: 'rome|roma',
  ES: 'madrid',
  CA: 'ottawa',
  AU: 'canberra',
  BR: 'brasilia',
  PL: 'warsaw',
  PK: 'islamabad',
  SY: 'damascus',
  IQ: 'baghdad',
  AF: 'kabul',
  GR: 'athens',
  IE: 'dublin',
  PS: 'ramallah|palestinian|palestinians|palestine',
};

interface Entry {
  words: string[];
  area: string;
}

/** Finds the countries a text speaks of. */
export class Gazetteer {
  /** Folded phrases by their first word, the longest first. */
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(areas: readonly Area[]) {
    for (const [area, phrases] of Object.entries(SEATS))
      for (const phrase of phrases.split('|')) this.#add(foldPhrase(phrase), area);
    const first = (phrases: readonly string[][]) => phrases.flatMap((list) => list.slice(0, 1));
    for (const { id, name, names, adjectives } of areas) {
      for (const phrase of [name, ...Object.values(names).flat(), ...first(Object.values(adjectives))])
        this.#add(foldPhrase(phrase), id);
    }
    // "Dutch" is said of Aruba too, but first of the Netherlands.
    for (const { id, adjectives } of areas) {
      for (const phrase of Object.values(adjectives).flat()) this.#add(foldPhrase(phrase), id);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The countries named in a block, longest names first, none overlapping. Only capitalised words count, or adjectives as the language writes them. */
  find(words: readonly Word[], language?: LanguageTag): Place[] {
    const places: Place[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const found = longer(this.#named(words, i), this.#inflected(words, i, language));
      // "us" is a pronoun, "US" a country.
      if (!found || (found.area === 'US' && found.words[0] === 'us' && !(words[i] as Word).allCapitals)) continue;
      const last = i + found.words.length - 1;
      places.push({ area: found.area, first: i, last });
      i = last;
    }
    return places;
  }

  /** The country with whose name a text begins; null where it begins with another word. */
  areaAt(text: string): string | null {
    const [place] = this.find(readWords(text).words);
    return place?.first === 0 ? place.area : null;
  }

  #named(words: readonly Word[], first: number): Entry | undefined {
    return this.#byFirst.get((words[first] as Word).folded)?.find((entry) =>
      entry.words.every((word, k) => {
        const here = words[first + k];
        return here?.folded === word && (k === 0 || here.gap !== GAP.break);
      }),
    );
  }

  /** "Франции", "Саудовской Аравии", "Frankreichs": the dictionary has the nominative alone. */
  #inflected(words: readonly Word[], first: number, language: LanguageTag | undefined): Entry | undefined {
    const { folded, capital } = words[first] as Word;
    const rules = folded.length > 3 ? declension(folded.charCodeAt(0), capital ? language : undefined) : null;
    if (rules === null) return undefined;
    let best: Entry | undefined;
    for (const { word } of baseForms(folded, rules)) {
      const entry = this.#byFirst.get(word)?.find((one) =>
        one.words.every((name, k) => {
          const here = words[first + k];
          if (k === 0) return true;
          return (
            here !== undefined &&
            here.gap !== GAP.break &&
            baseForms(here.folded, rules).some((form) => form.word === name)
          );
        }),
      );
      best = longer(best, entry);
    }
    return best;
  }

  #add(phrase: string, area: string): void {
    const words = phrase.split(' ');
    if (words[0] === undefined || phrase.length < 2) return;
    const list = this.#byFirst.get(words[0]) ?? [];
    // What is said first keeps the phrase.
    if (!list.some((entry) => entry.words.join(' ') === phrase)) list.push({ words, area });
    this.#byFirst.set(words[0], list);
  }
}

/** "Саудовской" is an adjective, but "Саудовской Аравии" the country. */
function longer(one: Entry | undefined, other: Entry | undefined): Entry | undefined {
  return one && other && other.words.length > one.words.length ? other : (one ?? other);
}

const gazetteers = new WeakMap<readonly Area[], Gazetteer>();

/** The gazetteer of a store's areas, made once. */
export async function gazetteerOf(facts: FactStore): Promise<Gazetteer> {
  const areas = await facts.areas();
  const known = gazetteers.get(areas);
  if (known) return known;
  const gazetteer = new Gazetteer(areas);
  gazetteers.set(areas, gazetteer);
  return gazetteer;
}
