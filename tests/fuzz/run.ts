import { spawnSync } from 'node:child_process';

/**
 * A long run of the fuzzing tests, with examples that were not tried before: `npm run fuzz -- [EXAMPLES]`. A failure tells the
 * seed, with which `FAST_CHECK_SEED=… npx vitest run tests/fuzz` shows it again.
 */
const [examples = '5000'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz', '--reporter=verbose', '--testTimeout=3600000'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: examples, FAST_CHECK_SEED: 'random' },
});
process.exitCode = status ?? 1;
