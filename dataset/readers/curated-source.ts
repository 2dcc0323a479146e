import type { Source } from '../../lib/core/model';

/** The hand-made supplement as a source: one for its offices, names and events. */
export const CURATED_SOURCE: Source = {
  id: 'curated',
  title: 'Backgrounder’s own record of offices, meetings and names',
  url: '',
  licence: 'CC0-1.0',
  retrieved: '2026-11-25',
  newestRecord: '2026-11-25',
};
