import type { Facts, IsoDay, Membership, PostRole } from '../lib/core/model';
import { daysBetween, firstDay, lastDay } from './dates';

/** Members of the United Nations by ISO 3166-1 code. */
const MEMBERS =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );
/** Members that were no states yet at the table's beginning. */
const INDEPENDENT: Readonly<Record<string, IsoDay>> = {
  TL: '2002-05-20',
  ME: '2006-06-03',
  RS: '2006-06-05',
  SS: '2011-07-09',
};
const FIRST_YEAR = 2000;
/** So long after the last sighting a card still shows a holder. */
const SHOWN_DAYS = 400;
/** A change of office may take so long that a day of it has no holder. */
const VACANT_DAYS = 60;

/** A country's lead: of the state or of the government, whichever it has. */
const OFFICES: readonly (readonly [name: string, roles: readonly PostRole[]])[] = [
  ['leader', ['head-of-state', 'monarch', 'head-of-government']],
  ['head of state', ['head-of-state', 'monarch']],
  ['head of government', ['head-of-government']],
  ['foreign minister', ['foreign-minister']],
];

/**
 * For how many members of the United Nations a holder is known at mid-year, by office and year: those whom a source saw in
 * office then, and with those whom a card still shows.
 * @param today ISO day: later years are left out
 */
export function coverageTable(facts: Facts, today: IsoDay): string[] {
  const lines = ['office, year: known of members (shown)'];
  for (const [name, roles] of OFFICES) {
    const spans = spansOf(facts, roles);
    for (let year = FIRST_YEAR; `${year}-07-01` <= today; year++) {
      const day = `${year}-07-01`;
      const members = MEMBERS.filter((area) => (INDEPENDENT[area] ?? '') <= day);
      const count = (slack: number) =>
        members.filter((area) => spans.get(area)?.some((span) => covers(span, day, slack))).length;
      lines.push(`${name} ${year}: ${count(0)} of ${members.length} (${count(SHOWN_DAYS)})`);
    }
  }
  return lines;
}

/** Times of more than two months without a known holder, by office and country. */
export function coverageGaps(facts: Facts, today: IsoDay): string[] {
  return OFFICES.flatMap(([name, roles]) => {
    const spans = spansOf(facts, roles);
    return MEMBERS.flatMap((area) => {
      const gaps: string[] = [];
      let end = INDEPENDENT[area] ?? `${FIRST_YEAR}-01-01`;
      for (const span of [...(spans.get(area) ?? []), { from: today, to: today }].sort((a, b) =>
        a.from < b.from ? -1 : 1,
      )) {
        if (span.to < end) continue;
        if (daysBetween(end, span.from) > VACANT_DAYS) gaps.push(`${end}/${span.from}`);
        end = span.to;
      }
      return gaps.length > 0 ? [`${name} ${area}: ${gaps.join(', ')}`] : [];
    });
  });
}

interface Span {
  from: IsoDay;
  to: IsoDay;
}

function covers({ from, to }: Span, day: IsoDay, slack: number): boolean {
  return from <= day && daysBetween(to, day) <= slack;
}

/** When which country had a holder of one of the roles, by area. */
function spansOf({ posts, memberships }: Facts, roles: readonly PostRole[]): Map<string, Span[]> {
  const areas = new Map(
    posts.flatMap(({ id, role, area }) => (area && roles.includes(role) ? [[id, area] as const] : [])),
  );
  const spans = new Map<string, Span[]>();
  for (const membership of memberships) {
    const area = areas.get(membership.post);
    if (area) spans.set(area, [...(spans.get(area) ?? []), spanOf(membership)]);
  }
  return spans;
}

function spanOf({ from, to, asOf }: Membership): Span {
  const start = firstDay(from ?? to ?? asOf ?? '');
  return { from: start, to: to ? lastDay(to) : (asOf ?? start) };
}
