import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string; sandbox?: string };
  content_scripts: { all_frames?: boolean; match_about_blank?: boolean; world?: string }[];
}

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
const manifestOf = (build: string) => JSON.parse(fs.readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Manifest;

/** The permissions that the privacy statement explains: whatever stands in code quotes in its table of them. */
function explained(): string[] {
  const section = /^## Permissions\n([\s\S]*?)(?=^## )/m.exec(fs.readFileSync('PRIVACY.md', 'utf8'))?.[1] ?? '';
  return section
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
}

describe.each(BUILDS)('the powers of %s', (build) => {
  const manifest = manifestOf(build);

  it('are each explained in the privacy statement', () => {
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect(asked.filter((name) => !explained().includes(name))).toEqual([]);
    expect(manifest.optional_permissions ?? manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('let no web page reach into the extension', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    // absent, Chrome would let every extension connect; web pages never
    expect(manifest.externally_connectable ?? {}).toEqual({});
    for (const script of manifest.content_scripts) {
      expect([script.all_frames ?? false, script.match_about_blank ?? false, script.world ?? 'ISOLATED']).toEqual([
        false,
        false,
        'ISOLATED',
      ]);
    }
  });

  it('let no page of the extension reach out of it', () => {
    const policy = manifest.content_security_policy.extension_pages;
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(/\s+/).slice(1));
    expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'blob:', 'data:']);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
    expect(manifest.content_security_policy.sandbox).toBeUndefined();
  });
});

it('explains no power that no build has', () => {
  const asked = BUILDS.flatMap((build) => [...manifestOf(build).permissions, ...manifestOf(build).host_permissions]);
  expect(explained().filter((name) => !asked.includes(name))).toEqual([]);
});

/** What installing and building leave in the folder. */
const MADE = ['node_modules', '.output', '.wxt', '.cache', '.git', 'public/dataset', 'public/licences.txt'];

describe('the build', () => {
  it('is the same byte for byte in another folder', () => {
    // beside the packages, so that they can be linked to; a link to their folder would be followed, and their places be others
    const copy = '.cache/another-folder';
    fs.rmSync(copy, { recursive: true, force: true });
    try {
      for (const entry of fs.readdirSync('.').filter((name) => !MADE.includes(name))) {
        fs.cpSync(entry, path.join(copy, entry), { recursive: true, filter: (file) => !MADE.includes(file) });
      }
      linkAll('node_modules', path.join(copy, 'node_modules'));
      execFileSync('npm', ['run', '-s', 'build'], { cwd: copy, stdio: 'pipe', env: withoutVitest() });
      for (const build of BUILDS)
        expect(digests(path.join(copy, '.output', build))).toEqual(digests(`.output/${build}`));
    } finally {
      fs.rmSync(copy, { recursive: true, force: true });
    }
  });
});

/** The environment as a shell has it: a build heeds what a test runner puts there. */
function withoutVitest(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !/^VITE/.test(name)));
}

/** The same tree of files once more, by hard links. */
function linkAll(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else fs.linkSync(source, target);
  }
}

/** Every file's name and contents, these as a hash. */
function digests(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => `${path.relative(folder, file)} ${createHash('sha256').update(fs.readFileSync(file)).digest('hex')}`)
    .sort();
}
