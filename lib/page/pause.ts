/** Milliseconds of work after which the page gets its turn. Half a frame: what the page does in the same frame still fits. */
const SLICE = 8;

interface Yielding {
  scheduler?: { yield?(): Promise<void> };
}

/** Lets the page do its own work first. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  // Firefox before 142 and old Chromes lack it: https://developer.mozilla.org/docs/Web/API/Scheduler/yield
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Runs steps to their end, letting the page work whenever a slice is used up. @throws the signal's reason */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    await pause();
    signal.throwIfAborted();
    start = performance.now();
  }
}
