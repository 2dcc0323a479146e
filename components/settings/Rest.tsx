import { useState } from 'preact/hooks';
import { useWords } from '../words';
import { Confirm } from './Confirm';

/** A keyboard command as the browser has it. */
export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it: `Alt+Shift+N`; empty where none is set. */
  keys: string;
}

/** The keyboard commands; browsers let readers change them on a page of their own. */
export function Shortcuts({ shortcuts, onChange }: { shortcuts: Shortcut[]; onChange(): void }) {
  const words = useWords();
  return (
    <>
      <dl>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.name} class="line">
            <dt>{shortcut.description}</dt>
            <dd>{shortcut.keys ? <kbd>{shortcut.keys}</kbd> : words.say('shortcutNone')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="quiet" onClick={onChange}>
        {words.say('changeShortcuts')}
      </button>
      <p class="where">{words.say('changeShortcutsHint')}</p>
    </>
  );
}

/** Someone the reader hid, or said not to be meant. */
export interface HiddenPerson {
  /** Of the correction. */
  id: string;
  name: string;
  /** Where it holds; absent where it holds everywhere. */
  site?: string;
}

/** People the reader hid, and corrections. */
export function Hidden({ people, onShowAgain }: { people: HiddenPerson[]; onShowAgain(id: string): void }) {
  const words = useWords();
  if (people.length === 0) return <p class="where">{words.say('settingsNoHidden')}</p>;
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id} class="line">
          <span>
            {person.name} {person.site && <span class="where">{person.site}</span>}
          </span>
          <button type="button" class="quiet" onClick={() => onShowAgain(person.id)}>
            {words.say('showAgain')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How much room is taken. */
export interface StorageUse {
  /** Bytes; null where the browser does not say. */
  used: number | null;
  isPersistent: boolean;
}

/** The room that facts and notes take on this computer. */
export function Storage({ storage }: { storage: StorageUse | null }) {
  const words = useWords();
  if (!storage) return <p class="where">{words.say('loading')}</p>;
  const megabytes = new Intl.NumberFormat(words.locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  return (
    <>
      <p>
        {storage.used === null
          ? words.say('storageUnknown')
          : words.say('storageUsed', megabytes.format(storage.used / 1_000_000))}
      </p>
      <p class="where">{words.say(storage.isPersistent ? 'storagePersistent' : 'storageNotPersistent')}</p>
    </>
  );
}

/** Sets every setting back, after asking. */
export function Reset({ onReset }: { onReset(): Promise<void> }) {
  const words = useWords();
  const [state, setState] = useState<'idle' | 'asking' | 'done' | 'failed'>('idle');
  const answer = (isYes: boolean) => {
    if (!isYes) return setState('idle');
    onReset().then(
      () => setState('done'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={() => setState('asking')}>
        {words.say('settingsReset')}
      </button>
      <p class="where">{words.say('settingsResetHint')}</p>
      {state === 'asking' && <Confirm question={words.say('settingsResetQuestion')} onAnswer={answer} />}
      <p role="status">
        {state === 'done' ? words.say('resetDone') : state === 'failed' ? words.say('saveFailed') : ''}
      </p>
    </>
  );
}

/** What this is, and what else there is to read about it. */
export function About({ version }: { version: string }) {
  const words = useWords();
  return (
    <>
      <p>Backgrounder {version}</p>
      <ul class="links">
        <li>
          <a href="privacy.html">{words.say('privacyStatement')}</a>
        </li>
        <li>
          <a href="licences.txt">{words.say('licences')}</a>
        </li>
        <li>
          <a href="welcome.html">{words.say('welcomePage')}</a>
        </li>
      </ul>
    </>
  );
}
