import { isHeldOn } from '../cards/terms';
import { bounds } from '../dates/edtf';
import type { IsoDay, PersonRecord, Tenure } from '../model';
import { foldPhrase } from '../text/tokens';
import type { NearTitle } from './near';

/** What speaks for a candidate: a sum of weights, and its reasons as codes, in the order in which they were found. */
export interface Weighed {
  person: PersonRecord;
  score: number;
  reasons: string[];
  /** A title beside the name fits a post of theirs. */
  titled: boolean;
}

/** What the document says beside the name. */
export interface Circumstances {
  /** The article's day; null where it states none. */
  day: IsoDay | null;
  titles: readonly NearTitle[];
  areas: Readonly<Record<string, number>>;
  /** Whether the text names an organization. */
  speaksOf(organization: string): boolean;
  /** Events in which people already found took part. */
  events: ReadonlySet<string>;
  /** Posts that people already found hold on the day. */
  posts: ReadonlySet<string>;
  /** People the text names elsewhere, perhaps by another name. */
  cast: ReadonlySet<string>;
  /** The age that the text gives beside the name: "Kevin Rudd, 34,". */
  age: number | null;
  /** The text gives them a trade that goes with no office. */
  isPrivate: boolean;
  /** The matched name, folded, and of how many words. */
  key: string;
  words: number;
  /** Whether several people bear the name. */
  rivals: boolean;
}

/** Weights set by hand, so that a title outweighs prominence, and a country alone lifts an official above the threshold. */
const WEIGHT = {
  title: 1,
  titleThen: 0.7,
  otherTitle: -0.25,
  otherName: -0.15,
  cast: 0.4,
  otherCountry: -0.6,
  country: 0.3,
  organization: 0.3,
  office: 0.25,
  events: 0.3,
  colleagues: 0.25,
  threeWords: 0.2,
  wrongTime: -0.3,
  wrongAge: -3,
  young: -0.5,
  otherTrade: -0.6,
} as const;
/** Years by which someone may be in the news before their first post, and after their last one. */
const YEARS_BEFORE = 6;
const YEARS_AFTER = 40;
/** A child is not in the news as the politician that it will be, and hardly anyone is before this age. */
const CHILD = 16;
const GROWN = 28;

/** Weighs one candidate. */
export function weigh(
  person: PersonRecord,
  { day, titles, areas, speaksOf, events, posts, cast, key, words, rivals, age, isPrivate }: Circumstances,
): Weighed {
  let score = person.prominence;
  const reasons: string[] = [];
  const add = (weight: number, reason?: string) => {
    score += weight;
    if (reason && !reasons.includes(reason)) reasons.push(reason);
  };
  const fit = fittest(person, titles, day);
  if (fit) add(fit.atDate ? WEIGHT.title : WEIGHT.titleThen, 'title');
  else if (titles.some((title) => title.roles.length > 0)) add(WEIGHT.otherTitle);
  if (isPrivate && !fit) add(WEIGHT.otherTrade);
  if (titles.some((title) => title.area && !person.tenures.some((tenure) => isOf(tenure, title.area as string)))) {
    add(WEIGHT.otherCountry);
  }
  if (person.tenures.some((tenure) => tenure.area && areas[tenure.area])) add(WEIGHT.country, 'country');
  if (person.tenures.some(({ organizationName: name }) => name && speaksOf(name))) add(WEIGHT.organization, 'office');
  if (day && person.tenures.some((tenure) => isHeldOn(tenure, day))) add(WEIGHT.office, 'tenure-at-date');
  if (person.events.some((event) => events.has(event))) add(WEIGHT.events, 'shared-events');
  if (day && person.tenures.some((tenure) => posts.has(tenure.post) && isHeldOn(tenure, day)))
    add(WEIGHT.colleagues, 'colleagues');
  if (rivals && foldPhrase(person.name) !== key) add(WEIGHT.otherName);
  if (cast.has(person.id)) add(WEIGHT.cast, 'named-before');
  if (words >= 3) add(WEIGHT.threeWords, 'full-name');
  if (day && age !== null && isOtherAge(person, age, day)) add(WEIGHT.wrongAge);
  const years = day ? ageOn(person, day) : null;
  if (years !== null && years < GROWN) add(years < CHILD ? WEIGHT.wrongAge : WEIGHT.young);
  if (day && isOutOfTime(person, day)) add(WEIGHT.wrongTime);
  if (person.prominence >= 0.5) add(0, 'prominent');
  return { person, score, reasons, titled: fit !== null };
}

/** The best fit of any title to any post: held on the day, or at some time before it. */
function fittest(person: PersonRecord, titles: readonly NearTitle[], day: IsoDay | null): { atDate: boolean } | null {
  let best: { atDate: boolean } | null = null;
  for (const title of titles) {
    for (const tenure of person.tenures) {
      if (!fits(tenure, title)) continue;
      if (day === null || (title.former ? hasEnded(tenure, day) : isAround(tenure, day))) return { atDate: true };
      if (!startsAfter(tenure, day)) best = { atDate: false };
    }
  }
  return best;
}

/** Members of one chamber are not called like those of the other. */
const SENATOR = /^(?:sens?|senator|senateur|senatrice|senadora?|senatore|сенатора?)$/;
/** A prince is no king, and of ministers only who is called so. */
const PRINCE = /^(?:crown )?prin(?:ce|cess)$/;

/** Whether a post is called so, in the country named with the title. */
export function fits(tenure: Tenure, title: Pick<NearTitle, 'roles' | 'area' | 'phrase'>): boolean {
  // A governor is no president, though some regions have one.
  const isGovernor = tenure.role === 'head-of-region' && title.roles[0] === 'head-of-state';
  return (
    title.roles.includes(tenure.role) &&
    (title.area === null || tenure.area === undefined || isOf(tenure, title.area)) &&
    !(isGovernor && !/president/i.test(tenure.label)) &&
    !(SENATOR.test(title.phrase) && !/senat|majority|minority|whip/i.test(tenure.label)) &&
    !(PRINCE.test(title.phrase) && !/\bprin(?:ce|cess)\b/i.test(tenure.label))
  );
}

function isOf(tenure: Tenure, area: string): boolean {
  return tenure.area === area || tenure.toArea === area || tenure.area === undefined;
}

/** Held on the day, or within months of it: elected, just resigned. */
export function isAround(tenure: Tenure, day: IsoDay): boolean {
  const near = (months: number) => {
    const date = new Date(day);
    date.setUTCMonth(date.getUTCMonth() + months);
    return date.toISOString().slice(0, 10);
  };
  return isHeldOn(tenure, day) || isHeldOn(tenure, near(4)) || isHeldOn(tenure, near(-4));
}

/** Held before the day and no longer: what "former" says. */
export function hasEnded(tenure: Tenure, day: IsoDay): boolean {
  if (startsAfter(tenure, day)) return false;
  const end = tenure.to === undefined ? null : bounds(tenure.to);
  return end ? end.first <= day : !isHeldOn(tenure, day);
}

function startsAfter(tenure: Tenure, day: IsoDay): boolean {
  const first = tenure.from === undefined ? undefined : bounds(tenure.from)?.first;
  return first !== undefined && first > day;
}

/** Whether someone cannot have been so old on the day, nor when they died. */
function isOtherAge(person: PersonRecord, age: number, day: IsoDay): boolean {
  const born = person.birthDate === undefined ? null : bounds(person.birthDate);
  if (!born) return false;
  const died = person.deathDate === undefined ? null : bounds(person.deathDate);
  const ages = [day, ...(died ? [died.last] : [])].map((end) => [
    Number(end.slice(0, 4)) - Number(born.last.slice(0, 4)) - 1,
    Number(end.slice(0, 4)) - Number(born.first.slice(0, 4)),
  ]);
  return ages.every(([least = 0, most = 0]) => age < least || age > most);
}

/** Whole years of age at most on a day; null where the birth is not known. */
function ageOn({ birthDate }: PersonRecord, day: IsoDay): number | null {
  const born = birthDate === undefined ? null : bounds(birthDate);
  return born ? Number(day.slice(0, 4)) - Number(born.first.slice(0, 4)) : null;
}

/** All their posts lie long after or very long before the day. */
function isOutOfTime(person: PersonRecord, day: IsoDay): boolean {
  const year = Number(day.slice(0, 4));
  const years = person.tenures.flatMap((tenure) =>
    [tenure.from, tenure.to, tenure.asOf].flatMap((date) => (date ? [Number(date.slice(0, 4))] : [])),
  );
  if (years.length === 0) return false;
  return Math.min(...years) > year + YEARS_BEFORE || Math.max(...years) < year - YEARS_AFTER;
}
