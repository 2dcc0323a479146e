import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageName } from '../../lib/contract';
import { send, settle, start, stateOf } from './machine';
import type { Life } from './mortal';
import { INPUTS, untilImported, untilReady, usedMachine } from './scenarios';

/** Only a page's script sends these. */
const FROM_PAGE: readonly MessageName[] = ['publishedDay', 'pageSettings', 'openPanel', 'loadPart', 'painted'];
/** What goes on after the answer, until which an outcome is not final. */
const AFTERWARDS: Partial<Record<MessageName, () => Promise<void>>> = {
  importPack: untilImported,
  reinstall: untilReady,
};

const sender = (name: MessageName) => (FROM_PAGE.includes(name) ? 'page' : 'extension');

/** Asks, and goes on until all is done or the background is dead. */
async function askOnce(name: MessageName, life: Life): Promise<'answered' | 'unheard'> {
  const question = `question ${name}`;
  const done = send(name, INPUTS[name], sender(name), question).then(async (reply) => {
    expect(reply, JSON.stringify(reply)).toHaveProperty('answer');
    await AFTERWARDS[name]?.();
    return 'answered' as const;
  });
  return Promise.race([done, life.ended.then(() => 'unheard' as const)]);
}

let before: Awaited<ReturnType<typeof stateOf>>;

beforeEach(async () => {
  await usedMachine();
  before = await stateOf();
});

/** Milliseconds: an import has a hundred awaits, and each of them starts the background four times. */
const PATIENCE = 180_000;

describe('the background is stopped at every await of every handler', { timeout: PATIENCE }, () => {
  it.for(Object.keys(INPUTS) as MessageName[])('%s', async (name, { annotate }) => {
    const whole = start();
    expect(await askOnce(name, whole)).toBe('answered');
    await settle();
    whole.die();
    await settle();
    const after = await stateOf();
    let kills = 0;
    for (let last = 0; ; last += 1) {
      await usedMachine();
      const life = start(last);
      const outcome = await askOnce(name, life);
      await settle();
      if (!life.isDead) break;
      kills += 1;
      const left = await stateOf();
      // Each part is as it was or as it was changed, never in between; what an answer promised is there.
      for (const part of ['readers', 'packs', 'settings'] as const) {
        expect([before[part], after[part]], `${name}, stopped at step ${last}`).toContain(left[part]);
      }
      if (outcome === 'answered') expect(left).toEqual(after);
      // The next background brings what was begun to its end: all of it is as it was or as it was changed, in both stores.
      const next = start();
      for (let round = 0; round < 3; round += 1) await settle();
      expect([before, after], `${name}, started again after step ${last}`).toContainEqual(await stateOf());
      // Whoever asked and heard nothing asks again.
      expect(await askOnce(name, next)).toBe('answered');
      await settle();
      next.die();
      await settle();
      expect(await stateOf(), `${name}, asked again after step ${last}`).toEqual(after);
    }
    await annotate(`${name}: ${kills} kills, 0 notes lost`);
    if (name !== 'cancelImport' && name !== 'publishedDay') expect(kills).toBeGreaterThan(0);
  });
});
