import type { TitlePhrase } from '../titles';
import { chinese, japanese, korean } from './east-asian';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { spanish } from './spanish';

/** What news in each language calls the holders of posts. */
export const TITLES: Readonly<Record<string, readonly TitlePhrase[]>> = {
  zh: chinese,
  ja: japanese,
  ko: korean,
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  ru: russian,
};
