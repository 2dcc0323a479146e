/** Something that failed, without what was read or written when it did. */
export interface Incident {
  /** ISO date-time, UTC, to the minute. */
  at: string;
  /** The question that had no answer: `annotate`. */
  question: string;
  /** The error's name and its words, see {@link plainError}. */
  error: string;
}

/** What a report says. */
export interface Diagnosis {
  /** The extension's version. */
  version: string;
  /** The browser, as it names itself. */
  browser: string;
  /** How the dataset stands: `ready 2026-11-01`. */
  dataset: string;
  /** How the notes' store stands, and how many there are: `well 12`. */
  notes: string;
  packs: number;
  incidents: readonly Incident[];
}

/** UTF-16 units of an error's words. */
const LONGEST = 200;

/** Where somebody was or what they read: addresses, quoted texts, paths and long numbers. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s'"<>)]+/gi, '[address]'],
  [/"[^"]*"?|“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|‘[^’]*’?|`[^`]*`?|(?<![\p{L}])'[^']*'?/gu, '[text]'],
  [/(?:[\w-]+\.)+[a-z]{2,}(?:[:/][^\s]*)?/gi, '[address]'],
  [/(?:\/[\w.%-]+){2,}/g, '[path]'],
  [/\d{6,}/g, '[number]'],
  [/[^\x20-\x7e]+/g, '…'],
];

/** An error in words that tell nothing of what was read: no address, nothing quoted, no text in another script. */
export function plainError(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const plain = TELLING.reduce((text, [telling, instead]) => text.replace(telling, instead), `${name}: ${message}`);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain;
}

/** A report that a reader may copy and send to whoever helps them. */
export function writeReport({ version, browser, dataset, notes, packs, incidents }: Diagnosis): string {
  return [
    `Backgrounder ${version}`,
    `Browser: ${browser}`,
    `Dataset: ${dataset}`,
    `Notes: ${notes}`,
    `Packs: ${packs}`,
    incidents.length === 0 ? 'No errors' : 'Errors:',
    ...incidents.map(({ at, question, error }) => `${at} ${question}: ${error}`),
  ].join('\n');
}
