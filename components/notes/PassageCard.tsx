import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { NoteDraft } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import type { NotePlace } from '../../lib/core/notes/note';
import { useWords } from '../words';
import type { NoteActions } from './actions';
import { NoteEditor } from './NoteEditor';
import { NoteList } from './NoteList';
import { subjectText } from './NoteView';

/** Offers a note on what is selected. */
export function AddNoteButton({ onClick }: { onClick(): void }) {
  const words = useWords();
  return (
    <div class="card add-note">
      {/* The selection must outlive the press. */}
      <button type="button" class="main" onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
        {words.say('notesAdd')}
      </button>
    </div>
  );
}

interface PassageCardProps {
  actions: NoteActions;
  isPrivate?: boolean;
  onClose(): void;
}

/** A card in which a note is written: on a selected passage, or on whatever was being written about before an update. */
export function NewPassageCard(props: PassageCardProps & { draft: NoteDraft }) {
  const words = useWords();
  const { target } = props.draft;
  const label =
    target.kind === 'passage' ? words.say('notesOnPassage') : words.say('noteOn', subjectText(props.draft, words));
  return (
    <Frame {...props} label={label}>
      <section class="notes">
        {target.kind !== 'passage' && <h3>{label}</h3>}
        {target.kind === 'passage' && (
          <blockquote class="passage" dir="auto">
            {target.quote.exact}
          </blockquote>
        )}
        <NoteEditor
          initial={props.draft}
          isBegun={props.draft.text !== ''}
          label={label}
          actions={props.actions}
          isPrivate={props.isPrivate ?? false}
          isWhole
          takesFocus
          onCancel={props.onClose}
          onSaved={props.onClose}
        />
      </section>
    </Frame>
  );
}

/** A card with the notes on a painted passage. */
export function PassageCard(
  props: PassageCardProps & {
    notes: readonly Note[];
    /** Reads the page's notes anew, after one of these was changed. */
    load(): Promise<readonly Note[]>;
    places?: ReadonlyMap<string, NotePlace>;
  },
) {
  const words = useWords();
  const [notes, setNotes] = useState(props.notes);
  const again = () => {
    const shown = new Set(props.notes.map((note) => note.id));
    void props.load().then(
      (all) => setNotes(all.filter((note) => shown.has(note.id))),
      () => undefined, // what was shown stays; the list tells of its own troubles
    );
  };
  return (
    <Frame {...props}>
      <NoteList
        notes={notes}
        blank={null}
        label={words.say('notesOnPassage')}
        actions={props.actions}
        isPrivate={props.isPrivate ?? false}
        {...(props.places ? { places: props.places } : {})}
        onChanged={again}
      />
    </Frame>
  );
}

function Frame(props: PassageCardProps & { label?: string; children: ComponentChildren }) {
  const words = useWords();
  return (
    <div class="card" role="dialog" aria-label={props.label ?? words.say('notesOnPassage')}>
      <header>
        <div class="line tools">
          <span />
          <button type="button" class="small" onClick={props.onClose}>
            {words.say('close')}
          </button>
        </div>
      </header>
      {props.children}
    </div>
  );
}
