import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/core/dates';
import type { ArticleInfo, Block } from '../../lib/core/model';

function find(text: string, language: string, published: string | null, more: Partial<Block> = {}): string[] {
  const article: ArticleInfo = { url: 'https://news.example/', title: '', language, published };
  const block: Block = { id: 'a', kind: 'paragraph', text, ...more };
  return findDates([block], article).map(({ surface, edtf }) => `${surface} = ${edtf}`);
}

/** Texts of a Wednesday, 5 March 2025, and the dates in them. */
const EXAMPLES: Record<string, [text: string, ...dates: string[]][]> = {
  en: [
    ['The president will visit Berlin on March 14 and return two days later.', 'March 14 = 2025-03-14'],
    ['The talks, due to be held on Thursday, were called off.', 'Thursday = 2025-03-06'],
    ['Starmer to meet Trump on Friday', 'Friday = 2025-03-07'],
    ['He was elected in 2016 and re-elected in November 2020.', '2016 = 2016', 'November 2020 = 2020-11'],
    [
      'Officials said on Tuesday that the deal would be signed on Friday.',
      'Tuesday = 2025-03-04',
      'Friday = 2025-03-07',
    ],
    ['The ministers agreed to meet again on 20 March.', '20 March = 2025-03-20'],
    ['The two men last sat down in Geneva; the sun rose on Sat, 1 March 2025.', 'Sat, 1 March 2025 = 2025-03-01'],
    ['About 2000 protesters marched; 1500 soldiers watched.'],
    ['Protesters march on parliament. You may go. In August the court adjourned.', 'August = 2024-08'],
    [
      'It happened last week, and again earlier this month.',
      'last week = 2025-02-24/2025-03-02',
      'earlier this month = 2025-03',
    ],
    [
      'Two weeks ago the minister resigned; three days ago another followed.',
      'Two weeks ago = 2025-02-17/2025-02-23',
      'three days ago = 2025-03-02',
    ],
    ['The treaty of 1987 expired in the summer of 2019.', '1987 = 1987', 'summer of 2019 = 2019-22'],
    [
      'In the first quarter of 2024 growth slowed; in Q3 2023 it had risen.',
      'first quarter of 2024 = 2024-33',
      'Q3 2023 = 2023-35',
    ],
    ['The 19th century and the early 1990s were different.', '19th century = 18XX', 'early 1990s = 199X'],
    [
      'She was in office from 2005 to 2021, then from March 3-5, 2022 in Rome.',
      '2005 to 2021 = 2005/2021',
      'March 3-5, 2022 = 2022-03-03/2022-03-05',
    ],
    ['The flight Boeing 2010 left at 19:45 with 1,998 people, $2010 each, 50% off 2019%.'],
    [
      'On the eve of the vote, on Sunday, 23 February 2025, the party rallied.',
      'Sunday, 23 February 2025 = 2025-02-23',
    ],
    ['The summit is on Thursday, March 6, in Brussels.', 'Thursday, March 6 = 2025-03-06'],
    ['He spoke at 10:30 on Monday morning and on Tues. he left.', 'Monday = 2025-03-03'],
    ['The ruling came yesterday. The hearing is tomorrow.', 'yesterday = 2025-03-04', 'tomorrow = 2025-03-06'],
    ['A vote is expected by the end of March.', 'March = 2025-03'],
    ['Black Friday sales, Palm Sunday and Super Tuesday came and went.'],
    ['The Mail on Sunday and the Sunday Times reported it.'],
    ['Mr. Trump met Mr. Putin on July 16, 2018, in Helsinki.', 'July 16, 2018 = 2018-07-16'],
    ['The UN resolution 1701 of 2006 holds.', '2006 = 2006'],
    [
      'Between 2011 and 2013 it grew; between March and May it fell.',
      '2011 and 2013 = 2011/2013',
      'March and May = 2024-03/2024-05',
    ],
    ['the 28th and 29th of June 2019', '28th and 29th of June 2019 = 2019-06-28/2019-06-29'],
    ['Elections were held on the 5th of November.', '5th of November = 2024-11-05'],
    ['They will convene next month and again next year.', 'next month = 2025-04', 'next year = 2026'],
    ['In 2018, Trump met Kim on 12 June in Singapore.', '2018 = 2018', '12 June = 2018-06-12'],
    ['The 2024 election and her 2019 speech', '2024 = 2024', '2019 = 2019'],
    ['The company has 2019 employees and paid 2010 euros.'],
    [
      'The bill passed in February of last year, after May 2023.',
      'February of last year = 2024-02',
      'May 2023 = 2023-05',
    ],
    ["Temperatures in the 50s; a man in his 40s; the '80s and the 1920s.", '80s = 198X', '1920s = 192X'],
    [
      'A ceasefire took effect on Nov. 27 and was extended until Feb. 18.',
      'Nov. 27 = 2024-11-27',
      'Feb. 18 = 2025-02-18',
    ],
    [
      'The visa expires on June 30. He has been in jail since Jan. 2021.',
      'June 30 = 2025-06-30',
      'Jan. 2021 = 2021-01',
    ],
    ['Last Tuesday he resigned; this Friday he leaves.', 'Last Tuesday = 2025-03-04', 'this Friday = 2025-03-07'],
    ['Sept 11, 2001 and Sept. 11 are remembered.', 'Sept 11, 2001 = 2001-09-11', 'Sept. 11 = 2024-09-11'],
    ['He scored 3-1, 4-2 on aggregate; call 202-555-0143; see 10.1038/2019.'],
    ['"We will win," Trump said on Saturday.', 'Saturday = 2025-03-01'],
    [
      'Trump said on Saturday he would fly to Riyadh next week.',
      'Saturday = 2025-03-01',
      'next week = 2025-03-10/2025-03-16',
    ],
    ['The deadline is Wednesday. The vote is scheduled for Monday.', 'Wednesday = 2025-03-05', 'Monday = 2025-03-10'],
    ['He died in April at the age of 85; April Ryan wrote it, and August Wilson too.', 'April = 2024-04'],
    ['Trust in May collapsed, Theresa May said.'],
    [
      'Le Monde wrote "le 3 janvier 2025" and El País "el 4 de febrero"; 5 марта too.',
      '3 janvier 2025 = 2025-01-03',
      '4 de febrero = 2025-02-04',
      '5 марта = 2025-03-05',
    ],
    ['The 2023-24 season; the years 2014–2019; pages 1914-1918 of it', '2023-24 = 2023/2024', '2014–2019 = 2014/2019'],
  ],
  es: [
    ['El presidente viajará a Berlín el 14 de marzo.', '14 de marzo = 2025-03-14'],
    [
      'Se reunieron el pasado martes y volverán a verse el próximo viernes.',
      'pasado martes = 2025-03-04',
      'próximo viernes = 2025-03-07',
    ],
    ['Fue elegido en 2016; en noviembre de 2020 perdió.', '2016 = 2016', 'noviembre de 2020 = 2020-11'],
    [
      'La semana pasada y el mes pasado hubo protestas.',
      'semana pasada = 2025-02-24/2025-03-02',
      'mes pasado = 2025-02',
    ],
    ['Hace dos años, en los años 90 y en el siglo XIX.', 'Hace dos años = 2023', 'años 90 = 199X', 'siglo XIX = 18XX'],
    [
      'Del 3 al 5 de marzo de 2024 hubo una cumbre; de 2017 a 2021 gobernó Trump.',
      '3 al 5 de marzo de 2024 = 2024-03-03/2024-03-05',
      '2017 a 2021 = 2017/2021',
    ],
    ['Unas 2000 personas, más de 1500 soldados y 2019 euros.'],
    ['Ayer dijo que mañana viajará; por la mañana habló.', 'Ayer = 2025-03-04', 'mañana = 2025-03-06'],
    ['Plácido Domingo cantó el domingo.', 'domingo = 2025-03-02'],
    ['El Viernes Santo no cuenta.'],
    [
      'En el primer trimestre de 2024 y en el verano de 2019',
      'primer trimestre de 2024 = 2024-33',
      'verano de 2019 = 2019-22',
    ],
    ['El jueves 6 de marzo se celebrará la sesión.', 'jueves 6 de marzo = 2025-03-06'],
    ['El acuerdo vence el 30 de septiembre.', '30 de septiembre = 2025-09-30'],
    [
      'Este año, esta semana y el año que viene.',
      'Este año = 2025',
      'esta semana = 2025-03-03/2025-03-09',
      'año que viene = 2026',
    ],
  ],
  fr: [
    ['Le président se rendra à Berlin le 14 mars.', '14 mars = 2025-03-14'],
    [
      'Ils se sont rencontrés mardi dernier et se reverront vendredi prochain.',
      'mardi dernier = 2025-03-04',
      'vendredi prochain = 2025-03-07',
    ],
    [
      'La semaine dernière, il y a deux ans, dans les années 1990 et au XIXe siècle.',
      'semaine dernière = 2025-02-24/2025-03-02',
      'il y a deux ans = 2023',
      'années 1990 = 199X',
      'XIXe siècle = 18XX',
    ],
    [
      'Du 3 au 5 mars 2024 ; entre 2011 et 2013 ; de 2017 à 2021.',
      '3 au 5 mars 2024 = 2024-03-03/2024-03-05',
      '2011 et 2013 = 2011/2013',
      '2017 à 2021 = 2017/2021',
    ],
    [
      'Hier, il a dit que demain il partira. Lundi matin, il a parlé.',
      'Hier = 2025-03-04',
      'demain = 2025-03-06',
      'Lundi = 2025-03-03',
    ],
    [
      "Au premier trimestre 2024, à l'été 2019, cette année et l'année prochaine.",
      'premier trimestre 2024 = 2024-33',
      'été 2019 = 2019-22',
      'cette année = 2025',
      'année prochaine = 2026',
    ],
    [
      "L'accord expirera le 30 septembre ; il a été signé en janvier.",
      '30 septembre = 2025-09-30',
      'janvier = 2025-01',
    ],
    ['Le scrutin aura lieu le dimanche 9 mars.', 'dimanche 9 mars = 2025-03-09'],
    ['Quelque 2000 personnes et plus de 1500 soldats ; la planète Mars.'],
  ],
  de: [
    ['Der Präsident wird am 14. März nach Berlin reisen.', '14. März = 2025-03-14'],
    [
      'Sie trafen sich am vergangenen Dienstag und sehen sich am kommenden Freitag wieder.',
      'vergangenen Dienstag = 2025-03-04',
      'kommenden Freitag = 2025-03-07',
    ],
    [
      'Letzte Woche, vor zwei Jahren, in den 1990er Jahren und im 19. Jahrhundert.',
      'Letzte Woche = 2025-02-24/2025-03-02',
      'vor zwei Jahren = 2023',
      '1990er Jahren = 199X',
      '19. Jahrhundert = 18XX',
    ],
    [
      'Vom 3. bis 5. März 2024; zwischen 2011 und 2013; von 2017 bis 2021.',
      '3. bis 5. März 2024 = 2024-03-03/2024-03-05',
      '2011 und 2013 = 2011/2013',
      '2017 bis 2021 = 2017/2021',
    ],
    [
      'Gestern sagte er, dass er morgen reisen werde. Am Morgen sprach er.',
      'Gestern = 2025-03-04',
      'morgen = 2025-03-06',
    ],
    ['Merkel wurde 2005 Kanzlerin. Rund 2000 Menschen kamen, 1500 Soldaten standen bereit.', '2005 = 2005'],
    [
      'Im ersten Quartal 2024, im Sommer 2019, dieses Jahr und nächstes Jahr.',
      'ersten Quartal 2024 = 2024-33',
      'Sommer 2019 = 2019-22',
      'dieses Jahr = 2025',
      'nächstes Jahr = 2026',
    ],
    [
      'Das Abkommen läuft am 30. September aus. Die Wahl fand am 23. Februar statt.',
      '30. September = 2025-09-30',
      '23. Februar = 2025-02-23',
    ],
    [
      'Am Donnerstag, 6. März, tagt der Rat; am 4.3. tagte er zuletzt.',
      'Donnerstag, 6. März = 2025-03-06',
      '4.3. = 2025-03-04',
    ],
    ['Herr Sommer und Frau Winter trafen Herrn März.'],
    [
      'Seit Januar regiert er; Ende Februar trat er zurück, im Mai kommt er wieder.',
      'Januar = 2025-01',
      'Ende Februar = 2025-02',
      'Mai = 2025-05',
    ],
  ],
  pt: [
    ['O presidente viajará a Berlim em 14 de março.', '14 de março = 2025-03-14'],
    [
      'Na terça-feira (4) eles se reuniram; na próxima sexta-feira voltarão.',
      'terça-feira (4) = 2025-03-04',
      'próxima sexta-feira = 2025-03-07',
    ],
    [
      'Na semana passada, há dois anos, nos anos 1990 e no século XIX.',
      'semana passada = 2025-02-24/2025-03-02',
      'há dois anos = 2023',
      'anos 1990 = 199X',
      'século XIX = 18XX',
    ],
    [
      'De 3 a 5 de março de 2024; entre 2011 e 2013; de 2017 a 2021.',
      '3 a 5 de março de 2024 = 2024-03-03/2024-03-05',
      '2011 e 2013 = 2011/2013',
      '2017 a 2021 = 2017/2021',
    ],
    [
      'Ontem disse que amanhã viajará. Nesta quarta ele falou; a segunda reunião foi na quarta rodada.',
      'Ontem = 2025-03-04',
      'amanhã = 2025-03-06',
      'quarta = 2025-03-05',
    ],
    [
      'O acordo expira em 30 de setembro de 2025; foi assinado em 1º de janeiro.',
      '30 de setembro de 2025 = 2025-09-30',
      '1º de janeiro = 2025-01-01',
    ],
    ['Cerca de 2000 pessoas e mais de 1500 soldados.'],
  ],
  it: [
    ['Il presidente andrà a Berlino il 14 marzo.', '14 marzo = 2025-03-14'],
    [
      'Si sono incontrati martedì scorso e si rivedranno venerdì prossimo.',
      'martedì scorso = 2025-03-04',
      'venerdì prossimo = 2025-03-07',
    ],
    [
      "La settimana scorsa, due anni fa, negli anni '90 e nel XIX secolo.",
      'settimana scorsa = 2025-02-24/2025-03-02',
      'due anni fa = 2023',
      "anni '90 = 199X",
      'XIX secolo = 18XX',
    ],
    [
      'Dal 3 al 5 marzo 2024; tra il 2011 e il 2013; dal 2017 al 2021.',
      '3 al 5 marzo 2024 = 2024-03-03/2024-03-05',
      '2011 e il 2013 = 2011/2013',
      '2017 al 2021 = 2017/2021',
    ],
    [
      'Ieri ha detto che domani partirà. Circa 2000 persone, più di 1500 soldati.',
      'Ieri = 2025-03-04',
      'domani = 2025-03-06',
    ],
    [
      "Nel primo trimestre del 2024, nell'estate del 2019, quest'anno e l'anno prossimo.",
      'primo trimestre del 2024 = 2024-33',
      'estate del 2019 = 2019-22',
      "quest'anno = 2025",
      'anno prossimo = 2026',
    ],
    ["L'accordo scade il 30 settembre; fu firmato l'8 gennaio.", '30 settembre = 2025-09-30', '8 gennaio = 2025-01-08'],
  ],
  ru: [
    ['Президент посетит Берлин 14 марта.', '14 марта = 2025-03-14'],
    [
      'Они встретились в прошлый вторник и увидятся в следующую пятницу.',
      'прошлый вторник = 2025-03-04',
      'следующую пятницу = 2025-03-14',
    ],
    [
      'На прошлой неделе, два года назад, в 1990-х годах и в XIX веке.',
      'прошлой неделе = 2025-02-24/2025-03-02',
      'два года назад = 2023',
      '1990-х годах = 199X',
      'XIX веке = 18XX',
    ],
    [
      'С 3 по 5 марта 2024 года; между 2011 и 2013 годами; с 2017 по 2021 год.',
      '3 по 5 марта 2024 года = 2024-03-03/2024-03-05',
      '2011 и 2013 годами = 2011/2013',
      '2017 по 2021 год = 2017/2021',
    ],
    [
      'Вчера он сказал, что завтра уедет. Около 2000 человек, более 1500 солдат.',
      'Вчера = 2025-03-04',
      'завтра = 2025-03-06',
    ],
    [
      'Соглашение истекает 30 сентября; подписали его в январе 2020 года.',
      '30 сентября = 2025-09-30',
      'январе 2020 года = 2020-01',
    ],
    [
      'В первом квартале 2024 года, летом 2019 года, в этом году и в следующем году.',
      'первом квартале 2024 года = 2024-33',
      'летом 2019 года = 2019-22',
      'этом году = 2025',
      'следующем году = 2026',
    ],
    ['Встреча состоится в пятницу, а в среду они говорили.', 'пятницу = 2025-03-07', 'среду = 2025-03-05'],
    [
      '28 июня 2019 года в Осаке, 28.06.2019, в международной среде.',
      '28 июня 2019 года = 2019-06-28',
      '28.06.2019 = 2019-06-28',
    ],
  ],
  ja: [['首相は3月5日、2024年6月に。3か月間。', '3月5日 = 2025-03-05', '2024年6月 = 2024-06']],
  zh: [
    [
      '2025年3月5日至7日访问，去年6月28日也曾。',
      '2025年3月5日至7日 = 2025-03-05/2025-03-07',
      '去年6月28日 = 2024-06-28',
    ],
  ],
};

describe('dates in text', () => {
  for (const [language, examples] of Object.entries(EXAMPLES)) {
    describe(language, () => {
      it.each(examples.map(([text, ...dates]) => ({ text, dates })))('$text', ({ text, dates }) => {
        expect(find(text, language, '2025-03-05T10:00:00+01:00')).toEqual(dates);
      });
    });
  }
});

describe('the day that dates count from', () => {
  it('is the one that the page states with its own offset', () => {
    expect(find('He spoke yesterday.', 'en', '2025-02-28T00:15:00+03:00')).toEqual(['yesterday = 2025-02-27']);
    expect(find('He spoke on Monday.', 'en', '2025-03-03T23:30:00-05:00')).toEqual(['Monday = 2025-03-03']);
  });

  it('is the own one of a live blog entry', () => {
    const entry = { published: '2022-02-26T11:30:00Z' };
    expect(find('They met yesterday.', 'en', '2022-02-24', entry)).toEqual(['yesterday = 2022-02-25']);
  });

  it('is unknown where the page states none: only what is absolute resolves', () => {
    const text = 'It happened on 3 May 2012, a Thursday, in June, in the 1990s, last year, from 2011 to 2013.';
    expect(find(text, 'en', null)).toEqual(['3 May 2012 = 2012-05-03', '1990s = 199X', '2011 to 2013 = 2011/2013']);
    expect(find(text, 'en', 'soon')).toEqual(find(text, 'en', null));
  });
});

describe('numeric dates', () => {
  const read = (language: string, text: string, url = 'https://news.example/') =>
    findDates([{ id: 'a', kind: 'paragraph', text }], { url, title: '', language, published: '2025-03-10' }).map(
      ({ edtf }) => edtf,
    );

  it('follow the language, its region, and the address', () => {
    expect(read('en-US', 'on 03/04/2025')).toEqual(['2025-03-04']);
    expect(read('en-GB', 'on 03/04/2025')).toEqual(['2025-04-03']);
    expect(read('en', 'on 03/04/2025')).toEqual(['2025-03-04']);
    expect(read('en', 'on 03/04/2025', 'https://www.paper.co.uk/a')).toEqual(['2025-04-03']);
    expect(read('fr', 'le 03/04/2025')).toEqual(['2025-04-03']);
  });

  it('are read one way on one page', () => {
    expect(read('en', 'on 27/02/2025 or on 03/04/2025')).toEqual(['2025-02-27', '2025-04-03']);
  });

  it('are left alone where they are no day', () => {
    expect(read('en', 'on 25/25/2025, version 10.4.2025, build 1.2.2020, 24/7, 2025/13/01')).toEqual([]);
  });
});

describe('months that are names on a page', () => {
  it('are months only where nothing else is possible', () => {
    const text = 'Theresa May lost. MPs had no confidence in May. In May, she left. She came back on 3 May.';
    expect(find(text, 'en', '2025-03-05')).toEqual(['May = 2024-05', '3 May = 2024-05-03']);
  });
});
