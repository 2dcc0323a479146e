import type { PaintedKind } from '../../core/settings';

/** The kinds from the lowest to the topmost, where passages overlap: a note's wash lies under names. */
export const PAINTED_KINDS_IN_ORDER: readonly PaintedKind[] = ['note', 'date', 'event', 'office', 'person'];
