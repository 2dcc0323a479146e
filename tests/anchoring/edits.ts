import { anchor, prepareText } from '../../lib/core/notes/anchor';
import { describePassage } from '../../lib/core/notes/selectors';
import { SAMPLES, type Sample, type Swap } from './samples';

/** A page before and after an edit, and where the passage of a note must be then. */
export interface Edit {
  kind: string;
  language: string;
  before: string;
  after: string;
  passage: string;
  /** Which of the passage's places in the text before it was, counted from 1. */
  occurrence: number;
  expected: Outcome;
}

/** Where a passage is: `changed` in other words, `moved` between other neighbours. */
export type Outcome = { outcome: 'orphan' } | { outcome: 'found' | 'changed' | 'moved'; text: string; start: number };

/** Describes a passage on the page as it was and looks for it on the page as it is. */
export function follow(before: string, passage: string, after: string, occurrence = 1): Outcome {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = before.indexOf(passage, start + 1);
  const selectors = describePassage(before, start, start + passage.length);
  if (start < 0 || !selectors) throw new Error(`No passage ${passage}`);
  const result = anchor(prepareText(after), selectors.quote, selectors.position);
  if (result.outcome === 'orphan') return { outcome: 'orphan' };
  const outcome = result.outcome === 'found' && result.changed ? 'changed' : result.outcome;
  return { outcome, text: after.slice(result.start, result.end), start: result.start };
}

/** An article's text as it is read: its blocks joined by line breaks. */
export function pageOf(paragraphs: readonly string[], headline: string): string {
  return [headline, ...paragraphs].join('\n');
}

type Paragraphs = readonly string[];

/** What an edit makes of a sample. */
interface Made {
  paragraphs: Paragraphs;
  headline?: string;
  passage?: string;
  occurrence?: number;
  /** The passage's words afterwards, where they are others. */
  text?: string;
  /** Which of the places of those words is meant, counted from 1. */
  at?: number;
}

function swap(paragraphs: Paragraphs, { paragraph, from, to }: Swap): Paragraphs {
  const before = paragraphs[paragraph];
  if (!before?.includes(from)) throw new Error(`No words ${from}`);
  return paragraphs.map((text, index) => (index === paragraph ? text.replace(from, to) : text));
}

/** An edit of the passage's own words. */
function reword(sample: Sample, change: (Swap & { passage?: string }) | undefined): Made | null {
  if (!change) return null;
  const passage = change.passage ?? sample.passage;
  return {
    paragraphs: swap(sample.paragraphs, change),
    passage,
    text: passage.replace(change.from, change.to),
  };
}

const put = (paragraphs: Paragraphs, at: number, ...added: string[]) => [
  ...paragraphs.slice(0, at),
  ...added,
  ...paragraphs.slice(at),
];
const without = (paragraphs: Paragraphs, index: number) => paragraphs.filter((_text, i) => i !== index);

/** The kinds of edits: what must become of a passage, and how the edit is made; null where the language has no such edit. */
const KINDS: readonly [kind: string, expected: 'found' | 'moved' | 'orphan', make: (sample: Sample) => Made | null][] =
  [
    ['nothing changed', 'found', ({ paragraphs }) => ({ paragraphs })],
    ['a paragraph inserted in front', 'found', ({ paragraphs, added }) => ({ paragraphs: put(paragraphs, 0, added) })],
    [
      'paragraphs inserted directly before and after',
      'found',
      ({ paragraphs, added }) => ({ paragraphs: put(put(paragraphs, 2, added), 1, added) }),
    ],
    [
      'all other paragraphs rewritten',
      'moved',
      ({ paragraphs, added, other }) => ({
        paragraphs: [added, paragraphs[1] as string, other],
        passage: paragraphs[1] as string,
        headline: other,
      }),
    ],
    [
      'the paragraph put at the end of the article',
      'moved',
      ({ paragraphs }) => ({
        paragraphs: [...without(paragraphs, 1), paragraphs[1] as string],
        passage: paragraphs[1] as string,
      }),
    ],
    ['a word left out', 'found', (sample) => reword(sample, sample.leftOut)],
    ['words put in', 'found', (sample) => reword(sample, sample.putIn)],
    ['another form of a word', 'found', (sample) => reword(sample, sample.inflected)],
    ['the sentence reworded: a word replaced', 'found', (sample) => reword(sample, sample.replaced)],
    ['the sentence reworded: its first word replaced', 'found', (sample) => reword(sample, sample.firstReplaced)],
    [
      'the sentence reworded beyond recognition',
      'orphan',
      ({ paragraphs, rewritten }) => ({ paragraphs: put(without(paragraphs, 1), 1, rewritten) }),
    ],
    ['the sentence split by a full stop', 'found', (sample) => reword(sample, sample.fullStop)],
    ['the text split over two new elements', 'found', (sample) => reword(sample, sample.twoBlocks)],
    ['the text split over three new elements', 'found', (sample) => reword(sample, sample.threeBlocks)],
    ['typographic quotation marks changed', 'found', (sample) => reword(sample, sample.quotes)],
    ['dashes, blanks and soft hyphens changed', 'found', (sample) => reword(sample, sample.dashes)],
    [
      'the article paginated: the passage is on this page',
      'found',
      ({ paragraphs }) => ({ paragraphs: paragraphs.slice(0, 2) }),
    ],
    [
      'the article paginated: the passage is on another page',
      'orphan',
      ({ paragraphs }) => ({ paragraphs: paragraphs.slice(2) }),
    ],
    [
      'the quote repeated below in another context',
      'found',
      ({ paragraphs, passage, added }) => ({ paragraphs: [...paragraphs, `${added} ${passage}.`], at: 1 }),
    ],
    [
      'the quote repeated above in another context',
      'found',
      ({ paragraphs, passage, added }) => ({ paragraphs: put(paragraphs, 0, `${added} ${passage}.`), at: 2 }),
    ],
    [
      'a lookalike sentence added elsewhere',
      'found',
      ({ paragraphs, lookalike }) => ({ paragraphs: put(paragraphs, 0, lookalike) }),
    ],
    [
      'the passage deleted, a lookalike sentence elsewhere',
      'orphan',
      ({ paragraphs, lookalike }) => ({ paragraphs: [...without(paragraphs, 1), lookalike] }),
    ],
    ['the quote deleted with its paragraph', 'orphan', ({ paragraphs }) => ({ paragraphs: without(paragraphs, 1) })],
    [
      'a short quote deleted, its words elsewhere',
      'orphan',
      ({ paragraphs, short: { passage, occurrence, elsewhere } }) => ({
        paragraphs: without(elsewhere ? swap(paragraphs, elsewhere) : paragraphs, 3),
        passage,
        occurrence,
      }),
    ],
    ['a short quote reworded away', 'orphan', (sample) => reword(sample, sample.shortReworded)],
    ['a short word only inside longer words', 'orphan', (sample) => reword(sample, sample.insideWord)],
    ['an empty page', 'orphan', ({ headline }) => ({ paragraphs: [], headline: headline.slice(0, 0) })],
  ];

/** All kinds of edits in all languages. */
export const EDITS: readonly Edit[] = KINDS.flatMap(([kind, expected, make]) =>
  SAMPLES.flatMap((sample): Edit[] => {
    const made = make(sample);
    if (!made) return [];
    const passage = made.passage ?? sample.passage;
    const after = pageOf(made.paragraphs, made.headline ?? sample.headline);
    return [
      {
        kind,
        language: sample.language,
        before: pageOf(sample.paragraphs, sample.headline),
        after,
        passage,
        occurrence: made.occurrence ?? 1,
        expected: expected === 'orphan' ? { outcome: expected } : placeOf(after, made, passage, expected),
      },
    ];
  }),
);

function placeOf(after: string, made: Made, passage: string, expected: 'found' | 'moved'): Outcome {
  const text = made.text ?? passage;
  let start = -1;
  for (let i = 0; i < (made.at ?? 1); i += 1) start = after.indexOf(text, start + 1);
  if (start < 0) throw new Error(`The edited text has no ${text}`);
  const outcome = expected === 'found' && lettersOf(text) !== lettersOf(passage) ? 'changed' : expected;
  return { outcome, text, start };
}

/** What is read of a text: marks, blanks and capitals make no other words of it. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]|\u0640/gu, '');
}
