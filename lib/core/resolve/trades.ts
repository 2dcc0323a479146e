import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import type { Word } from './words';

/**
 * What people are called who hold no office, by whom a namesake is known: "Rama Devi, an old woman from Allahabad", "the
 * midfielder Paul Martin". Trades from which people go into politics (lawyers, professors, officers) are left out. Folded.
 */
const PRIVATE: ReadonlySet<string> = new Set(
  // English
  (
    'woman man boy girl teenager toddler mother grandmother grandfather housewife widow widower student pupil nurse teacher ' +
    'farmer fisherman shopkeeper carpenter plumber electrician mechanic baker butcher waiter waitress bartender chef cook driver ' +
    'resident neighbor neighbour villager tourist passenger retiree pensioner homeowner bystander eyewitness gardener hairdresser ' +
    'firefighter barista salesman saleswoman welder roofer contractor accountant ' +
    'singer guitarist drummer bassist rapper musician actress novelist poet painter sculptor photographer comedian ' +
    'striker midfielder defender goalkeeper winger footballer quarterback linebacker pitcher outfielder shortstop golfer ' +
    'cyclist swimmer sprinter skier boxer jockey wrestler gymnast batsman bowler coach referee ' +
    // German
    'rentner rentnerin schuler schulerin krankenschwester lehrerin bauerin verkauferin anwohner anwohnerin hausfrau witwe ' +
    'backer backerin metzger metzgerin fleischer fleischermeister schreiner maurer kellner kellnerin handwerker installateur ' +
    'sanger sangerin schauspielerin schriftstellerin sturmer torwart torhuter verteidiger mittelfeldspieler trainer ' +
    // French
    'retraite retraitee lyceen lyceenne etudiant etudiante infirmiere agriculteur agricultrice habitant habitante voisin voisine ' +
    'boulanger boulangere boucher plombier macon serveur serveuse ' +
    'chanteur chanteuse comedienne romancier romanciere attaquant gardien defenseur entraineur ' +
    // Spanish, Portuguese, Italian
    'jubilado jubilada ama estudiante enfermera campesino campesina vecino vecina cantante novelista delantero portero ' +
    'panadero panadera carpintero albanil taxista camarero camarera fontanero padeiro pedreiro taxista pedreira panettiere idraulico muratore ' +
    'entrenador centrocampista aposentado aposentada enfermeira vizinho cantor cantora atacante goleiro treinador ' +
    'pensionato pensionata casalinga studentessa infermiera contadino attaccante portiere allenatore centrocampista ' +
    'photographe fotograf fotografin fotografo fotografa ' +
    // Russian
    'слесарь токарь сварщик продавец повар дворник ' +
    'фотограф певец певица актер актриса писатель писательница футболист нападающии вратарь защитник тренер учитель учительница ' +
    'медсестра водитель пенсионер пенсионерка студент студентка школьник школьница фермер'
  ).split(' '),
);
/** These tell of a private person only where anybody is meant: "a man of 34", but "the man behind the plan". */
const ANYBODY = new Set('man woman boy girl mother grandmother grandfather resident coach driver trainer'.split(' '));
/** An apposition tells the trade within so many words, after the age if it is given. */
const WITHIN = 5;

function isDefinite(article: Word | undefined): boolean {
  return /^(?:the|his|her|their|our|der|die|das|le|la|el|il|o)$/.test(article?.folded ?? '');
}

/** Whether a word names such a trade: a capital makes it a name, but for what opens a sentence and for nouns in German. */
export function isTrade(word: Word, language: string): boolean {
  // elsewhere it is whoever leads
  if (word.folded === 'chef' && language !== 'en') return false;
  return PRIVATE.has(word.folded) && (!word.capital || word.opens || language === 'de');
}

/** Whether the words beside a name give its bearer a trade or a standing that goes with no office. */
export function isPrivate({ reading, language }: BlockReading, first: number, last: number): boolean {
  const { words } = reading;
  const before = words[first]?.gap === GAP.blank ? words[first - 1] : undefined;
  if (before && isTrade(before, language)) return true;
  if (words[last + 1]?.gap !== GAP.comma) return false;
  let from = last + 1;
  if (/^\d+$/.test(words[from]?.folded ?? '') && words[from + 1]?.gap === GAP.comma) from += 1;
  for (let i = from; i < from + WITHIN; i += 1) {
    const word = words[i];
    if (!word || (i > from && (word.gap === GAP.break || word.gap === GAP.comma))) return false;
    // What comes after "who", "whose", "of" is said of somebody or something else.
    if (/^(?:who|whose|which|of|de|del|der|die|das|qui|dont|que|che)$/.test(word.folded)) return false;
    if (isTrade(word, language)) return !(ANYBODY.has(word.folded) && isDefinite(words[from]));
  }
  return false;
}
