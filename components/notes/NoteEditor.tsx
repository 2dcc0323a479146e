import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteDraft } from '../../lib/contract';
import { NOTE_COLOURS, type Note } from '../../lib/core/model';
import { tidyTags, UNSAVED } from '../../lib/core/notes/note';
import { useWords } from '../words';
import type { NoteActions } from './actions';
import { Conflict } from './Conflict';
import { type Editing, useEditing } from './use-editing';

export interface NoteEditorProps {
  /** A new note without text, or a stored one with its id and revision. */
  initial: NoteDraft;
  /** Whether `initial` is what someone was writing, not what is stored. */
  isBegun?: boolean;
  /** What the note is about, for those who do not see it: `Note on Sergei Lavrov`. */
  label: string;
  actions: NoteActions;
  /** Nothing is written in a private window unless the reader says so for this note. */
  isPrivate?: boolean;
  /** Shows tags and colour from the start; else they come with the first word. */
  isWhole?: boolean;
  takesFocus?: boolean;
  onSaved(note: Note): void;
  onCancel?: (() => void) | undefined;
}

/** Writes one note: text in Markdown, tags, colour. */
export function NoteEditor(props: NoteEditorProps) {
  const words = useWords();
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const initial = props.isPrivate ? { ...props.initial, isPrivate: true } : props.initial;
  const { draft, editing, change, save, settle, discard } = useEditing(
    initial,
    props.isBegun ?? false,
    props.actions,
    props.onSaved,
  );
  // The background knows a private window also where this surface does not.
  const isPrivate =
    (props.isPrivate ?? false) ||
    draft.keepInPrivate !== undefined ||
    (editing.state === 'failed' && editing.reason === 'private');
  const isWhole = props.isWhole || draft.text !== '' || editing.state !== 'clean';
  const isUnsaved = editing.state !== 'clean' && editing.state !== 'saved';
  const cancel = () => {
    discard();
    props.onCancel?.();
  };
  useLayoutEffect(() => {
    if (props.takesFocus) text.current?.focus();
  }, [props.takesFocus]);
  return (
    <form
      class="note-editor"
      {...(isUnsaved && { [UNSAVED]: JSON.stringify(draft) })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <textarea
        ref={text}
        aria-label={props.label}
        placeholder={words.say('notesPlaceholder')}
        value={draft.text}
        dir="auto"
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      {isWhole && (
        <>
          <Tags id={`${id}-tags`} tags={draft.tags} onChange={(tags) => change({ tags })} />
          <Colours name={`${id}-colour`} colour={draft.colour} onChange={(colour) => change({ colour })} />
          {isPrivate && (
            <label class="check">
              <input
                type="checkbox"
                checked={draft.keepInPrivate ?? false}
                onChange={(event) => change({ keepInPrivate: event.currentTarget.checked })}
              />
              {words.say('notesKeepInPrivate')}
            </label>
          )}
          {editing.state === 'conflict' ? (
            <Conflict mine={draft.text} stored={editing.stored} onSettle={settle} />
          ) : (
            <div class="line">
              <span>
                <button type="submit" class="main" disabled={editing.state === 'saving'}>
                  {words.say('notesSave')}
                </button>
                <button type="button" class="quiet" onClick={cancel}>
                  {words.say('cancel')}
                </button>
              </span>
              <StateLine editing={editing} isPrivate={isPrivate && !draft.keepInPrivate} />
            </div>
          )}
        </>
      )}
    </form>
  );
}

/** What became of the text, said to all: politely while all is well, at once where it is not. */
function StateLine({ editing, isPrivate }: { editing: Editing; isPrivate: boolean }) {
  const words = useWords();
  if (editing.state === 'failed') {
    return (
      <span class="failed" role="alert">
        {words.say(`notesFailed_${editing.reason}`)}
      </span>
    );
  }
  const said = () => {
    switch (editing.state) {
      case 'saving':
        return words.say('notesSaving');
      case 'saved':
        return words.say('saved');
      case 'typing':
        if (isPrivate) return words.say('notesPrivateHint');
        return editing.isKept ? words.say('notesDraftKept') : '';
      default:
        return '';
    }
  };
  return (
    <span class="count" role="status">
      {said()}
    </span>
  );
}

function Tags({ id, tags, onChange }: { id: string; tags: string[]; onChange(tags: string[]): void }) {
  const words = useWords();
  const [text, setText] = useState(tags.join(', '));
  const joined = tags.join(', ');
  useEffect(() => {
    // Tags that came from elsewhere (a draft, another tab); not those being typed.
    setText((typed) => (tidyTags(typed.split(',')).join(', ') === joined ? typed : joined));
  }, [joined]);
  return (
    <label class="tags" for={id}>
      <span class="unseen">{words.say('notesTags')}</span>
      <input
        id={id}
        type="text"
        value={text}
        placeholder={words.say('notesTags')}
        autocomplete="off"
        onInput={(event) => {
          setText(event.currentTarget.value);
          onChange(tidyTags(event.currentTarget.value.split(',')));
        }}
      />
    </label>
  );
}

function Colours(props: { name: string; colour: Note['colour']; onChange(colour: Note['colour']): void }) {
  const words = useWords();
  return (
    <fieldset class="colours">
      <legend class="unseen">{words.say('notesColour')}</legend>
      {NOTE_COLOURS.map((colour) => (
        <label key={colour} class="colour" data-colour={colour} title={words.say(`notesColour_${colour}`)}>
          <input
            type="radio"
            name={props.name}
            checked={props.colour === colour}
            onChange={() => props.onChange(colour)}
            aria-label={words.say(`notesColour_${colour}`)}
          />
        </label>
      ))}
    </fieldset>
  );
}
