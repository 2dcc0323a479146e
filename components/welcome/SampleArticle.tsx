import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { AnnotateAnswer } from '../../lib/contract';
import { keyOf, peopleOf } from '../../lib/core/cards/targets';
import type { Block, Card, IsoDay, Mention } from '../../lib/core/model';
import { CardBrowser } from '../card/CardBrowser';
import type { CardActions } from '../card/Footer';

interface SampleArticleProps {
  title: string;
  /** The article's day, in words. */
  date: string;
  blocks: Block[];
  /** Null while the facts are being installed. */
  answer: AnnotateAnswer | null;
  today: IsoDay;
  actions: CardActions;
  load(key: string): Promise<Card | null>;
}

/** A short article whose mentions are buttons: pointing at one, or reaching it with Tab, shows its card beside. One is open from the start. */
export function SampleArticle(props: SampleArticleProps) {
  const { title, date, blocks, answer } = props;
  const [chosen, setOpen] = useState<Mention | null>(null);
  const open = chosen ?? answer?.mentions.find((mention) => mention.kind === 'person') ?? null;
  const card = open && answer?.cards[keyOf(open)];
  return (
    <div class="sample-article">
      <article>
        <h3>{title}</h3>
        <p>
          <i>{date}</i>
        </p>
        {blocks.map((block) => (
          <p key={block.id}>
            {pieces(block, answer?.mentions ?? []).map((piece) =>
              typeof piece === 'string' ? (
                <Fragment key={piece}>{piece}</Fragment>
              ) : (
                <button
                  key={piece.start}
                  type="button"
                  class={`mention sample-${piece.kind}`}
                  aria-pressed={piece === open}
                  onPointerEnter={() => setOpen(piece)}
                  onFocus={() => setOpen(piece)}
                  onClick={() => setOpen(piece)}
                >
                  {piece.surface}
                </button>
              ),
            )}
          </p>
        ))}
      </article>
      <div class="sample-card" aria-live={chosen ? 'polite' : 'off'}>
        {open && card && answer && (
          <CardBrowser
            key={keyOf(open)}
            first={card}
            load={props.load}
            today={props.today}
            together={peopleOf(answer.mentions)}
            actions={props.actions}
            evidence={open.kind === 'person' ? open.evidence : null}
            role="article"
          />
        )}
      </div>
    </div>
  );
}

/** A block's text cut at its mentions. */
function pieces(block: Block, mentions: readonly Mention[]): (string | Mention)[] {
  const found: (string | Mention)[] = [];
  let at = 0;
  const here = mentions.filter((one) => one.block === block.id).sort((a, b) => a.start - b.start);
  for (const mention of here) {
    if (mention.start < at) continue;
    if (mention.start > at) found.push(block.text.slice(at, mention.start));
    found.push(mention);
    at = mention.end;
  }
  if (at < block.text.length) found.push(block.text.slice(at));
  return found;
}
