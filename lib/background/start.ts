import { readSettings, type Settings, siteOf, switchSite } from '../core/settings';
import { answerQuestions } from '../platform/answer';
import { listenToOccasions } from '../platform/events';
import { wordsFor } from '../platform/i18n';
import { keepStorageFromPages, keptRecords, keptValue, ownVersion, sessionValue } from '../platform/kept';
import { tellNotesChanged } from '../platform/notes-changed';
import { listenToOmnibox } from '../platform/omnibox';
import { openPanel } from '../platform/panel';
import { makeSureOfRoom } from '../platform/room';
import { changeSettings, loadSettings, saveSettings, whenSettingsChange } from '../platform/settings';
import { askPage, lookUp, openOwnPage, putIntoOpenPages } from '../platform/tabs';
import { isTrouble, type NotesMarker } from '../store/health';
import { NoteStore } from '../store/notes';
import { openNotesDatabase } from '../store/notes-database';
import { bundledPack, Dataset } from './dataset';
import { areDrafts } from './drafts';
import { createHandlers, dayOf } from './handlers';
import { areIncidents, Incidents } from './incidents';
import { suggestPeople } from './look-up';
import { createNotesHandlers } from './notes';
import { Packs } from './packs';
import { pagesOf } from './pages';
import { arePrivateChoices, PrivateWindows } from './private-windows';

function isMarker(value: unknown): value is NotesMarker {
  return typeof value === 'object' && value !== null && 'count' in value && 'at' in value;
}

/** Wires the background. Nothing is awaited here: what woke the background must find its listener. */
export function startBackground(): void {
  void keepStorageFromPages().catch(() => undefined);
  const now = () => new Date();
  const notes = new NoteStore(openNotesDatabase, { room: makeSureOfRoom });
  const privately = new PrivateWindows(sessionValue('privateChoices', arePrivateChoices));
  const pages = pagesOf((settings) => privately.settings(settings));
  const dataset = new Dataset(bundledPack(), () => void pages.readAgain());
  const packs = new Packs(dataset, () => dayOf(now()));
  const notesHandlers = createNotesHandlers({
    store: notes,
    copies: keptRecords('note:'),
    marker: keptValue('notesMarker', isMarker),
    trouble: keptValue('notesTrouble', isTrouble),
    draftsInMemory: sessionValue('drafts', areDrafts),
    settings: {
      read: async () => ({ ...(await loadSettings()) }),
      write: (values) => saveSettings(readSettings(values)),
    },
    packs: async () => (await packs.list()).map(({ id, title, version }) => ({ id, title, version })),
    changed: () => {
      tellNotesChanged();
      void pages.notesChanged();
    },
    version: ownVersion(),
    now,
  });
  const incidents = new Incidents(keptValue('incidents', areIncidents), now);
  const handlers = { ...createHandlers({ dataset, packs, notes, pages, privately, incidents, now }), ...notesHandlers };
  answerQuestions(handlers, (name, error) => {
    console.error(`Backgrounder could not answer ${name}:`, error);
    incidents.add(name, error);
  });
  listenToOccasions({
    started(reason) {
      void dataset.install();
      void packs.tidy().catch(() => undefined);
      if (reason !== 'startup') void putIntoOpenPages('/content-scripts/content.js');
      if (reason === 'install') void openOwnPage('welcome.html').catch(() => undefined);
    },
    commanded(command, { tab, url, isPrivate }) {
      if (command === 'toggle-site')
        void toggleSite(url, isPrivate ? privately : null)
          .then(() => (isPrivate ? pages.readAgain() : undefined))
          .catch(() => undefined);
      // At once: the browser counts it to the reader's key or click.
      else if (command === 'open-panel') void openPanel({ tabId: tab }).catch(() => undefined);
      else void askPage(tab, 'command', { command }).catch(() => null);
    },
  });
  listenToOmnibox(
    wordsFor('auto').say('searchPeople'),
    async (text) => {
      const words = wordsFor((await loadSettings()).interfaceLanguage);
      return suggestPeople(text, await dataset.facts(), dayOf(now()), words);
    },
    (text) => void lookUp(text).catch(() => undefined),
  );
  let settings: Promise<Settings | null> = loadSettings().catch(() => null);
  whenSettingsChange((changed) => {
    const before = settings;
    settings = Promise.resolve(changed);
    void before.then((old) => pages.readAgain(old));
  });
}

/** Switches the extension off on a site, or on again; from a private window, in private windows. */
async function toggleSite(url: string, privately: PrivateWindows | null): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  const isOff = ({ sitesOff }: Settings) => sitesOff.includes(site);
  if (privately) await privately.switchSite(site, isOff(await privately.settings(await loadSettings())));
  else await changeSettings((settings) => switchSite(settings, site, isOff(settings)));
}
