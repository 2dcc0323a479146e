import { wrap } from 'idb';
import { blocksOfSet } from './blocks';
import type { FactsDatabase, PackRow } from './facts-database';
import { BUNDLED_ID } from './pack-files';

/**
 * Clears up where an earlier version kept the facts: the reader's own packs come along, and the database there is deleted. The
 * bundled facts are installed anew. Where it fails, for want of room, all stays there for the next time.
 *
 * @param factory of the place of the earlier version
 * @param name of the database there
 */
export async function moveFacts(factory: IDBFactory, name: string, into: FactsDatabase): Promise<void> {
  if (!(await factory.databases()).some((one) => one.name === name)) return;
  const from = (await wrap(factory.open(name))) as unknown as FactsDatabase;
  try {
    if (from.objectStoreNames.contains('packs') && from.objectStoreNames.contains('blocks')) await takeOver(from, into);
  } finally {
    from.close();
  }
  await wrap(factory.deleteDatabase(name));
}

/** Each pack is whole in one transaction, and one that is there already stays as it is: cut short, this can be done again. */
async function takeOver(from: FactsDatabase, into: FactsDatabase): Promise<void> {
  for (const { id, title, enabled, current } of await from.getAll('packs')) {
    if (id === BUNDLED_ID || !current) continue;
    const range = blocksOfSet(current.set);
    const [keys, blocks] = await Promise.all([from.getAllKeys('blocks', range), from.getAll('blocks', range)]);
    const transaction = into.transaction(['packs', 'blocks'], 'readwrite', { durability: 'strict' });
    const packs = transaction.objectStore('packs');
    const rows = await packs.getAll();
    if (!rows.some((row) => row.id === id)) {
      const set = Math.max(0, ...rows.map((row) => row.lastSet)) + 1;
      const own = { ...current, set };
      const row: PackRow = { id, title, enabled, current: own, staged: null, discarded: [], lastSet: set };
      // Not awaited one by one: where a put failed, the transaction says why.
      packs.put(row).catch(() => undefined);
      const store = transaction.objectStore('blocks');
      for (const [i, [, table, number]] of keys.entries())
        store.put(blocks[i] as Uint8Array, [set, table, number]).catch(() => undefined);
    }
    await transaction.done;
  }
}
