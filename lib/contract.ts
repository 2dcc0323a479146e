import type {
  Annotation,
  ArticleInfo,
  Block,
  Card,
  DocumentContext,
  EventRecord,
  IsoDay,
  LanguageTag,
  Mention,
  Note,
  NoteTarget,
  PersonCard,
  Source,
} from './core/model';
import type { Skipped, SkipReason } from './core/notes/import';
import type { Correction, NotePlace, StoredDraft } from './core/notes/note';
import type { Incident } from './core/report';
import type { PageSettings } from './core/settings';
import type { FileFault } from './core/wording/faults';

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
  /** The day of publication out of lines around a headline; null where none gives one. */
  publishedDay: {
    from: 'page';
    input: { lines: string[]; url: string; language: LanguageTag };
    output: IsoDay | null;
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
  /** Notes a page may see: those on it, and those on people, events and dates, by the keys of their cards. */
  pageNotes: { from: 'page' | 'extension'; input: { url: string; about: string[] }; output: Note[] };
  saveNote: { from: 'page' | 'extension'; input: { note: NoteDraft }; output: SaveNoteAnswer };
  deleteNote: { from: 'page' | 'extension'; input: { id: string; revision: number }; output: { note: Note | null } };
  allNotes: { from: 'extension'; input: Record<string, never>; output: Note[] };
  /** Takes several notes away; the answer has those that were taken. */
  deleteNotes: { from: 'extension'; input: { notes: { id: string; revision: number }[] }; output: Note[] };
  /** Brings deleted notes back, up to thirty days later. */
  undeleteNotes: { from: 'page' | 'extension'; input: { ids: string[] }; output: Note[] };
  /** Text begun and not saved, kept under what it is about; `null` forgets it. False where nothing can be kept. */
  keepDraft: { from: 'page' | 'extension'; input: { key: string; draft: NoteDraft | null }; output: boolean };
  draft: { from: 'page' | 'extension'; input: { key: string }; output: NoteDraft | null };
  /** All drafts, the last first: also of passages that are no longer found and of pages that are gone. */
  drafts: { from: 'extension'; input: Record<string, never>; output: StoredDraft[] };
  /** Reads notes from a file's text (our JSON-LD, Hypothesis' export) and stores them, all or none. */
  importNotes: { from: 'extension'; input: { text: string }; output: ImportAnswer };
  /** Everything of the reader's as one file's text. */
  backup: { from: 'extension'; input: Record<string, never>; output: { text: string; notes: number } };
  restore: { from: 'extension'; input: { text: string; mode: 'merge' | 'replace' }; output: ImportAnswer };
  /** How the notes' store was found; damage is told at each start until the reader has seen it. */
  notesHealth: { from: 'extension'; input: Record<string, never>; output: NotesHealth };
  /** The reader has read what was wrong with the notes' store. */
  forgetTrouble: { from: 'extension'; input: Record<string, never>; output: null };
  /** "Not this person", said of a page's words; `url` is the page's, checked against the sender's own where a page asks. In private windows it is not stored. */
  correct: {
    from: 'page' | 'extension';
    input: { person: string; surface: string; scope: Correction['scope']; url: string; isPrivate?: boolean };
    output: null;
  };
  /** Sites switched on or off in private windows, after one more was; kept until the browser is closed. */
  privateSites: {
    from: 'extension';
    input: { change: { site: string; isOn: boolean } | null };
    output: Record<string, boolean>;
  };
  /** All corrections, the latest first, with the people's names. */
  corrections: { from: 'extension'; input: Record<string, never>; output: (Correction & { name: string })[] };
  removeCorrection: { from: 'extension'; input: { id: string }; output: null };
  status: { from: 'page' | 'extension'; input: Record<string, never>; output: Status };
  /** The last errors, for a report; nothing of what was read is in them. */
  incidents: { from: 'extension'; input: Record<string, never>; output: Incident[] };
  /** Installs the bundled dataset anew, at once; `status` tells how it goes. */
  reinstall: { from: 'extension'; input: Record<string, never>; output: null };
  /** The reader's own packs, and how the import under way, or the last one, stands. */
  packs: { from: 'extension'; input: Record<string, never>; output: PacksAnswer };
  /** Begins to import a file; `packs` tells how it goes. `id` is the import's own. False where another one is under way. */
  importPack: { from: 'extension'; input: { id: string; file: string; text: string }; output: boolean };
  /** Ends an import; nothing of it stays. */
  cancelImport: { from: 'extension'; input: { id: string }; output: null };
  switchPack: { from: 'extension'; input: { id: string; isOn: boolean }; output: null };
  removePack: { from: 'extension'; input: { id: string }; output: null };
  /** The settings that concern the sender's page, and nothing else. */
  pageSettings: { from: 'page'; input: Record<string, never>; output: PageSettings };
  /** Puts a part of the page's script that is seldom needed into the sender's page. */
  loadPart: { from: 'page'; input: { part: PagePart }; output: null };
  /** Opens the side panel beside the sender's page; to be asked within a click. */
  openPanel: { from: 'page'; input: Record<string, never>; output: null };
  /** What is painted on the sender's page, for the toolbar's badge. */
  painted: { from: 'page'; input: { people: number }; output: null };
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
  /** In a private window nothing is written unless the reader says so for this note. */
  keepInPrivate?: boolean;
  /** Said by the popup and the panel of a private window; of a page's script the browser says it. */
  isPrivate?: boolean;
}

/** `conflict`: the stored note changed since; it comes along and nothing was written. */
export type SaveNoteAnswer =
  | { outcome: 'saved'; note: Note }
  | { outcome: 'conflict'; stored: Note }
  | { outcome: 'failed'; reason: 'full' | 'unavailable' | 'private' | 'invalid' };

/** What became of a file. `rejected`: nothing was written; the lines say why, entry by entry, the first few of `faults`. */
export type ImportAnswer =
  | {
      outcome: 'imported';
      added: number;
      updated: number;
      unchanged: number;
      /** What was left out; `settings`: they could not be stored and are as they were. */
      skipped: Skipped<SkipReason | 'settings'>[];
      /** Packs that a backup names and that are not here. */
      packs: string[];
    }
  | { outcome: 'rejected'; faults: number; lines: FileFault[] }
  | { outcome: 'failed'; reason: 'full' | 'unavailable' };

/**
 * `unavailable`: storage is refused here; notes cannot be kept. `mended`: missing parts were made anew. `wiped`: an empty
 * database stands where there were notes. `restored`: of the `missing` notes `count` were brought back
 * from their second copy.
 */
export type NotesHealth =
  | { state: 'well'; count: number }
  | { state: 'unavailable'; reason: string }
  | { state: 'mended'; stores: string[]; notesLost: boolean; count: number }
  | { state: 'wiped'; before: { count: number; at: string } }
  | { state: 'restored'; count: number; missing: number };

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

/** A pack of the reader's. */
export interface PackInfo {
  id: string;
  title: string;
  version: string;
  people: number;
  events: number;
  isOn: boolean;
  /** Laid out by another version of the extension: it counts for nothing until its file is imported again. */
  isOutdated: boolean;
}

/** How the import of a file stands, all or nothing. `share` goes from 0 to 1; `id` is what `importPack` was given. */
export type PackImport =
  | { state: 'idle' }
  | { state: 'running'; id: string; file: string; share: number }
  | { state: 'done'; id: string; file: string; people: number; joined: number }
  | { state: 'failed'; id: string; file: string; errors: FileFault[] };

interface PacksAnswer {
  packs: PackInfo[];
  importing: PackImport;
}

/**
 * Parts of the page's script that are loaded when first needed: the card, what finds the passages of notes, and the painter
 * that wraps text in marks.
 */
export type PagePart = 'card' | 'notes' | 'marks';

/**
 * What the extension asks of a page's script, each once: its input and its output. A page without a script does not answer.
 */
interface PageContract {
  /** What the page is and what was found in it. */
  describe: { input: Record<string, never>; output: PageDescription };
  /** The settings changed, or facts were installed: read anew by them. */
  settings: { input: { settings: PageSettings }; output: null };
  /** Read this page although it does not look like an article, or the extension does not run here by itself. */
  readAnyway: { input: Record<string, never>; output: null };
  /** Scrolls to a mention and opens its card; false where it is gone. */
  show: { input: { block: string; start: number; open: boolean }; output: boolean };
  /** A keyboard command or an entry of the context menu. */
  command: { input: { command: PageCommand }; output: null };
  /** Notes of this page, or on people it names, changed: read them anew. */
  notesChanged: { input: Record<string, never>; output: null };
  /** Scrolls to a note's passage as soon as it is found; false where it is not, after the page has settled. */
  showNote: { input: { id: string }; output: boolean };
}

export type PageMessageName = keyof PageContract;
export type PageInput<N extends PageMessageName> = PageContract[N]['input'];
export type PageOutput<N extends PageMessageName> = PageContract[N]['output'];

/** What a keyboard command or an entry of the context menu asks of a page. */
export type PageCommand = 'next-mention' | 'previous-mention' | 'open-card' | 'note-selection';

export interface PageDescription {
  /** `waiting`: the facts are still being installed. `failed`: the background gave no answer. */
  state: 'off' | 'not-article' | 'waiting' | 'reading' | 'ready' | 'failed';
  article: ArticleInfo | null;
  /** In reading order. */
  mentions: Mention[];
  /** Short forms by target key: `person:Q22686`. */
  cards: Record<string, Card>;
  /** Target keys of the mentions that are in view. */
  visible: string[];
  /** What the page says of its own address. */
  declaredUrl?: string | null;
  /** Where the passages of this page's notes are, by note id. */
  notePlaces?: Record<string, NotePlace>;
}
