import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageDescription, Status } from '../../lib/contract';
import { evidenceOf, peopleOf, type Target, targetsOf } from '../../lib/core/cards/targets';
import type { Card, IsoDay, Mention, MentionKind, PersonCard } from '../../lib/core/model';
import { dateText } from '../../lib/core/wording/dates';
import { CardBrowser } from '../card/CardBrowser';
import type { CardActions } from '../card/Footer';
import { CardRow } from '../rows';
import { Switch } from '../Switch';
import { type Tab, Tabs } from '../Tabs';
import { useWords } from '../words';
import { PageState, type PageView } from './PageState';
import { Search } from './Search';

export interface PopupProps {
  view: PageView;
  status: Status | null;
  /** The tab's host, where the extension may run there. */
  site: string | null;
  isOn: boolean;
  today: IsoDay;
  actions: CardActions;
  onToggle(isOn: boolean): void;
  /** Reads a whole card as of the page's date. */
  load(key: string): Promise<Card | null>;
  search(text: string): Promise<PersonCard[]>;
  /** A name to look up at once. */
  lookUp?: string | undefined;
  /** Scrolls the page to a mention. */
  onShow(mention: Mention): void;
  onReadAnyway(): void;
  onRetry(): void;
  /** Whether the browser has a side panel. */
  hasPanel: boolean;
  /** Opens a page of the extension. */
  onVisit(place: 'library' | 'settings' | 'panel'): void;
  /** The page's notes, and a way to write one. */
  notes: ComponentChildren;
  notesCount: number;
  /** What the reader must hear of first. */
  alert?: ComponentChildren;
  /** What stands in a card's note section. */
  note?: ((card: Card) => ComponentChildren) | undefined;
}

type TabId = MentionKind | 'note';
type Shown = { target: Target | null; card: Card };

/** The toolbar's quick look: who and what this page names, and a search over everyone the dataset knows. */
export function Popup(props: PopupProps) {
  const words = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [isSearching, setSearching] = useState(false);
  const [hasLookedUp, setLookedUp] = useState(false);
  const page = props.view.state === 'described' ? props.view.page : null;
  const together = page ? peopleOf(page.mentions) : [];

  if (shown) {
    const { target, card } = shown;
    return (
      <main class="surface popup">
        <h1 class="unseen">{words.say('thisPage')}</h1>
        {target && (
          <div class="bar">
            <button type="button" class="quiet" onClick={() => props.onShow(target.mentions[0])}>
              {words.say('goToMention')}
            </button>
          </div>
        )}
        <CardBrowser
          key={`${card.kind}:${card.id}`}
          first={card}
          load={props.load}
          today={props.today}
          together={together}
          actions={props.actions}
          evidence={target && evidenceOf(target)}
          note={props.note}
          onLeave={() => {
            setShown(null);
            setLeft(target?.key ?? null);
          }}
          takesFocus
          role="article"
        />
      </main>
    );
  }
  return (
    <main class="surface popup">
      <header>
        <div>
          <h1>{words.say('thisPage')}</h1>
          {page && page.mentions.length > 0 && <p class="count">{countsText(page, props.notesCount, words)}</p>}
        </div>
        {props.site && (
          <Switch label={words.say('onForNamedSite', props.site)} isOn={props.isOn} onChange={props.onToggle} />
        )}
      </header>
      {props.alert}
      <Search
        initial={props.lookUp}
        search={props.search}
        opensOnlyOne={!hasLookedUp}
        onOpen={(card) => {
          setLookedUp(true);
          setShown({ target: null, card });
        }}
        onActive={setSearching}
      />
      {!isSearching && (
        <PageState view={props.view} status={props.status} onReadAnyway={props.onReadAnyway} onRetry={props.onRetry} />
      )}
      {!isSearching && page && page.mentions.length > 0 && (
        <Found {...props} page={page} together={together} left={left} onOpen={setShown} />
      )}
      {!isSearching && hasPlainNotes(props.view) && props.notes}
      <footer>
        <span>
          {props.status?.dataset.version && words.say('dataset', versionText(props.status.dataset.version, words))}
        </span>
        <nav aria-label={words.say('actions')}>
          {props.hasPanel && <Visit to="panel" onVisit={props.onVisit} />}
          <Visit to="library" onVisit={props.onVisit} />
          <Visit to="settings" onVisit={props.onVisit} />
        </nav>
      </footer>
    </main>
  );
}

/** Whether notes stand by themselves: on a page in which nothing was found, or that was not read at all. */
function hasPlainNotes(view: PageView): boolean {
  return view.state === 'silent' || (view.state === 'described' && view.page.mentions.length === 0);
}

function Visit({ to, onVisit }: { to: 'library' | 'settings' | 'panel'; onVisit: PopupProps['onVisit'] }) {
  const words = useWords();
  return (
    <button type="button" onClick={() => onVisit(to)}>
      {words.say(to === 'library' ? 'notes' : to)}
    </button>
  );
}

function Found(
  props: PopupProps & { page: PageDescription; together: string[]; left: string | null; onOpen(shown: Shown): void },
) {
  const words = useWords();
  const targets = targetsOf(props.page.mentions).filter((target) => props.page.cards[target.key]);
  const [selected, setSelected] = useState<TabId>(
    targets.find((target) => target.key === props.left)?.kind ?? 'person',
  );
  const has = (kind: MentionKind) => targets.some((target) => target.kind === kind);
  const tabs: Tab<TabId>[] = [
    { id: 'person', label: words.say('people') },
    { id: 'date', label: words.say('dates') },
    { id: 'event', label: words.say('meetings') },
    ...(has('office') ? [{ id: 'office' as const, label: words.say('offices') }] : []),
    { id: 'note', label: words.say('notes') },
  ];
  const rows = targets.filter((target) => target.kind === selected);
  return (
    <Tabs<TabId> tabs={tabs} selected={selected} label={words.say('kinds')} onSelect={(id) => setSelected(id)}>
      {selected === 'note' && props.notes}
      {selected !== 'note' && rows.length === 0 && <p class="state">{words.say('nothingOfKind')}</p>}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((target) => {
            const card = props.page.cards[target.key];
            return (
              card && (
                <li key={target.key}>
                  <CardRow
                    card={card}
                    together={props.together}
                    count={target.mentions.length}
                    takesFocus={props.left === target.key}
                    onOpen={() => props.onOpen({ target, card })}
                  />
                </li>
              )
            );
          })}
        </ul>
      )}
    </Tabs>
  );
}

function countsText(page: PageDescription, notes: number, words: ReturnType<typeof useWords>): string {
  const targets = targetsOf(page.mentions);
  const count = (kind: MentionKind) => targets.filter((target) => target.kind === kind).length;
  return [
    words.count('peopleCount', count('person')),
    words.count('datesCount', count('date')),
    words.count('eventsCount', count('event')),
    ...(count('office') > 0 ? [words.count('officesCount', count('office'))] : []),
    words.count('notesCount', notes),
  ].join(' · ');
}

/** A dataset's version is a day; a pack's may be anything. */
function versionText(version: string, words: ReturnType<typeof useWords>): string {
  return /^\d{4}-\d\d-\d\d$/.test(version) ? dateText(version, words, 'short') : version;
}
