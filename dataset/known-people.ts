/** Records, as `source:key`, that no rule can settle, read by hand. */
export interface Known {
  people: readonly string[];
  because: string;
}

/** Records of one person whom name and office do not show to be one: most changed from one kind of office to another. */
export const SAME: readonly Known[] = [
  {
    people: ['wikidata-office-holders:Q27982047', 'cia-factbook-archive:ST:carlos vilanova m'],
    because: 'the President of São Tomé and Príncipe, with and without a second given name',
  },
  {
    people: ['wikidata-office-holders:Q548733', 'cia-factbook-archive:TH:vaciralongkon vaciralongkon'],
    because: 'the King of Thailand, spelled by another rule',
  },
  {
    people: ['wikidata-office-holders:Q15467111', 'cia-factbook-archive:MY:abdlah sultan a s'],
    because: 'the Sultan of Pahang, King of Malaysia from 2019',
  },
  {
    people: ['wikidata-office-holders:Q19631293', 'cia-factbook-archive:TO:saosi sovaleni'],
    because: 'Prime Minister of Tonga, by his noble title and by his name',
  },
  {
    people: ['historyatstate-pocom:campbell-kurt-m', 'supplement:Kurt M. Campbell'],
    because: 'assistant secretary for East Asia, later deputy secretary of state',
  },
  {
    people: [
      'historyatstate-pocom:landau-christopher',
      'supplement:Christopher Landau',
      'cia-factbook-archive:US:cristofer landau',
    ],
    because: 'ambassador to Mexico, later deputy secretary of state',
  },
  {
    people: [
      'wikidata-office-holders:Q1677579',
      'historyatstate-pocom:lew-jacob-l',
      'cia-factbook-archive:US:jacob lev j',
    ],
    because: 'deputy secretary of state, of the treasury, ambassador to Israel',
  },
  {
    people: [
      'wikidata-office-holders:Q21932292',
      'historyatstate-pocom:mills-richard-m-jr',
      'cia-factbook-archive:US:mils ricard m',
      'cia-factbook-archive:US:mils ricard',
      'cia-factbook-2026-05:US:mils ricard',
    ],
    because: 'ambassador to Armenia, at the UN, in Ottawa and to Nigeria',
  },
  {
    people: ['historyatstate-pocom:young-andrew-jackson', 'us-congress-former:Y000028'],
    because: 'congressman, then ambassador to the UN',
  },
  {
    people: ['historyatstate-pocom:young-andrew-r', 'cia-factbook-archive:US:andrev ung'],
    because: 'ambassador to Burkina Faso',
  },
  {
    people: [
      'historyatstate-pocom:young-eugene',
      'cia-factbook-archive:US:eugene ung',
      'cia-factbook-archive:US:eugene ung s',
      'cia-factbook-2026-05:US:eugene ung s',
    ],
    because: 'a diplomat with and without his initial',
  },
  {
    people: ['cia-factbook-archive:US:david ung', 'cia-factbook-archive:US:david ung j'],
    because: 'chargé in Lusaka, then ambassador to Malawi',
  },
  {
    people: [
      'wikidata-office-holders:Q113577661',
      'cia-factbook-archive:ML:abduli mega',
      'cia-factbook-2026-05:ML:abduli mega',
    ],
    because: 'stood in for the prime minister in 2022, took the office in 2024',
  },
  {
    people: [
      'us-congress-former:P000612',
      'cia-factbook-archive:US:david perdu',
      'cia-factbook-2026-05:US:david perdu',
    ],
    because: 'senator, later ambassador to China',
  },
  {
    people: [
      'wikidata-office-holders:Q158813',
      'cia-factbook-archive:US:hukabi mike',
      'cia-factbook-2026-05:US:hukabi mike',
    ],
    because: 'governor, later ambassador to Israel',
  },
  {
    people: [
      'supplement:Jose Luis Guterres',
      'cia-factbook-archive:TL:guteres jose l',
      'cia-factbook-archive:TL:guteres jos l',
      'cia-factbook-2026-05:TL:guteres jose l',
    ],
    because: 'deputy prime minister, foreign minister, ambassador',
  },
  {
    people: [
      'wikidata-office-holders:Q13645979',
      'cia-factbook-archive:LK:mahinda samarasinghe',
      'cia-factbook-2026-05:LK:mahinda samarasinghe',
    ],
    because: 'minister, later ambassador to the United States',
  },
  {
    people: [
      'wikidata-names-by-language:Q715046',
      'cia-factbook-archive:VG:orlando smith',
      'cia-factbook-archive:VG:orlando smith d',
    ],
    because: 'chief minister, later premier',
  },
  {
    people: ['wikidata-office-holders:Q17049347', 'cia-factbook-archive:CZ:brabec ricard'],
    because: 'minister of the environment and deputy prime minister in one government',
  },
  {
    people: ['wikidata-office-holders:Q455748', 'curated:Rodrigo Rato', 'cia-factbook-archive:ES:rato rodrigo f'],
    because: 'minister, then head of the Monetary Fund',
  },
  {
    people: ['wikidata-office-holders:Q32024', 'curated:Sergei Shoigu', 'cia-factbook-archive:RU:serge soigu'],
    because: 'deputy prime minister, then minister of emergencies and of defence',
  },
  {
    people: ['wikidata-office-holders:Q4082839', 'curated:Andrei Belousov', 'cia-factbook-archive:RU:andre belusov'],
    because: 'first deputy prime minister, then minister of defence',
  },
  {
    people: [
      'us-congress-former:B001268',
      'historyatstate-pocom:brown-scott-p',
      'cia-factbook-archive:US:brovn scot p',
      'cia-factbook-archive:US:brovn scot',
    ],
    because: 'senator, later ambassador to New Zealand',
  },
  {
    people: ['cia-factbook-archive:US:fitzpatrik micel j', 'historyatstate-pocom:fitzpatrick-michael'],
    because: 'ambassador to Ecuador',
  },
  {
    people: [
      'supplement:Somsavat Lengsavat',
      'cia-factbook-archive:LA:lengsavat somsavat',
      'cia-factbook-archive:LA:lengsavad somsavat',
    ],
    because: 'foreign minister and deputy prime minister',
  },
  {
    people: [
      'wikidata-names-by-language:Q57723',
      "supplement:Tuila'Epa Lupesoliai Sailele Malielegaoi",
      'cia-factbook-archive:WS:lupesole tuilepa s m',
      'cia-factbook-archive:WS:selelemalelegaoi tuilepa',
      'cia-factbook-archive:WS:selele tuilepa m',
    ],
    because: 'prime minister 1998 to 2021, whose titles sources give in part',
  },
  {
    people: ['wikidata-legislators:Q111975093', 'cia-factbook-2026-05:AO:agostinho vandunem c s'],
    because: 'one name of five words',
  },
  {
    people: ['wikidata-office-holders:Q2989309', 'cia-factbook-archive:CK:maoate terepe'],
    because: 'prime minister 1999 to 2002; the younger bears Jnr',
  },
  {
    people: [
      'wikidata-names-by-language:Q2109562',
      'cia-factbook-archive:PF:gaston tongsang',
      'cia-factbook-archive:PF:gaston sang t',
    ],
    because: 'president of French Polynesia three times',
  },
  {
    people: ['us-congress-former:B001245', 'cia-factbook-archive:GU:bordalo madelene'],
    because: 'lieutenant governor, then delegate',
  },
  {
    people: [
      'wikidata-office-holders:Q182504',
      'cia-factbook-archive:GU:camaco feliks p p',
      'cia-factbook-archive:GU:camaco feliks p',
    ],
    because: 'governor 2003 to 2011',
  },
  {
    people: ['wikidata-names-by-language:Q6829576', 'cia-factbook-archive:GU:cruz micel w'],
    because: 'lieutenant governor 2007 to 2011',
  },
  {
    people: ['wikidata-office-holders:Q888443', 'cia-factbook-archive:GU:calvo ede'],
    because: 'governor 2011 to 2019',
  },
  {
    people: ['wikidata-names-by-language:Q7298187', 'cia-factbook-archive:GU:re tenoro'],
    because: 'lieutenant governor 2011 to 2019',
  },
  {
    people: ['us-congress-former:D000607', 'cia-factbook-archive:US:doneli jo'],
    because: 'senator, later ambassador to the Holy See',
  },
  {
    people: ['wikidata-office-holders:Q50838', 'cia-factbook-archive:HK:anson can f o'],
    because: 'chief secretary 1993 to 2001',
  },
  {
    people: ['wikidata-office-holders:Q641805', 'cia-factbook-archive:KW:ahmadsabah navaf'],
    because: 'minister of the interior, later emir',
  },
  {
    people: ['wikidata-office-holders:Q109259869', 'cia-factbook-archive:KW:ahmad navaf s'],
    because: 'prime minister 2022 to 2023',
  },
  {
    people: [
      'wikidata-names-by-language:Q983971',
      'cia-factbook-archive:LS:thabane thomas m',
      'cia-factbook-archive:LS:thabane thomas m t',
      'cia-factbook-archive:LS:motsoahe thabane t',
    ],
    because: 'prime minister 2012 to 2015 and 2017 to 2020',
  },
  {
    people: ['us-congress-former:B000177', 'cia-factbook-archive:US:baret thomas m'],
    because: 'congressman and mayor of Milwaukee, later ambassador to Luxembourg',
  },
  {
    people: ['wikidata-legislators:Q105001942', 'cia-factbook-archive:MZ:amela sumbana n m'],
    because: 'one name of four words',
  },
  {
    people: ['us-congress-former:U000039', 'cia-factbook-archive:US:tom udal s'],
    because: 'senator, later ambassador to New Zealand',
  },
  {
    people: ['wikidata-office-holders:Q57496', 'cia-factbook-archive:PY:federico franco'],
    because: 'vice president, then president',
  },
  {
    people: [
      'wikidata-legislators:Q363846',
      'cia-factbook-archive:RU:boris nemtsov y',
      'cia-factbook-archive:RU:boris nemtsov',
    ],
    because: 'first deputy prime minister 1997 to 1998',
  },
  {
    people: ['wikidata-legislators:Q270529', 'cia-factbook-archive:RU:evgeni primakov'],
    because: 'prime minister 1998 to 1999; the younger is his grandson',
  },
  {
    people: ['wikidata-office-holders:Q204027', 'cia-factbook-archive:RU:ivanov serge'],
    because: 'minister of defence and first deputy prime minister',
  },
  {
    people: ['wikidata-names-by-language:Q2792714', 'cia-factbook-archive:BL:bruno magras'],
    because: 'president of the territorial council 2007 to 2022',
  },
  {
    people: ['wikidata-names-by-language:Q2602515', 'cia-factbook-archive:TR:ildirim turkes t'],
    because: 'deputy prime minister 2015 to 2017',
  },
  {
    people: ['wikidata-office-holders:Q1388868', 'curated:Lamberto Zannier'],
    because: 'secretary general of the OSCE, then its high commissioner',
  },
  {
    people: [
      'wikidata-office-holders:Q57697',
      'cia-factbook-archive:GY:hinds sam',
      'cia-factbook-archive:GY:hinds samul',
      'cia-factbook-archive:GY:hinds samul a',
      'cia-factbook-2026-05:GY:hinds samul a',
    ],
    because: 'Sam is how sources call Samuel Hinds',
  },
  {
    people: [
      'wikidata-office-holders:Q5446290',
      'cia-factbook-archive:WS:fame naomi m a',
      'cia-factbook-archive:WS:fame naomimatafa',
    ],
    because: 'Fiamē is her title; the name’s inner mark is lost in one spelling',
  },
  {
    people: ['wikidata-office-holders:Q424369', 'wikidata-office-holders:Q3200845'],
    because: 'foreign minister of Ghana 2007 to 2009 under two items',
  },
  {
    people: ['wikidata-office-holders:Q4665003', 'wikidata-office-holders:Q108461922'],
    because: 'foreign minister of Somalia 2015 to 2017 under two items',
  },
  {
    people: ['wikidata-office-holders:Q2440581', 'wikidata-office-holders:Q111828655'],
    because: 'finance minister of Mozambique 1994 to 2000 under two items',
  },
];

/** Records of two people of one name and country. */
export const APART: readonly (Known & { people: readonly [string, string] })[] = [
  {
    people: ['wikidata-office-holders:Q113577661', 'cia-factbook-archive:ML:abduli mega i'],
    because: 'Abdoulaye Idrissa Maïga was prime minister in 2017, Abdoulaye Maïga is since 2024',
  },
  {
    people: ['us-congress-former:F000451', 'historyatstate-pocom:fitzpatrick-michael'],
    because: 'the congressman never was a diplomat',
  },
];
