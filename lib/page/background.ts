import type { Annotation, ArticleInfo, Block, Card, DocumentContext, IsoDay, Note } from '../core/model';
import type { CardSurface } from './card/surface';
import type { PageNotes, PageNotesOptions } from './notes/page-notes';
import type { Painter } from './paint/painter';

/** All that a page's script asks of the rest of the extension. */
export interface Background {
  /** What stands in some blocks, with the short form of every card it leads to, by target key. */
  annotate(
    article: ArticleInfo,
    blocks: Block[],
    context: DocumentContext | null,
    signal: AbortSignal,
  ): Promise<Annotation & { cards: Record<string, Card> }>;
  /** The day of publication out of lines around the headline, where the page states none. */
  publishedDay(lines: string[], article: Pick<ArticleInfo, 'url' | 'language'>): Promise<IsoDay | null>;
  notes(url: string, people: string[]): Promise<Note[]>;
  /** How many people are painted. */
  painted(people: number): void;
  /** Parts that are not loaded before they are needed. */
  loadMarkPainter(): Promise<Painter>;
  loadNotes(): Promise<(options: PageNotesOptions) => PageNotes>;
  loadCard(): Promise<CardSurface>;
}

/** Whether an answer is missing because the facts are still being installed. */
export function isNotReady(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'not-ready';
}
