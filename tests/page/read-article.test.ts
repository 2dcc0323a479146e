import { describe, expect, it } from 'vitest';
import { isArticle } from '../../lib/page/read/is-article';
import { readArticle, readArticleInSteps } from '../../lib/page/read/read';
import { DOMS, PROSE, page } from './dom';

const MORE = PROSE.replace('town hall', 'library');
const HEADLINE = 'A quiet morning in the old town';
const paragraphs = (count: number) => `<p>${PROSE}</p><p>${MORE}</p>`.repeat(count);

describe.each(DOMS)('what is article (%s)', (_, parse) => {
  const textOf = (body: string, head = '') =>
    readArticle(parse(page(body, head)), { url: '' })
      .article.blocks.map(({ text }) => text)
      .join('\n');

  it('leaves out menus, sidebars, footers and page headers', () => {
    const text = textOf(`
      <header><p>The Daily Example, edited by Boris Johnson</p></header>
      <nav><ul><li><a href="#">Boris Johnson diaries</a></li></ul></nav>
      <article><header><h1>${HEADLINE}</h1></header>${paragraphs(2)}<footer>More by Narendra Modi</footer></article>
      <aside><h2>Related</h2><p>${PROSE} Shinzo Abe agreed.</p></aside>
      <div role="complementary"><p>${PROSE} Olaf Scholz agreed.</p></div>
      <footer>Podcast: Narendra Modi and the monsoon</footer>`);
    expect(text).toContain(HEADLINE);
    expect(text).toContain(MORE);
    expect(text).not.toMatch(/Johnson|Modi|Abe|Scholz/);
  });

  it('knows furniture by class and id where the tags say nothing', () => {
    const text = textOf(`
      <div class="site-header"><div class="navbar"><span>Boris Johnson</span></div></div>
      <div id="content"><div class="post"><h1>${HEADLINE}</h1><div class="entry">${paragraphs(2)}
        <div class="relatedArticles"><p>Shinzo Abe: a portrait of the man and of his long time in office, in ten pictures.</p></div>
        <div class="share-buttons">Share with Olaf Scholz</div></div></div>
      <div class="sidebar"><p>Narendra Modi and the monsoon: what our readers liked best in the course of the last week.</p></div></div>`);
    expect(text).toContain(HEADLINE);
    expect(text).toContain(MORE);
    expect(text).not.toMatch(/Johnson|Modi|Abe|Scholz/);
  });

  it('reads a story that is opened in a dialog, and no other dialog', () => {
    for (const frame of ['dialog open', 'div role="dialog"']) {
      const text = textOf(`
        <dialog open><p>We and our partners use cookies, and so does Boris Johnson, who agreed to all of them.</p></dialog>
        <${frame}><article><h1>${HEADLINE}</h1>${paragraphs(2)}</article></${frame.split(' ')[0]}>`);
      expect(text).toContain(MORE);
      expect(text).not.toContain('Johnson');
    }
  });

  it('is not misled by a wrapper that is named like furniture', () => {
    const text = textOf(
      `<div class="has-sidebar sidebar-left"><div class="subscription-page"><h1>${HEADLINE}</h1>${paragraphs(3)}</div></div>`,
    );
    expect(text).toContain(HEADLINE);
    expect(text).toContain(MORE);
  });

  it('is not misled by classes that speak of the page, its topics or what it lacks', () => {
    const classes = [
      'content tone-comment',
      'post tag-social category-newsletter',
      'has-sidebar no-ads',
      'elementor-widget',
      'paywall',
    ];
    for (const name of classes) {
      const text = textOf(
        `<div class="${name}"><h2>${HEADLINE}</h2><div class="${name}"><p>${PROSE}</p></div></div>`.repeat(4) +
          paragraphs(2),
      );
      expect(text.split(PROSE)).toHaveLength(7);
    }
    expect(textOf(`<div class="comments">${paragraphs(2)}</div>`)).toContain(MORE);
  });

  it('takes short lines for bylines, and not a whole article that is named after its author', () => {
    const { article } = readArticle(
      parse(
        page(`<div class="author"><h1>${HEADLINE}</h1><p class="post-author">Ann Example</p>${paragraphs(1)}</div>`),
      ),
      { url: '' },
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['headline', 'byline', 'paragraph', 'paragraph']);
  });

  it('leaves out comments, even if they are longer than the article', () => {
    const text = textOf(`
      <div class="story"><h1>${HEADLINE}</h1>${paragraphs(1)}</div>
      <div id="comments">${`<div class="comment"><p>${PROSE} Angela Merkel was there.</p></div>`.repeat(12)}</div>`);
    expect(text).toContain(MORE);
    expect(text).not.toContain('Merkel');
  });

  it('leaves out lines that are links to other articles, and keeps linked names', () => {
    const text = textOf(`<article><h1>${HEADLINE}</h1>${paragraphs(1)}
      <p><a href="#">Olaf Scholz and the long winter: our report</a></p><p><a href="#">Marco Rubio</a></p>${paragraphs(1)}</article>`);
    expect(text).not.toContain('Scholz');
    expect(text).toContain('Marco Rubio');
  });

  it('begins at the headline: standfirst and first picture belong to the article', () => {
    const text = textOf(`
      <div class="page"><div class="top"><h1>${HEADLINE}</h1><p class="intro">Marco Rubio came early.</p>
      <figure><figcaption>On the steps: Sergei Lavrov</figcaption></figure></div>
      <div class="columns"><div class="text">${paragraphs(3)}</div></div></div>`);
    expect(text).toContain(HEADLINE);
    expect(text).toContain('Rubio');
    expect(text).toContain('Lavrov');
  });

  it('finds a headline that is no heading by the page’s title', () => {
    const { article } = readArticle(
      parse(
        page(
          `<div class="t">${HEADLINE}</div><div class="x">${paragraphs(2)}</div>`,
          `<title>${HEADLINE} | The Daily</title>`,
        ),
      ),
      { url: '' },
    );
    expect(article.blocks[0]?.text).toBe(HEADLINE);
  });

  it('reads a page of several articles as a whole', () => {
    const text = textOf(
      `<main>${['Putin', 'Macron', 'Merkel'].map((name) => `<article><h2>${name}</h2><p>${PROSE} ${name} left.</p></article>`).join('')}</main>`,
    );
    expect(text).toMatch(/Putin.*Macron.*Merkel/s);
  });

  it('keeps to a selector, with nested matches once', () => {
    const document = parse(
      page(
        `<div class="a"><p>${PROSE}</p><div class="a"><p>inner</p></div><div class="b">left out</div></div><p>outside</p>`,
      ),
    );
    const { article } = readArticle(document, { url: '', within: '.a, .a p', without: '.b' });
    expect(article.blocks.map(({ text }) => text)).toEqual([PROSE, 'inner']);
  });
});

describe.each(DOMS)('language and title (%s)', (_, parse) => {
  const read = (html: string) => readArticle(parse(html), { url: '' }).article;

  it('takes the declared language, from the surest place first', () => {
    const body = `<p>${PROSE}</p>`;
    expect(read(page(body, '', 'lang="en-GB"')).language).toBe('en');
    expect(read(page(body, '<meta http-equiv="Content-Language" content="en-US, fr">', '')).language).toBe('en');
    expect(read(page(body, '<meta property="og:locale" content="en_GB">', '')).language).toBe('en');
  });

  it('hears the language where none is declared or another one is spoken', () => {
    const german = `<p>${'Die Außenminister haben sich nach dem Treffen nicht zu den Ergebnissen geäußert, wie es aus dem Ministerium hieß. '.repeat(2)}</p>`;
    expect(read(page(german, '', '')).language).toBe('de');
    expect(read(page(german, '', 'lang="en"')).language).toBe('de');
    expect(read(page('<p>42</p>', '', '')).language).toBe('und');
  });

  it('takes the headline for the title, else the page’s name without the site’s', () => {
    expect(read(page(`<h1>${HEADLINE}</h1><p>${PROSE}</p>`, '<title>Other</title>')).title).toBe(HEADLINE);
    expect(read(page(`<p>${PROSE}</p>`, '<title>Talks in a town | The Daily</title>')).title).toBe('Talks in a town');
  });
});

describe.each(DOMS)('entries with dates of their own (%s)', (_, parse) => {
  const stampsOf = (body: string) =>
    readArticle(parse(page(body)), { url: '' })
      .article.blocks.filter(({ kind }) => kind === 'paragraph')
      .map(({ published }) => published?.slice(0, 10));

  it('dates a live blog’s posts by their stamps', () => {
    const post = (day: string) =>
      `<section><h2><time datetime="${day}T11:30:00Z">11:30</time></h2><p>${PROSE}</p><p>${MORE}</p></section>`;
    expect(
      stampsOf(`<article><h1>Live</h1><p>${PROSE}</p>${post('2022-02-24')}${post('2022-02-26')}</article>`),
    ).toEqual([undefined, '2022-02-24', '2022-02-24', '2022-02-26', '2022-02-26']);
  });

  it.each(['data-timestamp="1645866000"', 'data-time="2022-02-26T09:00:00Z"', 'data-published="2022-02-26T09:00:00Z"'])(
    'also where a post carries its stamp itself: %s',
    (stamp) => {
      const posts = [stamp, stamp.replace('1645866000', '1645693200').replace('02-26', '02-24')]
        .map((own) => `<div class="post" ${own}><p>${PROSE}</p></div>`)
        .join('');
      const { blocks } = readArticle(parse(page(`<article><h1>${HEADLINE}</h1>${posts}</article>`)), {
        url: '',
      }).article;
      expect(blocks.map(({ published }) => published?.slice(0, 10))).toEqual([undefined, '2022-02-26', '2022-02-24']);
    },
  );

  it('also where the stamps stand between the posts', () => {
    const post = (day: string) =>
      `<p class="stamp"><time datetime="${day}">at noon</time></p><p>${PROSE}</p><p>${MORE}</p>`;
    expect(
      stampsOf(`<article><h1>Live</h1>${post('2022-02-24')}${post('2022-02-26')}</article>`).filter(Boolean),
    ).toEqual([...Array(3).fill('2022-02-24'), ...Array(3).fill('2022-02-26')]);
  });

  it('does not take a box about another article for an entry', () => {
    expect(
      stampsOf(`<article><h1>Once</h1><p class="date"><time datetime="2022-02-24">24 February</time></p><p>${PROSE}</p>
        <div class="box"><time datetime="2016-08-18">August 2016</time><p>An older story</p></div><p>${MORE}</p></article>`).filter(
        Boolean,
      ),
    ).toEqual([]);
  });

  it('does not take publication and change of one article, or days in its sentences, for entries', () => {
    expect(
      stampsOf(`<article><h1>Once</h1><div>Published <time datetime="2022-02-24">24 February</time>, updated
        <time datetime="2022-02-26">26 February</time></div><p>${PROSE}</p>
        <p>On <time datetime="2021-01-01">1 January</time> they met, and it was agreed that in due course a second round was to follow.</p>
        <p>On <time datetime="2021-01-02">2 January</time> they parted, and it was agreed that in due course a second round was to follow.</p></article>`).filter(
        Boolean,
      ),
    ).toEqual([]);
  });
});

describe.each(DOMS)('whatever is fed (%s)', (_, parse) => {
  it.each([
    ['nothing', ''],
    ['no text', page('<div></div>')],
    ['frames', '<html><frameset><frame src="a"></frameset></html>'],
    [
      'broken tags',
      '<p>unclosed <b>bold <i>it</b> x</i> <table><tr><p>para</table> <div <p> text &amp; <article><h1>Head',
    ],
  ])('reads %s without an error', (_name, html) => {
    expect(() => readArticle(parse(html), { url: '' })).not.toThrow();
  });

  it('reads a megabyte in one paragraph', () => {
    const text = `${PROSE} `.repeat(6500).trim();
    const { article } = readArticle(parse(page(`<article><h1>${HEADLINE}</h1><p>${text}</p></article>`)), { url: '' });
    expect(article.blocks[1]?.text.length).toBe(text.length);
  });
});

describe('very deep and very long pages', () => {
  const [, parse] = DOMS[0] as (typeof DOMS)[number];

  it('reads what is nested ten thousand deep', () => {
    const html = page(`${'<div>'.repeat(10_000)}<p>${PROSE}</p>${'</div>'.repeat(10_000)}`);
    expect(readArticle(parse(html), { url: '' }).article.blocks.map(({ text }) => text)).toEqual([PROSE]);
  });

  it('pauses after every block when asked to', () => {
    const steps = readArticleInSteps(parse(page(`<article>${paragraphs(100)}</article>`)), { url: '' });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    expect(pauses).toBe(200);
    expect(step.value.blocks).toHaveLength(200);
  });
});

describe.each(DOMS)('whether a page is an article (%s)', (_, parse) => {
  const asked = (body: string, url = 'https://news.example/a', head = '') => isArticle(parse(page(body, head)), url);

  it('says yes to running text and to pages that call themselves articles', () => {
    expect(asked(`<div>${`<p>${PROSE} ${PROSE}</p>`.repeat(4)}</div>`)).toBe(true);
    expect(asked('<p>Short.</p>', undefined, '<meta property="og:type" content="article">')).toBe(true);
    expect(
      asked('<p>Short.</p>', undefined, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
    ).toBe(true);
  });

  it('says no to lists, searches, log-ins, webmail and editors', () => {
    const text = `<p>${PROSE} ${PROSE}</p>`.repeat(4);
    expect(asked('<ul><li><a href="#">One</a></li><li><a href="#">Two</a></li></ul>')).toBe(false);
    expect(asked(text, 'https://www.example.org/search?q=putin')).toBe(false);
    expect(asked(`${text}<input type="password">`)).toBe(false);
    expect(asked(text, 'https://mail.example.org/inbox/1')).toBe(false);
    expect(asked(`<div contenteditable="true">${text}</div>`)).toBe(false);
    expect(asked(`<div id="comments">${text}</div>`)).toBe(false);
  });
});
