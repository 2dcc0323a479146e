import { describe, expect, it } from 'vitest';
import { people } from './people-in';

describe('names in part', () => {
  it('follow whom the text names in full, the headline too', async () => {
    expect(await people(['Macron speaks', 'Emmanuel Macron spoke; later Macron left.'])).toEqual([
      'Macron → macron',
      'Emmanuel Macron → macron',
      'Macron → macron',
    ]);
  });

  it('mean nobody where nobody is named and nothing settles it', async () => {
    expect(await people('Johnson and May were late for choir practice.')).toEqual([]);
  });

  it('are enough where the dataset calls them unmistakable, if the person was in office or their country is named', async () => {
    expect(await people('Scholz hesitates.', { published: '2023-05-01' })).toEqual(['Scholz → scholz']);
    expect(await people('In Germany, Scholz hesitates.', { published: '2026-05-01' })).toEqual(['Scholz → scholz']);
    expect(await people('The Scholz is also a lake boat.', { published: '2026-05-01' })).toEqual([]);
  });

  it('are settled by the head of a company where the text names it', async () => {
    expect(await people('The chief executive of Apple spoke; CEO Cook smiled.')).toEqual(['Cook → cook']);
    expect(await people('CEO Cook smiled at the diner.')).toEqual([]);
  });

  it('are those of leaders among leaders', async () => {
    const about = { published: '2024-05-01' };
    expect(await people('Barack Obama and Joe Biden spoke of Trump.', { ...about, language: 'fr' })).toContain(
      'Trump → trump',
    );
    const text = 'The air that surrounded Merkel was new to Olaf Scholz and Gerhard Schröder.';
    expect(await people(text, about)).toEqual([
      'Merkel → merkel',
      'Olaf Scholz → scholz',
      'Gerhard Schröder → schroder',
    ]);
    expect(await people('The air that surrounded Merkel was new to Olaf Scholz.', about)).toEqual([
      'Olaf Scholz → scholz',
    ]);
    expect(await people('Barack Obama and Joe Biden spoke of Clinton.', about)).toEqual([
      'Barack Obama → obama',
      'Joe Biden → biden',
    ]);
  });

  it('are enough where one person alone bears them, serves the country of the text, and is shown as a person', async () => {
    const about = { published: '2019-05-01' };
    const found = ['Klobuchar → klobuchar'];
    expect(await people('In the United States, Klobuchar announced her run.', about)).toEqual(found);
    expect(await people('In the United States, “I run,” Klobuchar pledged.', about)).toEqual(found);
    expect(await people('Klobuchar, who serves the United States, ran.', about)).toEqual(found);
    expect(await people('The run was Klobuchar’s idea, and American.', about)).toEqual(found);
    expect(await people('“I run for the United States,” said Klobuchar.', about)).toEqual(found);
    expect(await people('Klobuchar announced her run in France.', about)).toEqual([]);
    expect(await people('Klobuchar is American.', { published: '1999-05-01' })).toEqual([]);
    expect(await people('Snow fell on Klobuchar, in the United States.', about)).toEqual([]);
    expect(await people('Klobuchar sold shoes in the United States.', about)).toEqual([]);
  });

  it('are settled by a title at the article’s date', async () => {
    expect(await people('Secretary Kerry rested. Later Kerry flew home.', { published: '2015-03-01' })).toEqual([
      'Kerry → kerry',
      'Kerry → kerry',
    ]);
    expect(await people('President Bush rested.', { published: '1990-09-09' })).toEqual(['Bush → bush-41']);
    expect(await people('Secretary Kerry rested.', { published: '1995-03-01' })).toEqual([]);
    expect(await people('Secretary Kerry rested.', { published: null })).toEqual(['Kerry → kerry']);
    expect(await people('President Bush rested.', { published: null })).toEqual([]);
  });

  it('fall silent where two bear the name, unless a title or an address tells them apart', async () => {
    expect(
      await people('Bill Clinton and Hillary Clinton came. Clinton waved. Mrs. Clinton spoke, Mr. Clinton listened.'),
    ).toEqual(['Bill Clinton → bill', 'Hillary Clinton → hillary', 'Clinton → hillary', 'Clinton → bill']);
  });

  it('fall silent where a relative is named and one who outshines her may be meant', async () => {
    const text = 'Michelle Obama came to the United States. Obama waved; Mr. Obama stayed, Mrs. Obama left.';
    expect(await people(text, { published: '2013-05-01' })).toEqual([
      'Michelle Obama → michelle',
      'Obama → obama',
      'Obama → michelle',
    ]);
  });

  it('know a monarch by the title and the name without its number', async () => {
    expect(await people('King Charles opened the session.', { published: '2023-05-01' })).toEqual([
      'Charles → charles',
    ]);
    expect(await people('Charles opened the session.', { published: '2023-05-01' })).toEqual([]);
  });

  it('know a king from a prince', async () => {
    expect(await people('King Mohammed left. Prince Mohammed stayed.')).toEqual(['Mohammed → mohammed']);
  });

  it('go to a stranger of that name whom the text names in full', async () => {
    expect(await people(['Hori Parata spoke first.', 'Parata said he was content in New Zealand.'])).toEqual([]);
  });

  it('may be those of a stranger named in the same paragraph', async () => {
    const text = 'Jane Johnson, a baker, said that Boris Johnson had called. Johnson laughed.';
    expect(await people(text)).toEqual(['Boris Johnson → johnson']);
    expect(await people([text, 'The day after, Boris Johnson left. Johnson waved.'])).toEqual([
      'Boris Johnson → johnson',
      'Boris Johnson → johnson',
      'Johnson → johnson',
    ]);
  });

  it('are part of a longer name behind a word that opens a sentence and may be a name', async () => {
    expect(await people(['Hillary Clinton spoke.', 'Chelsea Clinton waved.', 'Yesterday Clinton left.'])).toEqual([
      'Hillary Clinton → hillary',
      'Clinton → hillary',
    ]);
  });

  it('are no senator’s where the chamber is another', async () => {
    expect(await people('Gordon Brown spoke. Senator Brown left.', { published: '2009-05-01' })).toEqual([
      'Gordon Brown → brown',
    ]);
  });

  it('are words where what follows is no verb of a person', async () => {
    expect(await people('Gordon Brown left. Brown bread was served. Brown waved.')).toEqual([
      'Gordon Brown → brown',
      'Brown → brown',
    ]);
  });

  it('keep their particle and their initial', async () => {
    expect(
      await people(
        'Ursula von der Leyen spoke. Ms. von der Leyen smiled. U. von der Leyen signed, K. von der Leyen did not.',
      ),
    ).toEqual(['Ursula von der Leyen → leyen', 'von der Leyen → leyen', 'U. von der Leyen → leyen']);
  });

  it('may be the two of a Spanish name, or an Arabic one with either article', async () => {
    expect(
      await people('Andrés Manuel López Obrador habló. López Obrador viajó.', {
        language: 'es',
        published: '2019-05-01',
      }),
    ).toEqual(['Andrés Manuel López Obrador → amlo', 'López Obrador → amlo']);
    expect(await people('Abdel Fattah el-Sisi spoke. El-Sisi left, and Sisi’s guard too.')).toEqual([
      'Abdel Fattah el-Sisi → sisi',
      'El-Sisi → sisi',
      'Sisi → sisi',
    ]);
  });

  it('may be joined by a hyphen', async () => {
    expect(await people('A Macron-Merkel plan: Emmanuel Macron and Angela Merkel agree.')).toEqual([
      'Macron → macron',
      'Merkel → merkel',
      'Emmanuel Macron → macron',
      'Angela Merkel → merkel',
    ]);
  });

  it('stand after words of one letter that are no initials', async () => {
    expect(await people('Emmanuel Macron parle. M. Macron part.', { language: 'fr' })).toEqual([
      'Emmanuel Macron → macron',
      'Macron → macron',
    ]);
    expect(await people('Владимир Путин приехал. С Путиным говорили.', { language: 'ru' })).toEqual([
      'Владимир Путин → putin',
      'Путиным → putin',
    ]);
  });

  it('know a family from a genitive', async () => {
    expect(await people('Emmanuel Macron kam. Macrons Rede gefiel, die Macrons blieben.', { language: 'de' })).toEqual([
      'Emmanuel Macron → macron',
      'Macrons → macron',
    ]);
    expect(
      await people('Emmanuel Macron kam. Macrons Plan gefiel, der Macron-Tower nicht.', { language: 'de' }),
    ).toEqual(['Emmanuel Macron → macron', 'Macrons → macron']);
  });

  it('know a family or a team from its article', async () => {
    const kin = { published: '2016-05-01' };
    expect(
      await people('Hillary Clinton est venue. Les Clinton restent, Clinton part.', { ...kin, language: 'fr' }),
    ).toEqual(['Hillary Clinton → hillary', 'Clinton → hillary']);
    expect(
      await people('Hillary Clinton ganó. Perdió el Clinton; los Clinton callan.', { ...kin, language: 'es' }),
    ).toEqual(['Hillary Clinton → hillary']);
  });

  it('are settled by an apposition that names office and country', async () => {
    const about = { published: '2001-05-01' };
    expect(await people('Schröder, the German chancellor, left.', about)).toEqual(['Schröder → schroder']);
    expect(await people('The chancellor of Germany, Schröder, left.', about)).toEqual(['Schröder → schroder']);
    expect(await people('Schröder, the French chancellor, left.', about)).toEqual([]);
    expect(await people('Schröder, the German chancellor, left.')).toEqual([]);
  });

  it('know verbs and months from the person of that name', async () => {
    expect(await people('Theresa May left. May I come in, he asked; she may. May said no.')).toEqual([
      'Theresa May → may',
      'May → may',
    ]);
    const text = 'Theresa May lost in May, as last May and on 10 May. No confidence in May, they said.';
    expect(await people(text)).toEqual(['Theresa May → may', 'May → may']);
  });
});
