import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../lib/core/annotate';
import { repairMojibake } from '../../lib/core/text/mojibake';
import { store } from './resolve-facts';

/** The signs of Windows-1252 for the bytes that these tests use; the rest are Latin-1's. */
const SIGNS: Record<number, string> = { 128: '€', 130: '‚', 147: '“', 152: '˜', 153: '™', 156: 'œ', 159: 'Ÿ' };

/** A text as it is shown when its UTF-8 is taken for Windows-1252, or for Latin-1. */
function broken(text: string, as: 'windows' | 'latin' = 'windows'): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes.map((byte) => (as === 'windows' && SIGNS[byte]) || String.fromCharCode(byte)).join('');
}

describe('text whose encoding was mistaken', () => {
  it.each(['François Hollande', 'Trump’s “deal”', 'Šefčovič', 'Владимир Путин', 'Ministère de l’Économie', 'El Niño'])(
    'reads as it was meant: %s',
    (text) => {
      expect(repairMojibake(broken(text))?.text).toBe(text);
      expect(repairMojibake(broken(text, 'latin'))?.text).toBe(text);
    },
  );

  it.each(['«CAFÉ»', '“café…”', 'im SPÄ“', 'À … Ñ', 'naïve', 'São Paulo', 'NÃO', 'à » deux', 'Владимир Путин', '普京'])(
    'is left alone where nothing is wrong: %s',
    (text) => {
      expect(repairMojibake(text)).toBeNull();
    },
  );

  it('leads back from each place in the repaired text to the same place in the other', () => {
    const texts = fc.array(fc.constantFrom('a', ' ', 'ç', 'Ł', '’s', 'Ж', '€', 'B'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const repair = repairMojibake(broken(text));
        fc.pre(repair !== null && repair.text === text);
        const offset = seed % (text.length + 1);
        expect(repair?.toOriginal(offset)).toBe(broken(text.slice(0, offset)).length);
      }),
    );
  });

  it('names people where they stand', async () => {
    const text = broken('Angela Merkel’s guest, Gerhard Schröder, left. Schröder’s aides stayed.');
    const article = { url: '', title: '', language: 'en', published: '2018-06-01' };
    const { mentions } = await annotate(article, [{ id: 'a', kind: 'paragraph', text }], null, store);
    const surfaces = mentions.map(({ start, end, surface }) => {
      expect(text.slice(start, end)).toBe(surface);
      return surface;
    });
    expect(surfaces).toEqual(['Angela Merkel', broken('Gerhard Schröder'), broken('Schröder')]);
  });
});
