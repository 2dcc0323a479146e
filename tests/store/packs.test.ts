import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Dataset } from '../../lib/background/dataset';
import { checkInput } from '../../lib/background/inputs';
import { Packs } from '../../lib/background/packs';
import type { PackImport } from '../../lib/contract';
import { PACK_LIMITS } from '../../lib/core/packs/limits';
import type { FactsDatabase } from '../../lib/store/facts-database';
import { filesOf, layOut } from '../../lib/store/layout';
import { inEnglish } from '../core/in-english';
import { sampleFacts, surname } from './facts-sample';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const bundled = filesOf(await layOut(sampleFacts(30)));
const CSV = `name,post,area,from,to
Kristen Michal,Prime Minister,Estonia,2024-07-23,
Anna ${surname(3)},Minister Q1003,FR,2020,2023-05-01
`;

let changed: ReturnType<typeof vi.fn<() => void>>;
let dataset: Dataset;
let packs: Packs;

/** As after a start of the background. */
function start(): void {
  changed = vi.fn<() => void>();
  dataset = new Dataset(bundled, changed);
  packs = new Packs(dataset, () => '2026-11-25');
}

async function finish(): Promise<PackImport> {
  await vi.waitUntil(() => packs.importing.state !== 'running');
  return packs.importing;
}

async function bring(file: string, text: string): Promise<PackImport> {
  packs.begin({ id: crypto.randomUUID(), file, text });
  return finish();
}

async function blocks(): Promise<number> {
  return (await dataset.database()).count('blocks');
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  start();
  await dataset.install();
});

describe('a file that is imported', () => {
  it('counts from then on, and says who of it was known', async () => {
    changed.mockClear();
    expect(await bring('estonia.csv', CSV)).toMatchObject({ state: 'done', file: 'estonia.csv', people: 2, joined: 1 });
    expect(await packs.list()).toEqual([
      {
        id: 'pack-estonia',
        title: 'estonia',
        version: '2026-11-25',
        people: 2,
        events: 0,
        isOn: true,
        isOutdated: false,
      },
    ]);
    expect(changed).toHaveBeenCalledOnce();
    const facts = await dataset.facts();
    const [hit] = await facts.names.scan('Kristen Michal spoke.');
    expect((await facts.candidates(hit?.candidates ?? []))[0]?.id).toBe('pack-estonia:kristen-michal');
    const anna = (await facts.people(['Q1003'])).get('Q1003');
    expect(anna?.packs).toEqual(['bundled', 'pack-estonia']);
    expect(anna?.tenures.map(({ from, to }) => [from, to])).toEqual([['2020-01-01', '2023-05-01']]);
    const post = (await facts.posts(['post-Q1003'])).get('post-Q1003');
    expect(post?.holders).toHaveLength(1);
  });

  it('takes the place of its earlier version', async () => {
    await bring('estonia.csv', CSV);
    const before = await blocks();
    await bring('estonia.csv', CSV.replace('Kristen Michal', 'Kaja Kallas'));
    expect(await packs.list()).toHaveLength(1);
    expect(await blocks()).toBe(before);
    const facts = await dataset.facts();
    expect((await facts.people(['pack-estonia:kristen-michal'])).size).toBe(0);
    expect((await facts.people(['pack-estonia:kaja-kallas'])).size).toBe(1);
  });

  it('is begun once, however often it is asked for, and alone', async () => {
    const file = { id: 'a', file: 'estonia.csv', text: CSV };
    expect([packs.begin(file), packs.begin(file), packs.begin({ ...file, id: 'b' })]).toEqual([true, true, false]);
    expect(await finish()).toMatchObject({ state: 'done', id: 'a' });
    expect(packs.begin(file)).toBe(true);
    expect(packs.importing.state).toBe('done');
  });

  it.each([
    ['has faulty rows', 'name,post\n,Minister\n', 'has no name'],
    ['is no pack', '{"a": 1}', 'of no form that is read'],
    ['is too large', 'x'.repeat(PACK_LIMITS.characters + 1), 'at most'],
    ['nests without end', '['.repeat(100_000), 'nests deeper'],
    ['claims to be the bundled dataset', JSON.stringify(sampleFacts(2)), 'belongs to the bundled dataset'],
  ])('leaves everything as it was where it %s', async (_, text, message) => {
    const before = await blocks();
    const outcome = await bring('broken.csv', text);
    if (outcome.state !== 'failed') throw new Error(outcome.state);
    expect(outcome.errors.map(inEnglish).join('\n')).toContain(message);
    expect(await packs.list()).toEqual([]);
    expect(await blocks()).toBe(before);
  });

  it('leaves nothing where it is cancelled at any point', async () => {
    const before = await blocks();
    for (let turns = 0; turns < 60; turns += 3) {
      const id = `import ${turns}`;
      packs.begin({ id, file: 'estonia.csv', text: CSV });
      for (let i = 0; i < turns && packs.importing.state === 'running'; i += 1) await new Promise(setImmediate);
      await packs.cancel(id);
      if (packs.importing.state === 'done') await packs.remove('pack-estonia');
      else expect(packs.importing.state).toBe('idle');
      expect(await packs.list()).toEqual([]);
      expect(await blocks()).toBe(before);
    }
  });

  it('leaves nothing where the background was stopped on the way', async () => {
    const database = await dataset.database();
    const before = await blocks();
    const put = database.transaction('packs', 'readwrite');
    await put.store.put({
      id: 'pack-cut',
      title: 'cut',
      enabled: true,
      current: null,
      staged: { set: 9, digest: 'd', version: '1', done: 1, total: 3 },
      discarded: [],
      lastSet: 9,
    });
    await put.done;
    await database.put('blocks', Uint8Array.of(1), [9, 'people', 0]);
    start();
    await packs.tidy();
    expect(await blocks()).toBe(before);
    expect(await packs.list()).toEqual([]);
  });

  it('is refused where the browser keeps no database, and the facts serve from memory', async () => {
    dataset = new Dataset(bundled, changed, () => Promise.reject(new DOMException('refused', 'InvalidStateError')));
    packs = new Packs(dataset, () => '2026-11-25');
    const outcome = await bring('estonia.csv', CSV);
    expect(outcome).toMatchObject({ state: 'failed', errors: [{ what: { key: 'faultNoDatabase' } }] });
    expect(await packs.list()).toEqual([]);
    dataset.reinstall();
    await vi.waitUntil(async () => (await dataset.status()).dataset.state === 'ready');
    expect((await (await dataset.facts()).people(['Q1003'])).size).toBe(1);
  });

  it('waits for nobody: where the bundled facts are missing it says so', async () => {
    globalThis.indexedDB = new IDBFactory();
    start();
    const outcome = await bring('estonia.csv', CSV);
    expect(outcome).toMatchObject({
      state: 'failed',
      errors: [{ what: { key: 'faultNotReady' } }],
    });
  });
});

describe('an installed pack', () => {
  const knows = async () => (await (await dataset.facts()).people(['pack-estonia:kristen-michal'])).size === 1;

  it('can be switched off and on, and stays so', async () => {
    await bring('estonia.csv', CSV);
    await packs.switch('pack-estonia', false);
    expect([await knows(), (await packs.list())[0]?.isOn]).toEqual([false, false]);
    start();
    expect(await knows()).toBe(false);
    await packs.switch('pack-estonia', true);
    expect(await knows()).toBe(true);
  });

  it('is removed with all its blocks; the bundled one is not', async () => {
    const before = await blocks();
    await bring('estonia.csv', CSV);
    await packs.remove('pack-estonia');
    expect([await knows(), await packs.list(), await blocks()]).toEqual([false, [], before]);
    await packs.remove('bundled');
    await packs.switch('bundled', false);
    expect(await blocks()).toBe(before);
    expect((await (await dataset.facts()).people(['Q1003'])).size).toBe(1);
  });

  it('that another version of the extension laid out counts for nothing, and says so', async () => {
    await bring('estonia.csv', CSV);
    const database: FactsDatabase = await dataset.database();
    const row = await database.get('packs', 'pack-estonia');
    if (!row?.current) throw new Error('not installed');
    await database.put('packs', { ...row, current: { ...row.current, format: 1 } });
    start();
    expect((await packs.list())[0]?.isOutdated).toBe(true);
    expect(await knows()).toBe(false);
    await bring('estonia.csv', `${CSV}Kaja Kallas,Prime Minister,Estonia,2021-01-26,2024-07-23\n`);
    expect((await packs.list())[0]?.isOutdated).toBe(false);
    expect(await knows()).toBe(true);
  });
});

describe('the bundled facts', () => {
  it('are installed anew at once after a failure', async () => {
    globalThis.indexedDB = new IDBFactory();
    let isBroken = true;
    const files = {
      manifest: bundled.manifest,
      part: async (file: string) => {
        if (isBroken) throw new Error('unreadable');
        return bundled.part(file);
      },
    };
    dataset = new Dataset(files, changed);
    await dataset.install();
    expect((await dataset.status()).dataset).toMatchObject({ state: 'failed', message: 'Error: unreadable' });
    isBroken = false;
    await dataset.install();
    expect((await dataset.status()).dataset.state).toBe('failed');
    dataset.reinstall();
    expect((await dataset.status()).dataset.state).toBe('installing');
    await vi.waitUntil(async () => (await dataset.status()).dataset.state === 'ready');
  });

  it('are written anew where they are damaged, beside the reader’s packs', async () => {
    await bring('estonia.csv', CSV);
    const database = await dataset.database();
    const before = await blocks();
    const set = (await database.get('packs', 'bundled'))?.current?.set as number;
    await database.delete('blocks', [set, 'people', 0]);
    start();
    await expect((await dataset.facts()).people(['Q1003'])).rejects.toThrow('missing');
    dataset.reinstall();
    await vi.waitUntil(async () => (await dataset.status()).dataset.state === 'ready');
    expect((await (await dataset.facts()).people(['Q1003'])).size).toBe(1);
    expect(await blocks()).toBe(before);
    expect(await packs.list()).toHaveLength(1);
  });
});

describe('messages about packs', () => {
  it('are refused where they are not what the contract says', () => {
    expect(() => checkInput('importPack', { id: 'x', file: 'a.csv' })).toThrow();
    expect(() => checkInput('switchPack', { id: 'x', isOn: 'yes' })).toThrow();
    expect(() => checkInput('removePack', { id: 'x'.repeat(201) })).toThrow();
    expect(checkInput('importPack', { id: 'x', file: 'a.csv', text: '' })).toEqual({
      id: 'x',
      file: 'a.csv',
      text: '',
    });
  });
});
