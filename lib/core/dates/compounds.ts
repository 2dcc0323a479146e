import type { Token } from './tokens';

/** The words of a language that several words make: `segunda-feira`, and in words for days `twenty-first`, "двадцать первого". */
export interface Compounds {
  /** Joined with hyphens, as their senses are kept. */
  all: ReadonlySet<string>;
  /** Those whose parts may also be set off by blanks. */
  spaced: ReadonlySet<string>;
  /** With which word they end. */
  ends: ReadonlySet<string>;
}

/** The words with hyphens among a language's; `spaced` ones do with blanks as well. */
export function compoundsOf(words: readonly string[], spaced: readonly string[]): Compounds {
  const all = new Set(words.filter((word) => word.includes('-')));
  const ends = new Set([...all].map((word) => word.slice(word.lastIndexOf('-') + 1)));
  return { all, spaced: new Set(spaced.filter((word) => all.has(word))), ends };
}

/** No compound has more words: "trente et un". */
const LONGEST = 3;

/** Joins the words of compounds to one token each. */
export function joinCompounds(tokens: readonly Token[], compounds: Compounds): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    joined.push(token);
    if (token.kind === 'word' && compounds.ends.has(token.text)) joinLast(joined, compounds);
  }
  return joined;
}

/** Joins the last word with those before it, where they make a compound. */
function joinLast(tokens: Token[], { all, spaced }: Compounds): void {
  let first = tokens.length - 1;
  const end = tokens[first] as Token;
  let text = end.text;
  let apart = false;
  let found: { first: number; text: string } | null = null;
  for (let count = 1; count < LONGEST; count += 1) {
    const after = tokens[first] as Token;
    const hyphen = tokens[first - 1];
    const isHyphenated = after.glued && hyphen?.text === '-' && hyphen.glued;
    const before = tokens[isHyphenated ? first - 2 : first - 1];
    if (before?.kind !== 'word' || (!isHyphenated && after.glued)) break;
    first -= isHyphenated ? 2 : 1;
    apart ||= !isHyphenated;
    text = `${before.text}-${text}`;
    if ((apart ? spaced : all).has(text)) found = { first, text };
  }
  if (!found) return;
  const start = tokens[found.first] as Token;
  tokens.length = found.first;
  tokens.push({ ...start, text: found.text, end: end.end });
}
