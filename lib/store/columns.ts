/** JSON without null: what records are made of. */
type Value = string | number | boolean | Value[] | { [field: string]: Value };
type Plain = Exclude<Value, object>;

/**
 * The values of one field over many records, in their order: like stands beside like, and compresses to half of what the
 * same records take one after another. Absent values are null, in `lengths` too. Lists lie end to end in `items`, records
 * field by field; `present` is a number where no record is absent.
 */
export type Column =
  | (Plain | null)[]
  | { lengths: (number | null)[]; items: Column }
  | { present: number | (0 | 1)[]; fields: Record<string, Column> };

/**
 * Lays values out as a column.
 *
 * @throws TypeError for null, and where a field is a list here and something else there
 */
export function toColumn(values: readonly (Value | undefined)[]): Column {
  const there = values.filter((value) => value !== undefined);
  if (there.length > 0 && there.every(isList)) {
    return {
      lengths: values.map((value) => (value === undefined ? null : (value as Value[]).length)),
      items: toColumn(there.flat()),
    };
  }
  if (there.length > 0 && there.every(isRecord)) {
    const fields = [...new Set(there.flatMap((record) => Object.keys(record)))];
    return {
      present: there.length === values.length ? values.length : values.map((value) => (value === undefined ? 0 : 1)),
      fields: Object.fromEntries(fields.map((field) => [field, toColumn(there.map((record) => own(record, field)))])),
    };
  }
  return values.map((value) => {
    if (value === null || typeof value === 'object') throw new TypeError('Values of several kinds make no column');
    return value ?? null;
  });
}

/** The values of a column, absent ones undefined. The fields of a record may come in another order than they had. */
export function fromColumn(column: Column): (Value | undefined)[] {
  if (Array.isArray(column)) return column.map((value) => value ?? undefined);
  if ('lengths' in column) {
    const items = fromColumn(column.items) as Value[];
    let next = 0;
    return column.lengths.map((length) => {
      if (length === null) return undefined;
      next += length;
      return items.slice(next - length, next);
    });
  }
  const { present, fields } = column;
  const columns = Object.entries(fields).map(([field, values]) => [field, fromColumn(values)] as const);
  const recordAt = (index: number) =>
    Object.fromEntries(
      columns.flatMap(([field, values]) => {
        const value = values[index];
        return value === undefined ? [] : [[field, value]];
      }),
    );
  if (typeof present === 'number') return Array.from({ length: present }, (_, index) => recordAt(index));
  let next = 0;
  return present.map((isThere) => (isThere ? recordAt(next++) : undefined));
}

function isList(value: Value): value is Value[] {
  return Array.isArray(value);
}

function isRecord(value: Value): value is { [field: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(record: { [field: string]: Value }, field: string): Value | undefined {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
