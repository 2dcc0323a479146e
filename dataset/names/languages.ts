import type { LanguageTag } from '../../lib/core/model';

/** Languages of public life by area, the first the most used (CLDR territory–language information, written out for what the dataset needs). */
const LANGUAGES: Record<string, string> = {
  ru: 'RU BY KZ KG SUHH',
  uk: 'UA',
  be: 'BY',
  bg: 'BG',
  sr: 'RS ME BA YUCS CSXX',
  mk: 'MK',
  ar: 'AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE SO DJ KM TD EH',
  fa: 'IR AF TJ',
  he: 'IL',
  zh: 'CN TW HK MO SG',
  ja: 'JP',
  ko: 'KR KP',
  hi: 'IN',
  el: 'GR CY',
  ka: 'GE',
  hy: 'AM',
  th: 'TH',
  tr: 'TR CY',
  pl: 'PL',
  nl: 'NL BE SR',
  es: 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE',
  pt: 'AO BR CV GW MZ PT ST TL',
  fr: 'BE BF BI BJ CA CD CF CG CH CI CM DJ DZ FR GA GN HT KM LU MA MC MG ML NE RW SC SN TD TG TN',
  de: 'AT BE CH DE LI LU DDDE',
  it: 'CH IT SM VA',
};

/** Languages in which someone of an area writes their own name; empty where the dataset has no names in them. */
export function nativeLanguagesOf(area: string): LanguageTag[] {
  return Object.entries(LANGUAGES)
    .filter(([, areas]) => areas.split(' ').includes(area))
    .map(([language]) => language);
}
