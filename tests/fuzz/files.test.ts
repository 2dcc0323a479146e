import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../lib/core/notes/backup';
import { exportNotes } from '../../lib/core/notes/export';
import { readNotes } from '../../lib/core/notes/import';
import { PACK_LIMITS } from '../../lib/core/packs/limits';
import { readPack } from '../../lib/core/packs/read';
import { readSettings } from '../../lib/core/settings';
import { decodeText } from '../../lib/core/text/decode';
import { layOut } from '../../lib/store/layout';
import { inEnglish } from '../core/in-english';
import { mutatedBytes, mutatedJson } from './mutate';
import { runs } from './runs';
import { NOTE_FILES, NOW, PACK_FILES, PACK_TABLE } from './samples';

const TODAY = '2026-11-25';

/** Nothing of a file may ever lead to code: neither as a link nor as markup. */
const ACTIVE = /<script|<img|<iframe|href="(?!https?:|file:|#)/i;

/** What holds for any text that is chosen as a pack: facts that can be installed, or faults in words, in reasonable number. */
async function isReadAsPack(text: string): Promise<void> {
  const read = readPack({ name: 'file.json', text }, TODAY);
  if ('errors' in read) {
    expect(read.errors.length).toBeGreaterThan(0);
    expect(read.errors.length).toBeLessThanOrEqual(PACK_LIMITS.errors + 1);
    for (const message of read.errors.map(inEnglish)) {
      expect(message.trim()).not.toBe('');
      expect(message.length).toBeLessThan(3 * PACK_LIMITS.text);
    }
  } else {
    expect(read.facts.id).not.toBe('bundled');
    await layOut(read.facts);
  }
  isUnpolluted();
}

/** What holds for any text that is chosen as notes or as a backup. */
function isReadAsNotes(text: string): void {
  const notes = readNotes(text, NOW);
  const backup = readBackup(text);
  for (const read of [notes, backup]) {
    if (read.outcome === 'rejected') {
      expect(read.faults).toBeGreaterThan(0);
      expect(read.lines.length).toBeGreaterThan(0);
    }
  }
  const accepted = notes.outcome === 'read' ? notes.notes : backup.outcome === 'read' ? backup.parts.notes : [];
  for (const note of accepted) if (note.page) expect(note.page.url).toMatch(/^(https?|file):/);
  expect(exportNotes(accepted, 'html', NOW).text).not.toMatch(ACTIVE);
  expect(readNotes(exportNotes(accepted, 'jsonld', NOW).text, NOW)).toMatchObject({ outcome: 'read' });
  if (backup.outcome === 'read') readSettings(backup.parts.settings);
  isUnpolluted();
}

function isUnpolluted(): void {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** The text of bytes as the extension reads files, or with wrong ones replaced, as someone may have saved them. */
function textOf(bytes: Uint8Array): string {
  return decodeText(bytes) ?? new TextDecoder().decode(bytes);
}

describe('files from anywhere', () => {
  it('packs with hostile values', async ({ annotate }) => {
    await fc.assert(fc.asyncProperty(mutatedJson(PACK_FILES), isReadAsPack), { numRuns: runs(1) });
    await annotate(`packs, values: ${runs(1)} runs, 0 exceptions`);
  });

  it('packs with damaged bytes', async ({ annotate }) => {
    const bytes = mutatedBytes([...PACK_FILES, PACK_TABLE]);
    await fc.assert(
      fc.asyncProperty(bytes, (damaged) => isReadAsPack(textOf(damaged))),
      { numRuns: runs(1) },
    );
    await annotate(`packs, bytes: ${runs(1)} runs, 0 exceptions`);
  });

  it('notes and backups with hostile values', async ({ annotate }) => {
    fc.assert(fc.property(mutatedJson(NOTE_FILES), isReadAsNotes), { numRuns: runs(3) });
    await annotate(`notes, values: ${runs(3)} runs, 0 exceptions`);
  });

  it('notes and backups with damaged bytes', async ({ annotate }) => {
    fc.assert(
      fc.property(mutatedBytes(NOTE_FILES), (damaged) => isReadAsNotes(textOf(damaged))),
      { numRuns: runs(3) },
    );
    await annotate(`notes, bytes: ${runs(3)} runs, 0 exceptions`);
  });

  it('any text and any JSON', async ({ annotate }) => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 8 }));
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        await isReadAsPack(text);
        isReadAsNotes(text);
      }),
      { numRuns: runs(2) },
    );
    await annotate(`any text: ${runs(2)} runs, 0 exceptions`);
  });

  it('bytes that are not UTF-8 are refused, not replaced', async ({ annotate }) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = decodeText(bytes);
        if (text !== null) expect([...new TextEncoder().encode(text)]).toEqual([...withoutMark(bytes)]);
      }),
      { numRuns: runs(2) },
    );
    expect(decodeText(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72))).toBeNull();
    await annotate(`bytes: ${runs(2)} runs, 0 exceptions`);
  });
});

/** The mark at a file's beginning (U+FEFF) is no part of its text. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes;
}
