import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainError, writeReport } from '../../lib/core/report';

describe('a report', () => {
  it.each([
    [new TypeError('Failed to fetch https://news.example/2025/secret?id=7'), 'TypeError: Failed to fetch [address]'],
    [
      new SyntaxError('Unexpected token \'B\', "Boris Joh"... is not valid JSON'),
      'SyntaxError: Unexpected token [text], [text]... is not valid JSON',
    ],
    [new Error('www.news.example/2025 is not allowed'), 'Error: [address] is not allowed'],
    [new Error('Block 12 of people is missing in set 3'), 'Error: Block 12 of people is missing in set 3'],
    [new Error('Не удалось прочитать Ангелу Меркель'), 'Error: …'],
    ['text', 'Error: text'],
  ])('says what failed and not what was read: %s', (error, plain) => {
    expect(plainError(error).replace(/(?:… ?)+/g, '…')).toBe(plain);
  });

  it('never has an address, a quotation or a long text', () => {
    const said = fc.tuple(fc.webUrl(), fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '“', "'", '`', '«'));
    fc.assert(
      fc.property(said, ([address, text, quote]) => {
        const secret = `${text.replace(/[^a-z]/gi, '')}Merkel`;
        const plain = plainError(new Error(`Could not read ${address} for ${quote}${secret}`));
        expect(plain).not.toContain(new URL(address).hostname);
        expect(plain).not.toContain(secret);
        expect(plain.length).toBeLessThan(220);
      }),
    );
  });

  it('is a few lines', () => {
    const incidents = [{ at: '2025-06-01T10:20', question: 'annotate', error: 'UnknownError: broken' }];
    expect(
      writeReport({
        version: '1.0.0',
        browser: 'Browser 1',
        dataset: 'ready 2026-01-01',
        notes: 'well 12',
        packs: 0,
        incidents,
      }),
    ).toBe(
      'Backgrounder 1.0.0\nBrowser: Browser 1\nDataset: ready 2026-01-01\nNotes: well 12\nPacks: 0\nErrors:\n2025-06-01T10:20 annotate: UnknownError: broken',
    );
  });
});
