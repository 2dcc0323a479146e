import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FACTS_DATABASE, openFactsDatabase } from '../../lib/store/facts-database';
import { openNotesDatabase } from '../../lib/store/notes-database';

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
