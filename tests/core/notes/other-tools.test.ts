import { describe, expect, it } from 'vitest';
import { exportNotes } from '../../../lib/core/notes/export';
import { readNotes } from '../../../lib/core/notes/import';
import { HYPOTHESIS, NOW, passageNote } from './samples';

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

  it('the same annotation by way of its JSON-LD and of the API is one note', () => {
    const { text, tags, target, document, uri, id, created, updated } = HYPOTHESIS;
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      id: `https://hypothes.is/a/${id}`,
      created,
      modified: updated,
      body: [
        { type: 'TextualBody', value: text, format: 'text/markdown' },
        ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ],
      target: target.map((one) => ({ ...one, source: { id: uri, 'dc:title': document.title[0] } })),
    };
    const read = (entry: object) => readNotes(JSON.stringify([entry]), NOW);
    expect(read(annotation)).toEqual(read(HYPOTHESIS));
  });

  const elsewhere = { ...HYPOTHESIS, id: 'pdf', uri: 'urn:x-pdf:1a2b3c', document: { title: ['A paper'] } };
  const annotation = (source: unknown, id: string) => ({ type: 'Annotation', id, bodyValue: 'x', target: { source } });

  it('an entry about something on no web page is left out, and the others are read', () => {
    const file = { rows: [elsewhere, HYPOTHESIS, { ...elsewhere, id: 'second', uri: 'doi:10.1000/182' }] };
    expect(readNotes(JSON.stringify(file), NOW)).toMatchObject({
      outcome: 'read',
      notes: [{ id: 'hypothesis-aBcD-_12EfGh' }],
      skipped: [{ reason: 'elsewhere', count: 2 }],
    });
  });

  it.each([
    ['urn:isbn:9780140449136'],
    [{ id: 'urn:x-pdf:1a2b3c', type: 'Text' }],
    ['javascript:alert(1)'],
    ['not an address'],
  ])('a W3C annotation of %j is left out', (source) => {
    const file = [annotation(source, 'https://notes.example/1'), annotation('https://harbour.example/', 'urn:x:2')];
    expect(readNotes(JSON.stringify(file), NOW)).toMatchObject({
      outcome: 'read',
      notes: [{ page: { url: 'https://harbour.example/' } }],
      skipped: [{ reason: 'elsewhere', count: 1 }],
    });
  });

  it.each(['dc:title', 'dcterms:title', 'schema:name', 'name', 'label', 'title'])(
    'a title under `%s` is read',
    (name) => {
      const file = annotation(
        { id: 'https://harbour.example/2025/ferry', [name]: 'A ferry' },
        'https://notes.example/1',
      );
      expect(readNotes(JSON.stringify(file), NOW)).toMatchObject({ notes: [{ page: { title: 'A ferry' } }] });
    },
  );

  it('notes of ours from before the title had its name in Dublin Core are read whole', () => {
    const note = passageNote();
    const before = exportNotes([note], 'jsonld', NOW).text.replace('"dc:title"', '"title"');
    expect(readNotes(before, NOW)).toEqual({ outcome: 'read', notes: [note], skipped: [] });
  });
});
