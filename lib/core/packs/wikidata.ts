import { areaOf } from '../offices/areas';
import { describePost } from '../offices/describe';
import { type FileFault, message } from '../wording/faults';
import { FactsBuilder } from './builder';
import { ErrorList } from './errors';

/**
 * The query whose result this reads, with the country's item in place of `Q142` (France). Run it on
 * https://query.wikidata.org/ and download the result as JSON, either of the two forms offered.
 */
export const WIKIDATA_QUERY = `SELECT ?person ?personLabel ?position ?positionLabel ?area ?start ?startPrecision ?end ?endPrecision ?birth ?article WHERE {
  VALUES ?country { wd:Q142 }
  ?country wdt:P297 ?area .
  ?person p:P39 ?held .
  ?held ps:P39 ?position .
  ?position wdt:P1001|wdt:P17 ?country .
  OPTIONAL { ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }
  OPTIONAL { ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  OPTIONAL { ?person wdt:P569 ?birth }
  OPTIONAL { ?article schema:about ?person ; schema:isPartOf <https://en.wikipedia.org/> }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en" }
}`;

type Cells = Record<string, string | undefined>;
/** Wikidata's precisions: 9 a year, 10 a month, 11 a day (https://www.wikidata.org/wiki/Help:Dates). */
const LENGTHS: Record<string, number> = { '9': 4, '10': 7, '11': 10 };

/** Whether parsed JSON looks like a result of the query service, in either form. */
export function isWikidataResult(value: unknown): boolean {
  const row = rowsOf(value)?.[0];
  return row !== undefined && row.person !== undefined;
}

/** Facts of a query result, unvalidated, or what is wrong with it. Rows without a position's label are left out. */
export function factsOfWikidata(
  value: unknown,
  id: string,
  title: string,
  today: string,
): { facts: unknown } | { errors: FileFault[] } {
  const rows = rowsOf(value) ?? [];
  const builder = new FactsBuilder(id, title, today);
  const errors = new ErrorList();
  rows.forEach((row, index) => {
    const item = itemOf(row.person);
    const fault = !item
      ? message('faultItem', row.person ?? '')
      : !row.personLabel
        ? message('faultNoName')
        : row.area && !placeOf(row.area)
          ? message('faultArea', row.area)
          : undefined;
    if (!item || !row.personLabel || fault) {
      const { key, values } = fault ?? message('faultNoName');
      errors.add(message('faultRow', index + 1), key, ...values);
      return;
    }
    const label = row.positionLabel;
    if (!label || /^Q\d+$/.test(label) || /^Q\d+$/.test(row.personLabel)) return;
    const birthDate = dateOf(row.birth, undefined);
    const wikipedia = articleOf(row.article);
    const person = builder.person({
      key: item,
      name: row.personLabel,
      ...(birthDate && { birthDate }),
      ...(wikipedia && { identifiers: { wikipedia } }),
      url: `https://www.wikidata.org/wiki/${item}`,
    });
    const { post, acting } = describePost(label, row.area ? placeOf(row.area) : undefined);
    const from = dateOf(row.start, row.startPrecision);
    const to = dateOf(row.end, row.endPrecision);
    builder.tenure(person, post, {
      ...(from && { from }),
      ...(to ? { to } : { asOf: today }),
      ...(acting && { acting: true as const }),
    });
  });
  return errors.empty ? { facts: builder.build() } : { errors: errors.all() };
}

/** Rows of either form: a list of objects of texts, or SPARQL's bindings of `{ value }`. */
function rowsOf(value: unknown): Cells[] | undefined {
  if (Array.isArray(value)) return value.map(cellsOf);
  const bindings = (value as { results?: { bindings?: unknown } } | null)?.results?.bindings;
  return Array.isArray(bindings) ? bindings.map(cellsOf) : undefined;
}

function cellsOf(row: unknown): Cells {
  if (typeof row !== 'object' || row === null) return {};
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => {
      const value = typeof cell === 'object' && cell !== null ? (cell as { value?: unknown }).value : cell;
      return [column, typeof value === 'string' && value !== '' ? value : undefined];
    }),
  );
}

function itemOf(address: string | undefined): string | undefined {
  return /(?:^|\/)(Q\d{1,12})$/.exec(address ?? '')?.[1];
}

function placeOf(area: string): string | undefined {
  return /^[A-Z]{2}$/.test(area) ? area : areaOf(area);
}

/** A time such as 2017-05-14T00:00:00Z cut to its precision; without one a first of January counts as a year. */
function dateOf(time: string | undefined, precision: string | undefined): string | undefined {
  const day = /^\+?(\d{4}-\d{2}-\d{2})/.exec(time ?? '')?.[1];
  if (!day) return undefined;
  return day.slice(0, precision ? (LENGTHS[precision] ?? 4) : day.endsWith('-01-01') ? 4 : 10);
}

function articleOf(address: string | undefined): string | undefined {
  const title = /^https:\/\/en\.wikipedia\.org\/wiki\/(.+)$/.exec(address ?? '')?.[1];
  if (!title) return undefined;
  try {
    return decodeURIComponent(title).replace(/_/g, ' ');
  } catch {
    // An address cut in the middle of a character is no title.
    return undefined;
  }
}
