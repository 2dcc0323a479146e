import AhoCorasick from 'modern-ahocorasick';
import type { NameHit } from '../../../lib/core/facts';
import { NameReader } from '../../../lib/core/names/reader';
import { median } from '../statistics';

/** What runs inside a page: the floor (reading all text), and finding names in it, ours and others'. */

/** All text of the page, one string a text node's parent, as a reader of the page gets it with a TreeWalker. */
function readText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let parent: Node | null = null;
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentNode !== parent) {
      if (text) texts.push(text);
      text = '';
      parent = node.parentNode;
    }
    text += node.nodeValue;
  }
  if (text) texts.push(text);
  return texts;
}

/** Medians of several runs, in milliseconds a run; each timing covers enough runs to be measurable. */
function time(run: () => void, { runs = 15, inner = 8 } = {}): number {
  for (let i = 0; i < 5; i += 1) run();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    for (let j = 0; j < inner; j += 1) run();
    times.push((performance.now() - start) / inner);
  }
  return median(times);
}

interface StoredIndex {
  head: ArrayBuffer;
  shards: ArrayBuffer[];
}

async function fetchIndex(address: string): Promise<StoredIndex> {
  const lengths = (await (await fetch(`${address}.json`)).json()) as number[];
  const bytes = await (await fetch(`${address}.bin`)).arrayBuffer();
  let offset = 0;
  const [head, ...shards] = lengths.map((length) => {
    const piece = bytes.slice(offset, offset + length);
    offset += length;
    return piece;
  });
  return { head: head as ArrayBuffer, shards };
}

/** Milliseconds of reading the page's text alone. */
export function floor(): number {
  let sum = 0;
  return time(() => {
    for (const text of readText()) sum += text.length;
    if (sum < 0) throw new Error('unreachable');
  });
}

/** Milliseconds of finding names in the page's text with the index at an address. */
export async function scan(address: string): Promise<{ ms: number; hits: number; characters: number }> {
  const { head, shards } = await fetchIndex(address);
  const reader = new NameReader([
    { pack: 'bench', head, shards: (numbers) => numbers.map((n) => shards[n] as ArrayBuffer) },
  ]);
  const texts = readText();
  let hits = 0;
  const once = () => {
    hits = 0;
    for (const text of texts) hits += (reader.scan(text) as NameHit[]).length;
  };
  const ms = time(once);
  return { ms, hits, characters: texts.reduce((sum, text) => sum + text.length, 0) };
}

/** The same names with a plain Map of strings: words joined, longest first. */
export async function scanWithMap(address: string): Promise<number> {
  const names = (await (await fetch(address)).json()) as string[];
  const map = new Map(names.map((name) => [name.toLowerCase(), name]));
  const texts = readText();
  return time(
    () => {
      let hits = 0;
      for (const text of texts) {
        const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
        for (let i = 0; i < words.length; i += 1) {
          for (let length = 3; length > 0; length -= 1) {
            if (map.has(words.slice(i, i + length).join(' '))) {
              hits += 1;
              break;
            }
          }
        }
      }
      if (hits < 0) throw new Error('unreachable');
    },
    { runs: 7, inner: 3 },
  );
}

/** The same names with an Aho-Corasick automaton. */
export async function scanWithAhoCorasick(address: string): Promise<number> {
  const names = (await (await fetch(address)).json()) as string[];
  const automaton = new AhoCorasick(names);
  const texts = readText();
  return time(
    () => {
      for (const text of texts) automaton.search(text);
    },
    { runs: 7, inner: 3 },
  );
}
