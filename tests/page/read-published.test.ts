import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisibleDate } from '../../lib/core/dates/visible-date';
import { readArticle } from '../../lib/page/read/read';
import { readStamp } from '../../lib/page/read/stamp';
import { DOMS, PROSE, page } from './dom';

const json = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe.each(DOMS)('publication date (%s)', (_, parse) => {
  const published = (head: string, body = '', url = '', lang = 'en') =>
    readArticle(
      parse(page(`<article><h1>A quiet morning</h1>${body}<p>${PROSE}</p></article>`, head, `lang="${lang}"`)),
      { url, readVisibleDate },
    ).article.published;

  it('reads JSON-LD in every shape, keeping the offset as written', () => {
    const stamp = '2025-02-28T00:15:00+03:00';
    expect(published(json({ '@type': 'NewsArticle', datePublished: stamp }))).toBe(stamp);
    expect(published(json([{ '@type': 'BreadcrumbList' }, { '@type': ['NewsArticle'], datePublished: [stamp] }]))).toBe(
      stamp,
    );
    expect(
      published(
        json({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'http://schema.org/Article', datePublished: stamp }] }),
      ),
    ).toBe(stamp);
    expect(
      published(
        json({
          '@type': 'WebPage',
          mainEntity: { '@type': 'ReportageNewsArticle', datePublished: { '@value': stamp } },
        }),
      ),
    ).toBe(stamp);
  });

  it('reads seconds and milliseconds since 1970 in JSON-LD', () => {
    expect(published(json({ '@type': 'NewsArticle', datePublished: 1425549600 }))).toBe('2015-03-05T10:00:00Z');
    expect(published(json({ '@type': 'NewsArticle', datePublished: '1425549600000' }))).toBe('2015-03-05T10:00:00Z');
  });

  it('takes the day an article was written where nothing says when it was published', () => {
    const written = json({ '@type': 'NewsArticle', dateCreated: '2015-03-05', dateModified: '2019-05-01' });
    expect(published(written)).toBe('2015-03-05');
    expect(published(`${written}<meta property="article:published_time" content="2015-03-06">`)).toBe('2015-03-06');
  });

  it('tells a stamp of publication from the stamp of change beside it', () => {
    const times =
      '<time class="updated" datetime="2015-03-06">Updated 6 March</time><time datetime="2015-03-05">5 March</time>';
    expect(published('', times)).toBe('2015-03-05');
  });

  it('bears JSON-LD that is broken', () => {
    expect(
      published(json('<!-- {"@type":"NewsArticle",\n"description":"two\nlines","datePublished":"2025-02-28",} -->')),
    ).toBe('2025-02-28');
    expect(published(json('{"@type":') + json({ '@type': 'Article', datePublished: '2025-02-28' }))).toBe('2025-02-28');
    expect(published(json('null') + json('[]') + json('"x"'))).toBeNull();
  });

  it('takes the article that is the page’s own', () => {
    const other = { '@type': 'NewsArticle', headline: 'Another one', datePublished: '2001-01-01' };
    expect(
      published(json([other, { '@type': 'NewsArticle', headline: 'A quiet morning', datePublished: '2025-02-28' }])),
    ).toBe('2025-02-28');
  });

  it.each([
    ['property', 'article:published_time', '2025-02-28T09:00:00Z'],
    ['name', 'date', '2025-02-28 09:00'],
    ['name', 'DC.date.issued', '2025-02-28'],
    ['name', 'pubdate', 'Fri, 28 Feb 2025 09:00:00 GMT'],
    ['name', 'pdate', '20250228'],
    ['name', 'article:publicationdate', 'Fri Feb 28 21:30:09 EST 2025'],
    ['itemprop', 'datePublished', '2025-02-28'],
    ['name', 'DISPLAYDATE', 'Feb. 28, 2025'],
  ])('reads the meta %s %s', (attribute, name, content) => {
    expect(published(`<meta ${attribute}="${name}" content="${content}">`)?.slice(0, 10)).toBe('2025-02-28');
  });

  it('never takes the date of a change, of a comment, of another article, or one in a script', () => {
    expect(
      published(
        json({
          '@type': 'NewsArticle',
          dateModified: '2024-06-01',
          expires: '2031-01-31',
          datePublished: '2014-03-18',
        }),
      ),
    ).toBe('2014-03-18');
    expect(
      published(
        '<meta property="article:modified_time" content="2024-06-01"><meta name="expires" content="2031-01-31">',
      ),
    ).toBeNull();
    expect(published('<script>window.cfg={"datePublished":"2031-01-31"}</script>')).toBeNull();
    expect(published(json({ '@type': 'Comment', datePublished: '2024-06-01' }))).toBeNull();
    expect(
      published(
        '',
        '<div id="comments"><div>Someone, <time itemprop="datePublished" datetime="2024-06-01">June</time></div></div>',
      ),
    ).toBeNull();
    expect(published('', '<p>Last updated: <time datetime="2024-06-01">1 June 2024</time></p>')).toBeNull();
  });

  it('reads time elements and dates beside the headline', () => {
    expect(published('', '<p class="meta"><time datetime="2025-02-28T10:00">Friday</time></p>')).toBe(
      '2025-02-28T10:00:00',
    );
    expect(published('', '<p>By Ann Example<br>28 February 2025</p>')).toBe('2025-02-28');
    expect(published('', '<p>Veröffentlicht am 28. Februar 2025</p>', '', 'de')).toBe('2025-02-28');
    expect(published('', '<p>Publié le 28 février 2025 à 10h15</p>', '', 'fr')).toBe('2025-02-28');
  });

  it('does not take a day that the text tells of', () => {
    expect(published('', '<p>They shook hands in the square on 28 June 2019 and met again on Tuesday.</p>')).toBeNull();
    expect(
      published('', '<p>The second round will, it was said, take place in the same room on 4 March 2031.</p>'),
    ).toBeNull();
  });

  it('does not take the day that a site’s header shows', () => {
    const html = page(
      `<div class="top">Wednesday, 25 November 2026</div><main><article><h1>A quiet morning</h1><p>${PROSE}</p></article></main>`,
    );
    expect(readArticle(parse(html), { url: '', readVisibleDate }).article.published).toBeNull();
  });

  it('reads the address where the page says nothing', () => {
    for (const url of [
      '2019/06/28/talks',
      '2019/jun/28/talks',
      'talks-2019-06-28',
      '20190628/talks.html',
      'a?id=20190628-17',
    ]) {
      expect(published('', '', `https://news.example/${url}`)).toBe('2019-06-28');
    }
    expect(published('', '', 'https://news.example/2019/06/talks-12345678')).toBeNull();
    expect(published('<link rel="canonical" href="https://news.example/2019/06/28/talks">')).toBe('2019-06-28');
  });

  it('prefers the local day of a moment that is also given in UTC', () => {
    const head = '<meta property="article:published_time" content="2025-03-04T04:30:00Z">';
    expect(
      published(head, '<p><time itemprop="datePublished" datetime="2025-03-03T23:30:00-0500">late</time></p>'),
    ).toBe('2025-03-03T23:30:00-05:00');
    expect(published(head, '', 'https://news.example/2025/03/03/remarks')).toBe('2025-03-03');
    expect(published(head)).toBe('2025-03-04T04:30:00Z');
  });
});

describe('stamps', () => {
  it('gives back every ISO day, however it is written', () => {
    const days = fc.date({ min: new Date('1700-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString();
        const day = iso.slice(0, 10);
        if (day === '1970-01-01') return;
        expect(readStamp(day)).toBe(day);
        expect(readStamp(day.replaceAll('-', ''))).toBe(day);
        expect(readStamp(day.replaceAll('-', '/'))).toBe(day);
        expect(readStamp(iso)).toBe(`${iso.slice(0, 19)}Z`);
        expect(readStamp(date.toUTCString())).toBe(`${iso.slice(0, 19)}Z`);
      }),
    );
  });

  it('refuses what is no date, no day of the calendar, or ambiguous', () => {
    for (const text of [
      '',
      'yesterday',
      '2025-02-30',
      '0000-00-00',
      '1970-01-01T00:00:00Z',
      '02/03/2025',
      '12345678',
      '2025',
    ]) {
      expect(readStamp(text)).toBeNull();
    }
    fc.assert(
      fc.property(
        fc.string(),
        (text) => readStamp(text) === null || /^\d{4}-\d\d-\d\d/.test(readStamp(text) as string),
      ),
    );
  });
});
