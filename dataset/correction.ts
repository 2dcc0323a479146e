import type { Edtf, PostRole } from '../lib/core/model';

/** A record of a source that is known to be wrong, and what shows it. */
export interface Correction {
  source: string;
  /** The person's item, or their name where the source has none. */
  person: string;
  role: PostRole;
  /** The record's own start, to find it by. */
  from: Edtf;
  change: 'drop' | { acting: true } | { from: Edtf } | { to: Edtf } | { post: { label: string; role: PostRole } };
  because: string;
}

/** A correction on one line: its fields in their order. */
export type CorrectionRow = readonly [
  source: string,
  person: string,
  role: PostRole,
  from: Edtf,
  change: Correction['change'],
  because: string,
];

export function correctionOf([source, person, role, from, change, because]: CorrectionRow): Correction {
  return { source, person, role, from, change, because };
}
