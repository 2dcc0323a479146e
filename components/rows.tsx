import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, PersonCard } from '../lib/core/model';
import { cardTitle } from '../lib/core/wording/cite';
import { dateText, distanceText, termText } from '../lib/core/wording/dates';
import { attendeesText, eventText } from '../lib/core/wording/events';
import { postWithArea, tenureTime } from '../lib/core/wording/roles';
import { useWords } from './words';

interface RowProps {
  card: Card;
  /** Ids of the page's people: the last meeting with one of them is named. */
  together: readonly string[];
  /** How often the page names it; absent where that says nothing. */
  count?: number;
  isCurrent?: boolean;
  /** The card opened from here was left: the focus comes back. */
  takesFocus?: boolean;
  onOpen(): void;
}

/** One card as a row, to stand in a list's item: its name, what it is in a line or two, and how often the page names it. */
export function CardRow({ card, together, count, isCurrent, takesFocus, onOpen }: RowProps) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <button type="button" class="row" ref={button} aria-current={isCurrent ? 'true' : undefined} onClick={onOpen}>
      <span class="line">
        <span class="who">{card.kind === 'date' ? dateText(card.edtf, words, 'long') : cardTitle(card, words)}</span>
        {count !== undefined && (
          <span class="when">
            <span aria-hidden="true">{words.say('timesShort', count)}</span>
            <span class="unseen">{words.count('times', count)}</span>
          </span>
        )}
      </span>
      <Summary card={card} together={together} />
    </button>
  );
}

function Summary({ card, together }: { card: Card; together: readonly string[] }) {
  const words = useWords();
  switch (card.kind) {
    case 'person':
      return <PersonSummary card={card} together={together} />;
    case 'date': {
      const [event] = card.events;
      return (
        <>
          <Where>{distanceText(card.daysBefore, words)}</Where>
          {event && <Where>{`${eventText(event, words)} · ${attendeesText(event, words, 2, together)}`}</Where>}
        </>
      );
    }
    case 'event':
      return (
        <>
          <Where>
            {[dateText(card.event.date, words, 'short'), distanceText(card.daysBefore, words)]
              .filter(Boolean)
              .join(' · ')}
          </Where>
          <Where>{attendeesText(card.event, words, 4, together)}</Where>
        </>
      );
    case 'office':
      return (
        <Where>
          {card.holder ? `${card.holder.name}, ${termText(card.holder, card.asOf, words)}` : words.say('noHolder')}
        </Where>
      );
  }
}

function PersonSummary({ card, together }: { card: PersonCard; together: readonly string[] }) {
  const words = useWords();
  const role = card.rolesAtDate[0] ?? card.rolesNow[0] ?? card.before[0];
  const met = card.meetings.find((pair) => pair.last && together.includes(pair.with.id));
  return (
    <>
      <Where>
        {role
          ? [postWithArea(role, words, card.gender), tenureTime(role, card, card.asOf, words)]
              .filter(Boolean)
              .join(', ')
          : words.say('noOfficeOnDate')}
      </Where>
      {met?.last && (
        <Where>
          <span class="last">{words.say('lastMet')}</span> {met.with.name} · {eventText(met.last, words)} ·{' '}
          {dateText(met.last.date, words, 'short')}
        </Where>
      )}
    </>
  );
}

function Where({ children }: { children: ComponentChildren }) {
  return children === '' ? null : <span class="where">{children}</span>;
}
