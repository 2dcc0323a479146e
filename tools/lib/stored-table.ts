import type { Table } from '../../lib/core/memory-store/table';

/** A table as it is kept in a file: its records as JSON, end to end, of which only those asked for are read. */
export interface StoredTable {
  ids: string[];
  /** Where each record begins in `bytes`, and behind the last one where that ends. */
  offsets: Uint32Array;
  bytes: Uint8Array;
}

/** Writes a table's records as JSON. */
export function storeTable<T extends { id: string }>(table: Table<T>): StoredTable {
  const records = Array.from({ length: table.length }, (_, i) => table.at(i) as T);
  const texts = records.map((record) => Buffer.from(JSON.stringify(record)));
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    offsets[i + 1] = (offsets[i] as number) + text.length;
  });
  return { ids: records.map(({ id }) => id), offsets, bytes: Buffer.concat(texts) };
}

/** Opens a stored table; a record is read when it is first asked for, and kept. */
export function openTable<T>({ ids, offsets, bytes }: StoredTable): Table<T> {
  const ordinals = new Map(ids.map((id, i) => [id, i]));
  const read: (T | undefined)[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    length: ids.length,
    at(ordinal) {
      if (ordinal < 0 || ordinal >= ids.length) return undefined;
      read[ordinal] ??= JSON.parse(buffer.toString('utf8', offsets[ordinal], offsets[ordinal + 1])) as T;
      return read[ordinal];
    },
    ordinalOf: (id) => ordinals.get(id),
  };
}
