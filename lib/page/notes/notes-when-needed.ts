import type { Note } from '../../core/model';
import type { NoteContent, NotePlace } from '../../core/notes/note';
import type { PageNotes, PageNotesOptions, PageReading } from './page-notes';

/** What {@link NotesWhenNeeded} works with. */
export interface NotesWhenNeededOptions extends PageNotesOptions {
  /** Loads the part of the script that finds passages. */
  loadNotes(): Promise<(options: PageNotesOptions) => PageNotes>;
  /** The page as last read; null before it was. */
  reading(): PageReading | null;
}

/**
 * A page's notes, with what finds their passages loaded when the page has a note on a passage or the reader makes one. Most
 * pages have none, and pay for nothing.
 */
export class NotesWhenNeeded {
  readonly #options: NotesWhenNeededOptions;
  #notes: PageNotes | null = null;
  #loading: Promise<PageNotes | null> | null = null;
  #people: readonly string[] = [];
  #isStopped = false;

  constructor(options: NotesWhenNeededOptions) {
    this.#options = options;
  }

  /** The page was read, wholly or in part. */
  read(): void {
    const reading = this.#notes && this.#options.reading();
    if (reading) this.#notes?.read(reading);
  }

  /** Loads the notes on the page and on these people. */
  async load(people: readonly string[] = this.#people): Promise<void> {
    this.#people = people;
    if (this.#notes) return this.#notes.load(people);
    const reading = this.#options.reading();
    if (!reading) return;
    const url = this.#options.declaredUrl() ?? reading.article.url;
    const notes = await this.#options.load(url, [...people]).catch(() => []);
    if (!notes.some(({ target }) => target.kind === 'passage')) return;
    await (await this.#open())?.load(people);
  }

  get notes(): readonly Note[] {
    return this.#notes?.notes ?? [];
  }

  places(): Record<string, NotePlace> {
    return this.#notes?.places() ?? {};
  }

  /** Waits until a note's passage is found, or the page has settled without it. */
  async seek(id: string): Promise<void> {
    await this.load();
    await this.#notes?.seek(id);
  }

  /** A new note on what is selected; null where no text of the article is. */
  async draftFor(range: Range): Promise<NoteContent | null> {
    return (await this.#open())?.draftFor(range) ?? null;
  }

  stop(): void {
    this.#isStopped = true;
    this.#notes?.stop();
    this.#notes = null;
  }

  #open(): Promise<PageNotes | null> {
    this.#loading ??= this.#options.loadNotes().then(
      (make) => {
        if (this.#isStopped) return null;
        this.#notes = make(this.#options);
        this.read();
        return this.#notes;
      },
      (error) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }
}
