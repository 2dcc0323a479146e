import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DatabaseBlocks } from '../../lib/store/blocks';
import { FACTS_DATABASE, type FactsDatabase, openFactsDatabase } from '../../lib/store/facts-database';
import { installPack, removePack } from '../../lib/store/install';
import { filesOf, layOut, type PackLayout } from '../../lib/store/layout';
import type { PackFiles } from '../../lib/store/pack-files';
import { Rows } from '../../lib/store/rows';
import { sampleFacts } from './facts-sample';

const first = await layOut(sampleFacts(60, '2026-01-01'));
const second = await layOut(sampleFacts(80, '2026-02-01'));

/** Files that fail at the n-th part, as a background that is killed there. */
function killedAt(layout: PackLayout, part: number): PackFiles {
  const files = filesOf(layout);
  let read = 0;
  return {
    manifest: files.manifest,
    part: async (file) => {
      read += 1;
      if (read > part) throw new Error('killed');
      return files.part(file);
    },
  };
}

async function versionInUse(database: FactsDatabase): Promise<{ version: string; people: number } | null> {
  const current = (await database.get('packs', 'bundled'))?.current;
  if (!current) return null;
  const rows = new Rows(new DatabaseBlocks(database, current.set), current.directories);
  const people = await rows.peopleByOrdinal(Array.from({ length: current.counts.people }, (_, i) => i));
  await rows.namesHead();
  return { version: current.version, people: people.filter(Boolean).length };
}

describe('installing a pack', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('tells its progress, and puts the pack in use', async () => {
    const database = await openFactsDatabase();
    const told: number[] = [];
    expect(await installPack(database, filesOf(first), (done, total) => told.push(done / total))).toBe(true);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await versionInUse(database)).toEqual({ version: '2026-01-01', people: 60 });
  });

  it('does nothing where it is in use already', async () => {
    const database = await openFactsDatabase();
    await installPack(database, filesOf(first));
    expect(await installPack(database, killedAt(first, 0))).toBe(false);
  });

  it.each(first.manifest.parts.map((_, i) => i))('goes on after being killed at part %i', async (part) => {
    const database = await openFactsDatabase();
    await expect(installPack(database, killedAt(first, part))).rejects.toThrow('killed');
    expect(await versionInUse(database)).toBeNull();
    const read: string[] = [];
    const files = filesOf(first);
    await installPack(database, {
      manifest: files.manifest,
      part: (file) => {
        read.push(file);
        return files.part(file);
      },
    });
    expect(read).toEqual(first.manifest.parts.slice(part).map(({ file }) => file));
    expect(await versionInUse(database)).toEqual({ version: '2026-01-01', people: 60 });
  });

  it.each(second.manifest.parts.map((_, i) => i))(
    'keeps the version before whole until an update, killed at part %i, is whole',
    async (part) => {
      const database = await openFactsDatabase();
      await installPack(database, filesOf(first));
      await expect(installPack(database, killedAt(second, part))).rejects.toThrow('killed');
      expect(await versionInUse(database)).toEqual({ version: '2026-01-01', people: 60 });
      await installPack(database, filesOf(second));
      expect(await versionInUse(database)).toEqual({ version: '2026-02-01', people: 80 });
    },
  );

  it('leaves no block of an earlier or abandoned version behind', async () => {
    const database = await openFactsDatabase();
    await installPack(database, filesOf(first));
    await installPack(database, killedAt(second, 3)).catch(() => undefined);
    const third = await layOut(sampleFacts(5, '2026-03-01'));
    await installPack(database, filesOf(third));
    const blocks = third.manifest.parts.reduce((sum, { lengths }) => sum + lengths.length, 0);
    expect(await database.count('blocks')).toBe(blocks);
  });

  it('is done once, whoever else does it at the same time', async () => {
    const [one, other] = await Promise.all([openFactsDatabase(), openFactsDatabase()]);
    const results = await Promise.all([installPack(one, filesOf(first)), installPack(other, filesOf(first))]);
    expect(results).toContain(true);
    expect(await versionInUse(one)).toEqual({ version: '2026-01-01', people: 60 });
  });

  it('keeps the version in use where the disk is full', async () => {
    const database = await openFactsDatabase();
    await installPack(database, filesOf(first));
    const full: PackFiles = {
      manifest: filesOf(second).manifest,
      part: async () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      },
    };
    await expect(installPack(database, full)).rejects.toThrow('The disk is full');
    expect(await versionInUse(database)).toEqual({ version: '2026-01-01', people: 60 });
  });

  it('refuses a file that is shorter than its blocks, and changes nothing', async () => {
    const database = await openFactsDatabase();
    const files = filesOf(first);
    const cut: PackFiles = { manifest: files.manifest, part: async (file) => (await files.part(file)).slice(0, -1) };
    await expect(installPack(database, cut)).rejects.toThrow(RangeError);
    expect(await versionInUse(database)).toBeNull();
  });

  it('removes a pack with all its blocks', async () => {
    const database = await openFactsDatabase();
    await installPack(database, filesOf(first));
    await removePack(database, 'bundled');
    expect(await versionInUse(database)).toBeNull();
    expect(await database.count('blocks')).toBe(0);
  });
});

describe('the database of facts', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  const make = (version: number, stores: string[]) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(FACTS_DATABASE, version);
      request.onupgradeneeded = () => {
        for (const store of stores) request.result.createObjectStore(store);
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });

  it.each([
    ['lacks its stores', 1, []],
    ['lacks one store', 1, ['packs']],
    ['comes from a later version', 9, ['packs', 'blocks', 'more']],
  ])('that %s is made anew', async (_, version, stores) => {
    await make(version, stores);
    const database = await openFactsDatabase();
    await installPack(database, filesOf(first));
    expect(await versionInUse(database)).toEqual({ version: '2026-01-01', people: 60 });
  });
});
