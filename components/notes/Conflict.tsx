import type { Note } from '../../lib/core/model';
import { useWords } from '../words';

interface ConflictProps {
  mine: string;
  stored: Note;
  onSettle(choice: 'mine' | 'theirs' | 'both'): void;
}

/** The note was changed elsewhere while it was written here: both versions, and what to do with them. */
export function Conflict({ mine, stored, onSettle }: ConflictProps) {
  const words = useWords();
  const time = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div class="conflict" role="alert">
      <p>{words.say('notesConflict', time.format(new Date(stored.modified)))}</p>
      <div class="versions">
        <section>
          <h4>{words.say('notesMine')}</h4>
          <p class="version" dir="auto">
            {mine}
          </p>
        </section>
        <section>
          <h4>{words.say('notesTheirs')}</h4>
          <p class="version" dir="auto">
            {stored.text}
          </p>
        </section>
      </div>
      <button type="button" class="quiet" onClick={() => onSettle('mine')}>
        {words.say('notesKeepMine')}
      </button>
      <button type="button" class="quiet" onClick={() => onSettle('theirs')}>
        {words.say('notesTakeTheirs')}
      </button>
      <button type="button" class="quiet" onClick={() => onSettle('both')}>
        {words.say('notesKeepBoth')}
      </button>
    </div>
  );
}
