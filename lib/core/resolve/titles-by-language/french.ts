import type { TitlePhrase } from '../titles';

/** Titles in French news. */
export const french: readonly TitlePhrase[] = [
  [
    'president|presidente|chef de l etat',
    'head-of-state',
    'head-of-organization',
    'presiding-officer',
    'head-of-region',
  ],
  ['vice president|vice presidente', 'deputy-head-of-state'],
  ['premier ministre|premiere ministre|chef du gouvernement|chancelier|chanceliere', 'head-of-government'],
  [
    'ministre des affaires etrangeres|chef de la diplomatie|secretaire d etat|ministre de l europe',
    'foreign-minister',
    'minister',
  ],
  ['ministre de la defense|ministre des armees', 'defence-minister'],
  ['ministre des finances|ministre de l economie|secretaire au tresor', 'finance-minister', 'minister'],
  ['ministre de l interieur', 'interior-minister'],
  ['ministre de la justice|garde des sceaux', 'justice-minister'],
  [
    'ministre',
    'minister',
    'foreign-minister',
    'defence-minister',
    'finance-minister',
    'interior-minister',
    'justice-minister',
  ],
  ['senateur|senatrice|depute|deputee|eurodepute', 'legislator'],
  ['gouverneur|maire', 'head-of-region', 'central-banker'],
  ['secretaire general|secretaire generale|directeur general|directrice generale', 'head-of-organization'],
  ['porte parole', 'spokesperson'],
  ['roi|reine|pape|emir|prince heritier|dictateur', 'monarch', 'head-of-state'],
  ['ambassadeur|ambassadrice', 'ambassador'],
  ['pdg|fondateur|patron|patronne|patriarche|cardinal|archeveque', 'head-of-organization'],
  ['dirigeant|dirigeante|leader', 'party-leader', 'head-of-state', 'head-of-government', 'head-of-organization'],
];
