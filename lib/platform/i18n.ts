import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import spanish from '../../public/_locales/es/messages.json';
import french from '../../public/_locales/fr/messages.json';
import { chooseLanguage, type InterfaceLanguage, type Messages, makeWords, type Words } from '../core/wording/words';

const MESSAGES: Record<InterfaceLanguage, Messages> = { en: english, es: spanish, fr: french, de: german };

/**
 * The interface's words. Not taken from the browser's i18n API: that knows the browser's language alone, and readers may
 * choose another.
 *
 * @param choice a language, or `auto` for the browser's
 * @param preferred the browser's languages, best first
 */
export function wordsFor(choice: string, preferred: readonly string[] = navigator.languages): Words {
  const language = chooseLanguage(choice, preferred);
  return makeWords(language, MESSAGES[language], english);
}
