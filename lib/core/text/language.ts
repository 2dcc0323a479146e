import type { LanguageTag } from '../model';

/** The commonest small words of each language, those it does not share with its neighbours first of all. */
const STOP_WORDS: Record<string, string> = {
  en: 'the and of to in is that was for with he his on by at from said has have been were will not are which their would this it they',
  es: 'el los las del que en una por con para su al es se como más pero sus lo fue este según sobre entre desde está también años ha',
  fr: 'le les des du et est une dans que qui pour au par sur pas plus avec sont ce aux été cette mais ses ont selon leur était nous',
  de: 'der die das und den von mit dem nicht ist im sich auf eine für auch als ein an nach wird aus bei dass sie wurde zum zur hat',
  pt: 'o os as do da dos das em não que um uma para com por mais no na se foi ao são pelo pela como também segundo está ele seu',
  it: 'il lo gli di della dei delle che non una per con del nel alla sono da più anche come dal ha è si al degli nella dopo questo',
  nl: 'de het een van en is dat op te zijn met voor niet aan er door ook bij uit naar wordt heeft maar worden hij werd deze om over',
  sv: 'och att det som en på är av för den till med har inte om ett han från men var sig så kan vid hade efter nu också under',
  da: 'og det at en er den til på for af med de som der ikke har han et var fra sig men blev efter ved også efter kan vil',
  nb: 'og det å en er den til på for av med som ikke har han et var fra seg men ble etter ved også kan vil de skal ut sier',
  fi: 'ja on ei se että oli hän myös kun mutta ovat joka ole mukaan sen tai kuin hänen niin jo vain olisi jos vuoden voi sitä',
  pl: 'i w na z się nie że do jest to o jak po za przez od dla oraz ale ma był który są już tym tak jego także będzie czy',
  cs: 'a se v na je že s z do o k ve to pro za by i po jako od při ale byl podle který jsem také podle před jeho jsou',
  tr: 've bir bu için ile da de olarak çok olan daha gibi kadar sonra ancak en göre olduğu ise her var türkiye dedi oldu',
  hu: 'a az és hogy nem is egy van volt meg csak ez már mint el szerint de ki még pedig lesz kell azt ha után közölte',
  ro: 'de și în la a cu pe nu care din că este pentru mai sau au fost un o se fi prin dar după lui să cel ale cum',
};

const WORD_LISTS = Object.entries(STOP_WORDS).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}));

/** Letters that settle it between languages of one script. */
const CYRILLIC = [
  { language: 'uk', letters: /[іїєґ]/gi },
  { language: 'sr', letters: /[ђјљњћџ]/gi },
  { language: 'be', letters: /ў/gi },
  { language: 'bg', letters: /ъ(?=[бвгджзклмнпрстфхцчшщ])/gi },
];
const ARABIC = [
  { language: 'fa', letters: /[پچژگی]/g },
  { language: 'ur', letters: /[ٹڈڑےں]/g },
];

/** A language's own letters are rare in a text of another; one in a hundred letters is no accident. */
const OWN_LETTERS = 0.01;
/** Fewer stop words than this share of all words mean a list, or a language that is not known here. */
const LEAST_STOP_WORDS = 0.08;
/** More is not looked at: the answer no longer changes. */
const LONGEST_SAMPLE = 6000;

/**
 * The language of a text, by its script and its commonest small words.
 *
 * @param text running text; only its first 6,000 UTF-16 units are looked at
 * @returns a bare language tag, or null where the text is too short or of a language not known here
 */
export function detectLanguage(text: string): LanguageTag | null {
  const sample = text.slice(0, LONGEST_SAMPLE);
  return byScript(sample) ?? byWords(sample);
}

/**
 * Whether a declared language can be that of the text: false where the script is another language's own, or where the text
 * plainly speaks another one.
 */
export function mayBeLanguage(text: string, declared: LanguageTag): boolean {
  const detected = detectLanguage(text);
  if (detected === null) return true;
  const bare = primaryLanguage(declared);
  return (
    detected === bare ||
    !isPlainly(text, detected, bare) ||
    SIBLINGS.some((family) => family.includes(detected) && family.includes(bare))
  );
}

/** Twice as many small words as the declared language has, and a few more, are no accident of short or mixed text. */
function isPlainly(text: string, detected: LanguageTag, declared: LanguageTag): boolean {
  const words =
    text
      .slice(0, LONGEST_SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const found = (language: LanguageTag) => {
    const list = WORD_LISTS.find((one) => one.language === language);
    return list && words.filter((word) => list.words.has(word)).length;
  };
  const [theirs, own] = [found(detected), found(declared)];
  return theirs === undefined || own === undefined || theirs > own * 2 + 3;
}

/** Languages that a page may declare for one another without harm, or that the word lists tell apart badly. */
const SIBLINGS = [
  ['nb', 'no', 'nn', 'da', 'sv'],
  ['es', 'pt', 'gl', 'ca'],
  ['cs', 'sk'],
  ['sr', 'hr', 'bs', 'mk'],
  ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn'],
  ['fa', 'ar', 'ur', 'ps'],
  ['zh', 'yue'],
  ['nl', 'af'],
  ['de', 'lb', 'nds'],
  ['fr', 'oc'],
  ['it', 'co'],
];

/** `en-US`, `en_us` → `en`. */
export function primaryLanguage(tag: LanguageTag): LanguageTag {
  return tag.trim().toLowerCase().split(/[-_]/)[0] as string;
}

function byScript(text: string): LanguageTag | null {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  const share = (pattern: RegExp) => count(text, pattern) / letters;
  if (share(/[\u3040-\u30ff]/g) > 0.1) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > 0.3) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return withOwnLetters(CYRILLIC, share) ?? 'ru';
  if (share(/\p{Script=Arabic}/gu) > 0.5) return withOwnLetters(ARABIC, share) ?? 'ar';
  if (share(/\p{Script=Hebrew}/gu) > 0.5) return 'he';
  if (share(/\p{Script=Greek}/gu) > 0.5) return 'el';
  if (share(/\p{Script=Devanagari}/gu) > 0.5) return 'hi';
  if (share(/\p{Script=Thai}/gu) > 0.5) return 'th';
  return null;
}

function withOwnLetters(
  languages: readonly { language: string; letters: RegExp }[],
  share: (pattern: RegExp) => number,
): LanguageTag | null {
  return languages.find(({ letters }) => share(letters) > OWN_LETTERS)?.language ?? null;
}

function byWords(text: string): LanguageTag | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 5) return null;
  let best: LanguageTag | null = null;
  let most = Math.max(2, words.length * LEAST_STOP_WORDS);
  for (const { language, words: stopWords } of WORD_LISTS) {
    let found = 0;
    for (const word of words) if (stopWords.has(word)) found += 1;
    if (found > most) [best, most] = [language, found];
  }
  return best;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
