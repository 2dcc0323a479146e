import { useState } from 'preact/hooks';
import type { NotesHealth } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import type { StoredDraft } from '../../lib/core/notes/note';
import { dateText } from '../../lib/core/wording/dates';
import { OutsideLink } from '../card/Link';
import { Health } from '../notes/Health';
import { NoteEditor } from '../notes/NoteEditor';
import { toDraft } from '../notes/NoteList';
import { NoteView } from '../notes/NoteView';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import { Chunks } from './Chunks';
import { Drafts } from './Drafts';
import { Exchange } from './Exchange';
import { Filters } from './Filters';
import { type LibraryState, useLibrary } from './use-library';

export interface LibraryProps {
  /** All notes; null while they are read. */
  notes: readonly Note[] | null;
  /** What was begun and not saved. */
  drafts?: readonly StoredDraft[];
  health: NotesHealth | null;
  actions: LibraryActions;
  /** Reads the notes anew. */
  onChanged(): void;
  /** The reader has read what was wrong with the notes' store. */
  onSeen(): void;
}

/** All of the reader's notes: to search, read, edit, delete, take out and bring in. */
export function Library({ notes, drafts = [], health, actions, onChanged, onSeen }: LibraryProps) {
  const words = useWords();
  const library = useLibrary(notes ?? []);
  const { shown, selected, total } = library;
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const [trouble, setTrouble] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const chosen = selected.size > 0 ? shown.filter((note) => selected.has(note.id)) : shown;

  const attempt = async (work: () => Promise<void>) => {
    setTrouble(false);
    setBusy(true);
    await work().then(onChanged, () => setTrouble(true));
    setBusy(false);
  };
  const remove = (some: readonly Note[]) =>
    attempt(async () => {
      const taken = await actions.removeAll(some);
      setDeleted(taken);
      library.select(
        taken.map((note) => note.id),
        false,
      );
    });
  const bringBack = () =>
    attempt(async () => {
      await actions.bringAllBack(deleted.map((note) => note.id));
      setDeleted([]);
    });

  return (
    <main class="surface library">
      <header>
        <h1>{words.say('library')}</h1>
        <p class="count" role="status">
          {notes === null
            ? words.say('loading')
            : shown.length === total
              ? words.count('notesCount', total)
              : words.say('libraryFound', shown.length, total)}
        </p>
      </header>
      <Health health={health} onSeen={onSeen} />
      <Drafts drafts={drafts} actions={actions} onChanged={onChanged} />
      <Filters library={library} />
      <Exchange notes={chosen} isSelection={selected.size > 0} actions={actions} onChanged={onChanged} />
      {trouble && (
        <p class="state failed" role="alert">
          {words.say('notesFailed_lost')}
        </p>
      )}
      {shown.length > 0 && <Selection library={library} isBusy={isBusy} onDelete={() => void remove(chosen)} />}
      <div role="status">
        {isBusy && <p class="line undo">{words.say('libraryWorking')}</p>}
        {!isBusy && deleted.length > 0 && (
          <p class="line undo">
            {words.count('libraryDeleted', deleted.length)}
            <button type="button" class="quiet" onClick={() => void bringBack()}>
              {words.say('notesUndo')}
            </button>
          </p>
        )}
      </div>
      {notes !== null && total === 0 && <p class="state">{words.say('libraryEmpty')}</p>}
      {total > 0 && shown.length === 0 && <p class="state">{words.say('libraryNothing')}</p>}
      <div class="all-notes">
        <Chunks
          items={shown}
          keyOf={(note) => note.id}
          render={(note) => (
            <Entry
              note={note}
              isSelected={selected.has(note.id)}
              actions={actions}
              onSelect={(isOn) => library.select([note.id], isOn)}
              onDelete={() => void remove([note])}
              onChanged={onChanged}
            />
          )}
        />
      </div>
    </main>
  );
}

/** What can be done with the notes that are ticked. */
function Selection(props: { library: LibraryState; isBusy: boolean; onDelete(): void }) {
  const words = useWords();
  const { shown, selected, select } = props.library;
  const isAll = selected.size === shown.length;
  return (
    <div class="line selection">
      <label class="check">
        <input
          type="checkbox"
          checked={isAll}
          indeterminate={selected.size > 0 && !isAll}
          onChange={() =>
            select(
              shown.map((note) => note.id),
              !isAll,
            )
          }
        />
        {selected.size > 0 ? words.count('librarySelected', selected.size) : words.say('librarySelectAll')}
      </label>
      {selected.size > 0 && (
        <button type="button" class="quiet" disabled={props.isBusy} onClick={props.onDelete}>
          {words.say('libraryDeleteSelected')}
        </button>
      )}
    </div>
  );
}

interface EntryProps {
  note: Note;
  isSelected: boolean;
  actions: LibraryActions;
  onSelect(isOn: boolean): void;
  onDelete(): void;
  onChanged(): void;
}

function Entry({ note, isSelected, actions, onSelect, onDelete, onChanged }: EntryProps) {
  const words = useWords();
  const [isEdited, setEdited] = useState(false);
  const { page } = note;
  return (
    <div class="entry">
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={words.say('librarySelectOne')}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <div>
        {page && (
          <p class="where">
            <OutsideLink href={page.url}>{page.title || page.url}</OutsideLink>
            {page.published && ` · ${dateText(page.published.slice(0, 10), words, 'short')}`}
          </p>
        )}
        {isEdited ? (
          <NoteEditor
            initial={toDraft(note)}
            label={words.say('notesEdit')}
            actions={actions}
            isWhole
            takesFocus
            onCancel={() => setEdited(false)}
            onSaved={() => {
              setEdited(false);
              onChanged();
            }}
          />
        ) : (
          <NoteView note={note} hasSubject onEdit={() => setEdited(true)} onDelete={onDelete}>
            {page && (
              <button type="button" class="quiet" onClick={() => actions.visit(note)}>
                {words.say('notesShow')}
              </button>
            )}
          </NoteView>
        )}
      </div>
    </div>
  );
}
