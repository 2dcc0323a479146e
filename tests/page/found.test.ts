// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, ArticleInfo, Card, DateMention } from '../../lib/core/model';
import { FoundInPage, idOf } from '../../lib/page/found';
import type { ReadBlock } from '../../lib/page/read/places';

const ARTICLE: ArticleInfo = { url: 'https://news.example/a', title: 'A', language: 'en', published: '2025-02-28' };

/** A block that stands in the document. */
function block(id: string, text: string, element: Element = document.createElement('p')): ReadBlock {
  element.textContent = text;
  if (!element.isConnected) document.body.append(element);
  const node = element.firstChild as Text;
  return {
    block: { id, kind: 'paragraph', text },
    element,
    segments: [{ node, from: 0, at: 0, length: text.length }],
  };
}

/** An answer that takes each word `day` for a date. */
function answer(reads: readonly ReadBlock[]): Annotation & { cards: Record<string, Card> } {
  const mentions = reads.flatMap(({ block: { id, text } }) =>
    [...text.matchAll(/day/g)].map(
      ({ index }): DateMention => ({
        kind: 'date',
        block: id,
        start: index,
        end: index + 3,
        surface: 'day',
        edtf: '2025',
      }),
    ),
  );
  return { mentions, context: { named: {}, areas: {}, rejected: [] }, cards: {} };
}

function pageOf(...reads: ReadBlock[]): FoundInPage {
  const found = new FoundInPage(ARTICLE);
  found.replace(ARTICLE, reads);
  found.accept(reads, answer(reads));
  return found;
}

describe('what is found in a page', () => {
  it('asks for all blocks of a page at first, and for none twice', () => {
    const reads = [block('b1', 'one day'), block('b2', 'no')];
    const found = new FoundInPage(ARTICLE);
    expect(found.replace(ARTICLE, reads).ask).toEqual(reads);
    found.accept(reads, answer(reads));
    expect(found.unanswered).toEqual([]);
    expect(found.replace(ARTICLE, reads)).toEqual({ ask: [], repaint: [], erase: [] });
  });

  it('lets go of cards that nothing on the page leads to any more', () => {
    const reads = Array.from({ length: 3 }, (_, i) => block(`b${i}`, 'one day'));
    const found = new FoundInPage(ARTICLE);
    found.replace(ARTICLE, reads);
    const cards = { 'date:2025': {} as Card, 'person:Q1': {} as Card };
    found.accept(reads, { ...answer(reads), cards });
    reads[0]?.element.remove();
    found.dropDetached();
    expect(Object.keys(found.cards)).toEqual(['date:2025']);
    for (const { element } of reads) element.remove();
    found.dropDetached();
    expect(Object.keys(found.cards)).toEqual([]);
  });

  it('asks for a changed block alone, and paints meanwhile what the change did not touch', () => {
    const first = block('b1', 'one day and a day');
    const found = pageOf(first, block('b2', 'day'));
    const changed = block('b1', 'one day and not a day', first.element);
    const difference = found.update(new Set([first.element]), [changed]);
    expect(difference.ask).toEqual([changed]);
    expect(difference.repaint[0]?.mentions.map(({ start }) => start)).toEqual([4, 18]);
    expect(difference.erase).toEqual(['b1:14-17']);
  });

  it('takes away what an answer no longer has', () => {
    const first = block('b1', 'one day.');
    const found = pageOf(first);
    const changed = block('b1', 'one day. Or two', first.element);
    found.update(new Set([first.element]), [changed]);
    const [accepted] = found.accept([changed], { ...answer([]), cards: {} });
    expect(accepted?.erase).toEqual(['b1:4-7']);
    expect(found.mentions).toEqual([]);
  });

  it('drops an answer to what a block read before', () => {
    const first = block('b1', 'one day');
    const found = new FoundInPage(ARTICLE);
    found.replace(ARTICLE, [first]);
    const changed = block('b1', 'none', first.element);
    found.update(new Set([first.element]), [changed]);
    expect(found.accept([first], answer([first]))).toEqual([]);
    expect(found.unanswered).toEqual([changed]);
  });

  it('paints again, without asking, text that came anew in other nodes', () => {
    const first = block('b1', 'one day');
    const found = pageOf(first);
    const again = block('b1', 'one day', first.element);
    expect(found.replace(ARTICLE, [again])).toMatchObject({ ask: [], repaint: [{ read: again }], erase: [] });
  });

  it('forgets everything where the page has become another', () => {
    const first = block('b1', 'one day');
    const found = pageOf(first);
    const other = { ...ARTICLE, published: '2023-04-07' };
    expect(found.replace(other, [first])).toMatchObject({ ask: [first], erase: ['b1:4-7'] });
  });

  it('takes away blocks that left the page, or are no longer read', () => {
    const [first, second] = [block('b1', 'day'), block('b2', 'day')];
    const found = pageOf(first, second);
    first.element.remove();
    expect(found.dropDetached()).toEqual(['b1:0-3']);
    expect(found.update(new Set([document.body]), []).erase).toEqual(['b2:0-3']);
  });

  it('lists mentions in the order of the page', () => {
    const [first, second] = [block('b1', 'day'), block('b2', 'day')];
    const found = pageOf(second, first);
    expect(found.mentions.map(idOf)).toEqual(['b1:0-3', 'b2:0-3']);
  });

  it('never paints a mention where the text reads otherwise', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[day -]{0,30}$/), fc.stringMatching(/^[day -]{0,30}$/), (before, after) => {
        document.body.replaceChildren();
        const first = block('b1', before);
        const found = pageOf(first);
        const changed = block('b1', after, first.element);
        for (const { mentions } of found.update(new Set([first.element]), [changed]).repaint) {
          for (const { start, end } of mentions) expect(after.slice(start, end)).toBe('day');
        }
      }),
    );
  });
});

describe('a live blog’s post', () => {
  it('keeps its own date when its text changes, and is asked for again with another one', () => {
    const before = block('b1', 'one day');
    before.block.published = '2025-02-26';
    const found = pageOf(before);
    expect(found.hasEntries).toBe(true);
    const after = block('b1', 'two day', before.element);
    found.update(new Set([before.element]), [after]);
    expect(after.block.published).toBe('2025-02-26');
    const dated = { ...after, block: { ...after.block, published: '2025-02-27' } };
    expect(found.replace(ARTICLE, [dated]).ask).toEqual([dated]);
  });
});
