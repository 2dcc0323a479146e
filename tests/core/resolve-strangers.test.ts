import { describe, expect, it } from 'vitest';
import { annotate } from '../../lib/core/annotate';
import { people } from './people-in';
import { store } from './resolve-facts';

const in2016 = { published: '2016-03-10' };
const KNOWN = 'David Carter';

describe('a namesake', () => {
  it.each([
    `Sheriff ${KNOWN} of New Zealand spoke. Carter left.`,
    `Councilman ${KNOWN} of New Zealand spoke. Carter left.`,
    `State Rep. ${KNOWN} of New Zealand spoke. Carter left.`,
    `The striker ${KNOWN} of New Zealand scored. Carter left.`,
    `${KNOWN} of New Zealand — no relation to the speaker — left.`,
    `Sheriff ${KNOWN} of New Zealand spoke. “${KNOWN} is our man,” a voter said.`,
  ])('by a local office, a trade or the text’s own word is nobody known: %s', async (text) => {
    expect(await people(text, in2016)).toEqual([]);
  });

  it.each([
    ['de', `Der Torwart ${KNOWN} aus Neuseeland hielt.`],
    ['es', `El panadero ${KNOWN}, de 31 años, de Nueva Zelanda, cerró.`],
  ])('is told by a trade in other languages: %s', async (language, text) => {
    expect(await people(text, { ...in2016, language })).toEqual([]);
  });

  it('by the office of another place than theirs has a common surname', async () => {
    const mary = 'Mary Carpenter of New Zealand left.';
    expect(await people(`Mayor ${mary}`, { published: '1995-03-10' })).toEqual([]);
    expect(await people(`MP ${mary}`, { published: '1995-03-10' })).toHaveLength(1);
  });

  it('may stand beside whom the text has introduced by their office', async () => {
    const text = `Speaker ${KNOWN} of New Zealand spoke. The baker ${KNOWN} closed his shop. ${KNOWN} agreed.`;
    expect(await people(text, in2016)).toEqual([`${KNOWN} → david-carter`, `${KNOWN} → david-carter`]);
  });
});

describe('no stranger', () => {
  it('is made of a surname and its verb, of “y” and a surname, or of two surnames', async () => {
    expect(
      (
        await people(['Kerry and Lavrov Seal a Long Nuclear Deal', 'John Kerry spoke.'], {
          kind: 'headline',
          ...in2016,
        })
      )[0],
    ).toBe('Kerry → kerry');
    const text = ['Guaidó es presidente de Venezuela y Trump lo reconoce.', 'Donald Trump habló con John Kerry.'];
    expect((await people(text, { language: 'es' }))[0]).toBe('Trump → trump');
    expect((await people(['Trump y Kerry se verán.', text[1] as string], { language: 'es' })).slice(0, 2)).toEqual([
      'Trump → trump',
      'Kerry → kerry',
    ]);
  });

  it('takes an honorific that the text has given to someone known', async () => {
    const text = ['Emmanuel Macron parle. M. Macron rit.', 'Brigitte Macron rit aussi. M. Macron part.'];
    expect(await people(text, { language: 'fr' })).toEqual([
      'Emmanuel Macron → macron',
      'Macron → macron',
      'Macron → macron',
    ]);
  });
});

describe('an office whose country stands further off', () => {
  const offices = async (text: string) => {
    const article = { url: 'https://news.example/', title: '', language: 'en', published: '2016-03-10' };
    const { mentions } = await annotate(article, [{ id: '0', kind: 'paragraph', text }], null, store);
    return mentions.flatMap((mention) => (mention.kind === 'office' ? [`${mention.surface} → ${mention.holder}`] : []));
  };

  it('is its country’s where the paragraph has named no other, and nobody', async () => {
    expect(await offices('Germany faces a hard year. The chancellor said she would stay.')).toEqual([
      'chancellor → merkel',
    ]);
  });

  it.each([
    'Germany faces a hard year. France does too. The chancellor said she would stay.',
    'Germany faces a hard year. John Kerry came. The foreign minister left.',
    'Georgia voted. Georgia’s secretary of state agreed.',
  ])('is nobody’s else: %s', async (text) => expect(await offices(text)).toEqual([]));
});

describe('an article before a surname', () => {
  it('belongs to the noun after it, or to a place', async () => {
    const text = 'Philip Hammond flew. The Hammond is a river. They met in the Hammond. The Hammond budget failed.';
    expect(await people(text, { published: '2017-03-10' })).toEqual(['Philip Hammond → hammond', 'Hammond → hammond']);
  });
});

describe('a word that opens a sentence', () => {
  it.each([
    ['fr', 'Emmanuel Macron parle. Quand Macron rit, il rit.', 'Macron → macron'],
    ['es', 'Donald Trump habló. Según Trump, no.', 'Trump → trump'],
    ['de', 'Angela Merkel kam. Laut Merkel nicht.', 'Merkel → merkel'],
  ])('is no given name: %s %s', async (language, text, expected) => {
    expect((await people(text, { language }))[1]).toBe(expected);
  });

  it.each([
    ['fr', 'Emmanuel Macron parle. Tiphaine Macron rit.'],
    ['es', 'Donald Trump habló. Mariana Trump calló.'],
  ])('is one where it is none of those: %s %s', async (language, text) => {
    expect(await people(text, { language })).toHaveLength(1);
  });
});
