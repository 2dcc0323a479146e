import type { Area, EventRecord, PersonRecord, PostRecord, Source } from './model';

/** A run of text that may be the name of one of several people. */
export interface NameHit {
  /** UTF-16 offsets in the scanned text. */
  start: number;
  end: number;
  candidates: readonly Candidate[];
}

/** Someone a name may mean: the person's key in its pack, to be verified against the record's own names. */
export interface Candidate {
  pack: string;
  ordinal: number;
}

/** Finds names in text. Hits are the longest at their place and may have several candidates; none is verified yet. */
export interface NameIndex {
  scan(text: string): Promise<NameHit[]> | NameHit[];
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
