import type { Painter } from '../paint/painter';
import { toRanges } from '../read/places';
import type { BlockPart } from './article-text';
import type { PaintedPassage } from './page-notes';

const PREFIX = 'note ';

/** A note's id as the painter knows it. */
export function paintedId(note: string): string {
  return PREFIX + note;
}

/** The note behind a painted passage; null for a mention. */
export function noteOf(painted: string): string | null {
  return painted.startsWith(PREFIX) ? painted.slice(PREFIX.length) : null;
}

/** Paints notes' passages by any painter. Passages that stand as they stood are left as they are. */
export function notePainter(painter: Pick<Painter, 'paint' | 'erase'>): (passages: readonly PaintedPassage[]) => void {
  const painted = new Map<string, readonly BlockPart[]>();
  return (passages) => {
    const next = new Map(passages.map(({ note, parts }) => [note, parts]));
    const gone = [...painted.keys()].filter((note) => !next.has(note));
    painter.erase(gone.map(paintedId));
    for (const note of gone) painted.delete(note);
    const changed = passages.filter(({ note, parts }) => !isSame(painted.get(note), parts));
    painter.paint(
      changed.map(({ note, parts }) => ({
        id: paintedId(note),
        kind: 'note',
        ranges: parts.flatMap(({ read, start, end }) => toRanges(read, start, end)),
      })),
    );
    for (const { note, parts } of changed) painted.set(note, parts);
  };
}

/** A block that was read again has other ranges, even where its text is the same. */
function isSame(a: readonly BlockPart[] | undefined, b: readonly BlockPart[]): boolean {
  return (
    a?.length === b.length &&
    b.every((part, i) => part.read === a[i]?.read && part.start === a[i]?.start && part.end === a[i]?.end)
  );
}
