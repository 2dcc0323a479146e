/** Records by number and by id. */
export interface Table<T> {
  readonly length: number;
  /** The record with a number, from 0; undefined beyond the last. */
  at(ordinal: number): T | undefined;
  /** The number of the record with an id. */
  ordinalOf(id: string): number | undefined;
}

/** A table over records that are all at hand. */
export function tableOf<T extends { id: string }>(records: readonly T[]): Table<T> {
  const ordinals = new Map(records.map((record, i) => [record.id, i]));
  return {
    length: records.length,
    at: (ordinal) => records[ordinal],
    ordinalOf: (id) => ordinals.get(id),
  };
}

/** Which records stand under each key, by number. */
export function keysOf(records: readonly { keys: string[] }[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  records.forEach(({ keys }, i) => {
    for (const key of keys) {
      const list = map.get(key);
      if (list) list.push(i);
      else map.set(key, [i]);
    }
  });
  return map;
}
