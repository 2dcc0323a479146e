import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../lib/core/notes/backup';
import { readNotes } from '../../../lib/core/notes/import';
import type { FileFault } from '../../../lib/core/wording/faults';
import { inEnglish } from '../in-english';
import { HYPOTHESIS, NOW, passageNote } from './samples';

describe('a hostile or broken file is refused in words, entry by entry', () => {
  const withNote = (changes: object) =>
    JSON.stringify({ notes: [passageNote(), { ...passageNote({ id: 'n2' }), ...changes }] });
  it.each([
    ['empty', '', 'the file is empty'],
    ['cut off', '{"notes": [', 'the file is not JSON, or it was cut off'],
    ['another kind', '{"name": "x"}', 'the file has no annotations'],
    ['a number', '7', 'the file has no annotations'],
    ['deeply nested', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'Entry 1, target: is missing'],
    ['a wrong type', withNote({ text: { toString: 'x' } }), 'Entry 2, text: is Object where string is expected'],
    ['a missing member', withNote({ created: undefined }), 'Entry 2, created: is missing'],
    [
      'an unknown colour',
      withNote({ colour: 'url(https://x.example)' }),
      'Entry 2, colour: is "url(https://x.example)" where',
    ],
    [
      'a date that is none',
      withNote({ modified: 'yesterday' }),
      'Entry 2, modified: has a date that is not an ISO date-time',
    ],
    [
      'a day that does not exist',
      withNote({ created: '2025-13-41T00:00:00Z' }),
      'Entry 2, created: has a date out of range',
    ],
    [
      'a date out of range',
      withNote({ modified: '9999-01-01T00:00:00Z' }),
      'Entry 2, modified: has a date out of range',
    ],
    [
      'changed before made',
      withNote({ created: '2025-04-01T00:00:00Z', modified: '2025-03-01T00:00:00Z' }),
      'Entry 2: was changed before it was made',
    ],
    [
      'a script for an address',
      withNote({ page: { ...passageNote().page, url: 'javascript:alert(1)' } }),
      'Entry 2, page.url: has an address that is no web address',
    ],
    ['markup for an id', withNote({ id: '"><img src=x>' }), 'Entry 2, id: has an id with characters'],
    ['too long a text', withNote({ text: 'x'.repeat(100_001) }), 'Entry 2, text: must have at most 100,000 characters'],
    ['too many tags', withNote({ tags: Array(101).fill('x') }), 'Entry 2, tags: has too many tags'],
    ['one id for two notes', withNote({ id: passageNote().id, text: 'other' }), 'Entry 2: has the id of another note'],
    ['a passage without a page', withNote({ page: undefined }), 'Entry 2: is about a page and does not say which'],
    ['a null', '{"notes": [null]}', 'Entry 1:'],
    [
      'a Hypothesis entry without an address',
      JSON.stringify([{ ...HYPOTHESIS, uri: 7 }]),
      'Entry 1, page.canonicalUrl:',
    ],
  ])('%s', (_what, file, line) => {
    const read = readNotes(file, NOW);
    expect(read.outcome).toBe('rejected');
    expect(read.outcome === 'rejected' && inEnglish(read.lines[0] as FileFault)).toContain(line);
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
      skipped: [{ reason: 'double', count: 1 }],
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
      'Entry 1, revision',
    ],
  ])('a backup: %s', (_what, file, line) => {
    const read = readBackup(file);
    expect(read.outcome === 'rejected' && inEnglish(read.lines[0] as FileFault)).toContain(line);
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
