import { usePolled } from '../../components/reading';
import { Settings as SettingsView } from '../../components/settings/Settings';
import type { Settings } from '../../lib/core/settings';
import { ask } from '../../lib/platform/ask';
import { openShortcuts, readShortcuts } from '../../lib/platform/commands';
import { ownVersion } from '../../lib/platform/kept';
import { pauseForDataset } from '../../lib/platform/reading';
import { resetSettings, saveSettings } from '../../lib/platform/settings';
import { useOwnPacks } from './own-packs';
import { makeReport } from './report';

/** The settings page at work. */
export function OptionsPage({ settings }: { settings: Settings }) {
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
      shortcuts={shortcuts.value ?? []}
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
