import type { OfficeCard } from '../../lib/core/model';
import { dateText, termText } from '../../lib/core/wording/dates';
import { useWords } from '../words';
import { NameButton } from './Link';

/** Who held the office on the article's day. */
export function OfficeHolder({ card, onOpen }: { card: OfficeCard; onOpen: (key: string) => void }) {
  const words = useWords();
  return (
    <div class="role">
      <p class="asof">{words.say('holderOnDate', dateText(card.asOf, words, 'short'))}</p>
      {card.holder ? (
        <p>
          <NameButton id={card.holder.id} name={card.holder.name} onOpen={onOpen} />{' '}
          <span class="since">{termText(card.holder, card.asOf, words)}</span>
        </p>
      ) : (
        <p class="since">{words.say('noHolder')}</p>
      )}
    </div>
  );
}

/** Who held the office before and after. */
export function OfficeBody({ card, onOpen }: { card: OfficeCard; onOpen: (key: string) => void }) {
  const words = useWords();
  const list = (title: string, holders: OfficeCard['before']) =>
    holders.length > 0 && (
      <section>
        <h3>{title}</h3>
        <ul>
          {holders.map((one) => (
            <li key={`${one.id} ${one.from}`} class="line">
              <NameButton id={one.id} name={one.name} onOpen={onOpen} />
              <span class="when">{termText(one, card.asOf, words)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {list(words.say('holdersBefore'), card.before)}
      {list(words.say('holdersAfter'), card.after)}
    </>
  );
}
