import type { PostRole } from '../lib/core/model';

/** A post that a source words wrongly for all its holders. */
export interface Relabelling {
  source: string;
  area: string;
  /** The words as the reader gives them. */
  label: string;
  post: { label: string; role: PostRole };
  because: string;
}

export const RELABELLINGS: readonly Relabelling[] = [
  {
    source: 'wikidata-office-holders',
    area: 'IN',
    label: 'Minister of Foreign Affairs',
    post: { label: 'Foreign Secretary', role: 'official' },
    because: 'the civil servants who head the ministry; its ministers stand under External Affairs',
  },
  {
    source: 'wikidata-office-holders',
    area: 'AF',
    label: 'Supreme Leader',
    post: { label: 'Leader of the Taliban', role: 'party-leader' },
    because: 'led a movement until it took Kabul in 2021, which the Factbook has as a tenure of its own',
  },
  {
    source: 'wikidata-office-holders',
    area: 'GY',
    label: 'Foreign Secretary',
    post: { label: 'Foreign Secretary', role: 'official' },
    because: 'the civil servant who heads the ministry',
  },
  {
    source: 'wikidata-office-holders',
    area: 'HK',
    label: 'Secretary for Financial Services and the Treasury',
    post: { label: 'Secretary for Financial Services and the Treasury', role: 'minister' },
    because: 'stands under the financial secretary',
  },
  {
    source: 'wikidata-office-holders',
    area: 'FI',
    label: 'Minister of the Ministry of Finance',
    post: { label: 'Second Minister of Finance', role: 'minister' },
    because: 'second minister in the ministry, beside the minister of finance',
  },
  {
    source: 'wikidata-legislators',
    area: 'GB',
    label: 'Minister of Finance and Personnel',
    post: { label: 'Minister of Finance and Personnel of Northern Ireland', role: 'minister' },
    because: 'of the executive in Belfast',
  },
  {
    source: 'wikidata-office-holders',
    area: 'PK',
    label: 'Federal Minister of Defence Production',
    post: { label: 'Federal Minister of Defence Production', role: 'minister' },
    because: 'a ministry beside that of defence',
  },
];
