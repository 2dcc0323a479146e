/**
 * Names in scripts whose letters tell how they sound, in Latin letters: Hangul by the Revised Romanization of 2000, Georgian by
 * the national system of 2002, Greek by ELOT 743. Chinese characters and Arabic letters do not tell: the same
 * signs are read in several ways, or stand without their vowels, so that no rule gives a name's spelling.
 */

const LEADS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const TAILS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST_SYLLABLE = 0xac00;
/** Surnames whose usual spelling is older than the rules. */
const KOREAN_SURNAMES: Readonly<Record<string, string>> = {
  김: 'Kim',
  이: 'Lee',
  박: 'Park',
  최: 'Choi',
  정: 'Jung',
  강: 'Kang',
  조: 'Cho',
  윤: 'Yoon',
  장: 'Jang',
  임: 'Lim',
  오: 'Oh',
  신: 'Shin',
  권: 'Kwon',
  안: 'Ahn',
  유: 'Yoo',
  노: 'Roh',
  우: 'Woo',
  구: 'Koo',
  문: 'Moon',
  심: 'Shim',
};

/** 천대엽 → Cheon Dae-yeop. */
function fromHangul(name: string): string {
  const [surname = '', ...given] = [...name.replace(/\s/g, '')];
  const syllables = given.map(hangulSyllable).join('-');
  return `${KOREAN_SURNAMES[surname] ?? capital(hangulSyllable(surname))} ${capital(syllables)}`;
}

function hangulSyllable(letter: string): string {
  const code = letter.charCodeAt(0) - FIRST_SYLLABLE;
  const tails = TAILS.length;
  const lead = LEADS[Math.floor(code / (tails * VOWELS.length))] ?? '';
  const vowel = VOWELS[Math.floor(code / tails) % VOWELS.length] ?? '';
  return `${lead}${vowel}${TAILS[code % tails] ?? ''}`;
}

const table = (pairs: string): Record<string, string> =>
  Object.fromEntries(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':')),
  );
const GEORGIAN = table(`
  ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts
  ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h`);
const GREEK = table(`
  αυ:av ευ:ev ου:ou γγ:ng γκ:gk γξ:nx γχ:nch μπ:mp α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p
  ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o`);

function fromGreek(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = plain
    .replace(/(^|[\s-])μπ/g, '$1b')
    .replace(/([αε])υ(?=[θκξπσςτφχψ]|$|[\s-])/g, (_, vowel: string) => `${GREEK[vowel]}f`)
    .replace(/αυ|ευ|ου|γγ|γκ|γξ|γχ|μπ|\p{Script=Greek}/gu, (letters) => GREEK[letters] ?? letters);
  return latin.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function fromGeorgian(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => capital([...word].map((letter) => GEORGIAN[letter] ?? letter).join('')))
    .join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name in Latin letters by the rules of its script; undefined where the script has none. */
export function latinByRule(name: string): string | undefined {
  if (/^[\p{Script=Hangul}\s]{2,6}$/u.test(name)) return fromHangul(name);
  if (/^[\p{Script=Georgian}\s-]+$/u.test(name)) return fromGeorgian(name);
  if (/^[\p{Script=Greek}\p{M}\s-]+$/u.test(name)) return fromGreek(name);
  return undefined;
}
