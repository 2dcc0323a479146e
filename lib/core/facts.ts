import type { Area, EventRecord, LanguageTag, PersonRecord, PostRecord, Source } from './model';
import type { AliasKind } from './names/aliases';

/** A run of text that may be the name of one of several people. */
export interface NameHit {
  /** UTF-16 offsets in the scanned text. */
  start: number;
  end: number;
  /** The folded name in its base form, to hold against the candidates' own names: equal hashes alone prove nothing. */
  key: string;
  /** Initials or a middle name in the text that the matched name lacks, folded: `j` for "Donald J. Trump" found as Donald Trump. */
  middle?: string;
  candidates: readonly Candidate[];
}

/** Someone a name may mean: the person's key in its pack, to be verified against the record's own names. */
export interface Candidate {
  pack: string;
  ordinal: number;
  kind: AliasKind;
  /** 0 to 1, coarse. */
  prominence: number;
}

/** Finds names in text. Several hits may begin at one place, the longest first, each with several candidates; none is verified yet. */
export interface NameIndex {
  /** @param language of the text, for its declension */
  scan(text: string, language?: LanguageTag): Promise<NameHit[]> | NameHit[];
  /** Whether a folded word is perhaps someone's given name. */
  isGivenName(word: string): boolean;
}

/**
 * Read access to the installed facts, all enabled packs merged: someone whom two packs describe is one record. The
 * background reads IndexedDB, the command line and the tests read memory; the pipeline sees only this.
 * Unknown ids are left out of the answers.
 */
export interface FactStore {
  readonly names: NameIndex;
  /** Records of candidates, in the order asked; undefined where a pack was removed meanwhile. */
  candidates(candidates: readonly Candidate[]): Promise<(PersonRecord | undefined)[]>;
  people(ids: readonly string[]): Promise<Map<string, PersonRecord>>;
  posts(ids: readonly string[]): Promise<Map<string, PostRecord>>;
  events(ids: readonly string[]): Promise<Map<string, EventRecord>>;
  /** Named events (summits) and events of a day: by `series:G20`, `place:osaka`, `day:2019-06-28`, `month:2019-06`. */
  eventsByKey(keys: readonly string[]): Promise<Map<string, EventRecord[]>>;
  /** Posts by `role@AREA`: `foreign-minister@RU`, `head-of-organization@united nations`. */
  postsByKey(keys: readonly string[]): Promise<Map<string, PostRecord[]>>;
  /** All areas and sources: small, kept in memory. */
  areas(): Promise<readonly Area[]>;
  sources(): Promise<ReadonlyMap<string, Source>>;
}
