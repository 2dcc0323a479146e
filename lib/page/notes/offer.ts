import { anchorOn } from '../card/anchor';
import type { CardSurface, NoteOffer } from '../card/surface';
import type { Scope } from '../scope';
import { selectedRange, watchSelection } from './selection';

/** What {@link offerNotes} works with. */
export interface OfferOptions {
  document: Document;
  scope: Scope;
  settings: NoteOffer['settings'];
  /** Whether a selection covers text of the article. */
  mayNote(range: Range): Promise<boolean>;
  /** The card, once it was loaded. */
  surface(): CardSurface | null;
  loadSurface(): Promise<CardSurface>;
  /** The reader took the offer up. */
  write(range: Range): void;
}

/** Shows a button beside what the reader selects in the article; nothing while a card is open. */
export function offerNotes(options: OfferOptions): void {
  const { document, scope, settings, mayNote, surface, loadSurface, write } = options;
  const offer = async (range: Range) => {
    if (surface()?.openId || !(await mayNote(range))) return;
    const card = await loadSurface();
    if (scope.isClosed || card.openId || !selectedRange(document)) return;
    card.offerNote({ anchor: anchorOn(range), settings, accept: () => write(range) });
  };
  const stop = watchSelection(document, {
    // Without the card's part there is nothing to offer; the next selection asks for it again.
    selected: (range) => void offer(range).catch(() => undefined),
    cleared: () => surface()?.withdrawOffer(),
  });
  scope.add(stop);
}
