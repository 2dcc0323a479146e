import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  DEFAULT_SIZE,
  type Driver,
  type Json,
  type LaunchOptions,
  type Tab,
  until,
  WELCOME,
  WELCOME_WITHIN,
} from './driver';
import { Marionette } from './marionette';

/** Pinned by a preference, so that the address of the extension's pages is known beforehand. */
export const UUID = '11111111-2222-4333-8444-555555555555';
/** What the manifest's `omnibox` names. */
const KEYWORD = 'bg';
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  End: '\uE010',
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
};

interface Running {
  process: ChildProcess;
  marionette: Marionette;
  version: string;
}

/** Starts Firefox on a new profile and installs the extension for this run. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-firefox-'));
  const addonId = await readAddonId(options.extension);
  let running = await start(options, profile, addonId);
  const send = (name: string, parameters?: Record<string, unknown>) => running.marionette.send(name, parameters);
  /** Runs the body of an asynchronous function in the browser's own window. */
  const inBrowser = async (body: string, args: Json[]) => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = (await send('WebDriver:ExecuteScript', {
        script: `return (async function () { ${body} })(...arguments);`,
        args,
        sandbox: 'system',
      })) as { value: unknown };
      return value;
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const driver: Driver = {
    name: 'firefox',
    version: running.version,
    open: async (url) => {
      const { handle } = (await send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
      const tab = firefoxTab(send, handle);
      await tab.goto(url);
      return tab;
    },
    openExtension: (page) => driver.open(`moz-extension://${UUID}/${page}`),
    command: async (name) => {
      await inBrowser(
        `const [name, addon] = arguments;
        const { extension } = WebExtensionPolicy.getByID(addon);
        const keys = await extension.shortcuts.commands;
        if (!keys.get(name)?.shortcut) throw new Error('no key for ' + name);
        const set = [...document.querySelectorAll('keyset')].find(({ id }) => id.startsWith('ext-keyset-id-') &&
          id.includes(addon.replace(/[@.]/g, '_').slice(0, 8)));
        const order = [...keys].filter(([, { shortcut }]) => shortcut).map(([known]) => known);
        set.querySelectorAll('key')[order.indexOf(name)].doCommand();`,
        [name, addonId],
      );
    },
    menu: async (entry) => {
      const { value } = (await send('WebDriver:ExecuteScript', {
        script: `const { x, y, width } = getSelection().getRangeAt(0).getClientRects()[0];
        return { x: Math.round(x + width / 2), y: Math.round(y + 4) };`,
        args: [],
      })) as { value: { x: number; y: number } };
      const actions = [
        { type: 'pointerMove', duration: 30, ...value, origin: 'viewport' },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ];
      await send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
      const choose = () =>
        inBrowser(
          `const menu = document.getElementById('contentAreaContextMenu');
          const item = menu.querySelector('[id$="-menuitem-_' + arguments[0] + '"]');
          if (menu.state !== 'open' || !item || item.hidden) return false;
          menu.activateItem(item);
          return true;`,
          [entry],
        );
      await until(`${entry} in the menu`, choose);
    },
    suggestions: async (text) =>
      (await inBrowser(
        `gURLBar.focus();
        gURLBar.search(arguments[0]);
        await gURLBar.lastQueryContextPromise;
        return [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent);`,
        [`${KEYWORD} ${text}`],
      )) as string[],
    killBackground: async () => {
      await inBrowser(
        `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
        [addonId],
      );
    },
    update: async () => {
      await send('Addon:Install', { path: path.resolve(options.extension), temporary: true });
    },
    restart: async (between) => {
      await stop(running);
      await between?.(profile);
      running = await start(options, profile, addonId);
    },
    crash: async (between) => {
      const ended = new Promise((resolve) => running.process.once('exit', resolve));
      running.process.kill('SIGKILL');
      await ended;
      running.marionette.close();
      await between?.(profile);
      running = await start(options, profile, addonId);
    },
    updateExtension: () => install(running.marionette, options),
    openPrivate: async (url) => {
      const { handle } = (await send('WebDriver:NewWindow', { type: 'window', focus: true, private: true })) as {
        handle: string;
      };
      const tab = firefoxTab(send, handle);
      await tab.goto(url);
      return tab;
    },
    // Marionette opens a tab in the window of the tab that was used last, and that is the private one.
    openPrivatePopup: () => driver.openExtension('popup.html'),
    ended: () => new Promise((resolve) => running.process.once('exit', () => resolve())),
    close: async () => {
      await stop(running);
      await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await until(
    'the welcome page',
    () =>
      inBrowser('return gBrowser.browsers.some(({ currentURI }) => currentURI.spec.endsWith(arguments[0]));', [
        WELCOME,
      ]),
    WELCOME_WITHIN,
  ).catch(() => undefined);
  return driver;
}

async function readAddonId(extension: string): Promise<string> {
  const manifest = JSON.parse(await fs.readFile(path.join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(options: LaunchOptions, profile: string, addonId: string): Promise<Running> {
  const port = await freePort();
  const size = options.size ?? DEFAULT_SIZE;
  const [proxyHost, proxyPort] = options.proxy?.split(':') ?? [];
  const preferences: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
    // a temporary add-on is uninstalled at shutdown; its data must stay, as that of an installed one does
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.background.idle.timeout': 30_000,
    'xpinstall.signatures.required': false,
    'browser.shell.checkDefaultBrowser': false,
    // after a crash neither a question about safe mode nor the old tabs
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.sessionstore.resume_from_crash': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.display.document_color_use': options.forcedColours ? 2 : 0,
    'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    ...(proxyHost && {
      'network.proxy.type': 1,
      'network.proxy.http': proxyHost,
      'network.proxy.http_port': Number(proxyPort),
      'network.proxy.ssl': proxyHost,
      'network.proxy.ssl_port': Number(proxyPort),
      'network.proxy.allow_hijacking_localhost': true,
    }),
  };
  const lines = Object.entries(preferences).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  await fs.writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const process = spawn(
    options.executable,
    [
      ...(options.headless ? ['--headless'] : []),
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      `--width=${size.width}`,
      `--height=${size.height}`,
    ],
    { stdio: 'ignore' },
  );
  const marionette = await Marionette.connect(port);
  const session = (await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } })) as {
    capabilities: { browserVersion: string };
  };
  await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 });
  await install(marionette, options);
  if (options.beside) await marionette.send('Addon:Install', { path: options.beside, temporary: true });
  return { process, marionette, version: `Firefox ${session.capabilities.browserVersion}` };
}

async function install(marionette: Marionette, options: LaunchOptions): Promise<void> {
  await marionette.send('Addon:Install', {
    path: path.resolve(options.extension),
    temporary: true,
    allowPrivateBrowsing: options.allowPrivate ?? false,
  });
}

async function stop({ process, marionette }: Running): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (process.exitCode !== null) resolve();
    else process.once('exit', () => resolve());
  });
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  marionette.close();
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
  process.kill('SIGKILL');
}

function firefoxTab(
  sendRaw: (name: string, parameters?: Record<string, unknown>) => Promise<unknown>,
  handle: string,
): Tab {
  const send = async (name: string, parameters?: Record<string, unknown>) => {
    await sendRaw('WebDriver:SwitchToWindow', { handle, focus: false });
    return sendRaw(name, parameters);
  };
  const execute = async (script: string, args: Json[], sandbox: string | null) => {
    const answer = (await send('WebDriver:ExecuteScript', { script, args, sandbox })) as { value: unknown };
    return answer.value;
  };
  const pointer = (actions: Record<string, unknown>[]) =>
    send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const keys = (actions: Record<string, unknown>[]) =>
    send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const moveTo = (x: number, y: number) => ({
    type: 'pointerMove',
    duration: 30,
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
  });
  return {
    goto: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    reload: async () => {
      await send('WebDriver:Refresh');
    },
    url: async () => ((await send('WebDriver:GetCurrentURL')) as { value: string }).value,
    evaluate: (run, ...args) => execute(`return (${run.toString()})(...arguments)`, args, null) as never,
    inShadow: (selector, run, ...args) =>
      execute(
        `const [selector, ...rest] = arguments;
        const root = document.querySelector(selector)?.openOrClosedShadowRoot;
        return root ? (${run.toString()})(root, ...rest) : null;`,
        [selector, ...args],
        'system',
      ) as never,
    move: async (x, y) => {
      await pointer([moveTo(x - 3, y - 1), moveTo(x, y)]);
    },
    click: async (x, y) => {
      await pointer([moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    press: async (key, modifiers = []) => {
      const held = modifiers.map((modifier) => KEYS[modifier] ?? modifier);
      const value = KEYS[key] ?? key;
      await keys([
        ...held.map((modifier) => ({ type: 'keyDown', value: modifier })),
        { type: 'keyDown', value },
        { type: 'keyUp', value },
        ...held.reverse().map((modifier) => ({ type: 'keyUp', value: modifier })),
      ]);
    },
    type: async (text) => {
      await keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    screenshot: async (file) => {
      const { value } = (await send('WebDriver:TakeScreenshot', { full: false, hash: false })) as { value: string };
      await fs.writeFile(file, Buffer.from(value, 'base64'));
    },
    resize: async ({ width, height }) => {
      const frame = (await execute('return [outerWidth - innerWidth, outerHeight - innerHeight]', [], null)) as [
        number,
        number,
      ];
      await send('WebDriver:SetWindowRect', { width: width + frame[0], height: height + frame[1] });
    },
    activate: async () => {
      await sendRaw('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    close: async () => {
      const [other] = (await send('WebDriver:CloseWindow')) as string[];
      // no command is taken while the chosen window is one that is gone
      if (other) await sendRaw('WebDriver:SwitchToWindow', { handle: other, focus: true });
    },
  };
}
