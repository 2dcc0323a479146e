import { beforeEach, describe, expect, it } from 'vitest';
import { world } from './fake-browser';
import { ask, PAGE, PERSON, type SenderName, settle, start, stateOf } from './machine';
import { INPUTS, usedMachine } from './scenarios';

const rejected = { person: PERSON.id, surface: PERSON.name, scope: 'site', url: PAGE } as const;
const people = async (from: SenderName) =>
  (await ask('annotate', INPUTS.annotate, from)).mentions.filter(({ kind }) => kind === 'person').length;
const isOn = async (from: SenderName) => (await ask('pageSettings', {}, from)).on;

let before: Awaited<ReturnType<typeof stateOf>>;

beforeEach(async () => {
  await usedMachine();
  before = await stateOf();
  start();
});

describe('what is said in a private window', () => {
  it('“not this person”, by its page: holds there alone, through a stop of the background, and is not stored', async () => {
    expect(await people('privatePage')).toBe(1);
    await ask('correct', rejected, 'privatePage');
    start();
    expect(await people('privatePage')).toBe(0);
    expect(await people('page')).toBe(1);
    expect(await ask('corrections', {})).toHaveLength(1);
    expect(await stateOf()).toEqual(before);
  });

  it('“not this person”, by the popup over it', async () => {
    await ask('correct', { ...rejected, isPrivate: true });
    expect(await people('privatePage')).toBe(0);
    expect(await people('page')).toBe(1);
    expect(await stateOf()).toEqual(before);
  });

  it('a site switched off, by the popup or by the keyboard: is off there alone, and is not stored', async () => {
    const site = 'harbour.example';
    const stored = JSON.stringify([...world.storage]);
    expect(await ask('privateSites', { change: { site, isOn: false } })).toEqual({ [site]: false });
    start();
    expect([await isOn('privatePage'), await isOn('page')]).toEqual([false, true]);
    world.onCommand.tell('toggle-site', { id: 3, url: PAGE, incognito: true });
    for (let round = 0; round < 3; round += 1) await settle();
    expect([await isOn('privatePage'), await isOn('page')]).toEqual([true, true]);
    world.onCommand.tell('toggle-site', { id: 3, url: PAGE, incognito: true });
    for (let round = 0; round < 3; round += 1) await settle();
    expect([await isOn('privatePage'), await isOn('page')]).toEqual([false, true]);
    expect(await stateOf()).toEqual(before);
    expect(JSON.stringify([...world.storage])).toBe(stored);
  });

  it('is gone when the browser is closed', async () => {
    await ask('correct', rejected, 'privatePage');
    world.session.clear();
    start();
    expect(await people('privatePage')).toBe(1);
  });
});
