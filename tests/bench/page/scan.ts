import AhoCorasick from 'modern-ahocorasick';
import type { NameHit } from '../../../lib/core/facts';
import { NameReader } from '../../../lib/core/names/reader';
import { median } from '../statistics';

/** What runs inside a page: the floor (reading all text), and finding names in it, ours and others'. */

/** Elements whose text is no text to read. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'TEXTAREA']);

/** All text of the page, one string a text node's parent, as a reader of the page gets it with a TreeWalker. */
function readText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let parent: Node | null = null;
  let text = '';
  let isRead = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentNode !== parent) {
      if (text) texts.push(text);
      text = '';
      parent = node.parentNode;
      isRead = !UNREAD.has(parent?.nodeName ?? '');
    }
    if (isRead) text += node.nodeValue;
  }
  if (text) texts.push(text);
  return texts;
}

/** The page's text as it comes to the background, in a message: no string pieced together of others. */
function sentText(): string[] {
  return structuredClone(readText());
}

/**
 * Medians of several runs of each work, in milliseconds a run; each timing covers enough runs to be measurable. The works take
 * turns, so that none has the warmer machine.
 */
function time(works: readonly (() => void)[], { warm = 20, runs = 21, inner = 8 } = {}): number[] {
  for (let i = 0; i < warm; i += 1) for (const work of works) work();
  const times = works.map((): number[] => []);
  for (let i = 0; i < runs; i += 1) {
    works.forEach((work, which) => {
      const start = performance.now();
      for (let j = 0; j < inner; j += 1) work();
      times[which]?.push((performance.now() - start) / inner);
    });
  }
  return times.map(median);
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

async function openIndex(address: string): Promise<NameReader> {
  const { head, shards } = await fetchIndex(address);
  return new NameReader([{ pack: 'bench', head, shards: (numbers) => numbers.map((n) => shards[n] as ArrayBuffer) }]);
}

/**
 * Milliseconds of reading the page's text alone, and of finding names in it with the index at each address.
 *
 * @returns `scans` in the order of `addresses`
 */
export async function scan(addresses: string[]): Promise<{ floor: number; scans: number[]; characters: number }> {
  const readers = await Promise.all(addresses.map(openIndex));
  const texts = sentText();
  let sum = 0;
  const read = () => {
    for (const text of readText()) sum += text.length;
  };
  const [floor = Number.NaN, ...scans] = time([
    read,
    ...readers.map((reader) => () => {
      for (const text of texts) sum += (reader.scan(text) as NameHit[]).length;
    }),
  ]);
  if (sum < 0) throw new Error('unreachable'); // what is counted is not optimised away
  return { floor, scans, characters: texts.reduce((length, text) => length + text.length, 0) };
}

/** The same names with a plain Map of strings, words joined, longest first, and with an Aho-Corasick automaton. */
export async function scanWithPeers(address: string): Promise<{ map: number; ahoCorasick: number }> {
  const names = (await (await fetch(address)).json()) as string[];
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const automaton = new AhoCorasick(names);
  const texts = sentText();
  let hits = 0;
  const withMap = () => {
    for (const text of texts) {
      const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      for (let i = 0; i < words.length; i += 1) {
        for (let length = 3; length > 0; length -= 1) {
          if (!known.has(words.slice(i, i + length).join(' '))) continue;
          hits += 1;
          break;
        }
      }
    }
  };
  const withAutomaton = () => {
    for (const text of texts) hits += automaton.search(text).length;
  };
  const [map = Number.NaN, ahoCorasick = Number.NaN] = time([withMap, withAutomaton], { warm: 5, runs: 7, inner: 3 });
  if (hits < 0) throw new Error('unreachable');
  return { map, ahoCorasick };
}
