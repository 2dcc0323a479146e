import type { DateLanguage } from '../language';
import { compile, type Lexicon } from '../lexicon';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';

const LANGUAGES: readonly DateLanguage[] = [english, spanish, french, german, portuguese, italian, russian];

const compiled = new Map<string, Lexicon>();

/** The lexicon of a language by its tag (`en`, `pt-BR`); undefined where dates in it are not known. Made when first asked for. */
export function lexiconFor(tag: string): Lexicon | undefined {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = compiled.get(base);
  if (known) return known;
  const language = LANGUAGES.find((candidate) => candidate.tag === base);
  if (!language) return undefined;
  const lexicon = compile(language);
  compiled.set(base, lexicon);
  return lexicon;
}

/** The lexicons of all languages. */
export function allLexicons(): readonly Lexicon[] {
  return LANGUAGES.map((language) => lexiconFor(language.tag)).filter((lexicon) => lexicon !== undefined);
}
