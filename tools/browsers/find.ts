import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  executable: string;
}

const CANDIDATES: Record<BrowserName, { commands: string[]; files: string[] }> = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...windowsFiles('Google/Chrome/Application/chrome.exe'),
    ],
  },
  firefox: {
    commands: ['firefox', 'firefox-esr'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windowsFiles('Mozilla Firefox/firefox.exe')],
  },
};

/** Debian's package of each browser; the ones tests are run with. */
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function windowsFiles(tail: string): string[] {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .map((root) => path.join(root, tail));
}

/** The first browser of that name on this machine, or null. */
export function findBrowser(name: BrowserName): FoundBrowser | null {
  const directories = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = CANDIDATES[name].commands.flatMap((command) =>
    directories.map((directory) => path.join(directory, command)),
  );
  const executable = [...onPath, ...CANDIDATES[name].files].find((file) => existsSync(file));
  return executable ? { name, executable } : null;
}

/**
 * Finds the browsers asked for; installs missing ones with apt-get where this user may (root on Debian or Ubuntu).
 * @throws Error in words that say what to install, when a browser is missing and cannot be installed.
 */
export function requireBrowsers(names: readonly BrowserName[]): FoundBrowser[] {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0) installPackages(missing.map((name) => PACKAGES[name]));
  return names.map((name) => {
    const found = findBrowser(name);
    if (!found) throw new Error(howToInstall(name));
    return found;
  });
}

function installPackages(packages: string[]): void {
  const aptGet = ['/usr/bin/apt-get', '/bin/apt-get'].find((file) => existsSync(file));
  if (!aptGet || process.getuid?.() !== 0) return;
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  const run = (args: string[]) =>
    spawnSync(aptGet, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', 'fonts-liberation', ...packages]);
}

function howToInstall(name: BrowserName): string {
  return name === 'chromium'
    ? 'No Chrome or Chromium was found. Install one (Debian or Ubuntu: sudo apt-get install chromium) and run this again.'
    : 'No Firefox was found. Install it (Debian or Ubuntu: sudo apt-get install firefox-esr) and run this again.';
}
