import fs from 'node:fs';
import path from 'node:path';

/** What an installed package says of itself. */
interface PackageFile {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** A package whose code is part of the built extension. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As an SPDX expression. */
  licence: string;
  homepage: string;
  /** The licence as the package carries it; empty where it carries none. */
  text: string;
}

/** The framework is a tool of the build, but its small runtime goes into every entrypoint. */
const RUNTIMES = ['wxt'];

/** All packages whose code may be in the built extension: the dependencies, and what they depend on in turn. */
export function shippedPackages(root = '.'): ShippedPackage[] {
  const read = (folder: string) =>
    JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageFile;
  const found = new Map<string, ShippedPackage>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const folder = path.join(root, 'node_modules', name);
    const { version, license = '', homepage = '', dependencies = {} } = read(folder);
    found.set(name, { name, version, licence: license, homepage, text: licenceText(folder) });
    for (const next of Object.keys(dependencies)) visit(next);
  };
  for (const name of Object.keys(read(root).dependencies ?? {})) visit(name);
  for (const name of RUNTIMES) {
    const folder = path.join(root, 'node_modules', name);
    const { version, license = '', homepage = '' } = read(folder);
    found.set(name, { name, version, licence: license, homepage, text: licenceText(folder) });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The packages with their licences, as one text that goes with the build. */
export function licencesText(packages: readonly ShippedPackage[]): string {
  return packages
    .map(({ name, version, licence, homepage, text }) =>
      `${name} ${version}: ${licence}\n${homepage}\n\n${text}`.trim(),
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}

function licenceText(folder: string): string {
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  return file ? fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim() : '';
}
