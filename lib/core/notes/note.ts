import type { Note, NotePage, NoteTarget } from '../model';

/** A note as the reader left it, before it is stored. */
export interface NoteContent {
  target: NoteTarget;
  text: string;
  tags: string[];
  colour: Note['colour'];
  page?: NotePage;
}

/** Where a note's passage is now: `changed` in other words, `moved` between other neighbours; `seeking` until the page has settled. */
export type NotePlace = 'found' | 'changed' | 'moved' | 'orphan' | 'seeking';

/** Notes that were deleted together and can still be brought back. */
export interface DeletedNotes {
  id: string;
  notes: Note[];
  /** The notes' ids. */
  ids: string[];
  /** ISO date-time, UTC. */
  deleted: string;
}

/** The reader's "not this person": on a page, on a site, or wherever the words stand. */
export interface Correction {
  id: string;
  person: string;
  /** The words that were taken for the person. */
  surface: string;
  scope: 'page' | 'site' | 'everywhere';
  /** Canonical URL, host, or the empty string. */
  place: string;
  /** ISO date-time, UTC. */
  created: string;
}

/** Text of a note that was begun and not saved. */
export interface StoredDraft {
  /** What the draft belongs to, see {@link draftKey}. */
  key: string;
  content: NoteContent & { id?: string; revision?: number };
  /** ISO date-time, UTC. */
  modified: string;
}

/** The attribute of a form that holds the note written in it, as JSON, while that is not saved. */
export const UNSAVED = 'data-unsaved';

/** One draft for each note, and one for each thing that a new note may be about on a page. */
export function draftKey(content: NoteContent & { id?: string; revision?: number }): string {
  if (content.id && content.revision) return `note ${content.id}`;
  return `new ${targetKey(content.target)} ${content.page?.canonicalUrl ?? ''}`;
}

/** What a note is about, as one string: equal for equal targets; for people, events and dates the key of their card. */
export function targetKey(target: NoteTarget): string {
  switch (target.kind) {
    case 'person':
      return `person:${target.person}`;
    case 'event':
      return `event:${target.event}`;
    case 'date':
      return `date:${target.edtf}`;
    case 'page':
      return 'page';
    case 'passage':
      return `passage:${target.position.start}-${target.position.end}:${target.quote.exact.slice(0, 64)}`;
  }
}

/** Tags without blanks around them, without empty ones and without doubles (case aside), in the reader's order. */
export function tidyTags(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const tag of tags) {
    const tidy = tag.replace(/\s+/g, ' ').trim().replace(/^#+/, '');
    const key = tidy.toLowerCase();
    if (tidy === '' || seen.has(key)) continue;
    seen.add(key);
    kept.push(tidy);
  }
  return kept;
}

/** Whether two notes say the same, dates and revision aside. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  const key = ({ target, text, tags, colour, page }: NoteContent) =>
    JSON.stringify([
      targetKey(target),
      target.kind === 'passage' ? target.quote.exact : '',
      text,
      tags,
      colour,
      page?.canonicalUrl ?? '',
    ]);
  return key(a) === key(b);
}
