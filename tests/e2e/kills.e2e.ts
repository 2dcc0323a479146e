import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoteDraft } from '../../lib/contract';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { UUID } from '../../tools/browsers/firefox';
import { launch } from '../../tools/browsers/launch';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';

/** How often the background, and the browser, is killed; `KILLS=50` for a longer run of it. */
const BACKGROUND_KILLS = Number(process.env.KILLS ?? 8);
const BROWSER_KILLS = Math.ceil(BACKGROUND_KILLS / 4);
/** Notes that are acknowledged before each kill. */
const NOTES = 5;

/** Where each browser keeps the notes' database, in its profile. */
const DATABASES = {
  chromium: ['Default', 'IndexedDB'],
  firefox: ['storage', 'default', `moz-extension+++${UUID}`, 'idb'],
} as const;

describe.each(BROWSERS)('an acknowledged note outlives a kill, in $name', ({ name, find }) => {
  let driver: Driver;
  let own: Tab;
  const acknowledged: string[] = [];
  let attempted = 0;

  beforeAll(async () => {
    driver = await launch(find());
    own = await driver.openExtension('options.html');
  });

  afterAll(() => driver?.close());

  const draft = (): NoteDraft => {
    attempted += 1;
    const text = `note ${attempted} ${'and what it says '.repeat(50)}`;
    return { target: { kind: 'date', edtf: '2025-02-18' }, text, tags: ['kill'], colour: 'teal' };
  };

  /** Saves some notes, each of which was answered, and leaves one more under way. */
  async function write(): Promise<void> {
    for (let count = 0; count < NOTES; count += 1) {
      const answer = await until('an answer', () => askFrom(own, 'saveNote', { note: draft() }));
      if (answer.outcome !== 'saved') throw new Error(answer.outcome);
      acknowledged.push(answer.note.id);
    }
    void askFrom(own, 'saveNote', { note: draft() }).catch(() => undefined);
  }

  async function lost(): Promise<string[]> {
    const notes = await until('all notes', () => askFrom(own, 'allNotes', {}));
    const whole = new Set(
      notes.filter(({ text, tags }) => text.length > 800 && tags[0] === 'kill').map(({ id }) => id),
    );
    expect(whole.size).toBe(notes.length);
    return acknowledged.filter((id) => !whole.has(id));
  }

  it(`the background, ${BACKGROUND_KILLS} times`, async () => {
    for (let kill = 0; kill < BACKGROUND_KILLS; kill += 1) {
      await write();
      await driver.killBackground();
    }
    expect(await lost()).toEqual([]);
  });

  it(`the browser, ${BROWSER_KILLS} times`, async () => {
    for (let kill = 0; kill < BROWSER_KILLS; kill += 1) {
      await write();
      await driver.crash();
      own = await driver.openExtension('options.html');
      expect(await lost()).toEqual([]);
    }
    const kills = `${BACKGROUND_KILLS} background kills, ${BROWSER_KILLS} browser kills`;
    console.info(`${name}: ${kills}, ${acknowledged.length} notes acknowledged, ${(await lost()).length} lost`);
  });

  it('the database, thrown away by the browser', async () => {
    await write();
    await driver.crash(async (profile) => {
      const databases = path.join(profile, ...DATABASES[name]);
      expect(await fs.readdir(databases)).not.toEqual([]);
      await fs.rm(databases, { recursive: true });
    });
    own = await driver.openExtension('options.html');
    const health = await until('the check', () => askFrom(own, 'notesHealth', {}));
    // Only in Chromium, which does throw them away, is there a place for a second copy that no page can read.
    if (name === 'chromium') {
      expect(health.state).toBe('restored');
      expect(await lost()).toEqual([]);
    } else expect(health).toMatchObject({ state: 'wiped' });
  });
});
