import { describe, expect, it } from 'vitest';
import { people } from './people-in';

describe('a title in the plural', () => {
  it.each([
    ['Presidents Obama and Clinton spoke.', '2014-05-01', 'en', ['Obama → obama', 'Clinton → bill']],
    ['Foreign Ministers Lavrov and Kerry met.', '2014-05-01', 'en', ['Lavrov → lavrov', 'Kerry → kerry']],
    [
      'Presidents Macron, Putin and Trump spoke.',
      '2018-05-01',
      'en',
      ['Macron → macron', 'Putin → putin', 'Trump → trump'],
    ],
    [
      'Les présidents Macron et Poutine; le président Macron',
      '2018-05-01',
      'fr',
      ['Macron → macron', 'Macron → macron'],
    ],
    ['Former Presidents Carter and Clinton spoke.', '2014-05-01', 'en', ['Carter → carter', 'Clinton → bill']],
  ])('is that of each of its row: %s', async (text, published, language, expected) => {
    expect(await people(text, { published, language })).toEqual(expected);
  });

  it('needs a row of names', async () => {
    expect(await people('The Presidents Lavrov left. Two Ministers, Lavrov said')).toEqual([]);
  });
});

describe('a suffix', () => {
  it('is part of the name of whoever is called so', async () => {
    const text = 'President Ferdinand Marcos Jr. spoke. Marcos Jr. left, and Marcos smiled.';
    expect(await people(text, { published: '2023-05-01' })).toEqual([
      'Ferdinand Marcos Jr. → marcos',
      'Marcos Jr. → marcos',
      'Marcos → marcos',
    ]);
    expect(await people('President Marcos Jr. came.', { published: '2023-05-01' })).toEqual(['Marcos Jr. → marcos']);
  });

  it('keeps a son and a father of one name apart', async () => {
    const son = 'President Ferdinand Marcos Jr., the son of the dictator Ferdinand Marcos, spoke.';
    expect(await people(son, { published: '2023-05-01' })).toEqual(['Ferdinand Marcos Jr. → marcos']);
    const alone = 'President Ferdinand Marcos spoke in Manila.';
    expect(await people(alone, { published: '2023-05-01' })).toEqual(['Ferdinand Marcos → marcos']);
    expect(await people(alone, { published: '1972-05-01' })).toEqual(['Ferdinand Marcos → marcos-senior']);
  });

  it('makes anyone else a stranger, whose surname stays with whom the text knows', async () => {
    expect(await people('Donald Trump spoke. Donald Trump Jr. left. Trump Jr. left. Trump waved.')).toEqual([
      'Donald Trump → trump',
      'Trump → trump',
    ]);
    expect(await people('Donald Trump Jr. spoke. Trump waved in the United States.')).toEqual([]);
  });
});

describe('“Mr” and “Mrs”', () => {
  const in2005 = { published: '2005-03-01' };

  it.each([
    'Tony Blair and Cherie Blair came. Mr Blair smiled, Mrs Blair too.',
    'Tony Blair and his wife Cherie Blair came. Mr Blair smiled.',
    'Tony Blair came with Cherie Blair, the wife of the prime minister. Mr Blair smiled.',
  ])('tell someone known from a stranger: %s', async (text) => {
    expect(await people(text, in2005)).toEqual(['Tony Blair → blair', 'Blair → blair']);
  });

  it.each([
    'Tony Blair and his brother William Blair came. Mr Blair smiled.',
    'Tony Blair and Cherie Blair came. Blair smiled.',
  ])('leave open who is meant: %s', async (text) => expect(await people(text, in2005)).toEqual(['Tony Blair → blair']));
});

describe('a country before a surname', () => {
  it('tells who speaks for it', async () => {
    expect(await people('Russia’s Churkin voted no.', { published: '2014-03-01' })).toEqual(['Churkin → churkin']);
    expect(await people("Russia's Churkin voted no.", { published: null })).toEqual(['Churkin → churkin']);
  });

  it('tells nothing of those who do not', async () => {
    expect(await people('Russia’s Churkin voted no.', { published: '2003-03-01' })).toEqual([]);
    expect(await people('France’s Churkin voted no.', { published: '2014-03-01' })).toEqual([]);
  });
});

describe('a title of several posts', () => {
  it('means the likeliest: a president heads a state', async () => {
    expect(await people('Former President Carter came.', { published: '2018-03-01' })).toEqual(['Carter → carter']);
  });
});

describe('a surname that is a word', () => {
  it('is one where the verb after it may be a noun', async () => {
    const text = 'Gordon Brown spoke. Brown bears roam.';
    expect(await people(text, { published: '2009-03-01' })).toEqual(['Gordon Brown → brown']);
    expect(await people(['Macron raises wages', 'Emmanuel Macron spoke.'])).toEqual([
      'Macron → macron',
      'Emmanuel Macron → macron',
    ]);
    expect(await people('Gordon Brown spoke. Brown insists on it.', { published: '2009-03-01' })).toEqual([
      'Gordon Brown → brown',
      'Brown → brown',
    ]);
  });
});

describe('a title beside someone else of that surname', () => {
  it('means the holder; without it the surname is nobody’s', async () => {
    const text = 'President Obama and Michelle Obama came. Mr. Obama smiled. Obama left.';
    expect(await people(text, { published: '2014-03-01' })).toEqual([
      'Obama → obama',
      'Michelle Obama → michelle',
      'Obama → obama',
    ]);
    const kin = 'President Obama and his half brother George Obama met. Mr. Obama left.';
    expect(await people(kin, { published: '2014-03-01' })).toEqual(['Obama → obama']);
  });

  it('means the holder whose surname has several words', async () => {
    expect(await people('El presidente López Obrador salió.', { language: 'es', published: '2019-03-01' })).toEqual([
      'López Obrador → amlo',
    ]);
  });
});

describe('things named after people', () => {
  it.each([
    ['fr', 'La place Charles-de-Gaulle et le porte-avions Charles-de-Gaulle, la loi Emmanuel Macron'],
    ['en', 'Reporting by Barack Obama; editing by Tony Blair'],
    ['zh', '唐纳德·特朗普大厦关闭。'],
    ['pt', 'A Fundação Lula da Silva'],
    ['es', 'La Ley López Obrador'],
  ])('are nobody in %s: %s', async (language, text) => {
    expect(await people(text, { language, published: '2019-03-01' })).toEqual([]);
  });
});
