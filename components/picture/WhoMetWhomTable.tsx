import { whoMetWhom } from '../../lib/core/cards/picture';
import type { PersonCard } from '../../lib/core/model';
import { dateText } from '../../lib/core/wording/dates';
import { useWords } from '../words';

/** Who met whom up to the article, how often and when last. A cell opens the last meeting. */
export function WhoMetWhomTable({ cards, onOpen }: { cards: readonly PersonCard[]; onOpen: (key: string) => void }) {
  const words = useWords();
  const { people, shared } = whoMetWhom(cards);
  return (
    <section class="scroll" aria-label={words.say('pictureTable')}>
      <table>
        <thead>
          <tr>
            <td />
            {people.map((person) => (
              <th key={person.id} scope="col">
                {person.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {people.map((column) => {
                const pair = shared.get(`${row.id} ${column.id}`);
                const last = pair?.last;
                return (
                  <td key={column.id}>
                    {pair && last && (
                      <button type="button" onClick={() => onOpen(`event:${last.event}`)}>
                        <span class="unseen">{words.list([row.name, column.name])}: </span>
                        {words.count('meetings', pair.count)}
                        <span class="unseen">, {words.say('lastMet')} </span>
                        <span class="where">{dateText(last.date, words, 'short')}</span>
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
