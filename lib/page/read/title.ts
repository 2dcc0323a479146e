/**
 * The article's title: its headline if it has one, else what the page calls itself, without the site's name.
 *
 * @param headline the text of the article's `h1`, or an empty string
 */
export function readTitle(document: Document, headline: string): string {
  if (headline !== '') return headline.replaceAll('\n', ' ');
  const [shared, own] = titlesOf(document);
  return shared || withoutSite(own);
}

/** What the page calls itself: for others to share it, and in its window; empty strings where it does not. */
export function titlesOf(document: Document): [string, string] {
  const shared = document.querySelector('meta[property="og:title"], meta[name="twitter:title"]');
  return [
    collapse(shared?.getAttribute('content') ?? ''),
    collapse(document.querySelector('title')?.textContent ?? ''),
  ];
}

/** `Talks in Riyadh | The Daily` → `Talks in Riyadh`: cut at the last divider, if enough is left. */
function withoutSite(title: string): string {
  const cut = /^(.*\S)(?:\s+(?:[|–—·»:-]|::|\|\|)\s+|_)\S.*$/.exec(title)?.[1];
  return cut && cut.split(' ').length >= 3 ? cut : title;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
