import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Card, Evidence } from '../../lib/core/model';
import { citation, markdown } from '../../lib/core/wording/cite';
import { dateText } from '../../lib/core/wording/dates';
import { useWords } from '../words';
import { OutsideLink } from './Link';
import { Why } from './Why';

/** What a reader can do with a card. What is left out is not offered. */
export interface CardActions {
  /** Puts text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
  /** The mention means someone else: remembered for the page and the site. */
  notThisPerson?(person: string): void;
  /** Never highlight this person again. */
  hidePerson?(person: string): void;
  /** Keeps the card open, or lets it go. */
  pin?(pinned: boolean): void;
  openPanel?(): void;
  close?(): void;
}

interface FooterProps {
  card: Card;
  actions: CardActions;
  evidence: Evidence | null;
  isPinned: boolean;
}

/** Where the card's facts come from, with the date of the data, and what can be done with the card. */
export function CardFooter(props: FooterProps) {
  const words = useWords();
  const [open, setOpen] = useState<'sources' | 'actions' | null>(null);
  const id = useId();
  const part = useRef<HTMLDivElement>(null);
  // What opens below a card that scrolls would stay out of sight.
  useEffect(() => {
    if (open) part.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const [first, ...others] = props.card.sources;
  const toggle = (wanted: 'sources' | 'actions') => setOpen(open === wanted ? null : wanted);
  return (
    <footer>
      <div class="line">
        <span class="source">
          {first ? (
            <OutsideLink href={first.url}>
              <span class="title">{first.title}</span>
              <span class="data">&nbsp;· {words.say('dataOf', dateText(first.newestRecord, words, 'short'))}</span>
            </OutsideLink>
          ) : (
            words.say('noSource')
          )}
          {others.length > 0 && (
            <button
              type="button"
              class="small"
              aria-expanded={open === 'sources'}
              aria-controls={id}
              onClick={() => toggle('sources')}
            >
              +{others.length}
              <span class="unseen"> {words.say('sources')}</span>
            </button>
          )}
        </span>
        <button
          type="button"
          class="small"
          aria-expanded={open === 'actions'}
          aria-controls={id}
          aria-label={words.say('actions')}
          onClick={() => toggle('actions')}
        >
          ⋯
        </button>
      </div>
      <div id={id} ref={part} hidden={open === null}>
        {open === 'sources' && <Sources sources={props.card.sources} />}
        {open === 'actions' && <ActionList {...props} />}
      </div>
    </footer>
  );
}

function Sources({ sources }: { sources: Card['sources'] }) {
  const words = useWords();
  return (
    <ul class="actions">
      {sources.map((source) => (
        <li key={source.id}>
          <OutsideLink href={source.url}>
            {source.title} · {words.say('dataOf', dateText(source.newestRecord, words, 'short'))}
          </OutsideLink>
        </li>
      ))}
    </ul>
  );
}

function ActionList({ card, actions, evidence, isPinned }: FooterProps) {
  const words = useWords();
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const copy = async (text: string) => setCopied((await actions.copy(text)) ? 'copied' : 'copyFailed');
  const person = card.kind === 'person' ? card : null;
  const { notThisPerson, hidePerson, pin, openPanel } = actions;
  return (
    <>
      <ul class="actions">
        {evidence && (
          <li>
            <button type="button" aria-expanded={isWhyOpen} onClick={() => setWhyOpen(!isWhyOpen)}>
              {words.say('why')}
            </button>
            {isWhyOpen && <Why evidence={evidence} name={person?.name ?? ''} />}
          </li>
        )}
        {person && notThisPerson && <Action label="notThisPerson" onClick={() => notThisPerson(person.id)} />}
        {person && hidePerson && <Action label="hidePerson" onClick={() => hidePerson(person.id)} />}
        <Action label="copyCitation" onClick={() => copy(citation(card, words))} />
        <Action label="copyMarkdown" onClick={() => copy(markdown(card, words))} />
        {pin && <Action label={isPinned ? 'unpin' : 'pin'} onClick={() => pin(!isPinned)} />}
        {openPanel && <Action label="openInPanel" onClick={openPanel} />}
        {person?.wikipedia && (
          <li>
            <OutsideLink
              href={`https://en.wikipedia.org/wiki/${encodeURIComponent(person.wikipedia.replaceAll(' ', '_'))}`}
            >
              {words.say('onWikipedia')}
            </OutsideLink>
          </li>
        )}
        {person?.wikidata && (
          <li>
            <OutsideLink href={`https://www.wikidata.org/wiki/${encodeURIComponent(person.wikidata)}`}>
              {words.say('onWikidata')}
            </OutsideLink>
          </li>
        )}
      </ul>
      <p role="status">{copied && words.say(copied)}</p>
    </>
  );
}

type ActionLabel = 'notThisPerson' | 'hidePerson' | 'copyCitation' | 'copyMarkdown' | 'pin' | 'unpin' | 'openInPanel';

function Action({ label, onClick }: { label: ActionLabel; onClick: () => void }) {
  const words = useWords();
  return (
    <li>
      <button type="button" onClick={onClick}>
        {words.say(label)}
      </button>
    </li>
  );
}
