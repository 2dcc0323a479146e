import type english from '../../../public/_locales/en/messages.json';
import type { LanguageTag } from '../model';

/** The languages of the interface. */
export const INTERFACE_LANGUAGES = ['en', 'es', 'fr', 'de'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The names of all messages; English has every one of them. */
export type MessageKey = keyof typeof english;
/** Messages that come in a form for each plural: `meetings` for `meetings_one` and `meetings_other`. */
type CountKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Messages as browsers keep them: https://developer.chrome.com/docs/extensions/reference/api/i18n#concepts */
export type Messages = Record<string, { message: string }>;

/** The interface's words in one language. */
export interface Words {
  /** For Intl: `en-GB`, `es`, `fr`, `de`. */
  locale: LanguageTag;
  language: InterfaceLanguage;
  /** A message with its places `$1`, `$2` … filled. */
  say(key: MessageKey, ...values: (string | number)[]): string;
  /** A message in the plural form that fits `count`, which fills `$1`; `values` fill `$2` onward. */
  count(key: CountKey, count: number, ...values: (string | number)[]): string;
  /** A message whose name was put together, such as a role's; null where there is none. */
  find(key: string): string | null;
  /** A number as the language writes it. */
  number(value: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

/** English dates are written day first, as international news writes them. */
const LOCALES: Record<InterfaceLanguage, LanguageTag> = { en: 'en-GB', es: 'es', fr: 'fr', de: 'de' };

/**
 * Words of a language from its messages.
 *
 * @param fallback English, for messages that the language lacks
 */
export function makeWords(language: InterfaceLanguage, messages: Messages, fallback: Messages): Words {
  const locale = LOCALES[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const text = (key: string) => messages[key]?.message ?? fallback[key]?.message ?? null;
  const fill = (message: string, values: readonly (string | number)[]) =>
    message.replace(/\$(\d)/g, (place, digit: string) => {
      const value = values[Number(digit) - 1];
      return value === undefined ? place : typeof value === 'number' ? numbers.format(value) : value;
    });
  return {
    locale,
    language,
    say: (key, ...values) => fill(text(key) ?? key, values),
    count: (key, count, ...values) => {
      const message = text(`${key}_${plurals.select(count)}`) ?? text(`${key}_other`) ?? key;
      return fill(message, [count, ...values]);
    },
    find: text,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

/**
 * The interface's language: the reader's choice, else the first of the browser's languages that there is, else English.
 *
 * @param choice a language tag, or `auto`
 * @param preferred the browser's languages, best first
 */
export function chooseLanguage(choice: string, preferred: readonly LanguageTag[]): InterfaceLanguage {
  for (const tag of choice === 'auto' ? preferred : [choice, ...preferred]) {
    const found = INTERFACE_LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
