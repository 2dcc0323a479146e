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

/** Folded words by the text between blanks that they come from: the same words come again and again. */
const FOLDED_MOST = 50_000;

/**
 * Searches over notes: in their text, quote, person, tags, page title and site. Accents and case make no difference. Of each
 * note its folded words are kept as one text: ten thousand of them are searched through in less time than any index needs to
 * bring its answers together. They are made when a search first needs them, or before, a few at a time, by
 * {@link NoteSearch.indexSome}.
 */
export class NoteSearch {
  readonly #notes = new Map<string, Note>();
  /** By note: its words, each with a blank in front. */
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Set<string>();
  readonly #folded = new Map<string, string>();
  #sorted: { by: NoteSort; notes: Note[] } | null = null;

  constructor(notes: readonly Note[] = []) {
    for (const note of notes) this.put(note);
  }

  /** Puts in a new or changed note. */
  put(note: Note): void {
    this.#notes.set(note.id, note);
    this.#waiting.add(note.id);
    this.#sorted = null;
  }

  remove(id: string): void {
    if (!this.#notes.delete(id)) return;
    this.#waiting.delete(id);
    this.#texts.delete(id);
    this.#sorted = null;
  }

  /** Makes up to `most` of the notes that wait for it ready to be searched. @returns how many still wait */
  indexSome(most: number): number {
    let left = most;
    for (const id of this.#waiting) {
      if (left <= 0) break;
      left -= 1;
      this.#waiting.delete(id);
      const note = this.#notes.get(id);
      if (note) this.#texts.set(id, this.#fold(searchedIn(note)));
    }
    return this.#waiting.size;
  }

  #fold(text: string): string {
    let words = '';
    for (const part of text.split(/\s+/)) {
      let folded = this.#folded.get(part);
      if (folded === undefined) {
        if (this.#folded.size > FOLDED_MOST) this.#folded.clear();
        folded = foldPhrase(part);
        this.#folded.set(part, folded);
      }
      if (folded !== '') words += ` ${folded}`;
    }
    return words;
  }

  /** The notes that answer a query, sorted: dates newest first, pages and subjects by the alphabet. */
  find(query: NoteQuery): Note[] {
    const words = foldPhrase(query.text).split(' ').filter(Boolean);
    if (words.length > 0) this.indexSome(Number.POSITIVE_INFINITY);
    const beginnings = words.map((word) => ` ${word}`);
    const tag = query.tag?.toLowerCase();
    return this.#inOrder(query.sort).filter((note) => {
      if (query.kind && note.target.kind !== query.kind) return false;
      if (query.colour && note.colour !== query.colour) return false;
      if (tag && !note.tags.some((own) => own.toLowerCase() === tag)) return false;
      if (query.site && siteOf(note) !== query.site) return false;
      const text = this.#texts.get(note.id) ?? '';
      return beginnings.every((beginning) => text.includes(beginning));
    });
  }

  #inOrder(by: NoteSort): readonly Note[] {
    if (this.#sorted?.by !== by) this.#sorted = { by, notes: [...this.#notes.values()].sort(COMPARE[by]) };
    return this.#sorted.notes;
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

  /** How many notes still wait to be made ready. */
  get waiting(): number {
    return this.#waiting.size;
  }

  get size(): number {
    return this.#notes.size;
  }
}

/** The host of the page a note was made on; empty without one. */
function siteOf(note: Note): string {
  return note.page ? (/^https?:\/\/([^/?#]+)/.exec(note.page.canonicalUrl)?.[1] ?? '') : '';
}

/** All of a note that a search looks at. */
function searchedIn(note: Note): string {
  return [subjectOf(note), note.text, ...note.tags, note.page?.title ?? '', siteOf(note)].join('\n');
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
