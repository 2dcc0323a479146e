import type { IsoDay } from '../../lib/core/model';

/** Leaders who stayed away from a summit, as a page says. */
interface KnownAbsence {
  series: string;
  /** A day of the summit. */
  day: IsoDay;
  /** Countries that sent someone else or nobody. */
  areas: readonly string[];
  url: string;
}

/** Who stayed away from which summit of the larger series; whoever joined by video from afar was not there either. */
export const KNOWN_ABSENCES: readonly KnownAbsence[] = [
  { series: 'G20', day: '2019-06-28', areas: ['MX'], url: 'https://see.news/4-world-leaders-not-to-attend-g20-summit' },
  {
    series: 'G20',
    day: '2021-10-30',
    areas: ['CN', 'JP', 'MX', 'RU'],
    url: 'https://www.xtremecuztoms.net/china-russia-among-those-not-attending-g20-summit-in-italy',
  },
  {
    series: 'G20',
    day: '2022-11-15',
    areas: ['BR', 'MX', 'RU'],
    url: 'https://www.breakinglatest.news/world/foreign-minister-retno-says-russia-mexico-and-brazil-presidents-are-absent-from-g20-summit-chinadaily-com-cn/',
  },
  {
    series: 'G20',
    day: '2023-09-09',
    areas: ['RU'],
    url: 'https://ukrainetoday.org/2023/08/28/putin-informs-indian-prime-minister-that-lavrov-will-represent-russia-at-g20-summit/',
  },
  {
    series: 'G20',
    day: '2023-09-09',
    areas: ['CN'],
    url: 'https://unn.ua/en/news/the-issue-of-ukraine-and-putins-absence-the-brics-summit-will-take-place-in-brazil-on-july-6-7',
  },
  { series: 'G20', day: '2024-11-18', areas: ['RU'], url: 'https://www.pravda.com.ua/eng/news/2024/11/12/7484131/' },
  {
    series: 'G20',
    day: '2025-11-22',
    areas: ['AR', 'CN', 'MX', 'RU', 'US'],
    url: 'https://www.thecommonsense.co.za/global/trump-boycott-triggers-wave-of-top-level-absences-from-johannesburg-g20',
  },
  {
    series: 'APEC',
    day: '2025-10-31',
    areas: ['US'],
    url: 'https://www.brecorder.com/news/40390233/us-official-defends-participation-in-apec-after-trumps-early-departure',
  },
  {
    series: 'BRICS',
    day: '2023-08-23',
    areas: ['RU'],
    url: 'https://www.telegraphindia.com/world/chinese-president-xi-jinping-russian-president-vladimir-putin-to-skip-brics-summit-in-brazil/cid/2109792',
  },
  {
    series: 'BRICS',
    day: '2025-07-06',
    areas: ['CN', 'RU'],
    url: 'https://unn.ua/en/news/the-issue-of-ukraine-and-putins-absence-the-brics-summit-will-take-place-in-brazil-on-july-6-7',
  },
];
