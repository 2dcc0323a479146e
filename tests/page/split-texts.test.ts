// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { SplitTexts } from '../../lib/page/paint/split-texts';

const SENTENCE = 'Putin met Trump in Osaka.';

describe('a text node that marks split', () => {
  let texts: SplitTexts;
  let own: Text;
  let paragraph: HTMLElement;

  beforeEach(() => {
    document.body.innerHTML = `<p>${SENTENCE}</p>`;
    paragraph = document.querySelector('p') as HTMLElement;
    own = paragraph.firstChild as Text;
    texts = new SplitTexts();
  });

  /** Marks a word as mark.js does: the node is split twice, and the middle replaced by a mark with a text of its own. */
  function mark(word: string): Element {
    let made: Element | null = null;
    texts.change(() => {
      const node = textsIn(paragraph).find(({ data }) => data.includes(word)) as Text;
      const middle = node.splitText(node.data.indexOf(word));
      middle.splitText(word.length);
      made = document.createElement('mark');
      made.textContent = word;
      middle.replaceWith(made);
      texts.add(made);
    });
    return made as unknown as Element;
  }

  const unmark = (...marks: Element[]) => texts.change(() => marks.forEach((one) => void texts.remove(one)));
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it.each([
    ['in the order they came', ['Putin', 'Trump', 'Osaka'], [0, 1, 2]],
    ['in another order', ['Trump', 'Putin', 'Osaka'], [1, 0, 2]],
    ['one mark in another', ['Trump in Osaka', 'Osaka'], [0, 1]],
    ['the inner first', ['Trump in Osaka', 'Osaka'], [1, 0]],
  ])('is whole again, and the page’s own, when they go: %s', (_, words, order) => {
    const marks = words.map(mark);
    expect(paragraph.textContent).toBe(SENTENCE);
    unmark(...order.map((i) => marks[i] as Element));
    expect([...paragraph.childNodes]).toEqual([own]);
    expect(own.data).toBe(SENTENCE);
  });

  it('takes the page’s newer text for all of it', async () => {
    mark('Putin');
    mark('Osaka');
    own.data = 'Nobody met.';
    await settled();
    expect(paragraph.innerHTML).toBe('Nobody met.');
  });

  it('is gone with its marks when the page takes it out, and whole when it comes back', async () => {
    mark('Putin');
    mark('Trump');
    own.remove();
    await settled();
    expect(paragraph.innerHTML).toBe('');
    paragraph.append(own);
    expect(paragraph.textContent).toBe(SENTENCE);
  });

  it('loses nothing when the page joins its texts', async () => {
    const first = mark('Putin');
    paragraph.normalize();
    await settled();
    expect(paragraph.textContent).toBe(SENTENCE);
    unmark(first);
    expect(paragraph.textContent).toBe(SENTENCE);
  });

  it('leaves the page’s other texts beside it alone', () => {
    const other = document.createTextNode(' And Macron.');
    paragraph.append(other);
    unmark(mark('Osaka'));
    expect([...paragraph.childNodes]).toEqual([own, other]);
  });

  it('tells where its parts stand now, and where what was read between them will stand', () => {
    const segments = [{ node: own, from: 0, at: 0, length: SENTENCE.length }];
    mark('Trump');
    const present = texts.present(segments);
    expect(present.map(({ node, from, length }) => node.data.slice(from, from + length))).toEqual([
      'Putin met ',
      'Trump',
      ' in Osaka.',
    ]);
    expect(present.map(({ at }) => at)).toEqual([0, 10, 15]);
    expect(texts.own(present).map(({ node, from }) => [node, from])).toEqual([
      [own, 0],
      [own, 10],
      [own, 15],
    ]);
  });
});

function textsIn(node: Node): Text[] {
  return [...node.childNodes].flatMap((child) => (child.nodeType === 3 ? [child as Text] : textsIn(child)));
}
