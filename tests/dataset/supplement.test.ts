import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PersonClaim, Reading, TenureClaim } from '../../dataset/claims';
import { firstDay, lastDay } from '../../dataset/dates';
import { identify } from '../../dataset/merge/identify';
import { mergePeople } from '../../dataset/merge/people';
import { mergePosts } from '../../dataset/merge/posts';
import { closeBySuccession } from '../../dataset/merge/succession';
import { mergeTenures } from '../../dataset/merge/tenures';
import { readRows, readSupplement, SUPPLEMENT_FOLDER } from '../../dataset/readers/supplement';
import type { Source } from '../../lib/core/model';

const BLANK = { wikidata: null, spellings: [], organization: null, area: null, from: null, to: null, asOf: null };
const folders: string[] = [];

/** Reads rows as if they stood in the file. */
async function read(...rows: object[]): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), 'supplement-'));
  folders.push(folder);
  await mkdir(join(folder, 'tenures'));
  const text = rows.map((row) => JSON.stringify({ ...BLANK, ...row })).join('\n');
  await writeFile(join(folder, 'tenures', 'bodies.jsonl'), text);
  return readSupplement(folder);
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const mayor = {
  name: 'Ada Example',
  office: 'Mayor of Springfield',
  role: 'head-of-region',
  area: 'US',
  from: '2020-05',
  asOf: '2021',
  source: 'https://example.org/mayor',
};

describe('the supplement as it stands', async () => {
  const rows = await readRows(SUPPLEMENT_FOLDER);
  const { people, tenures, rejects } = await readSupplement(SUPPLEMENT_FOLDER);

  it('names a page and a date for every tenure', () => {
    expect(rejects).toEqual([]);
    expect(tenures).toHaveLength(rows.length);
    expect(tenures.filter(({ provenance }) => !provenance.url)).toEqual([]);
  });

  it('has no record twice', () => {
    const records = rows.map(({ name, office, from, source }) => `${name}|${office}|${from}|${source}`);
    expect(new Set(records).size).toBe(records.length);
  });

  it('says of every open end when it was seen', () => {
    expect(tenures.filter(({ to, asOf }) => !to && !asOf)).toEqual([]);
  });

  it('ends nothing before it begins', () => {
    const backwards = tenures.filter(({ from, to, asOf }) => from && lastDay(to ?? asOf ?? from) < firstDay(from));
    expect(backwards).toEqual([]);
  });

  it('has one item for a person in all rows', () => {
    expect(new Set(people.map(({ name, qid }) => qid ?? name)).size).toBe(people.length);
    const items = new Map<string, string | null>();
    for (const { name, wikidata } of rows) {
      expect(items.get(name) ?? wikidata, name).toBe(wikidata);
      items.set(name, wikidata);
    }
  });
});

describe('reading the supplement', () => {
  it('leaves out what no page or no date supports', async () => {
    const { tenures, rejects } = await read({ ...mayor, source: '' }, { ...mayor, from: null, asOf: null });
    expect(tenures).toEqual([]);
    expect(rejects.map(({ reason }) => reason)).toEqual(['no source', 'no date']);
  });

  it('keeps an open end to the last day that its page can mean', async () => {
    const { tenures } = await read(mayor);
    expect(tenures[0]).toMatchObject({ from: '2020-05', asOf: '2021-12-31' });
    expect(tenures[0]).not.toHaveProperty('to');
  });

  it('makes one person of several rows, with every spelling once', async () => {
    const { people } = await read(
      { ...mayor, spellings: ['Ada Exemple'] },
      { ...mayor, from: '2012', to: '2014', spellings: ['Ada Exemple', 'A. Example'] },
    );
    expect(people).toHaveLength(1);
    expect(people[0]?.names?.map(({ name }) => name)).toEqual(['Ada Exemple', 'A. Example']);
  });

  it('tells an acting holder from the office', async () => {
    const { tenures } = await read({ ...mayor, office: 'Acting Leader of the Liberal Party', role: 'party-leader' });
    expect(tenures[0]).toMatchObject({ acting: true, post: { label: 'Leader of the Liberal Party', area: 'US' } });
  });

  it('names a company with its head, and its country with the company', async () => {
    const head = { ...mayor, office: 'Chief Executive', role: 'head-of-organization', organization: 'Example Motors' };
    const { tenures } = await read(head);
    const { posts, organizations } = mergePosts(new Map([['person', mergeTenures(tenures, new Map())]]));
    expect(posts[0]).toMatchObject({ label: 'Chief Executive', role: 'head-of-organization' });
    expect(posts[0]).not.toHaveProperty('area');
    expect(organizations).toEqual([
      { id: 'example-motors-us', name: 'Example Motors', classification: 'other', area: 'US' },
    ]);
  });
});

describe('who is who among people of the supplement', () => {
  const source: Source = {
    id: 'wikidata-office-holders',
    title: 'Wikidata',
    url: 'https://www.wikidata.org/',
    licence: 'CC0-1.0',
    retrieved: '2022-12-26',
    newestRecord: '2022-12-25',
  };

  /** Someone with one office whom another source knows. */
  function known(name: string, qid: string, tenure: Omit<TenureClaim, 'person' | 'provenance'>): Reading {
    const provenance = { source: source.id };
    const person: PersonClaim = { key: qid, name, qid, provenance };
    return {
      source,
      people: [person],
      tenures: [{ ...tenure, person: qid, provenance }],
      events: [],
      rejects: [],
    };
  }

  const idsOf = async (other: Reading, row: object) =>
    [...identify(mergePeople([other, await read({ ...mayor, ...row })]).clusters).values()].sort();

  it('keeps a namesake of another country apart', async () => {
    const minister = { post: { label: 'Minister of Health', role: 'minister', area: 'JM' }, from: '2001' } as const;
    expect(await idsOf(known('Ada Example', 'Q1', minister), {})).toEqual(['Q1', 'bg-ada-example']);
  });

  it('keeps the head of a company apart from an envoy of the same name elsewhere', async () => {
    const envoy = {
      post: { label: 'Ambassador', role: 'ambassador', area: 'JM', toArea: 'CU' },
      from: '2001',
    } as const;
    const head = { office: 'Chief Executive', role: 'head-of-organization', organization: 'Example Motors' };
    expect(await idsOf(known('Ada Example', 'Q1', envoy), head)).toEqual(['Q1', 'bg-ada-example']);
  });

  it('joins by the Wikidata item, whatever the office', async () => {
    const seat = { post: { label: 'Member of Parliament', role: 'legislator', area: 'US' }, from: '2001' } as const;
    expect(await idsOf(known('Ada E. Example', 'Q1', seat), { wikidata: 'Q1' })).toEqual(['Q1']);
  });

  it('lets two lead a party side by side', () => {
    const chair = (from: string) => ({
      post: { label: 'Co-chair of the Example Party', role: 'party-leader' as const, area: 'DE' },
      from,
      asOf: '2022-06-30',
      provenance: [{ source: 'supplement' }],
    });
    const tenures = new Map([
      ['one', [chair('2021-11-30')]],
      ['other', [chair('2022-06-18')]],
    ]);
    closeBySuccession(tenures);
    expect([...tenures.values()].flat().filter((tenure) => 'to' in tenure)).toEqual([]);
  });

  it('joins the same mayor of the same city', async () => {
    const seat = { post: { label: 'Mayor of Springfield', role: 'head-of-region', area: 'US' }, from: '2020-05-12' };
    expect(await idsOf(known('Ada Example', 'Q1', seat as Omit<TenureClaim, 'person' | 'provenance'>), {})).toEqual([
      'Q1',
    ]);
  });
});

describe('meetings of the supplement', async () => {
  const { events } = await readSupplement(SUPPLEMENT_FOLDER);

  it('name a page, a day or month, and at least two people with their offices', () => {
    expect(events.length).toBeGreaterThan(0);
    for (const { date, participants, provenance } of events) {
      expect(provenance.url).toMatch(/^https?:/);
      expect(date).toMatch(/^\d{4}-\d{2}/);
      expect(participants.filter(({ role, area }) => role && area).length).toBeGreaterThan(1);
    }
  });
});
