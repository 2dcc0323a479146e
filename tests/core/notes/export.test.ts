import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { exportNotes } from '../../../lib/core/notes/export';
import { anyNotes } from './any-notes';
import { NOW, passageNote, personNote } from './samples';

describe('files for reading', () => {
  const hostile = passageNote({
    text: '=HYPERLINK("https://x.example")\n<script>alert(1)</script>',
    tags: ['@risk', '<b>'],
    page: {
      canonicalUrl: 'https://harbour.example/a',
      url: 'https://harbour.example/a?"><img src=x onerror=y>',
      title: '<img src=x onerror=alert(1)>',
      published: null,
    },
  });

  it('CSV: no cell runs as a formula, every value comes back', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const rows: Record<string, string>[] = parse(exportNotes([...notes, hostile], 'csv', NOW).text, {
          columns: true,
          bom: true,
          record_delimiter: '\r\n',
        });
        expect(rows).toHaveLength(notes.length + 1);
        for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(rows.map((row) => row.text?.replace(/^'/, ''))).toEqual(
          [...notes, hostile].map((note) => note.text.replace(/^'/, '')),
        );
      }),
    );
  });

  it('HTML: nothing of a note becomes markup', () => {
    const { document } = parseHTML(exportNotes([hostile, personNote()], 'html', NOW).text);
    expect(document.querySelectorAll('script, img, b')).toHaveLength(0);
    expect(document.querySelectorAll('article')).toHaveLength(2);
    expect(document.querySelector('.text')?.textContent).toBe(hostile.text);
  });

  it('Markdown: quotes as quotes, titles as links, tags at the end', () => {
    const { text: markdown } = exportNotes([passageNote(), personNote()], 'markdown', NOW);
    expect(markdown).toContain('# [A ferry for three towns](<https://harbour.example/2025/ferry?utm_source=letter>)');
    expect(markdown).toContain('> the ferry line opens in spring');
    expect(markdown).toContain('*2025-03-05* #ferries #to-check');
    expect(markdown).toContain('## Ann Harbour');
  });
});
