import * as v from 'valibot';
import type { Note } from '../model';
import { NOTE_COLOURS } from '../model';
import { type FileFault, type Message, message } from '../wording/faults';
import { canonicalUrl } from './canonical-url';
import { isSameContent, tidyTags } from './note';
import { firstIssue, isWebAddress, LIMITS, NoteSchema, timeStamp } from './schema';
import { fingerprint, fromIri } from './web-annotation';

/**
 * Why an entry was left out although nothing is wrong with it: it is about something that is on no web page (a book, a file
 * in a reader of its own: `urn:x-pdf:…`), or it stands in the file before.
 */
export type SkipReason = 'elsewhere' | 'double';

/** How many entries were left out for a reason; reasons without any are not named. */
export interface Skipped<Reason extends string = SkipReason> {
  reason: Reason;
  count: number;
}

/** What a file held. `rejected`: at least one entry is wrong; `lines` names the first of them, nothing may be written. */
export type ReadNotes =
  | { outcome: 'read'; notes: Note[]; skipped: Skipped[] }
  | { outcome: 'rejected'; faults: number; lines: FileFault[] };

/** What is said of a file that is not even read: its characters are at most its bytes. */
export const tooLarge = (size: number): Message => message('faultSize', Math.ceil(size / 1e6), LIMITS.file / 1e6);
/** So many faults are told. */
const LINES = 20;
/** Stands for an entry that is about something on no web page. */
const ELSEWHERE = Symbol('elsewhere');

/**
 * Reads notes from a file: a W3C annotation, a list, page or collection of them, Hypothesis' export (its client's file or
 * its API's answer), or a backup of ours. Importing the same file twice gives the same ids, so nothing doubles.
 *
 * @param text the file's text
 * @param now stands in for dates that an annotation lacks
 */
export function readNotes(text: string, now: Date): ReadNotes {
  const parsed = parseJson(text);
  if ('fault' in parsed) return reject(parsed.fault);
  const entries = findEntries(parsed.value);
  if (!entries) return reject(message('faultNoNotes'));
  return collect(entries, (entry) => toNote(entry, now));
}

/** Checks entries one by one and joins doubles; shared with the backup, whose entries are whole notes. */
export function collect(entries: readonly unknown[], read: (entry: unknown) => unknown): ReadNotes {
  if (entries.length > LIMITS.notes) return reject(message('faultEntries', entries.length, LIMITS.notes));
  const notes = new Map<string, Note>();
  const skipped: Record<SkipReason, number> = { elsewhere: 0, double: 0 };
  const lines: FileFault[] = [];
  let faults = 0;
  const fault = (index: number, what: Message, field = '') => {
    faults += 1;
    const place = field ? message('faultEntryField', index + 1, field) : message('faultEntry', index + 1);
    if (lines.length < LINES) lines.push({ place, what });
  };
  for (const [index, entry] of entries.entries()) {
    const given = read(entry);
    if (given === ELSEWHERE) {
      skipped.elsewhere += 1;
      continue;
    }
    const result = v.safeParse(NoteSchema, given);
    if (!result.success) {
      const { what, field } = firstIssue(result.issues);
      fault(index, what, field);
      continue;
    }
    const note = result.output;
    const twin = notes.get(note.id);
    if (!twin) notes.set(note.id, note);
    else if (isSameContent(twin, note)) skipped.double += 1;
    else fault(index, message('faultOtherId', note.id.slice(0, 60)));
  }
  if (faults > 0) return { outcome: 'rejected', faults, lines };
  const reasons = (['elsewhere', 'double'] as const).map((reason) => ({ reason, count: skipped[reason] }));
  return { outcome: 'read', notes: [...notes.values()], skipped: reasons.filter(({ count }) => count > 0) };
}

/** A file of which nothing is taken, for one reason. */
export function reject(what: Message): { outcome: 'rejected'; faults: number; lines: FileFault[] } {
  return { outcome: 'rejected', faults: 1, lines: [{ what }] };
}

/** JSON text as a value, or why it is none. */
export function parseJson(text: string): { value: unknown } | { fault: Message } {
  if (text.length > LIMITS.file) return { fault: tooLarge(text.length) };
  if (text.trim() === '') return { fault: message('faultEmpty') };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return { fault: message('faultJson') };
  }
}

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of its own, never one that every object inherits. */
function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function findEntries(file: unknown): unknown[] | null {
  if (Array.isArray(file)) return file;
  for (const key of ['annotations', 'rows', 'items', 'notes']) {
    const list = own(file, key);
    if (Array.isArray(list)) return list;
  }
  const items = own(own(file, 'first'), 'items');
  if (Array.isArray(items)) return items;
  return own(file, 'type') === 'Annotation' || own(file, 'target') ? [file] : null;
}

/** One entry as what should be a note; the schema judges it afterwards. */
function toNote(entry: unknown, now: Date): unknown {
  if (!isObject(entry)) return entry;
  // A note as it stands in a backup.
  if (isObject(own(entry, 'target')) && own(own(entry, 'target'), 'kind') !== undefined) return entry;
  if (own(entry, 'uri') !== undefined) return fromHypothesis(entry, now);
  return fromAnnotation(entry, now);
}

function fromAnnotation(entry: Json, now: Date): unknown {
  const bodies = [own(entry, 'body') ?? own(entry, 'bodyValue') ?? []].flat();
  const isTag = (body: unknown) => own(body, 'purpose') === 'tagging';
  const textOf = (body: unknown) => (typeof body === 'string' ? body : own(body, 'value'));
  const texts = bodies.filter((body) => !isTag(body)).map(textOf);
  const tags = bodies.filter(isTag).map(textOf);
  const [target] = [own(entry, 'target')].flat();
  const source = typeof target === 'string' ? target : (own(target, 'source') ?? own(target, 'id'));
  const url = typeof source === 'string' ? source : own(source, 'id');
  const id = own(entry, 'id');
  const created = own(entry, 'created') ?? own(entry, 'modified') ?? timeStamp(now);
  const colour = NOTE_COLOURS.find((name) => name === own(target, 'styleClass')) ?? 'plain';
  const about = own(entry, 'backgrounder:about');
  const ours = own(entry, 'backgrounder:page');
  if (about === undefined && isElsewhere(url)) return ELSEWHERE;
  const page = about === undefined || ours !== undefined ? (ours ?? pageOf(url, titleOf(source))) : undefined;
  return {
    id: typeof id === 'string' ? fromIri(id) : `other-${fingerprint(JSON.stringify(entry))}`,
    target: about ?? passageOf(own(target, 'selector')),
    text: texts.length === 1 ? texts[0] : texts.filter((text) => typeof text === 'string').join('\n\n'),
    tags: tags.every((tag) => typeof tag === 'string') ? tidyTags(tags) : tags,
    colour,
    ...(page === undefined ? {} : { page }),
    created,
    modified: own(entry, 'modified') ?? created,
    revision: own(entry, 'backgrounder:revision') ?? 1,
  };
}

/** An annotation as Hypothesis' API gives it, https://h.readthedocs.io/en/latest/api-reference/ */
function fromHypothesis(entry: Json, now: Date): unknown {
  const uri = own(entry, 'uri');
  if (isElsewhere(uri)) return ELSEWHERE;
  const id = own(entry, 'id');
  const [target] = [own(entry, 'target')].flat();
  const [title] = [own(own(entry, 'document'), 'title')].flat();
  const tags = own(entry, 'tags') ?? [];
  const created = own(entry, 'created') ?? own(entry, 'updated') ?? timeStamp(now);
  return {
    id: typeof id === 'string' ? `hypothesis-${id}` : `other-${fingerprint(JSON.stringify(entry))}`,
    target: passageOf(own(target, 'selector')),
    text: own(entry, 'text') ?? '',
    tags: Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tidyTags(tags) : tags,
    colour: 'plain',
    page: pageOf(uri, title),
    created,
    modified: own(entry, 'updated') ?? created,
    revision: 1,
  };
}

/** An address that leads to no web page. One that is missing or no text is a fault, not a page elsewhere. */
function isElsewhere(url: unknown): boolean {
  return typeof url === 'string' && !isWebAddress(url);
}

/** Titles as vocabularies name them; `title` alone, which is no word of the model, stood in our own files once. */
const TITLES = ['dc:title', 'dcterms:title', 'schema:name', 'name', 'label', 'title'];

function titleOf(source: unknown): unknown {
  return TITLES.flatMap((name) => own(source, name) ?? []).find((title) => typeof title === 'string');
}

function pageOf(url: unknown, title: unknown): unknown {
  if (typeof url !== 'string') return { url, canonicalUrl: url, title, published: null };
  return { canonicalUrl: canonicalUrl(url), url, title: typeof title === 'string' ? title : url, published: null };
}

/**
 * A quote, or the whole page where there is none. Offsets of other tools count another text than ours: only our own
 * annotations keep theirs, under `backgrounder:about`.
 */
function passageOf(selector: unknown): unknown {
  const quote = [selector].flat().find((one) => own(one, 'type') === 'TextQuoteSelector');
  if (!quote) return { kind: 'page' };
  const context = (key: string) => own(quote, key) ?? '';
  return {
    kind: 'passage',
    quote: {
      type: 'TextQuoteSelector',
      exact: own(quote, 'exact'),
      prefix: context('prefix'),
      suffix: context('suffix'),
    },
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  };
}
