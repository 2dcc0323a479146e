/**
 * The vocabulary of the whole program. Facts follow Popolo (https://www.popoloproject.com/specs/), dates are EDTF level 1
 * (https://www.loc.gov/standards/datetime/), text places are UTF-16 offsets as in W3C Web Annotation.
 */

/** An EDTF date or interval: `2019-06-28`, `2019-06`, `2019`, `199X`, `2025-02~`, `2019-06-28/2019-06-29`. */
export type Edtf = string;
/** An ISO 8601 calendar day, `2025-02-28`. */
export type IsoDay = string;
/** A BCP 47 language tag, usually the bare language: `en`, `ru`, `zh`. */
export type LanguageTag = string;

// ---------------------------------------------------------------- facts (Popolo)

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

// ---------------------------------------------------------------- records: facts as they are stored for reading

/** A membership with everything a card needs to show it. */
export interface Tenure {
  post: string;
  label: string;
  role: PostRole;
  organization?: string;
  organizationName?: string;
  area?: string;
  toArea?: string;
  from?: Edtf;
  to?: Edtf;
  asOf?: IsoDay;
  acting?: true;
  onBehalfOf?: string;
  provenance: Provenance[];
}

/** A person with their tenures (oldest first) and events (ids, oldest first): one read gives all that resolving needs. */
export interface PersonRecord extends Person {
  /** Which packs speak of this person. */
  packs: string[];
  tenures: Tenure[];
  /** Events in which presence is `stated`, oldest first. */
  events: string[];
  /** How much the news speaks of them, 0 to 1: from posts and events, computed when packed. */
  prominence: number;
}

/** A post with its holders, oldest first. */
export interface PostRecord extends Post {
  organizationName?: string;
  holders: (Pick<Membership, 'person' | 'from' | 'to' | 'asOf' | 'acting'> & { name: string })[];
}

/** An event with its participants' names. */
export interface EventRecord extends Event {
  attendees: (Attendance & { name: string })[];
}

// ---------------------------------------------------------------- an article and what is found in it

/** One block of an article's text: a headline, paragraph, list item or caption. Nothing spans two blocks. */
export interface Block {
  /** Unique in the page, kept while the block's element lives. */
  id: string;
  kind: 'headline' | 'paragraph' | 'list-item' | 'caption' | 'quote' | 'table-cell' | 'byline';
  text: string;
  /** Where it differs from the article's. */
  language?: LanguageTag;
  /** A live blog entry's own time stamp: relative dates in the block count from it. ISO day or date-time. */
  published?: string;
}

/** What is known of the page as a whole. */
export interface ArticleInfo {
  url: string;
  title: string;
  language: LanguageTag;
  /** ISO day or date-time with offset, as the page states it; null where it states none. */
  published: string | null;
}

export interface Article extends ArticleInfo {
  blocks: Block[];
}

/** Why a mention was taken for its target; shown on request. */
export interface Evidence {
  /** The name of the target that the text matched, as the dataset spells it. */
  alias: string;
  /** Codes, strongest first: `full-name`, `title`, `office`, `country`, `named-before`, `tenure-at-date`, `shared-events`, `colleagues`, `prominent`, `unmistakable`. */
  reasons: string[];
  /** 0 to 1. */
  confidence: number;
}

interface MentionPlace {
  block: string;
  /** UTF-16 offsets in the block's text; without title, without possessive. */
  start: number;
  end: number;
  surface: string;
}

export type PersonMention = MentionPlace & { kind: 'person'; person: string; evidence: Evidence };
export type OfficeMention = MentionPlace & { kind: 'office'; post: string; holder: string | null };
export type EventMention = MentionPlace & { kind: 'event'; event: string };
export type DateMention = MentionPlace & { kind: 'date'; edtf: Edtf };
export type Mention = PersonMention | OfficeMention | EventMention | DateMention;
export type MentionKind = Mention['kind'];

/**
 * What earlier blocks of a page established, so that later blocks (infinite scroll, re-render) read the same way without
 * reading the page again. Plain JSON: it travels in messages.
 */
export interface DocumentContext {
  /** Names the text gave in full: folded full name → person id, or null for someone the dataset does not know. */
  named: Record<string, string | null>;
  /** Areas the text speaks of, with counts. */
  areas: Record<string, number>;
  /** The reader's "not this person" for this page or site. */
  rejected: string[];
}

/** What the pure pipeline answers for some blocks of a page. */
export interface Annotation {
  mentions: Mention[];
  context: DocumentContext;
}

// ---------------------------------------------------------------- cards

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

// ---------------------------------------------------------------- notes (W3C Web Annotation)

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
  /** Ours: how many other places of the text read the same when the note was made; absent in quotes from elsewhere. */
  twins?: number;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector; offsets in the article's text. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type NoteTarget =
  | { kind: 'person'; person: string; name: string }
  | { kind: 'event'; event: string; name: string }
  | { kind: 'date'; edtf: Edtf }
  | { kind: 'page' }
  | { kind: 'passage'; quote: TextQuoteSelector; position: TextPositionSelector };

export const NOTE_COLOURS = ['plain', 'amber', 'teal', 'violet', 'rose'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** The page a note was written on. */
export interface NotePage {
  /** One address for one page, whatever its tracking parameters, fragment, AMP or mobile host. */
  canonicalUrl: string;
  url: string;
  title: string;
  published: string | null;
}

export interface Note {
  /** `urn:uuid:…` without the prefix. */
  id: string;
  target: NoteTarget;
  /** Markdown. */
  text: string;
  tags: string[];
  colour: NoteColour;
  /** Absent for a note written without a page (in the library). */
  page?: NotePage;
  /** ISO date-times, UTC. */
  created: string;
  modified: string;
  /** Counts changes; a save names the revision it started from, so that a later change never silently erases another. */
  revision: number;
}
