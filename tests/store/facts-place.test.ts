import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FACTS_DATABASE, openFactsDatabase } from '../../lib/store/facts-database';
import { installPack, switchPack } from '../../lib/store/install';
import { filesOf, layOut } from '../../lib/store/layout';
import { openNotesDatabase } from '../../lib/store/notes-database';
import { BUNDLED_ID } from '../../lib/store/pack-files';
import { sampleFacts } from './facts-sample';

const namesIn = async (factory: IDBFactory) => (await factory.databases()).map(({ name }) => name);

describe('where the facts are kept', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is apart from the notes where the browser has buckets', async () => {
    const [notes, facts] = [new IDBFactory(), new IDBFactory()];
    vi.stubGlobal('indexedDB', notes);
    vi.stubGlobal('navigator', { storageBuckets: { open: async () => ({ indexedDB: facts }) } });
    (await openFactsDatabase()).close();
    (await openNotesDatabase()).database.close();
    expect(await namesIn(facts)).toEqual([FACTS_DATABASE]);
    expect(await namesIn(notes)).not.toContain(FACTS_DATABASE);
  });

  it.each([
    ['there are none', {}],
    ['they are refused', { storageBuckets: { open: () => Promise.reject(new DOMException('No.', 'UnknownError')) } }],
  ])('is beside the notes where %s', async (_why, navigator) => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    vi.stubGlobal('navigator', navigator);
    (await openFactsDatabase()).close();
    expect(await namesIn(factory)).toEqual([FACTS_DATABASE]);
  });
});

describe('facts that an earlier version left beside the notes', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const pack = async (id: string) => filesOf(await layOut({ ...sampleFacts(4), id }));

  /** A browser that knows buckets since a moment ago, with facts, and packs of the reader's, in the old place. */
  async function usedBefore() {
    const [beside, bucket] = [new IDBFactory(), new IDBFactory()];
    vi.stubGlobal('indexedDB', beside);
    vi.stubGlobal('navigator', {});
    const before = await openFactsDatabase();
    for (const id of [BUNDLED_ID, 'pack-a', 'pack-b']) await installPack(before, await pack(id));
    await switchPack(before, 'pack-b', false);
    before.close();
    vi.stubGlobal('navigator', { storageBuckets: { open: async () => ({ indexedDB: bucket }) } });
    return beside;
  }

  /** The packs, whether they count, and how many blocks each has. */
  async function packsIn(database: Awaited<ReturnType<typeof openFactsDatabase>>) {
    const keys = await database.getAllKeys('blocks');
    return (await database.getAll('packs')).map(({ id, enabled, current }) => {
      return [id, enabled, keys.filter(([set]) => set === current?.set).length];
    });
  }

  it('are deleted, and the reader’s own packs come along', async () => {
    const beside = await usedBefore();
    const database = await openFactsDatabase();
    const blocks = [...(await pack('pack-a').then(({ manifest }) => manifest())).parts].flatMap(
      ({ lengths }) => lengths,
    );
    expect(await packsIn(database)).toEqual([
      ['pack-a', true, blocks.length],
      ['pack-b', false, blocks.length],
    ]);
    expect(await namesIn(beside)).toEqual([]);
    await installPack(database, await pack(BUNDLED_ID));
    expect(await packsIn(database)).toHaveLength(3);
    expect(await database.count('blocks')).toBe(3 * blocks.length);
  });

  it('stay where there is no room for the packs, and come the next time', async () => {
    const beside = await usedBefore();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    const full = await openFactsDatabase();
    expect(await packsIn(full)).toEqual([]);
    expect(await namesIn(beside)).toEqual([FACTS_DATABASE]);
    full.close();
    vi.restoreAllMocks();
    const database = await openFactsDatabase();
    expect((await packsIn(database)).map(([id]) => id)).toEqual(['pack-a', 'pack-b']);
    expect(await namesIn(beside)).toEqual([]);
  });

  it('that are no facts at all are deleted', async () => {
    const [beside, bucket] = [new IDBFactory(), new IDBFactory()];
    vi.stubGlobal('indexedDB', beside);
    vi.stubGlobal('navigator', { storageBuckets: { open: async () => ({ indexedDB: bucket }) } });
    const broken = beside.open(FACTS_DATABASE, 7);
    await new Promise((resolve) => broken.addEventListener('success', resolve));
    broken.result.close();
    expect(await packsIn(await openFactsDatabase())).toEqual([]);
    expect(await namesIn(beside)).toEqual([]);
  });

  it('do not replace a pack that is here already', async () => {
    await usedBefore();
    const withBucket = navigator;
    const database = await openFactsDatabase();
    await switchPack(database, 'pack-a', false);
    vi.stubGlobal('navigator', {});
    const before = await openFactsDatabase();
    await installPack(before, await pack('pack-a'));
    before.close();
    vi.stubGlobal('navigator', withBucket);
    expect((await packsIn(await openFactsDatabase())).map(([id, isOn]) => [id, isOn])).toEqual([
      ['pack-a', false],
      ['pack-b', false],
    ]);
  });
});
