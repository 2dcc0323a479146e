import { mountPage } from '../../components/mount';
import { Statement } from '../../components/privacy/Statement';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings } from '../../lib/platform/settings';
import statement from '../../PRIVACY.md?raw';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/notes/notes.css';

const settings = await loadSettings();
const words = wordsFor(settings.interfaceLanguage);
mountPage('Backgrounder', words, settings.theme, <Statement text={statement} />);
