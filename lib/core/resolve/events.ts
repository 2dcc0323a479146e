import { daysFrom } from '../dates/calendar';
import { bounds, dayOf } from '../dates/edtf';
import { lexiconFor } from '../dates/languages';
import type { Lexicon } from '../dates/lexicon';
import { type Token, tokenize } from '../dates/tokens';
import type { FactStore } from '../facts';
import type { ArticleInfo, Block, EventMention, EventRecord, IsoDay } from '../model';
import { placesOf } from '../records';
import { foldPhrase, foldWord } from '../text/tokens';
import { CITY_ADJECTIVE, CLIMATE_SUMMIT, GLUE, isSummit, NUMBERED, PLACES, SERIES, SUMMIT, WHERE } from './event-words';

/** A phrase that names a summit, and what it says of it. */
interface Phrase {
  block: Block;
  /** Tokens of the mention; `last` is not included. */
  first: number;
  last: number;
  tokens: readonly Token[];
  /** Key of the series, `G20`; or the name of a numbered conference, `COP26`. */
  series?: string;
  conference?: string;
  /** Folded, as the dataset spells it. */
  place?: string;
  /** What follows "in" where that is no place of the dataset: perhaps a country. */
  elsewhere?: string;
  year?: number;
  month?: number;
  /** Whether a word like "summit" stands in it. */
  summit: boolean;
}

/** A part of such a phrase. */
type Part = Partial<Pick<Phrase, 'series' | 'conference' | 'place' | 'year' | 'month'>> & {
  summit?: true;
  length: number;
};

/** A summit without its year is one of these days around the article, where several fit. */
const NEAR_DAYS = 730;
/** How far ahead an article speaks of a summit by its place alone. */
const AHEAD_DAYS = 400;
/** An article that says no more than "the G20 summit" speaks of one that is on, or has just been or will be. */
const CURRENT_DAYS = 4;
const LONGEST_PLACE = 3;

/**
 * Finds summits named in text by series, place and year in any usual order, where they mean one event of the dataset: "the
 * 2019 G20 summit in Osaka", "the Osaka G20", "sommet du G7 à Biarritz", "Helsinki summit".
 *
 * @param areaAt the country with whose name a text begins
 * @returns mentions in reading order; none where several events would fit
 */
export async function findEvents(
  blocks: readonly Block[],
  article: ArticleInfo,
  facts: FactStore,
  areaAt: (text: string) => string | null = () => null,
): Promise<EventMention[]> {
  const read = blocks
    .map((block) => ({ block, tokens: tokenize(block.text) }))
    .filter(({ tokens }) => tokens.some((_, index) => isTrigger(tokens, index)));
  if (read.length === 0) return [];
  const places = await knownPlaces(
    read.map(({ tokens }) => tokens),
    facts,
  );
  const phrases = read.flatMap(({ block, tokens }) =>
    findPhrases(block, tokens, places, lexiconFor(block.language ?? article.language)),
  );
  const series = await facts.eventsByKey([...new Set(phrases.flatMap(keysOf))]);
  const day = article.published === null ? null : dayOf(article.published);
  return phrases.flatMap((phrase) => {
    const area = phrase.elsewhere === undefined ? undefined : areaAt(phrase.elsewhere);
    const known = keysOf(phrase).flatMap((key) => series.get(key) ?? []);
    const event = eventOf(phrase, area === undefined ? known : known.filter((one) => one.area === area), day);
    return event ? [mention(phrase, event)] : [];
  });
}

function mention({ block, tokens, first, last }: Phrase, event: EventRecord): EventMention {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? 0;
  return { kind: 'event', block: block.id, start, end, surface: block.text.slice(start, end), event: event.id };
}

function keysOf(phrase: Phrase): string[] {
  if (phrase.conference) return ['series:COP'];
  if (phrase.series) return [`series:${phrase.series}`];
  return phrase.place ? [`place:${phrase.place}`] : [];
}

// ---------------------------------------------------------------- reading phrases

function isTrigger(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token?.kind === 'word' && (SUMMIT.test(token.text) || NUMBERED.test(token.text) || seriesAt(tokens, index) !== null)
  );
}

const SERIES_PHRASES = Object.entries(SERIES).flatMap(([code, names]) =>
  names.map((name) => ({ code, words: name.split(' ').map((word) => foldWord(word) || word) })),
);
const SERIES_BY_FIRST = new Map<string, typeof SERIES_PHRASES>();
for (const phrase of SERIES_PHRASES) {
  const first = phrase.words[0] ?? '';
  SERIES_BY_FIRST.set(first, [...(SERIES_BY_FIRST.get(first) ?? []), phrase]);
}

function seriesAt(tokens: readonly Token[], index: number): { code: string; length: number } | null {
  let best: { code: string; length: number } | null = null;
  for (const { code, words } of SERIES_BY_FIRST.get(tokens[index]?.text ?? '') ?? []) {
    if (words.length > (best?.length ?? 0) && words.every((word, offset) => tokens[index + offset]?.text === word))
      best = { code, length: words.length };
  }
  return best;
}

function findPhrases(
  block: Block,
  tokens: readonly Token[],
  places: ReadonlySet<string>,
  lexicon: Lexicon | undefined,
): Phrase[] {
  const phrases: Phrase[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const phrase = phraseAt(block, tokens, index, places, lexicon);
    if (!phrase) continue;
    phrases.push(phrase);
    index = phrase.last - 1;
  }
  return phrases;
}

/** The longest row of parts that begins at a token and says no part twice; null where it names no summit. */
function phraseAt(
  block: Block,
  tokens: readonly Token[],
  first: number,
  places: ReadonlySet<string>,
  lexicon: Lexicon | undefined,
): Phrase | null {
  const phrase: Phrase = { block, tokens, first, last: first, summit: false };
  for (let index = first; index < tokens.length; ) {
    const part = partAt(tokens, index, places, lexicon);
    if (part) {
      const { length, ...says } = part;
      if (Object.keys(says).some((key) => phrase[key as keyof typeof says])) break;
      Object.assign(phrase, says);
      // a year or month at either end is a date of its own
      if (says.year === undefined && says.month === undefined) {
        if (phrase.last === first) phrase.first = index;
        phrase.last = index + length;
      }
      index += length;
    } else if (index > first && GLUE.has(tokens[index]?.text ?? '')) index += 1;
    else break;
  }
  if (phrase.place === undefined) {
    const [link, name] = [tokens[phrase.last], tokens[phrase.last + 1]];
    if (
      WHERE.has(link?.text ?? '') &&
      name?.kind === 'word' &&
      name.capital &&
      lexicon?.senses.get(name.text)?.month === undefined
    )
      phrase.elsewhere = block.text.slice(name.start, name.start + LONGEST_COUNTRY);
  }
  return namesSummit(phrase) ? phrase : null;
}

/** Names of countries are not longer. */
const LONGEST_COUNTRY = 60;

/** "G20 summit", "Helsinki summit", "Osaka G20", "COP26"; a series alone is an organisation. */
function namesSummit({ summit, series, conference, place }: Phrase): boolean {
  if (conference !== undefined) return true;
  return summit
    ? series !== undefined || place !== undefined
    : series === 'G20' || series === 'G7' || series === 'G8'
      ? place !== undefined
      : false;
}

function partAt(
  tokens: readonly Token[],
  index: number,
  places: ReadonlySet<string>,
  lexicon: Lexicon | undefined,
): Part | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.kind === 'number') {
    const year = Number(token.text);
    return token.text.length === 4 && year >= 1900 && year < 2100 ? { year, length: 1 } : null;
  }
  if (token.kind !== 'word') return null;
  if (CLIMATE_SUMMIT.test(token.text)) return { summit: true, series: 'COP', length: 1 };
  if (SUMMIT.test(token.text)) return { summit: true, length: 1 };
  if (NUMBERED.test(token.text)) return { conference: token.text, length: 1 };
  const series = seriesAt(tokens, index);
  if (series) return { series: series.code, length: series.length };
  const month = lexicon?.senses.get(token.text)?.month;
  if (month !== undefined) return { month, length: 1 };
  for (let length = LONGEST_PLACE; length >= 1; length -= 1) {
    const place = placeOf(tokens, index, length);
    if (place !== null && places.has(place)) return { place, length };
  }
  const city = lexicon?.language.tag === 'de' ? cityOf(tokens, index) : null;
  return city === null ? null : { place: city, length: 1 };
}

/** Words that may name a place, folded and in the dataset's spelling. */
function placeOf(tokens: readonly Token[], index: number, length: number): string | null {
  const words = tokens.slice(index, index + length);
  if (words.length < length || !words[0]?.capital || words.some(({ kind }) => kind !== 'word')) return null;
  const name = words.map(({ text }) => text).join(' ');
  return PLACES[name] ?? name;
}

/** "Hamburger G20-Gipfel": the city, in the dataset's spelling; null where no such adjective stands before a summit. */
function cityOf(tokens: readonly Token[], index: number): string | null {
  const token = tokens[index];
  if (!token?.capital || !CITY_ADJECTIVE.test(token.text) || !isTrigger(tokens, index + 1)) return null;
  const city = token.text.slice(0, -2);
  return PLACES[city] ?? city;
}

/** Which of the capitalised words beside a series or a summit are places of events. */
async function knownPlaces(texts: readonly (readonly Token[])[], facts: FactStore): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (const tokens of texts) {
    for (let index = 0; index < tokens.length; index += 1) {
      if (!tokens[index]?.capital || !isNearTrigger(tokens, index)) continue;
      for (let length = 1; length <= LONGEST_PLACE; length += 1) {
        const place = placeOf(tokens, index, length);
        if (place !== null) asked.add(place);
      }
    }
  }
  const found = await facts.eventsByKey([...asked].map((place) => `place:${place}`));
  return new Set([...asked].filter((place) => (found.get(`place:${place}`) ?? []).length > 0));
}

/** How many tokens lie between a summit and its place at most. */
const REACH = 8;

function isNearTrigger(tokens: readonly Token[], index: number): boolean {
  for (let at = Math.max(0, index - REACH); at <= index + REACH && at < tokens.length; at += 1) {
    if (isTrigger(tokens, at)) return true;
  }
  return false;
}

// ---------------------------------------------------------------- choosing the event

function eventOf(phrase: Phrase, events: readonly EventRecord[], day: IsoDay | null): EventRecord | null {
  const { place, year, month, conference } = phrase;
  let fitting = events.filter(
    (event) => isSummit(event) && (!conference || foldPhrase(event.name ?? '') === conference),
  );
  if (place !== undefined) fitting = fitting.filter((event) => isAt(event, place));
  if (year !== undefined) fitting = fitting.filter((event) => touches(event, year, month));
  if (place !== undefined && phrase.series === undefined && fitting.length > 1) {
    // "the Osaka summit" is the one that is called so
    const called = fitting.filter((event) => ` ${foldPhrase(event.name ?? '')} `.includes(` ${place} `));
    if (called.length > 0) fitting = called;
  }
  const isDated = year !== undefined || conference !== undefined;
  if (place !== undefined || isDated) return onlyOne(fitting, day, isDated);
  return day === null ? null : only(fitting.filter((event) => distance(event, day) <= CURRENT_DAYS));
}

function isAt(event: EventRecord, place: string): boolean {
  return placesOf(event).some((folded) => folded === place || PLACES[folded] === place || PLACES[place] === folded);
}

function touches(event: EventRecord, year: number, month: number | undefined): boolean {
  const span = bounds(event.date);
  const prefix = month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
  return span !== null && (span.first.startsWith(prefix) || span.last.startsWith(prefix));
}

/** The one event that fits; of several, the one about which an article of that day may speak without a year. */
function onlyOne(events: readonly EventRecord[], day: IsoDay | null, isDated: boolean): EventRecord | null {
  if (day === null || (isDated && events.length === 1)) return only(events);
  const known = events.filter((event) => daysFrom(day, bounds(event.date)?.first ?? day) <= AHEAD_DAYS);
  const within = (days: number) => only(known.filter((event) => distance(event, day) <= days));
  return only(known) ?? within(NEAR_DAYS) ?? within(CURRENT_DAYS);
}

function only(events: readonly EventRecord[]): EventRecord | null {
  return events.length === 1 ? (events[0] ?? null) : null;
}

/** Days between an event and a day; 0 while it lasts. */
function distance(event: EventRecord, day: IsoDay): number {
  const span = bounds(event.date);
  if (!span) return Number.POSITIVE_INFINITY;
  return Math.max(daysFrom(day, span.first), daysFrom(span.last, day), 0);
}
