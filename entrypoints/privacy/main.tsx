import { mountPage } from '../../components/mount';
import { Statement } from '../../components/privacy/Statement';
import type { InterfaceLanguage } from '../../lib/core/wording/words';
import { wordsFor } from '../../lib/platform/i18n';
import { loadSettings } from '../../lib/platform/settings';
import english from '../../PRIVACY.md?raw';
import german from './translated/de.md?raw';
import spanish from './translated/es.md?raw';
import french from './translated/fr.md?raw';
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/pages.css';
import '../../components/notes/notes.css';

/** The statement in every language of the interface; the English one is what stores and the repository show. */
const STATEMENTS: Record<InterfaceLanguage, string> = { en: english, de: german, es: spanish, fr: french };

const settings = await loadSettings();
const words = wordsFor(settings.interfaceLanguage);
mountPage('Backgrounder', words, settings.theme, <Statement text={STATEMENTS[words.language]} />);
