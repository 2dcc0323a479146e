import { spawnSync } from 'node:child_process';

/**
 * What Mozilla's reviewers' own tool says of the Firefox build: `npm run build` first, then `npm run lint:store`. The tool is as
 * large as all else that is installed and is needed before a release alone: npx fetches it then.
 */
const LINTER = 'web-ext@10.7.0';

/** Warnings that do not matter, by their code, each with why. */
const EXPLAINED: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact sets innerHTML where a component asks for it by dangerouslySetInnerHTML; none does, and the tests hold that',
};

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

const { stdout, stderr } = spawnSync(
  'npx',
  ['--yes', LINTER, 'lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'],
  { encoding: 'utf8', maxBuffer: 2 ** 26, shell: process.platform === 'win32' },
);
if (!stdout.trim().startsWith('{')) throw new Error(`web-ext did not answer:\n${stdout}\n${stderr}`);
const report = JSON.parse(stdout) as Report;
const tell = ({ code, message, file, line }: Finding) => `${code} in ${file ?? '?'}:${line ?? '?'}: ${message}`;
const faults = [...report.errors, ...report.warnings.filter(({ code }) => !EXPLAINED[code])];
for (const finding of report.warnings) {
  const why = EXPLAINED[finding.code];
  if (why) console.log(`known  ${tell(finding)}\n       ${why}`);
}
for (const finding of faults) console.log(`FAULT  ${tell(finding)}`);
console.log(
  `${report.errors.length} errors, ${report.warnings.length} warnings, ${report.notices.length} notices; ${faults.length} that matter`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
