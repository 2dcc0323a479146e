/** Words that join the parts of a name and that one source writes where another does not. */
const PARTICLES = new Set(
  'al el ul bin ibn ben bint abu de del della di da do dos das du la le les van von der den ter zu y e of the af av'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Muhammad cut short in front of the name that its bearer goes by, as in Md. Touhid Hossain: it tells nobody from another. */
const SHORT_MUHAMMAD = /^(?:md|mohd|muhd)\.? +(?=\S+ +\S)/;

/** Letters that transliteration tables and languages spell apart, folded in this order (Russian, Ukrainian, Arabic, Chinese). */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz|ch|č|ç/g, 'c'],
  [/shch|sch|sh|sz/g, 's'],
  [/dzh|dj|dsch/g, 'j'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ff\b/g, 'v'],
  [/q|ck/g, 'k'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/ae|ai|ay|ei|ey/g, 'e'],
  [/ee/g, 'i'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/(iy|yi|yj|ij|ii|iyi|i|y|j)\b/g, 'i'],
  // An initial J stays: Kim Jong Il is not Kim Yong Il.
  [/(iy|yi|ij|ii|y|(?<=.)j)/g, 'i'],
  [/ie/g, 'e'],
  [/ia/g, 'a'],
  [/iu/g, 'u'],
  [/io/g, 'o'],
];
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'dj',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
};
const PATRONYMIC = /(ovic|evic|ovna|evna|icna|ogli|oglu)$/;

/** Lower-case words of a Latin name without marks, initials, particles and suffixes; parts joined by a hyphen are one word. */
export function nameWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[łøđðþßæœıə]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(SHORT_MUHAMMAD, '')
      .replace(/["“”«»'’‘ʻʼ`]/g, '')
      // Abd-al-Hamid, Abdul Hamid and Abdelhamid are one name.
      .replace(/\babd[ -]?[aeu]l[ -]?/g, 'abd')
      .replace(/\b(al|el|ad|an|ar|as|at|az|ash|ul)-/g, '')
      .replace(/-/g, '')
      .split(/[\s.,()]+/)
      .filter((word) => word.length > 1 && !PARTICLES.has(word) && !SUFFIXES.has(word))
  );
}

/** One word with transliteration differences folded: `sergey`, `sergei`, `sergiy` → `serge`-like forms that are equal. */
export function foldWord(word: string): string {
  let folded = word;
  for (const [pattern, letter] of FOLDS) folded = folded.replace(pattern, letter);
  return folded.replace(/(.)\1+/g, '$1');
}

/** Consonants of a folded word: equal for Muhammad, Mohammed and Mohamed. */
function skeleton(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiouh]/g, '');
}

/** Keys under which two spellings of a name meet. All are independent of the order of the words (East Asian names). */
export interface NameKeys {
  /** First and last word, folded; with the surname known, the first given word and the surname. */
  pair: string;
  /** All words but patronymics, folded; hyphens part words. */
  full: string;
  /** All words in their order without the gaps: `Mata afa` is Mataʻafa whose mark was lost, `Van Dunem` is Vandunem. */
  solid: string;
  /** Consonants of `pair`: safe only together with the same office at the same time. */
  loose: string;
  /** Consonants of the surname, or of the last word. */
  surname: string;
  /** The surname, or the last word, folded. */
  family: string;
  /** First given word's initial, or empty. */
  initial: string;
  /** Middle words and initials, for telling two people of one name apart. */
  middle: string[];
}

/**
 * Keys of a Latin-script name; null where nothing is left to compare.
 * @param familyName where the source marks it
 */
export function nameKeys(name: string, familyName?: string): NameKeys | null {
  const words = nameWords(name)
    .map(foldWord)
    .filter((word) => word !== '');
  const last = words.at(-1);
  if (last === undefined) return null;
  const family = familyName ? nameWords(familyName).map(foldWord) : [last];
  const given = words.filter((word) => !family.includes(word));
  // Kim Jong Un: a surname in front and two syllables that other sources join.
  const syllables = familyName !== undefined && words.length === 3 && words[0] === family[0];
  const first = syllables ? given.join('') : (given[0] ?? words[0] ?? last);
  const surname = family.join('') || last;
  const middle = (syllables ? [] : given.slice(1)).filter((word) => !PATRONYMIC.test(word));
  return {
    pair: [first, surname].sort().join(' '),
    full: fullKey(name),
    solid: foldWord(nameWords(name).join('')),
    loose: [skeleton(first), skeleton(surname)].sort().join(' '),
    surname: skeleton(surname),
    family: surname,
    initial: first.charAt(0),
    middle: [...middle, ...initialsOf(name)],
  };
}

function fullKey(name: string): string {
  const words = nameWords(name.replace(/-/g, ' ')).map(foldWord);
  return words
    .filter((word) => words.length < 3 || !PATRONYMIC.test(word))
    .sort()
    .join(' ');
}

function initialsOf(name: string): string[] {
  const tokens = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.]+/);
  return tokens.slice(1, -1).filter((token) => /^[a-z]$/.test(token));
}

/** Whether two sets of middle names can belong to one person: none on one side, or a shared initial. */
export function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.some((left) => other.some((right) => left.charAt(0) === right.charAt(0)));
}

/**
 * Whether one name leaves out words of the other and keeps the rest in their order: `Hamilton Mourão` of `Antonio Hamilton
 * Martins Mourao`. Both have two words at least.
 */
export function isShortened(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => nameWords(name.replace(/-/g, ' ')).map(foldWord));
  if (!left || !right || left.length < 2 || right.length < 2) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  let found = 0;
  for (const word of long) if (word === short[found]) found++;
  return found === short.length;
}

/** Half of all pairs of neighbouring letters in common: other spellings of a name do, other names seldom. */
const ALIKE = 0.5;

/** Whether two names share a whole word or most of their letters. */
export function alike(one: NameKeys, other: NameKeys): boolean {
  const words = other.full.split(' ');
  if (one.full.split(' ').some((word) => word.length > 2 && words.includes(word))) return true;
  return commonPairs(one.full, other.full) >= ALIKE || likeness(one, other) >= ALIKE;
}

/** How much the consonants of two names resemble each other, 0 to 1: vowels say nothing of Arabic names. */
export function likeness(one: NameKeys, other: NameKeys): number {
  const bones = (key: NameKeys) => key.full.split(' ').map(skeleton).sort().join(' ');
  return commonPairs(bones(one), bones(other));
}

/** The share of pairs of neighbouring letters in common, 0 to 1. */
function commonPairs(one: string, other: string): number {
  const [left, right] = [bigrams(one), bigrams(other)];
  const common = left.filter((pair) => right.includes(pair)).length;
  return (2 * common) / Math.max(1, left.length + right.length);
}

function bigrams(text: string): string[] {
  return [...text].slice(1).map((letter, index) => (text[index] ?? '') + letter);
}
