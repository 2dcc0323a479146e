import type { TitlePhrase } from '../titles';

/** Titles in Italian news. */
export const italian: readonly TitlePhrase[] = [
  [
    'presidente|capo dello stato',
    'head-of-state',
    'head-of-organization',
    'presiding-officer',
    'head-of-government',
    'head-of-region',
  ],
  ['vicepresidente', 'deputy-head-of-state'],
  ['primo ministro|premier|presidente del consiglio|cancelliere|cancelliera|prima ministra', 'head-of-government'],
  ['ministro degli esteri|segretario di stato|ministra degli esteri', 'foreign-minister'],
  ['ministro della difesa', 'defence-minister'],
  ['ministro dell economia|ministro delle finanze', 'finance-minister'],
  ['ministro dell interno', 'interior-minister'],
  [
    'ministro|ministra',
    'minister',
    'foreign-minister',
    'defence-minister',
    'finance-minister',
    'interior-minister',
    'justice-minister',
  ],
  ['senatore|senatrice|deputato|deputata', 'legislator'],
  ['governatore|sindaco|sindaca', 'head-of-region', 'central-banker'],
  ['segretario generale', 'head-of-organization'],
  ['portavoce', 'spokesperson'],
  ['re|regina|papa', 'monarch', 'head-of-state'],
  ['leader', 'party-leader', 'head-of-state', 'head-of-government', 'head-of-organization'],
];
