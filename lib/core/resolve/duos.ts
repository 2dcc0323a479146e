import { daysFrom } from '../dates/calendar';
import { bounds, compareEdtf } from '../dates/edtf';
import { lexiconFor } from '../dates/languages';
import type { Direction } from '../dates/resolve';
import { tokenize } from '../dates/tokens';
import type { FactStore } from '../facts';
import type { EventMention, EventRecord, IsoDay, PersonRecord } from '../model';
import type { BlockReading, Span } from './document';
import { isSummit, SUMMIT } from './event-words';
import { RecordShelf } from './records';

/** "The Trump–Kim summit": two surnames joined by a dash, and the word for a summit on either side. */
interface Duo {
  block: BlockReading;
  first: number;
  last: number;
  pair: readonly [Span, Span];
}

/** How long after such a summit an article speaks of it by its two names alone, and how long before. */
const PAST_DAYS = 730;
const AHEAD_DAYS = 60;
/** Of several, the one that is on, or has just been or will be. */
const CURRENT_DAYS = 30;
/** More take part in no summit of two, their ministers counted. */
const MOST = 4;
const DASH = /^\s?[-\u2010-\u2015]\s?$/;

/** Finds summits called by the surnames of the two who met, where the dataset knows one such summit about the article's date. */
export async function findDuos(
  blocks: readonly BlockReading[],
  facts: FactStore,
  day: IsoDay | null,
): Promise<EventMention[]> {
  const duos = day === null ? [] : blocks.flatMap(findPairs);
  if (day === null || duos.length === 0) return [];
  const shelf = new RecordShelf(facts);
  await shelf.load(duos.flatMap(({ pair }) => pair.flatMap(({ hit }) => hit.candidates)));
  const shared = duos.map(({ pair: [one, other] }) => sharedEvents(bearers(shelf, one), bearers(shelf, other)));
  const events = await facts.events([...new Set(shared.flat())]);
  return duos.flatMap((duo, i) => {
    const summits = (shared[i] as string[]).flatMap((id) => events.get(id) ?? []).filter(isOfTwo);
    const event = meant(summits, day, duo);
    return event ? [mention(duo, event)] : [];
  });
}

function findPairs(block: BlockReading): Duo[] {
  const { words, text } = block.reading;
  const isDash = (from: number) => DASH.test(text.slice(words[from]?.end, words[from + 1]?.start));
  const isSummitAt = (at: number) => SUMMIT.test(words[at]?.folded ?? '');
  const names = new Map<number, Span>();
  // The longest name at each place comes first.
  for (const span of block.spans) if (words[span.first]?.capital && !names.has(span.first)) names.set(span.first, span);
  return [...names.values()].flatMap((one): Duo[] => {
    const other = names.get(one.last + 1);
    if (!other || !isDash(one.last)) return [];
    const pair = [one, other] as const;
    if (isSummitAt(other.last + 1)) return [{ block, first: one.first, last: other.last + 1, pair }];
    return isSummitAt(one.first - 1) ? [{ block, first: one.first - 1, last: other.last, pair }] : [];
  });
}

function bearers(shelf: RecordShelf, { hit }: Span): PersonRecord[] {
  return shelf.bearers(hit.candidates, hit.key).map(({ person }) => person);
}

/** Events that one of the first and another of the second took part in. */
function sharedEvents(ones: readonly PersonRecord[], others: readonly PersonRecord[]): string[] {
  const found = new Set<string>();
  for (const one of ones) {
    const own = new Set(one.events);
    for (const other of others) if (other.id !== one.id) for (const id of other.events) if (own.has(id)) found.add(id);
  }
  return [...found];
}

function isOfTwo(event: EventRecord): boolean {
  return event.series === undefined && event.attendees.length <= MOST && isSummit(event);
}

/** Words before the two names that count the summit among theirs. Folded. */
const COUNTED: readonly ReadonlySet<string>[] = [
  'first erste ersten premier primer primera primo primeiro',
  'second zweite zweiten deuxieme segunda segundo secondo',
].map((words) => new Set(words.split(' ')));
const PLANNED = new Set(
  'next planned upcoming proposed possible another nachste nachsten geplante geplanten prochain futur proximo prossimo'.split(
    ' ',
  ),
);

/** Which of several summits of two is meant: the one that a word before it counts off, else the nearest, on the side that the clause's tense tells. */
function meant(summits: readonly EventRecord[], day: IsoDay, duo: Duo): EventRecord | null {
  const before = duo.block.reading.words[duo.first - 1]?.folded ?? '';
  const nth = COUNTED.findIndex((words) => words.has(before));
  if (nth >= 0) return [...summits].sort((a, b) => compareEdtf(a.date, b.date))[nth] ?? null;
  const isAhead = ({ date }: EventRecord) => (bounds(date)?.first ?? '') >= day;
  if (PLANNED.has(before)) return nearestOf(summits.filter(isAhead), day);
  const direction = directionAt(duo);
  const told =
    direction === 'unknown' ? summits : summits.filter((event) => isAhead(event) === (direction === 'future'));
  const sorted = [...told].sort((a, b) => compareEdtf(a.date, b.date));
  const closest = direction === 'future' ? sorted[0] : direction === 'past' ? sorted.at(-1) : undefined;
  const nearest = nearestOf(summits, day);
  // what "will take place" is not over
  if (nearest && direction === 'future' && (bounds(nearest.date)?.last ?? '') < day) return nearestOf(told, day);
  return nearest ?? (closest ? nearestOf([closest], day) : null);
}

/** Where the clause around a mention points. */
function directionAt({ block, first, last }: Duo): Direction {
  const { words, text } = block.reading;
  const tokens = tokenize(text);
  const at = (offset: number) => tokens.findIndex(({ end }) => end > offset);
  const [from, to] = [at(words[first]?.start ?? 0), at(words[last]?.start ?? 0) + 1];
  return lexiconFor(block.language)?.tense.tenseAt(text, tokens, from, to).direction ?? 'unknown';
}

function nearestOf(events: readonly EventRecord[], day: IsoDay): EventRecord | null {
  const near = (past: number, ahead: number) =>
    events.filter(({ date }) => {
      const span = bounds(date);
      return span !== null && daysFrom(span.last, day) <= past && daysFrom(day, span.first) <= ahead;
    });
  const known = near(PAST_DAYS, AHEAD_DAYS);
  const [only, another] = known.length > 1 ? near(CURRENT_DAYS, CURRENT_DAYS) : known;
  return only && !another ? only : null;
}

function mention({ block, first, last }: Duo, { id }: EventRecord): EventMention {
  const { words, text } = block.reading;
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  return { kind: 'event', block: block.block.id, start, end, surface: text.slice(start, end), event: id };
}
