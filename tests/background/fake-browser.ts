import { fromOutside, Life } from './mortal';

type Listener = (...values: never[]) => unknown;

/** One of the browser's events; whoever listens does so for as long as it lives. */
class FakeEvent {
  #listeners: { life: Life | null; listener: Listener }[] = [];

  addListener = (listener: Listener): void => {
    this.#listeners.push({ life: Life.current, listener });
  };

  removeListener = (listener: Listener): void => {
    this.#listeners = this.#listeners.filter((one) => one.listener !== listener);
  };

  /** Tells those who live. @returns their answers */
  tell(...values: unknown[]): unknown[] {
    return this.#listeners.flatMap(({ life, listener }) =>
      life?.isDead ? [] : [(listener as (...given: unknown[]) => unknown)(...values)],
    );
  }
}

/** What of the browser outlives the background. */
export const world = {
  storage: new Map<string, unknown>(),
  /** What is kept in memory until the browser is closed. */
  session: new Map<string, unknown>(),
  /** Set for a browser whose storage is refused or broken. */
  storageFault: null as Error | null,
  accessLevels: [] as unknown[],
  opened: [] as string[],
  toPages: [] as { name: string; tab: number }[],
  put: [] as { tab: number; file: string }[],
  tabs: [] as { id: number; url: string; incognito: boolean }[],
  onMessage: new FakeEvent(),
  onInstalled: new FakeEvent(),
  onStartup: new FakeEvent(),
  onCommand: new FakeEvent(),
  onClicked: new FakeEvent(),
  onInputChanged: new FakeEvent(),
  onInputEntered: new FakeEvent(),
  onStorageChanged: new FakeEvent(),
};

export const ORIGIN = 'chrome-extension://backgrounder/';
export const ID = 'backgrounder';

const done = () => fromOutside(undefined);

function stored<T>(work: () => T): Promise<T> {
  return fromOutside(world.storageFault ? Promise.reject(world.storageFault) : work());
}

/** As much of the extension API as the background uses. */
export default {
  runtime: {
    id: ID,
    getURL: (path: string) => `${ORIGIN}${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    onMessage: world.onMessage,
    onInstalled: world.onInstalled,
    onStartup: world.onStartup,
  },
  storage: {
    local: {
      get: (key: string | null) =>
        stored(() =>
          key === null
            ? structuredClone(Object.fromEntries(world.storage))
            : world.storage.has(key)
              ? { [key]: structuredClone(world.storage.get(key)) }
              : {},
        ),
      set: (values: Record<string, unknown>) =>
        stored(() => {
          for (const [key, value] of Object.entries(values)) {
            world.storage.set(key, structuredClone(value));
            world.onStorageChanged.tell({ [key]: { newValue: value } }, 'local');
          }
        }),
      remove: (keys: string | string[]) =>
        stored(() => {
          for (const key of [keys].flat()) world.storage.delete(key);
        }),
      setAccessLevel: (level: unknown) => {
        world.accessLevels.push(level);
        return done();
      },
    },
    session: {
      get: (key: string) =>
        fromOutside(world.session.has(key) ? { [key]: structuredClone(world.session.get(key)) } : {}),
      set: (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) world.session.set(key, structuredClone(value));
        return done();
      },
    },
    onChanged: world.onStorageChanged,
  },
  tabs: {
    query: () => fromOutside(world.tabs),
    create: ({ url }: { url: string }) => {
      world.opened.push(url);
      return done();
    },
    sendMessage: (tab: number, { name }: { name: string }) => {
      world.toPages.push({ tab, name });
      return fromOutside({ answer: null });
    },
  },
  scripting: {
    executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      for (const file of files) world.put.push({ tab: target.tabId, file });
      return done();
    },
    insertCSS: done,
    removeCSS: done,
  },
  action: { setBadgeText: done, setBadgeBackgroundColor: done },
  sidebarAction: { open: done },
  commands: { onCommand: world.onCommand, getAll: () => fromOutside([]) },
  contextMenus: { onClicked: world.onClicked, removeAll: done, create: () => undefined },
  omnibox: {
    setDefaultSuggestion: () => undefined,
    onInputChanged: world.onInputChanged,
    onInputEntered: world.onInputEntered,
  },
  i18n: { getMessage: (key: string) => key },
};
