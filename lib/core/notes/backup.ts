import * as v from 'valibot';
import type { Note } from '../model';
import { type FileFault, inSchema, message } from '../wording/faults';
import { collect, parseJson, reject } from './import';
import type { Correction } from './note';
import { DateTime, firstIssue, LIMITS, timeStamp } from './schema';

/** A pack that the reader had installed; a backup names it, its facts are in the pack's own file. */
export interface PackName {
  id: string;
  title: string;
  version: string;
}

/** Everything of the reader's. */
export interface BackupParts {
  notes: Note[];
  corrections: Correction[];
  /** By name, as the settings are stored; plain JSON. */
  settings: Record<string, unknown>;
  packs: PackName[];
}

export type ReadBackup =
  | { outcome: 'read'; parts: BackupParts; created: string }
  | { outcome: 'rejected'; faults: number; lines: FileFault[] };

const FORMAT = 'backgrounder-backup';
/** Raised when an older program could no longer read the file. */
const VERSION = 1;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.name));
const CorrectionSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id)),
  person: v.pipe(v.string(), v.maxLength(LIMITS.id)),
  surface: v.pipe(v.string(), v.maxLength(LIMITS.name)),
  scope: v.picklist(['page', 'site', 'everywhere']),
  place: v.pipe(v.string(), v.maxLength(LIMITS.url)),
  created: DateTime,
});
const Envelope = v.object({
  version: v.pipe(v.number(), v.integer(), v.maxValue(VERSION, inSchema('faultNewer'))),
  created: DateTime,
  notes: v.array(v.unknown(), inSchema('faultNoList')),
  corrections: v.pipe(v.array(CorrectionSchema), v.maxLength(LIMITS.notes)),
  settings: v.record(
    v.pipe(
      v.string(),
      v.maxLength(100),
      v.check((key) => !INHERITED.has(key)),
    ),
    v.unknown(),
  ),
  packs: v.pipe(v.array(v.object({ id: name, title: name, version: name })), v.maxLength(1_000)),
});
/** Names that would change an object's kind rather than a setting. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

/** Everything of the reader's as one file's text. */
export function writeBackup(parts: BackupParts, program: string, now: Date): string {
  const { notes, corrections, settings, packs } = parts;
  return JSON.stringify(
    { format: FORMAT, version: VERSION, created: timeStamp(now), program, notes, corrections, settings, packs },
    null,
    1,
  );
}

/** Reads a backup back; of a faulty one nothing is taken. */
export function readBackup(text: string): ReadBackup {
  const parsed = parseJson(text);
  if ('fault' in parsed) return reject(parsed.fault);
  if (!v.is(v.object({ format: v.literal(FORMAT) }), parsed.value)) return reject(message('faultNoBackup'));
  const envelope = v.safeParse(Envelope, parsed.value);
  if (!envelope.success) {
    const { field, what } = firstIssue(envelope.issues);
    return { outcome: 'rejected', faults: envelope.issues.length, lines: [{ ...(field && { place: field }), what }] };
  }
  const { notes: entries, corrections, settings, packs, created } = envelope.output;
  const notes = collect(entries, (entry) => entry);
  if (notes.outcome === 'rejected') return notes;
  return { outcome: 'read', parts: { notes: notes.notes, corrections, settings, packs }, created };
}
