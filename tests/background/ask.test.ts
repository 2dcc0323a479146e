import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, whenOrphaned } from '../../lib/platform/ask';
import type { Question } from '../../lib/platform/wire';

let asked: Question[];
let answerWith: (question: Question) => Promise<unknown>;
const runtime: { id: string | undefined; sendMessage(question: Question): Promise<unknown> } = vi.hoisted(() => ({
  id: 'backgrounder',
  sendMessage: () => Promise.resolve(),
}));
vi.mock('../../lib/platform/native', () => ({
  native: { runtime },
  isOrphaned: () => runtime.id === undefined,
  isPrivate: () => false,
}));

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  runtime.id = 'backgrounder';
  runtime.sendMessage = (question) => {
    asked.push(question);
    return answerWith(question);
  };
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

describe('a question to the background', () => {
  it('whose answer was lost, as by sleep, is asked again under the same id', async () => {
    answerWith = () => (asked.length < 3 ? never() : Promise.resolve({ answer: null }));
    const answer = ask('correct', { person: 'Q1', surface: 'x', scope: 'site', url: 'https://x.example/' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBeNull();
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ question }) => question)).size).toBe(1);
  });

  it('that nobody hears, while the background is being started, is asked again', async () => {
    answerWith = () =>
      asked.length < 2
        ? Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'))
        : Promise.resolve({ answer: [] });
    const answer = ask('meetings', { people: [] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toEqual([]);
  });

  it('that is never answered ends, and says that it was lost', async () => {
    answerWith = never;
    const answer = ask('status', {}).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await answer).toMatchObject({ code: 'lost' });
  });

  it('of a script whose extension was updated or removed tells everyone once, and asks no more', async () => {
    answerWith = () => Promise.reject(new Error('Extension context invalidated.'));
    const told = vi.fn();
    whenOrphaned(told);
    await expect(ask('status', {})).rejects.toMatchObject({ code: 'orphaned' });
    runtime.id = undefined;
    await expect(ask('status', {})).rejects.toMatchObject({ code: 'orphaned' });
    expect(told).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(1);
  });
});
