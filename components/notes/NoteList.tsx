import { useRef, useState } from 'preact/hooks';
import type { NoteDraft } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import type { NotePlace } from '../../lib/core/notes/note';
import { useWords } from '../words';
import type { NoteActions } from './actions';
import { NoteEditor } from './NoteEditor';
import { NoteView } from './NoteView';

export interface NoteListProps {
  notes: readonly Note[];
  /** A new note of the same kind; null where none can be written. */
  blank: NoteDraft | null;
  /** For the editor of a new note: `Note on Sergei Lavrov`. */
  label: string;
  heading?: string;
  actions: NoteActions;
  isPrivate?: boolean;
  hasSubjects?: boolean;
  /** Where passages are now, by note id. */
  places?: ReadonlyMap<string, NotePlace>;
  onShow?: (note: Note) => void;
  /** After anything was saved, deleted or brought back. */
  onChanged(): void;
}

/** Notes on one thing, each to be edited or deleted, and an editor for one more: a card's note section, the popup's tab. */
export function NoteList(props: NoteListProps) {
  const words = useWords();
  const [edited, setEdited] = useState<string | null>(null);
  const [written, setWritten] = useState(0);
  const [deleted, setDeleted] = useState<Note | null>(null);
  const [trouble, setTrouble] = useState(false);
  const section = useRef<HTMLElement>(null);
  // What had the focus goes with the editor or the note: it stays at this place.
  const keepFocus = () => section.current?.focus({ preventScroll: true });
  const attempt = async (work: () => Promise<unknown>) => {
    setTrouble(false);
    await work().then(props.onChanged, () => setTrouble(true));
  };
  const remove = (note: Note) =>
    attempt(async () => {
      const taken = await props.actions.remove(note);
      setDeleted(taken);
      keepFocus();
    });
  const bringBack = (note: Note) =>
    attempt(async () => {
      await props.actions.bringBack(note.id);
      setDeleted(null);
      keepFocus();
    });
  return (
    <section class="notes" ref={section} tabIndex={-1}>
      {props.heading && <h3>{props.heading}</h3>}
      {props.notes
        .filter((note) => note.id !== deleted?.id)
        .map((note) =>
          note.id === edited ? (
            <NoteEditor
              key={note.id}
              initial={toDraft(note)}
              label={words.say('notesEdit')}
              actions={props.actions}
              isPrivate={props.isPrivate ?? false}
              isWhole
              takesFocus
              onCancel={() => {
                setEdited(null);
                keepFocus();
              }}
              onSaved={() => {
                setEdited(null);
                keepFocus();
                props.onChanged();
              }}
            />
          ) : (
            <NoteView
              key={note.id}
              note={note}
              hasSubject={props.hasSubjects ?? false}
              place={props.places?.get(note.id)}
              onShow={props.onShow && (() => props.onShow?.(note))}
              onEdit={() => setEdited(note.id)}
              onDelete={() => void remove(note)}
            />
          ),
        )}
      {trouble && (
        <p class="failed" role="alert">
          {words.say('notesFailed_lost')}
        </p>
      )}
      <div role="status">
        {deleted && (
          <p class="line count">
            {words.say('notesDeleted')}
            <button type="button" class="quiet" onClick={() => void bringBack(deleted)}>
              {words.say('notesUndo')}
            </button>
          </p>
        )}
      </div>
      {props.blank && (
        <NoteEditor
          key={`new ${written}`}
          initial={props.blank}
          label={props.label}
          actions={props.actions}
          isPrivate={props.isPrivate ?? false}
          onSaved={() => {
            setWritten(written + 1);
            keepFocus();
            props.onChanged();
          }}
        />
      )}
    </section>
  );
}

/** A stored note as a change that starts from it. */
export function toDraft(note: Note): NoteDraft {
  const { created: _created, modified: _modified, ...draft } = note;
  return draft;
}
