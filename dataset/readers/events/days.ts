const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY_AFTER = new RegExp(
  `^,? (?:on )?\\(?(${MONTHS}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) (\\d{1,2})(?!\\d)`,
);

/** The month and day of an English phrase such as `, July 16` or `(October 10`, as `07-16`; undefined where there is none. */
export function monthDayAfter(text: string): string | undefined {
  const match = DAY_AFTER.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const month = MONTHS.split('|').findIndex((name) => name.startsWith(match[1]?.slice(0, 3) ?? '-')) + 1;
  return `${String(month).padStart(2, '0')}-${match[2].padStart(2, '0')}`;
}
