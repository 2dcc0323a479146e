import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** The people whom the dataset holds, by name. */
const NAMES = fs
  .readFileSync('dataset/facts/people.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { name: string }).name)
  .filter((name) => /^[A-Z]\p{L}+ [A-Z]\p{L}+$/u.test(name));

/** A paragraph of a made-up article; each number gives another. */
export function paragraph(number: number): string {
  const name = (i: number) => NAMES[(number * 7 + i * 131) % NAMES.length];
  const day = (number % 27) + 1;
  return `${name(1)} met ${name(2)} on ${day} February 2025, and ${name(3)} said in the evening that the ministers had agreed on point ${number} of the list.`;
}

const page = (number: number, paragraphs: number, script = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Article ${number}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-28T09:00:00Z">
<script>${script}</script></head>
<body><article><h1>Article ${number}</h1>${Array.from({ length: paragraphs }, (_, i) => `<p>${paragraph(number * 40 + i)}</p>`).join('')}</article></body></html>`;

/** Grows at its end and, if asked, loses its beginning. */
const SCROLL = `
window.grow = (texts, most) => {
  const article = document.querySelector('article');
  for (const text of texts) {
    const p = document.createElement('p');
    p.textContent = text;
    article.append(p);
  }
  while (article.childElementCount > most) article.querySelector('p').remove();
};`;

/** Serves as many articles as are asked for: `/article/7`, and `/scroll`, which goes on. */
export async function serveArticles(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    const number = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url?.startsWith('/scroll') ? page(0, 20, SCROLL) : page(number, 30));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
