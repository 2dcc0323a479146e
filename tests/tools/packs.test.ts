import { mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACK_LIMITS } from '../../lib/core/packs/limits';
import { readPacks } from '../../tools/lib/packs';

const TODAY = '2026-11-25';
const PEOPLE = [{ id: 'm', name: 'Kristen Michal' }];
const FORMS = {
  'table.csv': 'name,post,area,from\nKristen Michal,Prime Minister,Estonia,2024-07-23\n',
  'popolo.json': JSON.stringify({
    persons: PEOPLE,
    organizations: [{ id: 'r', name: 'Riigikogu', classification: 'legislature' }],
    memberships: [{ person_id: 'm', organization_id: 'r', start_date: '2011-03-27' }],
  }),
  'wikidata.json': JSON.stringify([
    {
      person: 'http://www.wikidata.org/entity/Q20533180',
      personLabel: 'Kristen Michal',
      positionLabel: 'Prime Minister of Estonia',
      area: 'EE',
    },
  ]),
  'own.json': JSON.stringify({
    id: 'mine',
    title: 'Mine',
    version: '1',
    sources: [
      { id: 'mine', title: 'Mine', url: '', licence: 'CC0', retrieved: '2026-01-01', newestRecord: '2026-01-01' },
    ],
    people: [{ id: 'mine:m', name: 'Kristen Michal', names: [], provenance: [{ source: 'mine' }] }],
  }),
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'packs-'));
  for (const [name, text] of Object.entries(FORMS)) await writeFile(join(directory, name), text);
});

describe('packs given to a command', () => {
  it('are read in all four forms', async () => {
    const packs = await readPacks(
      Object.keys(FORMS).map((name) => join(directory, name)),
      TODAY,
    );
    expect(packs.map(({ people }) => people.map(({ name }) => name))).toEqual(
      Object.keys(FORMS).map(() => ['Kristen Michal']),
    );
  });

  it('are refused with what is wrong, a line each', async () => {
    const file = join(directory, 'wrong.csv');
    await writeFile(file, 'name,post\n,Minister\nA,\n');
    await expect(readPacks([file], TODAY)).rejects.toThrow(
      `${file}: line 2: has no name\n${file}: line 3: has no post`,
    );
    await expect(readPacks([join(directory, 'none.csv')], TODAY)).rejects.toThrow(/none\.csv: ENOENT/);
  });

  it('are refused unread where they are too large', async () => {
    const file = join(directory, 'large.csv');
    await writeFile(file, '');
    await truncate(file, PACK_LIMITS.bytes + 1_000_000);
    await expect(readPacks([file], TODAY)).rejects.toThrow(/large\.csv: the file has 41 MB, at most 40 MB are read/);
  });

  it('are refused where two have one id', async () => {
    const file = join(directory, 'table.csv');
    await expect(readPacks([file, file], TODAY)).rejects.toThrow('another pack has the id pack-table');
  });
});
