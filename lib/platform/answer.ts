import browser, { type Runtime } from 'webextension-polyfill';
import type { Contract, Input, MessageName, Output } from '../contract';
import { Failure, isQuestion, type Reply } from './wire';

/** Who asks: a page's script, with its tab and address as the browser (not the script) states them, or an extension page. */
export type Sender =
  | { from: 'page'; tab: number; frame: number; url: string; incognito: boolean }
  | { from: 'extension' };

/** One handler: who may ask it, how its input is checked, and the answer. */
export interface Handler<N extends MessageName> {
  from: readonly Contract[N]['from'][];
  /** The input as it came in, checked. @throws Error where it is not what the contract says */
  check(input: unknown): Input<N>;
  answer(input: Input<N>, sender: Sender): Promise<Output<N>> | Output<N>;
}

export type Handlers = { [N in MessageName]: Handler<N> };

/**
 * Answers questions of the extension's own scripts and pages, and of nobody else. Call it while the background starts, before
 * anything is awaited, or the question that woke it is lost.
 *
 * @param report told of every unexpected error
 */
export function answerQuestions(handlers: Handlers, report: (name: string, error: unknown) => void): void {
  const underWay = new Map<string, Promise<Reply>>();
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    if (!isQuestion(message) || from.id !== browser.runtime.id) return undefined;
    if (!Object.hasOwn(handlers, message.name)) return undefined;
    // Asked again while the first answer is still being made: a large import takes longer than one attempt is given.
    const key = `${from.url} ${message.question}`;
    const sameAsked = underWay.get(key);
    if (sameAsked) return sameAsked;
    const made = reply(
      handlers[message.name as MessageName] as Handler<MessageName>,
      message.name,
      message.input,
      from,
      report,
    ).finally(() => underWay.delete(key));
    underWay.set(key, made);
    return made;
  });
}

async function reply(
  handler: Handler<MessageName>,
  name: string,
  input: unknown,
  from: Runtime.MessageSender,
  report: (name: string, error: unknown) => void,
): Promise<Reply> {
  const sender = senderOf(from);
  if (!sender || !handler.from.includes(sender.from)) {
    return { failure: 'refused', message: `${name} is not for ${sender?.from ?? 'strangers'}` };
  }
  let checked: Input<MessageName>;
  try {
    checked = handler.check(input);
  } catch (error) {
    return { failure: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
  try {
    return { answer: await handler.answer(checked, sender) };
  } catch (error) {
    if (error instanceof Failure) return { failure: error.code, message: error.message };
    report(name, error);
    return { failure: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function senderOf(from: Runtime.MessageSender): Sender | null {
  if (from.url?.startsWith(browser.runtime.getURL(''))) return { from: 'extension' };
  if (from.tab?.id === undefined || from.url === undefined) return null;
  return {
    from: 'page',
    tab: from.tab.id,
    frame: from.frameId ?? 0,
    url: from.url,
    incognito: from.tab.incognito,
  };
}
