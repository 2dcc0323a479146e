import type { ArticleInfo, Block } from '../../lib/core/model';

/** The built-in article's day and language. Its text is English in every language of the interface: it shows what reading is like. */
export const SAMPLE_ARTICLE: ArticleInfo = {
  url: 'https://article.example/istanbul',
  title: 'American and Russian diplomats meet in Istanbul',
  language: 'en',
  published: '2025-02-28',
};

export const SAMPLE_BLOCKS: Block[] = [
  {
    id: 'sample-1',
    kind: 'paragraph',
    text: 'Delegations of both countries spent 27 February in Istanbul to put their embassies back to work. The round follows the call between Donald Trump and Vladimir Putin on 12 February.',
  },
  {
    id: 'sample-2',
    kind: 'paragraph',
    text: 'Six days later Marco Rubio and Sergei Lavrov met in Riyadh. Putin and Trump last sat down together at the 2019 G20 summit in Osaka; Lavrov was minister then as he is now.',
  },
];
