import type { Edtf, IsoDay, LanguageTag } from './terms';

/** Where a fact comes from: the id of a {@link Source} and, where the record has a page of its own, its address. */
export interface Provenance {
  source: string;
  url?: string;
  /** What this source says otherwise, where two disagree: an EDTF date or a short code, never a sentence. */
  differs?: string;
}

/** One body of data that facts were taken from. */
export interface Source {
  id: string;
  title: string;
  url: string;
  licence: string;
  /** A credit the licence asks for, word for word. */
  credit?: string;
  /** The day the data was taken. */
  retrieved: IsoDay;
  /** The date of its newest record: what a card shows as "data of". */
  newestRecord: IsoDay;
}

type NameKind =
  | 'main'
  | 'native' // the name in the person's own language and script
  | 'full' // with middle names, patronymic or all given names
  | 'short' // Joe Biden, Bill Clinton
  | 'alias' // another spelling or name in use
  | 'surname'; // a surname that alone is unmistakable in the news

/** One name of a person. Honorifics and titles are never part of it. */
export interface PersonName {
  name: string;
  kind: NameKind;
  /** Absent where the spelling serves several languages. */
  language?: LanguageTag;
  /** Made by a transliteration rule, not found in a source. */
  generated?: true;
}

export interface Person {
  /** The Wikidata item, `Q22686`, or `bg-…` for a person without one. */
  id: string;
  name: string;
  names: PersonName[];
  /** Surname by which the news calls the person: `Lavrov`, `Kim`, `von der Leyen`. */
  familyName?: string;
  givenName?: string;
  birthDate?: Edtf;
  deathDate?: Edtf;
  gender?: 'female' | 'male' | 'other';
  /** Other identifiers by scheme: `wikidata`, `bioguide`, `wikipedia` (English title). */
  identifiers?: Record<string, string>;
  /** Other people that must not be taken for this one, by id. */
  differentFrom?: string[];
  provenance: Provenance[];
}

/** A country or territory. Its id is ISO 3166-1 alpha-2 in capitals; former states take ISO 3166-3 (`SUHH`, `YUCS`, `DDDE`). */
export interface Area {
  id: string;
  name: string;
  /** Names by language, and the adjectives and demonyms that news uses: `Russian`, `russe`, `russisch`. */
  names: Record<LanguageTag, string[]>;
  adjectives: Record<LanguageTag, string[]>;
}

export interface Organization {
  id: string;
  name: string;
  /** `government`, `ministry`, `legislature`, `international`, `party`, `mission`, `court`, `other`. */
  classification: string;
  area?: string;
  names?: Record<LanguageTag, string[]>;
}

/** What a post is about, so that cards and phrases can name it in any language. */
export type PostRole =
  | 'head-of-state'
  | 'deputy-head-of-state'
  | 'head-of-government'
  | 'deputy-head-of-government'
  | 'foreign-minister'
  | 'defence-minister'
  | 'finance-minister'
  | 'interior-minister'
  | 'justice-minister'
  | 'minister'
  | 'spokesperson'
  | 'ambassador'
  | 'legislator'
  | 'presiding-officer' // Speaker of the House, President of the Senate
  | 'head-of-region' // governor, mayor of a capital
  | 'head-of-organization' // UN Secretary-General, President of the European Commission
  | 'security-adviser'
  | 'intelligence-chief'
  | 'military-chief'
  | 'central-banker'
  | 'party-leader'
  | 'judge'
  | 'monarch'
  | 'official';

/** A position that one person after another holds. */
export interface Post {
  id: string;
  /** English label without the area where the area is known: `Minister of Foreign Affairs`. */
  label: string;
  role: PostRole;
  organization?: string;
  area?: string;
  /** Posted to: an ambassador's receiving country or organization. */
  toArea?: string;
  /** Other labels that phrases in news use, by language: `Secretary of State`, `secretario de Estado`. */
  labels?: Record<LanguageTag, string[]>;
}

/** Someone holding a post for a time. */
export interface Membership {
  id: string;
  person: string;
  post: string;
  /** EDTF; absent where unknown. */
  from?: Edtf;
  /** EDTF; absent means "still in office on `asOf`", never "today". */
  to?: Edtf;
  /** The day on which an open end was last known to be true. */
  asOf?: IsoDay;
  acting?: true;
  /** A constituency or party worth showing: `Kentucky`, `Republican`. */
  onBehalfOf?: string;
  provenance: Provenance[];
}

export type EventType = 'bilateral' | 'summit' | 'talks' | 'visit' | 'call' | 'ceremony' | 'other';

/** How a participant's presence is known. `derived`: led a member of the series that day, no source names them. */
export type Certainty = 'stated' | 'derived';

export interface Attendance {
  person: string;
  /** The post id held then, or a short label where no post is known. */
  capacity?: string;
  certainty: Certainty;
  host?: true;
}

export interface Event {
  id: string;
  type: EventType;
  mode: 'in-person' | 'phone' | 'video';
  /** EDTF of the event itself. */
  date: Edtf;
  /** What the date rests on; a meeting's own day is better than a publication, a publication better than a trip's span. */
  dateBasis: 'meeting' | 'publication' | 'trip';
  /** Proper name where it has one: `G20 Osaka summit`. Otherwise cards compose one from type, participants and place. */
  name?: string;
  /** Summit series: `G20`, `G7`, `NATO`, `APEC`, `BRICS`, `EU`, `SCO`, `UNGA`, `COP`. */
  series?: string;
  /** City or venue. */
  place?: string;
  area?: string;
  attendees: Attendance[];
  /** The larger event this one was part of, by id: a bilateral on the margins of a summit. */
  partOf?: string;
  provenance: Provenance[];
}

/** A whole body of facts: the bundled dataset, or a reader's own pack. */
export interface Facts {
  /** `bundled`, or the pack's id. */
  id: string;
  title: string;
  /** Version of this data: an ISO day or the pack's own version. */
  version: string;
  sources: Source[];
  areas: Area[];
  organizations: Organization[];
  posts: Post[];
  people: Person[];
  memberships: Membership[];
  events: Event[];
}
