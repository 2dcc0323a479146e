import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What a file of each place may reach, itself or through what it imports. Types count as well: they shape the design. */
const RULES: { place: string; mayImport: string[]; packages: string[] }[] = [
  { place: 'lib/core/', mayImport: ['lib/core/'], packages: ['valibot'] },
  { place: 'lib/page/', mayImport: ['lib/core/', 'lib/page/'], packages: ['mark.js', '@floating-ui/dom', ...inCore()] },
  { place: 'lib/store/', mayImport: ['lib/core/', 'lib/store/'], packages: ['idb', ...inCore()] },
  {
    place: 'lib/platform/',
    mayImport: ['lib/platform/', 'lib/contract.ts', 'lib/core/'],
    packages: ['webextension-polyfill', ...inCore()],
  },
  {
    place: 'lib/background/',
    mayImport: ['lib/background/', 'lib/core/', 'lib/store/', 'lib/platform/', 'lib/contract.ts'],
    packages: ['idb', 'webextension-polyfill', ...inCore()],
  },
  {
    place: 'components/',
    mayImport: ['components/', 'lib/core/', 'lib/contract.ts'],
    packages: ['preact', 'preact/hooks', 'marked', 'mark.js', ...inCore()],
  },
];

/** Packages with one home. */
const HOMES: Record<string, RegExp> = {
  'mark.js': /^lib\/page\/paint\/|^components\//,
  idb: /^lib\/store\//,
  'webextension-polyfill': /^lib\/platform\//,
};

function inCore(): string[] {
  return ['valibot'];
}

const SOURCES = ['lib', 'components', 'entrypoints', 'dataset', 'tools'];

function sourceFiles(directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(directory, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return (
    [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find(
      (file) => fs.existsSync(file) && fs.statSync(file).isFile(),
    ) ?? null
  );
}

interface Imports {
  files: string[];
  packages: string[];
}

const graph = new Map<string, Imports>();
for (const file of SOURCES.filter((directory) => fs.existsSync(directory)).flatMap(sourceFiles)) {
  const specifiers = ts
    .preProcessFile(fs.readFileSync(file, 'utf8'), true, true)
    .importedFiles.map((entry) => entry.fileName);
  graph.set(file, {
    files: specifiers.map((specifier) => resolveImport(file, specifier)).filter((found) => found !== null),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('/')),
  });
}

/** Every file a file reaches, with the way that leads there. */
function closure(start: string): Map<string, string[]> {
  const ways = new Map([[start, [start]]]);
  const queue = [start];
  for (let file = queue.shift(); file; file = queue.shift()) {
    for (const next of graph.get(file)?.files ?? []) {
      if (ways.has(next)) continue;
      ways.set(next, [...(ways.get(file) ?? []), next]);
      queue.push(next);
    }
  }
  return ways;
}

describe('imports keep to the architecture', () => {
  it.each(RULES)('$place reaches only what it may', ({ place, mayImport, packages }) => {
    const breaches: string[] = [];
    for (const file of [...graph.keys()].filter((name) => name.startsWith(place))) {
      for (const [reached, way] of closure(file)) {
        const shown = way.join(' → ');
        // messages are data; what imports them takes their names from there
        const isAllowed = [...mayImport, 'public/_locales/'].some((allowed) => reached.startsWith(allowed));
        if (!isAllowed) breaches.push(shown);
        for (const name of graph.get(reached)?.packages ?? [])
          if (!packages.includes(name)) breaches.push(`${shown} → ${name}`);
      }
    }
    expect(breaches).toEqual([]);
  });

  it('nothing imports an entrypoint', () => {
    const breaches = [...graph].filter(
      ([file, { files }]) => !file.startsWith('entrypoints/') && files.some((name) => name.startsWith('entrypoints/')),
    );
    expect(breaches.map(([file]) => file)).toEqual([]);
  });

  it.each(Object.entries(HOMES))('%s is used in its home only', (name, home) => {
    const users = [...graph].filter(([, { packages }]) => packages.includes(name)).map(([file]) => file);
    expect(users.filter((file) => !home.test(file) && !file.startsWith('tools/bench'))).toEqual([]);
  });

  it('no file is left out: every source folder was walked', () => {
    expect(graph.size).toBeGreaterThan(3);
  });
});
