import { mountPage } from '../../components/mount';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings } from '../../lib/platform/settings';
import { PopupPage } from './PopupPage';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/notes/notes.css';

const settings = await loadSettings();
const words = wordsFor(settings.interfaceLanguage);
mountPage(words.say('thisPage'), words, settings.theme, <PopupPage settings={settings} />);
