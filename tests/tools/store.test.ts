import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../lib/core/wording/words';

/** The longest that stores take: https://developer.chrome.com/docs/extensions/reference/manifest/description */
const SUMMARY = 132;
/** https://developer.chrome.com/docs/webstore/cws-dashboard-listing: 16,000; Mozilla's is 15,000. */
const DESCRIPTION = 15_000;

const own = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string; description: string };
const listing = (language: string, text: string) => fs.readFileSync(`store/${language}/${text}.txt`, 'utf8').trim();

describe.each(INTERFACE_LANGUAGES)('the listing in %s', (language) => {
  const messages = JSON.parse(fs.readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    'name' | 'description',
    { message: string }
  >;

  it('has the name and the line that browsers show', () => {
    expect(listing(language, 'name')).toBe(messages.name.message);
    expect(listing(language, 'summary')).toBe(messages.description.message);
  });

  it('is no longer than stores take', () => {
    expect(listing(language, 'summary').length).toBeLessThanOrEqual(SUMMARY);
    expect(listing(language, 'description').length).toBeLessThanOrEqual(DESCRIPTION);
    expect(listing(language, 'description').split('\n').length).toBe(listing('en', 'description').split('\n').length);
  });
});

describe('the version', () => {
  it('stands in package.json, and the changelog and the lock follow it', () => {
    const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { version: string };
    const [, newest] = /^## (\S+)/m.exec(fs.readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    expect([lock.version, newest]).toEqual([own.version, own.version]);
    expect(fs.readFileSync('wxt.config.ts', 'utf8')).not.toMatch(/\bversion\b/);
    expect(own.description).toBe(listing('en', 'summary'));
  });
});

/** Mozilla's check warns of innerHTML in Preact's own code (tools/lint-store.ts): nothing of ours reaches it. */
it('no component sets markup', () => {
  const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  const setting = /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/;
  expect(sources.filter((file) => setting.test(fs.readFileSync(file, 'utf8')))).toEqual([]);
});

describe.each(INTERFACE_LANGUAGES)('the privacy statement in %s', (language) => {
  const read = (file: string) => fs.readFileSync(file, 'utf8');
  const original = read('PRIVACY.md');
  const statement = language === 'en' ? original : read(`entrypoints/privacy/translated/${language}.md`);
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>;

  it('names what the settings and the menu have', () => {
    const said = new Set(Object.values(messages).map(({ message }) => message));
    const ways = [...statement.matchAll(new RegExp(`${messages.settings?.message}( → [^|]+)`, 'g'))];
    const names = ways.flatMap(([, way]) => (way ?? '').split(' → ').map((name) => name.trim())).filter(Boolean);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !said.has(name))).toEqual([]);
    for (const key of ['commandNote', 'commandPanel', 'notThisPerson'])
      expect(statement.toLowerCase()).toContain(messages[key]?.message.toLowerCase());
  });

  it('has every section, every row and every permission', () => {
    const shape = (text: string) =>
      [...text.matchAll(/^(#+ |\|[^|]*?(`[^|]*`)?[^`|]*\|)/gm)].map(([, start, names]) => names ?? start?.[0]);
    expect(shape(statement)).toEqual(shape(original));
  });
});
