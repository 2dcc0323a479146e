import { usePolled } from '../../components/reading';
import { Settings as SettingsView } from '../../components/settings/Settings';
import { useWords } from '../../components/words';
import type { Settings } from '../../lib/core/settings';
import type { MessageKey } from '../../lib/core/wording/words';
import { ask } from '../../lib/platform/ask';
import { openShortcuts, readShortcuts } from '../../lib/platform/commands';
import { ownVersion } from '../../lib/platform/kept';
import { pauseForDataset } from '../../lib/platform/reading';
import { resetSettings, saveSettings } from '../../lib/platform/settings';
import { useOwnPacks } from './own-packs';
import { makeReport } from './report';

/** The commands' names in the words of the interface: the browser tells them in its own language. */
const COMMANDS: Record<string, MessageKey> = {
  _execute_action: 'commandPopup',
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'open-card': 'commandOpenCard',
  'note-selection': 'commandNote',
  'open-panel': 'commandPanel',
  _execute_sidebar_action: 'commandPanel',
  'toggle-site': 'commandToggle',
};

/** The settings page at work. */
export function OptionsPage({ settings }: { settings: Settings }) {
  const words = useWords();
  const rest = () => null;
  const status = usePolled(() => ask('status', {}), pauseForDataset);
  const shortcuts = usePolled(readShortcuts, rest);
  const hidden = usePolled(() => ask('corrections', {}), rest);
  const storage = usePolled(measureStorage, rest);
  const own = useOwnPacks(storage.again);
  return (
    <SettingsView
      settings={settings}
      onSave={saveSettings}
      onReset={resetSettings}
      data={{
        dataset: status.value?.dataset ?? null,
        onReinstall: () => void ask('reinstall', {}).then(status.again, status.again),
        own,
      }}
      shortcuts={(shortcuts.value ?? []).map((shortcut) => ({
        ...shortcut,
        description: COMMANDS[shortcut.name] ? words.say(COMMANDS[shortcut.name] as MessageKey) : shortcut.description,
      }))}
      onChangeShortcuts={() => void openShortcuts()}
      hidden={(hidden.value ?? []).map(({ id, name, scope, place }) => ({
        id,
        name,
        ...(scope === 'everywhere' ? {} : { site: place }),
      }))}
      onShowAgain={(id) => void ask('removeCorrection', { id }).then(hidden.again, hidden.again)}
      storage={storage.value}
      report={{ make: makeReport }}
      version={ownVersion()}
    />
  );
}

/** The room taken on this computer, as far as the browser tells. */
async function measureStorage(): Promise<{ used: number | null; isPersistent: boolean }> {
  const [estimate, isPersistent] = await Promise.all([
    navigator.storage?.estimate?.().catch(() => null) ?? null,
    navigator.storage?.persisted?.().catch(() => false) ?? false,
  ]);
  return { used: estimate?.usage ?? null, isPersistent };
}
