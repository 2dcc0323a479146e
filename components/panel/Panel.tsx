import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageDescription, Status } from '../../lib/contract';
import { evidenceOf, peopleOf, type Target, targetsOf } from '../../lib/core/cards/targets';
import type { Card, EventRecord, IsoDay, Mention, PersonCard } from '../../lib/core/model';
import { dateText } from '../../lib/core/wording/dates';
import { CardBrowser } from '../card/CardBrowser';
import type { CardActions } from '../card/Footer';
import { MeetingsPicture } from '../picture/MeetingsPicture';
import { PageState, type PageView } from '../popup/PageState';
import { useSame } from '../reading';
import { CardRow } from '../rows';
import { Switch } from '../Switch';
import { type Tab, Tabs } from '../Tabs';
import { useWords } from '../words';

export interface PanelProps {
  view: PageView;
  status: Status | null;
  today: IsoDay;
  actions: CardActions;
  load(key: string): Promise<Card | null>;
  /** Meetings in which at least two of these people took part. */
  meetings(people: string[]): Promise<EventRecord[]>;
  onShow(mention: Mention): void;
  onReadAnyway(): void;
  onRetry(): void;
  /** Gives a file to the reader. */
  onSave(name: string, file: Blob): void;
  note?: ((card: Card) => ComponentChildren) | undefined;
}

type TabId = 'cards' | 'picture';

/** Accompanies reading: what the page names in reading order, following the page as it scrolls; and the picture of its meetings. */
export function Panel(props: PanelProps) {
  const words = useWords();
  const [tab, setTab] = useState<TabId>('cards');
  const page = props.view.state === 'described' ? props.view.page : null;
  const tabs: Tab<TabId>[] = [
    { id: 'cards', label: words.say('readingOrder') },
    { id: 'picture', label: words.say('picture') },
  ];
  const published = page?.article?.published?.slice(0, 10);
  return (
    <main class="surface panel">
      <header>
        <h1>{page?.article?.title || words.say('panelTitle')}</h1>
        {published && <p class="count">{words.say('published', dateText(published, words))}</p>}
      </header>
      <PageState view={props.view} status={props.status} onReadAnyway={props.onReadAnyway} onRetry={props.onRetry} />
      {page && page.mentions.length > 0 && (
        <Tabs<TabId> tabs={tabs} selected={tab} label={words.say('panelTitle')} onSelect={(id) => setTab(id)}>
          {tab === 'cards' ? <ReadingOrder {...props} page={page} /> : <Picture {...props} page={page} />}
        </Tabs>
      )}
    </main>
  );
}

function Picture(props: PanelProps & { page: PageDescription }) {
  const { page } = props;
  const [picked, setPicked] = useState<Card | null>(null);
  const cards = useSame(cardsOfPeople(page));
  const open = async (key: string) => setPicked(await props.load(key).catch(() => null));
  return (
    <>
      {picked && (
        <CardBrowser
          key={picked.id}
          first={picked}
          load={props.load}
          today={props.today}
          together={cards.map((card) => card.id)}
          actions={props.actions}
          note={props.note}
          onLeave={() => setPicked(null)}
          takesFocus
          role="article"
        />
      )}
      <MeetingsPicture
        cards={cards}
        day={page.article?.published?.slice(0, 10) ?? props.today}
        isToday={!page.article?.published}
        meetings={props.meetings}
        onOpen={(key) => void open(key)}
        onSave={props.onSave}
      />
    </>
  );
}

function cardsOfPeople(page: PageDescription): PersonCard[] {
  return peopleOf(page.mentions).flatMap((id) => {
    const card = page.cards[`person:${id}`];
    return card?.kind === 'person' ? [card] : [];
  });
}

function ReadingOrder(props: PanelProps & { page: PageDescription }) {
  const words = useWords();
  const [isFollowing, setFollowing] = useState(true);
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { page } = props;
  const targets = targetsOf(page.mentions).filter((target) => page.cards[target.key]);
  const [first] = page.visible;

  useEffect(() => {
    if (!isFollowing || !first) return;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(first)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [first, isFollowing]);

  return (
    <>
      <div class="bar line">
        <span>{words.say('following')}</span>
        <Switch label={words.say('following')} isOn={isFollowing} onChange={setFollowing} />
      </div>
      <ul class="rows" ref={list}>
        {targets.map((target) => {
          const card = page.cards[target.key];
          const isOpen = open === target.key;
          return (
            card && (
              <li key={target.key} data-key={target.key} class={page.visible.includes(target.key) ? 'in-view' : ''}>
                {isOpen ? (
                  <OpenCard
                    {...props}
                    target={target}
                    card={card}
                    onClose={() => {
                      setOpen(null);
                      setLeft(target.key);
                    }}
                  />
                ) : (
                  <CardRow
                    card={card}
                    together={peopleOf(page.mentions)}
                    count={target.mentions.length}
                    takesFocus={left === target.key}
                    isCurrent={page.visible.includes(target.key)}
                    onOpen={() => {
                      setOpen(target.key);
                      props.onShow(target.mentions[0]);
                    }}
                  />
                )}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function OpenCard(props: PanelProps & { page: PageDescription; target: Target; card: Card; onClose(): void }) {
  return (
    <CardBrowser
      first={props.card}
      load={props.load}
      today={props.today}
      together={peopleOf(props.page.mentions)}
      actions={props.actions}
      evidence={evidenceOf(props.target)}
      note={props.note}
      onLeave={props.onClose}
      takesFocus
      role="article"
    />
  );
}
