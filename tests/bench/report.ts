import type { Figures, PageFigures } from './bench';

/** What each figure is, and the most it should be. */
const BARS: [key: string, most: number, meaning: string][] = [
  ['scan_over_floor', 2, 'finding names with 100,000 aliases ÷ reading the text'],
  ['scan_growth_10k_to_1M', 1.3, 'finding names with 1,000,000 aliases ÷ with 10,000'],
  ['paint_over_mark_js', 0.33, 'painting ÷ mark.js markRanges, layout and frame included'],
  ['first_highlight_over_mark_js', 0.05, 'parsed to painted ÷ mark.js mark with 1,000 names'],
  ['index_bytes_per_alias', 20, 'bytes of the index of 1,000,000 aliases ÷ aliases'],
  ['content_script_gzip_bytes', 30_000, 'what every page loads'],
  ['longest_task_ms_large_page', 50, 'longest task of a page of 1 MB while it is read and painted'],
  ['cold_background_over_warm', 40, 'first answer of a background that was stopped ÷ a warm one'],
  ['hover_to_card_p95_ms', 50, 'pointer at rest to card painted, after the delay, 95 of 100'],
];

/** The figures as text: ratios beside what they should be, then medians page by page. */
export function report({ summary, pages }: Figures): string {
  const barred = new Set(BARS.map(([key]) => key));
  const ratios = BARS.map(([key, most, meaning]) => [
    key,
    String(summary[key]),
    `≤ ${most}`,
    Number(summary[key]) <= most ? '' : 'above',
    meaning,
  ]);
  const others = Object.entries(summary).filter(([key]) => !barred.has(key));
  return [
    table(['figure', 'measured', 'at most', '', 'meaning'], ratios),
    table(
      ['also', ''],
      others.map(([key, value]) => [key, String(value)]),
    ),
    'Medians in milliseconds:',
    table(
      [
        'page',
        'characters',
        'highlights',
        'reading',
        ...[...(pages[0]?.scan.scan.keys() ?? [])].map((size) => `scan ${size / 1000}k`),
        'Map',
        'Aho-Corasick',
        'paint',
        'markRanges',
        'bare highlight',
        'frame',
        'Firefox: paint',
        'markRanges',
        'bare highlight',
        'frame',
        'parsed to painted',
        'mark',
        'markRegExp',
      ],
      pages.map(row),
    ),
  ].join('\n\n');
}

function row({ page, stretches, scan, paint, firstHighlight, mark, markRegExp }: PageFigures): string[] {
  const { chromium, firefox } = paint;
  return [
    page,
    String(scan.characters),
    String(stretches),
    ...[
      scan.floor,
      ...scan.scan.values(),
      scan.map,
      scan.ahoCorasick,
      chromium.ours,
      chromium.markRanges,
      chromium.bare,
      chromium.frame,
      firefox?.ours ?? Number.NaN,
      firefox?.markRanges ?? Number.NaN,
      firefox?.bare ?? Number.NaN,
      firefox?.frame ?? Number.NaN,
      firstHighlight,
      mark,
      markRegExp,
    ].map((value) => value.toPrecision(3)),
  ];
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  return [head, ...rows]
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
