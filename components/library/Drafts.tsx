import { useState } from 'preact/hooks';
import type { StoredDraft } from '../../lib/core/notes/note';
import { OutsideLink } from '../card/Link';
import { NoteEditor } from '../notes/NoteEditor';
import { subjectText } from '../notes/NoteView';
import { useWords } from '../words';
import type { LibraryActions } from './actions';

interface DraftsProps {
  drafts: readonly StoredDraft[];
  actions: LibraryActions;
  /** After one was saved, thrown away or taken back. */
  onChanged(): void;
}

/**
 * What was begun and not saved. A draft comes back where it was begun; here it is also found when that place is gone: the
 * passage was edited away, the page no longer there.
 */
export function Drafts({ drafts, actions, onChanged }: DraftsProps) {
  const words = useWords();
  const [thrownAway, setThrownAway] = useState<StoredDraft | null>(null);
  const [trouble, setTrouble] = useState(false);
  const written = drafts.filter(({ key, content }) => content.text.trim() !== '' && key !== thrownAway?.key);
  const put = async (draft: StoredDraft, isKept: boolean) => {
    const isDone = await actions.keepDraft(draft.key, isKept ? draft.content : null).catch(() => false);
    setTrouble(!isDone);
    if (!isDone) return;
    setThrownAway(isKept ? null : draft);
    onChanged();
  };
  if (written.length === 0 && !thrownAway) return null;
  return (
    <section class="drafts">
      {written.length > 0 && <h2>{words.count('libraryDrafts', written.length)}</h2>}
      {trouble && (
        <p class="failed" role="alert">
          {words.say('notesFailed_lost')}
        </p>
      )}
      <div role="status">
        {thrownAway && (
          <p class="line count">
            {words.say('libraryDraftThrownAway')}
            <button type="button" class="quiet" onClick={() => void put(thrownAway, true)}>
              {words.say('notesUndo')}
            </button>
          </p>
        )}
      </div>
      <ul>
        {written.map((draft) => (
          <li key={draft.key}>
            <Draft draft={draft} actions={actions} onChanged={onChanged} onThrowAway={() => void put(draft, false)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DraftProps {
  draft: StoredDraft;
  actions: LibraryActions;
  onChanged(): void;
  onThrowAway(): void;
}

function Draft({ draft: { content }, actions, onChanged, onThrowAway }: DraftProps) {
  const words = useWords();
  const [isEdited, setEdited] = useState(false);
  const { page, target, text } = content;
  const subject = subjectText(content, words);
  return (
    <article class="draft">
      {page && (
        <p class="where">
          <OutsideLink href={page.url}>{page.title || page.url}</OutsideLink>
        </p>
      )}
      {target.kind === 'passage' ? (
        <blockquote class="passage" dir="auto">
          {target.quote.exact}
        </blockquote>
      ) : (
        <p class="who">{subject}</p>
      )}
      {isEdited ? (
        <NoteEditor
          initial={content}
          isBegun
          label={target.kind === 'passage' ? words.say('notesOnPassage') : words.say('noteOn', subject)}
          actions={actions}
          isWhole
          takesFocus
          onCancel={onChanged}
          onSaved={onChanged}
        />
      ) : (
        <>
          <p class="version" dir="auto">
            {text}
          </p>
          <div class="line">
            <button type="button" class="quiet" onClick={() => setEdited(true)}>
              {words.say('libraryDraftGoOn')}
            </button>
            <button type="button" class="quiet" onClick={onThrowAway}>
              {words.say('libraryDraftThrowAway')}
            </button>
          </div>
        </>
      )}
    </article>
  );
}
