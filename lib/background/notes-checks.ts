import * as v from 'valibot';
import type { Input, MessageName } from '../contract';
import { LIMITS, NoteDraftSchema } from '../core/notes/schema';

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const id = text(LIMITS.id);
const revision = v.pipe(v.number(), v.integer());
const nothing = v.object({});

/** What the notes' messages must look like when they arrive. A draft that breaks a limit is told to the reader, not refused here. */
const NOTES_INPUTS = {
  pageNotes: v.object({
    url: text(LIMITS.url),
    about: v.pipe(v.array(text(300)), v.maxLength(10_000)),
  }),
  saveNote: v.object({ note: v.record(v.string(), v.unknown()) }),
  deleteNote: v.object({ id, revision }),
  deleteNotes: v.object({ notes: v.array(v.object({ id, revision })) }),
  undeleteNotes: v.object({ ids: v.array(id) }),
  allNotes: nothing,
  keepDraft: v.object({ key: text(LIMITS.url), draft: v.nullable(NoteDraftSchema) }),
  draft: v.object({ key: text(LIMITS.url) }),
  drafts: nothing,
  importNotes: v.object({ text: v.string() }),
  backup: nothing,
  restore: v.object({ text: v.string(), mode: v.picklist(['merge', 'replace']) }),
  notesHealth: nothing,
  forgetTrouble: nothing,
} as const;

export type NotesMessage = keyof typeof NOTES_INPUTS & MessageName;

/** A message's input, checked. @throws Error in words where it is not what the contract says */
export function checkNotesInput<N extends NotesMessage>(name: N, input: unknown): Input<N> {
  const parsed = v.safeParse(NOTES_INPUTS[name], input);
  if (!parsed.success) throw new Error(v.summarize(parsed.issues));
  return parsed.output as Input<N>;
}
