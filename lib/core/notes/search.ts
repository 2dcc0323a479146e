import MiniSearch from 'minisearch';
import type { Note, NoteColour, NoteTarget } from '../model';
import { foldPhrase } from '../text/tokens';
import { subjectOf } from './export';

/** What the reader asked to see. */
export interface NoteQuery {
  /** Words, each of which must stand (or begin a word) in the note; empty for all. */
  text: string;
  kind?: NoteTarget['kind'];
  colour?: NoteColour;
  tag?: string;
  /** A site's host. */
  site?: string;
  sort: NoteSort;
}

export const NOTE_SORTS = ['modified', 'created', 'page', 'subject'] as const;
type NoteSort = (typeof NOTE_SORTS)[number];

const FIELDS = ['subject', 'text', 'tags', 'title', 'site'] as const;

/** Folded words by the text between blanks that they come from: the same words come again and again. */
const FOLDED_MOST = 50_000;

/**
 * Searches over notes: in their text, quote, person, tags, page title and site. Accents and case make no difference. Notes
 * are indexed when a search first needs them, or before, a few at a time, by {@link NoteSearch.indexSome}.
 */
export class NoteSearch {
  readonly #index = new MiniSearch<Note>({
    fields: [...FIELDS],
    extractField: (note, field) => fieldOf(note, field),
    tokenize: (text) => this.#fold(text),
    processTerm: (term) => term || null,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  readonly #notes = new Map<string, Note>();
  readonly #waiting = new Set<string>();
  readonly #folded = new Map<string, string[]>();

  constructor(notes: readonly Note[] = []) {
    for (const note of notes) this.put(note);
  }

  /** Puts in a new or changed note. */
  put(note: Note): void {
    this.remove(note.id);
    this.#notes.set(note.id, note);
    this.#waiting.add(note.id);
  }

  remove(id: string): void {
    if (!this.#notes.delete(id)) return;
    if (!this.#waiting.delete(id)) this.#index.discard(id);
  }

  /** Indexes up to `most` of the notes that wait for it. @returns how many still wait */
  indexSome(most: number): number {
    let left = most;
    for (const id of this.#waiting) {
      if (left <= 0) break;
      left -= 1;
      this.#waiting.delete(id);
      const note = this.#notes.get(id);
      if (note) this.#index.add(note);
    }
    return this.#waiting.size;
  }

  #fold(text: string): string[] {
    const words: string[] = [];
    for (const part of text.split(/\s+/)) {
      let folded = this.#folded.get(part);
      if (!folded) {
        if (this.#folded.size > FOLDED_MOST) this.#folded.clear();
        folded = foldPhrase(part).split(' ');
        this.#folded.set(part, folded);
      }
      words.push(...folded);
    }
    return words;
  }

  /** The notes that answer a query, sorted: dates newest first, pages and subjects by the alphabet. */
  find(query: NoteQuery): Note[] {
    const words = foldPhrase(query.text);
    if (words) this.indexSome(Number.POSITIVE_INFINITY);
    const found = words
      ? this.#index.search(words).flatMap(({ id }) => this.#notes.get(id) ?? [])
      : [...this.#notes.values()];
    const tag = query.tag?.toLowerCase();
    return found
      .filter(
        (note) =>
          (!query.kind || note.target.kind === query.kind) &&
          (!query.colour || note.colour === query.colour) &&
          (!tag || note.tags.some((own) => own.toLowerCase() === tag)) &&
          (!query.site || siteOf(note) === query.site),
      )
      .sort(COMPARE[query.sort]);
  }

  /** Tags and sites in use, the most frequent first. */
  facets(): { tags: string[]; sites: string[] } {
    const tags = new Map<string, number>();
    const sites = new Map<string, number>();
    for (const note of this.#notes.values()) {
      for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      const site = siteOf(note);
      if (site) sites.set(site, (sites.get(site) ?? 0) + 1);
    }
    const byCount = (counts: Map<string, number>) =>
      [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
    return { tags: byCount(tags), sites: byCount(sites) };
  }

  get size(): number {
    return this.#notes.size;
  }
}

/** The host of the page a note was made on; empty without one. */
function siteOf(note: Note): string {
  return note.page ? (/^https?:\/\/([^/?#]+)/.exec(note.page.canonicalUrl)?.[1] ?? '') : '';
}

function fieldOf(note: Note, field: string): string {
  switch (field) {
    case 'id':
      return note.id;
    case 'subject':
      return subjectOf(note);
    case 'text':
      return note.text;
    case 'tags':
      return note.tags.join(' ');
    case 'title':
      return note.page?.title ?? '';
    default:
      return siteOf(note);
  }
}

/** Plain comparison: it is the same everywhere, and a hundred times as fast as a locale's own. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const COMPARE: Record<NoteSort, (a: Note, b: Note) => number> = {
  modified: (a, b) => compare(b.modified, a.modified),
  created: (a, b) => compare(b.created, a.created),
  page: (a, b) => compare(pageKey(a), pageKey(b)) || compare(a.created, b.created),
  subject: (a, b) => compare(subjectOf(a).toLowerCase(), subjectOf(b).toLowerCase()) || compare(a.created, b.created),
};

function pageKey({ page }: Note): string {
  return page ? `${page.title.toLowerCase()} ${page.canonicalUrl}` : '\uffff';
}
