// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../lib/core/model';
import { PageNotes, SETTLE } from '../../lib/page/notes/page-notes';
import { declaredUrl, watchSelection } from '../../lib/page/notes/selection';
import { readArticle } from '../../lib/page/read/read';

const URL_HERE = 'https://harbour.example/2025/ferry?utm_source=letter';
const BODY = `<article><h1>Harbour towns agree on a common ferry line</h1>
  <p>The mayors of three harbour towns <b>signed an <i>agreement</i></b> on Thursday after eleven months of talks.</p>
  <p>The new line will carry nine hundred passengers a day and will be paid for by all three towns together.</p>
  <p>The opposition called the agreement too expensive and asked for a vote before the end of the year.</p></article>
  <nav><a href="/">Not of the article</a></nav><textarea>Typed</textarea>`;

beforeEach(() => {
  vi.useFakeTimers();
  document.head.innerHTML = '';
  document.body.innerHTML = BODY;
  Object.defineProperty(document, 'readyState', { value: 'complete', configurable: true });
});

afterEach(() => {
  vi.useRealTimers();
});

function start(notes: Note[]) {
  const painted: string[][] = [];
  const changed = vi.fn();
  const page = new PageNotes({
    load: async () => notes,
    present: (read) => read,
    paint: (passages) =>
      painted.push(
        passages.map(({ parts }) =>
          parts.map(({ read, start: from, end }) => read.block.text.slice(from, end)).join('|'),
        ),
      ),
    declaredUrl: () => declaredUrl(document),
    changed,
  });
  const read = () => page.read(readArticle(document, { url: URL_HERE }));
  read();
  return { page, painted, changed, read };
}

/** Selects from a text in one element to a text in another. */
function select(from: [string, string], to: [string, string]): Range {
  const range = document.createRange();
  const find = ([selector, words]: [string, string]) => {
    const node = [...(document.querySelector(selector)?.childNodes ?? [])].find(
      (child) => child.textContent?.includes(words) && child.nodeType === 3,
    );
    return [node as Text, (node?.textContent ?? '').indexOf(words)] as const;
  };
  const [first, at] = find(from);
  const [last, end] = find(to);
  range.setStart(first, at);
  range.setEnd(last, end + to[1].length);
  return range;
}

function toNote(draft: ReturnType<PageNotes['draftFor']>, id = 'n'): Note {
  if (!draft) throw new Error('nothing selected');
  return { ...draft, id, created: '2025-03-04T10:00:00.000Z', modified: '2025-03-04T10:00:00.000Z', revision: 1 };
}

describe('a note on what is selected', () => {
  it('across elements and paragraphs', () => {
    const { page } = start([]);
    const draft = page.draftFor(select(['b', 'signed'], ['p:nth-of-type(2)', 'The new line']));
    expect(draft).toMatchObject({
      target: {
        kind: 'passage',
        quote: { exact: 'signed an agreement on Thursday after eleven months of talks.\nThe new line' },
      },
      page: {
        canonicalUrl: 'https://harbour.example/2025/ferry',
        url: URL_HERE,
        title: 'Harbour towns agree on a common ferry line',
      },
    });
  });

  it('ends with the article where the selection goes on', () => {
    const { page } = start([]);
    const range = select(['p:nth-of-type(3)', 'before the end'], ['nav a', 'Not of']);
    expect(page.draftFor(range)?.target).toMatchObject({ quote: { exact: 'before the end of the year.' } });
  });

  it('nothing outside the article', () => {
    const { page } = start([]);
    expect(page.draftFor(select(['nav a', 'Not'], ['nav a', 'article']))).toBeNull();
  });
});

describe('on return', () => {
  it('the passage is painted again, also where it runs over elements and paragraphs', async () => {
    const { page: first } = start([]);
    const note = toNote(first.draftFor(select(['b', 'signed'], ['p:nth-of-type(2)', 'The new line'])));
    const { page, painted } = start([note]);
    await page.load([]);
    expect(painted.at(-1)).toEqual(['signed an agreement on Thursday after eleven months of talks.|The new line']);
    expect(page.places()).toEqual({ n: 'found' });
  });

  it('text that comes late is sought, not called lost, and found as soon as it is there', async () => {
    const { page: first } = start([]);
    const note = toNote(first.draftFor(select(['p:nth-of-type(2)', 'will carry'], ['p:nth-of-type(2)', 'a day'])));
    const late = document.querySelector('p:nth-of-type(2)') as Element;
    const next = late.nextSibling;
    late.remove();
    const { page, painted, read } = start([note]);
    await page.load([]);
    vi.advanceTimersByTime(SETTLE - 1_000);
    expect(page.places()).toEqual({ n: 'seeking' });
    document.querySelector('article')?.insertBefore(late, next);
    read();
    expect(page.places()).toEqual({ n: 'found' });
    expect(painted.at(-1)).toEqual(['will carry nine hundred passengers a day']);
  });

  it('text that does not come is lost once the page has settled, and found if it comes after all', async () => {
    const { page: first } = start([]);
    const note = toNote(first.draftFor(select(['p:nth-of-type(2)', 'will carry'], ['p:nth-of-type(2)', 'a day'])));
    const late = document.querySelector('p:nth-of-type(2)') as Element;
    late.remove();
    const { page, changed, painted, read } = start([note]);
    await page.load([]);
    changed.mockClear();
    vi.advanceTimersByTime(SETTLE);
    expect(page.places()).toEqual({ n: 'orphan' });
    expect(changed).toHaveBeenCalled();
    expect(painted.at(-1)).toEqual([]);
    document.querySelector('article')?.append(late);
    read();
    expect(page.places()).toMatchObject({ n: expect.stringMatching(/found|moved/) });
  });

  it('an answer that is lost leaves what was there', async () => {
    let fails = false;
    const { page: first } = start([]);
    const note = toNote(first.draftFor(select(['p:nth-of-type(2)', 'will carry'], ['p:nth-of-type(2)', 'a day'])));
    const page = new PageNotes({
      load: async () => {
        if (fails) throw new Error('Extension context invalidated.');
        return [note];
      },
      paint: () => undefined,
      present: (read) => read,
      declaredUrl: () => null,
      changed: () => undefined,
    });
    page.read(readArticle(document, { url: URL_HERE }));
    await page.load([]);
    fails = true;
    await page.load([]);
    expect(page.notes).toEqual([note]);
  });

  it("the page's canonical link names it", () => {
    document.head.innerHTML = '<link rel="canonical" href="/ferry-line">';
    const { page } = start([]);
    expect(page.page().canonicalUrl).toBe('https://harbour.example/ferry-line');
  });
});

describe('watching the selection', () => {
  function pick(range: Range | null) {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    if (range) selection?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
  }

  it('offers when the pointer is let go, once, and takes back', () => {
    const calls = { selected: vi.fn(), cleared: vi.fn() };
    const stop = watchSelection(document, calls);
    document.dispatchEvent(new Event('pointerdown'));
    pick(select(['b', 'signed'], ['b', 'an']));
    vi.advanceTimersByTime(1_000);
    expect(calls.selected).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('pointerup'));
    vi.advanceTimersByTime(1_000);
    expect(calls.selected).toHaveBeenCalledTimes(1);
    pick(null);
    expect(calls.cleared).toHaveBeenCalledTimes(1);
    stop();
    pick(select(['b', 'signed'], ['b', 'an']));
    vi.advanceTimersByTime(1_000);
    expect(calls.selected).toHaveBeenCalledTimes(1);
  });
});
