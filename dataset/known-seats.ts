import type { PostRole } from '../lib/core/model';
import type { Correction } from './known-wrong';

const WIKIDATA = 'wikidata-office-holders';
const LEGISLATORS = 'wikidata-legislators';
const STOOD_IN = 'held the office beside an own one, for the minister who was ill or gone';

type Row = readonly [
  source: string,
  person: string,
  role: PostRole,
  from: string,
  change: Correction['change'],
  because: string,
];

const ASSISTED = 'assisted the minister whose office the record names';

/** Ministers and heads of offices of the G20 whose records overlap those of another in the same seat. */
const ROWS: readonly Row[] = [
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
  [WIKIDATA, 'Q29963497', 'official', '2019-01-02', { acting: true }, 'confirmed by the Senate in July 2020'],
  [WIKIDATA, 'Q29963497', 'official', '2019-01-02', { to: '2020-07-22' }, 'sworn in on this day'],
];

/** Found by reading the overlaps of foreign, defence and finance ministers of the G20. */
export const SEATS: readonly Correction[] = ROWS.map(([source, person, role, from, change, because]) => ({
  source,
  person,
  role,
  from,
  change,
  because,
}));
