import { mountPage } from '../../components/mount';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings } from '../../lib/platform/settings';
import { PanelPage } from './PanelPage';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/notes/notes.css';

const settings = await loadSettings();
const words = wordsFor(settings.interfaceLanguage);
mountPage(words.say('panelTitle'), words, settings.theme, <PanelPage />);
