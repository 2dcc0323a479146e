import type { BrowserName } from './find';

/** A value that survives the way into a page and back. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** One tab. Coordinates are CSS pixels of the viewport. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Runs a function in the page's own world. */
  evaluate<A extends Json[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a function on the shadow root of the element that `selector` finds, closed roots included; null where none is. */
  inShadow<A extends Json[], R>(
    selector: string,
    run: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | null>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses a key by its W3C name, `Escape`, with modifiers held. */
  press(key: string, modifiers?: ('Alt' | 'Control' | 'Shift')[]): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Gives the page a viewport of this size, as far as the browser has windows so small. */
  resize(size: { width: number; height: number }): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** A running browser with the built extension in it. */
export interface Driver {
  name: BrowserName;
  version: string;
  open(url: string): Promise<Tab>;
  /** Opens one of the extension's own pages: `popup.html`. */
  openExtension(page: string): Promise<Tab>;
  /** Opens the popup over the private window, where browsers allow it only as a page of its own in a tab of that window. */
  openPrivatePopup(): Promise<Tab>;
  /** Carries out one of the extension's keyboard commands on the tab in front. */
  command(name: string): Promise<void>;
  /** Chooses one of the extension's own entries in the context menu of the tab in front, over what is selected there. */
  menu(entry: string): Promise<void>;
  /** What the address bar offers for the extension's keyword and this text. */
  suggestions(text: string): Promise<string[]>;
  /** Stops the background so that the next message has to start it again. */
  killBackground(): Promise<void>;
  /** Puts the same build in again while pages are open, as an update does. */
  update(): Promise<void>;
  /** Ends the browser and starts it again on the same profile. Tabs are gone. @param between done while no browser runs */
  restart(between?: (profile: string) => Promise<void>): Promise<void>;
  /** Kills the browser's process, with no time to tidy up, and starts it again on the same profile. */
  crash(between?: (profile: string) => Promise<void>): Promise<void>;
  /** Replaces the running extension by the same build, as an update does: open tabs stay with the old scripts in them. */
  updateExtension(): Promise<void>;
  /** Opens a page in a private window. Only where {@link LaunchOptions.allowPrivate} let the extension in. */
  openPrivate(url: string): Promise<Tab>;
  /** Resolves when the reader has closed the browser. */
  ended(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  executable: string;
  /** The unpacked build. */
  extension: string;
  /** Another unpacked extension, that comes after ours. */
  beside?: string;
  headless: boolean;
  dark?: boolean;
  /** Lets the extension into private windows. */
  allowPrivate?: boolean;
  /** Few colours, those of the system: what Windows calls high contrast. */
  forcedColours?: boolean;
  size?: { width: number; height: number };
  /** A local proxy that all traffic goes through, `127.0.0.1:PORT`. */
  proxy?: string;
}

export const DEFAULT_SIZE = { width: 1280, height: 860 };

/** The page that opens at installation. A launch waits for it, so that it does not come to the front in the midst of what follows. */
export const WELCOME = '/welcome.html';
/** Milliseconds a launch waits for it; without it, it goes on. */
export const WELCOME_WITHIN = 20_000;

/** Asks until the answer is truthy. @throws Error naming `what` after `timeout` milliseconds. */
export async function until<T>(what: string, ask: () => Promise<T>, timeout = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}${last instanceof Error ? `: ${last.message}` : ''}`);
}
