import type { ArticleInfo, Card, Evidence, Note } from '../../core/model';
import type { NoteContent } from '../../core/notes/note';
import type { PageSettings } from '../../core/settings';

/** Where a card belongs: a passage, which may run over several lines and move with the page. */
export interface Anchor {
  /** Its boxes in the viewport, one a line; none where it is gone. */
  boxes(): DOMRect[];
  /** The element around it: what scrolls, and which dialog it is in. */
  element: Element;
  /** Where the pointer was, to choose the line. */
  point: { x: number; y: number } | null;
}

/** What a card shows. */
export type Subject =
  | { kind: 'card'; card: Card; evidence: Evidence | null }
  /** Notes on a passage. */
  | { kind: 'notes'; notes: readonly Note[] }
  | { kind: 'new-note'; draft: NoteContent };

export interface CardRequest {
  /** The passage's id. */
  id: string;
  subject: Subject;
  anchor: Anchor;
  article: ArticleInfo;
  /** What the page says of its own address. */
  declaredUrl: string | null;
  /** Ids of the page's people. */
  together: readonly string[];
  /** Opened by keyboard: focus goes into the card, and back where it was. */
  takesFocus: boolean;
  settings: Pick<PageSettings, 'theme' | 'interfaceLanguage'>;
}

/** A note offered on what is selected. */
export interface NoteOffer {
  anchor: Anchor;
  settings: CardRequest['settings'];
  /** The reader takes it up. */
  accept(): void;
}

/** The card over a page: one element in the top layer, out of the page's reach. */
export interface CardSurface {
  show(request: CardRequest): void;
  hide(): void;
  /** The id of the passage whose card is open. */
  readonly openId: string | null;
  /** Whether leaving it with the pointer does not close it: pinned, or the focus is in it. */
  readonly isHeld: boolean;
  /** Whether nothing but its own button and Escape closes it. */
  readonly isPinned: boolean;
  /** Whether an event's target is the card. */
  isOver(target: EventTarget | null): boolean;
  /** The card's box in the viewport; null while it is closed. */
  box(): DOMRect | null;
  /** Told after the card closed, whoever closed it. */
  whenClosed(told: (id: string) => void): void;
  /** An event that the page must not see, for what is focused in the card. @returns false where its default is prevented */
  deliver(event: Event): boolean;
  /** Offers a note beside what is selected, until it is taken back or taken up. */
  offerNote(offer: NoteOffer): void;
  withdrawOffer(): void;
  /** Notes changed: reads those it shows anew. */
  refresh(): void;
  /** Takes the element out of the page. */
  destroy(): void;
}
