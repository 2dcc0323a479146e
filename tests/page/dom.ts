import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';

/** The small DOMs in which reading must work alike: the command line's and the unit tests' own. */
export const DOMS: [string, (html: string) => Document][] = [
  ['linkedom', (html) => parseHTML(html).document as unknown as Document],
  [
    'happy-dom',
    (html) => {
      const window = new Window();
      window.document.write(html);
      return window.document as unknown as Document;
    },
  ],
];

/** A page with these elements in its body. */
export function page(body: string, head = '', attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** A paragraph of running text that names nobody. */
export const PROSE =
  'The two delegations sat down at a long table in the old town hall, and for the better part of an hour nothing was said that either side wanted to see in print.';
