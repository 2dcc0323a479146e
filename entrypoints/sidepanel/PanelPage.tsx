import { useCallback, useEffect } from 'preact/hooks';
import { copyText } from '../../components/clipboard';
import { Panel } from '../../components/panel/Panel';
import { CardNotes } from '../../components/popup/PageNotes';
import { usePolled } from '../../components/reading';
import { saveFile } from '../../components/save-file';
import { peopleOf } from '../../lib/core/cards/targets';
import { ask } from '../../lib/platform/ask';
import {
  correct,
  describeTab,
  notesOfTab,
  pauseForDataset,
  type TabView,
  today,
  tryAgain,
} from '../../lib/platform/reading';
import { askPage, watchTabs } from '../../lib/platform/tabs';

/** Milliseconds between two looks at where the page is: following a scroll, without a message for each of its steps. */
const FOLLOW = 600;

/** The side panel at work: follows the tab in front and what of its page is in view. */
export function PanelPage() {
  const status = usePolled(() => ask('status', {}), pauseForDataset);
  const described = usePolled<TabView>(describeTab, () => (document.hidden ? null : FOLLOW));
  useEffect(() => watchTabs(described.again), [described.again]);
  useEffect(() => {
    document.addEventListener('visibilitychange', described.again);
    return () => document.removeEventListener('visibilitychange', described.again);
  }, [described.again]);
  const tab = described.value?.tab ?? null;
  const page = described.value?.view.state === 'described' ? described.value.view.page : null;
  const meetings = useCallback((people: string[]) => ask('meetings', { people }), []);
  const notes = notesOfTab(tab, page);
  const again = () => {
    status.again();
    described.again();
  };
  return (
    <Panel
      key={tab?.url ?? ''}
      view={described.value?.view ?? { state: 'loading' }}
      status={status.value}
      today={today()}
      actions={{
        copy: copyText,
        notThisPerson: (person) => void correct(tab, page, person, 'site').catch(() => undefined),
        hidePerson: (person) => void correct(tab, page, person, 'everywhere').catch(() => undefined),
      }}
      load={(key) =>
        ask('card', { key, asOf: page?.article?.published ?? null, together: page ? peopleOf(page.mentions) : [] })
      }
      meetings={meetings}
      onShow={({ block, start }) => {
        if (tab) void askPage(tab.id, 'show', { block, start, open: false }).catch(() => undefined);
      }}
      onReadAnyway={() => {
        if (tab) void askPage(tab.id, 'readAnyway', {}).then(described.again, described.again);
      }}
      onRetry={() => void tryAgain(status.value).then(again, again)}
      onSave={saveFile}
      note={(card) => <CardNotes {...notes} card={card} />}
    />
  );
}
