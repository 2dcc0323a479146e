import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type KeyInput,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { DEFAULT_SIZE, type Driver, type Json, type LaunchOptions, type Tab, WELCOME, WELCOME_WITHIN } from './driver';

/** What only Chromium has. */
export interface ChromiumDriver extends Driver {
  /** A session of the DevTools protocol with the browser as a whole. */
  protocol(): Promise<CDPSession>;
}

/** Starts Chrome or Chromium on a new profile with the extension loaded. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-chromium-'));
  let { browser, id } = await start(options, profile, true);
  const driver: ChromiumDriver = {
    name: 'chromium',
    version: await browser.version(),
    open: async (url) => {
      const tab = chromiumTab(await browser.newPage());
      await tab.goto(url);
      return tab;
    },
    openExtension: async (page) => driver.open(`chrome-extension://${id}/${page}`),
    // Without a window no key reaches the browser itself: the worker's own events are set off instead.
    command: async (name) => {
      const worker = await workerOf(browser);
      await worker.evaluate(async (command) => {
        const { commands, tabs } = (globalThis as unknown as { chrome: ChromeEvents }).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        commands.onCommand.dispatch(command, tab);
      }, name);
    },
    menu: async (entry) => {
      const worker = await workerOf(browser);
      await worker.evaluate(async (menuItemId) => {
        const { contextMenus, tabs } = (globalThis as unknown as { chrome: ChromeEvents }).chrome;
        // rejects where there is no such entry
        await contextMenus.update(menuItemId, {});
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        contextMenus.onClicked.dispatch({ menuItemId }, tab);
      }, entry);
    },
    suggestions: async (text) => {
      const worker = await workerOf(browser);
      return worker.evaluate(
        (typed) =>
          new Promise<string[]>((resolve) => {
            const { omnibox } = (globalThis as unknown as { chrome: ChromeEvents }).chrome;
            omnibox.onInputChanged.dispatch(typed, (lines: { description: string }[]) =>
              resolve(lines.map(({ description }) => description)),
            );
          }),
        text,
      );
    },
    killBackground: async () => {
      const target = await browser
        .waitForTarget((candidate) => candidate.type() === 'service_worker', { timeout: 5000 })
        .catch(() => null);
      if (!target) return;
      const worker = await target.worker();
      // Closing stops it, then lets its session go; by then the session may have gone with it. What a message starts again
      // at once is the same target: waiting for the target to vanish would be waiting in vain.
      await worker?.close().catch((error: unknown) => {
        if (!String(error).includes('No session with given id')) throw error;
      });
    },
    update: async () => {
      await browser.installExtension(options.extension);
    },
    protocol: () => browser.target().createCDPSession(),
    restart: async (between) => {
      await browser.close();
      await between?.(profile);
      ({ browser, id } = await start(options, profile));
    },
    crash: async (between) => {
      const ended = new Promise((resolve) => browser.once('disconnected', resolve));
      browser.process()?.kill('SIGKILL');
      await ended;
      await between?.(profile);
      ({ browser, id } = await start(options, profile));
    },
    updateExtension: async () => {
      const manager = await openManager(browser);
      await manager.evaluate((extension) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
          .chrome;
        return developerPrivate.reload(extension);
      }, id);
      await manager.close();
    },
    openPrivate: async (url) => {
      const own = await driver.openExtension('options.html');
      const opened = browser.waitForTarget((target) => target.type() === 'page' && target.url() === url);
      await own.evaluate((address) => {
        interface Windows {
          create(options: { incognito: boolean; url: string }): Promise<unknown>;
        }
        const { windows } = (globalThis as unknown as { chrome: { windows: Windows } }).chrome;
        return windows.create({ incognito: true, url: address }).then(() => null);
      }, url);
      const page = await (await opened).page();
      await own.close();
      if (!page) throw new Error('no private window came');
      await page.setViewport(options.size ?? DEFAULT_SIZE);
      return chromiumTab(page);
    },
    openPrivatePopup: async () => {
      const worker = await workerOf(browser);
      const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      await worker.evaluate(async () => {
        const { action, windows } = (globalThis as unknown as { chrome: ChromeEvents }).chrome;
        const open = (await windows.getAll()).find(({ incognito }) => incognito);
        if (!open) throw new Error('no private window');
        await action.openPopup({ windowId: open.id });
      });
      return chromiumTab(await (await opened).asPage());
    },
    ended: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: async () => {
      await browser.close();
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return driver;
}

/** What the page of extensions may do. */
interface DeveloperPrivate {
  updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(changes: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  getExtensionInfo(extension: string): Promise<{ state: string }>;
  reload(extension: string): Promise<unknown>;
}

/** The page of extensions, in developer mode: outside of it an unpacked extension does not come back once it was stopped. */
async function openManager(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  return page;
}

async function allowInPrivate(browser: Browser, id: string): Promise<void> {
  const manager = await openManager(browser);
  await manager.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    // allowing it starts it anew
    while ((await developerPrivate.getExtensionInfo(extensionId)).state !== 'ENABLED') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, id);
  await manager.close();
}

/** What the worker has of the extension API, with the events' own way of setting them off. */
interface ChromeEvents {
  action: { openPopup(where: { windowId: number }): Promise<void> };
  windows: { getAll(): Promise<{ id: number; incognito: boolean }[]> };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  contextMenus: {
    onClicked: { dispatch(clicked: { menuItemId: string }, tab: unknown): void };
    update(entry: string, changes: object): Promise<void>;
  };
  omnibox: { onInputChanged: { dispatch(text: string, suggest: unknown): void } };
  tabs: { query(about: object): Promise<unknown[]> };
}

async function workerOf(browser: Browser): Promise<WebWorker> {
  const isWorker = (one: Target) => one.type() === 'service_worker';
  await browser.waitForTarget(isWorker, { timeout: 30_000 });
  // One that was started anew stands behind the one before, which no longer answers.
  const worker = await browser.targets().filter(isWorker).at(-1)?.worker();
  if (!worker) throw new Error('The extension has no worker');
  return worker;
}

async function start(
  options: LaunchOptions,
  profile: string,
  isNew = false,
): Promise<{ browser: Browser; id: string }> {
  const size = options.size ?? DEFAULT_SIZE;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: profile,
    pipe: true, // loading an extension over the protocol is only allowed over a pipe
    enableExtensions: [options.extension],
    defaultViewport: options.headless ? size : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${size.width},${size.height}`,
      ...(options.forcedColours ? ['--force-high-contrast'] : []),
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 30_000 });
  if (options.beside) await browser.installExtension(options.beside);
  const id = new URL(worker.url()).host;
  if (isNew) {
    const isWelcome = (target: Target) => target.url().endsWith(WELCOME);
    await browser.waitForTarget(isWelcome, { timeout: WELCOME_WITHIN }).catch(() => undefined);
  }
  if (options.allowPrivate) await allowInPrivate(browser, id);
  return { browser, id };
}

function chromiumTab(page: Page): Tab {
  let session: Promise<CDPSession> | null = null;
  const protocol = () => {
    session ??= page.createCDPSession();
    return session;
  };
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    url: async () => page.url(),
    evaluate: (run, ...args) => page.evaluate(run as never, ...(args as unknown as never[])) as never,
    inShadow: async (selector, run, ...args) => inShadow(await protocol(), selector, run as never, args) as never,
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    press: async (key, modifiers = []) => {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async (file) => {
      await page.screenshot({ path: file as `${string}.png` });
    },
    resize: (size) => page.setViewport(size),
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}

interface ProtocolNode {
  backendNodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
}

/** Closed shadow roots are out of a page's reach, and open to the protocol. */
async function inShadow(
  session: CDPSession,
  selector: string,
  run: (root: ShadowRoot, ...args: Json[]) => unknown,
  args: Json[],
) {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (!result.objectId) return null;
  const { node } = (await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true, depth: 1 })) as {
    node: ProtocolNode;
  };
  const root = node.shadowRoots?.[0];
  if (!root) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (!object.objectId) return null;
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (...args) { return (${run.toString()})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value as unknown;
}
