import type { ArticleInfo } from '../model';
import { type NumericOrder, orderOf } from './numeric';
import type { Token } from './tokens';

/** English-speaking places that write the day first: regions of a language tag, and country domains of a page's address. */
const DAY_FIRST_REGION = /-(?:gb|au|nz|ie|in|za|sg|hk|ng|ke|pk|my|mt|jm)\b/i;
const DAY_FIRST_HOST = /^https?:\/\/[^/]*\.(?:uk|au|nz|ie|in|za|sg|hk|ng|ke|pk|my|mt|eu)(?:[:/]|$)/i;

/**
 * Whether `04/03/2025` is 4 March or 3 April on a page: one page is read one way. What its own numbers show decides, then the
 * language and region, then the address. English without a region is read as American.
 */
export function pageOrder({ language, url }: ArticleInfo, blocks: readonly (readonly Token[])[]): NumericOrder {
  for (const tokens of blocks) {
    for (const token of tokens) {
      const order = token.kind === 'numeric' ? orderOf(token.text) : null;
      if (order) return order;
    }
  }
  if (!/^en\b/i.test(language)) return 'day-first';
  if (DAY_FIRST_REGION.test(language)) return 'day-first';
  if (/^en-/i.test(language)) return 'month-first';
  return DAY_FIRST_HOST.test(url) ? 'day-first' : 'month-first';
}
