import type { Event, EventType, Person, Post, Provenance } from './facts';
import type { EventRecord, Tenure } from './records';
import type { Edtf, IsoDay, LanguageTag } from './terms';

/** A meeting of two people as a card shows it. */
export interface MeetingSummary {
  event: string;
  type: EventType;
  mode: Event['mode'];
  date: Edtf;
  name?: string;
  series?: string;
  place?: string;
  area?: string;
  /** Days from the meeting to the article's date; null where either is not known to the day. */
  daysBefore: number | null;
  provenance: Provenance[];
}

/** What two people of a page share, up to the article's date. */
export interface PairMeetings {
  with: { id: string; name: string };
  /** Stated meetings in person on or before the date. */
  count: number;
  first: MeetingSummary | null;
  last: MeetingSummary | null;
  /** The last call or video meeting, if later than `last`. */
  lastRemote: MeetingSummary | null;
  /** The last gathering both attended without a source saying that they met, if later than `last`. */
  lastAttended?: MeetingSummary;
  /** Meetings after the article's date, shown apart. */
  since: MeetingSummary[];
}

/** The short form that travels with a page's answer, so that hovering needs no message. */
export interface PersonCard {
  kind: 'person';
  id: string;
  name: string;
  nativeName?: { name: string; language: LanguageTag };
  /** The article's date, or today's day where it has none. */
  asOf: IsoDay;
  /** True where the article states no date, and `asOf` is today. */
  asOfToday: boolean;
  /** Posts held on `asOf`, most important first. */
  rolesAtDate: Tenure[];
  /** The latest known posts, where they differ from `rolesAtDate`. */
  rolesNow: Tenure[];
  /** Earlier posts, latest first. */
  before: Tenure[];
  /** Later posts that are over again, earliest first. */
  after: Tenure[];
  birthDate?: Edtf;
  deathDate?: Edtf;
  meetings: PairMeetings[];
  gender?: Person['gender'];
  wikidata?: string;
  wikipedia?: string;
  /** On the whole card only: what the person took part in on `asOf`. */
  sameDay?: EventRecord[];
  sources: SourceLine[];
}

export interface DateCard {
  kind: 'date';
  id: string;
  edtf: Edtf;
  /** Days from the date to the article's date, positive when before it; null unless both are known to the day. */
  daysBefore: number | null;
  /** Events of that day (or interval) in which people of the page took part, or that are of the first rank. */
  events: EventRecord[];
  sources: SourceLine[];
}

export interface EventCard {
  kind: 'event';
  id: string;
  event: EventRecord;
  daysBefore: number | null;
  sources: SourceLine[];
}

export interface OfficeCard {
  kind: 'office';
  id: string;
  post: Post & { organizationName?: string };
  asOf: IsoDay;
  holder: { id: string; name: string; from?: Edtf; to?: Edtf; asOf?: IsoDay; acting?: true } | null;
  /** The holders before and after, nearest first. */
  before: { id: string; name: string; from?: Edtf; to?: Edtf }[];
  after: { id: string; name: string; from?: Edtf; to?: Edtf }[];
  sources: SourceLine[];
}

/** A source as a card names it. */
export interface SourceLine {
  id: string;
  title: string;
  url: string;
  newestRecord: IsoDay;
}

export type Card = PersonCard | DateCard | EventCard | OfficeCard;
