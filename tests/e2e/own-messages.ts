import type { Input, MessageName, Output } from '../../lib/contract';
import type { Json, Tab } from '../../tools/browsers/driver';

/** Asks the background from one of the extension's own pages, once and without trying again. */
export async function askFrom<N extends MessageName>(own: Tab, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await own.evaluate(
    async (question) => {
      interface Runtime {
        sendMessage(message: unknown): Promise<{ answer?: unknown; message?: string } | undefined>;
      }
      const { browser, chrome } = globalThis as unknown as Record<string, { runtime: Runtime } | undefined>;
      return ((await (browser ?? chrome)?.runtime.sendMessage(question)) ?? {}) as { [key: string]: Json };
    },
    { question: crypto.randomUUID(), name, input: input as unknown as Json },
  );
  if (!('answer' in reply)) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.answer as unknown as Output<N>;
}
