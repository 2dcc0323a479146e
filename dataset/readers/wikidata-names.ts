import type { LanguageTag, PersonName } from '../../lib/core/model';
import { areaOf } from '../../lib/core/offices/areas';
import type { PersonClaim, Reader, Reading } from '../claims';
import { type Row, readCsv } from '../files';
import { nativeLanguagesOf } from '../names/languages';

const SOURCE = {
  id: 'wikidata-names-by-language',
  title: 'Wikidata: names of politicians by language',
  url: 'https://www.wikidata.org/',
  licence: 'CC0-1.0',
  retrieved: '2023-01-31',
  newestRecord: '2023-01-31',
};
/** Languages kept for everyone; the others only as someone's own. */
const KEPT = ['es', 'fr', 'de', 'pt', 'it', 'ru', 'uk'];
const OWN_ONLY = ['nl', 'pl', 'ar', 'fa', 'he', 'tr', 'zh', 'ja', 'ko', 'hi'];

/** Labels in eighteen languages: names for people of the other sources, and items for those whom they have without one. */
export const readWikidataNames: Reader = async (directory) => {
  const reading: Reading = { source: SOURCE, people: [], tenures: [], events: [], rejects: [] };
  for (const row of await readCsv(directory, 'labels.csv')) {
    const claim = claimOf(row);
    if (claim) reading.people.push(claim);
    else reading.rejects.push({ reason: 'no name in a Latin script', record: row.qid ?? '' });
  }
  return reading;
};

function claimOf(row: Row): PersonClaim | undefined {
  const country = (row.countries ?? '').split(/[;|]/)[0] ?? '';
  const area = areaOf(country.replace(/_/g, ' ').replace(/^(UK|Isle of Man|Jersey|Guernsey)$/, '$1'));
  const own = area ? nativeLanguagesOf(area) : [];
  const main = tidy(row.en || row.es || row.fr || row.de || row.it || row.nl || row.pt || '');
  if (!row.qid || !main) return undefined;
  const names: PersonName[] = [];
  for (const language of [...KEPT, ...OWN_ONLY]) {
    const native = own.includes(language);
    const cell = row[language];
    if (!cell || cell === '=' || (!native && OWN_ONLY.includes(language))) continue;
    const name = tidy(turnRound(cell, language));
    if (name && name !== main) names.push({ name, kind: native && !isLatin(name) ? 'native' : 'alias', language });
  }
  return { key: row.qid, qid: row.qid, name: main, names, ...(area && { area }), provenance: { source: SOURCE.id } };
}

/** Russian labels run "Surname, Given Patronymic". */
function turnRound(label: string, language: LanguageTag): string {
  const match = language === 'ru' || language === 'uk' ? /^([^,]+), (.+)$/.exec(label) : null;
  return match ? `${match[2]} ${match[1]}` : label;
}

function tidy(name: string): string {
  const plain = name.replace(/\s*\([^)]*\)$/, '').trim();
  return plain === plain.toUpperCase() && isLatin(plain) && plain.includes(' ')
    ? plain.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : plain;
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}
