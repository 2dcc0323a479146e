import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, isSamePage } from '../../../lib/core/notes/canonical-url';

const PAGE = 'https://news.example/world/2025/03/03/talks';

describe('one page has one address', () => {
  it.each([
    'https://news.example/world/2025/03/03/talks?utm_source=x#top',
    'https://news.example/world/2025/03/03/talks/',
    'https://m.news.example/world/2025/03/03/talks',
    'https://mobile.news.example/world/2025/03/03/talks',
    'https://www.news.example/world/2025/03/03/talks?fbclid=1&utm_medium=y',
    'http://news.example/world/2025/03/03/talks',
    'https://amp.news.example/world/2025/03/03/talks',
    'https://news.example/world/2025/03/03/talks/amp/',
    'https://news.example/amp/world/2025/03/03/talks',
    'https://news.example/world/2025/03/03/talks?amp=1&outputType=amp',
    'https://www.google.com/amp/s/news.example/world/2025/03/03/talks',
    'https://news-example.cdn.ampproject.org/c/s/news.example/world/2025/03/03/talks',
    'https://news.example//world/2025/03/03/talks#:~:text=Rubio',
  ])('%s', (address) => {
    expect(canonicalUrl(address)).toBe(PAGE);
  });

  it.each([
    ['https://news.example/story?id=7', 'https://news.example/story?id=8'],
    ['https://news.example/world/2025/03/03/talks', 'https://news.example/world/2025/03/04/talks'],
    ['https://news.example/talks?page=2', 'https://news.example/talks'],
    ['https://en.example.org/talks', 'https://fr.example.org/talks'],
    ['https://app.example/#/story/7', 'https://app.example/#/story/8'],
    ['https://news.example/champ', 'https://news.example/ch'],
  ])('%s is not %s', (a, b) => {
    expect(isSamePage(a, b)).toBe(false);
  });

  it.each([
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
    ['https://en.m.wikipedia.org/wiki/Ferry', 'https://en.wikipedia.org/wiki/Ferry#History'],
    ['https://news.example/2025/ferry.amp.html', 'https://news.example/2025/ferry.html'],
  ])('%s is %s', (a, b) => {
    expect(isSamePage(a, b)).toBe(true);
  });
});

describe("the page's own canonical link", () => {
  it.each([
    ['of the article counts', `${PAGE}?session=81`, PAGE, PAGE],
    ['may be relative', `${PAGE}?session=81`, '/world/2025/03/03/talks', PAGE],
    [
      'of the main host counts on a mobile host',
      'https://m.news.example/a/1',
      'https://www.news.example/a/1',
      'https://news.example/a/1',
    ],
    ['of an AMP page counts', 'https://news.example/amp-talks-99', PAGE, PAGE],
    ['that says a page of its own keeps it apart', `${PAGE}?page=2`, `${PAGE}?page=2`, `${PAGE}?page=2`],
    ['to the front page is ignored', PAGE, 'https://news.example/', PAGE],
    ['to the front page of another host is ignored', PAGE, 'https://www.news.example', PAGE],
    ['to a section is ignored', PAGE, 'https://news.example/world', PAGE],
    ['to another site is ignored', PAGE, 'https://other.example/world/2025/03/03/talks', PAGE],
    ['that runs a script is ignored', PAGE, 'javascript:alert(1)', PAGE],
    ['that is no address is ignored', PAGE, 'http://', PAGE],
    ['that is empty is ignored', PAGE, '', PAGE],
    [
      'to the front page counts on the front page',
      'https://news.example/?edition=7',
      'https://news.example/',
      'https://news.example/?edition=7',
    ],
  ])('%s', (_what, address, declared, expected) => {
    expect(canonicalUrl(address, declared)).toBe(expected);
  });
});

it('is the same when taken twice, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (address) => {
      const once = canonicalUrl(address);
      expect(canonicalUrl(once)).toBe(once);
    }),
  );
});
