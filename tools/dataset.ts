import { parseArgs } from 'node:util';
import { compile } from '../dataset/compile';
import { coverageGaps, coverageTable } from '../dataset/coverage';
import { loadFacts } from '../dataset/load';
import { listNames, meetingsOf, showPerson } from '../dataset/query';
import { explain, reportCompiled, reviewList } from '../dataset/report';
import { writeFacts } from '../dataset/write';

const FACTS = new URL('../dataset/facts', import.meta.url).pathname;
const USAGE = `Usage:
  npm run dataset -- --sources DIR [--out DIR]           compile the dataset and write it
  npm run dataset -- review --sources DIR                list merges and links that want a person's eye
  npm run dataset -- explain ID --sources DIR            say what a person, tenure or event was made of
  npm run -s dataset -- show NAME                        print a person with sources
  npm run -s dataset -- meetings NAME NAME [--before D]  print what two people took part in together
  npm run -s dataset -- names                            print every name and alias, one a line
  npm run -s dataset -- coverage [--gaps]                for how many countries a holder is known, by office and year`;

/** Runs one command; the exit status is 0, or 2 for a wrong call, or 1 where the facts have a fault or hold no answer. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sources: { type: 'string' },
      out: { type: 'string' },
      before: { type: 'string' },
      gaps: { type: 'boolean' },
    },
  });
  const [command = 'compile', ...names] = positionals;
  if (command === 'show' && names[0]) return print(showPerson(await loadFacts(FACTS), names[0]));
  if (command === 'meetings' && names[0] && names[1]) {
    return print(meetingsOf(await loadFacts(FACTS), names[0], names[1], values.before));
  }
  if (command === 'names') return print(listNames(await loadFacts(FACTS)));
  const today = new Date().toISOString().slice(0, 10);
  if (command === 'coverage') return print((values.gaps ? coverageGaps : coverageTable)(await loadFacts(FACTS), today));
  if (!values.sources || !['compile', 'review', 'explain'].includes(command)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const compiled = await compile(values.sources);
  if (command === 'review') return print(reviewList(compiled));
  if (command === 'explain' && names[0]) return print(explain(compiled, names[0]));
  print(reportCompiled(compiled, today));
  if (compiled.faults.length > 0) {
    process.stderr.write(`${compiled.faults.join('\n')}\nNot written: ${compiled.faults.length} broken invariants.\n`);
    return 1;
  }
  await writeFacts(values.out ?? FACTS, compiled.facts);
  return 0;
}

function print(lines: readonly string[]): number {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  return lines.length > 0 ? 0 : 1;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe before everything is written.
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run();
