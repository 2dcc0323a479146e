import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '../../lib/core/notes/backup';
import { DEFAULT_SETTINGS } from '../../lib/core/settings';
import { resetSettings, saveSettings } from '../../lib/platform/settings';
import { world } from './fake-browser';
import { ask, newMachine, settle, start, stateOf } from './machine';
import { untilReady, usedMachine } from './scenarios';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

const CHANGED = { ...DEFAULT_SETTINGS, delay: 700, sitesOff: ['quiet.example'] };

beforeEach(async () => {
  await usedMachine();
  start();
  await saveSettings(CHANGED);
});

describe('a whole backup', () => {
  it('brings notes, corrections and settings to a new machine, and names the packs that are missing there', async () => {
    const notes = await ask('allNotes', {});
    const corrections = await ask('corrections', {});
    expect([notes.length, corrections.length]).toEqual([2, 1]);
    const { text } = await ask('backup', {});
    expect(readBackup(text)).toMatchObject({
      outcome: 'read',
      parts: { settings: CHANGED, packs: [{ id: 'pack-estonia' }] },
    });

    newMachine();
    start();
    await ask('reinstall', {});
    await untilReady();
    const answer = await ask('restore', { text, mode: 'replace' });
    expect(answer).toMatchObject({ outcome: 'imported', added: 2, skipped: [], packs: [expect.any(String)] });
    expect(await ask('allNotes', {})).toEqual(notes);
    expect(await ask('corrections', {})).toEqual(corrections);
    expect(world.storage.get('settings')).toEqual(CHANGED);
    // What was brought is what is backed up again, but for the pack and the moment.
    const parts = (file: string) => {
      const read = readBackup(file);
      return read.outcome === 'read' ? { ...read.parts, packs: [] } : read;
    };
    expect(parts((await ask('backup', {})).text)).toEqual(parts(text));
  });
});

describe('settings that are reset', () => {
  it('take their defaults, and nothing the reader wrote is touched', async () => {
    const before = await stateOf();
    await resetSettings();
    start();
    expect(await ask('notesHealth', {})).toEqual({ state: 'well', count: 2 });
    await settle();
    const after = await stateOf();
    expect([after.readers, after.packs]).toEqual([before.readers, before.packs]);
    expect(await ask('pageSettings', {}, 'page')).toMatchObject({ on: true, delay: DEFAULT_SETTINGS.delay });
  });
});
