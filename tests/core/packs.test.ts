import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../lib/core/model';
import { csvRows } from '../../lib/core/packs/csv-rows';
import { nestsDeeper, PACK_LIMITS } from '../../lib/core/packs/limits';
import { readPack } from '../../lib/core/packs/read';
import { validateFacts } from '../../lib/core/packs/validate';
import { WIKIDATA_QUERY } from '../../lib/core/packs/wikidata';
import { faultText } from '../../lib/core/wording/faults';
import { wordsFor } from '../../lib/platform/i18n';
import { inEnglish } from './in-english';

const TODAY = '2026-11-25';
const read = (text: string, name = 'estonia.csv') => readPack({ name, text }, TODAY);
const facts = (text: string, name?: string): Facts => {
  const result = read(text, name);
  if ('errors' in result) throw new Error(result.errors.map(inEnglish).join('\n'));
  return result.facts;
};
const errors = (text: string, name?: string): string[] => {
  const result = read(text, name);
  return 'errors' in result ? result.errors.map(inEnglish) : [];
};

const CSV = `name,wikidata,aliases,post,area,from,to
Kaja Kallas,Q16615347,"Kaja Kallas-Talving|Каллас, Кая",Prime Minister,Estonia,2021-01-26,2024-07-23
Kaja Kallas,Q16615347,,High Representative of the European Union,,2024-12-01,
Kristen Michal,,,Prime Minister,EE,2024-07-23,
`;

describe('a CSV pack', () => {
  it('gives people, posts and tenures, one person once', () => {
    const { id, people, posts, memberships } = facts(CSV);
    expect(id).toBe('pack-estonia');
    expect(people.map((person) => person.id)).toEqual(['Q16615347', 'pack-estonia:kristen-michal']);
    expect(people[0]?.names.map(({ name }) => name)).toEqual(['Kaja Kallas-Talving', 'Каллас, Кая']);
    expect(posts.map(({ label, role, area }) => [label, role, area])).toEqual([
      ['Prime Minister', 'head-of-government', 'EE'],
      ['High Representative', 'head-of-organization', undefined],
    ]);
    expect(memberships.map(({ to, asOf }) => [to, asOf])).toEqual([
      ['2024-07-23', undefined],
      [undefined, TODAY],
      [undefined, TODAY],
    ]);
  });

  it('says what is wrong by line, in words, and gives nothing else', () => {
    expect(
      errors('name,post,area,from\nA,Minister,Narnia,2020\n,Minister,EE,2020\nB,Minister,EE,2020-02-30\nC,,EE,2020'),
    ).toEqual([
      expect.stringMatching(/^line 2: the area Narnia is not known/),
      'line 3: has no name',
      'line 4, from 2020-02-30: must be a day that exists',
      'line 5: has no post',
    ]);
    expect(errors('name,post,from,to\nA,Minister,2021,2019-05')).toEqual([
      'line 2: ends (2019-05) before it begins (2021)',
    ]);
    expect(errors('nom,poste\nA,B')[0]).toMatch(/lacks the column name/);
    expect(errors('')[0]).toMatch(/lacks the column/);
  });

  it('reads quotes, line breaks in cells and other separators', () => {
    expect(csvRows('a;"b ""c"";\nd"\r\n\r\ne;f\n', ';')).toEqual([
      { line: 1, cells: ['a', 'b "c";\nd'] },
      { line: 4, cells: ['e', 'f'] },
    ]);
  });

  it('reads back whatever is quoted', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(csvRows(text).map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });
});

describe('a Popolo pack', () => {
  const popolo = {
    persons: [
      {
        id: 'a1',
        name: 'Jüri Ratas',
        identifiers: [{ scheme: 'wikidata', identifier: 'Q727333' }],
        birth_date: '1978-07-02',
        other_names: [{ name: 'Ратас, Юри', lang: 'ru' }],
      },
    ],
    organizations: [
      { id: 'riigikogu', name: 'Riigikogu', classification: 'legislature' },
      { id: 'k', name: 'Keskerakond', classification: 'party' },
    ],
    areas: [{ id: 'tallinn', name: 'Tallinn' }],
    events: [{ id: 'term/13', name: '13th Riigikogu', start_date: '2015-03-30', end_date: '2019-03-03' }],
    memberships: [
      {
        person_id: 'a1',
        organization_id: 'riigikogu',
        role: 'member',
        area_id: 'tallinn',
        legislative_period_id: 'term/13',
        on_behalf_of_id: 'k',
      },
      { person_id: 'a1', organization_id: 'k', role: 'leader' },
    ],
  };

  it('takes dates from the term, leaves parties out', () => {
    const { people, posts, memberships } = facts(JSON.stringify(popolo), 'ep-popolo-v1.0.json');
    expect(people[0]).toMatchObject({ id: 'Q727333', birthDate: '1978-07-02' });
    expect(posts).toMatchObject([{ label: 'Member of the Riigikogu', role: 'legislator' }]);
    expect(memberships).toMatchObject([{ from: '2015-03-30', to: '2019-03-03', onBehalfOf: 'Tallinn' }]);
  });

  it('names a member who is not listed', () => {
    const broken = { ...popolo, persons: [] };
    expect(errors(JSON.stringify(broken))[0]).toBe('memberships, record 1: names the person a1, who is not listed');
  });
});

describe('a Wikidata result', () => {
  const row = {
    person: 'http://www.wikidata.org/entity/Q3052772',
    personLabel: 'Emmanuel Macron',
    positionLabel: 'President of France',
    area: 'FR',
    start: '2017-05-14T00:00:00Z',
    startPrecision: '11',
    birth: '1977-12-21T00:00:00Z',
  };

  it('reads both forms that the query service offers', () => {
    const bindings = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { type: 'literal', value }]));
    const list = facts(JSON.stringify([row]), 'france.json');
    expect(facts(JSON.stringify({ head: {}, results: { bindings: [bindings] } }), 'france.json')).toEqual(list);
    expect(list.memberships).toMatchObject([{ person: 'Q3052772', from: '2017-05-14', asOf: TODAY }]);
    expect(list.posts).toMatchObject([{ label: 'President', role: 'head-of-state', area: 'FR' }]);
  });

  it('keeps the precision: a year stays a year', () => {
    expect(
      facts(JSON.stringify([{ ...row, start: '2017-01-01T00:00:00Z', startPrecision: '9' }])).memberships[0]?.from,
    ).toBe('2017');
  });

  it('is asked for by a documented query with the columns that are read', () => {
    for (const column of Object.keys(row)) expect(WIKIDATA_QUERY).toContain(`?${column}`);
  });
});

describe('our own form', () => {
  it('comes back as it was written', () => {
    const written = facts(CSV);
    expect(facts(JSON.stringify(written), 'x.json')).toEqual(written);
  });

  it('refuses what names nothing, twice the same id, and the bundled dataset’s id', () => {
    const written = facts(CSV);
    expect(errors(JSON.stringify({ ...written, people: [] }))[0]).toMatch(/names the person .* not listed/);
    expect(errors(JSON.stringify({ ...written, people: [...written.people, written.people[0]] }))[0]).toMatch(
      /used twice/,
    );
    expect(errors(JSON.stringify({ ...written, id: 'bundled' }))[0]).toMatch(/bundled/);
  });
});

describe('a file that is wrong', () => {
  it.each([
    ['es', ['línea 3: no tiene nombre', 'línea 4, from 2020-02-30: debe ser un día que exista']],
    ['fr', ['ligne 3: n’a pas de nom', 'ligne 4, from 2020-02-30: doit être un jour qui existe']],
    ['de', ['Zeile 3: hat keinen Namen', 'Zeile 4, from 2020-02-30: muss ein Tag sein, den es gibt']],
  ])('is told of in %s', (language, lines) => {
    const text = 'name,post,area,from\nA,Minister,EE,2020\n,Minister,EE,2020\nB,Minister,EE,2020-02-30';
    const result = readPack({ name: 'x.csv', text }, TODAY);
    const words = wordsFor(language, []);
    expect('errors' in result && result.errors.map((fault) => faultText(fault, words))).toEqual(lines);
  });
});

describe('a hostile file', () => {
  it.each([
    ['nests without end', '['.repeat(1_000_000), /nests deeper/],
    ['is of no known form', '[1, {"a": 2}]', /our own .*, Popolo .*, a Wikidata query.*, or CSV/],
    [
      'lacks what a pack has',
      '{"id": "mine", "people": [{"id": "x", "names": []}]}',
      /title: is missing[\s\S]*people, record 1, name: is missing/,
    ],
    ['is not text', 'a\0b', /not text/],
    ['is no JSON', '{"people": [', /not JSON/],
    [
      'links to a script',
      JSON.stringify({
        ...facts(CSV),
        sources: [
          {
            id: 'pack-estonia',
            title: 't',
            url: 'javascript:alert(1)',
            licence: 'l',
            retrieved: TODAY,
            newestRecord: TODAY,
          },
        ],
      }),
      /address/,
    ],
    ['turns text round', JSON.stringify({ ...facts(CSV), title: 'a\u202Eb' }), /control characters/],
    ['is too long a text', JSON.stringify({ ...facts(CSV), title: 'x'.repeat(PACK_LIMITS.text + 1) }), /at most/],
  ])('%s', (_, text, message) => {
    expect(errors(text, 'x.json').join('\n')).toMatch(message);
  });

  it('has no power over prototypes', () => {
    const text = JSON.stringify(facts(CSV)).replace('"identifiers":{', '"identifiers":{"__proto__":"x",');
    read(text, 'x.json');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('answers briefly to a million faults', () => {
    const rows = Array.from({ length: 1000 }, () => ',Minister,EE,2020').join('\n');
    expect(errors(`name,post,area,from\n${rows}`)).toHaveLength(PACK_LIMITS.errors + 1);
  });

  it('does not have its own length told again', () => {
    const long = 'x'.repeat(1_000_000);
    for (const text of [`name,post,${long}\n`, `name,post,area\nA,B,${long}\n`])
      expect(Math.max(...errors(text).map(({ length }) => length))).toBeLessThan(2 * PACK_LIMITS.text);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void read(text, 'x.json')));
    fc.assert(fc.property(fc.jsonValue(), (value) => void validateFacts(value)));
  });

  it('counts brackets outside strings only', () => {
    expect(nestsDeeper('["[[[[", "\\"[["]', 1)).toBe(false);
    expect(nestsDeeper('[[]]', 1)).toBe(true);
  });
});
