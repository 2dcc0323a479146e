import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetAt, toRanges, toSpans } from '../../lib/page/read/places';
import { blockOf, blockRoot, readArticle, readBlocks } from '../../lib/page/read/read';
import { DOMS, PROSE, page } from './dom';

const article = (body: string) => page(`<article><h1>A quiet morning</h1>${body}<p>${PROSE}</p></article>`);

describe.each(DOMS)('text of blocks (%s)', (_, parse) => {
  const textsOf = (body: string) => {
    const { blocks } = readArticle(parse(article(body)), { url: '' });
    return blocks.map(({ block }) => block.text).slice(1, -1);
  };

  it('joins text over inline elements, and never over blocks', () => {
    expect(textsOf('<p><b>Vlad</b>imir <i>Putin</i> met <a href="#">Marco</a> <a href="#">Rubio</a>.</p>')).toEqual([
      'Vladimir Putin met Marco Rubio.',
    ]);
    expect(textsOf('<ul><li>Said Boris</li><li>Johnson City</li></ul><div>one<p>two</p>three</div>')).toEqual([
      'Said Boris',
      'Johnson City',
      'one',
      'two',
      'three',
    ]);
  });

  it('collapses white space as HTML shows it and keeps every other character', () => {
    expect(textsOf('<p>\n  Marco \t\n <b> Rubio</b>\u00a0met\u00a0 Vla\u00addimir\u200b  </p>')).toEqual([
      'Marco Rubio\u00a0met\u00a0 Vla\u00addimir\u200b',
    ]);
  });

  it('keeps a line break as a line feed, and two of them as the end of a block', () => {
    expect(textsOf('<p>one<br>two <br/> three<br><br>four</p>')).toEqual(['one\ntwo\nthree', 'four']);
  });

  it('passes over scripts and comments, and lets no name run over code and fields', () => {
    expect(
      textsOf('<p>Bo<!-- x -->ris<script>var a</script> <code>let x</code> Johnson <input value="y"> said</p>'),
    ).toEqual(['Boris\nJohnson\nsaid']);
  });

  it('reads nothing of fields, editors, code and hidden parts', () => {
    const hidden = [
      '<textarea>Angela Merkel</textarea>',
      '<div contenteditable="true"><p>Angela Merkel</p></div>',
      '<div contenteditable><p>Angela Merkel</p></div>',
      '<div role="textbox">Angela Merkel</div>',
      '<pre>Angela Merkel</pre>',
      '<select><option>Angela Merkel</option></select>',
      '<button>Angela Merkel</button>',
      '<p hidden>Angela Merkel</p>',
      '<p style="color:red; display:none">Angela Merkel</p>',
      '<div aria-hidden="true"><p>Angela Merkel</p></div>',
      '<noscript><p>Angela Merkel</p></noscript>',
      '<template><p>Angela Merkel</p></template>',
      '<style>.a::before { content: "Angela Merkel" }</style>',
    ];
    for (const part of hidden) expect(textsOf(part).join()).not.toContain('Merkel');
  });

  it('reads the base of ruby, and no footnote marks', () => {
    expect(textsOf('<p><ruby>安倍<rp>(</rp><rt>あべ</rt><rp>)</rp></ruby>首相</p>')).toEqual(['安倍首相']);
    expect(textsOf('<p>Marco Rubio<sup><a href="#n1">1</a></sup> left on 28<sup>th</sup> June.</p>')).toEqual([
      'Marco Rubio left on 28th June.',
    ]);
  });

  it('tells headlines, list items, captions, quotes, cells and bylines', () => {
    const { article: read } = readArticle(
      parse(
        article(
          `<p class="byline">By Ann Example</p><figure><figcaption>On the steps</figcaption></figure><ul><li>An item</li></ul>
           <blockquote><p>A quotation</p></blockquote><table><tr><td>A cell</td></tr></table><h2>A heading</h2>`,
        ),
      ),
      { url: '' },
    );
    const kinds = Object.fromEntries(read.blocks.map(({ text, kind }) => [text, kind]));
    expect(kinds).toMatchObject({
      'A quiet morning': 'headline',
      'By Ann Example': 'byline',
      'On the steps': 'caption',
      'An item': 'list-item',
      'A quotation': 'quote',
      'A cell': 'table-cell',
      'A heading': 'headline',
      [PROSE]: 'paragraph',
    });
  });

  it('makes a block of a long passage in another language, and leaves a foreign name in its sentence', () => {
    const { article: read } = readArticle(
      parse(
        article(
          '<p>The invitation read <q lang="fr">défilé du 14 juillet, place de la Concorde</q>, and <i lang="fr">Le Monde</i> wrote so.</p>',
        ),
      ),
      { url: '' },
    );
    expect(read.blocks.slice(1, -1).map(({ text, language }) => [text, language])).toEqual([
      ['The invitation read', undefined],
      ['défilé du 14 juillet, place de la Concorde', 'fr'],
      [', and Le Monde wrote so.', undefined],
    ]);
  });
});

describe.each(DOMS)('places of text (%s)', (_, parse) => {
  it('leads from a block’s text to the page and back', () => {
    const document = parse(article('<p>\n <b>Vlad</b>imir\n  Putin <i>said</i>.</p>'));
    const { blocks } = readArticle(document, { url: '' });
    const read = blocks.find(({ block }) => block.text.startsWith('Vladimir'));
    if (!read) throw new Error('not read');
    expect(read.block.text).toBe('Vladimir Putin said.');
    const [span] = toSpans(read, 0, 14);
    expect(span?.startContainer.data.slice(span.startOffset)).toBe('Vlad');
    expect(span?.endContainer.data.slice(0, span.endOffset)).toMatch(/^imir\s+Putin$/);
    expect(offsetAt(read, span?.startContainer as Node, 0)).toBe(0);
    expect(offsetAt(read, span?.endContainer as Node, span?.endOffset as number)).toBe(14);
    expect(offsetAt(read, document.body, 0)).toBeNull();
    expect(blockOf(span?.endContainer as Node)).toBe(read);
  });

  it('gives a range for every part of a text, with the same letters', () => {
    const pieces = fc.array(
      fc.tuple(fc.constantFrom('', 'b', 'i', 'a'), fc.stringMatching(/^[a-z \n\u00a0é中]{1,8}$/)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const html = parts.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('');
        const { blocks } = readArticle(parse(article(`<div>${html}</div>`)), { url: '' });
        for (const read of blocks) {
          const { text } = read.block;
          const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
          if (start === end) continue;
          const shown = toSpans(read, start, end).map((span) => textOfSpan(read.segments, span));
          expect(shown.join('').replace(/[ \n]+/g, ' ')).toBe(text.slice(start, end));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives nothing where the page has shortened the text meanwhile', () => {
    const { blocks } = readArticle(parse(article('<p>Marco Rubio spoke.</p>')), { url: '' });
    const read = blocks[1];
    if (!read) throw new Error('not read');
    const node = read.segments[0]?.node as Text;
    node.data = 'Gone';
    expect(toSpans(read, 6, 11)).toEqual([]);
    expect(toRanges(read, 6, 11)).toEqual([]);
  });
});

describe.each(DOMS)('reading again (%s)', (_, parse) => {
  it('keeps a block’s id while its element lives', () => {
    const document = parse(article('<div id="a">one<p>two</p>three</div>'));
    const before = readArticle(document, { url: '' });
    const part = document.getElementById('a') as Element;
    (part.querySelector('p') as Element).textContent = 'changed';
    const again = readBlocks(part, before.article);
    const ids = before.article.blocks.slice(1, -1).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(again.map(({ block }) => block.id)).toEqual(ids);
    expect(again.map(({ block }) => block.text)).toEqual(['one', 'changed', 'three']);
  });

  it('finds what to read again around a changed node', () => {
    const document = parse(article('<p id="p">one <b><i id="i">two</i></b></p>'));
    expect(blockRoot(document.getElementById('i')?.firstChild as Node)?.id).toBe('p');
  });

  it('reads nothing that is hidden, editable, furniture or no longer there', () => {
    const document = parse(
      article(
        '<div hidden><p id="a">one</p></div><div contenteditable="true"><p id="b">two</p></div><nav><p id="c">three</p></nav><p id="d">four</p>',
      ),
    );
    const { article: read } = readArticle(document, { url: '' });
    const part = (id: string) => document.getElementById(id) as Element;
    for (const id of ['a', 'b', 'c']) expect(readBlocks(part(id), read)).toEqual([]);
    const last = part('d');
    last.remove();
    expect(readBlocks(last, read)).toEqual([]);
  });
});

describe('shadow trees', () => {
  it('reads open shadow roots with what is slotted into them, once', () => {
    const [, parse] = DOMS[1] as (typeof DOMS)[number];
    const document = parse(article('<x-quote id="host">John Kerry</x-quote>'));
    const host = document.getElementById('host') as Element;
    const inner = document.createElement('p');
    inner.append('Hillary Clinton and ', document.createElement('slot'), ' wrote chapters.');
    host.attachShadow({ mode: 'open' }).append(inner);
    const { blocks } = readArticle(document, { url: '' });
    const read = blocks.find(({ block }) => block.text.startsWith('Hillary'));
    expect(read?.block.text).toBe('Hillary Clinton and John Kerry wrote chapters.');
    expect(blocks.filter(({ block }) => block.text.includes('Kerry'))).toHaveLength(1);
    if (!read) throw new Error('not read');
    expect(toSpans(read, 0, 30)).toHaveLength(2);
    expect(toSpans(read, 20, 30)).toHaveLength(1);
  });
});

/** The letters between a span's ends, by the segments of its block. */
function textOfSpan(
  segments: readonly { node: Text; from: number; length: number }[],
  span: { startContainer: Text; startOffset: number; endContainer: Text; endOffset: number },
): string {
  const nodes = [...new Set(segments.map(({ node }) => node))];
  const [first, last] = [nodes.indexOf(span.startContainer), nodes.indexOf(span.endContainer)];
  return nodes
    .slice(first, last + 1)
    .map((node) =>
      node.data.slice(
        node === span.startContainer ? span.startOffset : 0,
        node === span.endContainer ? span.endOffset : undefined,
      ),
    )
    .join('');
}
