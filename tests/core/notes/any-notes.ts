import fc from 'fast-check';
import { NOTE_COLOURS, type Note } from '../../../lib/core/model';
import { canonicalUrl } from '../../../lib/core/notes/canonical-url';
import { tidyTags } from '../../../lib/core/notes/note';

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
/** Notes of every kind, as a reader could have written them. */
export const anyNotes = fc.uniqueArray(anyNote, { selector: (note) => note.id, maxLength: 8 });
