import type { TitlePhrase } from '../titles';

/** Titles in Spanish news. */
export const spanish: readonly TitlePhrase[] = [
  [
    'presidente|presidenta|mandatario|mandataria|jefe de estado|jefa de estado|expresidente|expresidenta|ex presidente|ex presidenta',
    'head-of-state',
    'head-of-government',
    'head-of-organization',
    'presiding-officer',
    'head-of-region',
  ],
  ['vicepresidente|vicepresidenta', 'deputy-head-of-state', 'deputy-head-of-government'],
  [
    'primer ministro|primera ministra|canciller federal|jefe de gobierno|presidente del gobierno',
    'head-of-government',
    'head-of-region',
  ],
  [
    'canciller|ministro de relaciones exteriores|ministra de relaciones exteriores|ministro de exteriores|ministra de exteriores|ministro de asuntos exteriores|ministra de asuntos exteriores|secretario de estado|secretaria de estado',
    'foreign-minister',
    'head-of-government',
  ],
  ['ministro de defensa|ministra de defensa', 'defence-minister'],
  [
    'ministro de economia|ministra de economia|ministro de hacienda|ministra de hacienda|ministro de finanzas',
    'finance-minister',
    'minister',
  ],
  ['ministro del interior|ministra del interior', 'interior-minister'],
  ['ministro de justicia|ministra de justicia|fiscal general', 'justice-minister'],
  [
    'ministro|ministra|jefe de gabinete',
    'minister',
    'foreign-minister',
    'defence-minister',
    'finance-minister',
    'interior-minister',
    'justice-minister',
    'official',
  ],
  ['senador|senadora|diputado|diputada', 'legislator'],
  ['gobernador|gobernadora|alcalde|alcaldesa|jefe de gobierno porteno', 'head-of-region', 'central-banker'],
  ['secretario general|secretaria general|director general|directora general', 'head-of-organization'],
  ['portavoz|vocero|vocera', 'spokesperson'],
  ['rey|reina|papa|emir|principe heredero|dictador|lider', 'monarch', 'head-of-state', 'party-leader'],
  ['embajador|embajadora', 'ambassador'],
  ['consejero delegado|consejera delegada|fundador|fundadora|patriarca|cardenal|arzobispo', 'head-of-organization'],
];
