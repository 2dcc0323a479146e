import { describe, expect, it } from 'vitest';
import { detectLanguage, mayBeLanguage, primaryLanguage } from '../../lib/core/text/language';

const SAMPLES: Record<string, string> = {
  en: 'The ministers said that they would meet again in the spring, and that nothing had been decided on the question of the border.',
  es: 'Los ministros dijeron que se reunirán de nuevo en primavera y que no se ha decidido nada sobre la cuestión de la frontera.',
  fr: 'Les ministres ont dit qu’ils se retrouveraient au printemps et que rien n’avait été décidé sur la question de la frontière.',
  de: 'Die Minister sagten, dass sie sich im Frühjahr wieder treffen und dass in der Frage der Grenze nichts entschieden worden sei.',
  pt: 'Os ministros disseram que vão reunir-se de novo na primavera e que não foi decidido nada sobre a questão da fronteira.',
  it: 'I ministri hanno detto che si incontreranno di nuovo in primavera e che non è stato deciso nulla sulla questione del confine.',
  nl: 'De ministers zeiden dat ze elkaar in het voorjaar weer zien en dat er over de kwestie van de grens niets is besloten.',
  pl: 'Ministrowie powiedzieli, że spotkają się ponownie na wiosnę i że w sprawie granicy nic jeszcze nie jest przesądzone.',
  ru: 'Министры сказали, что встретятся снова весной и что по вопросу о границе ничего не решено.',
  uk: 'Міністри сказали, що зустрінуться знову навесні і що з питання про кордон нічого не вирішено.',
  ar: 'قال الوزراء إنهم سيجتمعون مرة أخرى في الربيع وإنه لم يتقرر شيء بشأن مسألة الحدود.',
  fa: 'وزیران گفتند که بهار آینده دوباره دیدار می‌کنند و دربارهٔ مرز چیزی گفته نشد.',
  zh: '部长们表示，他们将在春天再次会晤，边界问题尚未作出任何决定。',
  ja: '閣僚らは春に再び会談すると述べ、国境の問題については何も決まっていないと語った。',
  ko: '장관들은 봄에 다시 만날 것이며 국경 문제에 대해서는 아무것도 결정되지 않았다고 말했다.',
};

describe('language of a text', () => {
  it.each(Object.entries(SAMPLES))('hears %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    expect(mayBeLanguage(text, language)).toBe(true);
  });

  it('says nothing of what is too short or no text', () => {
    for (const text of ['', '42', 'Reuters', '… — !']) expect(detectLanguage(text)).toBeNull();
  });

  it('believes a declaration unless the text plainly speaks another language', () => {
    expect(mayBeLanguage(SAMPLES.ru as string, 'en')).toBe(false);
    expect(mayBeLanguage(SAMPLES.de as string, 'en-US')).toBe(false);
    expect(mayBeLanguage('Reuters', 'fr')).toBe(true);
    // a few short words of another language, by chance, in a short text
    expect(mayBeLanguage('El ministro visitó el puerto a las nueve y el domingo volvió a Roma.', 'es')).toBe(true);
    expect(mayBeLanguage(SAMPLES.uk as string, 'ru')).toBe(true);
  });

  it('takes the language out of a tag', () => {
    expect(['en-US', 'pt_BR', ' ZH-Hans '].map(primaryLanguage)).toEqual(['en', 'pt', 'zh']);
  });
});
