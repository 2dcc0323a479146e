import { describe, expect, it } from 'vitest';
import { keepLatest, NAMES_KEPT } from '../../lib/core/resolve/established';

const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`name ${i}`, `Q${i}`]));

describe('what a page has established', () => {
  it('is carried along whole on a page like most', () => {
    const named = numbered(NAMES_KEPT);
    expect(keepLatest(named, new Set())).toEqual(named);
  });

  it('loses the oldest names on a page without an end', () => {
    const kept = Object.keys(keepLatest(numbered(NAMES_KEPT + 2), new Set()));
    expect(kept).toHaveLength(NAMES_KEPT);
    expect(kept[0]).toBe('name 2');
  });

  it('keeps an old name that has just been mentioned', () => {
    const kept = keepLatest(numbered(NAMES_KEPT + 2), new Set(['Q0']));
    expect(kept).toHaveProperty('name 0', 'Q0');
    expect(kept).not.toHaveProperty('name 1');
  });
});
