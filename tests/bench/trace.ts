import type { CDPSession } from 'puppeteer-core';

/** One event of a trace: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
  /** Microseconds for which the thread was at work, others' turns left out. */
  tdur?: number;
  ts: number;
  args?: { data?: { url?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const CONTENT_SCRIPT = /^chrome-extension:.*\/content-scripts\//;

/**
 * Traces the browser while something is done, and looks at the main threads on which the extension's content script ran.
 *
 * @returns milliseconds of the longest task there, and of the longest by the thread's own time, which a busy machine stretches less
 */
export async function longestTask(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<{ longest: number; longestOwn: number }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  await work();
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const threads = new Set(
    events.filter(({ args }) => CONTENT_SCRIPT.test(args?.data?.url ?? '')).map((event) => threadOf(event)),
  );
  const tasks = events.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && threads.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of the content script');
  const most = (of: (event: TraceEvent) => number) => tasks.reduce((so, event) => Math.max(so, of(event)), 0) / 1000;
  return { longest: most(({ dur = 0 }) => dur), longestOwn: most(({ tdur = 0 }) => tdur) };
}
