import { GAP } from '../text/tokens';
import type { Cast } from './cast';
import type { BlockReading } from './document';
import type { Stranger } from './strangers';
import { genderOf } from './title-words';
import { titleBefore } from './titles';

type Gender = 'female' | 'male';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Kin named before or after a name: "his wife, Cherie Blair", "Cherie Blair, the wife of". Folded. */
const KIN: readonly (readonly [Gender, ReadonlySet<string>])[] = [
  [
    'female',
    words(
      'wife widow sister daughter mother girlfriend niece aunt grandmother granddaughter stepdaughter stepmother frau ehefrau witwe schwester tochter mutter femme epouse soeur ' +
        'fille mere esposa mujer viuda hermana hija madre mulher irma filha mae moglie sorella figlia жена жены женои сестра дочь мать',
    ),
  ],
  [
    'male',
    words(
      'husband brother father boyfriend nephew uncle widower grandfather grandson stepson stepfather ehemann bruder vater sohn mari frere pere marido esposo hermano hijo padre ' +
        'irmao filho pai marito fratello figlio муж мужа мужем брат сын отец',
    ),
  ],
];

/**
 * Whether someone whom the dataset does not know is a woman or a man, where the text tells it: by an honorific or a word for kin
 * beside the name, or by an honorific before the surname that nobody known of that surname can bear.
 */
function genderOfStranger(stranger: Stranger, blocks: readonly BlockReading[], cast: Cast): Gender | null {
  const { block, first, surname } = stranger;
  const title = titleBefore(block.reading.words, first, block.language);
  const told = genderOf(title?.phrase ?? '') ?? kinshipOf(stranger);
  if (told) return told;
  const known = cast.bearersOf(surname).map(({ person }) => person.gender);
  for (const [one, other] of [
    ['female', 'male'],
    ['male', 'female'],
  ] as const) {
    if (known.length > 0 && known.every((gender) => gender === other) && isAddressed(blocks, surname, one)) return one;
  }
  return null;
}

/** The gender of a word for kin beside a name; null where none stands there. */
export function kinshipOf({ block, first, last }: Pick<Stranger, 'block' | 'first' | 'last'>): Gender | null {
  return kinBefore(block, first) ?? kinAfter(block, last);
}

/** Words between a word for kin and the one whose kin is spoken of: "son of the late". */
const KIN_LINKS = words('of the late de del du d der des von di do da feu покойного');

/** "Son of the late Pierre Trudeau": the word for kin tells nothing of his gender. */
function isKinOfNamed({ reading, language }: BlockReading, first: number): boolean {
  let i = first - 1;
  while (
    i > 0 &&
    i > first - 4 &&
    reading.words[i + 1]?.gap === GAP.blank &&
    KIN_LINKS.has(reading.words[i]?.folded ?? '')
  )
    i -= 1;
  return i < first - 1 && kinOf(reading.words[i]?.folded, language) !== null;
}

/** What the text tells of a stranger in all places where it names them so. */
export interface StrangerFacts {
  gender: Gender | null;
  /** Introduced as somebody's kin. */
  kin: boolean;
}

/** What the text tells of each stranger, by key. */
export function factsOfStrangers(
  strangers: readonly Stranger[],
  blocks: readonly BlockReading[],
  cast: Cast,
): Map<string, StrangerFacts> {
  const facts = new Map<string, StrangerFacts>();
  for (const stranger of strangers) {
    const known = facts.get(stranger.key);
    facts.set(stranger.key, {
      gender: known?.gender ?? genderOfStranger(stranger, blocks, cast),
      kin: known?.kin || kinshipOf(stranger) !== null || isKinOfNamed(stranger.block, stranger.first),
    });
  }
  return facts;
}

function kinOf(word: string | undefined, language: string): Gender | null {
  // in French and Spanish it is "his" and "they are"
  if (word === 'son') return language === 'en' ? 'male' : null;
  return KIN.find(([, kin]) => kin.has(word ?? ''))?.[0] ?? null;
}

function kinBefore({ reading, language }: BlockReading, first: number): Gender | null {
  const gap = reading.words[first]?.gap;
  return gap === GAP.blank || gap === GAP.comma ? kinOf(reading.words[first - 1]?.folded, language) : null;
}

/** "Cherie Blair, the wife of the prime minister". */
function kinAfter({ reading, language }: BlockReading, last: number): Gender | null {
  const { words: all } = reading;
  if (all[last + 1]?.gap !== GAP.comma) return null;
  const found = all
    .slice(last + 1, last + 3)
    .find((word, i) => kinOf(word.folded, language) && (i === 0 || word.gap === GAP.blank));
  return kinOf(found?.folded, language);
}

/** Whether an honorific of a gender stands before the bare surname somewhere. */
function isAddressed(blocks: readonly BlockReading[], surname: string, gender: Gender): boolean {
  return blocks.some(({ reading, language }) =>
    reading.words.some(
      (word, i) =>
        word.folded === surname && genderOf(titleBefore(reading.words, i, language)?.phrase ?? '') === gender,
    ),
  );
}
