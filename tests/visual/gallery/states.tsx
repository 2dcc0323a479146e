import type { ComponentChild } from 'preact';
import { CardBrowser } from '../../../components/card/CardBrowser';
import type { CardActions } from '../../../components/card/Footer';
import type { LibraryActions } from '../../../components/library/actions';
import { Library } from '../../../components/library/Library';
import { NoteList } from '../../../components/notes/NoteList';
import { NewPassageCard, PassageCard } from '../../../components/notes/PassageCard';
import { Panel } from '../../../components/panel/Panel';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import { Statement } from '../../../components/privacy/Statement';
import { Settings } from '../../../components/settings/Settings';
import { SampleArticle } from '../../../components/welcome/SampleArticle';
import { Welcome } from '../../../components/welcome/Welcome';
import type { Note } from '../../../lib/core/model';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings';
import { passageNote, personNote } from '../../core/notes/samples';
import { cards, load, meetings, PAGE, PEOPLE, personCard, READY, TODAY } from './facts';

interface State {
  draw(): ComponentChild | Promise<ComponentChild>;
  /** What is clicked, one after the other, to come into this state. */
  clicks?: string[];
  /** What is there once it is reached. */
  shows: string;
}

const nothing = () => undefined;
const card: CardActions = {
  copy: async () => true,
  notThisPerson: nothing,
  hidePerson: nothing,
  pin: nothing,
  openPanel: nothing,
  close: nothing,
};
const notes: LibraryActions = {
  save: async () => ({ outcome: 'failed', reason: 'full' }),
  remove: async (note) => note,
  bringBack: async () => undefined,
  keepDraft: async () => true,
  loadDraft: async () => null,
  removeAll: async (some) => [...some],
  bringAllBack: async () => undefined,
  visit: nothing,
  exportNotes: nothing,
  importNotes: async () => ({
    outcome: 'rejected',
    faults: 1,
    lines: [{ place: { key: 'faultEntry', values: [1] }, what: { key: 'faultNotNote', values: [] } }],
  }),
  backup: async () => 2,
  restore: async () => ({ outcome: 'failed', reason: 'full' }),
};
const NOTES: Note[] = [passageNote(), personNote()];

function popup(given: Partial<PopupProps> = {}) {
  return (
    <Popup
      view={{ state: 'described', page: PAGE }}
      status={READY}
      site="news.example"
      isOn
      today={TODAY}
      actions={card}
      onToggle={nothing}
      load={load}
      search={async () => [personCard('Q324546')]}
      onShow={nothing}
      onReadAnyway={nothing}
      onRetry={nothing}
      hasPanel
      onVisit={nothing}
      notes={noteList(NOTES)}
      notesCount={2}
      {...given}
    />
  );
}

function noteList(some: Note[], heading?: string) {
  return (
    <NoteList
      notes={some}
      blank={{ target: { kind: 'page' }, text: '', tags: [], colour: 'plain' }}
      label="Note"
      actions={notes}
      {...(heading ? { heading } : {})}
      onChanged={nothing}
    />
  );
}

function floating(key: string) {
  const first = cards[key];
  return (
    first && (
      <CardBrowser
        first={first}
        load={load}
        today={TODAY}
        together={PEOPLE}
        actions={card}
        evidence={{ alias: 'Lavrov', reasons: ['named-before', 'title'], confidence: 0.97 }}
        note={() => noteList([], 'Your note')}
      />
    )
  );
}

function panel() {
  return (
    <Panel
      view={{ state: 'described', page: PAGE }}
      status={READY}
      today={TODAY}
      actions={card}
      load={load}
      meetings={meetings}
      onShow={nothing}
      onReadAnyway={nothing}
      onRetry={nothing}
      onSave={nothing}
    />
  );
}

function settings() {
  return (
    <Settings
      settings={DEFAULT_SETTINGS}
      onSave={async () => undefined}
      onReset={async () => undefined}
      data={{
        dataset: { ...READY.dataset, state: 'failed', message: 'disk full' },
        onReinstall: nothing,
        own: {
          packs: [
            { id: 'ee', title: 'Riigikogu', version: '2024', people: 412, events: 0, isOn: true, isOutdated: false },
            { id: 'fi', title: 'Eduskunta', version: '2023', people: 200, events: 3, isOn: false, isOutdated: true },
          ],
          importing: {
            state: 'failed',
            id: '1',
            file: 'mps.csv',
            errors: [{ place: { key: 'faultLine', values: [12] }, what: { key: 'faultNoDay', values: [] } }],
          },
          onImport: nothing,
          onCancelImport: nothing,
          onSwitchPack: nothing,
          onRemovePack: nothing,
        },
      }}
      shortcuts={[{ name: 'next', description: 'Next mention', keys: 'Alt+Shift+.' }]}
      onChangeShortcuts={nothing}
      hidden={[{ id: '1', name: 'Marco Rubio', site: 'news.example' }]}
      onShowAgain={nothing}
      storage={{ used: 41_200_000, isPersistent: false }}
      report={{ make: async () => 'Backgrounder\nNo errors' }}
      version="1.0.0"
    />
  );
}

function welcome() {
  const text = 'Putin met Trump.';
  const mention = {
    ...PAGE.mentions.find((one) => one.kind === 'person' && one.person === 'Q7747'),
    block: 'b1',
    start: 0,
    end: 5,
    surface: 'Putin',
  } as (typeof PAGE.mentions)[number];
  return (
    <Welcome
      status={READY}
      runs="everywhere"
      onRuns={nothing}
      onRetry={nothing}
      sample={
        <SampleArticle
          title="Talks"
          date="28 February 2025"
          blocks={[{ id: 'b1', kind: 'paragraph', text }]}
          answer={{
            mentions: [mention],
            cards,
            context: { named: {}, areas: {}, rejected: [] },
          }}
          today={TODAY}
          actions={card}
          load={load}
        />
      }
    />
  );
}

const STATEMENT =
  '# Privacy\n\nIt sends\nnothing.\n\n## What is kept\n\n| what | where |\n|---|---|\n| notes, their quotations and the pages they belong to | the extension’s IndexedDB |\n| `storage`, `unlimitedStorage` | Settings → Hidden people and corrections → Show again |\n';

const library = (some: Note[]) => (
  <Library notes={some} health={null} actions={notes} onChanged={nothing} onSeen={nothing} />
);
const passage = passageNote();

/** Every surface in every state that looks different. */
export const STATES: Record<string, State> = {
  popup: { draw: () => popup(), shows: '.rows' },
  'popup-meetings': { draw: () => popup(), clicks: ['[data-tab="event"]'], shows: '[data-tab="event"][tabindex="0"]' },
  'popup-notes': { draw: () => popup(), clicks: ['[data-tab="note"]'], shows: '.notes' },
  'popup-card': { draw: () => popup(), clicks: ['.row'], shows: 'article.card' },
  'popup-nothing': {
    draw: () => popup({ view: { state: 'described', page: { ...PAGE, mentions: [] } } }),
    shows: '.state',
  },
  'popup-no-article': {
    draw: () => popup({ view: { state: 'described', page: { ...PAGE, mentions: [], state: 'not-article' } } }),
    shows: '.state button',
  },
  'popup-off': {
    draw: () => popup({ isOn: false, view: { state: 'described', page: { ...PAGE, mentions: [], state: 'off' } } }),
    shows: '.state',
  },
  'popup-out-of-bounds': { draw: () => popup({ view: { state: 'unsupported' }, site: null }), shows: '.state' },
  'popup-installing': {
    draw: () => popup({ status: { ...READY, dataset: { state: 'installing', done: 45, total: 90, version: null } } }),
    shows: 'progress',
  },
  'popup-failed': {
    draw: () =>
      popup({ status: { ...READY, dataset: { ...READY.dataset, state: 'failed', message: 'The disk is full.' } } }),
    shows: '[role="alert"]',
  },
  'popup-search': {
    draw: () => popup({ lookUp: 'r', search: async () => [personCard('Q324546'), personCard('Q58217')] }),
    shows: '.search .rows',
  },
  'popup-search-nothing': { draw: () => popup({ lookUp: 'x', search: async () => [] }), shows: '.search .state' },
  'card-person': { draw: () => floating('person:Q58217'), shows: '.card' },
  'card-person-whole': {
    draw: () => floating('person:Q7747'),
    clicks: ['.card > section > button.quiet'],
    shows: '.timeline .span',
  },
  'card-actions': {
    draw: () => floating('person:Q58217'),
    clicks: ['footer button[aria-label]', '.actions button[aria-expanded]'],
    shows: '.why',
  },
  'card-date': { draw: () => floating('date:2025-02-18'), shows: '.card' },
  'card-event': { draw: () => floating('event:osaka-g20'), shows: '.card' },
  'card-office': { draw: () => floating('office:ru-foreign'), shows: '.card' },
  'card-note': {
    draw: () => <PassageCard notes={[passage]} load={async () => [passage]} actions={notes} onClose={nothing} />,
    shows: '.card',
  },
  'card-new-note': {
    draw: () => (
      <NewPassageCard
        draft={{ target: passage.target, text: '', tags: [], colour: 'amber' }}
        actions={notes}
        onClose={nothing}
      />
    ),
    shows: 'textarea',
  },
  panel: { draw: panel, shows: '.rows' },
  'panel-card': { draw: panel, clicks: ['.row'], shows: 'article.card' },
  'panel-picture': { draw: panel, clicks: ['[data-tab="picture"]'], shows: '.chart .dot' },
  settings: { draw: settings, shows: 'section' },
  'settings-reset': {
    draw: settings,
    clicks: ['.settings section:nth-last-of-type(2) button'],
    shows: '[role="alertdialog"]',
  },
  welcome: { draw: welcome, clicks: ['.mention'], shows: '.sample-card .card' },
  library: { draw: () => library(NOTES), shows: '.entry' },
  privacy: { draw: () => <Statement text={STATEMENT} />, shows: 'table' },
  'library-empty': { draw: () => library([]), shows: 'h1' },
};
