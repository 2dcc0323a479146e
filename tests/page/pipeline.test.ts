// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation, Block, Card, Mention } from '../../lib/core/model';
import { DEFAULT_SETTINGS, pageSettings } from '../../lib/core/settings';
import type { Background } from '../../lib/page/background';
import type { Painter } from '../../lib/page/paint/painter';
import { Pipeline } from '../../lib/page/pipeline';
import { Scope } from '../../lib/page/scope';
import { PROSE, page } from './dom';

const URL_HERE = 'https://harbour.example/2025/ferry';
const BYLINE = '<div class="date">28 February 2025</div>';

let scope: Scope;

beforeEach(() => {
  scope = new Scope();
});

afterEach(() => {
  scope.close();
});

/** A background that takes every "Putin" for a person, and answers each question when the test lets it. */
function start(body: string) {
  document.documentElement.innerHTML = page(body).replace(/^.*?<html[^>]*>|<\/html>$/g, '');
  const painted = new Map<string, string>();
  const gates: Record<'annotate' | 'publishedDay' | 'notes', Promise<void>> = {
    annotate: Promise.resolve(),
    publishedDay: Promise.resolve(),
    notes: Promise.resolve(),
  };
  const painter: Painter = {
    own: (read) => read,
    present: (read) => read,
    paint: (passages) => {
      for (const { id, ranges } of passages) painted.set(id, ranges.join(''));
    },
    erase: (ids) => {
      for (const id of ids) painted.delete(id);
    },
    activate: () => undefined,
    at: () => null,
    rangesOf: () => [],
    mend: () => undefined,
    close: () => undefined,
  };
  const background: Background = {
    annotate: async (_article, blocks) => {
      await gates.annotate;
      return answer(blocks);
    },
    publishedDay: async () => {
      await gates.publishedDay;
      return '2025-02-28';
    },
    notes: async () => {
      await gates.notes;
      return [];
    },
    painted: () => undefined,
    loadMarkPainter: () => Promise.reject(new Error('not needed')),
    loadNotes: () => Promise.reject(new Error('not needed')),
    loadCard: () => Promise.reject(new Error('not needed')),
  };
  const pipeline = new Pipeline({
    document,
    background,
    painter,
    settings: pageSettings(DEFAULT_SETTINGS, URL_HERE),
    scope,
    url: () => URL_HERE,
    changed: () => undefined,
  });
  return { pipeline, painted: () => [...painted.values()], gates };
}

function answer(blocks: Block[]): Annotation & { cards: Record<string, Card> } {
  const mentions = blocks.flatMap(({ id, text }) =>
    [...text.matchAll(/Putin|Macron/g)].map(
      ({ index, 0: surface }): Mention => ({
        kind: 'person',
        block: id,
        start: index,
        end: index + surface.length,
        surface,
        person: surface,
        evidence: { alias: surface, reasons: [], confidence: 1 },
      }),
    ),
  );
  return { mentions, context: null as never, cards: {} };
}

/** Keeps a question open until the test lets it through. */
function gate(): { promise: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

function grow(): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = `Later Macron came. ${PROSE}`;
  document.querySelector('article')?.append(paragraph);
}

/** Longer than the watch waits before it tells. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('what the page adds', () => {
  const ARTICLE = `<article><h1>Two met</h1>${BYLINE}<p>Putin said so. ${PROSE}</p><p>${PROSE}</p></article>`;

  it.each(['publishedDay', 'annotate', 'notes'] as const)('while %s is asked for is painted', async (question) => {
    const { pipeline, painted, gates } = start(ARTICLE);
    const { promise, open } = gate();
    gates[question] = promise;
    const running = pipeline.run();
    await settled();
    grow();
    await settled();
    open();
    await running;
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Macron']));
  });

  it('after everything is answered is painted', async () => {
    const { pipeline, painted } = start(ARTICLE);
    await pipeline.run();
    expect(painted()).toEqual(['Putin']);
    grow();
    await vi.waitFor(() => expect(painted()).toEqual(['Putin', 'Macron']));
  });
});
