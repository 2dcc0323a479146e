import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../lib/core/notes/backup';
import { exportNotes } from '../../../lib/core/notes/export';
import { readNotes } from '../../../lib/core/notes/import';
import { anyNotes } from './any-notes';
import { NOW, personNote } from './samples';

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
});
