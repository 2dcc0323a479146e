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
    'https://news.example:443/world/2025/03/03/talks',
    'https://NEWS.example./world/2025/03/03/talks?',
    'https://reader@news.example/world/2025/03/03/talks',
    'https://news.example/world/amp/2025/03/03/talks',
    'https://news.example/world/2025/03/03/talks/index.html',
    'https://news.example/world/2025/03/03/talks.amp',
    'https://news.example/world/2025/03/03/talks?output=amp',
    'https://news.example/world/2025/03/03/talks?gclid=1&msclkid=2&srsltid=3&_branch_match_id=4',
    'https://news.example/world/2025/03/03/talks?CMP=share&smid=url-share&referringSource=articleShare&sara_ref=re',
    'https://news.example/world/2025/03/03/talks?wt_zmc=a&lmd_medium=b&at_medium=RSS&ns_source=c&gaa_at=d',
    'https://news.example/world/2025/03/03/talks;jsessionid=7F?PHPSESSID=8A',
    'https://news.example/w%6Frld/2025/03/03/talks',
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
    ['https://news.example:8443/talks', 'https://news.example/talks'],
    ['https://news.example/story?view=list', 'https://news.example/story'],
    ['https://m.co.uk/talks', 'https://amp.co.uk/talks'],
    ['https://mobile.de/talks', 'https://m.de/talks'],
    ['https://news.example/a%2Fb', 'https://news.example/a/b'],
    ['https://news.example/Talks', 'https://news.example/talks'],
    // a word that is also AMP's, or a server's for a folder
    ['https://en.wikipedia.org/wiki/AMP', 'https://en.wikipedia.org/wiki'],
    ['https://words.example/dictionary/amp', 'https://words.example/dictionary'],
    ['https://music.example/guitar-amp', 'https://music.example/guitar'],
    ['https://music.example/fuse-12-amp.html', 'https://music.example/fuse-12.html'],
    ['https://music.example/amp/marshall', 'https://music.example/marshall'],
    ['https://music.example/shop/amp/bass', 'https://music.example/shop/bass'],
    ['https://tools.example/power?amp=16', 'https://tools.example/power?amp=32'],
    ['https://markets.example/stocks/index', 'https://markets.example/stocks'],
    ['https://words.example/glossary/default', 'https://words.example/glossary'],
    ['https://google.news.example/amp/s/a.example/x', 'https://a.example/x'],
  ])('%s is not %s', (a, b) => {
    expect(isSamePage(a, b)).toBe(false);
  });

  it.each([
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
    ['https://en.m.wikipedia.org/wiki/Ferry', 'https://en.wikipedia.org/wiki/Ferry#History'],
    ['https://news.example/2025/ferry.amp.html', 'https://news.example/2025/ferry.html'],
    // as publishers have them
    [
      'https://amp.theguardian.com/world/2025/mar/03/a',
      'https://www.theguardian.com/world/2025/mar/03/a?CMP=share_btn_url',
    ],
    ['https://www.washingtonpost.com/world/a/?outputType=amp', 'https://www.washingtonpost.com/world/a/?itid=hp-top'],
    ['https://mobile.reuters.com/article/amp/idUSKBN1', 'https://www.reuters.com/article/idUSKBN1?edition-redirect=uk'],
    ['https://www.bbc.co.uk/news/world-1.amp', 'https://www.bbc.co.uk/news/world-1?at_medium=RSS&at_campaign=KARANGA'],
    ['https://www.cnbc.com/amp/2025/03/03/talks.html', 'https://www.cnbc.com/2025/03/03/talks.html'],
    ['https://thehill.com/policy/5123456-talks/amp/', 'https://thehill.com/policy/5123456-talks/'],
    ['https://news.sky.com/story/amp/talks-begin-13319700', 'https://news.sky.com/story/talks-begin-13319700'],
    ['https://www.spiegel.de/politik/a-1197800-amp.html', 'https://www.spiegel.de/politik/a-1197800.html'],
    ['https://news.example/ministers-meet-for-talks/amp', 'https://news.example/ministers-meet-for-talks'],
    ['https://news-example.bing-amp.com/c/s/news.example/talks?amp', 'https://news.example/talks'],
    ['https://www.google.co.uk/amp/s/news.example/talks', 'https://news.example/talks'],
    ['https://m.faz.net/aktuell/a-1.amp.html', 'https://www.faz.net/aktuell/a-1.html?xtor=EREC-7'],
    ['https://elpais.com/a.html?outputType=amp&ssm=TW_CC', 'http://elpais.com/a.html'],
    ['https://de.m.wikipedia.org/wiki/K%C3%B6ln', 'https://de.wikipedia.org/wiki/Köln#Geschichte'],
    ['https://m.spiegel.de/a-1.html#ref=rss', 'https://www.spiegel.de/a-1.html?sara_ref=re-xx-cp-sh'],
    ['https://news.example/%7euser/a%2fb', 'https://news.example/~user/a%2Fb'],
    ['https://news.example/a?q=a%20b', 'https://news.example/a?q=a+b'],
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
    [
      'of an AMP page counts, whatever its address',
      'https://news.example/talks/amp',
      '/talks',
      'https://news.example/talks',
    ],
    ['of an AMP page counts, of one word', 'https://news.example/talks-amp', '/talks', 'https://news.example/talks'],
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
