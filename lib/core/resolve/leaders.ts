import type { PostRole } from '../model';
import type { BlockReading } from './document';
import type { Place } from './places';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Who leads a country without a word for the office: "the North Korean leader". Folded. */
const LEADER = words('leader lider dirigeant лидер лидера лидеру лидером лидере');

/** Countries that the head of state leads, and those that the head of government does; of others the word says too little. */
const LED_BY_STATE = words(
  'US RU CN KP FR TR UA BY VE CU SY EG BR MX AR CO CL PE BO EC UY PY KR ID PH KZ UZ TM TJ AZ ZA NG KE ZW UG RW SD ER SN TW',
);
const LED_BY_GOVERNMENT = words(
  'GB DE JP IN IT ES CA AU NZ IL IE NL BE SE NO DK FI GR HU AT PT CZ SK PL HR SI BG EE LV LT MY TH SG PK BD NP ET',
);
/** Parties, parts of a country and houses of parliament that are counted as a country's name, but have leaders of their own. */
const WITHIN = words(
  'tory tories labour cdu csu spd fdp republican republicans democrat democrats gop capitol congress bundestag bundesrat knesset ' +
    'whitehall pentagon scotland wales england korean koreans korea',
);

/** Whether a title says no more than that someone leads. */
export function isLeader(phrase: string): boolean {
  return LEADER.has(phrase);
}

/** The post of whoever leads the country beside the word for a leader; none where the country leaves it open. */
export function leadersPost(
  { reading }: BlockReading,
  place: Place,
  title: { first: number; last: number },
): PostRole[] {
  const name = reading.words[place.first]?.folded ?? '';
  const beside = place.last === title.first - 1 || place.first > title.last;
  if (!beside || (place.first === place.last && WITHIN.has(name))) return [];
  if (LED_BY_STATE.has(place.area)) return ['head-of-state'];
  return LED_BY_GOVERNMENT.has(place.area) ? ['head-of-government'] : [];
}
