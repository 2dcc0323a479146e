import { render } from 'preact';
import { WordsContext } from '../../../components/words';
import { makeWords } from '../../../lib/core/wording/words';
import german from '../../../public/_locales/de/messages.json';
import english from '../../../public/_locales/en/messages.json';
import './font.css';
import '../../../components/styles/tokens.css';
import '../../../components/styles/card.css';
import '../../../components/styles/pages.css';
import '../../../components/notes/notes.css';
import '../../../components/library/library.css';
import { STATES } from './states';

/** Draws one state of one surface: `?state=popup&theme=dark&direction=rtl&language=de`. */
const wanted = new URLSearchParams(location.search);
const state = STATES[wanted.get('state') ?? ''];
const root = document.getElementById('root');
const language = wanted.get('language') === 'de' ? 'de' : 'en';
const words = makeWords(language, language === 'de' ? german : english, english);
const html = document.documentElement;
html.lang = language;
html.dir = wanted.get('direction') ?? 'ltr';
html.dataset.theme = wanted.get('theme') ?? 'light';
if (!state || !root) document.title = Object.keys(STATES).join(' ');
else {
  await document.fonts.load('14px Gallery');
  render(<WordsContext.Provider value={words}>{await state.draw()}</WordsContext.Provider>, root);
  for (const selector of state.clicks ?? []) (await soon(selector)).click();
  await soon(state.shows);
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  html.dataset.ready = 'true';
}

/** The element that a selector finds, as soon as it is there. */
async function soon(selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
