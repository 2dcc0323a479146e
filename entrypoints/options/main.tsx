import { mountPage } from '../../components/mount';
import type { Settings } from '../../lib/core/settings';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings, whenSettingsChange } from '../../lib/platform/settings';
import { OptionsPage } from './OptionsPage';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';

function show(settings: Settings): void {
  const words = wordsFor(settings.interfaceLanguage);
  mountPage(words.say('settings'), words, settings.theme, <OptionsPage settings={settings} />);
}

show(await loadSettings());
whenSettingsChange(show);
