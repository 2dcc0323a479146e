import * as v from 'valibot';
import { NOTE_COLOURS } from '../model';
import { fieldOf, inSchema, type Message, message, messageOf } from '../wording/faults';

/**
 * What may be stored as a note. It guards every door through which notes come from outside: messages of a page, imported
 * files, backups. The limits are far above what anyone writes by hand and far below what makes a browser stumble.
 */
export const LIMITS = {
  text: 100_000,
  quote: 100_000,
  context: 2_000,
  title: 2_000,
  url: 8_000,
  name: 500,
  tag: 100,
  tags: 100,
  id: 200,
  /** Notes in one file. */
  notes: 100_000,
  /** Characters in one file: 100 MB. */
  file: 100_000_000,
} as const;

const short = (limit: number) => v.pipe(v.string(), v.maxLength(limit, inSchema('faultLength', limit)));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
/** No control characters, nothing that could be taken for markup or a path. */
const id = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LIMITS.id),
  v.regex(/^[\w.:~-]+$/, inSchema('faultIdCharacters')),
);

/** Times outside of this range, which only a clock that is set wrong gives, are in no note. */
const FIRST_TIME = Date.UTC(1990, 0);
const TIMES_END = Date.UTC(2200, 0);

/**
 * A clock's time as notes keep it, ISO 8601 in UTC: in the range that can be read again, and never before an earlier time of
 * the same note, though the clock was set back meanwhile.
 */
export function timeStamp(clock: Date, earlier = ''): string {
  const time = new Date(Math.min(Math.max(clock.getTime(), FIRST_TIME), TIMES_END - 1)).toISOString();
  return time < earlier ? earlier : time;
}

/** ISO 8601 date-times between 1990 and 2200; they are brought to UTC. */
export const DateTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/, inSchema('faultIsoDate')),
  v.check((text) => {
    const time = Date.parse(normaliseOffset(text));
    return time >= FIRST_TIME && time < TIMES_END;
  }, inSchema('faultDateRange')),
  v.transform((text) => new Date(normaliseOffset(text)).toISOString()),
);

/** `+0000`, which some tools write, is `+00:00`; more than three decimals are cut. */
function normaliseOffset(text: string): string {
  return text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2').replace(/(\.\d{3})\d+/, '$1');
}

/** Whether a browser may open an address without doing anything else: no scripts, no data. */
export function isWebAddress(text: string): boolean {
  try {
    return /^(https?|file):$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

const WebAddress = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url, inSchema('faultLength', LIMITS.url)),
  v.check(isWebAddress, inSchema('faultNotWeb')),
);

const Edtf = v.pipe(v.string(), v.maxLength(40), v.regex(/^[\dXYTZ:/.~?%+-]+$/, inSchema('faultNotEdtf')));

const TextQuote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.quote)),
  prefix: short(LIMITS.context),
  suffix: short(LIMITS.context),
  twins: v.exactOptional(offset),
});

const TextPosition = v.pipe(
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, inSchema('faultReversed')),
);

const Target = v.variant('kind', [
  v.object({ kind: v.literal('person'), person: id, name: short(LIMITS.name) }),
  v.object({ kind: v.literal('event'), event: id, name: short(LIMITS.name) }),
  v.object({ kind: v.literal('date'), edtf: Edtf }),
  v.object({ kind: v.literal('page') }),
  v.object({ kind: v.literal('passage'), quote: TextQuote, position: TextPosition }),
]);

const Page = v.object({
  canonicalUrl: WebAddress,
  url: WebAddress,
  title: short(LIMITS.title),
  published: v.nullable(short(40)),
});

const Content = {
  target: Target,
  text: v.pipe(v.string(), v.maxLength(LIMITS.text, inSchema('faultLength', LIMITS.text))),
  tags: v.pipe(v.array(short(LIMITS.tag)), v.maxLength(LIMITS.tags, inSchema('faultTags'))),
  colour: v.picklist(NOTE_COLOURS),
  page: v.exactOptional(Page),
};

const NEEDS_PAGE = inSchema('faultPageless');
const hasItsPage = (note: { target: { kind: string }; page?: unknown }) =>
  note.page !== undefined || !['page', 'passage'].includes(note.target.kind);

const revision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9));

/** A stored note. Unknown members fall away. */
export const NoteSchema = v.pipe(
  v.object({ ...Content, id, created: DateTime, modified: DateTime, revision }),
  v.check((note) => hasItsPage(note), NEEDS_PAGE),
  v.check((note) => note.created <= note.modified, inSchema('faultChangedBeforeMade')),
);

/** A note as the reader leaves it: new, or a change that started from `revision`. */
export const NoteDraftSchema = v.pipe(
  v.object({
    ...Content,
    id: v.exactOptional(id),
    revision: v.exactOptional(revision),
    keepInPrivate: v.exactOptional(v.boolean()),
    isPrivate: v.exactOptional(v.boolean()),
  }),
  v.check((note) => hasItsPage(note), NEEDS_PAGE),
);

/** The first thing that is wrong, and in which field; empty where it is the whole. */
export function firstIssue(issues: readonly v.BaseIssue<unknown>[]): { field: string; what: Message } {
  const [issue] = issues;
  return issue ? { field: fieldOf(issue), what: messageOf(issue) } : { field: '', what: message('faultNotNote') };
}
