import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { NOTE_COLOURS, type Note } from '../../../lib/core/model';
import { readBackup, writeBackup } from '../../../lib/core/notes/backup';
import { canonicalUrl } from '../../../lib/core/notes/canonical-url';
import { exportNotes } from '../../../lib/core/notes/export';
import { readNotes } from '../../../lib/core/notes/import';
import { tidyTags } from '../../../lib/core/notes/note';
import { toCollection, toWebAnnotation } from '../../../lib/core/notes/web-annotation';
import { passageNote, personNote } from './samples';

const NOW = new Date('2025-06-01T00:00:00Z');

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const page = fc.record({ path: fc.stringMatching(/^[a-z0-9-]{1,20}$/), title: text }).map(({ path, title }) => {
  const url = `https://harbour.example/${path}`;
  return { canonicalUrl: canonicalUrl(url), url, title, published: null };
});
const target: fc.Arbitrary<Note['target']> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), person: fc.stringMatching(/^Q[1-9]\d{0,7}$/), name: text }),
  fc.record({ kind: fc.constant('event' as const), event: fc.stringMatching(/^ev-[a-z0-9-]{1,12}$/), name: text }),
  fc.record({
    kind: fc.constant('date' as const),
    edtf: fc.constantFrom('2025-03-03', '199X', '2019-06-28/2019-06-29'),
  }),
  fc.constant({ kind: 'page' as const }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), text, text, fc.nat(5000))
    .map(([exact, prefix, suffix, start]) => ({
      kind: 'passage' as const,
      quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix, twins: 0 },
      position: { type: 'TextPositionSelector' as const, start, end: start + exact.length },
    })),
);
const anyNote: fc.Arbitrary<Note> = fc
  .record({
    id: fc.uuid(),
    target,
    text,
    tags: fc.array(text, { maxLength: 4 }).map(tidyTags),
    colour: fc.constantFrom(...NOTE_COLOURS),
    page,
    times: fc.tuple(moment, moment),
    revision: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ times, ...note }) => {
    const [created, modified] = times[0] < times[1] ? times : [times[1], times[0]];
    return { ...note, created, modified };
  });
const anyNotes = fc.uniqueArray(anyNote, { selector: (note) => note.id, maxLength: 8 });

describe('out and in again', () => {
  it('JSON-LD loses nothing', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        expect(readNotes(exportNotes(notes, 'jsonld', NOW).text, NOW)).toEqual({ outcome: 'read', notes, skipped: [] });
      }),
    );
  });

  it('a backup loses nothing', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const parts = {
          notes,
          corrections: [
            {
              id: 'c1',
              person: 'Q1',
              surface: 'Harbour',
              scope: 'site' as const,
              place: 'harbour.example',
              created: '2025-01-01T00:00:00.000Z',
            },
          ],
          settings: { painter: 'mark', sites: { 'harbour.example': false } },
          packs: [{ id: 'towns', title: 'Towns', version: '2' }],
        };
        expect(readBackup(writeBackup(parts, '1.0.0', NOW))).toEqual({
          outcome: 'read',
          parts,
          created: NOW.toISOString(),
        });
      }),
    );
  });

  it('a note without a page stays without one', () => {
    const notes = [personNote()];
    expect(readNotes(exportNotes(notes, 'jsonld', NOW).text, NOW)).toEqual({ outcome: 'read', notes, skipped: [] });
  });

  it('follows the W3C model', () => {
    const annotation = toWebAnnotation(passageNote());
    expect(annotation).toMatchObject({
      id: 'urn:uuid:3f1c8a52-7f0b-4b77-9a0e-6a1d3c1b2e01',
      type: 'Annotation',
      motivation: 'commenting',
      body: [
        {
          type: 'TextualBody',
          purpose: 'commenting',
          format: 'text/markdown',
          value: 'Check **this** against the budget.',
        },
        { type: 'TextualBody', purpose: 'tagging', value: 'ferries' },
        { type: 'TextualBody', purpose: 'tagging', value: 'to check' },
      ],
      target: {
        source: { id: 'https://harbour.example/2025/ferry?utm_source=letter', title: 'A ferry for three towns' },
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'the ferry line opens in spring',
            prefix: 'The mayor said ',
            suffix: '.',
          },
          { type: 'TextPositionSelector', start: 15, end: 45 },
        ],
      },
    });
    expect(toCollection([passageNote()])['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  });
});

const HYPOTHESIS = {
  id: 'aBcD-_12EfGh',
  created: '2024-02-03T10:11:12.123456+00:00',
  updated: '2024-02-04T10:11:12.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.harbour.example/2025/ferry?utm_source=letter',
  text: 'Is this *new*?',
  tags: ['ferries'],
  document: { title: ['A ferry for three towns'] },
  target: [
    {
      source: 'https://www.harbour.example/2025/ferry',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 9 },
        { type: 'TextPositionSelector', start: 512, end: 542 },
        { type: 'TextQuoteSelector', exact: 'the ferry line opens in spring', prefix: 'mayor said ', suffix: '.' },
      ],
    },
  ],
};

describe("other tools' annotations", () => {
  it.each([
    ["the client's export", { export_date: '2024-05-01T00:00:00Z', client_version: '1.1', annotations: [HYPOTHESIS] }],
    ["the API's answer", { total: 1, rows: [HYPOTHESIS] }],
    ['a bare list', [HYPOTHESIS]],
  ])('Hypothesis, %s', (_what, file) => {
    const read = readNotes(JSON.stringify(file), NOW);
    expect(read).toMatchObject({
      outcome: 'read',
      notes: [
        {
          id: 'hypothesis-aBcD-_12EfGh',
          target: {
            kind: 'passage',
            quote: { exact: 'the ferry line opens in spring', prefix: 'mayor said ', suffix: '.' },
          },
          text: 'Is this *new*?',
          tags: ['ferries'],
          page: { canonicalUrl: 'https://harbour.example/2025/ferry', title: 'A ferry for three towns' },
          created: '2024-02-03T10:11:12.123Z',
          modified: '2024-02-04T10:11:12.123Z',
        },
      ],
    });
    // Read again, by way of our own export: the same note.
    const notes = read.outcome === 'read' ? read.notes : [];
    expect(readNotes(exportNotes(notes, 'jsonld', NOW).text, NOW)).toMatchObject({ notes });
  });

  it('a W3C annotation with a plain target and body', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://notes.example/1',
      type: 'Annotation',
      bodyValue: 'Good.',
      target: 'https://harbour.example/2025/ferry',
    };
    const [first, second] = [0, 1].map(() => readNotes(JSON.stringify(annotation), NOW));
    expect(first).toMatchObject({
      outcome: 'read',
      notes: [{ text: 'Good.', target: { kind: 'page' }, page: { url: 'https://harbour.example/2025/ferry' } }],
    });
    expect(first).toEqual(second);
  });
});

describe('a hostile or broken file is refused in words, entry by entry', () => {
  const withNote = (changes: object) =>
    JSON.stringify({ notes: [passageNote(), { ...passageNote({ id: 'n2' }), ...changes }] });
  it.each([
    ['empty', '', 'The file is empty.'],
    ['cut off', '{"notes": [', 'The file is not JSON, or it was cut off.'],
    ['another kind', '{"name": "x"}', 'The file has no annotations'],
    ['a number', '7', 'The file has no annotations'],
    ['deeply nested', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'Entry 1:'],
    ['a wrong type', withNote({ text: { toString: 'x' } }), 'Entry 2: text:'],
    ['a missing member', withNote({ created: undefined }), 'Entry 2: created:'],
    ['an unknown colour', withNote({ colour: 'url(https://x.example)' }), 'Entry 2: colour:'],
    [
      'a date that is none',
      withNote({ modified: 'yesterday' }),
      'Entry 2: modified: has a date that is not an ISO date-time',
    ],
    [
      'a day that does not exist',
      withNote({ created: '2025-13-41T00:00:00Z' }),
      'Entry 2: created: has a date out of range',
    ],
    [
      'a date out of range',
      withNote({ modified: '9999-01-01T00:00:00Z' }),
      'Entry 2: modified: has a date out of range',
    ],
    [
      'changed before made',
      withNote({ created: '2025-04-01T00:00:00Z', modified: '2025-03-01T00:00:00Z' }),
      'Entry 2: was changed before it was made',
    ],
    [
      'a script for an address',
      withNote({ page: { ...passageNote().page, url: 'javascript:alert(1)' } }),
      'Entry 2: page.url: has an address that is no web address',
    ],
    ['markup for an id', withNote({ id: '"><img src=x>' }), 'Entry 2: id: has an id with characters'],
    ['too long a text', withNote({ text: 'x'.repeat(100_001) }), 'Entry 2: text: has a text that is too long'],
    ['too many tags', withNote({ tags: Array(101).fill('x') }), 'Entry 2: tags: has too many tags'],
    ['one id for two notes', withNote({ id: passageNote().id, text: 'other' }), 'Entry 2: has the id of another note'],
    ['a passage without a page', withNote({ page: undefined }), 'Entry 2: is about a page and does not say which'],
    ['a null', '{"notes": [null]}', 'Entry 1:'],
    [
      'a Hypothesis entry without an address',
      JSON.stringify([{ ...HYPOTHESIS, uri: 7 }]),
      'Entry 1: page.canonicalUrl:',
    ],
  ])('%s', (_what, file, line) => {
    const read = readNotes(file, NOW);
    expect(read.outcome).toBe('rejected');
    expect(read.outcome === 'rejected' && read.lines[0]).toContain(line);
  });

  it('names of prototypes change nothing', () => {
    const file =
      '{"notes": [{"__proto__": {"text": "x"}, "constructor": {"prototype": {"polluted": 1}}, "target": {"kind": "page"}}]}';
    expect(readNotes(file, NOW).outcome).toBe('rejected');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const backup = writeBackup({ notes: [], corrections: [], settings: {}, packs: [] }, '1', NOW).replace(
      '"settings": {}',
      '"settings": {"__proto__": {"polluted": 1}}',
    );
    const read = readBackup(backup);
    expect(read.outcome === 'rejected' || Object.getPrototypeOf(read.parts.settings) === Object.prototype).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('unknown members fall away', () => {
    const read = readNotes(withNote({ onload: 'x' }), NOW);
    expect(read.outcome === 'read' && Object.keys(read.notes[1] ?? {})).not.toContain('onload');
  });

  it('the same note twice in a file is one', () => {
    expect(readNotes(JSON.stringify([passageNote(), passageNote()]), NOW)).toMatchObject({
      notes: [passageNote()],
      skipped: ['Entry 2: the same note stands in the file before.'],
    });
  });

  it.each([
    ['no backup', '{"notes": []}', 'no backup of Backgrounder'],
    [
      'of a newer version',
      writeBackup({ notes: [], corrections: [], settings: {}, packs: [] }, '1', NOW).replace(
        '"version": 1',
        '"version": 2',
      ),
      'newer version',
    ],
    [
      'with a wrong note',
      writeBackup({ notes: [{ ...passageNote(), revision: 0 }], corrections: [], settings: {}, packs: [] }, '1', NOW),
      'Entry 1: revision',
    ],
  ])('a backup: %s', (_what, file, line) => {
    const read = readBackup(file);
    expect(read.outcome === 'rejected' && read.lines[0]).toContain(line);
  });

  it('no JSON at all makes it throw', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => void [readNotes(JSON.stringify(value), NOW), readBackup(JSON.stringify(value))],
      ),
    );
    const near = fc.record(
      { target: fc.jsonValue(), body: fc.jsonValue(), uri: fc.jsonValue(), tags: fc.jsonValue(), id: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(fc.array(near), (value) => void readNotes(JSON.stringify(value), NOW)));
  });
});

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
