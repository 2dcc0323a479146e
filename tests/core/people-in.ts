import { expect } from 'vitest';
import { annotate } from '../../lib/core/annotate';
import type { Block, DocumentContext } from '../../lib/core/model';
import { store } from './resolve-facts';

interface Options {
  language?: string;
  published?: string | null;
  kind?: Block['kind'];
  context?: DocumentContext;
}

/** Each person found in paragraphs, as `surface → id`. */
export async function people(paragraphs: string | string[], options: Options = {}): Promise<string[]> {
  const blocks = [paragraphs].flat().map((text, i): Block => ({ id: `${i}`, kind: options.kind ?? 'paragraph', text }));
  const article = {
    url: 'https://news.example/',
    title: '',
    language: options.language ?? 'en',
    published: options.published === undefined ? '2018-06-01' : options.published,
  };
  const { mentions } = await annotate(article, blocks, options.context ?? null, store);
  return mentions.flatMap((mention) => {
    const text = blocks.find((block) => block.id === mention.block)?.text ?? '';
    expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
    return mention.kind === 'person' ? [`${mention.surface} → ${mention.person}`] : [];
  });
}
