import type { ComponentChildren } from 'preact';
import type { Note } from '../../lib/core/model';
import { subjectOf } from '../../lib/core/notes/export';
import type { NotePlace } from '../../lib/core/notes/note';
import { dateText } from '../../lib/core/wording/dates';
import { useWords } from '../words';
import { Markdown } from './Markdown';

export interface NoteViewProps {
  note: Note;
  /** Names the person, event or date above the note, where the surface does not. */
  hasSubject?: boolean;
  place?: NotePlace | undefined;
  /** Shows the passage in its page. */
  onShow?: (() => void) | undefined;
  onEdit?: (() => void) | undefined;
  onDelete?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** One note to read. */
export function NoteView({ note, hasSubject, place, onShow, onEdit, onDelete, children }: NoteViewProps) {
  const words = useWords();
  const { target } = note;
  return (
    <article class="note" data-colour={note.colour}>
      {target.kind === 'passage' && (
        <Quote text={target.quote.exact} onShow={place === 'orphan' ? undefined : onShow} />
      )}
      {hasSubject && target.kind !== 'passage' && <p class="who">{subjectText(note, words)}</p>}
      {place && place !== 'found' && place !== 'seeking' && <p class="place">{words.say(`notesPlace_${place}`)}</p>}
      {note.text !== '' && <Markdown text={note.text} />}
      {note.tags.length > 0 && (
        <ul class="tag-list" aria-label={words.say('notesTagList')}>
          {note.tags.map((tag) => (
            <li key={tag}>#{tag}</li>
          ))}
        </ul>
      )}
      <div class="line">
        <time class="count" dateTime={note.modified}>
          {dateText(note.modified.slice(0, 10), words, 'short')}
        </time>
        <span class="note-actions">
          {children}
          {onEdit && (
            <button type="button" class="quiet" onClick={onEdit}>
              {words.say('notesEdit')}
            </button>
          )}
          {onDelete && (
            <button type="button" class="quiet" onClick={onDelete}>
              {words.say('notesDelete')}
            </button>
          )}
        </span>
      </div>
    </article>
  );
}

/** What a note is about: dates are told in words, pages by their title. */
export function subjectText(note: Pick<Note, 'target' | 'page'>, words: ReturnType<typeof useWords>): string {
  if (note.target.kind === 'date') return dateText(note.target.edtf, words);
  return subjectOf(note) || words.say('notesKind_page');
}

function Quote({ text, onShow }: { text: string; onShow?: (() => void) | undefined }) {
  const words = useWords();
  return (
    <blockquote class="passage" dir="auto">
      {onShow ? (
        <button type="button" onClick={onShow} title={words.say('notesShow')}>
          {text}
        </button>
      ) : (
        text
      )}
    </blockquote>
  );
}
