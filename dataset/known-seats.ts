import { type Correction, type CorrectionRow, correctionOf } from './correction';

const WIKIDATA = 'wikidata-office-holders';
const LEGISLATORS = 'wikidata-legislators';
const STOOD_IN = 'held the office beside an own one, for the minister who was ill or gone';

const ASSISTED = 'assisted the minister whose office the record names';

/** Ministers and heads of offices of the G20 whose records overlap those of another in the same seat. */
const ROWS: readonly CorrectionRow[] = [
  [LEGISLATORS, 'Q286043', 'finance-minister', '2007-06-28', 'drop', ASSISTED],
  [WIKIDATA, 'Q3431537', 'defence-minister', '2006-05-09', 'drop', ASSISTED],
  [LEGISLATORS, 'Q3020613', 'foreign-minister', '2010-03-09', 'drop', ASSISTED],
  [WIKIDATA, 'Q7173778', 'finance-minister', '2006-01-27', 'drop', ASSISTED],
  [WIKIDATA, 'Q7199798', 'finance-minister', '2018-05-14', { acting: true }, STOOD_IN],
  [WIKIDATA, 'Q7199798', 'finance-minister', '2019-01-23', { acting: true }, STOOD_IN],
  [WIKIDATA, 'Q130852', 'foreign-minister', '2002-01-30', { acting: true }, STOOD_IN],
  [WIKIDATA, 'Q15431339', 'defence-minister', '2016-05-24', { to: '2017-07-19' }, 'handed over to Canikli on this day'],
  [WIKIDATA, 'Q6046409', 'defence-minister', '2016-05-24', 'drop', 'the start is Işık’s; Canikli’s own is 2017-07-19'],
  [WIKIDATA, 'Q2965623', 'finance-minister', '1999-11-02', { to: '2000-03-28' }, 'Fabius followed on this day'],
  [
    WIKIDATA,
    'Q7400032',
    'foreign-minister',
    '2018-07-02',
    { to: '2020-02-24' },
    'all appointments were revoked on this day; Hishammuddin followed, and he himself only after him',
  ],
  [WIKIDATA, 'Q29963497', 'official', '2019-01-02', { acting: true }, 'confirmed by the Senate in July 2020'],
  [WIKIDATA, 'Q29963497', 'official', '2019-01-02', { to: '2020-07-22' }, 'sworn in on this day'],
];

const SECOND: Correction['change'] = { post: { label: 'Second Minister of Finance', role: 'minister' } };
const BESIDE = 'second minister beside the prime minister, who kept the office';
const SANAA: Correction['change'] = {
  post: { label: 'Prime Minister of the National Salvation Government', role: 'official' },
};
const EXILE: Correction['change'] = {
  post: { label: 'Minister of Foreign Affairs of the National Unity Government', role: 'official' },
};

/** The same of other countries, and heads of state. */
const ELSEWHERE: readonly CorrectionRow[] = [
  [WIKIDATA, 'Q157451', 'head-of-state', '1993-10-03', { to: '2003-10-31' }, 'his son took over; he died in December'],
  [WIKIDATA, 'Q46809', 'head-of-state', '2006-07-31', { from: '2008-02-24' }, 'acted for his brother until elected'],
  [WIKIDATA, 'Q440970', 'head-of-state', '2012-07-10', { acting: true }, 'while the president was suspended'],
  [WIKIDATA, 'Q17985658', 'foreign-minister', '2021-04-16', EXILE, 'named by the parliament that the army dissolved'],
  [
    WIKIDATA,
    'Q1043023',
    'foreign-minister',
    '2009',
    { from: '2009-06-28' },
    'of the government that followed the coup',
  ],
  [WIKIDATA, 'Q3182674', 'foreign-minister', '2001', { from: '2001-10-31' }, 'followed Pundari, who was dismissed'],
  [WIKIDATA, 'Q35553617', 'foreign-minister', '2019-08-11', { from: '2019-11-08' }, 'day and month changed about'],
  [
    WIKIDATA,
    'Q28464475',
    'foreign-minister',
    '2015-10-22',
    { post: { label: 'Second Minister of Foreign Affairs', role: 'minister' } },
    'second minister beside the sultan, who is the minister',
  ],
  [WIKIDATA, 'Q2416022', 'defence-minister', '2012-01-22', { from: '2014-01-22' }, 'year mistyped: followed Pabriks'],
  [WIKIDATA, 'Q6310729', 'defence-minister', '2006-01-04', { to: '2008-02-13' }, 'Mwinyi followed on this day'],
  [
    WIKIDATA,
    'Q5643918',
    'defence-minister',
    '1987-06-15',
    'drop',
    'chief of staff; Chipande and Mazula were ministers',
  ],
  [WIKIDATA, 'Q3518489', 'defence-minister', '2000-01-02', { from: '2001-03-16' }, 'took over when Fernandes resigned'],
  [WIKIDATA, 'Q97241319', 'finance-minister', '2017-09-11', { from: '2019-01-05' }, 'followed Ahmetaj on this day'],
  [WIKIDATA, 'Q1580606', 'finance-minister', '2014-09-01', { to: '2017-12-18' }, 'year mistyped: Löger followed'],
  [LEGISLATORS, 'Q5180933', 'finance-minister', '2009-06-09', 'drop', ASSISTED],
  [WIKIDATA, 'Q5998504', 'finance-minister', '2005-03-01', 'drop', ASSISTED],
  [WIKIDATA, 'Q3395498', 'finance-minister', '2004', { to: '2007-09-07' }, 'Menye followed on this day'],
  [WIKIDATA, 'Q733817', 'finance-minister', '1990', { to: '1993' }, 'vice president alone afterwards'],
  [WIKIDATA, 'Q6127705', 'finance-minister', '2002-11-20', SECOND, BESIDE],
  [WIKIDATA, 'Q7050030', 'finance-minister', '2004-03-27', SECOND, BESIDE],
  [WIKIDATA, 'Q4695341', 'finance-minister', '2009-04-10', SECOND, BESIDE],
  [WIKIDATA, 'Q17708813', 'finance-minister', '2016-06-27', SECOND, BESIDE],
  [WIKIDATA, 'Q18571621', 'finance-minister', '2016-07-13', { acting: true }, STOOD_IN],
  [WIKIDATA, 'Q112686446', 'finance-minister', '2013-07-31', { to: '2015-01-12' }, 'Athorbei followed on this day'],
  [WIKIDATA, 'Q114870646', 'finance-minister', '2016-11-28', 'drop', 'of the rival government in Sanaa'],
  [WIKIDATA, 'Q12223068', 'head-of-government', '2016', SANAA, 'of the rival government in Sanaa'],
];

/** Found by reading the overlaps of foreign, defence and finance ministers and heads of state. */
export const SEATS: readonly Correction[] = [...ROWS, ...ELSEWHERE].map(correctionOf);
