import { countryOf } from './countries';

/** Houses, halls and regions: the part of a place that is no town. */
const NO_TOWN =
  /\b(?:Kremlin|Palace|Residence|House|Hall|Center|Centre|Headquarters|Ruchei|Region|Territory|Area|M\/S|Hotel|Airport|University|Republic|Museum|Theatre|Cathedral|Monastery|Stadium|Krelmin|Camp|Ranch|Castle|Oval Office|Palais|Street|Ministry|Parliament|White House|Scotland|Maryland|Texas|California)\b/i;
/** Places of the Russian president's own calendar. */
const RUSSIAN =
  /\b(?:Moscow|Novo-Ogaryovo|Sochi|St\.? Petersburg|Saint Petersburg|Kazan|Ufa|Vladivostok|Kaliningrad|Strelna|Gorki|Barvikha|Zavidovo|Chelyabinsk|Khanty-Mansiysk|Yekaterinburg|Rostov|Samara|Volgograd|Krasnodar|Astrakhan|Bocharov Ruchei|Valaam|Pskov|Tver|Grozny|Zhukovsky|Bryansk|Tomsk|Orenburg|Saratov|Tolyatti|Omsk|Gelendzhik|Novosibirsk|Murmansk|Arkhangelsk|Irkutsk|Yakutsk|Kislovodsk)\b/i;
const IN_RUSSIAN: Readonly<Record<string, string>> = {
  Москва: 'Moscow',
  'Москва, Кремль': 'Moscow',
  'Московская область, Ново-Огарёво': 'Novo-Ogaryovo',
  'Санкт-Петербург': 'St Petersburg',
  Волгоград: 'Volgograd',
  Мурманск: 'Murmansk',
  Тольятти: 'Tolyatti',
};

/** Town and, where the text tells, country of a place as the Kremlin writes it: `Bocharov Ruchei, Sochi`, `Kherson Region, Ukraine`. */
export function kremlinPlace(written: string | undefined): { place?: string; area?: string } {
  if (!written) return {};
  const russian = IN_RUSSIAN[written];
  if (russian) return { place: russian, area: 'RU' };
  if (/\p{Script=Cyrillic}/u.test(written)) return {};
  const parts = written
    .replace(/\s*\(.*?\)|\.$/g, '')
    .split(',')
    .map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const country = parts.length > 1 || countryOf(last) === 'VA' ? countryOf(last) : undefined;
  const towns = parts.filter(
    (part) => !NO_TOWN.test(part) && !(country && part === last && parts.length > 1) && !/^D\.?C\.?$/i.test(part),
  );
  const place = towns
    .at(0)
    ?.replace(/^Saint Petersburg$|^St\. Petersburg$/, 'St Petersburg')
    .replace(/^The /, '');
  const area = country ?? (RUSSIAN.test(written) ? 'RU' : undefined);
  return { ...(place && { place: /^Washington/.test(place) ? 'Washington, D.C.' : place }), ...(area && { area }) };
}
