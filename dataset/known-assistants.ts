import type { Correction } from './known-wrong';

/** Parliamentary secretaries and assistants under the words of the minister whom they served. */
export const ASSISTANTS: readonly Correction[] = [
  ['wikidata-legislators', 'Q286043', 'finance-minister', '2007-06-28'] as const,
  ['wikidata-office-holders', 'Q3431537', 'defence-minister', '2006-05-09'] as const,
  ['wikidata-legislators', 'Q3020613', 'foreign-minister', '2010-03-09'] as const,
  ['wikidata-office-holders', 'Q7173778', 'finance-minister', '2006-01-27'] as const,
].map(([source, person, role, from]) => ({
  source,
  person,
  role,
  from,
  change: 'drop' as const,
  because: 'assisted the minister whose office the record names',
}));
