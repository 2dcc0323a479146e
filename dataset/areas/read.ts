import { join } from 'node:path';
import type { Area, LanguageTag } from '../../lib/core/model';
import { readJson, readJsonLines } from '../files';
import { adjectivesOf } from './adjectives';

/** Former states by ISO 3166-3 code, with the name that news used. */
const FORMER: Record<string, Record<LanguageTag, string[]>> = {
  SUHH: {
    en: ['Soviet Union', 'USSR'],
    es: ['Unión Soviética'],
    fr: ['Union soviétique', 'URSS'],
    de: ['Sowjetunion'],
    pt: ['União Soviética'],
    it: ['Unione Sovietica'],
    ru: ['Советский Союз', 'СССР'],
  },
  YUCS: {
    en: ['Yugoslavia'],
    es: ['Yugoslavia'],
    fr: ['Yougoslavie'],
    de: ['Jugoslawien'],
    pt: ['Iugoslávia'],
    it: ['Jugoslavia'],
    ru: ['Югославия'],
  },
  CSXX: {
    en: ['Serbia and Montenegro'],
    es: ['Serbia y Montenegro'],
    fr: ['Serbie-et-Monténégro'],
    de: ['Serbien und Montenegro'],
    pt: ['Sérvia e Montenegro'],
    it: ['Serbia e Montenegro'],
    ru: ['Сербия и Черногория'],
  },
  DDDE: {
    en: ['East Germany'],
    es: ['Alemania Oriental'],
    fr: ['Allemagne de l’Est'],
    de: ['DDR'],
    pt: ['Alemanha Oriental'],
    it: ['Germania Est'],
    ru: ['ГДР'],
  },
  CSHH: {
    en: ['Czechoslovakia'],
    es: ['Checoslovaquia'],
    fr: ['Tchécoslovaquie'],
    de: ['Tschechoslowakei'],
    pt: ['Tchecoslováquia'],
    it: ['Cecoslovacchia'],
    ru: ['Чехословакия'],
  },
  VDVN: {
    en: ['South Vietnam'],
    es: ['Vietnam del Sur'],
    fr: ['Sud-Viêt Nam'],
    de: ['Südvietnam'],
    pt: ['Vietnã do Sul'],
    it: ['Vietnam del Sud'],
    ru: ['Южный Вьетнам'],
  },
};
/** Names in use that CLDR does not give. */
const MORE_NAMES: Record<string, Record<LanguageTag, string[]>> = {
  US: {
    en: ['America', 'United States of America', 'USA'],
    es: ['EE. UU.', 'EEUU', 'EE.UU.'],
    fr: ['Etats-Unis', 'États-Unis d’Amérique'],
    de: ['USA', 'Vereinigte Staaten von Amerika'],
    it: ['USA'],
    pt: ['EUA'],
    ru: ['США'],
  },
  GB: {
    en: ['Britain', 'Great Britain', 'UK'],
    fr: ['Grande-Bretagne'],
    de: ['Großbritannien'],
    es: ['Gran Bretaña'],
    it: ['Gran Bretagna'],
    pt: ['Grã-Bretanha'],
    ru: ['Британия'],
  },
  RU: { en: ['Russian Federation'], ru: ['Российская Федерация'], de: ['Russische Föderation'] },
  CN: { en: ['People’s Republic of China'] },
  KP: { en: ['DPRK'] },
  KR: { en: ['Republic of Korea'] },
  CD: { en: ['Democratic Republic of the Congo', 'DR Congo'] },
  CG: { en: ['Republic of the Congo'] },
  TR: { en: ['Turkey'] },
  MM: { en: ['Burma'] },
  PS: { en: ['Palestine', 'Palestinian Authority'], es: ['Palestina'], fr: ['Palestine'], de: ['Palästina'] },
  VA: {
    en: ['Holy See', 'Vatican'],
    es: ['Santa Sede', 'Vaticano'],
    fr: ['Saint-Siège', 'Vatican'],
    de: ['Heiliger Stuhl', 'Vatikan'],
    it: ['Santa Sede', 'Vaticano'],
  },
  CZ: { en: ['Czech Republic'], de: ['Tschechische Republik'] },
  MK: { en: ['Macedonia'] },
  HK: { en: ['Hong Kong'] },
  BY: { de: ['Weißrussland'], ru: ['Белоруссия'] },
  AE: { en: ['UAE', 'Emirates'] },
};
const CLDR_LANGUAGES = ['en', 'es', 'fr', 'de', 'ru', 'uk', 'ar', 'zh'] as const;
const VARIANT_SUFFIXES = ['-alt-short', '-alt-variant'];
/** Adjectives that English news uses and the Factbook words otherwise. */
const MORE_ADJECTIVES: Record<string, string[]> = {
  US: ['U.S.', 'US'],
  KP: ['North Korean'],
  KR: ['South Korean'],
  XK: ['Kosovar', 'Kosovo'],
  PS: ['Palestinian'],
  VA: ['Vatican'],
  TW: ['Taiwanese'],
  SG: ['Singaporean'],
  KZ: ['Kazakh'],
  KG: ['Kyrgyz'],
  TJ: ['Tajik'],
  TM: ['Turkmen'],
  UZ: ['Uzbek'],
  BA: ['Bosnian'],
  GB: ['British'],
  SUHH: ['Soviet'],
  YUCS: ['Yugoslav'],
  DDDE: ['East German'],
  CSHH: ['Czechoslovak'],
  VDVN: ['South Vietnamese'],
  AR: ['Argentinian'],
  MM: ['Myanmar'],
  SZ: ['Swazi'],
  AZ: ['Azeri'],
  RS: ['Serb'],
  ML: ['Malian'],
  CZ: ['Czech'],
  FR: ['French'],
  EH: ['Sahrawi'],
};

/**
 * Countries and territories: names from CLDR, English adjectives and demonyms from the Factbook, the other languages'
 * adjectives from our own table.
 * @param sources the folder of all sources
 */
export async function readAreas(sources: string): Promise<Area[]> {
  const cldr = await readJson<Record<string, Record<string, string>>>(
    join(sources, 'country-names'),
    'cldr-territories-48.2.json',
  );
  const english = cldr.en ?? {};
  const demonyms = await readDemonyms(sources);
  const codes = Object.keys(english).filter((code) => /^[A-Z]{2}$/.test(code) && !NOT_AREAS.has(code));
  const current = codes.map((code) => areaOfCode(code, cldr, demonyms.get(code) ?? []));
  const former = Object.entries(FORMER).map(([id, names]) => ({
    id,
    name: names.en?.[0] ?? id,
    names,
    adjectives: adjectives(id, []),
  }));
  return [...current, ...former];
}

/** CLDR's codes for groups of countries and for unknown places. */
const NOT_AREAS = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

function areaOfCode(code: string, cldr: Record<string, Record<string, string>>, demonyms: string[]): Area {
  const names: Record<LanguageTag, string[]> = {};
  for (const language of CLDR_LANGUAGES) {
    const table = cldr[language] ?? {};
    const found = [table[code], ...VARIANT_SUFFIXES.map((suffix) => table[code + suffix])].filter(
      (name) => name !== undefined,
    );
    names[language] = [...found, ...(MORE_NAMES[code]?.[language] ?? [])];
  }
  // The source has no Portuguese and Italian; the same CLDR data comes with the runtime.
  for (const language of ['pt', 'it']) {
    const name = new Intl.DisplayNames(language, { type: 'region' }).of(code);
    names[language] = [...(name && name !== code ? [name] : []), ...(MORE_NAMES[code]?.[language] ?? [])];
  }
  for (const [language, list] of Object.entries(names)) {
    names[language] = [...new Set(list)];
    if (names[language]?.length === 0) delete names[language];
  }
  const name = cldr.en?.[`${code}-alt-short`] ?? cldr.en?.[code] ?? code;
  return {
    id: code,
    name: ['US', 'GB'].includes(code) ? (cldr.en?.[code] ?? name) : name,
    names,
    adjectives: adjectives(code, demonyms),
  };
}

function adjectives(code: string, demonyms: string[]): Record<LanguageTag, string[]> {
  const english = [...new Set([...demonyms, ...(MORE_ADJECTIVES[code] ?? [])])];
  return { ...(english.length > 0 && { en: english }), ...adjectivesOf(code) };
}

/** English adjectives and nouns by area, from the Factbook's nationality entries. */
async function readDemonyms(sources: string): Promise<Map<string, string[]>> {
  const rows = await readJsonLines<{ iso2: string; country: string; text: string }>(
    join(sources, 'cia-factbook-archive'),
    'nationality.jsonl',
  );
  const demonyms = new Map<string, string[]>();
  for (const { iso2, country, text } of rows) {
    const area = iso2 || (country === 'Kosovo' ? 'XK' : '');
    const match = /^noun: (.*?) adjective: (.*)$/.exec(text);
    // Guernsey, Jersey and the Isle of Man share the code of the United Kingdom.
    if (!area || !match || (iso2 === 'GB' && country !== 'United Kingdom')) continue;
    demonyms.set(
      area,
      [...wordsOf(match[2] ?? ''), ...wordsOf(match[1] ?? '')].filter(
        (word, index, all) => all.indexOf(word) === index,
      ),
    );
  }
  return demonyms;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/[;]? note\b.*$/, '')
    .split(/,| or |;|\//)
    .map((word) => word.replace(/\(.*?\)/g, '').trim())
    .filter(
      (word) =>
        /^\p{L}[\p{L} -]+$/u.test(word) &&
        !/^(NA|none)$/.test(word) &&
        !/(man|woman)$/.test(word.replace(/^(German|Roman|Oman)$/, '')),
    );
}
