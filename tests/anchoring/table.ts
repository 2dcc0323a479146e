import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPage } from '../../tools/lib/pages';
import { EDITS, follow, type Outcome } from './edits';
import { PAIRS } from './pairs';
import { SAMPLES } from './samples';

const USAGE = `Usage: npm run -s anchoring [-- FOLDER]

Prints what becomes of a note's passage when its page is edited: a row for each kind of edit, a column for each language.

  FOLDER   also follows the notes in its folders, each with page.html, page-after.html and anchor.json
`;

/** A note of a page pair: the quote, and where it must be. Of equal places the `occurrence`th is meant, counted from 1. */
interface PairNote {
  exact: string;
  prefix: string;
  suffix: string;
  outcome: string;
  text?: string;
  occurrence?: number;
}

interface Row {
  name: string;
  cells: string[];
}

async function main(): Promise<number> {
  const [folder, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || folder?.startsWith('-')) {
    process.stderr.write(USAGE);
    return 2;
  }
  const faults: string[] = [];
  const judge = (what: string, actual: Outcome, isRight: boolean) => {
    if (!isRight) faults.push(what);
    return isRight ? actual.outcome : `${actual.outcome} (wrong)`;
  };
  const languages = SAMPLES.map(({ language }) => language);
  const rows = [...new Set(EDITS.map(({ kind }) => kind))].map((kind): Row => {
    const cells = languages.map((language) => {
      const edit = EDITS.find((one) => one.kind === kind && one.language === language);
      if (!edit) return '–';
      const actual = follow(edit.before, edit.passage, edit.after, edit.occurrence);
      return judge(`${language}, ${kind}`, actual, JSON.stringify(actual) === JSON.stringify(edit.expected));
    });
    return { name: kind, cells };
  });
  print([{ name: 'edit', cells: languages }, ...rows]);
  const others = PAIRS.map(({ kind, language, before, passage, after, expected }): Row => {
    const actual = follow(before, passage, after);
    return { name: kind, cells: [judge(kind, actual, JSON.stringify(actual) === JSON.stringify(expected)), language] };
  });
  print([{ name: 'other edit', cells: ['outcome', 'language'] }, ...others]);
  let count = EDITS.length + PAIRS.length;
  if (folder) {
    const pairs = await followPairs(folder, judge);
    count += pairs.length;
    print([{ name: 'page pair', cells: ['outcome'] }, ...pairs]);
  }
  process.stdout.write(`${count - faults.length} of ${count} right\n`);
  return faults.length > 0 ? 1 : 0;
}

/** Follows the notes of saved page pairs; what needs a living page is left out. */
async function followPairs(
  folder: string,
  judge: (what: string, actual: Outcome, isRight: boolean) => string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const file = (part: string) => path.join(folder, name, part);
    const json = await readFile(file('anchor.json'), 'utf8').catch(() => null);
    const after = await textOf(file('page-after.html')).catch(() => null);
    if (json === null || after === null) continue;
    const before = await textOf(file('page.html'));
    const { notes } = JSON.parse(json) as { notes: PairNote[] };
    for (const { exact, prefix, suffix, outcome, text, occurrence } of notes) {
      const start = before.indexOf(prefix + exact + suffix) + prefix.length;
      const earlier = before.slice(0, start).split(exact).length - 1;
      const actual = follow(before, exact, after, earlier + 1);
      const isFound = actual.outcome !== 'orphan';
      const isThere =
        !isFound ||
        ((!text || actual.text === text) && (!occurrence || nth(after, exact, occurrence) === actual.start));
      const isRight = isFound === (outcome !== 'orphan') && isThere;
      const what = `${name}: ${exact}`;
      rows.push({ name: what, cells: [judge(what, actual, isRight)] });
    }
  }
  return rows;
}

async function textOf(file: string): Promise<string> {
  return (await readPage(file)).blocks.map(({ text }) => text).join('\n');
}

function nth(text: string, part: string, count: number): number {
  let at = -1;
  for (let i = 0; i < count; i += 1) at = text.indexOf(part, at + 1);
  return at;
}

function print(rows: readonly Row[]): void {
  const first = Math.max(...rows.map(({ name }) => name.length));
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  for (const { name, cells } of rows) {
    const line = [name.padEnd(first), ...cells.map((cell) => cell.padEnd(width))].join('  ');
    process.stdout.write(`${line.trimEnd()}\n`);
  }
  process.stdout.write('\n');
}

process.exitCode = await main();
