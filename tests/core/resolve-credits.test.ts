import { describe, expect, it } from 'vitest';
import { people } from './people-in';

/** One line of a page whose body below speaks of others. */
const line = async (text: string, language = 'en') => people([text, 'Donald Trump left.'], { language });
const ONLY_BODY = ['Donald Trump → trump'];

describe('credits and bylines', () => {
  it.each([
    ['en', 'Reporting by Ann Roe and John Kerry; Editing by Kevin Rudd and Gordon Brown'],
    ['en', 'Additional reporting by John Kerry in Moscow'],
    ['en', 'With reporting from John Kerry.'],
    ['en', 'John Kerry for The New York Times'],
    ['en', 'John Kerry, USA TODAY'],
    ['en', 'John Kerry is a reporter in Washington.'],
    ['en', 'John Kerry covers the White House for The Post.'],
    ['en', 'Contact John Kerry at john.kerry@example.com'],
    ['fr', 'Crédit photo : John Kerry'],
    ['fr', 'Propos recueillis par John Kerry'],
    ['fr', 'Publié le 2 mars par John Kerry'],
    ['es', 'Texto: John Kerry'],
    ['es', 'Fotografía de John Kerry'],
    ['es', 'La plaza ayer. John Kerry (EFE)'],
    ['de', 'Bildquelle: John Kerry'],
    ['it', 'a cura di John Kerry'],
    ['it', 'di John Kerry'],
    ['pt', 'Edição: John Kerry'],
    ['ru', 'Текст: Сергей Лавров'],
    ['ru', 'Площадь вчера. Фото: Сергей Лавров / ТАСС'],
  ])('name nobody of the news: %s %s', async (language, text) => {
    expect(await line(text, language)).toEqual(ONLY_BODY);
  });

  it.each([
    ['en', 'Video: John Kerry speaks to the nation'],
    ['en', 'A video by John Kerry’s campaign angered many.'],
    ['en', 'A letter written by John Kerry was found.'],
    ['es', 'Una foto de John Kerry con su familia se publicó.'],
    ['es', 'Por John Kerry votaron muchos en Ohio.'],
    ['de', 'Bilder von John Kerry im Senat gingen um die Welt.'],
  ])('are told from what is said of someone: %s %s', async (language, text) => {
    expect(await line(text, language)).toEqual(['John Kerry → kerry', ...ONLY_BODY]);
  });
});

describe('things named after people', () => {
  it.each([
    ['fr', 'Il habite place John Kerry, près de la salle John Kerry et du gymnase John Kerry.'],
    ['es', 'El gasoducto John Kerry y la autopista John Kerry.'],
    ['ru', 'Он живёт на улице Сергея Лаврова; ледокол «Сергей Лавров» ушёл, на площадь Сергея Лаврова.'],
    ['en', 'They met in the Kerry Executive Office Building.'],
  ])('stand right after the word for their kind: %s %s', async (language, text) => {
    expect(await line(text, language)).toEqual(ONLY_BODY);
  });

  it('is a list of words by language: “place” is a verb in English', async () => {
    expect(await line('They place John Kerry first.')).toEqual(['John Kerry → kerry', ...ONLY_BODY]);
  });
});
