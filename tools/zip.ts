import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/**
 * The packages that stores ask for: one for Chrome, one for Firefox, and for Firefox's reviewers the sources they are built
 * from. Files stand in order and carry no time of their own, so that the same checkout gives the same bytes.
 */
const { name, version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { name: string; version: string };
/** The earliest time that a zip file can hold. */
const NO_TIME = new Date(1980, 0, 1);

function filesBelow(directory: string): string[] {
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
}

function pack(target: string, directory: string, files: readonly string[]): void {
  const entries: Zippable = {};
  for (const file of files.toSorted()) {
    entries[file.split(path.sep).join('/')] = [
      fs.readFileSync(path.join(directory, file)),
      { mtime: NO_TIME, level: 9 },
    ];
  }
  const bytes = zipSync(entries);
  fs.writeFileSync(target, bytes);
  console.log(`${target}: ${files.length} files, ${(bytes.length / 2 ** 20).toFixed(1)} MiB`);
}

execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
for (const browser of ['chrome', 'firefox']) {
  const built = `.output/${browser}-mv3`;
  pack(`.output/${name}-${version}-${browser}.zip`, built, filesBelow(built));
}
const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
pack(`.output/${name}-${version}-sources.zip`, '.', tracked);
