import { PROSE } from './dom';

/** A page as a kind of site makes it, and the day it states. */
export interface SitePage {
  site: string;
  published: string | null;
  html: string;
}

/** The headline of all pages. */
export const T = 'Leaders meet in the old town';
const P = (mark: string) => `${PROSE} (${mark})`;
const p = (...marks: string[]) => marks.map((mark) => `<p>${P(mark)}</p>`).join('\n');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

/**
 * Pages modelled on what kinds of sites send. `K1`, `K2` … mark what belongs to the article, `X1`, `X2` … what does not; `X8`
 * is a photographer's credit and `X9` a byline, which may be read, but only as what they are.
 */
export const SITE_PAGES: SitePage[] = [
  {
    site: 'WordPress',
    published: '2024-05-03T10:00:00+02:00',
    html: `<!doctype html><html lang="en-US">
      <head><title>${T} - The Blog</title><meta property="article:published_time" content="2024-05-03T08:00:00+00:00"><meta property="article:modified_time" content="2025-01-01T08:00:00+00:00">${ld(
        {
          '@graph': [
            { '@type': 'WebPage', datePublished: '2024-05-03T08:00:00+00:00' },
            { '@type': 'Person', name: 'X1' },
          ],
        },
      )}</head>
      <body class="single single-post has-sidebar"><div id="page" class="hfeed site"><header id="masthead" class="site-header">
      <p class="site-title">X1 Blog</p><nav>X1</nav></header><div id="content" class="site-content">
      <div id="primary" class="content-area"><main id="main" class="site-main">
      <article id="post-1" class="post type-post status-publish category-news tag-social hentry"><header class="entry-header">
      <h1 class="entry-title">${T}</h1>
      <div class="entry-meta"><span class="posted-on">Posted on <a href="#"><time class="entry-date published" datetime="2024-05-03T10:00:00+02:00">May 3, 2024</time><time class="updated" datetime="2025-01-01">January 1, 2025</time></a></span> <span class="byline">by X9</span></div></header>
      <div class="entry-content">${p('K1', 'K2')}<blockquote class="wp-block-quote">
      <p>K3 quote said one of them.</p><cite>K4</cite></blockquote><ul class="wp-block-list"><li>K5 list</li></ul>
      <h2 class="wp-block-heading">K6 head</h2>
      <figure class="wp-block-image"><img><figcaption class="wp-element-caption">K7 caption</figcaption></figure>
      <figure class="wp-block-table"><table><tr><td>K8 cell</td></tr></table></figure>${p('K9')}
      <div class="sharedaddy">Share this: X2</div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>
      <p>X3 related</p></div></div><footer class="entry-footer">X4 tags</footer></article>
      <nav class="navigation post-navigation">X5 <a>Next: X5 post about something else entirely</a></nav>
      <div id="comments" class="comments-area">
      <h2>2 thoughts on</h2><ol class="comment-list"><li class="comment"><time datetime="2024-06-01T00:00:00Z">June 1</time>
      <p>${P('X6')}</p></li><li class="comment"><p>${P('X6')}</p></li></ol><div id="respond">X6</div></div></main></div>
      <aside id="secondary" class="widget-area"><section class="widget">X7 Recent posts</section></aside></div>
      <footer id="colophon">X8</footer></div></body></html>`,
  },
  {
    site: 'Drupal',
    published: '2023-11-20T09:30:00-05:00',
    html: `<!doctype html><html lang="en" dir="ltr">
      <head><title>${T} | Ministry</title><meta name="dcterms.date" content="2023-11-20T09:30:00-05:00"><meta name="dcterms.modified" content="2024-01-01"></head>
      <body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><div class="layout-container">
      <header role="banner">X1</header><main role="main"><div class="layout-content"><div class="region region-content">
      <h1 class="page-header"><span class="field field--name-title">${T}</span></h1>
      <article class="node node--type-article node--view-mode-full">
      <div class="node__submitted">Submitted by X9 on <time datetime="2023-11-20T09:30:00-05:00">November 20, 2023</time></div>
      <div class="node__content"><div class="field field--name-body field--type-text-with-summary">${p('K1', 'K2', 'K3')}</div>
      <div class="field field--name-field-tags field--type-entity-reference"><div class="field__label">Tags</div>
      <div>X2</div></div></div></article><div class="views-element-container block block-views block-related-content">
      <h2>Related content</h2><div class="views-row"><a>X3 title of a related story here</a>
      <p>${P('X3')}</p></div></div></div></div><aside class="layout-sidebar-second">X4</aside></main>
      <footer role="contentinfo">X5</footer></div></div></body></html>`,
  },
  {
    site: 'Arc',
    published: '2024-02-10T18:05:00-05:00',
    html: `<!doctype html><html lang="en">
      <head><title>${T} - The Paper</title>${ld({ '@type': 'NewsArticle', headline: T, datePublished: '2024-02-10T23:05:00Z', dateModified: '2024-02-11T01:00:00Z' })}</head>
      <body><div id="fusion-app"><header class="c-header">X1</header><article class="b-article-body"><header>
      <h1 class="b-headline">${T}</h1>
      <h2 class="b-subheadline">K0 standfirst says why this mattered so much to both of them.</h2></header>
      <div class="b-byline">By X9 | <time class="c-date" datetime="2024-02-10T18:05:00-05:00">Feb. 10, 2024 at 6:05 p.m. EST</time></div>
      <figure class="c-image"><figcaption><span class="c-caption">K1 caption.</span> <span class="c-credit">(X8 Photographer/AP)</span></figcaption></figure>
      <div class="article-body-wrapper">${p('K2')}
      <div class="interstitial-link"><a href="#">X2 Read more: another long story about another thing</a></div>${p('K3')}
      <div class="c-newsletter-promo"><p>${P('X3')}</p></div>${p('K4', 'K5')}</div></article><div class="more-stories">
      <h2>More X4</h2></div><footer>X5</footer></div></body></html>`,
  },
  {
    site: 'a broadcaster in components',
    published: '2022-09-08T17:30:00Z',
    html: `<!doctype html><html lang="en-GB">
      <head><title>${T} - BBC News</title>${ld({ '@type': 'ReportageNewsArticle', datePublished: '2022-09-08T17:30:00.000Z', dateModified: '2022-09-09T10:00:00.000Z', headline: T })}</head>
      <body><div id="root"><header role="banner">X1</header><main id="main-content"><article class="ssrcss-1-Article"><header>
      <div data-component="headline-block"><h1 id="main-heading">${T}</h1></div><div data-component="byline-block">
      <div><span>By <strong>X9</strong></span></div><time datetime="2022-09-08T17:30:00.000Z">8 September 2022</time></div></header>
      <figure data-component="image-block"><span>Image source, X8 Getty</span><figcaption><span class="visually-hidden">Image caption, </span>
      <p>K1 caption</p></figcaption></figure><div data-component="text-block"><b>${P('K2')}</b></div>
      <div data-component="text-block">${p('K3')}</div><div data-component="links-block">
      <ul><li><a>X2 a link to another piece of long news</a></li></ul></div><div data-component="subheadline-block">
      <h2>K4 sub</h2></div><div data-component="text-block">${p('K5')}</div><div data-component="unordered-list-block">
      <ul><li>K6 item</li></ul></div><div data-component="topic-list"><h2>Related Topics</h2><ul><li>X3</li></ul></div>
      <section data-component="related-internet-links">X4</section></article><div data-component="related-content">
      <p>${P('X5')}</p></div></main><footer role="contentinfo">X6</footer></div></body></html>`,
  },
  {
    site: 'a newspaper with rich links',
    published: '2021-07-07T05:00:00Z',
    html: `<!doctype html><html lang="en">
      <head><title>${T} | World news | The Guardian</title><meta property="article:published_time" content="2021-07-07T05:00:00.000Z"></head>
      <body><header><nav>X1</nav></header><main data-layout="StandardLayout"><article><div data-gu-name="headline">
      <h1>${T}</h1></div><div data-gu-name="standfirst"><p>K0 standfirst tells the gist of the story in one line.</p></div>
      <aside data-gu-name="meta"><address aria-label="Contributor info"><a rel="author">X9</a></address><details><summary>Wed 7 Jul 2021 06.00 BST</summary>Last modified on Thu 8 Jul 2021 10.00 BST</details></aside>
      <figure data-gu-name="media"><figcaption>K1 caption. Photograph: X8/Reuters</figcaption></figure><div data-gu-name="body">
      <div class="article-body-commercial-selector"><p><span class="dcr-cap">K</span>2 starts. ${P('K2')}</p>${p('K3')}
      <aside class="element-rich-link"><a>X2 Read more about that other thing</a></aside>
      <figure class="element element-pullquote"><blockquote>K4 pull</blockquote></figure>${p('K5', 'K6')}</div></div>
      <div class="submeta"><span>Topics</span><ul><li>X3</li></ul></div></article>
      <aside data-component="most-popular">X4</aside></main><section id="comments">X5</section>
      <footer>X6</footer></body></html>`,
  },
  {
    site: 'a newsletter',
    published: '2023-03-15',
    html: `<!doctype html><html lang="en"><head><title>${T} - a letter</title></head><body class=""><div id="entry">
      <div id="main" class="main typography"><div class="top-bar">X1 Subscribe Sign in</div><div class="single-post-container">
      <div class="container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header">
      <h1 class="post-title published">${T}</h1><h3 class="subtitle">K0 a subtitle</h3><div class="byline-wrapper">
      <div class="pencraft">Written by X9</div><div class="pencraft meta">Mar 15, 2023</div></div></div>
      <div class="available-content"><div class="body markup">${p('K1', 'K2')}<div class="subscription-widget-wrap">
      <div class="subscription-widget show-subscribe">
      <p>X2 Thanks for reading! Subscribe for free to receive new posts and support my work for ever.</p></div></div>${p('K3')}
      <div class="footnote"><div class="footnote-content">
      <p>K4 footnote text.</p></div></div></div></div></article></div></div></div>
      <div class="comments-page">X3 Discussion about this post <div class="comment">
      <p>${P('X3')}</p></div></div></div></div></body></html>`,
  },
  {
    site: 'Blogger',
    published: '2019-06-28T10:15:00+02:00',
    html: `<!doctype html><html lang="en"><head><title>Site: ${T}</title></head><body class="item-view"><div class="content">
      <div class="content-inner"><header><div class="header section"><h1 class="title">X1 Site</h1></div></header>
      <div class="main-outer"><div class="columns"><div class="column-center-outer"><div class="main section" id="main">
      <div class="widget Blog"><div class="blog-posts hfeed"><div class="date-outer">
      <h2 class="date-header"><span>Friday, June 28, 2019</span></h2><div class="date-posts"><div class="post-outer">
      <div class="post hentry uncustomized-post-template" itemscope itemtype="http://schema.org/BlogPosting">
      <h3 class="post-title entry-title" itemprop="name">${T}</h3>
      <div class="post-body entry-content" itemprop="description articleBody">${P('K1')}<br /><br />${P('K2')}<br /><br />${P('K3')}</div>
      <div class="post-footer"><span class="post-author vcard">Posted by X9</span><abbr class="published" itemprop="datePublished" title="2019-06-28T10:15:00+02:00">10:15</abbr></div></div>
      <div class="comments" id="comments"><h4>1 comment:</h4><div>X2</div></div></div></div></div></div></div></div></div>
      <div class="column-right-outer"><aside>X3</aside></div></div></div></div></div></body></html>`,
  },
  {
    site: 'AMP',
    published: '2020-01-31T08:00:00+00:00',
    html: `<!doctype html><html ⚡ lang="en">
      <head><title>${T}</title>${ld({ '@context': 'http://schema.org', '@type': 'NewsArticle', mainEntityOfPage: 'https://n.example/a', headline: T, datePublished: '2020-01-31T08:00:00+00:00' })}</head>
      <body><amp-sidebar id="s" layout="nodisplay"><ul><li>X1 menu</li></ul></amp-sidebar><header class="hdr">X2</header>
      <amp-consent id="c"><div>X3 We value your privacy and that of everyone else in this world.</div></amp-consent><article>
      <h1>${T}</h1><amp-img src="a"></amp-img><p class="ts">Published 31 January 2020</p>${p('K1', 'K2')}<amp-ad>
      <div>X4</div></amp-ad><amp-embed>X5</amp-embed>${p('K3')}<amp-accordion><section><h4>K4 head</h4>
      <p>${P('K4')}</p></section></amp-accordion><amp-social-share>X6</amp-social-share></article>
      <amp-list><template>X7</template></amp-list></body></html>`,
  },
  {
    site: 'tables and fonts of 1998',
    published: '1998-08-17',
    html: `<!doctype html><HTML><HEAD><TITLE>${T}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=600><TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1><A HREF=a>X1 Home</A><BR><A HREF=b>World</A><BR><A HREF=c>Sports</A></FONT></TD><TD><FONT SIZE=5><B>${T}</B></FONT><BR><FONT SIZE=2>Web posted at: 10:15 a.m. EDT<BR>August 17, 1998</FONT><P><FONT SIZE=3>WASHINGTON (AP) -- ${P('K1')}<BR><BR>${P('K2')}<BR><BR>"K3 said so," he said.<P>${P('K4')}</FONT><HR><FONT SIZE=1>Copyright 1998 The X9 Associated Press. All rights reserved. This material may not be published.</FONT></TD></TR></TABLE></BODY></HTML>`,
  },
  {
    site: 'a press release',
    published: '2024-09-12',
    html: `<!doctype html><html lang="en"><head><title>${T} - GOV</title></head><body>
      <div class="usa-banner">An official website X1</div><header class="usa-header">X2</header>
      <div class="breadcrumb"><ol><li>X3 Home</li></ol></div><main id="main-content"><div class="press-release"><h1>${T}</h1>
      <p class="article-meta__publish-date">September 12, 2024</p>
      <p><strong>FOR IMMEDIATE RELEASE</strong></p>${p('K1', 'K2', 'K3')}
      <table><caption>K4 table</caption><tr><th>K5 head</th><td>K6 cell</td></tr></table><p>###</p></div>
      <div class="usa-social-share">X4</div></main><footer class="usa-footer">X5</footer></body></html>`,
  },
  {
    site: 'a wiki',
    published: null,
    html: `<!doctype html><html lang="en" class="client-nojs vector">
      <head><title>${T} - Wikipedia</title>${ld({ '@type': 'Article', name: T, datePublished: '2003-01-02T00:00:00Z', dateModified: '2024-01-01T00:00:00Z', publisher: { '@type': 'Organization', name: 'Wikimedia' } })}</head>
      <body class="mediawiki"><div class="mw-page-container"><header class="vector-header">X1</header>
      <main id="content" class="mw-body"><header><h1 id="firstHeading" class="firstHeading mw-first-heading">${T}</h1></header>
      <div id="bodyContent"><div id="siteSub" class="noprint">From Wikipedia, the free encyclopedia X2</div>
      <div id="mw-content-text"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr">
      <div role="note" class="hatnote navigation-not-searchable">X3 For other uses</div>
      <table class="infobox"><tr><th>K9 Date</th><td>K9 28 June 2019</td></tr></table>
      <p>${P('K1')}<sup class="reference"><a>[1]</a></sup></p><div id="toc" class="toc" role="navigation">X4</div>
      <h2><span class="mw-headline">K2 History</span><span class="mw-editsection">[edit X5]</span></h2>${p('K3')}
      <div class="thumb"><div class="thumbcaption">K4 cap</div></div>${p('K5')}
      <div class="reflist"><ol class="references"><li><cite>K? ref</cite></li></ol></div>
      <div class="navbox" role="navigation">X6</div></div></div><div id="catlinks" class="catlinks">X7</div></div></main>
      <footer id="footer">X8 This page was last edited on 1 January 2024</footer></div></body></html>`,
  },
  {
    site: 'nothing but divisions',
    published: '2025-03-05T10:00:00Z',
    html: `<!doctype html><html lang="en">
      <head><title>${T}</title><meta property="article:published_time" content="2025-03-05T10:00:00Z"></head><body><div id="root">
      <div class="css-1a"><div class="css-2b"><div class="css-nav"><a>X1</a></div></div><div class="css-3c"><div class="css-4d">
      <h1 class="css-5e">${T}</h1></div>${['K1', 'K2', 'K3']
        .map(
          (k) => `<div class="css-6f">
      <div class="css-7g"><span class="css-8h">${P(k)}</span></div></div>`,
        )
        .join('')}<div class="css-6f">
      <div class="RecommendedStories"><div>X2 headline other</div>
      <div>${P('X2')}</div></div></div></div></div></div></body></html>`,
  },
  {
    site: 'boxes and links between paragraphs',
    published: null,
    html: `<!doctype html><html lang="en"><head><title>${T}</title></head><body>
      <div class="cookie-banner">X1 We use cookies to make your visit a better one, as the law says.</div><main><article>
      <h1>${T}</h1>${p('K1')}<div class="newsletter-signup">
      <p>X2 Get the best of our politics coverage by email every Friday.</p></div><p class="photo-credit">X8</p>${p('K2')}
      <div class="inline-promo">X3</div><p>Read more: <a href="#">X4 the other story of the week in full</a></p>
      <p><strong>RELATED: </strong><a href="#">X5 the other story of the week in full</a></p>
      <ul><li><a href="#">X6 one story with a long title on it</a></li><li><a href="#">X6 two story with a long title on it</a></li></ul>
      <p><a href="#">Click here X7 to subscribe to our newsletter</a></p>${p('K3')}<div class="author-bio">
      <p>${P('X10')}</p></div><section class="trending-now">X11</section>
      <div class="most-read"><ol><li>X12</li></ol></div></article></main></body></html>`,
  },
];
