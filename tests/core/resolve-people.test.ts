import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../lib/core/annotate';
import type { Block, DocumentContext } from '../../lib/core/model';
import { people } from './people-in';
import { store } from './resolve-facts';

describe('names in full', () => {
  it('finds them with every kind of apostrophe and accent', async () => {
    expect(await people("Donald Trump’s envoy saw Luiz Inacio Lula da Silva, and Angela Merkel's staff left.")).toEqual(
      ['Donald Trump → trump', 'Luiz Inacio Lula da Silva → lula', 'Angela Merkel → merkel'],
    );
  });

  it('takes middle initials for the person whose they are', async () => {
    expect(await people('George W. Bush and George H.W. Bush came. George P. Bush stayed away.')).toEqual([
      'George W. Bush → bush-43',
      'George H.W. Bush → bush-41',
    ]);
  });

  it('accepts an initial that the dataset does not know, and keeps the suffix', async () => {
    expect(await people('Donald J. Trump followed Joseph R. Biden Jr. into the hall.')).toEqual([
      'Donald J. Trump → trump',
      'Joseph R. Biden Jr. → biden',
    ]);
  });

  it('does not take the son for the father', async () => {
    expect(await people('Donald Trump Jr. spoke, then Donald Trump, Jr. left.')).toEqual([]);
  });

  it('decides between namesakes by the article’s date and the title', async () => {
    expect(await people('President George Bush spoke in the United States.', { published: '1991-03-01' })).toEqual([
      'George Bush → bush-41',
    ]);
    expect(await people('President George Bush spoke in the United States.', { published: '2003-03-01' })).toEqual([
      'George Bush → bush-43',
    ]);
  });

  it('tells a namesake by the age that the text gives', async () => {
    expect(await people('Kevin Rudd, 34, of Leeds, was fined.', { published: '2009-05-01' })).toEqual([]);
    expect(await people('Kevin Rudd, 51, was re-elected.', { published: '2009-05-01' })).toEqual(['Kevin Rudd → rudd']);
  });

  it('forgives one letter less in a long surname with a double consonant', async () => {
    expect(
      await people('Sergio Mattarella spoke. Sergio Matarella left, then Matarella; Sergio Mattarela stayed.'),
    ).toEqual([
      'Sergio Mattarella → mattarella',
      'Sergio Matarella → mattarella',
      'Matarella → mattarella',
      'Sergio Mattarela → mattarella',
    ]);
  });

  it('tells a namesake by a trade that goes with no office', async () => {
    const about = { published: '2017-05-01' };
    expect(await people('Hekia Parata, the minister, spoke in New Zealand.', about)).toEqual(['Hekia Parata → parata']);
    expect(await people('Hekia Parata, 71, an old woman from Invercargill, spoke in New Zealand.', about)).toEqual([]);
    expect(await people('The striker Hekia Parata played in New Zealand.', about)).toEqual([]);
    expect(await people('Hekia Parata, the woman behind the plan, spoke in New Zealand.', about)).toEqual([
      'Hekia Parata → parata',
    ]);
    expect(await people('Hekia Parata, whose mother was a nurse, spoke in New Zealand.', about)).toEqual([
      'Hekia Parata → parata',
    ]);
  });

  it('takes a rare name beside an office that the dataset does not know of', async () => {
    expect(await people('The commissioner saw Dimas Stavros.', { published: '1931-05-01' })).toEqual([]);
    expect(await people('Enlargement Minister Stavros Dimas left.', { published: '2013-05-01' })).toEqual([
      'Stavros Dimas → dimas',
    ]);
    expect(await people('Japanese Minister Stavros Dimas left.', { published: '2013-05-01' })).toEqual([]);
  });

  it('asks for evidence where the name is common and the person obscure', async () => {
    expect(await people('Mary Carpenter won the baking contest.')).toEqual([]);
    expect(await people('The lawmaker Mary Carpenter of New Zealand spoke.', { published: '1995-01-01' })).toEqual([
      'Mary Carpenter → legislator-Mary',
    ]);
  });

  it('gives a couple the surname that stands once', async () => {
    const text = 'Bill and Hillary Clinton arrived. Clinton waved. The State Department and Hillary Clinton agreed.';
    expect(await people(text)).toEqual(['Bill → bill', 'Hillary Clinton → hillary', 'Hillary Clinton → hillary']);
    expect(await people('Joachim und Angela Merkel kamen.', { language: 'de' })).toEqual(['Angela Merkel → merkel']);
  });

  it('trusts a common name beside others who hold the same office', async () => {
    const in1995 = { published: '1995-01-01' };
    expect(await people('Mary Carpenter won.', in1995)).toEqual([]);
    expect(await people('Helen Clark and Mary Carpenter won.', in1995)).toEqual([
      'Helen Clark → clark',
      'Mary Carpenter → legislator-Mary',
    ]);
  });

  it('takes nobody for the politician that a child will be', async () => {
    expect(await people('Kevin Rudd scored twice.', { published: '1969-05-01' })).toEqual([]);
  });

  it('knows a married name by either part', async () => {
    expect(await people('Cristina Kirchner spoke, Kirchner said.', { published: '2010-05-01' })).toEqual([
      'Cristina Kirchner → cristina',
      'Kirchner → cristina',
    ]);
  });

  it('reads names in capitals', async () => {
    expect(await people('VLADIMIR PUTIN ARRIVES, SERGEI LAVROV WAITS AT THE AIRPORT')).toEqual([
      'VLADIMIR PUTIN → putin',
      'SERGEI LAVROV → lavrov',
    ]);
  });

  it('reads both orders where family names come first', async () => {
    expect(await people('Abe Shinzo, or Shinzo Abe, met Kim Jong-un in Japan.')).toEqual([
      'Abe Shinzo → abe',
      'Shinzo Abe → abe',
      'Kim Jong-un → kim',
    ]);
  });
});

describe('what is nobody', () => {
  it.each([
    'The guests of Angela Merkel saw Merkel Tower and the Merkel International Airport.',
    'Angela Merkel wrote to info@merkel.example and #Merkel.',
    'Angela Merkel has a niece, Lena Merkel Schmidt.',
    'Angela Merkel saw Fort Merkel.',
    'Angela Merkel on Merkelism, merkel and merkeln.',
    'Angela Merkel met the Merkels.',
    'Angela Merkel sued Merkel & Sons and Merkel & Merkel.',
    'Angela Merkel opened the Merkel museum.',
    'Angela Merkel saw the Charles de Gaulle aircraft carrier and the destroyer Donald Trump.',
    'Angela Merkel won the Barack Obama medal.',
    'Angela Merkel praised the Smith-Merkel Act.',
  ])('%s', async (text) => expect(await people(text)).toEqual(['Angela Merkel → merkel']));

  it('is a maker of pictures or texts', async () => {
    expect(await people('By Boris Johnson', { kind: 'byline' })).toEqual([]);
    expect(await people('By Jane Doe and Boris Johnson, Staff Writers')).toEqual([]);
    expect(await people('The harbour at dawn. Photo: Boris Johnson/AFP')).toEqual([]);
    expect(await people('Boris Johnson contributed to this report.')).toEqual([]);
  });

  it('is a ship or a library named after someone', async () => {
    const text = 'Le porte-avions Charles-de-Gaulle et la bibliothèque Emmanuel Macron. Emmanuel Macron est parti.';
    expect(await people(text, { language: 'fr' })).toEqual(['Emmanuel Macron → macron']);
    expect(await people('Das Schiff Angela Merkel legte ab.', { language: 'de' })).toEqual([]);
  });

  it('is a street named after someone', async () => {
    expect(await people('On arrive par la rue Emmanuel Macron.', { language: 'fr' })).toEqual([]);
  });
});

describe('the document’s context', () => {
  it('carries whom earlier blocks named', async () => {
    const blocks: Block[] = [{ id: 'a', kind: 'paragraph', text: 'Olaf Scholz spoke.' }];
    const article = { url: '', title: '', language: 'en', published: '2023-01-01' };
    const { context } = await annotate(article, blocks, null, store);
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
    expect(await people('Scholz left.', { published: '2023-01-01', context })).toEqual(['Scholz → scholz']);
  });

  it('leaves out whom the reader has rejected', async () => {
    const context: DocumentContext = { named: {}, areas: {}, rejected: ['macron'] };
    expect(await people('Emmanuel Macron came, Macron left.', { context })).toEqual([]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...[
      'Donald Trump',
      'Trump',
      ' ',
      '’s',
      '. ',
      ', ',
      '-',
      'Tower',
      'the ',
      'President ',
      'Путина',
      'Владимира ',
      '习近平',
      'é',
      '\u00ad',
      '(',
      'May',
      'Angela ',
      'Merkel',
      '@',
      'Jr.',
      '\n',
    ],
  );

  it('mentions map back to their text, never overlap, never cut a word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const text = pieces.join('');
        const blocks: Block[] = [{ id: 'b', kind: 'paragraph', text }];
        const { mentions } = await annotate(
          { url: '', title: '', language: 'en', published: '2018-06-01' },
          blocks,
          null,
          store,
        );
        let before = 0;
        for (const { start, end, surface } of mentions) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(before);
          before = end;
          if (/[\u3040-\u9fff]/.test(surface)) continue;
          expect(`${text[start - 1] ?? ' '}${text[end] ?? ' '}`).not.toMatch(/(?![\u3040-\u9fff])\p{L}/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same in composed and decomposed text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const text = `Luiz Inácio Lula da Silva ${pieces.join('')} Сергей Лавров`;
        const plain = (found: string[]) => found.map((one) => one.normalize('NFC'));
        expect(plain(await people(text.normalize('NFD')))).toEqual(plain(await people(text)));
      }),
      { numRuns: 60 },
    );
  });
});
