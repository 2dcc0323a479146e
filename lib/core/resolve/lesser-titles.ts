import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import { isTrade } from './trades';

/**
 * What people of towns, counties and schools are called before their names. Local news is full of namesakes of national figures: who
 * is introduced so is somebody else, unless the name is so rare that it can hardly be. Titles that countries' officers have too
 * (treasurer, attorney general, commissioner) are left out. Folded.
 */
const LESSER: ReadonlySet<string> = new Set(
  (
    'attorney lawyer sheriff councilman councilwoman councilmember councillor councilor alderman alderwoman assemblyman assemblywoman assemblymember ' +
    'selectman freeholder coach detective sergeant sgt constable trooper firefighter pastor rabbi imam principal superintendent ' +
    'trustee clerk coroner comptroller magistrate inspector deputy-sheriff ' +
    'stadtrat stadtratin landrat landratin pfarrer pfarrerin polizist polizistin rektor rektorin ' +
    'entraineur gendarme proviseur proviseure ' +
    'concejal concejala parroco vereador vereadora assessore allenatore treinador entrenador следователь участковыи тренер'
  ).split(' '),
);
/** Of these words the first makes the others local: "state senator", "county executive", "police chief". */
const LOCAL: readonly (readonly [first: ReadonlySet<string>, then: ReadonlySet<string>])[] = [
  ['state', 'senator sen representative rep assemblyman assemblywoman delegate lawmaker legislator'],
  ['county', 'executive judge commissioner supervisor clerk attorney treasurer manager'],
  ['city', 'attorney manager councilman councilwoman councillor clerk commissioner'],
  ['police', 'chief commissioner officer sergeant captain inspector spokesman spokeswoman'],
  ['fire', 'chief commissioner captain marshal'],
  ['district', 'attorney judge'],
  ['board', 'president chairman chairwoman chair member'],
  ['council', 'president member leader chairman'],
  ['union', 'president leader'],
  ['town', 'supervisor clerk manager'],
].map(([first, then]) => [new Set([first as string]), new Set((then as string).split(' '))] as const);
/** Whoever was that once may be more by now: "former state senator Barack Obama". */
const ONCE = /^(?:former|ex|then|onetime|ehemalige[rn]?|ancien(?:ne)?|ex)$/;

/** Whether the words right before a name give its bearer a local office or a trade that goes with none. */
export function hasLesserTitle({ reading, language }: BlockReading, first: number): boolean {
  const { words, text } = reading;
  const [further, earlier, before] = [words[first - 3], words[first - 2], words[first - 1]];
  // "State Rep. Mike Johnson"
  if (!before || !/^\.?\s$/.test(text.slice(before.end, words[first]?.start))) return false;
  const pair =
    before.gap === GAP.blank &&
    LOCAL.some(([start, then]) => start.has(earlier?.folded ?? '') && then.has(before.folded));
  if (pair) return !ONCE.test(further?.folded ?? '');
  if (ONCE.test(earlier?.folded ?? '')) return false;
  return LESSER.has(before.folded) || isTrade(before, language);
}

/** "Al Gore — no relation to the former vice president": the text itself says that it is a namesake. */
const NO_RELATION =
  /\b(?:no relation|not related|unrelated to|sans lien de parenté|sin (?:relación|parentesco)|nicht verwandt|однофамил)/iu;
/** How far after the name it says so. */
const SAYS_WITHIN = 120;

/** Whether the words after a name say that its bearer only shares it. */
export function isNamesake({ reading }: BlockReading, last: number): boolean {
  const end = reading.words[last]?.end ?? 0;
  return NO_RELATION.test(reading.text.slice(end, end + SAYS_WITHIN));
}
