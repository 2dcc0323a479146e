import type { PersonName } from '../../lib/core/model';
import { describePost } from '../../lib/core/offices/describe';
import type { PersonClaim, Reader, Reading, TenureClaim } from '../claims';
import { edtfOf, lastDay } from '../dates';
import { readJsonLines } from '../files';
import { CURATED_SOURCE } from './curated-source';

interface TenureRow {
  name: string;
  office: string;
  kind: string;
  organization: string | null;
  country: string | null;
  from: string | null;
  to: string | null;
  as_of: string | null;
  wikidata?: string;
  source: string | null;
  verified: boolean;
  weak_source?: boolean;
}

interface NameRow {
  name: string;
  wikidata: string | null;
  variants: { text: string; lang: string; kind: 'common' | 'transliteration' | 'native' | 'former' }[];
}

/** Kinds whose holders act for a body and not for a country. */
const HEADS_BODY = 'io-head';
/** Honorifics that some rows carry; never part of a name. */
const HONORIFIC = /^(King|Queen|Pope|Prince|Sheikh|Sultan|Emperor|Emir|Grand Duke)\s+(?=\S+\s|\S+$)/;
/** How some rows say that the holder stands in; of the office, never of the name. */
const STANDS_IN = /\s+\((?:acting|interim)\)$/i;

/**
 * The hand-made supplement: offices with the page that supports each, and the spellings of people whom the news names most.
 * Rows without a page are left out; a page that only repeats others is not linked.
 */
export const readCuratedTenures: Reader = async (directory) => {
  const reading: Reading = { source: CURATED_SOURCE, people: [], tenures: [], events: [], rejects: [] };
  const people = new Map<string, PersonClaim>();
  const rows = await readJsonLines<TenureRow>(directory, 'tenures.jsonl');
  const names = await readJsonLines<NameRow>(directory, 'names.jsonl');
  const items = itemsByName([...rows, ...names]);
  for (const listed of rows) {
    const row = { ...listed, name: listed.name.replace(STANDS_IN, '') };
    if (!row.source || !row.verified) {
      reading.rejects.push({ reason: 'no source', record: `${row.name}: ${row.office}` });
      continue;
    }
    const qid = items.get(row.name);
    const key = row.name;
    const url = row.weak_source ? undefined : row.source;
    const provenance = { source: CURATED_SOURCE.id, ...(url && { url }) };
    if (!people.has(key)) {
      people.set(key, {
        key,
        name: row.name.replace(HONORIFIC, ''),
        ...(qid && { qid }),
        ...(row.country && { area: row.country }),
        provenance: { source: CURATED_SOURCE.id },
      });
    }
    reading.tenures.push(tenureOf(row, key, STANDS_IN.test(listed.name), provenance));
  }
  for (const row of names) {
    const known = people.get(row.name);
    const qid = items.get(row.name);
    people.set(row.name, {
      key: row.name,
      name: row.name.replace(HONORIFIC, ''),
      ...(qid && { qid }),
      provenance: { source: CURATED_SOURCE.id },
      ...known,
      names: row.variants.map(nameOf),
    });
  }
  reading.people = [...people.values()];
  return reading;
};

/** The Wikidata item of each name that some row gives; in this hand-made list a name stands for one person. */
function itemsByName(rows: readonly { name: string; wikidata?: string | null }[]): Map<string, string> {
  return new Map(rows.flatMap(({ name, wikidata }) => (wikidata ? [[name, wikidata] as const] : [])));
}

function tenureOf(
  row: TenureRow,
  person: string,
  standsIn: boolean,
  provenance: TenureClaim['provenance'],
): TenureClaim {
  const { post, acting } = describePost(row.office, row.country ?? undefined);
  if (row.kind === HEADS_BODY && row.organization) {
    post.role = 'head-of-organization';
    post.organization = row.organization;
    post.label = row.office.replace(/ (?:of|for) (?:the )?(?!Foreign).*$/, '') || row.office;
  }
  const from = edtfOf(row.from);
  const to = edtfOf(row.to);
  const asOf = edtfOf(row.as_of);
  return {
    person,
    post,
    ...(from && { from }),
    ...(to && { to }),
    ...(!to && asOf && { asOf: lastDay(asOf) }),
    ...((acting || standsIn) && { acting: true as const }),
    provenance,
  };
}

function nameOf(variant: NameRow['variants'][number]): PersonName {
  const name = variant.text.replace(HONORIFIC, '');
  const kind = variant.kind === 'native' ? 'native' : 'alias';
  return { name, kind, language: variant.lang };
}
