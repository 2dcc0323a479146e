import { formatYear } from './calendar';
import type { Expression } from './expression';

/** A date in Chinese or Japanese text, by UTF-16 offsets. */
export interface EastAsianDate {
  start: number;
  end: number;
  expression: Expression;
}

const DIGIT = '[0-9０-９]';
const MARK = /[年月日号天週周昨今明去来前]/;

/**
 * Dates in digits with 年, 月 and 日 (号), ranges of them, and the short words for days, weeks, months and years around now.
 * A month without a day and a day without a month are left out: 3月 and 5日 may be lengths of time.
 */
const PATTERN = new RegExp(
  [
    `(?<year>${DIGIT}{4})年(?:(?<month>${DIGIT}{1,2})月(?:(?<day>${DIGIT}{1,2})[日号](?:\\s*[至到~～—-]\\s*(?:(?<toMonth>${DIGIT}{1,2})月)?(?<toDay>${DIGIT}{1,2})[日号])?)?)?(?!代|前|后|後|间|間|以上|版|产|産)`,
    `(?:(?<yearWord>去年|昨年|今年|明年|来年)|(?<![0-9０-９]))(?<shortMonth>${DIGIT}{1,2})月(?<shortDay>${DIGIT}{1,2})[日号](?:\\s*[至到~～—-]\\s*(?:(?<shortToMonth>${DIGIT}{1,2})月)?(?<shortToDay>${DIGIT}{1,2})[日号])?`,
    `(?<decade>${DIGIT}{4})年代`,
    '(?<word>前天|昨天|昨日|今天|今日|明天|明日|后天|後天|上周|上週|本周|本週|下周|下週|先週|今週|来週|上个月|上月|先月|本月|今月|下个月|下月|来月|前年|去年|昨年|今年|明年|来年)',
  ].join('|'),
  'g',
);

const WORDS: Record<string, Expression> = {};
const define = (words: string, expression: Expression): void => {
  for (const word of words.split(' ')) WORDS[word] = expression;
};
define('前天', { kind: 'day', days: -2 });
define('昨天 昨日', { kind: 'day', days: -1 });
define('今天 今日', { kind: 'day', days: 0 });
define('明天 明日', { kind: 'day', days: 1 });
define('后天 後天', { kind: 'day', days: 2 });
define('上周 上週 先週', { kind: 'unit', unit: 'week', steps: -1 });
define('本周 本週 今週', { kind: 'unit', unit: 'week', steps: 0 });
define('下周 下週 来週', { kind: 'unit', unit: 'week', steps: 1 });
define('上个月 上月 先月', { kind: 'unit', unit: 'month', steps: -1 });
define('本月 今月', { kind: 'unit', unit: 'month', steps: 0 });
define('下个月 下月 来月', { kind: 'unit', unit: 'month', steps: 1 });
define('前年', { kind: 'unit', unit: 'year', steps: -2 });
define('去年 昨年', { kind: 'unit', unit: 'year', steps: -1 });
define('今年', { kind: 'unit', unit: 'year', steps: 0 });
define('明年 来年', { kind: 'unit', unit: 'year', steps: 1 });

/** How many years before the article's a word sets a day. */
const YEARS_BACK: Record<string, number> = { 去年: 1, 昨年: 1, 今年: 0, 明年: -1, 来年: -1 };

/** Finds the dates in a block of Chinese or Japanese text, left to right. */
export function findEastAsianDates(text: string): EastAsianDate[] {
  if (!MARK.test(text)) return [];
  const dates: EastAsianDate[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const expression = expressionIn(match.groups ?? {});
    if (expression) dates.push({ start: match.index, end: match.index + match[0].length, expression });
  }
  return dates;
}

function expressionIn(groups: Record<string, string | undefined>): Expression | null {
  if (groups.word !== undefined) return WORDS[groups.word] ?? null;
  if (groups.decade !== undefined)
    return { kind: 'absolute', edtf: `${formatYear(numberIn(groups.decade) ?? 0).slice(0, 3)}X` };
  const year = numberIn(groups.year);
  const month = numberIn(groups.month ?? groups.shortMonth);
  const day = numberIn(groups.day ?? groups.shortDay);
  if (month !== undefined && (month < 1 || month > 12)) return null;
  const yearsBack = groups.yearWord === undefined ? undefined : YEARS_BACK[groups.yearWord];
  const from: Extract<Expression, { kind: 'calendar' }> = { kind: 'calendar', year, month, day, yearsBack };
  const toDay = numberIn(groups.toDay ?? groups.shortToDay);
  if (toDay === undefined) return from;
  const to: Expression = {
    kind: 'calendar',
    month: numberIn(groups.toMonth ?? groups.shortToMonth) ?? month,
    day: toDay,
  };
  return { kind: 'range', from, to };
}

/** Digits, full-width ones too, as a number. */
function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.normalize('NFKC'));
}
