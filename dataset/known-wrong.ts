import type { Edtf, PostRole } from '../lib/core/model';
import { SEATS } from './known-seats';
import { SLIPS } from './known-slips';

/** A record of a source that is known to be wrong, and what shows it. */
export interface Correction {
  source: string;
  /** The person's item, or their name where the source has none. */
  person: string;
  role: PostRole;
  /** The record's own start, to find it by. */
  from: Edtf;
  change: 'drop' | { acting: true } | { from: Edtf } | { to: Edtf } | { post: { label: string; role: PostRole } };
  because: string;
}

const HEAD = 'head-of-government';
const WIKIDATA = 'wikidata-office-holders';
const STAND_IN = 'stood in while the head of government was ill, suspended or campaigning';

/** Found by the check that no country has two heads of government at once. */
const SINGLE_HEADS: readonly Correction[] = [
  {
    source: 'wikidata-legislators',
    person: 'Q7911417',
    role: HEAD,
    from: '2013-07-30',
    change: { from: '2015-07-30' },
    because: 'Leancă and Gaburici governed in between; year mistyped',
  },
  {
    source: WIKIDATA,
    person: 'Q63967715',
    role: HEAD,
    from: '2019-05-20',
    change: { from: '2019-09-07' },
    because: 'appointed in May, took over from Tshibala in September',
  },
  {
    source: WIKIDATA,
    person: 'Q106612393',
    role: HEAD,
    from: '2016-10-14',
    change: 'drop',
    because: 'head of the government of Karakalpakstan',
  },
  {
    source: WIKIDATA,
    person: 'Q193968',
    role: HEAD,
    from: '1996-09-27',
    change: 'drop',
    because: 'head of state; Rabbani headed the council of ministers',
  },
  {
    source: WIKIDATA,
    person: 'Q3327520',
    role: HEAD,
    from: '2022',
    change: 'drop',
    because: 'declined the office in 2022, took it in 2024',
  },
  {
    source: WIKIDATA,
    person: 'Q21467814',
    role: HEAD,
    from: '2020-01-03',
    change: { acting: true },
    because: 'led a caretaker government',
  },
  {
    source: 'cia-factbook-2026-05',
    person: 'Ilie Bolojan',
    role: HEAD,
    from: '2005-06-23',
    change: { from: '2025-06-23' },
    because: 'year mistyped: Popescu-Tăriceanu governed in 2005',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Ilie Bolojan',
    role: HEAD,
    from: '2005-06-23',
    change: { from: '2025-06-23' },
    because: 'year mistyped: Popescu-Tăriceanu governed in 2005',
  },
  {
    source: 'cia-factbook-2026-05',
    person: 'Muhammad al-Bashir',
    role: HEAD,
    from: '2024-12-08',
    change: { to: '2025-03-29' },
    because: 'led the caretaker government; the constitution of March 2025 knows no prime minister',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Muhammad al-Bashir',
    role: HEAD,
    from: '2024-12-08',
    change: { to: '2025-03-29' },
    because: 'led the caretaker government; the constitution of March 2025 knows no prime minister',
  },
  { source: WIKIDATA, person: 'Q2784436', role: HEAD, from: '2011-06-04', change: { acting: true }, because: STAND_IN },
  {
    source: WIKIDATA,
    person: 'Q12223068',
    role: HEAD,
    from: '2016-10-04',
    change: 'drop',
    because: 'headed the government in Sanaa, which no state recognised',
  },
  {
    source: WIKIDATA,
    person: 'Q93181',
    role: HEAD,
    from: '2006-01-04',
    change: { from: '2006-04-14' },
    because: 'acting until Sharon was declared incapacitated',
  },
  {
    source: WIKIDATA,
    person: 'Q1596641',
    role: HEAD,
    from: '2009-06-25',
    change: 'drop',
    because: 'prime minister of the Federation entity',
  },
  {
    source: WIKIDATA,
    person: 'Q469507',
    role: HEAD,
    from: '1994-01-18',
    change: 'drop',
    because: 'president in these years; Rabuka and Chaudhry governed',
  },
  { source: WIKIDATA, person: 'Q58169', role: HEAD, from: '2010-12-13', change: { acting: true }, because: STAND_IN },
  { source: WIKIDATA, person: 'Q58169', role: HEAD, from: '2011-04-04', change: { acting: true }, because: STAND_IN },
  {
    source: WIKIDATA,
    person: 'Q971859',
    role: HEAD,
    from: '2010-12-06',
    change: 'drop',
    because: 'of the rival government of Gbagbo',
  },
  { source: WIKIDATA, person: 'Q4150130', role: HEAD, from: '2014-07-25', change: { acting: true }, because: STAND_IN },
  {
    source: WIKIDATA,
    person: 'Q20855548',
    role: HEAD,
    from: '2015-08-27',
    change: { acting: true },
    because: 'led a caretaker government',
  },
  { source: WIKIDATA, person: 'Q15724737', role: HEAD, from: '2022', change: { acting: true }, because: STAND_IN },
  {
    source: WIKIDATA,
    person: 'Q380986',
    role: HEAD,
    from: '2000-05-05',
    change: 'drop',
    because: 'namesake: the president of 2011, not the prime minister of 2000',
  },
  {
    source: WIKIDATA,
    person: 'Q372131',
    role: HEAD,
    from: '2009-10-29',
    change: 'drop',
    because: 'resigned on this day; Batbold followed',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Tamam Salam',
    role: HEAD,
    from: '2013-04-06',
    change: { from: '2014-02-15' },
    because: 'named in 2013, formed a government in 2014; Mikati governed until then',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Hassan Diab',
    role: HEAD,
    from: '2020-10-22',
    change: { from: '2020-01-21' },
    because: 'the day on which Hariri was named to follow him; he never did',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Saad al-Hariri',
    role: HEAD,
    from: '2020-10-22',
    change: 'drop',
    because: 'named, never formed a government',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Lothar de Maiziere',
    role: HEAD,
    from: '1990-04-12',
    change: 'drop',
    because: 'prime minister of the German Democratic Republic, filed under Germany',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Moussa Faki Mahamat',
    role: HEAD,
    from: '2003-07',
    change: 'drop',
    because: 'the Moussa Faki of the other editions, in office since June',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Douangchai Phichit',
    role: HEAD,
    from: '2006-06-08',
    change: 'drop',
    because: 'a deputy',
  },
  {
    source: 'cia-factbook-archive',
    person: 'Gunnar Martens',
    role: HEAD,
    from: '1995',
    change: 'drop',
    because: 'the high commissioner, not the premier',
  },
];

/** Found by reading foreign ministers and heads of state who overlap. */
const OVERLAPS: readonly Correction[] = [
  {
    source: 'cia-factbook-archive',
    person: 'Zuzana Caputova',
    role: 'head-of-state',
    from: '2014-06-15',
    change: { from: '2019-06-15' },
    because: 'year mistyped: Kiska was president to 2019',
  },
  {
    source: WIKIDATA,
    person: 'Q273396',
    role: 'foreign-minister',
    from: '2005-06-02',
    change: { post: { label: 'Minister Delegate for European Affairs', role: 'minister' } },
    because: 'served under Douste-Blazy, the foreign minister',
  },
  {
    source: WIKIDATA,
    person: 'Q56292468',
    role: 'foreign-minister',
    from: '1996',
    change: { post: { label: 'Deputy Minister of Foreign Affairs', role: 'official' } },
    because: 'deputy of Muttawakil',
  },
  {
    source: WIKIDATA,
    person: 'Q16732958',
    role: 'foreign-minister',
    from: '2009-01-08',
    change: { post: { label: 'State Minister for Foreign Affairs', role: 'minister' } },
    because: 'state minister under Dipu Moni',
  },
  {
    source: WIKIDATA,
    person: 'Q6894027',
    role: 'foreign-minister',
    from: '2006-02-14',
    change: { post: { label: 'Minister of Home Affairs', role: 'interior-minister' } },
    because: 'Syed Hamid was foreign minister to 2008',
  },
  {
    source: WIKIDATA,
    person: 'Q7025447',
    role: 'foreign-minister',
    from: '1995-06-15',
    change: { post: { label: 'Deputy Minister of Foreign Affairs', role: 'official' } },
    because: 'deputy of Mudenge',
  },
  {
    source: WIKIDATA,
    person: 'Q58108',
    role: 'foreign-minister',
    from: '2004-05-11',
    change: { from: '2004-07-11' },
    because: 'month mistyped: Maher served to 11 July',
  },
  {
    source: WIKIDATA,
    person: 'Q16187308',
    role: 'foreign-minister',
    from: '2016-11-28',
    change: 'drop',
    because: 'of the rival government in Sanaa',
  },
  {
    source: WIKIDATA,
    person: 'Q52156087',
    role: 'head-of-state',
    from: '2018-04-25',
    change: { post: { label: 'Chairman of the Supreme Political Council', role: 'official' } },
    because: 'of the rival government in Sanaa, which no state recognised',
  },
  {
    source: WIKIDATA,
    person: 'Q63285566',
    role: HEAD,
    from: '2022',
    change: { post: { label: 'Prime Minister in Tobruk', role: 'official' } },
    because: 'named by one chamber; Dbeibeh governed on in Tripoli',
  },
  {
    source: WIKIDATA,
    person: 'Q57407',
    role: 'head-of-state',
    from: '2011-07-25',
    change: { to: '2016-04-02' },
    because: 'Trần Đại Quang was sworn in on this day',
  },
];

/** Every correction, by what found it. */
export const CORRECTIONS: readonly Correction[] = [...SINGLE_HEADS, ...OVERLAPS, ...SEATS, ...SLIPS];
