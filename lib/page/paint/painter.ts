import type { PaintedKind } from '../../core/settings';
import type { ReadBlock } from '../read/places';

/** One thing to be painted: a mention, or a note's passage. */
export interface Passage {
  /** Unique in the page. */
  id: string;
  kind: PaintedKind;
  /** One as a rule, more where it runs through several blocks or shadow trees. */
  ranges: readonly Range[];
}

/** Shows passages in the page, one way or another, and finds them again under the pointer. */
export interface Painter {
  paint(passages: readonly Passage[]): void;
  /** Takes passages away; unknown ids are passed over. */
  erase(ids: Iterable<string>): void;
  /** Shows one passage as the one whose card is open, or none. */
  activate(id: string | null): void;
  /** The passage at a point of the viewport, the smallest where several lie there; null where there is none. */
  at(x: number, y: number): string | null;
  /** Where a passage stands now; none where it is not painted or the page took it away. */
  rangesOf(id: string): Range[];
  /** Puts back what the page took away. */
  mend(): void;
  /** A block as it was read, put in terms that hold however much is painted: a painter may have text nodes of its own there. */
  own(read: ReadBlock): ReadBlock;
  /** The way back: such a block with its text where it stands right now. */
  present(read: ReadBlock): ReadBlock;
  /** Takes everything away. */
  close(): void;
}
