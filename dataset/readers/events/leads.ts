import type { IsoDay } from '../../../lib/core/model';
import { countryOf } from './countries';
import { monthDayAfter } from './days';

const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * The day that an announcement's opening words give for what it tells: `today`, `yesterday`, `on Wednesday`, `on February 12`.
 * Counted back from the day of publication; undefined where the text gives none.
 */
export function dayInLead(lead: string, published: IsoDay): IsoDay | undefined {
  const opening = lead.slice(0, 260);
  const explicit = /\b(?:on|On) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?=[A-Z][a-z]+ \d{1,2}\b)/.exec(
    opening,
  );
  const monthDay = explicit && monthDayAfter(opening.slice(explicit.index + explicit[0].length).replace(/^/, ', '));
  if (monthDay) {
    const year = Number(published.slice(0, 4));
    const candidates = [year, year - 1].map((candidate) => `${candidate}-${monthDay}`);
    const day = candidates.find(
      (candidate) => candidate <= published && Date.parse(published) - Date.parse(candidate) < 21 * DAY,
    );
    if (day) return day;
  }
  const weekday = /\b[Oo]n (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/.exec(opening)?.[1];
  if (weekday) {
    const back = (new Date(published).getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7;
    return dayBefore(published, back);
  }
  if (/\byesterday\b|^Last night/i.test(opening)) return dayBefore(published, 1);
  if (/\b(?:today|this (?:morning|afternoon|evening)|tonight)\b/i.test(opening)) return published;
  return undefined;
}

function dayBefore(day: IsoDay, count: number): IsoDay {
  return new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10);
}

const IN_WASHINGTON =
  /\b(?:White House|Oval Office|Cabinet Room|East Room|Rose Garden|Washington|State Dining Room|Blair House|Roosevelt Room|Eisenhower Executive)\b/;
const CITY_AND_COUNTRY =
  /\bin (\p{Lu}[\p{L}’.-]*(?: \p{Lu}[\p{L}’.-]*){0,2}), (?:the )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})/u;
const STATES =
  /^(?:California|New York|Texas|Florida|Maryland|Delaware|Virginia|Hawaii|Colorado|Illinois|Pennsylvania|Massachusetts|Georgia|Nevada|D\.C\.|Maine)$/;

/** The city and country an announcement names for a meeting: `today in Munich, Germany`, `at the White House`. */
export function placeInLead(lead: string): { place: string; area: string } | undefined {
  const match = CITY_AND_COUNTRY.exec(lead);
  if (match?.[1] && match[2] && !/^(?:Washington|St)$/.test(match[1])) {
    const area = STATES.test(match[2]) ? 'US' : countryOf(match[2].replace(/\.$/, ''));
    if (area) return { place: match[1].replace(/^New York City$/, 'New York'), area };
  }
  return IN_WASHINGTON.test(lead) ? { place: 'Washington, D.C.', area: 'US' } : undefined;
}
