import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOURS, DEFAULT_SETTINGS, isOnFor, readSettings, siteOf, switchSite } from '../../lib/core/settings';
import { contrastOnPage, ENOUGH } from '../../lib/core/wording/contrast';

describe('settings', () => {
  it('take the default wherever something is missing or malformed, and keep the rest', () => {
    expect(
      readSettings({ delay: 500, trigger: 'sometimes', kinds: { date: false }, colours: 7, sitesOff: ['a.example'] }),
    ).toEqual({
      ...DEFAULT_SETTINGS,
      delay: 500,
      kinds: { ...DEFAULT_SETTINGS.kinds, date: false },
      sitesOff: ['a.example'],
    });
  });

  it('can be read from anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(readSettings(stored)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
  });

  it('have colours that can be seen on light and on dark pages', () => {
    for (const { light, dark } of Object.values(DEFAULT_COLOURS)) {
      expect(contrastOnPage(light, 'light')).toBeGreaterThanOrEqual(ENOUGH);
      expect(contrastOnPage(dark, 'dark')).toBeGreaterThanOrEqual(ENOUGH);
    }
  });

  it('name a site by its host', () => {
    expect(siteOf('https://www.news.example:8080/a?b#c')).toBe('news.example');
    expect(siteOf('about:blank')).toBeNull();
    expect(siteOf('no address')).toBeNull();
  });

  it.each(['everywhere', 'chosen', 'click'] as const)('switch a site on and off again where it runs %s', (runs) => {
    const start = { ...DEFAULT_SETTINGS, runs };
    const url = 'https://www.news.example/a';
    expect(isOnFor(start, url)).toBe(runs === 'everywhere');
    const on = switchSite(start, 'news.example', true);
    expect(isOnFor(on, url)).toBe(true);
    const off = switchSite(on, 'news.example', false);
    expect(isOnFor(off, url)).toBe(false);
    expect(isOnFor(off, 'https://other.example/')).toBe(runs === 'everywhere');
    expect(isOnFor(switchSite(off, 'news.example', true), url)).toBe(true);
  });

  it('of a site hold for its parts', () => {
    const off = switchSite(DEFAULT_SETTINGS, 'news.example', false);
    expect(isOnFor(off, 'https://sport.news.example/')).toBe(false);
    expect(isOnFor(off, 'https://goodnews.example/')).toBe(true);
  });
});
