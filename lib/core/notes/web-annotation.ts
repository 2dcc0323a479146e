import type { Note, NoteTarget } from '../model';

/**
 * A note as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). What the model has a word for is said in it; the
 * title, for which it has none, in that of Dublin Core, whose prefix is in the model's context. The rest stands under
 * `backgrounder:` names, which other readers skip.
 */
export interface WebAnnotation {
  '@context'?: readonly unknown[];
  id: string;
  type: 'Annotation';
  motivation: 'commenting' | 'highlighting';
  created: string;
  modified: string;
  body: { type: 'TextualBody'; value: string; purpose: 'commenting' | 'tagging'; format: string }[];
  target: {
    type: 'SpecificResource';
    source: string | { id: string; type: 'Text'; format: 'text/html'; 'dc:title': string };
    selector?: object[];
    /** The note's colour. */
    styleClass: string;
  };
  'backgrounder:revision': number;
  'backgrounder:about'?: NoteTarget;
  'backgrounder:page'?: Note['page'];
}

/** Many annotations as one document, https://www.w3.org/TR/annotation-model/#annotation-collection */
export interface AnnotationCollection {
  '@context': readonly unknown[];
  id: string;
  type: 'AnnotationCollection';
  label: string;
  total: number;
  first: { id: string; type: 'AnnotationPage'; partOf: string; startIndex: 0; items: WebAnnotation[] };
}

/** Our own members are plain JSON (https://www.w3.org/TR/json-ld11/#json-literals): a reader that keeps all keeps them whole. */
const ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    backgrounder: 'https://backgrounder.example/ns#',
    'backgrounder:about': { '@type': '@json' },
    'backgrounder:page': { '@type': '@json' },
  },
] as const;

/** Where Hypothesis keeps an annotation of this id; notes imported from there keep it as `hypothesis-ID`. */
const HYPOTHESIS = 'https://hypothes.is/a/';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A note's id as an IRI. */
function toIri(id: string): string {
  if (UUID.test(id)) return `urn:uuid:${id}`;
  if (id.startsWith('hypothesis-')) return HYPOTHESIS + id.slice('hypothesis-'.length);
  return `https://backgrounder.example/notes/${id}`;
}

/** The id behind an IRI; an annotation of another tool gets one that is the same at each import. */
export function fromIri(iri: string): string {
  if (/^urn:uuid:/i.test(iri) && UUID.test(iri.slice(9))) return iri.slice(9).toLowerCase();
  if (iri.startsWith(HYPOTHESIS)) return `hypothesis-${iri.slice(HYPOTHESIS.length)}`;
  const own = 'https://backgrounder.example/notes/';
  if (iri.startsWith(own)) return iri.slice(own.length);
  return `other-${fingerprint(iri)}`;
}

/** A note as a Web Annotation; nothing of it is lost. */
export function toWebAnnotation(note: Note): WebAnnotation {
  const { target, page } = note;
  const source = sourceOf(note);
  return {
    id: toIri(note.id),
    type: 'Annotation',
    motivation: note.text === '' ? 'highlighting' : 'commenting',
    created: note.created,
    modified: note.modified,
    body: [
      ...(note.text === ''
        ? []
        : [
            { type: 'TextualBody' as const, value: note.text, purpose: 'commenting' as const, format: 'text/markdown' },
          ]),
      ...note.tags.map((tag) => ({
        type: 'TextualBody' as const,
        value: tag,
        purpose: 'tagging' as const,
        format: 'text/plain',
      })),
    ],
    target: {
      type: 'SpecificResource',
      source,
      ...(target.kind === 'passage' && { selector: selectorsOf(target) }),
      styleClass: note.colour,
    },
    'backgrounder:revision': note.revision,
    'backgrounder:about': target,
    ...(page && { 'backgrounder:page': page }),
  };
}

/** Notes as one JSON-LD document; the same notes give the same document. */
export function toCollection(notes: readonly Note[]): AnnotationCollection {
  const states = notes.map(({ id: note, modified }) => `${note} ${modified}`).join('\n');
  const id = `https://backgrounder.example/collections/${fingerprint(states)}`;
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Backgrounder notes',
    total: notes.length,
    first: {
      id: `${id}/1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: notes.map(toWebAnnotation),
    },
  };
}

function sourceOf({ target, page }: Note): WebAnnotation['target']['source'] {
  if (target.kind === 'person' || target.kind === 'event') {
    const id = target.kind === 'person' ? target.person : target.event;
    return /^Q\d+$/.test(id)
      ? `http://www.wikidata.org/entity/${id}`
      : `https://backgrounder.example/${target.kind}/${id}`;
  }
  if (target.kind === 'date') return `https://backgrounder.example/date/${encodeURIComponent(target.edtf)}`;
  return page
    ? { id: page.url, type: 'Text', format: 'text/html', 'dc:title': page.title }
    : 'https://backgrounder.example/page';
}

function selectorsOf({ quote, position }: NoteTarget & { kind: 'passage' }): object[] {
  const { twins: _ours, ...standard } = quote;
  return position.end > position.start ? [standard, position] : [standard];
}

/** 106 bits of a text as hexadecimal digits: cyrb53 (public domain, by bryc) with two seeds. No secret, only a name. */
export function fingerprint(text: string): string {
  return hash53(text, 0) + hash53(text, 1);
}

function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
