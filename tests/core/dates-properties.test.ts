import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/core/dates';
import type { Block } from '../../lib/core/model';

const LANGUAGES = ['en-US', 'en-GB', 'es', 'fr', 'de', 'pt-BR', 'it', 'ru', 'zh', 'ja'];

const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

function read(text: string, language: string, published: string | null = null) {
  const block: Block = { id: 'a', kind: 'paragraph', text };
  return findDates([block], { url: 'https://news.example/', title: '', language, published });
}

function write(day: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day);
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('a written-out day is read back', () => {
    fc.assert(
      fc.property(date, (day) => {
        const found = read(write(day, language, { dateStyle: 'long' }), language);
        expect(found.map(({ edtf }) => edtf)).toEqual([day.toISOString().slice(0, 10)]);
      }),
    );
  });

  it('a month with its year is read back', () => {
    fc.assert(
      fc.property(date, (day) => {
        const found = read(write(day, language, { month: 'long', year: 'numeric' }), language);
        expect(found.map(({ edtf }) => edtf)).toEqual([day.toISOString().slice(0, 7)]);
      }),
    );
  });

  it('a weekday with its day is one mention', () => {
    fc.assert(
      fc.property(date, (day) => {
        const found = read(write(day, language, { dateStyle: 'full' }), language);
        expect(found.map(({ edtf }) => edtf)).toEqual([day.toISOString().slice(0, 10)]);
      }),
    );
  });

  it('a day without a year lies within a year of the article', () => {
    fc.assert(
      fc.property(date, date, (day, published) => {
        const found = read(
          write(day, language, { month: 'long', day: 'numeric' }),
          language,
          published.toISOString().slice(0, 10),
        );
        expect(found.map(({ edtf }) => edtf.slice(5))).toEqual([day.toISOString().slice(5, 10)]);
      }),
    );
  });
});

/** Text made of what dates are made of, and of what else may stand beside them. */
const pieces = fc.constantFrom(
  ...'May March Sunday Friday mardi mars lunes Montag 5 марта в пятницу 3月 5日 2019 1990s 12 31 04/03/2025 2025-02-30'.split(
    ' ',
  ),
  ...'last next this ago week year to and from between of the de del bis au . , - – : ( ) $ % \u00ad \u200b 9/11 😀 é'.split(
    ' ',
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join('')),
);

describe('any text', () => {
  it('is read without error, and mentions stand where they say, in order and apart', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...LANGUAGES, 'xx', ''),
        fc.constantFrom(null, '2025-03-05', 'x'),
        (text, language, published) => {
          let end = 0;
          for (const mention of read(text, language, published)) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
            expect(mention.surface.trim()).toBe(mention.surface);
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            end = mention.end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads alike with soft hyphens and other blanks', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('\u00a0', '\u202f', '\n', '  '), (day, blank) => {
        const plain = write(day, 'en-GB', { dateStyle: 'long' });
        const dressed = plain.replace(/(\p{L})(\p{L})/u, '$1\u00ad$2').replaceAll(' ', blank);
        expect(read(dressed, 'en-GB').map(({ edtf }) => edtf)).toEqual([day.toISOString().slice(0, 10)]);
      }),
    );
  });
});
