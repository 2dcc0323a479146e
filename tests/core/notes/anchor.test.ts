import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, prepareText } from '../../../lib/core/notes/anchor';
import { describePassage } from '../../../lib/core/notes/selectors';
import { EDITS, follow, pageOf } from '../../anchoring/edits';
import { PAIRS } from '../../anchoring/pairs';
import { SAMPLES, type Sample } from '../../anchoring/samples';

/** The article before and after the edits of {@link EDITS}, in English. */
const [ENGLISH] = SAMPLES as [Sample];
const page = (paragraphs: readonly string[]) => pageOf(paragraphs, ENGLISH.headline);
const ADDED = ENGLISH.added;

describe('a passage after an edit of its page', () => {
  it.each([...EDITS, ...PAIRS])(
    '$language, $kind: $expected.outcome',
    ({ before, passage, after, occurrence, expected }) => {
      expect(follow(before, passage, after, occurrence)).toEqual(expected);
    },
  );
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
      if (result.outcome !== 'found') throw new Error(result.outcome);
      expect(after.slice(0, result.start).endsWith(`${refrain[occurrence - 1]?.split(':')[0]}: `)).toBe(true);
    }
  });

  it('a quote without surroundings, twice in the text and far from its old place, is not guessed', () => {
    const text = prepareText(page([ADDED, ...Array(3).fill(ENGLISH.paragraphs[1])]));
    const quote = { type: 'TextQuoteSelector', exact: ENGLISH.passage, prefix: '', suffix: '' } as const;
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
