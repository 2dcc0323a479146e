import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/core/dates';

const anyWord = () => false;

/** The dates in a text of Monday, 10 March 2025. */
function find(text: string, language: string, isGivenName: (word: string) => boolean = anyWord): string[] {
  const article = { url: 'https://news.example/', title: '', language, published: '2025-03-10' };
  const mentions = findDates([{ id: 'a', kind: 'paragraph', text }], article, isGivenName);
  return mentions.map(({ surface, edtf }) => `${surface} = ${edtf}`);
}

describe('a day without a year', () => {
  it.each([
    ['es', 'La norma entró en vigor el 1 de abril', '1 de abril = 2024-04-01'],
    ['en', 'The law took effect on 1 April', '1 April = 2024-04-01'],
    ['en', 'He was born on 18 April', '18 April = 2024-04-18'],
    ['de', 'Das Gesetz trat am 1. April in Kraft', '1. April = 2024-04-01'],
    ['fr', 'La loi est entrée en vigueur le 1er avril', '1er avril = 2024-04-01'],
    ['it', 'La legge è entrata in vigore il 1° aprile', '1° aprile = 2024-04-01'],
    ['pt', 'A lei entrou em vigor em 1º de abril', '1º de abril = 2024-04-01'],
    ['ru', 'Закон вступил в силу 1 апреля', '1 апреля = 2024-04-01'],
  ])('is past where it is the day of a verb in the past: %s %s', (language, text, expected) => {
    expect(find(text, language)).toEqual([expected]);
  });

  it.each([
    ['en', 'Officials announced a vote on 1 April', '1 April = 2025-04-01'],
    ['en', 'The deadline was extended until 1 April', '1 April = 2025-04-01'],
    ['en', 'Talks are held on 1 April', '1 April = 2025-04-01'],
    ['es', 'El ministro anunció elecciones el 1 de abril', '1 de abril = 2025-04-01'],
  ])('is the nearest where the verb tells of something else: %s %s', (language, text, expected) => {
    expect(find(text, language)).toEqual([expected]);
  });
});

describe('a span ahead', () => {
  it('is a date after a verb of being', () => {
    expect(find('The vote is in three days.', 'en')).toEqual(['in three days = 2025-03-13']);
    expect(find('The work is done in three days.', 'en')).toEqual([]);
    expect(find('Das Buch ist in drei Tagen geschrieben.', 'de')).toEqual([]);
  });
});

describe('surnames that are days and months', () => {
  const given = new Set(['peter', 'joe', 'august', 'kim']);
  it.each([
    ['de', 'Peter Freitag kam am Freitag.', ['Freitag = 2025-03-07']],
    ['de', 'August Hanning kam im August.', ['August = 2024-08']],
    ['en', 'Joe Friday came. He told Kim Friday that he left.', ['Friday = 2025-03-07']],
  ])('%s: %s', (language, text, expected) => {
    expect(find(text, language, (word) => given.has(word))).toEqual(expected);
  });
});
