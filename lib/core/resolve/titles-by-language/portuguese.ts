import type { TitlePhrase } from '../titles';

/** Titles in Portuguese news. */
export const portuguese: readonly TitlePhrase[] = [
  ['presidente|presidenta|ex presidente', 'head-of-state', 'head-of-organization', 'presiding-officer'],
  ['vice presidente', 'deputy-head-of-state'],
  ['primeiro ministro|primeira ministra|chanceler', 'head-of-government', 'foreign-minister'],
  [
    'ministro das relacoes exteriores|ministro dos negocios estrangeiros|ministra dos negocios estrangeiros|secretario de estado',
    'foreign-minister',
  ],
  ['ministro da defesa', 'defence-minister'],
  ['ministro da fazenda|ministro das financas|ministra das financas', 'finance-minister'],
  [
    'ministro|ministra',
    'minister',
    'foreign-minister',
    'defence-minister',
    'finance-minister',
    'interior-minister',
    'justice-minister',
  ],
  ['senador|senadora|deputado|deputada', 'legislator'],
  ['governador|governadora|prefeito|prefeita', 'head-of-region'],
  ['secretario geral', 'head-of-organization'],
  ['porta voz', 'spokesperson'],
  ['rei|rainha|papa', 'monarch', 'head-of-state'],
  ['lider', 'party-leader', 'head-of-state', 'head-of-government', 'head-of-organization'],
];
