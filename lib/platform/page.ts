import type { Runtime } from 'webextension-polyfill';
import type { PageInput, PageMessageName, PageOutput, PagePart } from '../contract';
import { ask } from './ask';
import { native } from './native';
import { isQuestion } from './wire';

/** The page's script's answers, by name. */
export type PageHandlers = {
  [N in PageMessageName]: (input: PageInput<N>) => PageOutput<N> | Promise<PageOutput<N>>;
};

/**
 * Answers what the extension asks of this page. Takes no promise from the listener: Chrome before 146 does not wait for one.
 *
 * @returns takes the listener back
 */
export function answerAsPage(handlers: PageHandlers): () => void {
  const listener = (message: unknown, from: Runtime.MessageSender, respond: (reply: unknown) => void) => {
    // Another page's script never speaks to this one: what has a tab and no address of the extension is not ours.
    if (!isQuestion(message) || from.id !== native.runtime.id || !Object.hasOwn(handlers, message.name))
      return undefined;
    const handler = handlers[message.name as PageMessageName] as (input: unknown) => unknown;
    Promise.resolve()
      .then(() => handler(message.input))
      .then(
        (answer) => respond({ answer }),
        (error) => respond({ failure: 'failed', message: String(error) }),
      );
    return true as const;
  };
  native.runtime.onMessage.addListener(listener as never);
  return () => {
    try {
      native.runtime.onMessage.removeListener(listener as never);
    } catch {
      // The extension is gone, and the listener with it.
    }
  };
}

/** Where parts that come later hand themselves over: a name in our isolated world, which the page does not see. */
const SHELF = Symbol.for('backgrounder parts');

interface Shelf {
  parts: Map<string, unknown>;
  waiting: Map<string, (part: unknown) => void>;
}

function shelf(): Shelf {
  const holder = globalThis as { [SHELF]?: Shelf };
  holder[SHELF] ??= { parts: new Map(), waiting: new Map() };
  return holder[SHELF];
}

/** Called by a part's own script when it has run. */
export function offerPart(name: PagePart, part: unknown): void {
  const { parts, waiting } = shelf();
  parts.set(name, part);
  waiting.get(name)?.(part);
  waiting.delete(name);
}

/**
 * A part of the page's script that is not in it from the start. Nothing of it is web-accessible: the background puts it into
 * this page.
 *
 * @param isPart tells whether what came is what was asked for
 * @throws Failure where the background cannot put it here
 */
export async function loadPart<T>(name: PagePart, isPart: (part: unknown) => part is T): Promise<T> {
  const { parts, waiting } = shelf();
  const take = (part: unknown): T => {
    if (!isPart(part)) throw new TypeError(`${name} is something else`);
    return part;
  };
  if (parts.has(name)) return take(parts.get(name));
  const arrived = new Promise<unknown>((resolve) => waiting.set(name, resolve));
  await ask('loadPart', { part: name });
  return take(await arrived);
}
