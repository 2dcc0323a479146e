import type { Event, PostRole } from '../../../lib/core/model';
import type { ParticipantClaim } from '../../claims';

/** Offices in the instrumental case, in which a Russian title names a counterpart. Longer ones first. */
const OFFICES: readonly (readonly [pattern: string, role?: PostRole])[] = [
  ['Министром иностранных дел', 'foreign-minister'],
  ['заместителем Премьер-министра'],
  ['Премьер-министром', 'head-of-government'],
  ['Наследным принцем, Председателем Совета министров'],
  ['Председателем Правительства', 'head-of-government'],
  ['(?:избранным )?Президентом(?: переходного периода)?', 'head-of-state'],
  ['Председателем(?= КНР)', 'head-of-state'],
  ['Федеральным канцлером', 'head-of-government'],
  ['Королём', 'monarch'],
  ['Эмиром', 'monarch'],
  ['Султаном', 'monarch'],
  ['(?:врио )?губернатор\\p{L}+', 'head-of-region'],
  ['главой', 'head-of-region'],
  ['Министром \\p{Ll}+(?: \\p{Ll}+)*', 'minister'],
  ['(?:Председателем (?:Совета Федерации|Государственной Думы))', 'presiding-officer'],
  ['спецпосланником'],
  ['начальником Генштаба(?: Вооружённых Сил| ВС РФ)?', 'military-chief'],
];

/** Countries in the genitive, as they follow an office. */
const COUNTRIES: Readonly<Record<string, string>> = {
  США: 'US',
  'Президента США': 'US',
  КНР: 'CN',
  Китая: 'CN',
  ОАЭ: 'AE',
  ЮАР: 'ZA',
  Бразилии: 'BR',
  Белоруссии: 'BY',
  'Республики Беларусь': 'BY',
  'Сирийской Арабской Республики': 'SY',
  Сирии: 'SY',
  'Саудовской Аравии': 'SA',
  Узбекистана: 'UZ',
  Таджикистана: 'TJ',
  Казахстана: 'KZ',
  Киргизии: 'KG',
  Сербии: 'RS',
  Армении: 'AM',
  Азербайджана: 'AZ',
  Катара: 'QA',
  Турции: 'TR',
  Ирана: 'IR',
  Индии: 'IN',
  Израиля: 'IL',
  Мьянмы: 'MM',
  Венесуэлы: 'VE',
  Кубы: 'CU',
  Монголии: 'MN',
  'Республики Конго': 'CG',
  Словакии: 'SK',
  Венгрии: 'HU',
  Египта: 'EG',
  Вьетнама: 'VN',
  Туркменистана: 'TM',
  Франции: 'FR',
  Германии: 'DE',
};

const OPENING = /^(Телефонный разговор|(?:Рабочая )?[Вв]стреча|Переговоры|Беседа) со? (.+)$/;
const NAME = /((?:\p{Lu}[\p{L}-]*)(?: (?:\p{Lu}[\p{L}-]*|да|аль|бен)){0,5})$/u;
/** Offices that one person holds at a time, so that the office tells who is meant whatever the spelling. */
const SINGLE: readonly (PostRole | undefined)[] = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'monarch',
];

/** Reads one Russian title; null where it tells of no meeting. Foreign holders of single offices are given by office alone. */
export function parseRussianTitle(title: string): { mode: Event['mode']; participants: ParticipantClaim[] } | null {
  const match = OPENING.exec(title.trim());
  if (!match?.[1] || !match[2]) return null;
  const mode = match[1] === 'Телефонный разговор' ? 'phone' : 'in-person';
  for (const [pattern, role] of OFFICES) {
    const office = new RegExp(`^${pattern}(?=[ ,])`, 'u').exec(match[2]);
    if (!office) continue;
    const rest = match[2].slice(office[0].length).trim();
    const country = Object.keys(COUNTRIES)
      .filter((form) => rest.startsWith(`${form} `))
      .sort((a, b) => b.length - a.length)[0];
    const area = country ? COUNTRIES[country] : 'RU';
    const name = NAME.exec(country ? rest.slice(country.length).trim() : rest)?.[1];
    if (!name || (!country && SINGLE.includes(role) && role !== 'head-of-government'))
      return { mode, participants: [] };
    const byOffice = area !== 'RU' && SINGLE.includes(role);
    return {
      mode,
      participants: [
        {
          name: byOffice ? '' : name.split(' ').map(nominative).join(' '),
          ...(role && { role }),
          ...(area && { area }),
          certainty: 'stated',
        },
      ],
    };
  }
  return { mode, participants: [] };
}

/** One word of a name from the instrumental back to the nominative: `Сергеем` → `Сергей`, `Меликовым` → `Меликов`. */
function nominative(word: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/(ов|ев|ёв|ин|ын)ым$/, '$1'],
    [/([аеиоуыяюэ])ем$/, '$1й'],
    [/им$/, 'ий'],
    [/ым$/, 'ый'],
    [/(ов|ев|ин)ой$/, '$1а'],
    [/ой$/, 'а'],
    [/ей$/, 'я'],
    [/[оеё]м$/, ''],
  ];
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

/** A participant of a Russian list, `ЛАВРОВ Сергей Викторович – Министр иностранных дел …`; null where the line is none. */
export function russianParticipant(line: string): ParticipantClaim | null {
  const match = /^(\p{Lu}[\p{Lu}-]+) (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) [–-] (.+)$/u.exec(line.trim());
  if (!match?.[1] || !match[2]) return null;
  const surname = match[1].charAt(0) + match[1].slice(1).toLowerCase();
  const role: PostRole | undefined = /^Министр иностранных дел/.test(match[3] ?? '') ? 'foreign-minister' : undefined;
  return { name: `${match[2]} ${surname}`, ...(role && { role }), area: 'RU', certainty: 'stated' };
}
