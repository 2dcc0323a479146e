import type { NoteDraft, SaveNoteAnswer } from '../../lib/contract';
import type { Note } from '../../lib/core/model';

/** What a surface's notes can ask for. All may throw where the background cannot be reached; a `code` of
 * `orphaned` says that it never will be: the extension was updated or removed under this surface. */
export interface NoteActions {
  save(draft: NoteDraft): Promise<SaveNoteAnswer>;
  /** Null where it was changed or deleted meanwhile. */
  remove(note: Note): Promise<Note | null>;
  bringBack(id: string): Promise<void>;
  /** Keeps a draft under its key; null forgets it. False where nothing can be kept. */
  keepDraft(key: string, draft: NoteDraft | null): Promise<boolean>;
  loadDraft(key: string): Promise<NoteDraft | null>;
}

/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing in pages without TLS. */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
