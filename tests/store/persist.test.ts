import { afterEach, describe, expect, it, vi } from 'vitest';
import { askToPersist } from '../../lib/store/health';

describe('the browser is asked to keep the notes for good', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['agrees', { persisted: async () => false, persist: async () => true }, true],
    ['refuses', { persisted: async () => false, persist: async () => false }, false],
    ['agreed before', { persisted: async () => true, persist: () => Promise.reject(new Error('asked twice')) }, true],
    ['cannot be asked', { persisted: () => Promise.reject(new TypeError('not here')) }, null],
  ])('and %s', async (_what, storage, answer) => {
    vi.stubGlobal('navigator', { storage });
    expect(await askToPersist()).toBe(answer);
  });

  it('where there is no storage to ask for', async () => {
    vi.stubGlobal('navigator', {});
    expect(await askToPersist()).toBeNull();
  });
});
