import { useCallback, useState } from 'preact/hooks';
import { copyText } from '../../components/clipboard';
import { Health } from '../../components/notes/Health';
import { CardNotes, PageNotes } from '../../components/popup/PageNotes';
import { Popup } from '../../components/popup/Popup';
import { usePolled } from '../../components/reading';
import { peopleOf, targetsOf } from '../../lib/core/cards/targets';
import { isOnFor, type Settings, siteOf, switchSite, withSites } from '../../lib/core/settings';
import { ask } from '../../lib/platform/ask';
import { hasPanel, openPanel } from '../../lib/platform/panel';
import {
  correct,
  describeTab,
  isUnderWay,
  notesOfTab,
  pauseForDataset,
  today,
  tryAgain,
} from '../../lib/platform/reading';
import { changeSettings } from '../../lib/platform/settings';
import { askPage, openOwnPage } from '../../lib/platform/tabs';

/** How many people a search shows. */
const RESULTS = 20;

const rest = () => null;

/** The popup at work: asks the tab's page and the background, and carries out what is clicked. */
export function PopupPage({ settings: first }: { settings: Settings }) {
  const [settings, setSettings] = useState(first);
  const [notesCount, setNotesCount] = useState(0);
  const status = usePolled(() => ask('status', {}), pauseForDataset);
  const described = usePolled(describeTab, isUnderWay);
  const health = usePolled(() => ask('notesHealth', {}), rest);
  const privateSites = usePolled(() => ask('privateSites', { change: null }), rest);
  const tab = described.value?.tab ?? null;
  const page = described.value?.view.state === 'described' ? described.value.view.page : null;
  const site = tab && siteOf(tab.url);
  const people = page ? peopleOf(page.mentions) : [];
  const search = useCallback((text: string) => ask('search', { text, limit: RESULTS }), []);
  const notes = notesOfTab(tab, page);
  const again = () => {
    status.again();
    described.again();
  };
  return (
    <Popup
      view={described.value?.view ?? { state: 'loading' }}
      status={status.value}
      site={site}
      isOn={tab !== null && isOnFor(tab.incognito ? withSites(settings, privateSites.value ?? {}) : settings, tab.url)}
      today={today()}
      actions={{
        copy: copyText,
        notThisPerson: (person) => void correct(tab, page, person, 'site').then(again, again),
        hidePerson: (person) => void correct(tab, page, person, 'everywhere').then(again, again),
      }}
      onToggle={(isOn) => {
        // What is read in a private window is named in no setting.
        if (site && tab?.incognito) {
          void ask('privateSites', { change: { site, isOn } }).then(privateSites.again).then(again, again);
        } else if (site)
          void changeSettings((now) => switchSite(now, site, isOn))
            .then(setSettings)
            .then(again, again);
      }}
      load={(key) => ask('card', { key, asOf: page?.article?.published ?? null, together: people })}
      search={search}
      lookUp={lookedUp()}
      onShow={({ block, start }) => {
        if (tab) void askPage(tab.id, 'show', { block, start, open: true }).then(() => window.close());
      }}
      onReadAnyway={() => {
        if (tab) void askPage(tab.id, 'readAnyway', {}).then(again, again);
      }}
      onRetry={() => void tryAgain(status.value).then(again, again)}
      hasPanel={hasPanel()}
      onVisit={(place) => {
        if (place !== 'panel') void openOwnPage(place === 'library' ? 'library.html' : 'options.html');
        else if (tab) void openPanel({ windowId: tab.window }).catch(() => undefined);
      }}
      notes={
        <PageNotes
          {...notes}
          about={page ? targetsOf(page.mentions).map(({ key }) => key) : []}
          onCount={setNotesCount}
        />
      }
      notesCount={notesCount}
      alert={
        <Health health={health.value} onSeen={() => void ask('forgetTrouble', {}).then(health.again, health.again)} />
      }
      note={(card) => <CardNotes {...notes} card={card} />}
    />
  );
}

/** What the address bar was asked for, if the popup was opened as a page from there. */
function lookedUp(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
