// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { sweep } from '../../lib/page/sweep';

describe('what a script left behind that was ended', () => {
  it('is taken away, and the text is one again', () => {
    document.body.innerHTML =
      '<p>It was <mark data-backgrounder="b1:7-12" data-backgrounder-kind="person">Putin</mark> who <mark>said</mark> so.</p><backgrounder-card popover></backgrounder-card>';
    sweep(document);
    expect(document.body.innerHTML).toBe('<p>It was Putin who <mark>said</mark> so.</p>');
    expect(document.querySelector('p')?.firstChild?.nodeValue).toBe('It was Putin who ');
  });
});
