import type { CDPSession } from 'puppeteer-core';
import type { Input, MessageName, Output } from '../../lib/contract';
import type { ChromiumDriver } from '../../tools/browsers/chromium';
import type { Tab } from '../../tools/browsers/driver';

/** Bytes of live JavaScript in a target of the browser, with what its arrays of numbers take, after everything that can go has gone. */
async function heapOf(
  driver: ChromiumDriver,
  isIt: (target: { type: string; url: string }) => boolean,
): Promise<number> {
  const protocol = await driver.protocol();
  const { targetInfos } = await protocol.send('Target.getTargets');
  const target = targetInfos.find(isIt);
  if (!target) throw new Error('The target is not there');
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId: target.targetId, flatten: true });
  const session = protocol.connection()?.session(sessionId) as CDPSession;
  try {
    for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  } finally {
    await protocol.send('Target.detachFromTarget', { sessionId });
    await protocol.detach();
  }
}

/** The background's heap. */
export function backgroundHeap(driver: ChromiumDriver): Promise<number> {
  return heapOf(driver, ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
}

/** The heap of the page at an address, with the worlds of all scripts in it. */
export function pageHeap(driver: ChromiumDriver, address: string): Promise<number> {
  return heapOf(driver, ({ type, url }) => type === 'page' && url.startsWith(address));
}

/** Asks the background from one of the extension's own pages. @throws Error where it did not answer */
export async function askFrom<N extends MessageName>(own: Tab, name: N, input: Input<N>): Promise<Output<N>> {
  const json = await own.evaluate(
    async (message, given) => {
      type Runtime = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      const { chrome } = globalThis as unknown as { chrome: Runtime };
      const question = { question: crypto.randomUUID(), name: message, input: JSON.parse(given) as unknown };
      return JSON.stringify(await chrome.runtime.sendMessage(question));
    },
    name,
    JSON.stringify(input),
  );
  const reply = JSON.parse(json ?? '{}') as { answer?: Output<N>; message?: string };
  if (!('answer' in reply)) throw new Error(`${name}: ${reply.message ?? 'no answer'}`);
  return reply.answer as Output<N>;
}
