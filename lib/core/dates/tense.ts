import type { Tense } from './language';
import type { Direction } from './resolve';
import { beginsSentence, endsSentence } from './sentences';
import type { Token } from './tokens';

/** Where a clause around a mention points, by its verbs. */
export interface TenseReader {
  /**
   * For the mention of these tokens of a text; `last` is not included.
   *
   * @param tokens what another date says with ("last", "next") may be blanked out: it tells of that date alone
   */
  tenseAt(text: string, tokens: readonly Token[], first: number, last: number): ClauseTense;
}

/** Where a clause points, and whether its own verb says so or only that of a clause beside it. */
export interface ClauseTense {
  direction: Direction;
  own: boolean;
  /** A word like "since" says it, whatever the distance. */
  sure?: true;
}

type Cue = 'past' | 'future' | 'saying' | 'promising' | 'infinitive' | 'conjunction' | 'break' | 'stop';

const BREAKS = new Set([',', ';', ':', '-', '(', ')', '"', '“', '”', '«', '»', '„']);
/** Nothing further off than this many words tells of a mention. */
const REACH = 40;
/** How far before its participle an auxiliary may stand. */
const GOVERNED = 4;

/** How far from the new date its verb may stand: "postponed from Monday to Thursday", "auf Donnerstag verschoben". */
const MOVED_BEFORE = 6;
const MOVED_AFTER = 2;
/** "Seit dem 15. Juli", "depuis le 15 juillet". */
const LONGEST_ARTICLE = 3;

/** Small words between a verb and its day: "was signed on 20 April". */
const DAY_LEADS = new Set("on el le l ' am il em no dia the".split(' '));
/** What belongs to the verb before them: "entró en vigor", "came into force", "took place". */
const IDIOMS = new Set(
  'in into en em в effect force vigor vigueur vigore силу place office lugar lieu luogo'.split(' '),
);
const LONGEST_IDIOM = 3;
/** From a verb in the future to its day: "will take effect on". */
const LONGEST_PHRASE = 3;

/** Auxiliaries of the past, a participle after which leads to the day; and those of the present ("are held on"). */
const AUXILIARIES = new Set(
  'was were been fue fueron foi foram est sont è sono été stato stata stati state wurde wurden war waren был была было были'.split(
    ' ',
  ),
);
const PRESENT = new Set('is are be being ist sind es son é são'.split(' '));

/** Makes a language's tense ready for reading. */
export function compileTense(tense: Tense): TenseReader {
  const cues = new Map<string, Cue>();
  const add = (words: string, cue: Cue): void => {
    for (const word of set(words)) cues.set(word, cue);
  };
  add(tense.conjunctions, 'conjunction');
  add(tense.past, 'past');
  add(tense.future, 'future');
  add(tense.promising, 'promising');
  add(tense.saying, 'saying');
  const exceptions = set(tense.exceptions);
  const infinitives = set(tense.infinitives);
  const pronouns = set(tense.pronouns);
  const auxiliaries = set(tense.perfect?.auxiliaries ?? '');
  const sayingOn = set(tense.sayingOn ?? '');
  const nounAfter = set(tense.nounAfter ?? '');
  const moved = set(tense.moved);
  const movedTo = set(tense.movedTo);
  const since = set(tense.since);
  const aheadWords = set(tense.ahead);

  const cueAt = (text: string, tokens: readonly Token[], index: number): Cue | null => {
    const token = tokens[index];
    if (!token) return 'stop';
    if (token.kind === 'mark') {
      if (endsSentence(tokens, index)) return 'stop';
      return BREAKS.has(token.text) ? 'break' : null;
    }
    if (token.kind !== 'word') return null;
    const word = rawWord(text, token);
    const known = cues.get(word);
    if (known === 'future' && word.endsWith('s') && nounAfter.has(wordAt(text, tokens, index - 1))) return null;
    if (known) return known;
    if (auxiliaries.has(word)) return isPerfect(text, tokens, index) ? 'past' : null;
    if (infinitives.has(word)) return isInfinitive(text, tokens, index) ? 'infinitive' : presentOf(text, tokens, index);
    if (exceptions.has(word) || word.length < 3) return null;
    if (tense.futureEndings?.test(word)) return 'future';
    if (tense.pastEndings?.test(word)) return 'past';
    const before = tokens[index - 1];
    if (tense.presentEndings?.test(word) && before && pronouns.has(rawWord(text, before))) return 'future';
    return null;
  };

  /** "Est entrée", "è stata approvata"; "est attendue" leads on instead. */
  const isPerfect = (text: string, tokens: readonly Token[], auxiliary: number): boolean => {
    for (const token of tokens.slice(auxiliary + 1, auxiliary + 3)) {
      const word = token.kind === 'word' ? rawWord(text, token) : '';
      if (cues.get(word) === 'future') return false;
      if (tense.perfect?.participles.test(word)) return true;
    }
    return false;
  };

  /** "Leaders meet", where the present speaks of what is to come and looks like the infinitive. */
  const presentOf = (text: string, tokens: readonly Token[], index: number): Cue | null => {
    const subject = tokens[index - 1];
    if (subject?.kind !== 'word' || (subject.capital && !beginsSentence(tokens, index - 1))) return null;
    return tense.pluralEndings?.test(rawWord(text, subject)) ? 'future' : null;
  };

  const isInfinitive = (text: string, tokens: readonly Token[], index: number): boolean => {
    if (tense.infinitiveMark === '') return true;
    const before = tokens[index - 1];
    return before !== undefined && rawWord(text, before) === tense.infinitiveMark;
  };

  /** Whether an auxiliary of the future governs a participle: "will be held", "was due to be signed". */
  const isGoverned = (text: string, tokens: readonly Token[], participle: number): boolean => {
    for (let index = participle - 1; index >= participle - GOVERNED; index -= 1) {
      const cue = cueAt(text, tokens, index);
      if (cue === 'future') return true;
      if (cue !== null && cue !== 'past' && cue !== 'infinitive') return false;
    }
    return false;
  };

  /** Whether an auxiliary of the past only leads to something that lay ahead: "was due to", "had been planned for". */
  const leadsAhead = (text: string, tokens: readonly Token[], auxiliary: number): boolean => {
    for (let index = auxiliary + 1; index <= auxiliary + 2; index += 1) {
      const cue = cueAt(text, tokens, index);
      if (cue === 'future') return true;
      // "disse que vetará": the future is another clause's
      if (cue === 'conjunction' || cue === 'break') return false;
    }
    return false;
  };

  /** The nearest cue on one side; not `own` where another clause begins before it. */
  const look = (text: string, tokens: readonly Token[], from: number, step: 1 | -1): ClauseTense | null => {
    let own = true;
    let ahead = false;
    for (let index = from, words = 0; words < REACH; index += step, words += 1) {
      const cue = cueAt(text, tokens, index);
      if (cue === 'stop') break;
      if (cue === 'future') return { direction: 'future', own };
      if (cue === 'past') {
        const turned = step === -1 ? isGoverned(text, tokens, index) : leadsAhead(text, tokens, index);
        return { direction: turned ? 'future' : 'past', own };
      }
      if (cue === 'promising') {
        return { direction: ahead || (step === -1 && isGoverned(text, tokens, index)) ? 'future' : 'past', own };
      }
      if (cue === 'saying') {
        const goesOn = step === -1 && sayingOn.has(wordAt(text, tokens, index + 1));
        if (step === 1 || words <= 1 || goesOn) return { direction: 'past', own };
        own = false;
      }
      if (cue === 'infinitive' && step === -1) ahead = true;
      // a comma right after the mention sets it off from its own clause
      if (cue === 'conjunction' || (cue === 'break' && (words > 0 || step === -1))) own = false;
    }
    return ahead ? { direction: 'future', own } : null;
  };

  const aroundAt = (text: string, tokens: readonly Token[], first: number, last: number): ClauseTense => {
    const before = look(text, tokens, first - 1, -1);
    if (before?.own) return before;
    const after = look(text, tokens, last, 1);
    return after?.own ? after : (before ?? after ?? { direction: 'unknown', own: false });
  };

  /** Whether the date is the one that something was put off to: "was moved to Thursday", "auf Donnerstag verschoben". */
  const isMoved = (text: string, tokens: readonly Token[], first: number, last: number): boolean => {
    const isLead = (token: Token | undefined) => token !== undefined && movedTo.has(rawWord(text, token));
    if (!isLead(tokens[first - 1]) && !isLead(tokens[first - 2])) return false;
    const near = [...tokens.slice(Math.max(0, first - MOVED_BEFORE), first), ...tokens.slice(last, last + MOVED_AFTER)];
    return near.some((token) => token.kind === 'word' && moved.has(rawWord(text, token)));
  };

  /** Whether the day is that of the very verb before it: "entró en vigor el 1 de abril", not "announced a vote on 1 April". */
  const isVerbsOwn = (text: string, tokens: readonly Token[], first: number, last: number): boolean => {
    let index = first - 1;
    while (DAY_LEADS.has(tokens[index]?.text ?? '')) index -= 1;
    for (let idiom = 0; idiom < LONGEST_IDIOM && IDIOMS.has(wordAt(text, tokens, index)); idiom += 1) index -= 1;
    if (cueAt(text, tokens, last) === 'future') return false;
    const before = wordAt(text, tokens, index - 1);
    // "Was born on 18 March", "fue firmado el 20 de abril"
    if (AUXILIARIES.has(before) && cueAt(text, tokens, index - 1) === 'past') return true;
    return cueAt(text, tokens, index) === 'past' && !PRESENT.has(before);
  };

  /** Whether the day is that of the verb in the future right before it: "expires on 31 December", "will be held on 30 May". */
  const isAheadOfVerb = (text: string, tokens: readonly Token[], first: number): boolean => {
    let index = first - 1;
    while (DAY_LEADS.has(tokens[index]?.text ?? '')) index -= 1;
    for (const end = index - LONGEST_PHRASE; index > end && tokens[index]?.kind === 'word'; index -= 1) {
      const cue = cueAt(text, tokens, index);
      if (cue === 'future') return true;
      if (cue !== null && cue !== 'infinitive' && cue !== 'past') return false;
    }
    return false;
  };

  return {
    tenseAt(text, tokens, first, last) {
      const lead = tokens[first - 1];
      const leadWord = lead?.kind === 'word' ? rawWord(text, lead) : '';
      const further = tokens[first - 2];
      const leadWords = further ? `${rawWord(text, further)}-${leadWord}` : leadWord;
      const isSmall = leadWord.length <= LONGEST_ARTICLE && further?.kind === 'word';
      if (since.has(leadWord) || (isSmall && since.has(rawWord(text, further))))
        return { direction: 'past', own: true, sure: true };
      if (isMoved(text, tokens, first, last)) return { direction: 'future', own: true };
      const told = aroundAt(text, tokens, first, last);
      if (told.own && told.direction === 'past' && isVerbsOwn(text, tokens, first, last))
        return { ...told, sure: true };
      if (told.own && told.direction === 'future' && isAheadOfVerb(text, tokens, first)) return { ...told, sure: true };
      const pointsAhead =
        (aheadWords.has(leadWord) || aheadWords.has(leadWords)) && !(told.own && told.direction === 'past');
      return pointsAhead ? { direction: 'future', own: true } : told;
    },
  };
}

/** The word as it is written, in lower case, without the invisible characters inside it. */
function rawWord(text: string, token: Token): string {
  return text
    .slice(token.start, token.end)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase();
}

function wordAt(text: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? rawWord(text, token) : '';
}

function set(words: string): Set<string> {
  return new Set(words.split(' ').filter(Boolean));
}
