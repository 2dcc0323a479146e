import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '../../lib/background/inputs';
import { checkNotesInput } from '../../lib/background/notes-checks';
import { annotate as annotateText } from '../../lib/core/annotate';
import { canonicalUrl } from '../../lib/core/notes/canonical-url';
import { readSettings } from '../../lib/core/settings';
import { store } from '../core/resolve-facts';
import { runs } from './runs';

/** Pieces of what news pages say, so that what is made of them is not refused at the first sign. */
const WORDS = [
  ...[
    'Donald Trump',
    'Mr. Trump',
    'President',
    'the',
    'Chancellor of',
    'Germany',
    'G20 summit in',
    'Osaka',
    'met',
    'and',
  ],
  ...[
    '12 February 2025',
    'Feb.',
    '2024-13-45',
    '31.02.2024',
    'last Tuesday',
    'between',
    '1914–18',
    'yesterday',
    '٢٠٢٤',
    '2024年2月30日',
  ],
  ...[
    '’s',
    '"',
    '(',
    ')',
    '—',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\ud800',
    '🇫🇷',
    'ﬁ',
    'İ',
    'ẞ',
    'e\u0301',
    '.',
    ',',
    '\n',
    '\t',
    '\u0000',
  ],
];
const phrase = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 12 })), {
  maxLength: 40,
});
const anyText = fc.tuple(phrase, fc.constantFrom(' ', '', ' ')).map(([words, between]) => words.join(between));
const language = fc.constantFrom('en', 'es', 'fr', 'de', 'pt', 'it', 'ru', 'zh', 'ar', 'xx', '', 'en-US-x-y');
const published = fc.constantFrom(
  null,
  '2025-02-28',
  '2025-02-28T09:00:00Z',
  '2025',
  '',
  'yesterday',
  '9999-12-31',
  '0001-01-01',
);

describe('texts from anywhere', () => {
  it('are read without an exception, and every mention lies in its text', async ({ annotate }) => {
    const blocks = fc.array(anyText, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(blocks, language, published, async (texts, tag, day) => {
        const article = { url: 'https://x.example/', title: texts[0] ?? '', language: tag, published: day };
        const asked = texts.map((text, i) => ({ id: `b${i}`, kind: 'paragraph' as const, text }));
        const { mentions } = await annotateText(article, asked, null, store);
        for (const { block, start, end, surface } of mentions) {
          const text = asked.find(({ id }) => id === block)?.text ?? '';
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(surface);
        }
      }),
      { numRuns: runs(1) },
    );
    await annotate(`page texts: ${runs(1)} runs, 0 exceptions`);
  });

  it('are refused as messages in words, or are what the contract says', async ({ annotate }) => {
    const names = ['annotate', 'card', 'correct', 'search', 'importPack', 'loadPart'] as const;
    const notesNames = ['saveNote', 'pageNotes', 'keepDraft', 'deleteNotes', 'restore'] as const;
    const fields = fc.dictionary(
      fc.constantFrom('article', 'blocks', 'context', 'key', 'note', 'url', 'people', 'draft', 'text', '__proto__'),
      fc.anything(),
    );
    const refusesInWords = (check: () => unknown) => {
      try {
        check();
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect((error as Error).message).not.toBe('');
      }
    };
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (input) => {
        for (const name of names) refusesInWords(() => checkInput(name, input));
        for (const name of notesNames) refusesInWords(() => checkNotesInput(name, input));
        readSettings(input);
      }),
      { numRuns: runs(3) },
    );
    await annotate(`messages and settings: ${runs(3)} runs, 0 exceptions`);
  });

  it('are addresses or stay as they are, and one address has one canonical form', async ({ annotate }) => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(address, fc.option(address), (url, declared) => {
        const canonical = canonicalUrl(url, declared);
        expect(canonicalUrl(canonical)).toBe(canonical);
      }),
      { numRuns: runs(5) },
    );
    await annotate(`addresses: ${runs(5)} runs, 0 exceptions`);
  });
});
