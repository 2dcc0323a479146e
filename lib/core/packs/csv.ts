import type { Person, PersonName, PostRole } from '../model';
import { areaOf } from '../offices/areas';
import { describePost } from '../offices/describe';
import { type FileFault, type Message, message } from '../wording/faults';
import { FactsBuilder } from './builder';
import { type CsvRow, csvRows } from './csv-rows';
import { ErrorList } from './errors';
import { PACK_LIMITS } from './limits';
import { dateFault, POST_ROLES } from './schema';
import { endsBefore } from './tenures';

/**
 * Columns of a CSV pack, one row a tenure; a person's further rows may leave the person's own columns empty. `name` and
 * `post` are needed; `aliases` holds several names with `|` between; dates are EDTF; `area` is a country's English name or
 * ISO code; `role` one of the model's, found from the post's words where it is empty. Who began and has no end is in office
 * on `as_of`, or, where that is empty, on the day the file is read.
 */
export const CSV_COLUMNS = [
  'name',
  'wikidata',
  'aliases',
  'family_name',
  'birth',
  'death',
  'gender',
  'post',
  'role',
  'area',
  'organization',
  'from',
  'to',
  'as_of',
  'acting',
  'on_behalf_of',
  'url',
] as const;
type Column = (typeof CSV_COLUMNS)[number];
type Cells = Partial<Record<Column, string>>;

/** Facts of a CSV file, unvalidated, or what is wrong with it. */
export function factsOfCsv(
  text: string,
  id: string,
  title: string,
  today: string,
): { facts: unknown } | { errors: FileFault[] } {
  const errors = new ErrorList();
  const [header, ...rows] = csvRows(text, separatorOf(text));
  const columns = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  for (const needed of ['name', 'post']) {
    if (!columns.includes(needed))
      errors.add(message('faultLine', 1), 'faultLacksColumn', needed, CSV_COLUMNS.join(', '));
  }
  for (const column of columns) {
    if (column !== '' && !CSV_COLUMNS.some((known) => known === column))
      errors.add(message('faultLine', 1), 'faultUnknownColumn', column, CSV_COLUMNS.join(', '));
  }
  if (rows.length > PACK_LIMITS.records) errors.add(undefined, 'faultRows', rows.length, PACK_LIMITS.records);
  if (!errors.empty) return { errors: errors.all() };
  const builder = new FactsBuilder(id, title, today);
  for (const row of rows) addRow(builder, row, columns, today, errors);
  return errors.empty ? { facts: builder.build() } : { errors: errors.all() };
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') + 1 || text.length);
  return line.includes('\t') ? '\t' : line.includes(';') && !line.includes(',') ? ';' : ',';
}

function addRow(
  builder: FactsBuilder,
  { line, cells }: CsvRow,
  columns: readonly string[],
  today: string,
  errors: ErrorList,
): void {
  if (cells.length > columns.length) {
    errors.add(message('faultLine', line), 'faultCells', cells.length, columns.length);
    return;
  }
  const row: Cells = Object.fromEntries(
    columns.map((column, index) => [column, cells[index]?.trim() ?? '']).filter(([, cell]) => cell !== ''),
  );
  const fault = faultOf(row);
  if (fault) {
    const { cell, what } = fault;
    const place = cell ? message('faultLineColumn', line, cell) : message('faultLine', line);
    errors.add(place, what.key, ...what.values);
    return;
  }
  const { name = '', post: label = '' } = row;
  const person = builder.person({
    key: row.wikidata ?? name,
    name,
    names: namesOf(row.aliases),
    ...(row.family_name && { familyName: row.family_name }),
    ...(row.birth && { birthDate: row.birth }),
    ...(row.death && { deathDate: row.death }),
    ...(row.gender && { gender: row.gender as Person['gender'] }),
    ...(row.url && { url: row.url }),
  });
  const { post, acting } = describePost(label, row.area ? placeOf(row.area) : undefined);
  if (row.role) post.role = row.role as PostRole;
  if (row.organization) post.organization = row.organization;
  const asOf = row.as_of ?? (row.from && !row.to ? today : undefined);
  builder.tenure(person, post, {
    ...(row.from && { from: row.from }),
    ...(row.to && { to: row.to }),
    ...(asOf && { asOf }),
    ...((acting || isYes(row.acting)) && { acting: true as const }),
    ...(row.on_behalf_of && { onBehalfOf: row.on_behalf_of }),
    ...(row.url && { url: row.url }),
  });
}

/** What is wrong with a row, beyond what the schema of facts checks, and in which column and cell. */
function faultOf(row: Cells): { cell?: string; what: Message } | undefined {
  if (!row.name) return { what: message('faultNoName') };
  if (!row.post) return { what: message('faultPostless') };
  if (row.wikidata && !/^Q\d{1,12}$/.test(row.wikidata))
    return { cell: 'wikidata', what: message('faultItem', row.wikidata) };
  for (const column of ['birth', 'death', 'from', 'to', 'as_of'] as const) {
    const what = row[column] ? dateFault(row[column]) : undefined;
    if (what) return { cell: `${column} ${row[column]}`, what };
  }
  if (endsBefore(row.from, row.to)) return { what: message('faultEndsBefore', row.from ?? '', row.to ?? '') };
  if (row.role && !POST_ROLES.some((role) => role === row.role))
    return { cell: `role ${row.role}`, what: message('faultOneOf', POST_ROLES.join(', ')) };
  if (row.area && !placeOf(row.area)) return { what: message('faultArea', row.area) };
  if (row.acting && !/^(yes|no|true|false|1|0)$/i.test(row.acting))
    return { cell: 'acting', what: message('faultYesNo', row.acting) };
  return undefined;
}

function placeOf(area: string): string | undefined {
  return /^[A-Z]{2}([A-Z]{2})?$/.test(area) ? area : areaOf(area);
}

function isYes(cell: string | undefined): boolean {
  return /^(yes|true|1)$/i.test(cell ?? '');
}

function namesOf(cell: string | undefined): PersonName[] {
  const names = (cell ?? '').split('|').map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ name, kind: 'alias' }));
}
