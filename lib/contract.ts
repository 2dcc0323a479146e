import type {
  Annotation,
  ArticleInfo,
  Block,
  Card,
  DocumentContext,
  EventRecord,
  Note,
  NoteTarget,
  PersonCard,
  Source,
} from './core/model';

/**
 * Every message once: its input, its output, and who may send it. `page`: a content script, about its own page.
 * `extension`: the extension's own pages only. A name that is not here does not compile, neither where it is sent nor where
 * it is answered.
 */
export interface Contract {
  /** Read some blocks of the sender's page. `cards` holds the short form of every card the mentions lead to, by target key. */
  annotate: {
    from: 'page' | 'extension';
    input: { article: ArticleInfo; blocks: Block[]; context: DocumentContext | null };
    output: AnnotateAnswer;
  };
  /** The whole card, with other meetings and sources. */
  card: {
    from: 'page' | 'extension';
    input: { key: string; asOf: string | null; together: string[] };
    output: Card | null;
  };
  /** Events in which all of these people took part. */
  meetings: { from: 'page' | 'extension'; input: { people: string[] }; output: EventRecord[] };
  search: { from: 'extension'; input: { text: string; limit: number }; output: PersonCard[] };
  /** Notes a page may see: those on it and those on the people it names. */
  pageNotes: { from: 'page' | 'extension'; input: { url: string; people: string[] }; output: Note[] };
  saveNote: { from: 'page' | 'extension'; input: { note: NoteDraft }; output: SaveNoteAnswer };
  deleteNote: { from: 'page' | 'extension'; input: { id: string; revision: number }; output: { note: Note | null } };
  allNotes: { from: 'extension'; input: Record<string, never>; output: Note[] };
  status: { from: 'page' | 'extension'; input: Record<string, never>; output: Status };
}

export type MessageName = keyof Contract;
export type Input<N extends MessageName> = Contract[N]['input'];
export type Output<N extends MessageName> = Contract[N]['output'];

export interface AnnotateAnswer extends Annotation {
  cards: Record<string, Card>;
}

/** A note as the reader left it: new (without id) or changed from `revision`. */
export interface NoteDraft {
  id?: string;
  revision?: number;
  target: NoteTarget;
  text: string;
  tags: string[];
  colour: Note['colour'];
  page?: Note['page'];
}

/** `conflict`: the stored note changed since; it comes along and nothing was written. */
export type SaveNoteAnswer =
  | { outcome: 'saved'; note: Note }
  | { outcome: 'conflict'; stored: Note }
  | { outcome: 'failed'; reason: 'full' | 'unavailable' | 'private' | 'invalid' };

/** What the installed facts are, for clear states in the popup. */
export interface Status {
  dataset: {
    state: 'missing' | 'installing' | 'ready' | 'failed';
    done: number;
    total: number;
    version: string | null;
    message?: string;
  };
  sources: Source[];
}
