import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Card, Evidence, IsoDay } from '../../lib/core/model';
import { useWords } from '../words';
import { CardView } from './CardView';
import type { CardActions } from './Footer';

export interface CardBrowserProps {
  /** Where the way begins. Give a `key` that changes with it. */
  first: Card;
  /** Reads a whole card; null where there is none. */
  load(key: string): Promise<Card | null>;
  today: IsoDay;
  together: readonly string[];
  actions: CardActions;
  evidence?: Evidence | null;
  isPinned?: boolean;
  /** What stands in the card's note section. */
  note?: ((card: Card) => ComponentChildren) | undefined;
  /** Leads back out of the first card, where cards are part of a list. */
  onLeave?: (() => void) | undefined;
  /** Moves the focus to the first card at once: it took the place of what was clicked. */
  takesFocus?: boolean;
  role?: 'dialog' | 'article';
}

interface Step {
  card: Card;
  isWhole: boolean;
}

/** Cards to walk through: a name in a card opens that person's card in its place, and back leads back. */
export function CardBrowser(props: CardBrowserProps) {
  const words = useWords();
  const [way, setWay] = useState<Step[]>([{ card: props.first, isWhole: false }]);
  const [hasMoved, setMoved] = useState(props.takesFocus ?? false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const current = way.at(-1) ?? { card: props.first, isWhole: false };
  const isFirst = way.length === 1;

  const go = async (key: string, base: Step[]) => {
    setTrouble(null);
    const card = await props.load(key).catch(() => null);
    if (!card) return setTrouble(key);
    setMoved(true);
    setWay([...base, { card, isWhole: true }]);
  };
  const back = () => {
    setTrouble(null);
    setMoved(true);
    setWay(way.slice(0, -1));
  };
  const ownKey = `${current.card.kind}:${current.card.id}`;
  const canHaveMore = current.card.kind === 'person' && !current.isWhole;

  return (
    <>
      <CardView
        card={current.card}
        today={props.today}
        together={props.together}
        actions={props.actions}
        evidence={isFirst ? (props.evidence ?? null) : null}
        isPinned={props.isPinned ?? false}
        onOpen={(key) => void go(key, way)}
        onBack={isFirst ? props.onLeave : back}
        onMore={canHaveMore ? () => void go(ownKey, way.slice(0, -1)) : undefined}
        note={props.note?.(current.card)}
        takesFocus={hasMoved}
        role={props.role ?? 'dialog'}
      />
      {trouble && (
        <p class="trouble" role="alert">
          {words.say('cardFailed')}{' '}
          <button type="button" class="quiet" onClick={() => void go(trouble, way)}>
            {words.say('tryAgain')}
          </button>
        </p>
      )}
    </>
  );
}
