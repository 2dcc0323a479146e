import type { EventRecord } from '../model';
import { foldPhrase } from '../text/tokens';

/**
 * The words of seven languages with which news names summits and meetings of leaders. Folded; words with `*` stand for every
 * ending of an inflected language.
 */

/** Names of summit series, by the code the dataset gives them. */
export const SERIES: Readonly<Record<string, readonly string[]>> = {
  G20: ['g20', 'g 20', 'g - 20', 'group of 20', 'group of twenty', 'большой двадцатки', 'группы двадцати'],
  G8: ['g8', 'g 8', 'g - 8', 'group of eight', 'большой восьмерки'],
  G7: ['g7', 'g 7', 'g - 7', 'group of seven', 'большой семерки'],
  NATO: ['nato', 'otan', 'нато'],
  APEC: ['apec', 'атэс'],
  BRICS: ['brics', 'bric', 'брикс'],
  SCO: ['sco', 'ocs', 'шос', 'shanghai cooperation organisation', 'shanghai cooperation organization'],
  ASEAN: ['asean', 'асеан'],
  OSCE: ['osce', 'osze', 'обсе'],
  QUAD: ['quad'],
  NSS: ['nuclear security'],
  COP: [
    'un climate',
    'u . n . climate',
    'climate change',
    'climate',
    'del clima',
    'climatica',
    'sul clima',
    'do clima',
    'climat',
    'sur le climat',
    'климатическии',
    'климатическом',
    'по климату',
  ],
  AMERICAS: ['of the americas', 'de las americas', 'das americas', 'des ameriques'],
};

/** Conferences of a numbered series: `COP26`. */
export const NUMBERED = /^cop(\d{1,2})$/;

/** What such a meeting is called. */
export const SUMMIT =
  /^(?:summit|(?:welt)?klima(?:gipfels?|konferenz)|cumbre|sommet|gipfel|gipfels|gipfeltreffen|cupula|cimeira|vertice|саммит(?:а|е|у|ом)?)$/;

/** Of these, the words for one of the climate's alone. */
export const CLIMATE_SUMMIT = /^(?:welt)?klima(?:gipfels?|konferenz)$/;

/** German adjectives of cities: "Hamburger", "Pariser". */
export const CITY_ADJECTIVE = /.{3}er$/;

/** Whether an event of the dataset is one that news calls a summit. */
export function isSummit({ type, name }: Pick<EventRecord, 'type' | 'name'>): boolean {
  return type === 'summit' || /summit/i.test(name ?? '');
}

/** Words that may stand between the parts of a summit's name. */
export const GLUE: ReadonlySet<string> = new Set(
  (
    "in at of the on from held this leaders leader heads ' s - , ( « » “ ” " +
    'de del la el los en celebrada celebrado ' +
    'du des le l d a au aux tenu ' +
    'der die das dem den im von ' +
    'do da dos das no na em realizada ' +
    'della dei di il al nel ' +
    'в во на по глав лидеров стран'
  ).split(' '),
);

/** Words before the place where something is held. */
export const WHERE: ReadonlySet<string> = new Set('in en em im a au в во'.split(' '));

/** Cities of summits whose names differ by language, folded, by the English name that the dataset uses. */
export const PLACES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['the hague', 'la haya|la haye|den haag|haia|l aia|гаага|гааге|гааги'],
      ['helsinki', 'helsinque|helsinquia|хельсинки'],
      ['geneva', 'ginebra|geneve|genf|genebra|ginevra|женева|женеве|женевы'],
      ['vienna', 'viena|vienne|wien|вена|вене|вены'],
      ['london', 'londres|londra|лондон|лондоне|лондона'],
      ['brussels', 'bruselas|bruxelles|brussel|bruxelas|брюссель|брюсселе|брюсселя'],
      ['lisbon', 'lisboa|lisbonne|lissabon|lisbona|лиссабон|лиссабоне'],
      ['rome', 'roma|rom|рим|риме|рима'],
      ['madrid', 'мадрид|мадриде|мадрида'],
      ['warsaw', 'varsovia|varsovie|warschau|varsavia|варшава|варшаве|варшавы'],
      ['prague', 'praga|prag|прага|праге|праги'],
      ['vilnius', 'vilna|вильнюс|вильнюсе|вильнюса'],
      ['hamburg', 'hamburgo|hambourg|amburgo|гамбург|гамбурге|гамбурга'],
      ['osaka', 'осака|осаке|осаки'],
      ['biarritz', 'биарриц|биаррице|биаррица'],
      ['singapore', 'singapur|singapour|singapura|сингапур|сингапуре|сингапура'],
      ['hanoi', 'ханой|ханое|ханоя'],
      [
        'saint petersburg',
        'st petersburg|san petersburgo|saint petersbourg|sankt petersburg|sao petersburgo|san pietroburgo|санкт петербург|санкт петербурге',
      ],
      ['moscow', 'moscu|moscou|moskau|mosca|москва|москве|москвы'],
      ['new delhi', 'nueva delhi|neu delhi|nova delhi|nuova delhi|delhi|нью дели'],
      ['beijing', 'pekin|peking|pequim|pechino|пекин|пекине|пекина'],
      ['hangzhou', 'ханчжоу'],
      ['johannesburg', 'johannesburgo|йоханнесбург|йоханнесбурге'],
      ['kazan', 'казань|казани'],
      ['astana', 'астана|астане|астаны'],
      ['samarkand', 'samarcanda|samarcande|самарканд|самарканде'],
      ['washington d c', 'washington|вашингтон|вашингтоне'],
      ['reykjavik', 'reikiavik|reykiavik|рейкьявик|рейкьявике'],
      ['bucharest', 'bucarest|bukarest|bucareste|бухарест|бухаресте'],
      ['rio de janeiro', 'rio|рио де жанейро'],
      ['antalya', 'анталья|анталье|антальи'],
      ['bali', 'бали'],
      ['schloss elmau', 'elmau|эльмау'],
      ['la malbaie', 'charlevoix'],
      ['seoul', 'seul|сеул|сеуле'],
      ['tokyo', 'tokio|toquio|токио'],
    ] as const
  ).flatMap(([name, others]) => others.split('|').map((other) => [foldPhrase(other), name])),
);
