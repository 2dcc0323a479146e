import { describe, expect, it } from 'vitest';
import { annotate } from '../../lib/core/annotate';
import { store } from './resolve-facts';

async function offices(text: string, published: string | null, language = 'en'): Promise<string[]> {
  const article = { url: '', title: '', language, published };
  const { mentions } = await annotate(article, [{ id: 'b', kind: 'paragraph', text }], null, store);
  return mentions.flatMap((mention) => (mention.kind === 'office' ? [`${mention.surface} → ${mention.holder}`] : []));
}

describe('offices', () => {
  it.each([
    ['He met the US secretary of state.', '2014-05-01', 'US secretary of state → kerry'],
    ['He met the US secretary of state.', '2011-05-01', 'US secretary of state → hillary'],
    ['Russia’s foreign minister came.', '2018-05-01', 'Russia’s foreign minister → lavrov'],
    ['The German chancellor spoke.', '2019-05-01', 'German chancellor → merkel'],
    ['The German chancellor spoke.', '2023-05-01', 'German chancellor → scholz'],
    ['The Dutch prime minister came.', '2019-05-01', 'Dutch prime minister → rutte'],
    ['The UN secretary-general came.', '2019-05-01', 'UN secretary-general → guterres'],
    ['The president of France wrote.', '2023-05-01', 'president of France → macron'],
  ])('%s in %s', async (text, published, expected) => expect(await offices(text, published)).toEqual([expected]));

  it.each([
    'A US president may do so.',
    'The former US president left.',
    'The next German chancellor will decide.',
    'The foreign minister left.',
    'German Chancellor Angela Merkel left.',
    'Kenyan farmers and the president spoke.',
    'The US presidential election',
    'The Russian deputy foreign minister left.',
    'The acting US secretary of state left.',
  ])('nobody is meant by: %s', async (text) => expect(await offices(text, '2019-05-01')).toEqual([]));

  it.each([
    ['The North Korean leader smiled.', '2019-05-01', ['North Korean leader → kim']],
    ['The German leader met the French leader.', '2019-05-01', ['German leader → merkel', 'French leader → macron']],
    ['The British chancellor spoke.', '2018-05-01', ['British chancellor → hammond']],
    ['Germany is ready, the chancellor said.', '2019-05-01', ['chancellor → merkel']],
    ['In France, the president spoke.', '2019-05-01', ['president → macron']],
  ])('are led to by the country: %s', async (text, published, expected) => {
    expect(await offices(text, published)).toEqual(expected);
  });

  it.each([
    'The Labour leader and the Russian opposition leader left.',
    'The Korean leader left.',
    'The Prince of Wales left.',
    'The president of Germany’s central bank left.',
    'Germany and Russia agree, the chancellor said.',
    'Germany’s football club is in debt, the president said.',
    'Germany voted. The chancellor of the university spoke.',
  ])('are not led to by it: %s', async (text) => expect(await offices(text, '2019-05-01')).toEqual([]));

  it('need the article’s date', async () => expect(await offices('The German chancellor spoke.', null)).toEqual([]));

  it('are known in other languages', async () => {
    expect(await offices('Le président français a parlé.', '2023-05-01', 'fr')).toEqual([
      'président français → macron',
    ]);
    expect(await offices('Der deutsche Bundeskanzler sprach.', '2023-05-01', 'de')).toEqual([
      'deutsche Bundeskanzler → scholz',
    ]);
    const in2019 = (text: string, language: string) => offices(text, '2019-05-01', language);
    expect(await in2019('Frankreichs Präsident traf den US-Präsidenten.', 'de')).toEqual([
      'Frankreichs Präsident → macron',
      'US-Präsidenten → trump',
    ]);
    expect(await in2019('Der deutsche Vize-Kanzler', 'de')).toEqual([]);
    expect(await in2019('A chanceler alemã falou.', 'pt')).toEqual(['chanceler alemã → merkel']);
    expect(await in2019('Король Саудовской Аравии прибыл.', 'ru')).toEqual(['Король Саудовской Аравии → salman']);
    expect(await in2019('Un président français, l’ex-président français', 'fr')).toEqual([]);
    expect(await in2019('Le secrétaire général de l’ONU', 'fr')).toEqual(['secrétaire général de l’ONU → guterres']);
  });
});
