import fs from 'node:fs/promises';
import path from 'node:path';
import { decode } from '../../tools/lib/decode';
import { bundle } from './bundle';
import { gazetteer, pageOf } from './gazetteer';

/** UTF-16 units of text in the long generated page, and in the one that stands in for an article where no pages are given. */
const LONG = 1_000_000;
const ARTICLE = 12_000;
/** How many of the bundled people the generated pages name, so that the extension itself finds some. */
const KNOWN_PEOPLE = 300;

/** What the pages of a run are. */
export interface Pages {
  /** Files of article pages, and the one of the long page. */
  articles: string[];
  long: string;
}

/**
 * Lays the pages of a run into a folder to be served, each with the probe in its head, and the script of what is measured inside
 * pages beside them.
 *
 * @param given a folder of saved pages; without it, an article is generated
 */
export async function layPages(directory: string, given: string | null): Promise<Pages> {
  const inPage = path.join(import.meta.dirname, 'page');
  await fs.writeFile(path.join(directory, 'bench.js'), await bundle(path.join(inPage, 'index.ts'), 'bench'));
  await fs.writeFile(path.join(directory, 'probe.js'), await bundle(path.join(inPage, 'probe.ts'), 'probe'));
  const lay = async (file: string, html: string) => {
    const head = /<head[^>]*>/i.exec(html);
    const at = head ? head.index + head[0].length : 0;
    const script = '<meta charset="utf-8"><script src="/probe.js"></script>';
    await fs.writeFile(path.join(directory, file), html.slice(0, at) + script + html.slice(at));
    return file;
  };
  const names = await pageNames();
  const long = await lay('long.html', pageOf(LONG, names));
  if (given === null) return { articles: [await lay('article.html', pageOf(ARTICLE, names))], long };
  const files = (await fs.readdir(given)).filter((file) => file.endsWith('.html')).sort();
  const articles = files.map(async (file) => lay(`given-${file}`, decode(await fs.readFile(path.join(given, file)))));
  return { articles: await Promise.all(articles), long };
}

/** Made-up people of the gazetteers, and as many of the bundled ones, the most prominent. */
async function pageNames(): Promise<string[]> {
  const file = path.join(import.meta.dirname, '../../dataset/facts/people.jsonl');
  const people = (await fs.readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { name: string; prominence?: number })
    .sort((a, b) => (b.prominence ?? 0) - (a.prominence ?? 0));
  const made = gazetteer(10_000).slice(0, KNOWN_PEOPLE);
  return [...made, ...people.slice(0, KNOWN_PEOPLE)].map(({ name }) => name);
}
