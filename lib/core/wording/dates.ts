import type { Term } from '../cards/terms';
import { isStale } from '../cards/terms';
import { addDays } from '../dates/calendar';
import { bounds, precisionOf } from '../dates/edtf';
import type { Edtf, IsoDay } from '../model';
import type { Words } from './words';

/** `long`: 28 June 2019; `short`: 28 Jun 2019; `weekday`: Friday 28 June 2019. */
export type DateStyle = 'long' | 'short' | 'weekday';

/** A term that began longer ago than this is told by its month, a younger one by its day. */
const DAY_MATTERS = 730;

/**
 * A date as a person writes it, as exactly as it is known: `28 June 2019`, `June 2019`, `1990s`, `28–29 June 2019`.
 * A malformed date is given back as it is.
 */
export function dateText(edtf: Edtf, words: Words, style: DateStyle = 'long'): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) return qualified(edtf, words, style);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (from === '..') return words.say('until', qualified(to, words, style));
  if (to === '..') return words.say('since', qualified(from, words, style));
  const start = bounds(from);
  const end = bounds(to);
  const precision = precisionOf(from);
  if (!start || !end) return edtf;
  if (precision === precisionOf(to) && (precision === 'day' || precision === 'month' || precision === 'year')) {
    return formatter(words, precision, style)
      .formatRange(utc(start.first), utc(end.first))
      .replace(/[\u2009\u202f]/g, ' ')
      .replace(/^(\d{1,2}) – (\d{1,2}) /, '$1–$2 ');
  }
  return words.say('range', qualified(from, words, style), qualified(to, words, style));
}

function qualified(edtf: Edtf, words: Words, style: DateStyle): string {
  const plain = plainDate(edtf.replace(/[?~%]/g, ''), words, style);
  if (/[~%]/.test(edtf)) return words.say('about', plain);
  return edtf.includes('?') ? words.say('uncertain', plain) : plain;
}

function plainDate(edtf: Edtf, words: Words, style: DateStyle): string {
  const span = bounds(edtf);
  if (!span) return edtf;
  const year = String(Number(edtf.slice(0, 4)));
  switch (precisionOf(edtf)) {
    case 'day':
    case 'month':
    case 'year':
      return formatter(words, precisionOf(edtf) as 'day' | 'month' | 'year', style).format(utc(span.first));
    case 'season': {
      const part = edtf.slice(5, 7);
      const message =
        words.find(`season_${part}`) ?? words.find(`quarter_${part}`) ?? words.find(`half_${part}`) ?? `${part}/$1`;
      return message.replace('$1', year);
    }
    default:
      return edtf.endsWith('XX')
        ? words.say('rangeYears', span.first.slice(0, 4), span.last.slice(0, 4))
        : words.say('decade', span.first.slice(0, 4));
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(words: Words, precision: 'day' | 'month' | 'year', style: DateStyle): Intl.DateTimeFormat {
  const key = `${words.locale} ${precision} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(words.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: style === 'short' && precision === 'day' ? 'short' : 'long' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
    ...(precision === 'day' && style === 'weekday' ? { weekday: 'long' } : {}),
  });
  formatters.set(key, made);
  return made;
}

function utc(day: IsoDay): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, date);
  return made;
}

/**
 * A time in office in words, seen from a day: `since March 2004`, `since 21 Jan 2025`, `1994–2004`, `2017 – May 2018`.
 * Empty where no date is known.
 */
export function termText(term: Term, seenFrom: IsoDay, words: Words): string {
  const { from, to, asOf } = term;
  if (to === undefined) {
    const since = from === undefined ? '' : sinceText(from, seenFrom, words);
    const known =
      asOf && (since === '' || isStale(term, seenFrom)) ? words.say('inOfficeOn', dateText(asOf, words, 'short')) : '';
    return [since, known].filter(Boolean).join(', ');
  }
  if (from === undefined) return words.say('until', dateText(coarse(to), words));
  const end = bounds(to);
  if (end && end.last >= seenFrom) {
    return words.say('sinceUntil', startText(from, seenFrom, words), startText(to, seenFrom, words));
  }
  return spanText(from, to, words);
}

/** A closed time in office: by years, or by months where it began and ended in one year. */
export function spanText(from: Edtf, to: Edtf, words: Words): string {
  const [start, end] = [bounds(from), bounds(to)];
  if (!start || !end) return `${from}–${to}`;
  const [first, last] = [start.first.slice(0, 4), end.last.slice(0, 4)];
  if (first !== last) return words.say('rangeYears', Number(first).toString(), Number(last).toString());
  const months = [from, to].map((one) => one.replace(/[?~%]/g, '').slice(0, 7));
  return months[0] === months[1] || months.some((one) => one.length < 7)
    ? dateText(months[0]?.slice(0, 7) ?? from, words)
    : dateText(months.join('/'), words);
}

/** A beginning in words, after the word that languages put before a day: `seit dem 21. Jan. 2025`, `seit März 2004`. */
function sinceText(edtf: Edtf, seenFrom: IsoDay, words: Words): string {
  const told = toldBeginning(edtf, seenFrom);
  return words.say(precisionOf(told) === 'day' ? 'sinceDay' : 'since', dateText(told, words, 'short'));
}

function startText(edtf: Edtf, seenFrom: IsoDay, words: Words): string {
  return dateText(toldBeginning(edtf, seenFrom), words, 'short');
}

/** A beginning as exact as it is told: by its day while that is young, by its month later. */
function toldBeginning(edtf: Edtf, seenFrom: IsoDay): Edtf {
  const span = bounds(edtf);
  const isYoung = !span || addDays(span.first, DAY_MATTERS) >= seenFrom;
  return isYoung ? edtf : coarse(edtf);
}

function coarse(edtf: Edtf): Edtf {
  return precisionOf(edtf) === 'day' && !edtf.includes('/') ? edtf.slice(0, 7) : edtf;
}

/** Up to this distance days are counted, then months, then years: nobody pictures 2,072 days. */
const MOST_DAYS = 60;
const MOST_MONTHS = 24;
const DAYS_A_YEAR = 365.2425;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/** How far a date lies from the article: `10 days before this article`; empty where that is not known to the day. */
export function distanceText(daysBefore: number | null, words: Words): string {
  if (daysBefore === null) return '';
  if (daysBefore === 0) return words.say('dayOfArticle');
  const days = Math.abs(daysBefore);
  const side = daysBefore > 0 ? 'Before' : 'After';
  if (days <= MOST_DAYS) return words.count(`days${side}`, days);
  const months = Math.round(days / DAYS_A_MONTH);
  return months < MOST_MONTHS
    ? words.count(`months${side}`, months)
    : words.count(`years${side}`, Math.round(days / DAYS_A_YEAR));
}
