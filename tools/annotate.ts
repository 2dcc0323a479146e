import { parseArgs } from 'node:util';
import { annotate } from '../lib/core/annotate';
import { openStore } from './lib/facts';
import { describeArticle } from './lib/line';
import { readPacks } from './lib/packs';
import { readPage } from './lib/pages';

const USAGE = `Usage: npm run -s annotate -- FILE... [options]

Prints, for each saved page (.html) or text (.txt), one line of JSON: the people, offices, events and dates its article
names, and the meetings of its people up to its date.

  --url URL            the page's address
  --published DATE     the article's date (2025-02-28 or a date-time), instead of what the page says
  --within SELECTOR    read only what a CSS selector matches
  --without SELECTOR   leave out what a CSS selector matches
  --pack FILE          add facts of your own: our own JSON, Popolo JSON, a Wikidata query's result or CSV; may be given
                       several times
`;

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** @returns the exit status: 0, or 2 where the command was wrong or a file could not be read */
async function main(): Promise<number> {
  const command = readCommand();
  if (command === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { files, options, published } = command;
  let status = 0;
  const packs = await readPacks(options.pack ?? [], new Date().toISOString().slice(0, 10)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  });
  if (packs === null) return 2;
  const store = await openStore(process.cwd(), packs);
  for (const file of files) {
    try {
      const read = await readPage(file, options);
      const article = published === undefined ? read : { ...read, published };
      const annotation = await annotate(article, article.blocks, null, store);
      process.stdout.write(`${JSON.stringify(await describeArticle(file, article, annotation, store))}\n`);
    } catch (error) {
      process.stderr.write(`${file}: ${reasonOf(error)}\n`);
      status = 2;
    }
  }
  return status;
}

function readCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        published: { type: 'string' },
        within: { type: 'string' },
        without: { type: 'string' },
        pack: { type: 'string', multiple: true },
      },
    });
    const { published, ...options } = values;
    if (published !== undefined && !DATE.test(published)) throw new Error(`--published ${published} is no ISO date`);
    return positionals.length === 0 ? null : { files: positionals, options, published };
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    return null;
  }
}

/** Why a file could not be read, in one line. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a directory';
  if (code === 'EACCES') return 'may not be read';
  return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`annotate: ${reasonOf(error)}\n`);
    process.exitCode = 2;
  },
);
