import type { Input, MessageName, Output } from '../contract';
import { isOrphaned, native } from './native';
import { Failure, isReply, type Question } from './wire';

/** Milliseconds for one attempt, and how often: a background that starts cold answers within the first. */
const PATIENCE = [4_000, 8_000, 16_000];
/** Milliseconds before asking again where nobody listened yet. */
const PAUSE = 150;

/** Changes once the extension was updated or removed under this script. */
const orphaned = new Set<() => void>();

/** Has `undo` run once when this script can no longer ask anything. @returns takes it back */
export function whenOrphaned(undo: () => void): () => void {
  orphaned.add(undo);
  return () => orphaned.delete(undo);
}

/**
 * Asks the background. A lost question or answer is asked again under the same id; a background that was stopped starts
 * with the question. Questions that change something say the same however often they arrive.
 *
 * @param signal gives up waiting; a late answer is dropped
 * @throws Failure, or the signal's reason
 */
export async function ask<N extends MessageName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> {
  const question: Question = { question: crypto.randomUUID?.() ?? `${Date.now()} ${Math.random()}`, name, input };
  let lastError = '';
  for (const patience of PATIENCE) {
    signal?.throwIfAborted();
    assertNotOrphaned();
    try {
      const reply = await within(patience, native.runtime.sendMessage(question), signal);
      if (isReply(reply)) {
        if ('failure' in reply) throw new Failure(reply.failure, reply.message);
        return reply.answer as Output<N>;
      }
      lastError = 'nobody answered';
    } catch (error) {
      if (error instanceof Failure || signal?.aborted) throw error;
      assertNotOrphaned(error);
      lastError = error instanceof Error ? error.message : String(error);
    }
    await pause(PAUSE);
  }
  throw new Failure('lost', lastError);
}

/** "Extension context invalidated" (Chrome) or a runtime without id (Firefox): tells everyone once, and gives up. */
function assertNotOrphaned(error?: unknown): void {
  const gone = error instanceof Error && /context invalidated/i.test(error.message);
  if (!gone && !isOrphaned()) return;
  const undoings = [...orphaned];
  orphaned.clear();
  for (const undo of undoings) undo();
  throw new Failure('orphaned', 'The extension was updated or removed');
}

function within<T>(milliseconds: number, promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
