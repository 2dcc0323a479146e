/**
 * Pinyin in Cyrillic after Palladius, as Russian news writes Chinese names: Xi Jinping → Си Цзиньпин.
 * https://en.wikipedia.org/wiki/Cyrillization_of_Chinese
 */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  );

const INITIALS = pairs(`
  b:б p:п m:м f:ф d:д t:т n:н l:л g:г k:к h:х j:цз q:ц x:с zh:чж ch:ч sh:ш r:ж z:цз c:ц s:с`);
const FINALS = pairs(`
  a:а o:о e:э ai:ай ei:эй ao:ао ou:оу an:ань en:энь ang:ан eng:эн ong:ун i:и ia:я ie:е iao:яо iu:ю ian:янь in:инь
  iang:ян ing:ин iong:юн u:у ua:уа uo:о uai:уай ui:уй uan:уань un:унь uang:уан ü:юй üe:юэ üan:юань ün:юнь`);
/** Syllables without an initial, and those that the table of initials and finals gets wrong. */
const WHOLE = pairs(`
  a:а ai:ай an:ань ang:ан ao:ао e:э ei:эй en:энь er:эр o:о ou:оу
  ya:я yan:янь yang:ян yao:яо ye:е yi:и yin:инь ying:ин yong:юн you:ю yu:юй yuan:юань yue:юэ yun:юнь
  wa:ва wai:вай wan:вань wang:ван wei:вэй wen:вэнь weng:вэн wo:во wu:у
  zi:цзы ci:цы si:сы hui:хуэй lü:люй lüe:люэ lv:люй lve:люэ nü:нюй nüe:нюэ nv:нюй`);

const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/;
const LONGEST_SYLLABLE = 6;

/** One syllable of pinyin in Cyrillic; undefined where it is none. */
function syllable(text: string): string | undefined {
  const whole = WHOLE.get(text);
  if (whole) return whole;
  const initial = INITIAL.exec(text)?.[0];
  if (!initial) return undefined;
  const rest = text.slice(initial.length);
  // After j, q and x a u stands for ü, which these alone can carry; no i follows g, k and h.
  const soft = /^[jqx]$/.test(initial);
  if (soft ? /^[^iu]|^u[^aen]|^u(a|ai|ang)$/.test(rest) : /^(ü|iong|iang(?!$))/.test(rest)) return undefined;
  if (/^[gkh]$|^[zcs]h?$|^r$/.test(initial) && /^i./.test(rest)) return undefined;
  const final = FINALS.get(soft ? rest.replace(/^u/, 'ü') : rest);
  return final && `${INITIALS.get(initial)}${final}`;
}

/** The ways to part a word into syllables, each in Cyrillic; a syllable within a word starts with a consonant. */
function readings(word: string): string[][] {
  if (word === '') return [[]];
  const found: string[][] = [];
  for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, word.length); length++) {
    const rest = word.slice(length);
    if (/^[aeiouü]/.test(rest)) continue;
    const first = syllable(word.slice(0, length));
    if (first) for (const tail of readings(rest)) found.push([first, ...tail]);
  }
  return found;
}

function writeWord(word: string): string | undefined {
  const parts: string[] = [];
  for (const part of word.toLowerCase().split(/['’-]/)) {
    const ways = readings(part);
    if (ways.length !== 1 || !ways[0]) return undefined;
    // A hard sign keeps ng and a following vowel apart: Chang’an → Чанъань.
    const joined = ways[0].join('');
    parts.push(
      /[^ь]$/.test(parts.at(-1) ?? '') && /н$/.test(parts.at(-1) ?? '') && /^[аоэ]/.test(joined)
        ? `ъ${joined}`
        : joined,
    );
  }
  const text = parts.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A Chinese name in pinyin as Russian news writes it; undefined where a word is no pinyin or can be parted in two ways.
 * @param name surname first
 */
export function palladius(name: string): string | undefined {
  const words = name.split(' ').map(writeWord);
  return words.length < 2 || words.some((word) => word === undefined) ? undefined : words.join(' ');
}
