import type { Edtf } from '../../lib/core/model';

/** A page found for a row of the supplement that has none, or only one too weak to link. */
export interface FoundPage {
  url: string;
  /** The days that the page gives, where the row has others. */
  date?: Edtf;
  /** Countries whose leader stayed away, as the page says. */
  absent?: readonly string[];
}

/**
 * Pages found later for rows of the supplement: official records, news agencies and encyclopaedias that show the event. Keyed
 * by the row's name and first day.
 */
const FOUND_PAGES: Readonly<Record<string, FoundPage>> = {
  '6th BRICS summit 2014-07-14': {
    url: 'https://www.jagranjosh.com/current-affairs/fortaleza-declaration-issued-at-the-6th-brics-summit-1405681220-1',
    date: '2014-07-15/2014-07-16',
  },
  'APEC 2013 leaders’ meeting 2013-10-07': {
    url: 'https://www.dw.com/en/apec-opens-two-day-summit-in-bali/a-17138973',
    absent: ['US'],
  },
  '2016 SCO summit 2016-06-23': {
    url: 'https://en.inform.kz/news/several-documents-signed-at-sco-summit-in-tashkent_a2918145/',
  },
  '2018 SCO summit 2018-06-09': { url: 'https://en.wikipedia.org/wiki/2018_Qingdao_SCO_summit' },
  'APEC 2018 leaders’ meeting 2018-11-17': {
    url: 'https://en.wikipedia.org/wiki/APEC_Papua_New_Guinea_2018',
    absent: ['MX', 'PE', 'RU', 'US'],
  },
  'Trump–Putin conversation at the G20 dinner in Buenos Aires 2018-11-30': {
    url: 'https://www.politico.com/story/2018/12/01/trump-putin-meeting-g20-1037141',
  },
  'COP25 2019-12-02': {
    url: 'https://www.europeansources.info/record/the-25th-conference-of-the-parties-to-the-united-nations-framework-convention-on-climate-change-cop-25-in-santiago-chile-2-13-december-2019/',
  },
  '2022 NATO virtual extraordinary summit 2022-02-25': {
    url: 'https://www.nato.int/cps/en/natohq/opinions_192454.htm',
  },
  'Trump state visit to China 2026-05-13': {
    url: 'https://mb.com.ph/2026/05/17/putin-to-visit-chinese-leader-xi-jinping-days-after-trumps-trip-to-beijing',
  },
};

/** The page found for a row. Typographic and plain apostrophes are one. */
export function foundPage(name: string, from: string): FoundPage | undefined {
  return FOUND_PAGES[`${name.replace(/'/g, '’')} ${from}`];
}
