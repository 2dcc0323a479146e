/** Names of countries as the sources write them, where they differ from CLDR's English name. Keys are folded. */
const VARIANTS: Record<string, string> = {
  'united states of america': 'US',
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  scotland: 'GB',
  wales: 'GB',
  england: 'GB',
  'northern ireland': 'GB',
  'russian federation': 'RU',
  'soviet union': 'SUHH',
  ussr: 'SUHH',
  czechoslovakia: 'CSHH',
  yugoslavia: 'YUCS',
  'serbia and montenegro': 'CSXX',
  'serbia-montenegro': 'CSXX',
  'east germany': 'DDDE',
  'german democratic republic': 'DDDE',
  'federal republic of germany': 'DE',
  'west germany': 'DE',
  'south vietnam': 'VDVN',
  'vietnam south': 'VDVN',
  "people's republic of china": 'CN',
  'republic of china': 'TW',
  taipei: 'TW',
  korea: 'KR',
  'republic of korea': 'KR',
  "democratic people's republic of korea": 'KP',
  'czech republic': 'CZ',
  turkey: 'TR',
  turkiye: 'TR',
  'ivory coast': 'CI',
  "cote d'ivoire": 'CI',
  'cote divoire': 'CI',
  'cape verde': 'CV',
  'cabo verde': 'CV',
  macedonia: 'MK',
  'republic of macedonia': 'MK',
  swaziland: 'SZ',
  eswatini: 'SZ',
  burma: 'MM',
  myanmar: 'MM',
  'myanmar (burma)': 'MM',
  'the bahamas': 'BS',
  'the gambia': 'GM',
  gambia: 'GM',
  congo: 'CG',
  'congo kinshasa': 'CD',
  'congo-kinshasa': 'CD',
  'congo brazzaville': 'CG',
  'congo-brazzaville': 'CG',
  'congo democratic republic': 'CD',
  'congo republic': 'CG',
  'democratic republic of the congo': 'CD',
  'democratic republic of congo': 'CD',
  'republic of the congo': 'CG',
  'republic of congo': 'CG',
  zaire: 'CD',
  'holy see': 'VA',
  vatican: 'VA',
  'vatican city': 'VA',
  'the vatican': 'VA',
  palestine: 'PS',
  'state of palestine': 'PS',
  'palestinian territories': 'PS',
  'palestinian authority': 'PS',
  'palestinian national authority': 'PS',
  'west bank': 'PS',
  'gaza strip': 'PS',
  'timor-leste': 'TL',
  'east timor': 'TL',
  'timor leste': 'TL',
  micronesia: 'FM',
  'federated states of micronesia': 'FM',
  'sao tome and principe': 'ST',
  'saint kitts nevis': 'KN',
  'saint kitts and nevis': 'KN',
  'saint vincent grenadines': 'VC',
  'saint vincent and the grenadines': 'VC',
  'saint lucia': 'LC',
  'antigua barbuda': 'AG',
  'antigua and barbuda': 'AG',
  'bosnia herzegovina': 'BA',
  'bosnia and herzegovina': 'BA',
  bosnia: 'BA',
  'trinidad and tobago': 'TT',
  'hong kong': 'HK',
  macau: 'MO',
  'kingdom of denmark': 'DK',
  'republic of ireland': 'IE',
  'kingdom of the netherlands': 'NL',
  holland: 'NL',
  uae: 'AE',
  emirates: 'AE',
  saudi: 'SA',
  czech: 'CZ',
  swiss: 'CH',
  'swiss federal council': 'CH',
  aland: 'AX',
  'united states': 'US',
  'libyan arab jamahiriya': 'LY',
  'syrian arab republic': 'SY',
  'islamic republic of iran': 'IR',
  laos: 'LA',
  brunei: 'BN',
  'sri lanka': 'LK',
  'fed. rep. of germany': 'DE',
};

const displayNames = new Intl.DisplayNames('en', { type: 'region' });
const byName = new Map<string, string>();
for (let first = 65; first <= 90; first++) {
  for (let second = 65; second <= 90; second++) {
    const code = String.fromCharCode(first, second);
    const name = displayNames.of(code);
    // Codes that CLDR keeps for macro-regions and deprecated countries would shadow real ones.
    if (
      name &&
      name !== code &&
      ![
        'EU',
        'EZ',
        'UN',
        'QO',
        'ZZ',
        'XA',
        'XB',
        'SU',
        'AN',
        'CS',
        'DD',
        'YU',
        'ZR',
        'BU',
        'TP',
        'UK',
        'FX',
        'NT',
        'YD',
        'VD',
        'RH',
        'DY',
        'HV',
        'NH',
      ].includes(code)
    ) {
      byName.set(foldPlace(name), code);
    }
  }
}
for (const [name, code] of Object.entries(VARIANTS)) byName.set(name, code);

/** Folds a place name for look-up: no marks, lower case, `&` as `and`, `St.` as `saint`, no leading article. */
function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/^st\.? /, 'saint ')
    .replace(/^the /, '')
    .replace(/_/g, ' ')
    .trim();
}

/** The area id (ISO 3166-1 alpha-2, or ISO 3166-3 for a former state) of a country's English name; undefined if it is none. */
export function areaOf(name: string): string | undefined {
  const folded = foldPlace(name);
  return byName.get(folded) ?? byName.get(folded.replace(/-/g, ' '));
}
