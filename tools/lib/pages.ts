import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { readVisibleDate } from '../../lib/core/dates/visible-date';
import type { Article } from '../../lib/core/model';
import { detectLanguage } from '../../lib/core/text/language';
import { readArticle } from '../../lib/page/read/read';
import { decode } from './decode';

/** What to read of a file, and what is known about it beforehand. */
export interface PageOptions {
  url?: string;
  within?: string;
  without?: string;
}

/**
 * Reads the article of a saved page (HTML) or a plain text file (`.txt`: one block a line, the first one the headline).
 *
 * @throws Error where the file is missing or no text; its message names no file
 */
export async function readPage(file: string, options: PageOptions = {}): Promise<Article> {
  const text = decode(await readFile(file));
  return extname(file) === '.txt'
    ? textArticle(text, options.url ?? '')
    : readArticle(parsePage(text), {
        url: options.url ?? '',
        readVisibleDate,
        ...(options.within === undefined ? {} : { within: options.within }),
        ...(options.without === undefined ? {} : { without: options.without }),
      }).article;
}

/** Parses HTML, also a fragment without `html` and `body`, into a small DOM. */
function parsePage(html: string): Document {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  return document as unknown as Document;
}

/** A plain text as an article: its lines are its blocks. */
export function textArticle(text: string, url: string): Article {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const blocks = lines.flatMap((line, i) =>
    line === '' ? [] : [{ id: `b${i + 1}`, kind: 'paragraph' as const, text: line }],
  );
  return {
    url,
    title: blocks[0]?.text ?? '',
    language: detectLanguage(text) ?? 'und',
    published: null,
    blocks,
  };
}
