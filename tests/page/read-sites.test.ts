import { describe, expect, it } from 'vitest';
import { readVisibleDate } from '../../lib/core/dates/visible-date';
import { readArticle, readBlocks } from '../../lib/page/read/read';
import { DOMS, PROSE, page } from './dom';
import { SITE_PAGES, T } from './site-pages';

const marks = (text: string, letter: string) => new Set(text.match(new RegExp(`\\b${letter}\\d+\\b`, 'g')));
const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe.each(DOMS)('pages of many kinds of sites (%s)', (_, parse) => {
  it.each(SITE_PAGES)('reads $site', ({ html, published }) => {
    const { article } = readArticle(parse(html), { url: 'https://news.example/a', readVisibleDate });
    const text = article.blocks.map((block) => block.text).join('\n');
    expect(article).toMatchObject({ title: T, language: 'en', published });
    expect(marks(text, 'K')).toEqual(marks(html, 'K'));
    expect([...marks(text, 'X')].filter((mark) => mark !== 'X8' && mark !== 'X9')).toEqual([]);
    for (const { kind, text: line } of article.blocks) {
      if (/\bX8\b/.test(line)) expect(kind).toBe('caption');
      if (/\bX9\b/.test(line)) expect(`${kind}: ${line}`).toMatch(/^byline: |: By X9$/);
    }
  });
});

describe.each(DOMS)('the publication date as sites write it (%s)', (_, parse) => {
  const published = (head: string, line = '', lang = 'en', url = 'https://news.example/a') =>
    readArticle(
      parse(page(`<main><h1>${T}</h1><div>${line}</div><p>${PROSE}</p><p>${PROSE}</p></main>`, head, `lang="${lang}"`)),
      { url, readVisibleDate },
    ).article.published;

  it.each([
    ['DC.date', '2016-04-05', '2016-04-05'],
    ['parsely-pub-date', '2016-04-05T10:00:00Z', '2016-04-05T10:00:00Z'],
    ['sailthru.date', 'Tue, 05 Apr 2016 10:00:00 -0400', '2016-04-05T10:00:00-04:00'],
    ['pubdate', '4/5/2016 10:00:00 PM', '2016-04-05T22:00:00'],
    ['pubdate', '4/5/2016', null],
    ['date', '25/4/2016', '2016-04-25'],
    ['date', '05.04.2016', '2016-04-05'],
    ['date', 'April 5, 2016 11:30 p.m.', '2016-04-05T23:30:00'],
    ['publish-date', '1459850400', '2016-04-05T10:00:00Z'],
    ['last-modified', '2016-04-05', null],
  ])('reads the meta %s %s', (name, content, day) => {
    expect(published(`<meta name="${name}" content="${content}">`)).toBe(day);
  });

  it('reads the record that one maker of statistics asks for', () => {
    expect(published(`<meta name='parsely-page' content='{"title":"x","pub_date":"2016-04-05T10:00:00Z"}'>`)).toBe(
      '2016-04-05T10:00:00Z',
    );
  });

  it.each([
    ['en', 'Updated 6 March 2025 | Published 5 March 2025', '2025-03-05'],
    ['fr', 'Publié le 5 mars 2025 à 10h15, mis à jour le 6 mars 2025 à 11h', '2025-03-05'],
    ['de', 'Stand: 06.03.2025 | Veröffentlicht am 05.03.2025', '2025-03-05'],
    ['it', '5 marzo 2025 (modifica il 6 marzo 2025)', '2025-03-05'],
    ['en', 'Last updated: 6 March 2025', null],
  ])('tells publication from change in a line (%s: %s)', (lang, line, day) => {
    expect(published('', line, lang)).toBe(day);
  });

  it('takes no article out of a list for the page’s own', () => {
    const listed = { '@type': 'NewsArticle', url: 'https://news.example/other', datePublished: '2001-01-01' };
    const own = {
      '@type': 'NewsArticle',
      headline: 'For search engines',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/a' },
      datePublished: '2025-03-05T10:00:00Z',
    };
    expect(published(json({ '@type': 'ItemList', itemListElement: [listed] }) + json(own))).toBe(own.datePublished);
    expect(published(json([listed, own]))).toBe(own.datePublished);
  });
});

describe.each(DOMS)('a live blog’s posts (%s)', (_, parse) => {
  const days = (body: string, head = '') =>
    readArticle(parse(page(`<article><h1>Live</h1>${body}</article>`, head)), { url: '' })
      .article.blocks.filter(({ text }) => text.startsWith('Post'))
      .map(({ text, published }) => `${text.slice(0, 5)} ${published?.slice(0, 10)}`);
  const updates = ['27', '26', '24'].map((day, i) => ({
    '@type': 'BlogPosting',
    headline: `What happened on the ${day}th`,
    datePublished: `2022-02-${day}T12:00:00Z`,
    articleBody: `<p>Post${i} ${PROSE}</p>`,
    url: `https://news.example/live#p${i}`,
  }));
  const head = json({ '@type': 'LiveBlogPosting', datePublished: '2022-02-24', liveBlogUpdate: updates });
  const expected = ['Post0 2022-02-27', 'Post1 2022-02-26', 'Post2 2022-02-24'];

  it('have the stamps that only the page’s JSON-LD states: by their ids, by their headlines, by their text', () => {
    const post = (id: string, headline: string, text: string) =>
      `<div ${id}><span>12:00</span>${headline}<p>${text}</p></div>`;
    expect(days(updates.map((_u, i) => post(`id="p${i}"`, '', `Post${i}. ${PROSE}`)).join(''), head)).toEqual(expected);
    expect(
      days(updates.map((u, i) => post('', `<h2>${u.headline}</h2>`, `Post${i}. ${PROSE}`)).join(''), head),
    ).toEqual(expected);
    expect(days(updates.map((_u, i) => post('', '', `Post${i} ${PROSE}`)).join(''), head)).toEqual(expected);
  });

  it('have the stamps that elements other than time state', () => {
    const post = (stamp: number, text: string) =>
      `<div class="post"><p class="ts" data-timestamp="${stamp}">at noon</p><p>${text} ${PROSE}</p></div>`;
    expect(days(post(1645873200, 'Post0') + post(1645678800, 'Post1'))).toEqual([
      'Post0 2022-02-26',
      'Post1 2022-02-24',
    ]);
  });

  it('have their own stamp also where they come later or are changed', () => {
    const post = (day: string, text: string) =>
      `<section><h2><time datetime="${day}T11:30:00Z">11:30</time></h2><p>${text} ${PROSE}</p></section>`;
    const document = parse(
      page(`<article><h1>Live</h1>${post('2022-02-26', 'Post1')}${post('2022-02-24', 'Post0')}</article>`),
    );
    readArticle(document, { url: '' });
    const article = document.querySelector('article') as Element;
    const later = document.createElement('section');
    later.innerHTML = post('2022-02-27', 'Post2').replace(/<.?section>/g, '');
    article.children[0]?.after(later);
    const read = (root: Element) => readBlocks(root, { language: 'en' }, new Set([article])).at(-1)?.block.published;
    expect(read(later)).toBe('2022-02-27T11:30:00Z');
    expect(read(article.querySelector('section:last-child p') as Element)).toBe('2022-02-24T11:30:00Z');
    expect(readBlocks(later, { language: 'en' }).at(-1)?.block.published).toBeUndefined();
  });
});
