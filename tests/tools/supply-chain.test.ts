import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesText, shippedPackages } from '../../tools/lib/shipped';

const own = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string; integrity?: string }>;
};

describe('what the extension is built from', () => {
  it('is pinned to exact versions, and locked by its contents', () => {
    const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
    const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('is installed without running anybody’s scripts', () => {
    expect(fs.readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  it('is little, and may be passed on', () => {
    const shipped = shippedPackages();
    expect(shipped.length).toBeLessThanOrEqual(15);
    expect(shipped.filter(({ licence }) => !/^(MIT|ISC|MPL-2\.0|Apache-2\.0)$/.test(licence))).toEqual([]);
  });

  it('is listed with its licences', () => {
    const text = licencesText(shippedPackages());
    for (const name of Object.keys(own.dependencies)) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});
