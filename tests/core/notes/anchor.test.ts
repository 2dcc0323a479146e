import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, prepareText } from '../../../lib/core/notes/anchor';
import { describePassage } from '../../../lib/core/notes/selectors';

const HEADLINE = 'Harbour towns agree on a common ferry line';
const PARAGRAPHS = [
  'The mayors of three harbour towns signed an agreement on Thursday after eleven months of talks.',
  'The new line will carry nine hundred passengers a day and will be paid for by all three towns together.',
  '“We waited a long time for this,” the mayor of the largest town said. “Now the ships can be ordered.”',
  'The opposition called the agreement too expensive and asked for a vote before the end of the year.',
  'A first ship is to leave the yard in spring; the second one follows in the autumn of the same year.',
];

const page = (paragraphs: string[] = PARAGRAPHS, headline = HEADLINE) => [headline, ...paragraphs].join('\n');

/** Describes `passage` on the page as it was and looks for it on the page as it is. */
function follow(before: string, passage: string, after: string, occurrence = 1) {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = before.indexOf(passage, start + 1);
  const selectors = describePassage(before, start, start + passage.length);
  if (!selectors) throw new Error(`No passage ${passage}`);
  const result = anchor(prepareText(after), selectors.quote, selectors.position);
  return result.outcome === 'orphan'
    ? { outcome: result.outcome }
    : { outcome: result.outcome, text: after.slice(result.start, result.end), start: result.start };
}

const replace = (paragraph: number, from: string, to: string) =>
  PARAGRAPHS.map((text, index) => (index === paragraph ? text.replace(from, to) : text));
const insert = (at: number, ...added: string[]) => [...PARAGRAPHS.slice(0, at), ...added, ...PARAGRAPHS.slice(at)];

const PASSAGE = 'will carry nine hundred passengers a day and will be paid for by all three towns';
const ADDED = 'Ferry traffic between the islands had ended forty years ago, when the bridge was opened.';

describe('a passage is found again after an edit', () => {
  const cases: { edit: string; passage: string; after: string; outcome: string; text?: string }[] = [
    { edit: 'nothing changed', passage: PASSAGE, after: page(), outcome: 'found' },
    { edit: 'a paragraph put in front', passage: PASSAGE, after: page(insert(0, ADDED)), outcome: 'found' },
    {
      edit: 'paragraphs put in directly before and after',
      passage: PASSAGE,
      after: page([...PARAGRAPHS.slice(0, 1), ADDED, PARAGRAPHS[1] as string, ADDED, ...PARAGRAPHS.slice(2)]),
      outcome: 'found',
    },
    {
      edit: 'all other paragraphs rewritten',
      passage: PARAGRAPHS[1] as string,
      after: page([ADDED, PARAGRAPHS[1] as string, 'Nothing else is known so far.'], 'Ships ordered'),
      outcome: 'moved',
    },
    {
      edit: 'a word left out',
      passage: PASSAGE,
      after: page(replace(1, 'nine hundred passengers a day', 'nine hundred passengers')),
      outcome: 'found',
      text: 'will carry nine hundred passengers and will be paid for by all three towns',
    },
    {
      edit: 'words put in',
      passage: PASSAGE,
      after: page(replace(1, 'nine hundred', 'about nine hundred regular')),
      outcome: 'found',
      text: 'will carry about nine hundred regular passengers a day and will be paid for by all three towns',
    },
    {
      edit: 'another form of a word',
      passage: PASSAGE,
      after: page(replace(1, 'passengers', 'passenger')),
      outcome: 'found',
      text: 'will carry nine hundred passenger a day and will be paid for by all three towns',
    },
    {
      edit: 'a word replaced between the same neighbours',
      passage: PASSAGE,
      after: page(replace(1, 'carry', 'transport')),
      outcome: 'found',
      text: 'will transport nine hundred passengers a day and will be paid for by all three towns',
    },
    {
      edit: 'the first word replaced between the same neighbours',
      passage: 'signed an agreement on Thursday after eleven months',
      after: page(replace(0, 'signed', 'reached')),
      outcome: 'found',
      text: 'reached an agreement on Thursday after eleven months',
    },
    {
      edit: 'the sentence split by a full stop',
      passage: PASSAGE,
      after: page(replace(1, ' a day and will', ' a day. It will')),
      outcome: 'found',
      text: 'will carry nine hundred passengers a day. It will be paid for by all three towns',
    },
    {
      edit: 'the text split over two paragraphs',
      passage: PASSAGE,
      after: page(replace(1, ' a day and', ' a day\nand')),
      outcome: 'found',
      text: 'will carry nine hundred passengers a day\nand will be paid for by all three towns',
    },
    {
      edit: 'typographic quotation marks made straight',
      passage: '“We waited a long time for this,” the mayor',
      after: page(replace(2, '“We waited a long time for this,”', '"We waited a long time for this,"')),
      outcome: 'found',
      text: '"We waited a long time for this," the mayor',
    },
    {
      edit: 'dashes, blanks and soft hyphens changed',
      passage: 'A first ship is to leave the yard in spring; the second',
      after: page(replace(4, 'is to leave the yard in spring;', 'is to\u00a0leave the ya\u00adrd  in spring –')),
      outcome: 'found',
      text: 'A first ship is to\u00a0leave the ya\u00adrd  in spring – the second',
    },
    {
      edit: 'the article paginated: the passage is on this page',
      passage: PASSAGE,
      after: page(PARAGRAPHS.slice(0, 2)),
      outcome: 'found',
    },
    {
      edit: 'the article paginated: the passage is on another page',
      passage: PASSAGE,
      after: page(PARAGRAPHS.slice(2)),
      outcome: 'orphan',
    },
    {
      edit: 'the paragraph deleted',
      passage: PASSAGE,
      after: page(PARAGRAPHS.filter((_, i) => i !== 1)),
      outcome: 'orphan',
    },
    {
      edit: 'a short passage deleted, its words elsewhere',
      passage: 'the agreement',
      after: page(PARAGRAPHS.filter((_, i) => i !== 3)).replace('an agreement', 'the agreement'),
      outcome: 'orphan',
    },
    {
      edit: 'a short passage reworded away',
      passage: 'too expensive',
      after: page(replace(3, 'too expensive', 'a burden')),
      outcome: 'orphan',
    },
    {
      edit: 'a short word only inside longer words',
      passage: 'yard',
      after: page(replace(4, 'the yard', 'the shipyards')),
      outcome: 'orphan',
    },
    { edit: 'an empty page', passage: PASSAGE, after: '', outcome: 'orphan' },
  ];
  it.each(cases)('$edit: $outcome', ({ passage, after, outcome, text }) => {
    const result = follow(page(), passage, after);
    expect(result.outcome).toBe(outcome);
    if (outcome !== 'orphan') expect(result.text).toBe(text ?? passage);
  });
});

describe('a lookalike is not the place', () => {
  const east =
    'The eastern council, led by the older sister, raised the budget of the harbour office by four per cent.';
  const west =
    'The western council, led by the younger sister, raised the budget of the schools office by four per cent.';

  it('a deleted sentence is not taken for its neighbour in other words', () => {
    const passage = 'raised the budget of the harbour office by four per cent';
    expect(follow(page([east, west]), passage, page(['One figure was withdrawn.', west])).outcome).toBe('orphan');
    expect(follow(page([east, west]), passage, page([west])).outcome).toBe('orphan');
    expect(follow(page([west, east]), passage, page([west])).outcome).toBe('orphan');
  });

  it('a deleted quote is not taken for the same words elsewhere', () => {
    const passage = 'by four per cent';
    expect(follow(page([east, west]), passage, page([west, ADDED])).outcome).toBe('orphan');
    const long = 'raised the budget of the office by four per cent';
    const [a, b] = [east.replace('harbour ', ''), west.replace('schools ', '')];
    expect(follow(page([a, b]), long, page(['The figure was withdrawn.', b])).outcome).toBe('orphan');
    expect(follow(page([a, b]), long, page([ADDED, a, b]), 2)).toMatchObject({
      outcome: 'found',
      start: page([ADDED, a, b]).lastIndexOf(long),
    });
  });

  it('of equal quotes the one with its own neighbours is taken', () => {
    const refrain = [
      'North: the boats stay. Ann left.',
      'West: the boats stay. Ben stayed.',
      'East: the boats stay. Cid sang.',
    ];
    const after = page(['Late: the boats stay.', ...refrain]);
    for (const occurrence of [1, 2, 3]) {
      const result = follow(page(refrain), 'the boats stay', after, occurrence);
      expect(result).toMatchObject({ outcome: 'found' });
      expect(after.slice(0, result.start).endsWith(`${refrain[occurrence - 1]?.split(':')[0]}: `)).toBe(true);
    }
  });

  it('a quote without surroundings, twice in the text and far from its old place, is not guessed', () => {
    const text = prepareText(page([ADDED, ...Array(3).fill(PARAGRAPHS[1])]));
    const quote = { type: 'TextQuoteSelector', exact: PASSAGE, prefix: '', suffix: '' } as const;
    expect(anchor(text, quote).outcome).toBe('orphan');
  });
});

describe('any language', () => {
  const pages: [string, string, string, string][] = [
    [
      'Russian',
      'Город открыл новую пристань в четверг утром.',
      'новую пристань в четверг',
      'Вчера город наконец открыл новую пристань в четверг утром.',
    ],
    [
      'Chinese',
      '三个港口城市星期四签署了一项协议，新的航线将在春天开通。',
      '签署了一项协议',
      '三个港口城市的市长在星期四签署了一项协议，新的航线将在春天开通。',
    ],
    ['Thai', 'เมืองท่าสามแห่งลงนามในข้อตกลงเมื่อวันพฤหัสบดี', 'ลงนามในข้อตกลง', 'วันนี้เมืองท่าสามแห่งลงนามในข้อตกลงเมื่อวันพฤหัสบดีที่ผ่านมา'],
    [
      'Arabic',
      'وقعت ثلاث مدن ساحلية اتفاقا يوم الخميس بعد محادثات طويلة.',
      'اتفاقا يوم الخميس',
      'أخيرا وقعت ثلاث مدن ساحلية اتفاقا يوم الخميس بعد محادثات طويلة.',
    ],
  ];
  it.each(pages)('%s', (_language, before, passage, after) => {
    expect(follow(before, passage, after)).toMatchObject({ outcome: 'found', text: passage });
  });
});

describe('properties', () => {
  const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
  const range = (text: string) =>
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('what is described is found at the same place in the same text', () => {
    fc.assert(
      fc.property(
        anyText.chain((text) => fc.tuple(fc.constant(text), range(text))),
        ([text, [start, end]]) => {
          const selectors = describePassage(text, start, end);
          if (!selectors) return;
          expect(text.slice(selectors.position.start, selectors.position.end)).toBe(selectors.quote.exact);
          const { start: from, end: to } = selectors.position;
          expect(anchor(prepareText(text), selectors.quote, selectors.position)).toMatchObject({
            start: from,
            end: to,
          });
        },
      ),
    );
  });

  /** Made-up words, all different, so that no stretch stands twice. */
  const article = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 60, maxLength: 120 }).map((words) => {
    const blocks: string[] = [];
    for (let i = 0; i < words.length; i += 12) blocks.push(words.slice(i, i + 12).join(' '));
    return blocks;
  });

  it('edits elsewhere never lose a passage or move it', () => {
    fc.assert(
      fc.property(
        article,
        fc.nat(),
        fc.nat(8),
        fc.integer({ min: 3, max: 12 }),
        fc.nat(),
        (blocks, which, skip, length, cut) => {
          const at = which % blocks.length;
          const words = (blocks[at] as string).split(' ');
          const passage = words.slice(skip, skip + length).join(' ');
          if (passage.split(' ').length < 3) return;
          const before = blocks.join('\n');
          const start = before.indexOf(passage);
          const selectors = describePassage(before, start, start + passage.length);
          if (!selectors) throw new Error('not described');
          const others = cut % blocks.length;
          const after = [
            ADDED,
            ...blocks.flatMap((block, i) => (i === at ? [ADDED, block] : i === others ? [] : [block])),
          ].join('\n');
          const result = anchor(prepareText(after), selectors.quote, selectors.position);
          expect(result).toMatchObject({ start: after.indexOf(passage), end: after.indexOf(passage) + passage.length });
        },
      ),
    );
  });

  it('never throws, and never answers with a place outside the text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (exact, prefix, suffix, text) => {
        const result = anchor(prepareText(text), { type: 'TextQuoteSelector', exact, prefix, suffix });
        if (result.outcome === 'orphan') return;
        expect(result.start).toBeGreaterThanOrEqual(0);
        expect(result.end).toBeGreaterThan(result.start);
        expect(result.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
