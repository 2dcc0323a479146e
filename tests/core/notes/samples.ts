import type { Note } from '../../../lib/core/model';

/** Stands for the day of an import. */
export const NOW = new Date('2025-06-01T00:00:00Z');

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

/** An annotation as Hypothesis' API gives it, https://h.readthedocs.io/en/latest/api-reference/ */
export const HYPOTHESIS = {
  id: 'aBcD-_12EfGh',
  created: '2024-02-03T10:11:12.123456+00:00',
  updated: '2024-02-04T10:11:12.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.harbour.example/2025/ferry?utm_source=letter',
  text: 'Is this *new*?',
  tags: ['ferries'],
  document: { title: ['A ferry for three towns'] },
  target: [
    {
      source: 'https://www.harbour.example/2025/ferry',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 9 },
        { type: 'TextPositionSelector', start: 512, end: 542 },
        { type: 'TextQuoteSelector', exact: 'the ferry line opens in spring', prefix: 'mayor said ', suffix: '.' },
      ],
    },
  ],
};
