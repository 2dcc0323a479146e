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
      'wife widow sister daughter mother girlfriend niece aunt frau ehefrau witwe schwester tochter mutter femme epouse soeur ' +
        'fille mere esposa mujer viuda hermana hija madre mulher irma filha mae moglie sorella figlia жена жены женои сестра дочь мать',
    ),
  ],
  [
    'male',
    words(
      'husband brother father boyfriend nephew uncle ehemann bruder vater sohn mari frere pere marido esposo hermano hijo padre ' +
        'irmao filho pai marito fratello figlio муж мужа мужем брат сын отец',
    ),
  ],
];

/**
 * Whether someone whom the dataset does not know is a woman or a man, where the text tells it: by an honorific or a word for kin
 * beside the name, or by an honorific before the surname that nobody known of that surname can bear.
 */
export function genderOfStranger(stranger: Stranger, blocks: readonly BlockReading[], cast: Cast): Gender | null {
  const { block, first, last, surname } = stranger;
  const title = titleBefore(block.reading.words, first, block.language);
  const told = genderOf(title?.phrase ?? '') ?? kinBefore(block, first) ?? kinAfter(block, last);
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

function kinOf(word: string | undefined): Gender | null {
  return KIN.find(([, kin]) => kin.has(word ?? ''))?.[0] ?? null;
}

function kinBefore({ reading }: BlockReading, first: number): Gender | null {
  const gap = reading.words[first]?.gap;
  return gap === GAP.blank || gap === GAP.comma ? kinOf(reading.words[first - 1]?.folded) : null;
}

/** "Cherie Blair, the wife of the prime minister". */
function kinAfter({ reading }: BlockReading, last: number): Gender | null {
  const { words: all } = reading;
  if (all[last + 1]?.gap !== GAP.comma) return null;
  const found = all
    .slice(last + 1, last + 3)
    .find((word, i) => kinOf(word.folded) && (i === 0 || word.gap === GAP.blank));
  return kinOf(found?.folded);
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
