import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/core/dates';
import type { Block } from '../../lib/core/model';

/** The dates in a text of Friday, 1 June 2018, or of another day. */
function find(text: string, language: string, published = '2018-06-01'): string[] {
  const article = { url: 'https://news.example/', title: '', language, published };
  const mentions = findDates([{ id: 'a', kind: 'paragraph', text }], article);
  return mentions.map(({ surface, edtf }) => `${surface} = ${edtf}`);
}

describe('a day in words', () => {
  it.each([
    ['en', 'They met on the third of May.', 'third of May = 2018-05-03'],
    ['en', 'It was signed on the twenty-first of March, 2016.', 'twenty-first of March, 2016 = 2016-03-21'],
    ['en', 'It was signed on the twenty first of March.', 'twenty first of March = 2018-03-21'],
    ['en', 'They parted on May the fourth.', 'May the fourth = 2018-05-04'],
    ['en', 'They parted on May third and met again.', 'May third = 2018-05-03'],
    ['fr', 'Ils se sont rencontrés le trois mai.', 'trois mai = 2018-05-03'],
    ['fr', 'Il est arrivé le vingt et un mars 2016.', 'vingt et un mars 2016 = 2016-03-21'],
    ['es', 'Se reunieron el tres de mayo.', 'tres de mayo = 2018-05-03'],
    ['es', 'Se firmó el treinta y uno de marzo de 2016.', 'treinta y uno de marzo de 2016 = 2016-03-31'],
    ['es', 'Se firmó el 1.º de mayo.', '1.º de mayo = 2018-05-01'],
    ['pt', 'Eles se reuniram em vinte e um de março de 2016.', 'vinte e um de março de 2016 = 2016-03-21'],
    ['it', 'Si sono incontrati il ventuno marzo 2016.', 'ventuno marzo 2016 = 2016-03-21'],
    ['de', 'Sie trafen sich am dritten Mai.', 'dritten Mai = 2018-05-03'],
    ['de', 'Sie trafen sich am einundzwanzigsten März 2016.', 'einundzwanzigsten März 2016 = 2016-03-21'],
    ['ru', 'Они встретились третьего мая.', 'третьего мая = 2018-05-03'],
    ['ru', 'Он уехал двадцать первого марта 2016 года.', 'двадцать первого марта 2016 года = 2016-03-21'],
  ])('is a date: %s %s', (language, text, expected) => {
    expect(find(text, language)).toEqual([expected]);
  });

  it.each([
    ['en', 'The first of last year’s meetings failed, the third round too.', 'last year = 2017'],
    ['en', 'On Monday the third round of talks begins.', 'Monday = 2018-06-04'],
    ['es', 'Los tres de siempre; primero de todo, un mar de dudas.'],
  ])('is none where the word counts something else: %s %s', (language, text, ...expected) => {
    expect(find(text, language)).toEqual(expected);
  });
});

describe('a weekday counted off in a month', () => {
  it.each([
    ['en', 'They met on the first Monday in October 2017.', 'October 2017 = 2017-10'],
    ['en', 'It is held on the last Friday of November 2018.', 'November 2018 = 2018-11'],
    ['fr', 'Il a lieu le deuxième mardi de novembre 2018.', 'novembre 2018 = 2018-11'],
    ['ru', 'Он проходит в первый понедельник октября 2018 года.', 'октября 2018 года = 2018-10'],
  ])('is not that of this week: %s %s', (language, text, ...expected) => {
    expect(find(text, language)).toEqual(expected);
  });
});

describe('short months with a full stop', () => {
  it.each([
    ['es', 'Fue el 14 de ago. de 2017.', '14 de ago. de 2017 = 2017-08-14'],
    ['pt', 'Foi em 3 set. 2017.', '3 set. 2017 = 2017-09-03'],
    ['it', 'Era il 2 giu. 2017.', '2 giu. 2017 = 2017-06-02'],
    ['ru', 'Это было 3 сент. 2017 года.', '3 сент. 2017 года = 2017-09-03'],
    ['de', 'Das war am 3. 5. 2017 in Bonn.', '3. 5. 2017 = 2017-05-03'],
  ])('keep their year: %s %s', (language, text, expected) => {
    expect(find(text, language)).toEqual([expected]);
  });
});

describe('parts of months and years', () => {
  it.each([
    [
      'es',
      'Llegó a principios de 2017 y se fue a finales de mayo de 2017.',
      'principios de 2017 = 2017',
      'finales de mayo de 2017 = 2017-05',
    ],
    [
      'pt',
      'Chegou no início de 2017 e saiu em meados de março de 2018.',
      'início de 2017 = 2017',
      'meados de março de 2018 = 2018-03',
    ],
    ['it', 'Arrivò all’inizio del 2017, come nell’Ottocento.', 'inizio del 2017 = 2017', 'Ottocento = 18XX'],
    [
      'ru',
      'Он приехал в начале 2017 года и уехал в конце мая 2018 года.',
      'начале 2017 года = 2017',
      'конце мая 2018 года = 2018-05',
    ],
  ])('belong to the mention: %s %s', (language, text, ...expected) => {
    expect(find(text, language)).toEqual(expected);
  });
});

describe('the day of a verb in the future', () => {
  it.each([
    ['en', 'The deal expires on 31 December.', '31 December = 2019-12-31'],
    ['en', 'The law will take effect on 30 December.', '30 December = 2019-12-30'],
    ['en', 'The vote was postponed until 15 January.', '15 January = 2019-01-15'],
    ['en', 'The prince died on 30 December.', '30 December = 2018-12-30'],
  ])('lies ahead, however far: %s %s', (language, text, expected) => {
    expect(find(text, language, '2019-01-02')).toEqual([expected]);
  });
});

describe('days in lines of their own', () => {
  const TEXT = 'the members of the council listened to the report of the delegates for hours';
  const findIn = (lines: string[], language = 'en') => {
    const blocks = lines.map((text, i): Block => ({ id: `${i}`, kind: 'paragraph', text }));
    const article = { url: '', title: '', language, published: '2022-02-28' };
    return findDates(blocks, article).map(({ surface, edtf }) => `${surface} = ${edtf}`);
  };

  it('are those that the posts below count from', () => {
    expect(
      findIn([
        'Saturday 26 February, 10:42 GMT',
        `He spoke yesterday, ${TEXT}.`,
        'Thursday 24 February',
        `He spoke today, ${TEXT}.`,
      ]),
    ).toEqual([
      'Saturday 26 February = 2022-02-26',
      'yesterday = 2022-02-25',
      'Thursday 24 February = 2022-02-24',
      'today = 2022-02-24',
    ]);
    expect(
      findIn(['26. Februar 2022, 10.42 Uhr', `Er sprach gestern, ${TEXT}.`, '24. Februar 2022', TEXT], 'de')[1],
    ).toBe('gestern = 2022-02-25');
  });

  it('are none where there is one alone, or where a line says more', () => {
    expect(findIn(['26 February 2022', `He spoke yesterday, ${TEXT}.`])[1]).toBe('yesterday = 2022-02-27');
    expect(findIn(['Kyiv, 26 February', `He spoke yesterday, ${TEXT}.`, 'Lviv, 24 February', TEXT])[1]).toBe(
      'yesterday = 2022-02-27',
    );
  });
});
