import type { TitlePhrase } from '../titles';

/** Titles in Russian news. */
export const russian: readonly TitlePhrase[] = [
  ['президент|президента|президенту|президентом|президенте|глава государства', 'head-of-state', 'head-of-organization'],
  ['вице президент|вице президента', 'deputy-head-of-state'],
  [
    'премьер министр|премьер министра|премьер министром|премьер министру|премьер|премьера|премьером|канцлер|канцлера|канцлером|канцлеру|председатель правительства',
    'head-of-government',
  ],
  [
    'министр иностранных дел|министра иностранных дел|министром иностранных дел|глава мид|главы мид|главой мид|госсекретарь|госсекретаря|госсекретарем|госсекретарю',
    'foreign-minister',
  ],
  ['министр обороны|министра обороны|министром обороны', 'defence-minister'],
  ['министр финансов|министра финансов', 'finance-minister'],
  ['министр внутренних дел', 'interior-minister'],
  [
    'министр|министра',
    'minister',
    'foreign-minister',
    'defence-minister',
    'finance-minister',
    'interior-minister',
    'justice-minister',
  ],
  ['сенатор|сенатора|депутат|депутата|спикер|спикера', 'legislator', 'presiding-officer'],
  ['губернатор|губернатора|мэр|мэра', 'head-of-region'],
  ['генсек|генсека|генеральныи секретарь', 'head-of-organization'],
  ['пресс секретарь|пресс секретаря|представитель|представителя', 'spokesperson'],
  ['король|короля|королева|папа', 'monarch', 'head-of-state'],
  ['посол|посла', 'ambassador'],
  ['лидер|лидера|лидеру|лидером', 'party-leader', 'head-of-state', 'head-of-government', 'head-of-organization'],
];
