import { describe, expect, it } from 'vitest';
import { people } from './people-in';

describe('other languages', () => {
  it('reads Russian cases, and no adjectives', async () => {
    expect(
      await people('Слова Владимира Путина передали Дональду Трампу; трамповский стиль.', { language: 'ru' }),
    ).toEqual(['Владимира Путина → putin', 'Дональду Трампу → trump']);
  });

  it('does not join words that stand in different cases', async () => {
    expect(await people('Владимиром Путина', { language: 'ru' })).toEqual([]);
  });

  it('reads Polish, Czech and German cases', async () => {
    expect(await people('Spotkał się z Angelą Merkel i Emmanuelem Macronem.', { language: 'pl' })).toEqual([
      'Angelą Merkel → merkel',
      'Emmanuelem Macronem → macron',
    ]);
    expect(await people('Jednal s Angelou Merkelovou a Vladimírem Putinem.', { language: 'cs' })).toEqual([
      'Angelou Merkelovou → merkel',
      'Vladimírem Putinem → putin',
    ]);
    expect(await people('Angela Merkels Besuch bei Wladimir Putin', { language: 'de' })).toEqual([
      'Angela Merkels → merkel',
      'Wladimir Putin → putin',
    ]);
  });

  it('reads text without blanks', async () => {
    expect(await people('记者问唐纳德·特朗普，特朗普没有回答。', { language: 'zh' })).toEqual([
      '唐纳德·特朗普 → trump',
      '特朗普 → trump',
    ]);
    expect(await people('安倍晋三首相はドナルド・トランプ大統領と会談した。', { language: 'ja' })).toEqual([
      '安倍晋三 → abe',
      'ドナルド・トランプ → trump',
    ]);
    expect(await people('安倍晋三が来た。安倍氏は話した。', { language: 'ja' })).toEqual([
      '安倍晋三 → abe',
      '安倍 → abe',
    ]);
  });

  it('reads titles that follow the surname', async () => {
    expect(await people('安倍首相とトランプ大統領。', { language: 'ja' })).toEqual(['安倍 → abe', 'トランプ → trump']);
    expect(await people('特朗普总统来了。', { language: 'zh' })).toEqual(['特朗普 → trump']);
    expect(await people('아베 총리가 왔다.', { language: 'ko' })).toEqual(['아베 → abe']);
    expect(await people('安倍首相。', { language: 'ja', published: '2022-06-01' })).toEqual([]);
  });

  it('keeps the particle in a surname of another script', async () => {
    expect(await people('محمد بن سلمان والملك سلمان', { language: 'ar' })).toEqual(['محمد بن سلمان → bin-salman']);
  });

  it('reads Arabic with joined particles', async () => {
    expect(await people('قال الرئيس ودونالد ترامب', { language: 'ar' })).toEqual(['ودونالد ترامب → trump']);
  });
});
