import { mountPage } from '../../components/mount';
import type { Settings } from '../../lib/core/settings';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings, whenSettingsChange } from '../../lib/platform/settings';
import { LibraryPage } from './LibraryPage';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/notes/notes.css';
import '../../components/library/library.css';

function show(settings: Settings): void {
  const words = wordsFor(settings.interfaceLanguage);
  mountPage(words.say('library'), words, settings.theme, <LibraryPage />);
}

show(await loadSettings());
whenSettingsChange(show);
