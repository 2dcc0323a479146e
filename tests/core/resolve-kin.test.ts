import { describe, expect, it } from 'vitest';
import { people } from './people-in';

describe('two of one surname and post', () => {
  const in2007 = { published: '2007-01-03' };

  it('are told apart by what stands beside the surname', async () => {
    const text =
      'President Bush wept. Bush’s father, the first President Bush, joked. The elder Bush sat; the younger Bush stood.';
    expect(await people(text, in2007)).toEqual([
      'Bush → bush-43',
      'Bush → bush-43',
      'Bush → bush-41',
      'Bush → bush-41',
      'Bush → bush-43',
    ]);
  });

  it('are told apart by a suffix, in the languages of the news', async () => {
    expect(await people('Bush Sr. sailed. Bush, Sr., fished. Bush the Elder rested.', in2007)).toEqual([
      'Bush → bush-41',
      'Bush → bush-41',
      'Bush → bush-41',
    ]);
    expect(await people('George Bush père a vu George Bush fils.', { ...in2007, language: 'fr' })).toEqual([
      'George Bush → bush-41',
      'George Bush → bush-43',
    ]);
    expect(await people('Der ältere Bush kam, Bush junior ging.', { ...in2007, language: 'de' })).toEqual([
      'Bush → bush-41',
      'Bush → bush-43',
    ]);
  });

  it('leave the bare surname to the one whom no such word marks, wherever it stands', async () => {
    expect(await people('The elder Bush smiled. President Bush wept. Bush left.', in2007)).toEqual([
      'Bush → bush-41',
      'Bush → bush-43',
      'Bush → bush-43',
    ]);
  });

  it('are told apart by who was in office, though the text names both', async () => {
    const text =
      'George W. Bush and George H. W. Bush came. President Bush spoke, former President Bush wept. Bush left.';
    expect(await people(text, in2007)).toEqual([
      'George W. Bush → bush-43',
      'George H. W. Bush → bush-41',
      'Bush → bush-43',
      'Bush → bush-41',
    ]);
  });

  it('are told apart by who has left office, though the text names one alone', async () => {
    expect(await people('President Bush met Tony. His father, former President Bush, watched.', in2007)).toEqual([
      'Bush → bush-43',
      'Bush → bush-41',
    ]);
    expect(await people('President Bush saw former President Bush. Bush smiled.', in2007)).toEqual([
      'Bush → bush-43',
      'Bush → bush-41',
      'Bush → bush-43',
    ]);
  });

  it('may be kin whom the dataset does not know', async () => {
    expect(await people('Donald Trump came. Trump Jr. and the younger Trump left; Trump Sr. stayed.')).toEqual([
      'Donald Trump → trump',
    ]);
  });

  it('are not meant where the word belongs to what follows', async () => {
    expect(await people('A Kerry senior adviser spoke for John Kerry.', { published: '2014-01-01' })).toEqual([
      'Kerry → kerry',
      'John Kerry → kerry',
    ]);
  });
});

describe('an administration', () => {
  it('is that of whoever of its name led a country, at any time before', async () => {
    expect(await people('The Merkel government and the Bush White House.', { published: '2007-05-01' })).toEqual([
      'Merkel → merkel',
      'Bush → bush-43',
    ]);
    expect(await people('Das Kabinett Scholz folgte der Regierung Merkel.', { language: 'de' })).toEqual([
      'Merkel → merkel',
    ]);
    expect(await people('Die Ära Merkel endete.', { language: 'de', published: '2024-05-01' })).toEqual([
      'Merkel → merkel',
    ]);
  });

  it('is not that of a relative whom the text names, nor takes the surname from her', async () => {
    expect(await people('Hillary Clinton came. The Clinton administration fell. Clinton left.')).toEqual([
      'Hillary Clinton → hillary',
      'Clinton → bill',
      'Clinton → hillary',
    ]);
  });
});

describe('a surname that is a given name here', () => {
  it('belongs to the foreign surname after it', async () => {
    expect(await people('John Kerry met Mayor Kerry de Souza and Kerry van der Berg.')).toEqual(['John Kerry → kerry']);
  });

  it('is told from a preposition of the language', async () => {
    expect(await people('Emmanuel Macron parle. Le discours de Macron de Lille.', { language: 'fr' })).toEqual([
      'Emmanuel Macron → macron',
      'Macron → macron',
    ]);
  });

  it('begins after the title that stands with it', async () => {
    expect(await people('New York Mayor John Kerry-Blum spoke. Kerry laughed.', { published: '2014-01-01' })).toEqual(
      [],
    );
  });
});

describe('a given name alone', () => {
  it('follows the full name, wherever it stands', async () => {
    expect(await people(['Barack or nobody', 'Barack Obama spoke. Then Barack left, with Barack’s dog.'])).toEqual([
      'Barack → obama',
      'Barack Obama → obama',
      'Barack → obama',
      'Barack → obama',
    ]);
  });

  it('means nobody where two of the text bear it, or it is a common one', async () => {
    expect(await people('Boris Johnson met Boris Hill. Boris laughed.')).toEqual(['Boris Johnson → johnson']);
    expect(await people('John Kerry spoke. John asked him a question.')).toEqual(['John Kerry → kerry']);
  });

  it('tells a family apart', async () => {
    expect(
      await people('Michelle Obama met Barack Obama in the United States. Michelle spoke, Barack listened.'),
    ).toEqual(['Michelle Obama → michelle', 'Barack Obama → obama', 'Michelle → michelle', 'Barack → obama']);
  });

  it.each([
    'Her brother Olaf, Olaf, 34, and a storm named Olaf met Olaf Scholz.',
    'Olaf Scholz saw Olaf Smith-Hansen, the Olaf Tower, Fort Olaf and olaf.',
  ])('is somebody else’s: %s', async (text) => expect(await people(text)).toEqual(['Olaf Scholz → scholz']));

  it('is no surname where family names come first', async () => {
    expect(await people('Kim Jong Un came. Kim left, Jong stayed.')).toEqual(['Kim Jong Un → kim', 'Kim → kim']);
  });
});

describe('what looks like a title’s surname and is none', () => {
  const about = { published: '2014-05-01' };

  it('is a deputy of some office', async () => {
    expect(await people('Assistant Secretary Kerry and Vice Foreign Minister Lavrov left.', about)).toEqual([]);
    expect(await people('Secretary Kerry and Foreign Minister Lavrov left.', about)).toEqual([
      'Kerry → kerry',
      'Lavrov → lavrov',
    ]);
  });

  it('is a given name with a surname after it in a headline', async () => {
    expect(await people('Prime Minister Boris Hill Visits Wales', { published: '2020-05-01' })).toEqual([]);
    expect(await people('Secretary John Hill Meets American Voters', about)).toEqual([]);
  });

  it('is someone’s wife or husband', async () => {
    expect(await people('Emmanuel Macron came. Mr. Macron spoke, Mrs. Kerry too.', about)).toEqual([
      'Emmanuel Macron → macron',
      'Macron → macron',
    ]);
    expect(await people('Barack Obama came. Mrs. Obama spoke.', about)).toEqual(['Barack Obama → obama']);
    expect(await people('Angela Merkel came. Herr Merkel spoke.', { ...about, language: 'de' })).toEqual([
      'Angela Merkel → merkel',
    ]);
  });

  it('is the second half of a given name, or of an administration', async () => {
    expect(await people('In Japan, the adviser Kim Sung-abe met Shinzo Abe.', about)).toEqual(['Shinzo Abe → abe']);
    expect(
      await people('Boris Johnson praised the Biden-Johnson Administration.', { published: '2022-05-01' }),
    ).toEqual(['Boris Johnson → johnson', 'Biden → biden']);
  });

  it('reads on after a word that a headline writes with a capital', async () => {
    expect(await people('Secretary John Kerry With High Representative', about)).toEqual(['John Kerry → kerry']);
  });
});

describe('kin of someone known', () => {
  it.each([
    'Donald Trump won. Tiffany Trump, his daughter, smiled. Then Trump spoke.',
    'Donald Trump won. His wife Ivana Trump waved. Then Trump spoke.',
    'Donald Trump, son of the late Fred Trump, won. Then Trump spoke.',
  ])('does not take the surname of the text’s subject: %s', async (text) => {
    expect(await people(text)).toEqual(['Donald Trump → trump', 'Trump → trump']);
  });

  it('keeps it where they are the subject, or nothing makes them kin', async () => {
    expect(await people('Tiffany Trump, his daughter, smiled. Donald Trump left. Then Trump spoke.')).toEqual([
      'Donald Trump → trump',
    ]);
    expect(await people('Donald Trump won. Tiffany Trump smiled. Then Trump spoke.')).toEqual(['Donald Trump → trump']);
  });

  it('is known by gender wherever the text has told it once', async () => {
    const text = ['Emmanuel Macron et son épouse Brigitte Macron arrivent.', 'Brigitte Macron salue. M. Macron parle.'];
    expect(await people(text, { language: 'fr' })).toEqual(['Emmanuel Macron → macron', 'Macron → macron']);
  });
});

describe('a short headline', () => {
  it('has a verb between two surnames, and no name of three words', async () => {
    const body = 'Donald Trump met Kim Jong Un.';
    const people12 = await people(['Trump Meets Kim in Singapore', body], { kind: 'headline' });
    expect(people12.slice(0, 2)).toEqual(['Trump → trump', 'Kim → kim']);
    expect(
      (
        await people(['Bush Orders Start of War', 'President Bush spoke.'], {
          kind: 'headline',
          published: '2003-03-20',
        })
      )[0],
    ).toBe('Bush → bush-43');
  });
});
