import type { Candidate, NameHit, NameIndex } from '../facts';
import type { LanguageTag } from '../model';
import { ANY_CASE, type BaseForm, baseForms, declension, withoutArabicPrefix } from '../text/inflect';
import { foldWord, GAP, SHAPE, type Tokens, tokenize } from '../text/tokens';
import { mayContain } from './filter';
import { addWord, hashWord, spread } from './hash';
import { bucketOf, checkOf, FORMAT, HEAD, HEAD_WORDS, type ShardView, shardOf, unpackEntry, viewShard } from './shards';

/** Where a pack's index is read from. What is once read is kept. */
export interface NameSource {
  pack: string;
  head: ArrayBuffer;
  /** Shards by number, in the order asked: one transaction for all. Synchronous where they are in memory. */
  shards(numbers: readonly number[]): Promise<ArrayBuffer[]> | ArrayBuffer[];
}

interface OpenPack extends NameSource {
  count: number;
  longest: number;
  starts: Uint32Array;
  wholes: Uint32Array;
  givens: Uint32Array;
  open: Map<number, ShardView>;
}

/** A run of words that some pack may hold. */
interface Found {
  first: number;
  last: number;
  key: string;
  hash: number;
  middle: string;
}

/** Written in small letters, only short words (`von`, `de`, `bin`) begin a name. */
const LONGEST_PARTICLE = 4;

/** Finds names in text with the indexes of all packs at once. Text is cut into words once; only real candidates touch a shard. */
export class NameReader implements NameIndex {
  readonly #packs: OpenPack[];
  /** Most words of a name. */
  readonly #longest: number;

  /** @throws Error for an index of another format: it must be built anew */
  constructor(sources: readonly NameSource[]) {
    this.#packs = sources.map(openPack);
    this.#longest = Math.max(0, ...this.#packs.map((pack) => pack.longest));
  }

  /**
   * @param text one block's text
   * @param language of the text, for its declension
   * @returns hits in reading order, the longest first at each place; a promise only where a shard must be read
   */
  scan(text: string, language?: LanguageTag): NameHit[] | Promise<NameHit[]> {
    const tokens = tokenize(text);
    if (tokens.length === 0) return [];
    const found = this.#find(text, tokens, language);
    if (found.length === 0) return [];
    const places = found.map(({ first, last }) => ({
      start: tokens.starts[first] as number,
      end: tokens.ends[last] as number,
    }));
    const answer = () =>
      found.flatMap((name, i) => {
        const candidates = this.#packs.flatMap((pack) => lookUp(pack, name.hash));
        const { start, end } = places[i] as { start: number; end: number };
        const { key, middle } = name;
        return candidates.length === 0 ? [] : [{ start, end, key, candidates, ...(middle === '' ? {} : { middle }) }];
      });
    const missing = this.#packs.flatMap((pack) => {
      const numbers = new Set(found.map((name) => shardOf(name.hash, pack.count)));
      const wanted = [...numbers].filter((number) => !pack.open.has(number));
      return wanted.length === 0 ? [] : [readShards(pack, wanted)];
    });
    const pending = missing.filter((reading) => reading instanceof Promise);
    return pending.length === 0 ? answer() : Promise.all(pending).then(answer);
  }

  /** Whether a folded word is perhaps someone's given name in some pack. */
  isGivenName(word: string): boolean {
    const hash = spread(addWord(0, hashWord(word)));
    return this.#packs.some((pack) => mayContain(pack.givens, hash));
  }

  #find(text: string, tokens: Tokens, language: LanguageTag | undefined): Found[] {
    const found: Found[] = [];
    const { length, starts, ends, hashes, shapes } = tokens;
    const rulesFor = (i: number) => {
      const code = text.charCodeAt(starts[i] as number);
      return code < 0x250 && language === undefined ? null : inflected(text, tokens, i, language);
    };
    for (let i = 0; i < length; i += 1) {
      const shape = shapes[i] as number;
      if (
        (shape & (SHAPE.capital | SHAPE.caseless)) === 0 &&
        (ends[i] as number) - (starts[i] as number) > LONGEST_PARTICLE
      )
        continue;
      const forms = rulesFor(i);
      if (forms === null) {
        const hash = addWord(0, hashes[i] as number);
        if (this.#startsName(hash))
          this.#extend(found, text, tokens, i, i, hash, [null], ANY_CASE, this.#longest, rulesFor);
        continue;
      }
      for (const form of forms) {
        const hash = addWord(0, hashWord(form.word));
        if (this.#startsName(hash))
          this.#extend(found, text, tokens, i, i, hash, [form], form.cases, this.#longest, rulesFor);
      }
    }
    return found.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  /** Notes the name that ends at `last`, if there may be one, and goes on with the next word. */
  #extend(
    found: Found[],
    text: string,
    tokens: Tokens,
    first: number,
    last: number,
    hash: number,
    forms: (BaseForm | null | 'skipped')[],
    cases: number,
    left: number,
    rulesFor: (i: number) => BaseForm[] | null,
  ): void {
    const { length, gaps, shapes, hashes, starts, ends } = tokens;
    const whole = spread(hash);
    if (
      (((shapes[last] as number) & (SHAPE.capital | SHAPE.caseless)) !== 0 ||
        (tokens.gaps[last] as number) === GAP.hyphen) &&
      forms.at(-1) !== 'skipped' &&
      this.#packs.some((pack) => mayContain(pack.wholes, whole))
    ) {
      const word = (i: number) => foldWord(text.slice(starts[i], ends[i]));
      const words = forms.flatMap((form, k) => (form === 'skipped' ? [] : [form ? form.word : word(first + k)]));
      const skipped = forms.flatMap((form, k) => (form === 'skipped' ? [word(first + k)] : []));
      found.push({ first, last, key: words.join(' '), hash: whole, middle: skipped.join(' ') });
    }
    const next = last + 1;
    if (left <= 1 || next >= length) return;
    const gap = gaps[next] as number;
    if (gap === GAP.break || (gap === GAP.comma && !isGeneration(text.slice(starts[next], ends[next])))) return;
    const options = rulesFor(next);
    if (options === null) {
      this.#extend(
        found,
        text,
        tokens,
        first,
        next,
        addWord(hash, hashes[next] as number),
        [...forms, null],
        cases,
        left - 1,
        rulesFor,
      );
    } else {
      for (const form of options) {
        if ((form.cases & cases) === 0) continue;
        const grown = addWord(hash, hashWord(form.word));
        this.#extend(found, text, tokens, first, next, grown, [...forms, form], cases & form.cases, left - 1, rulesFor);
      }
    }
    // "Donald J. Trump" is Donald Trump unless the dataset knows better, "Omar Hassan al-Bashir" perhaps Omar al-Bashir.
    if (forms.at(-1) !== 'skipped' && ((shapes[next] as number) & SHAPE.capital) !== 0) {
      this.#extend(found, text, tokens, first, next, hash, [...forms, 'skipped'], cases, left, rulesFor);
    }
  }

  #startsName(hash: number): boolean {
    const start = spread(hash);
    for (const pack of this.#packs) if (mayContain(pack.starts, start)) return true;
    return false;
  }
}

/** A comma may stand before these alone: `Trump, Jr.` */
function isGeneration(word: string): boolean {
  return /^(?:jr|sr|ii|iii|iv)$/i.test(word);
}

/** The base forms of a word that may be inflected, or `null` for one that is not. */
function inflected(text: string, tokens: Tokens, i: number, language: LanguageTag | undefined): BaseForm[] | null {
  const start = tokens.starts[i] as number;
  const code = text.charCodeAt(start);
  if (code >= 0x600 && code < 0x780) {
    const word = foldWord(text.slice(start, tokens.ends[i]));
    const bare = withoutArabicPrefix(word);
    return bare === null
      ? null
      : [
          { word, cases: ANY_CASE },
          { word: bare, cases: ANY_CASE },
        ];
  }
  const rules = declension(code, language);
  return rules === null ? null : baseForms(foldWord(text.slice(start, tokens.ends[i])), rules);
}

function openPack(source: NameSource): OpenPack {
  const head = new Uint32Array(source.head);
  if (head[HEAD.format] !== FORMAT)
    throw new Error(`Name index of ${source.pack} has format ${head[HEAD.format]}, not ${FORMAT}`);
  let offset = HEAD_WORDS;
  const take = (length: number) => {
    const part = head.subarray(offset, offset + length);
    offset += length;
    return part;
  };
  return {
    pack: source.pack,
    head: source.head,
    shards: (numbers) => source.shards(numbers),
    count: head[HEAD.shards] as number,
    longest: head[HEAD.longest] as number,
    starts: take(head[HEAD.starts] as number),
    wholes: take(head[HEAD.wholes] as number),
    givens: take(head[HEAD.givens] as number),
    open: new Map(),
  };
}

function readShards(pack: OpenPack, numbers: readonly number[]): Promise<void> | undefined {
  const keep = (buffers: readonly ArrayBuffer[]) => {
    numbers.forEach((number, i) => {
      const buffer = buffers[i];
      if (buffer) pack.open.set(number, viewShard(buffer));
    });
  };
  const read = pack.shards(numbers);
  if (read instanceof Promise) return read.then(keep);
  keep(read);
  return undefined;
}

function lookUp(pack: OpenPack, hash: number): Candidate[] {
  const shard = pack.open.get(shardOf(hash, pack.count));
  if (!shard) return [];
  const bucket = bucketOf(hash, shard.buckets);
  const check = checkOf(hash);
  const found: Candidate[] = [];
  for (let i = shard.starts[bucket] as number; i < (shard.starts[bucket + 1] as number); i += 1) {
    if (shard.checks[i] === check) found.push({ pack: pack.pack, ...unpackEntry(shard.values[i] as number) });
  }
  return found;
}
