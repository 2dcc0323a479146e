import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/core/dates';

/** Texts of a Wednesday, 5 March 2025, and the dates in them, by what they are about and in which language. */
const FORMS: Record<string, [language: string, text: string, ...dates: string[]][]> = {
  'centuries and decades': [
    [
      'en',
      'In the nineteenth century, the 18th and 19th centuries.',
      'nineteenth century = 18XX',
      '18th and 19th centuries = 17XX/18XX',
    ],
    ['es', 'A finales del siglo XX y en los siglos XVIII y XIX.', 'siglo XX = 19XX', 'siglos XVIII y XIX = 17XX/18XX'],
    [
      'fr',
      'Au XIXème siècle, aux XVIIIe et XIXe siècles.',
      'XIXème siècle = 18XX',
      'XVIIIe et XIXe siècles = 17XX/18XX',
    ],
    [
      'de',
      'Im 18. und 19. Jahrhundert, in den 90er-Jahren, in den Neunzigern.',
      '18. und 19. Jahrhundert = 17XX/18XX',
      '90er-Jahren = 199X',
      'Neunzigern = 199X',
    ],
    ['it', 'Nel secolo XX, nel Novecento, per novecento euro.', 'secolo XX = 19XX', 'Novecento = 19XX'],
    ['pt', 'No século 21, nos séculos XVIII e XIX.', 'século 21 = 20XX', 'séculos XVIII e XIX = 17XX/18XX'],
    [
      'ru',
      'В XVIII–XIX веках, в 90-е годы, в 90-х, в 1990-е.',
      'XVIII–XIX веках = 17XX/18XX',
      '90-е годы = 199X',
      '90-х = 199X',
      '1990-е = 199X',
    ],
    ['de', 'Die Zwanziger Jahre waren wild.', 'Zwanziger Jahre = 192X'],
    ['en', 'In 44 BC, in 2000 B.C. and in 1066.', '1066 = 1066'],
  ],
  'parts of months and years': [
    [
      'en',
      'By mid-March, in early 2024, late last year, early May.',
      'mid-March = 2025-03',
      'early 2024 = 2024',
      'late last year = 2024',
      'early May = 2025-05',
    ],
    [
      'de',
      'Mitte März, Anfang 2024, Ende letzten Jahres.',
      'Mitte März = 2025-03',
      'Anfang 2024 = 2024',
      'Ende letzten Jahres = 2024',
    ],
    ['fr', 'À la mi-mars, début 2024, fin 2023.', 'mi-mars = 2025-03', 'début 2024 = 2024', 'fin 2023 = 2023'],
    ['it', 'A metà marzo, a fine 2023.', 'metà marzo = 2025-03', 'fine 2023 = 2023'],
    ['en', 'Revenue for fiscal 2025 fell.', 'fiscal 2025 = 2025'],
    ['es', 'En el 3T de 2024 y el T3 2024.', '3T de 2024 = 2024-35', 'T3 2024 = 2024-35'],
    ['en', 'In the winter of 2022-23 and the 2023/24 season.', 'winter of 2022-23 = 2022-24', '2023/24 = 2023/2024'],
    ['de', 'Im Winter 2022/23 fror man; im Herbst wird gewählt.', 'Winter 2022/23 = 2022-24', 'Herbst = 2025-23'],
    ['ru', 'Зимой 2022–2023 годов.', 'Зимой 2022–2023 годов = 2022-24'],
  ],
  'days of many forms': [
    [
      'en',
      'On 15-Feb-2025, on Tuesday the 25th, on the 5th of this month.',
      '15-Feb-2025 = 2025-02-15',
      'Tuesday the 25th = 2025-02-25',
      '5th of this month = 2025-03-05',
    ],
    ['es', 'El 02-03-2025 y el primero de mayo.', '02-03-2025 = 2025-03-02', 'primero de mayo = 2025-05-01'],
    ['de', 'Am Montag, dem 3. März, sprach er.', 'Montag = 2025-03-03', '3. März = 2025-03-03'],
    ['pt', 'Na segunda-feira, 3 de março, ele falou.', 'segunda-feira, 3 de março = 2025-03-03'],
    ['ru', '28 февраля 2025 г. и 28.02.25.', '28 февраля 2025 г. = 2025-02-28', '28.02.25 = 2025-02-28'],
    [
      'en',
      "She resigned on Christmas Eve, and spoke on New Year's Day 2024.",
      'Christmas Eve = 2024-12-24',
      "New Year's Day 2024 = 2024-01-01",
    ],
    ['en', 'Tonight he speaks; last night he dined.', 'Tonight = 2025-03-05', 'last night = 2025-03-04'],
    ['es', 'Anoche cenaron; esta noche hablarán.', 'Anoche = 2025-03-04', 'esta noche = 2025-03-05'],
    [
      'en',
      'In office from Jan. 20, 2009, to Jan. 20, 2017.',
      'Jan. 20, 2009, to Jan. 20, 2017 = 2009-01-20/2017-01-20',
    ],
    [
      'fr',
      'Les 3 et 4 mars, du 28 février au 2 mars.',
      '3 et 4 mars = 2025-03-03/2025-03-04',
      '28 février au 2 mars = 2025-02-28/2025-03-02',
    ],
  ],
  'what lies ahead': [
    ['en', 'The vote was postponed to Friday because of snow.', 'Friday = 2025-03-07'],
    ['es', 'La reunión fue aplazada al jueves.', 'jueves = 2025-03-06'],
    ['fr', 'La réunion a été reportée à jeudi.', 'jeudi = 2025-03-06'],
    ['de', 'Das Treffen wurde auf Donnerstag verschoben.', 'Donnerstag = 2025-03-06'],
    ['it', 'La riunione è stata rinviata a giovedì.', 'giovedì = 2025-03-06'],
    ['pt', 'A reunião foi adiada para quinta-feira.', 'quinta-feira = 2025-03-06'],
    ['ru', 'Встреча перенесена на четверг.', 'четверг = 2025-03-06'],
    ['en', 'Talks will resume in two weeks. He wrote it in two weeks.', 'in two weeks = 2025-03-17/2025-03-23'],
    ['fr', 'Les élections auront lieu dans deux semaines.', 'dans deux semaines = 2025-03-17/2025-03-23'],
    ['ru', 'Через две недели состоятся выборы. Через две недели он умер.', 'Через две недели = 2025-03-17/2025-03-23'],
    [
      'en',
      'The ministers meet on Thursday. The ban comes into force on Monday.',
      'Thursday = 2025-03-06',
      'Monday = 2025-03-10',
    ],
    ['en', 'A decision could come as early as Friday.', 'Friday = 2025-03-07'],
    ['en', 'He has been held since 14 April.', '14 April = 2024-04-14'],
    ['pt', 'Nesta terça, o presidente disse que vetará a lei.', 'terça = 2025-03-04'],
    ['fr', "L'été dernier, cet automne.", 'été dernier = 2024-22', 'cet automne = 2025-23'],
  ],
  'tense in the clause': [
    ['en', 'A spokesman said in a statement Monday.', 'Monday = 2025-03-03'],
    ['en', 'He disclosed his plans Wednesday and will leave.', 'Wednesday = 2025-03-05'],
    ['en', 'It began around 6 p.m. Tuesday. The vote will follow.', 'Tuesday = 2025-03-04'],
    ['en', 'Last March he won; on the Fourth of July he lost.', 'Last March = 2024-03', 'Fourth of July = 2024-07-04'],
    [
      'de',
      'Die am Donnerstag gesunkene Insel; seit dem 15. April ist das Leck dicht.',
      'Donnerstag = 2025-02-27',
      '15. April = 2024-04-15',
    ],
    ['fr', 'Depuis le 15 avril, il est en prison.', '15 avril = 2024-04-15'],
    ['en', 'Storms are forecast for Friday.', 'Friday = 2025-03-07'],
    [
      'fr',
      "Il s'est entretenu lundi avec lui et se rendra jeudi à Londres.",
      'lundi = 2025-03-03',
      'jeudi = 2025-03-06',
    ],
    [
      'fr',
      'La trêve est entrée en vigueur le 19 janvier et expire le 1er avril.',
      '19 janvier = 2025-01-19',
      '1er avril = 2025-04-01',
    ],
    [
      'it',
      'La tregua è entrata in vigore il 19 gennaio e scade il primo aprile.',
      '19 gennaio = 2025-01-19',
      'primo aprile = 2025-04-01',
    ],
    [
      'de',
      'Die Waffenruhe trat am 19. Januar in Kraft und läuft am 1. April aus.',
      '19. Januar = 2025-01-19',
      '1. April = 2025-04-01',
    ],
    [
      'de',
      'Der Minister sagte am Dienstag, er werde am Freitag zurücktreten.',
      'Dienstag = 2025-03-04',
      'Freitag = 2025-03-07',
    ],
    [
      'ru',
      'Президент встретился в понедельник с министром и поедет в четверг в Париж.',
      'понедельник = 2025-03-03',
      'четверг = 2025-03-06',
    ],
    ['ru', 'В среду совет принял решение.', 'среду = 2025-03-05'],
    [
      'es',
      'El fin de semana pasado y este fin de semana.',
      'fin de semana pasado = 2025-03-01/2025-03-02',
      'este fin de semana = 2025-03-08/2025-03-09',
    ],
    [
      'es',
      'Hoy, miércoles 5 de marzo, habla. Madrid, 4 mar (EFE).',
      'Hoy = 2025-03-05',
      'miércoles 5 de marzo = 2025-03-05',
      '4 mar = 2025-03-04',
    ],
  ],
  'what is no date': [
    ['en', 'She is in her mid-70s, he in his early 60s.'],
    ['fr', 'Avril Lavigne a chanté.'],
    ['en', 'In the last year, over the next week, his last week in office, the next day.'],
    ['es', 'En la última semana y el año siguiente; los lunes hay mercado.'],
    ['fr', 'La dernière semaine ; la semaine suivante ; il a été élu.'],
    ['de', 'In den letzten Wochen; montags ist Markt; jeden Freitag; die Agenda 2010.'],
    ['it', "Nell'ultimo anno; la settimana successiva; via 4 Novembre."],
    ['es', 'La calle 2 de Mayo, la plaza 25 de mayo.'],
    ['fr', 'Rue du 4-Septembre, place du 8 Mai.'],
    ['de', 'Straße des 17. Juni, Platz des 18. März.'],
    ['ru', 'Улица 8 Марта, площадь 1905 года.'],
    ['en', 'Call 1-800-273-8255; a 3-4 month delay; every Tuesday; the Monday-to-Friday week.'],
    ['en', 'Wednesday Addams smiled.'],
  ],
};

describe('forms of dates', () => {
  for (const [about, forms] of Object.entries(FORMS)) {
    describe(about, () => {
      it.each(forms.map(([language, text, ...dates]) => ({ language, text, dates })))(
        '$language: $text',
        ({ language, text, dates }) => {
          const article = { url: 'https://news.example/', title: '', language, published: '2025-03-05' };
          const found = findDates([{ id: 'a', kind: 'paragraph', text }], article);
          expect(found.map(({ surface, edtf }) => `${surface} = ${edtf}`)).toEqual(dates);
        },
      );
    });
  }
});
