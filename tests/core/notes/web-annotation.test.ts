import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCollection, toWebAnnotation } from '../../../lib/core/notes/web-annotation';
import { anyNotes } from './any-notes';
import { passageNote } from './samples';

/** What `http://www.w3.org/ns/anno.jsonld` has names for, as far as annotations of text need it: https://www.w3.org/TR/annotation-vocab/#json-ld-context */
const TERMS = new Set([
  ...['id', 'type', 'body', 'target', 'source', 'selector', 'motivation', 'purpose', 'styleClass', 'format', 'value'],
  ...['exact', 'prefix', 'suffix', 'start', 'end', 'created', 'modified', 'label', 'total', 'first', 'partOf'],
  ...['startIndex', 'items', '@context'],
]);
/** Prefixes of that context, and ours. */
const PREFIXES = /^(?:dc|dcterms|schema|oa|backgrounder):/;
const TYPES = new Set([
  ...['Annotation', 'AnnotationCollection', 'AnnotationPage', 'TextualBody', 'SpecificResource', 'Text'],
  ...['TextQuoteSelector', 'TextPositionSelector'],
]);

/** Names and types that a reader of JSON-LD would drop without a word. */
function unknownWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownWords);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === '@context' || name.startsWith('backgrounder:')) return [];
    const isKnown = name === 'type' ? TYPES.has(String(member)) : TERMS.has(name) || PREFIXES.test(name);
    return [...(isKnown ? [] : [`${name}: ${String(member)}`]), ...unknownWords(member)];
  });
}

describe('the W3C model', () => {
  it('has a word for everything but what stands under our own names', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        expect(unknownWords(toCollection(notes))).toEqual([]);
      }),
    );
  });

  it('is followed by collections and their page', () => {
    const { id, first, total, '@context': context } = toCollection([passageNote()]);
    expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(new URL(id).protocol).toBe('https:');
    expect(first).toMatchObject({ type: 'AnnotationPage', partOf: id, id: `${id}/1` });
    expect(total).toBe(first.items.length);
    // The same notes are the same collection; a changed note makes another one.
    expect(toCollection([passageNote()]).id).toBe(id);
    expect(toCollection([passageNote({ modified: '2025-03-06T00:00:00.000Z' })]).id).not.toBe(id);
  });

  it('is followed by each annotation', () => {
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
        source: { id: 'https://harbour.example/2025/ferry?utm_source=letter', 'dc:title': 'A ferry for three towns' },
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
  });
});
