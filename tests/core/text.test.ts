import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseForms, CASE, declension } from '../../lib/core/text/inflect';
import { foldPhrase, GAP, SHAPE, tokenize } from '../../lib/core/text/tokens';

const surfaces = (text: string) => {
  const { length, starts, ends } = tokenize(text);
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
};

describe('folding', () => {
  it.each([
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
    ['Jens Stoltenberg’s', 'jens stoltenberg'],
    ['Zelen\u00adsky', 'zelensky'],
    ['Volo\u200bdymyr', 'volodymyr'],
    ['Lech Wałęsa', 'lech walesa'],
    ['J. D. Vance', 'jd vance'],
    ['George H.W. Bush', 'george hw bush'],
    ['Beto O’Rourke', 'beto orourke'],
    ["Valéry Giscard d'Estaing", 'valery giscard d estaing'],
    ['Kim Jong-un', 'kim jong un'],
    ['أنجيلا ميركل', 'انجيلا ميركل'],
    ['Алексей Ёлкин', 'алексеи елкин'],
    ['', ''],
  ])('reads %s as %s', (name, key) => expect(foldPhrase(name)).toBe(key));

  it('makes no difference between composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéñüçÅğйё한국ガ習 -.\u00ad’') }), (text) => {
        expect(foldPhrase(text.normalize('NFD'))).toBe(foldPhrase(text.normalize('NFC')));
      }),
    );
  });
});

describe('words', () => {
  it('leaves the possessive of both apostrophes outside', () => {
    expect(surfaces("Putin's office and Putin’s spokesman")).toEqual(['Putin', 'office', 'and', 'Putin', 'spokesman']);
  });

  it('separates French articles from names, and keeps Irish ones', () => {
    expect(surfaces("l'avion d’Obama et O'Brien")).toEqual(['l', 'avion', 'd', 'Obama', 'et', "O'Brien"]);
  });

  it('joins no name over a full stop, a comma or a dash', () => {
    const { gaps } = tokenize('Trump. Putin – Xi (Modi)');
    expect([...gaps.slice(1, 4)]).toEqual([GAP.break, GAP.break, GAP.break]);
  });

  it('knows the full stop of an initial from that of a sentence', () => {
    expect([...tokenize('A. Merkel').gaps.slice(0, 2)]).toEqual([GAP.break, GAP.abbreviation]);
  });

  it('takes characters of scripts without blanks one by one, katakana by the run', () => {
    expect(surfaces('習近平とトランプが')).toEqual(['習', '近', '平', 'と', 'トランプ', 'が']);
  });

  it('tells how a word is written', () => {
    const { shapes } = tokenize('Merkel NATO macron 普');
    expect([...shapes.slice(0, 4)]).toEqual([SHAPE.capital, SHAPE.capital | SHAPE.allCapitals, 0, SHAPE.caseless]);
  });

  it('gives words in order, inside the text, none overlapping, none cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { length, starts, ends } = tokenize(text);
        let before = 0;
        for (let i = 0; i < length; i += 1) {
          expect(starts[i]).toBeGreaterThanOrEqual(before);
          expect(ends[i]).toBeGreaterThan(starts[i] as number);
          before = ends[i] as number;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('declension', () => {
  const forms = (word: string, language?: string) => {
    const rules = declension(word.charCodeAt(0), language);
    return rules ? baseForms(word, rules).map((form) => form.word) : [];
  };

  it.each([
    ['путина', 'путин'],
    ['зеленского', 'зеленскии'],
    ['захаровои', 'захарова'],
    ['сергеем', 'сергеи'],
    ['игорю', 'игорь'],
    ['павла', 'павел'],
  ])('leads Russian %s back to %s', (word, base) => expect(forms(word)).toContain(base));

  it.each([
    ['pl', 'tuska', 'tusk'],
    ['pl', 'dudy', 'duda'],
    ['pl', 'kaczynskiego', 'kaczynski'],
    ['cs', 'merkelovou', 'merkel'],
    ['cs', 'fialou', 'fiala'],
    ['cs', 'pavla', 'pavel'],
    ['de', 'merkels', 'merkel'],
  ])('leads %s %s back to %s', (language, word, base) => expect(forms(word, language)).toContain(base));

  it('leaves English words alone', () => expect(forms('trumps', 'en')).toEqual([]));

  it('tells the case, so that the words of one name can agree', () => {
    const rules = declension('п'.charCodeAt(0), 'ru');
    const genitive = baseForms('путина', rules ?? []).find((form) => form.word === 'путин');
    expect((genitive?.cases ?? 0) & CASE.genitive).toBeTruthy();
    expect((genitive?.cases ?? 0) & CASE.instrumental).toBe(0);
  });
});
