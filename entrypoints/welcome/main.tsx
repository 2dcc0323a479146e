import { mountPage } from '../../components/mount';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings } from '../../lib/platform/settings';
import { WelcomePage } from './WelcomePage';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';

const settings = await loadSettings();
const words = wordsFor(settings.interfaceLanguage);
mountPage('Backgrounder', words, settings.theme, <WelcomePage settings={settings} />);
