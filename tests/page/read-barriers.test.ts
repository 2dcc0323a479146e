import { describe, expect, it } from 'vitest';
import { readArticle } from '../../lib/page/read/read';
import { DOMS, PROSE, page } from './dom';

const HEADLINE = 'A quiet morning in the old town';

describe.each(DOMS)('a part named after a paywall (%s)', (_, parse) => {
  const textOf = (part: string) =>
    readArticle(parse(page(`<article><h1>${HEADLINE}</h1><p>${PROSE}</p><p>${PROSE}</p>${part}</article>`)), {
      url: '',
    })
      .article.blocks.map(({ text }) => text)
      .join('\n');

  it.each([
    '<div class="paywall"><p>Olaf Scholz reads us. Subscribe now to continue reading.</p></div>',
    '<div class="piano-offer"><h3>Subscribe</h3><p>Olaf Scholz reads us. Already a subscriber? Log in.</p></div>',
    '<section class="paywall__wrapper"><p>La suite est réservée aux abonnés, comme Olaf Scholz.</p></section>',
    '<div id="paywall"><p>Jetzt weiterlesen wie Olaf Scholz.</p></div>',
  ])('is none of the article where it asks to subscribe: %s', (part) => {
    expect(textOf(part)).not.toContain('Scholz');
  });

  it.each([
    '<div class="paywall"><p>Olaf Scholz had sent a letter that nobody in the town had seen before that day.</p></div>',
    `<div class="paywall"><p>Olaf Scholz had sent a letter.</p><p>${PROSE}</p><p>Subscribe to continue reading.</p></div>`,
    '<p>Olaf <span class="premium">Scholz</span> had sent a letter.</p>',
  ])('is article where it is the text behind it: %s', (part) => {
    expect(textOf(part)).toContain('Olaf Scholz had sent a letter');
    expect(textOf(part)).not.toContain('Subscribe');
  });
});
