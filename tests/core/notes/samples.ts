import type { Note } from '../../../lib/core/model';

/** A note on a passage; `changes` replace any of its parts. */
export function passageNote(changes: Partial<Note> = {}): Note {
  return {
    id: '3f1c8a52-7f0b-4b77-9a0e-6a1d3c1b2e01',
    target: {
      kind: 'passage',
      quote: {
        type: 'TextQuoteSelector',
        exact: 'the ferry line opens in spring',
        prefix: 'The mayor said ',
        suffix: '.',
        twins: 0,
      },
      position: { type: 'TextPositionSelector', start: 15, end: 45 },
    },
    text: 'Check **this** against the budget.',
    tags: ['ferries', 'to check'],
    colour: 'amber',
    page: {
      canonicalUrl: 'https://harbour.example/2025/ferry',
      url: 'https://harbour.example/2025/ferry?utm_source=letter',
      title: 'A ferry for three towns',
      published: '2025-03-03',
    },
    created: '2025-03-04T10:00:00.000Z',
    modified: '2025-03-05T11:30:00.000Z',
    revision: 2,
    ...changes,
  };
}

/** A note on a person, made on no page. */
export function personNote(changes: Partial<Note> = {}): Note {
  return {
    id: '9d2d0d5e-28c3-4c15-8a3d-4be2c2f4a002',
    target: { kind: 'person', person: 'Q4115189', name: 'Ann Harbour' },
    text: 'Spoke for the three towns.',
    tags: [],
    colour: 'plain',
    created: '2025-03-01T09:00:00.000Z',
    modified: '2025-03-01T09:00:00.000Z',
    revision: 1,
    ...changes,
  };
}
