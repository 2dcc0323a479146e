import { describe, expect, it } from 'vitest';
import { palladius } from '../../dataset/names/palladius';
import { latinByRule } from '../../dataset/names/scripts';

describe('a name in another script', () => {
  it.each([
    ['Xi Jinping', 'Си Цзиньпин'],
    ['Wang Yi', 'Ван И'],
    ['Li Keqiang', 'Ли Кэцян'],
    ['Zhu Rongji', 'Чжу Жунцзи'],
    ['Zhou Enlai', 'Чжоу Эньлай'],
    ['Lü Fuyuan', 'Люй Фуюань'],
  ])('%s is %s to Russian news', (pinyin, russian) => {
    expect(palladius(pinyin)).toBe(russian);
  });

  it('is left alone where it is no pinyin', () => {
    expect(palladius('Qiangba Puncog')).toBeUndefined();
    expect(palladius('Tsai Ing-wen')).toBeUndefined();
    expect(palladius('Xi')).toBeUndefined();
  });

  it.each([
    ['천대엽', 'Cheon Dae-yeop'],
    ['강창일', 'Kang Chang-il'],
    ['თამარ ლებანიძე', 'Tamar Lebanidze'],
    ['Γεώργιος Αντωνακόπουλος', 'Georgios Antonakopoulos'],
    ['Ευάγγελος Παυλίδης', 'Evangelos Pavlidis'],
  ])('%s is %s in Latin letters', (native, latin) => {
    expect(latinByRule(native)).toBe(latin);
  });

  it('has no Latin spelling by rule where its signs do not tell how it sounds', () => {
    expect(latinByRule('李永達')).toBeUndefined();
    expect(latinByRule('مجتبی')).toBeUndefined();
  });
});
