import type {
  Certainty,
  Edtf,
  EventType,
  IsoDay,
  Event as MeetingEvent,
  PersonName,
  PostRole,
  Provenance,
  Source,
} from '../lib/core/model';

/**
 * What a reader makes of one source, before anything is merged: people, tenures and events exactly as that source has
 * them. Readers never link across sources; `merge/` alone decides who is the same person and what is the same meeting.
 */
export interface Reading {
  source: Source;
  people: PersonClaim[];
  tenures: TenureClaim[];
  events: EventClaim[];
  /** What was left out, with the reason, for the compiler's report. */
  rejects: { reason: string; record: string }[];
}

export type Reader = (directory: string) => Promise<Reading>;

/** Someone as one source names them. `key` is unique within the source. */
export interface PersonClaim {
  key: string;
  name: string;
  /** Wikidata item. */
  qid?: string;
  names?: PersonName[];
  familyName?: string;
  givenName?: string;
  birthDate?: Edtf;
  deathDate?: Edtf;
  gender?: 'female' | 'male' | 'other';
  identifiers?: Record<string, string>;
  /** Country they act for, ISO 3166-1 alpha-2, where the source tells. */
  area?: string;
  provenance: Provenance;
}

/** A post as a source describes it. */
export interface PostClaim {
  label: string;
  role: PostRole;
  area?: string;
  toArea?: string;
  organization?: string;
  /** Country in which the organization is based, where the post itself is not that country's: a company's. */
  basedIn?: string;
}

export interface TenureClaim {
  /** `key` of the person in the same reading. */
  person: string;
  post: PostClaim;
  from?: Edtf;
  to?: Edtf;
  /** The day on which an open end was last known to be true. */
  asOf?: IsoDay;
  acting?: true;
  onBehalfOf?: string;
  provenance: Provenance;
}

/** A participant as the source writes them: to be linked by name, country, title and date. */
export interface ParticipantClaim {
  name: string;
  qid?: string;
  /** Title words as written: `Foreign Minister`, `King`. */
  title?: string;
  role?: PostRole;
  area?: string;
  /** The text names no country and `area` is that of the place: a guess that linking may drop. */
  areaImplied?: true;
  certainty: Certainty;
  host?: true;
}

export interface EventClaim {
  type: EventType;
  mode: MeetingEvent['mode'];
  date: Edtf;
  dateBasis: MeetingEvent['dateBasis'];
  name?: string;
  series?: string;
  place?: string;
  area?: string;
  participants: ParticipantClaim[];
  /** Members of a summit whose leader stayed away, by country: none may be derived for them. */
  absent?: string[];
  /** The record's own page is too weak to stand alone: the event counts only where another source has it too. */
  needsOther?: true;
  provenance: Provenance;
}
