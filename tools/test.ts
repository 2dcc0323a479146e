import { spawn } from 'node:child_process';
import { requireBrowsers } from './browsers/find';

/** One step of the whole test: its name and the command, run with the project's own binaries. */
interface Step {
  name: string;
  command: string[];
}

interface Result {
  step: Step;
  ok: boolean;
  seconds: number;
  output: string;
}

/** Steps of one row run side by side; a row starts when the one before has ended. */
const ROWS: Step[][] = [
  [
    { name: 'types', command: ['npm', 'run', '-s', 'types'] },
    { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  ],
  [{ name: 'unit', command: ['npx', 'vitest', 'run'] }],
  [{ name: 'build', command: ['npm', 'run', '-s', 'build'] }],
  [{ name: 'end to end', command: ['npm', 'run', '-s', 'e2e'] }],
];

function run(step: Step): Promise<Result> {
  const started = Date.now();
  const [file = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const end = (ok: boolean) => resolve({ step, ok, seconds: Math.round((Date.now() - started) / 1000), output });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('exit', (code) => end(code === 0));
  });
}

/** Vitest's own tallies: `Tests  3 failed | 120 passed (123)`. */
function tally(output: string): { passed: number; failed: number } {
  const plain = output.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
  const line = /^\s*Tests\s+(.*)$/m.exec(plain)?.[1] ?? '';
  const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed') };
}

requireBrowsers(['chromium', 'firefox']);
const results: Result[] = [];
for (const row of ROWS) {
  for (const result of await Promise.all(row.map(run))) {
    results.push(result);
    console.log(`${result.ok ? 'ok  ' : 'FAIL'} ${result.step.name} (${result.seconds} s)`);
    if (!result.ok) console.log(result.output);
  }
}
const tallies = results.map(({ output }) => tally(output));
const failedSteps = results.filter(({ ok }) => !ok);
const passed = tallies.reduce((sum, { passed: count }) => sum + count, 0);
const failed = Math.max(
  tallies.reduce((sum, { failed: count }) => sum + count, 0),
  failedSteps.length,
);
console.log(failedSteps.length ? `Failed: ${failedSteps.map(({ step }) => step.name).join(', ')}` : 'All steps hold.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failedSteps.length ? 1 : 0;
