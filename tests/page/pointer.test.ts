// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPointer } from '../../lib/page/hover/pointer';
import { Scope } from '../../lib/page/scope';

const DELAY = 250;
let scope: Scope;
let opened: string[];

beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
  opened = [];
  followPointer({
    document,
    scope,
    trigger: 'rest',
    delay: DELAY,
    at: (x) => (x >= 100 ? 'putin' : null),
    boxesOf: () => [],
    surface: () => null,
    open: (id) => opened.push(id),
  });
});

afterEach(() => {
  scope.close();
  vi.useRealTimers();
});

/** As the browser sends it: only the reader's own hand is trusted. */
function send(event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.dispatchEvent(event);
}

const move = (x: number) => send(new PointerEvent('pointermove', { clientX: x, clientY: 10, bubbles: true }));

describe('a pointer', () => {
  it('opens a card where it rests, however much the hand trembles', () => {
    move(100);
    vi.advanceTimersByTime(DELAY / 2);
    move(103);
    vi.advanceTimersByTime(DELAY / 2);
    expect(opened).toEqual(['putin']);
  });

  it('opens none where text comes to lie under it by scrolling', () => {
    move(100);
    send(new Event('scroll'));
    vi.advanceTimersByTime(DELAY * 2);
    expect(opened).toEqual([]);
  });

  it('opens one after scrolling as soon as it moves the least bit', () => {
    move(100);
    send(new Event('scroll'));
    move(101);
    vi.advanceTimersByTime(DELAY);
    expect(opened).toEqual(['putin']);
  });
});
