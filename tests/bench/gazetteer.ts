import type { PersonRecord } from '../../lib/core/model';

const ONSETS = 'b br c ch cl d dr f fl g gr h j k kl l m n p pr qu r s sch sh sl st t tr v w y z'.split(' ');
const VOWELS = 'a e i o u ai ea ie ou au'.split(' ');
const CODAS = ' l n r s t ck nd rt sch ss th x m ng'.split(' ');

/** Numbers from 0 to below 1 in an order that only the seed decides (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

function word(syllables: number, random: () => number): string {
  let made = '';
  for (let i = 0; i < syllables; i += 1) made += pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/**
 * People with made-up names, two aliases each (the full name and the surname), as many as make `aliases`. Given names are few
 * and shared, surnames many, as in life.
 */
export function gazetteer(aliases: number): PersonRecord[] {
  const random = seeded(1); // the same for every size: a larger gazetteer holds the smaller
  const given = Array.from({ length: 2000 }, () => word(2, random));
  return Array.from({ length: Math.floor(aliases / 2) }, (_, i) => {
    const [givenName, familyName] = [pick(given, random), word(2 + (i % 2), random)];
    const name = `${givenName} ${familyName}`;
    return {
      id: `bench-${i}`,
      name,
      names: [],
      givenName,
      familyName,
      packs: ['bench'],
      tenures: [],
      events: [],
      prominence: 0.3,
      provenance: [],
    };
  });
}

/** What surrounds words in news pages: links, emphasis, cross-references. */
const AROUND: [string, string][] = [
  ['<a href="#">', '</a>'],
  ['<em>', '</em>'],
  ['<strong>', '</strong>'],
  ['<span class="tip"><span>', '</span></span>'],
];

/** Some words of running text, now and then a name among them, and the elements around them that cut text into small nodes. */
function sentence(words: readonly string[], names: readonly string[], random: () => number): string {
  const made = Array.from({ length: 18 }, (_, i) => {
    const text = i % 15 === 7 ? pick(names, random) : i === 0 ? word(2, random) : pick(words, random);
    if (i % 6 !== 3) return text;
    const [open, close] = pick(AROUND, random);
    return `${open}${text}${close}`;
  });
  return `${made.join(' ')}.`;
}

/**
 * A page whose text has about so many UTF-16 units, built as news pages are: navigation and a list of links around an article
 * of paragraphs, headings, quotes and lists, cut into many small text nodes; some of the names strewn in.
 */
export function pageOf(characters: number, names: readonly string[]): string {
  const random = seeded(characters);
  const words = Array.from({ length: 4000 }, () => word(1 + Math.floor(random() * 3), random).toLowerCase());
  const some = (count: number) => Array.from({ length: count }, () => sentence(words, names, random));
  const blocks: string[] = [];
  let length = 0;
  for (let i = 0; length < characters; i += 1) {
    const sentences = some(i % 12 === 0 ? 1 : 4);
    length += sentences.join(' ').replace(/<[^>]+>/g, '').length;
    if (i % 12 === 0) blocks.push(`<h2>${sentences[0]}</h2>`);
    else if (i % 12 === 5) blocks.push(`<blockquote><p>${sentences.join(' ')}</p></blockquote>`);
    else if (i % 12 === 9) blocks.push(`<ul>${sentences.map((text) => `<li>${text}</li>`).join('')}</ul>`);
    else blocks.push(`<div class="wide"><p>${sentences.join(' ')}</p></div>`);
  }
  const links = Array.from({ length: 60 }, () => `<li><a href="#">${word(2, random)}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A generated page</title>
<meta property="article:published_time" content="2025-02-28T09:00:00Z"><meta property="og:type" content="article">
<style>body{font:18px/1.5 serif}article{max-width:40em;margin:auto}.wide{margin:0 1em}</style></head>
<body><header><nav><ul>${links}</ul></nav></header>
<main><article><h1>A generated page</h1>${blocks.join('\n')}</article><aside><ul>${links}</ul></aside></main></body></html>`;
}
