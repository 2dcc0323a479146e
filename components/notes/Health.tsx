import type { NotesHealth } from '../../lib/contract';
import { dateText } from '../../lib/core/wording/dates';
import { useWords } from '../words';

/**
 * What was found wrong with the notes' store, and what can be done; nothing while all is well.
 *
 * @param onSeen the reader has read it; damage is told until then
 */
export function Health({ health, onSeen }: { health: NotesHealth | null; onSeen(): void }) {
  const words = useWords();
  if (!health || health.state === 'well') return null;
  return (
    <div class="state failed" role="alert">
      <p>{healthText(health, words)}</p>
      {health.state === 'unavailable' ? (
        <p class="where">{health.reason}</p>
      ) : (
        <button type="button" class="quiet" onClick={onSeen}>
          {words.say('notesHealthSeen')}
        </button>
      )}
    </div>
  );
}

function healthText(health: Exclude<NotesHealth, { state: 'well' }>, words: ReturnType<typeof useWords>): string {
  switch (health.state) {
    case 'unavailable':
      return words.say('notesHealth_unavailable');
    case 'wiped':
      return words.say('notesHealth_wiped', health.before.count, dateText(health.before.at.slice(0, 10), words));
    case 'restored':
      return health.count < health.missing
        ? words.say('notesHealth_partly', health.count, health.missing)
        : words.count('notesHealth_restored', health.count);
    case 'mended':
      return words.say(health.notesLost ? 'notesHealth_lost' : 'notesHealth_mended');
  }
}
