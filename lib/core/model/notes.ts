import type { Edtf } from './terms';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
  /** Ours: how many other places of the text read the same when the note was made; absent in quotes from elsewhere. */
  twins?: number;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector; offsets in the article's text. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type NoteTarget =
  | { kind: 'person'; person: string; name: string }
  | { kind: 'event'; event: string; name: string }
  | { kind: 'date'; edtf: Edtf }
  | { kind: 'page' }
  | { kind: 'passage'; quote: TextQuoteSelector; position: TextPositionSelector };

export const NOTE_COLOURS = ['plain', 'amber', 'teal', 'violet', 'rose'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** The page a note was written on. */
export interface NotePage {
  /** One address for one page, whatever its tracking parameters, fragment, AMP or mobile host. */
  canonicalUrl: string;
  url: string;
  title: string;
  published: string | null;
}

export interface Note {
  /** `urn:uuid:…` without the prefix. */
  id: string;
  target: NoteTarget;
  /** Markdown. */
  text: string;
  tags: string[];
  colour: NoteColour;
  /** Absent for a note written without a page (in the library). */
  page?: NotePage;
  /** ISO date-times, UTC. */
  created: string;
  modified: string;
  /** Counts changes; a save names the revision it started from, so that a later change never silently erases another. */
  revision: number;
}
