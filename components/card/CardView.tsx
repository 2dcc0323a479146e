import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Card, Evidence, IsoDay } from '../../lib/core/model';
import { cardTitle } from '../../lib/core/wording/cite';
import { distanceText } from '../../lib/core/wording/dates';
import { useWords } from '../words';
import { DateBody, EventBody, EventSummary } from './Events';
import { type CardActions, CardFooter } from './Footer';
import { OfficeBody, OfficeHolder } from './OfficeBody';
import { PersonMeetings, PersonMore, PersonRoles } from './PersonBody';

export interface CardViewProps {
  card: Card;
  /** The reader's day, for roles of now. */
  today: IsoDay;
  /** Ids of the page's people. */
  together: readonly string[];
  actions: CardActions;
  onOpen(key: string): void;
  /** Why the mention was taken for this; null where the card was opened from elsewhere. */
  evidence?: Evidence | null;
  isPinned?: boolean;
  onBack?: (() => void) | undefined;
  /** Asks for what the short card does not hold; absent where the card is whole. */
  onMore?: (() => void) | undefined;
  /** Where the note is written. */
  note?: ComponentChildren;
  /** Moves the focus to the heading: after a step within cards, so that it is not lost. */
  takesFocus?: boolean;
  /** `dialog` where the card floats over a page; `article` where it is part of one. */
  role?: 'dialog' | 'article';
}

/** One card. */
export function CardView(props: CardViewProps) {
  const words = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { card, takesFocus } = props;
  const key = `${card.kind}:${card.id}`;
  // In the same task as the step itself: a key pressed right after it still finds the focus in the card.
  useLayoutEffect(() => {
    if (takesFocus && key) heading.current?.focus();
  }, [key, takesFocus]);
  const native = card.kind === 'person' ? card.nativeName : undefined;
  return (
    <Frame role={props.role ?? 'dialog'} labelledBy={id}>
      <header>
        {(props.onBack || props.actions.close) && (
          <div class={props.onBack ? 'line tools' : 'line tools closing'}>
            {props.onBack ? <ToolButton label="back" onClick={props.onBack} /> : <span />}
            {props.actions.close && <ToolButton label="close" onClick={props.actions.close} />}
          </div>
        )}
        <h2 id={id} ref={heading} tabIndex={-1}>
          {cardTitle(card, words)}
          {native && (
            <span class="native" lang={native.language}>
              {' '}
              {native.name}
            </span>
          )}
        </h2>
        <Head {...props} />
      </header>
      <Body {...props} />
      {props.onMore && (
        <section>
          <button type="button" class="quiet" onClick={props.onMore}>
            {words.say('more')}
          </button>
        </section>
      )}
      {props.note}
      <CardFooter
        card={card}
        actions={props.actions}
        evidence={props.evidence ?? null}
        isPinned={props.isPinned ?? false}
      />
    </Frame>
  );
}

function Frame(props: { role: 'dialog' | 'article'; labelledBy: string; children: ComponentChildren }) {
  return props.role === 'article' ? (
    <article class="card" aria-labelledby={props.labelledBy}>
      {props.children}
    </article>
  ) : (
    <div class="card" role="dialog" aria-labelledby={props.labelledBy}>
      {props.children}
    </div>
  );
}

function Head({ card, today, onOpen }: CardViewProps) {
  const words = useWords();
  switch (card.kind) {
    case 'person':
      return <PersonRoles card={card} today={today} />;
    case 'office':
      return <OfficeHolder card={card} onOpen={onOpen} />;
    case 'event':
      return <EventSummary card={card} />;
    case 'date':
      return <p class="role since">{distanceText(card.daysBefore, words)}</p>;
  }
}

function Body({ card, together, onOpen }: CardViewProps) {
  switch (card.kind) {
    case 'person':
      return (
        <>
          <PersonMeetings card={card} together={together} onOpen={onOpen} />
          {card.sameDay && <PersonMore card={card} together={together} onOpen={onOpen} />}
        </>
      );
    case 'office':
      return <OfficeBody card={card} onOpen={onOpen} />;
    case 'event':
      return <EventBody card={card} onOpen={onOpen} />;
    case 'date':
      return <DateBody card={card} together={together} onOpen={onOpen} />;
  }
}

function ToolButton({ label, onClick }: { label: 'back' | 'close'; onClick: () => void }) {
  const words = useWords();
  return (
    <button type="button" class="small" onClick={onClick}>
      {label === 'back' ? `‹ ${words.say('back')}` : words.say('close')}
    </button>
  );
}
