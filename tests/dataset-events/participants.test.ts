import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseParticipants } from '../../dataset/readers/events/participants';

/** Name, role and country of each participant, as one line. */
function read(phrase: string, context: Parameters<typeof parseParticipants>[1] = {}): string[] {
  return parseParticipants(phrase, context).map(({ name, role, area, areaImplied }) =>
    [name, role ?? '', `${area ?? ''}${areaImplied ? '?' : ''}`].join(' | '),
  );
}

describe('people in a list of counterparts', () => {
  test('a title with a country before or behind it', () => {
    expect(read('Danish Prime Minister Berg and President Lund of Norway')).toEqual([
      'Berg | head-of-government | DK',
      'Lund | head-of-state | NO',
    ]);
  });

  test('a title without a country belongs to the place, and that is marked as a guess', () => {
    expect(read('Foreign Minister Ana Ruiz', { area: 'ES' })).toEqual(['Ana Ruiz | foreign-minister | ES?']);
  });

  test('the second of a pair shares the country of the first, not of the place', () => {
    expect(read('Palestinian Authority President Saleh and Prime Minister Nasser', { area: 'EG' })).toEqual([
      'Saleh | head-of-state | PS',
      'Nasser | head-of-government | PS?',
    ]);
  });

  test('titles in the plural stand before several names', () => {
    expect(read('Presidents Ivan Petrov of Bulgaria and Jean Morel of France')).toEqual([
      'Ivan Petrov | head-of-state | BG',
      'Jean Morel | head-of-state | FR',
    ]);
    expect(read('Prime Ministers Berg and Lund', { area: 'FR' }).map((line) => line.split(' |')[0])).toEqual([
      'Berg',
      'Lund',
    ]);
  });

  test('an office may follow the name, or the country the office', () => {
    expect(read('Kim Dae-su, President of the Republic of Korea', { untitled: true })).toEqual([
      'Kim Dae-su | head-of-state | KR',
    ]);
    expect(read('the President of the People’s Republic of China, Li Wen', { untitled: true })).toEqual([
      'Li Wen | head-of-state | CN',
    ]);
  });

  test('two offices of one person are one participant with the higher role', () => {
    expect(
      read('Deputy Prime Minister and Minister of Foreign Affairs and Expatriates Omar Haddad', { area: 'JO' }),
    ).toEqual(['Omar Haddad | foreign-minister | JO?']);
  });

  test('names keep particles and numerals and lose honorifics and possessives', () => {
    expect(read('His Majesty King Khalid bin Omar Al Faris of Bahrain')).toEqual([
      'Khalid bin Omar Al Faris | monarch | BH',
    ]);
    expect(read('Foreign Minister Prince Faisal bin Omar al-Faris', { area: 'SA' })).toEqual([
      'Faisal bin Omar al-Faris | foreign-minister | SA?',
    ]);
    expect(read('King Carl XI')).toEqual(['Carl XI | monarch | ']);
  });

  test('heads of organizations act for no country', () => {
    expect(read('NATO Secretary General Berg and EU High Representative Lund', { area: 'BE' })).toEqual([
      'Berg | head-of-organization | ',
      'Lund | head-of-organization | ',
    ]);
  });

  test('an office with the article and a country names its holder', () => {
    expect(read('the Amir of Kuwait')).toEqual([' | monarch | KW']);
    expect(read('the Presidents of Chile and Peru')).toEqual([' | head-of-state | CL', ' | head-of-state | PE']);
  });

  test('groups name no one', () => {
    for (const group of [
      'senior Danish officials',
      'the leaders of the Gulf Cooperation Council',
      'French and German Counterparts',
    ]) {
      expect(read(group, { untitled: true })).toEqual([]);
    }
  });

  test('a qualified title is not the office of the country', () => {
    expect(read('Kurdish Regional President Aram', { area: 'IQ' })).toEqual(['Aram |  | IQ?']);
  });

  test('a day behind a mention is the day of that meeting alone', () => {
    const parsed = parseParticipants('President Li of China, July 16; and President Costa of Brazil, July 17');
    expect(parsed.map(({ monthDay }) => monthDay)).toEqual(['07-16', '07-17']);
  });

  test('a former holder and a senior are marked, so that they are not taken for those in office', () => {
    expect(parseParticipants('former U.S. President John Smith senior')[0]?.title).toMatch(/^former/);
    expect(parseParticipants('US President John Smith Sr')[0]?.title).toMatch(/^former/);
  });

  test('any text is read without error, and every name stands in the text', () => {
    const words = fc.constantFrom(
      'President',
      'Prime Minister',
      'and',
      'of',
      'the',
      ',',
      'France',
      'French',
      'Berg',
      'al-Faris',
      'de',
      'King',
      'II',
      'with',
      'St.',
      '’s',
      '(',
      'É',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
        ),
        (text) => {
          for (const { name } of parseParticipants(text, { area: 'FR', untitled: true, nameless: true })) {
            expect(text.replace(/\s+/g, ' ').replace(/[‘`]/g, '’').replace(/\./g, '. ').replace(/\s+/g, ' ')).toContain(
              name.replace(/\./g, '. ').trim().split(' ')[0],
            );
          }
        },
      ),
    );
  });
});
