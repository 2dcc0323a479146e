import type { Edtf, LanguageTag } from './terms';

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
