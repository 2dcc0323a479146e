import type { FactsDatabase } from './facts-database';
import { blocksOf, type PackFiles, type PackManifest, type Table } from './pack-files';

/** A pack's blocks, wherever they are kept. */
export interface Blocks {
  /** @throws Error where one is missing: the pack was taken away meanwhile, or the database is damaged */
  read(table: Table, numbers: readonly number[]): Promise<Uint8Array[]>;
}

/** Blocks in IndexedDB; each question is one transaction, its reads side by side. */
export class DatabaseBlocks implements Blocks {
  readonly #database: FactsDatabase;
  readonly #set: number;

  constructor(database: FactsDatabase, set: number) {
    this.#database = database;
    this.#set = set;
  }

  async read(table: Table, numbers: readonly number[]): Promise<Uint8Array[]> {
    const { store } = this.#database.transaction('blocks');
    const blocks = await Promise.all(numbers.map((number) => store.get([this.#set, table, number])));
    return blocks.map((block, i) => {
      if (!block) throw new Error(`Block ${numbers[i]} of ${table} is missing in set ${this.#set}`);
      return block;
    });
  }
}

/** Blocks in memory: where the browser refuses IndexedDB (https://bugzilla.mozilla.org/show_bug.cgi?id=1639542). */
export class MemoryBlocks implements Blocks {
  readonly #tables = new Map<Table, Uint8Array[]>();

  /** Reads a whole pack. */
  static async load(
    files: PackFiles,
    manifest: PackManifest,
    progress?: (done: number, total: number) => void,
  ): Promise<MemoryBlocks> {
    const memory = new MemoryBlocks();
    let done = 0;
    for (const part of manifest.parts) {
      const table = memory.#tables.get(part.table) ?? [];
      memory.#tables.set(part.table, table);
      for (const [number, block] of blocksOf(part, await files.part(part.file))) table[number] = block;
      done += 1;
      progress?.(done, manifest.parts.length);
    }
    return memory;
  }

  async read(table: Table, numbers: readonly number[]): Promise<Uint8Array[]> {
    return numbers.map((number) => {
      const block = this.#tables.get(table)?.[number];
      if (!block) throw new Error(`Block ${number} of ${table} is missing`);
      return block;
    });
  }
}

/** All blocks of one set. */
export function blocksOfSet(set: number): IDBKeyRange {
  return IDBKeyRange.bound([set], [set, []]);
}
