import type { ComponentChildren } from 'preact';
import type { NoteDraft } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import type { NotePlace } from '../../lib/core/notes/note';
import { useWords } from '../words';
import type { NoteActions } from './actions';
import { NoteEditor } from './NoteEditor';
import { NoteList } from './NoteList';

/** Offers a note on what is selected. */
export function AddNoteButton({ onClick }: { onClick(): void }) {
  const words = useWords();
  return (
    <div class="card add-note">
      {/* The selection must outlive the press. */}
      <button type="button" class="main" onPointerDown={(event) => event.preventDefault()} onClick={onClick}>
        {words.say('notesAdd')}
      </button>
    </div>
  );
}

interface PassageCardProps {
  actions: NoteActions;
  isPrivate?: boolean;
  onChanged(): void;
  onClose(): void;
}

/** A card in which a note on a selected passage is written. */
export function NewPassageCard(props: PassageCardProps & { draft: NoteDraft }) {
  const words = useWords();
  const { target } = props.draft;
  return (
    <Frame {...props}>
      <section class="notes">
        {target.kind === 'passage' && (
          <blockquote class="passage" dir="auto">
            {target.quote.exact}
          </blockquote>
        )}
        <NoteEditor
          initial={props.draft}
          label={words.say('notesOnPassage')}
          actions={props.actions}
          isPrivate={props.isPrivate ?? false}
          isWhole
          takesFocus
          onCancel={props.onClose}
          onSaved={props.onChanged}
        />
      </section>
    </Frame>
  );
}

/** A card with the notes on a painted passage. */
export function PassageCard(
  props: PassageCardProps & { notes: readonly Note[]; places?: ReadonlyMap<string, NotePlace> },
) {
  const words = useWords();
  return (
    <Frame {...props}>
      <NoteList
        notes={props.notes}
        blank={null}
        label={words.say('notesOnPassage')}
        actions={props.actions}
        isPrivate={props.isPrivate ?? false}
        {...(props.places ? { places: props.places } : {})}
        onChanged={props.onChanged}
      />
    </Frame>
  );
}

function Frame(props: PassageCardProps & { children: ComponentChildren }) {
  const words = useWords();
  return (
    <div class="card" role="dialog" aria-label={words.say('notesOnPassage')}>
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
