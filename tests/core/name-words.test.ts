import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../lib/core/model';
import { isWideKey, type Named, unpackBearer, WIDE, WordIndex, wideKey, wordsOf } from '../../lib/core/names/words';

function indexOf(people: readonly Named[]): Map<string, number[]> {
  const index = new WordIndex();
  for (const person of people) index.add(person);
  return new Map(
    index.entries().map(([word, bearers]) => [word, bearers.map((bearer) => unpackBearer(bearer).ordinal)]),
  );
}

describe('the index of name words', () => {
  it('knows all of a name’s words, folded, in every spelling', () => {
    const person: Named = {
      name: 'Jörg Müller',
      names: [{ name: 'Йорг Мюллер', kind: 'native', language: 'ru' }],
      prominence: 0.5,
    };
    expect([...wordsOf(person)].sort()).toEqual(['joerg', 'jorg', 'mueller', 'muller', 'иорг', 'мюллер'].sort());
    expect(indexOf([person]).get('muller')).toEqual([0]);
  });

  it('has the most prominent first, and keys in order', () => {
    const person = fc.record({
      name: fc.constantFrom('Anna Lind', 'Bo Lind', 'Anna Berg'),
      names: fc.constant<PersonName[]>([]),
      prominence: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (people) => {
        const index = indexOf(people);
        expect([...index.keys()]).toEqual([...index.keys()].sort());
        for (const [word, bearers] of index) {
          const expected = people.flatMap((one, i) => (wordsOf(one).has(word) ? [i] : []));
          expect(bearers.toSorted((a, b) => a - b)).toEqual(expected);
          const weights = bearers.map((ordinal) => people[ordinal]?.prominence ?? 0);
          expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('says at once who is prominent where too many words begin alike', () => {
    const people = Array.from({ length: WIDE + 10 }, (_, i) => ({
      name: `Ma${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
      names: [],
      prominence: i === 1234 ? 1 : 0.1,
    }));
    const index = indexOf(people);
    expect([...index.keys()].filter(isWideKey)).toEqual([wideKey('m'), wideKey('ma')]);
    expect(index.get(wideKey('ma'))?.[0]).toBe(1234);
  });
});
