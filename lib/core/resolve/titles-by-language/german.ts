import type { TitlePhrase } from '../titles';

/** Titles in German news. */
export const german: readonly TitlePhrase[] = [
  [
    'prasident|prasidentin|staatschef|staatsprasident|staatsprasidentin|staatsoberhaupt|us prasident|kremlchef|bundesprasident|bundesprasidentin|staatschefin',
    'head-of-state',
    'head-of-organization',
    'presiding-officer',
  ],
  ['vizeprasident|vizeprasidentin|us vizeprasident', 'deputy-head-of-state', 'deputy-head-of-government'],
  [
    'bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|premierminister|premierministerin|ministerprasident|ministerprasidentin|premier|regierungschef|regierungschefin|altkanzler',
    'head-of-government',
    'head-of-region',
  ],
  ['vizekanzler|vizekanzlerin', 'deputy-head-of-government'],
  [
    'außenminister|aussenminister|außenministerin|aussenministerin|us außenminister|us aussenminister|us außenministerin|us aussenministerin|bundesaußenminister|bundesaussenminister',
    'foreign-minister',
  ],
  ['verteidigungsminister|verteidigungsministerin', 'defence-minister'],
  ['finanzminister|finanzministerin|bundesfinanzminister|schatzkanzler', 'finance-minister'],
  ['innenminister|innenministerin|bundesinnenminister', 'interior-minister'],
  ['justizminister|justizministerin|generalstaatsanwalt', 'justice-minister'],
  [
    'minister|ministerin|wirtschaftsminister|wirtschaftsministerin|gesundheitsminister|gesundheitsministerin|umweltminister|umweltministerin|arbeitsministerin|arbeitsminister|familienministerin|bildungsministerin|verkehrsminister|bundesminister|bundesumweltminister|bundeswirtschaftsminister|bundesgesundheitsminister',
    'minister',
    'finance-minister',
    'interior-minister',
    'justice-minister',
    'foreign-minister',
    'defence-minister',
    'deputy-head-of-government',
  ],
  [
    'senator|senatorin|abgeordneter|abgeordnete|fraktionschef|fraktionschefin|fraktionsvorsitzender|cdu chef|cdu chefin|csu chef|spd chef|fdp chef|parteichef|parteichefin|vorsitzender|chef|oppositionsfuhrer|oppositionsfuhrerin',
    'legislator',
    'party-leader',
    'head-of-organization',
    'minister',
    'head-of-region',
    'head-of-government',
    'foreign-minister',
  ],
  ['gouverneur|gouverneurin|burgermeister|burgermeisterin|oberburgermeister', 'head-of-region', 'central-banker'],
  [
    'generalsekretar|generalsekretarin|un generalsekretar|nato generalsekretar|kommissionsprasident|kommissionsprasidentin|eu kommissionsprasident|eu kommissionsprasidentin|eu ratsprasident',
    'head-of-organization',
  ],
  ['sprecher|sprecherin|regierungssprecher|regierungssprecherin', 'spokesperson'],
  [
    'konig|konigin|kaiser|papst|kronprinz|machthaber|revolutionsfuhrer|diktator',
    'monarch',
    'head-of-state',
    'head-of-government',
  ],
  ['botschafter|botschafterin', 'ambassador'],
  ['konzernchef|konzernchefin|vorstandschef|vorstandschefin|patriarch|kardinal|erzbischof', 'head-of-organization'],
];
