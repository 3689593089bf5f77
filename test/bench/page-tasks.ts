import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds by the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** The longest task of the page, in milliseconds. */
export interface LongestTask {
  /** By the clock or of the processor, whichever is less: a machine busy with other things does not count. */
  readonly ms: number;
  /** Of it, by the clock: the collector's, and drawing (of which Univer's canvas is nearly all). */
  readonly collector: number;
  readonly drawing: number;
}

/** Chrome's own record of its tasks while something is done in the page: as it knows long tasks, but with the processor's time of each. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<LongestTask> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8'],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const whole = traceEvents.filter(({ ph }) => ph === 'X');
  const thread = mainThread(whole);
  const events = whole.filter(({ pid, tid }) => pid === thread?.pid && tid === thread.tid);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const length = ({ dur = 0, tdur = dur }: TraceEvent) => Math.min(dur, tdur);
  const longest = tasks.reduce((a, b) => (length(b) > length(a) ? b : a));
  const end = longest.ts + (longest.dur ?? 0);
  const within = (names: readonly string[]) =>
    events
      .filter(({ name, ts }) => names.includes(name) && ts >= longest.ts && ts < end)
      .reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
  return {
    ms: length(longest) / 1000,
    collector: within(['MinorGC', 'MajorGC', 'V8.GC_MC_INCREMENTAL']),
    drawing: within(['FireAnimationFrame', 'Layout', 'UpdateLayoutTree', 'Paint', 'Commit']),
  };
}

/** Where the page's scripts run: the thread with most of their time. */
function mainThread(events: readonly TraceEvent[]): TraceEvent | undefined {
  const times = new Map<string, number>();
  let most: TraceEvent | undefined;
  const timeOf = ({ pid, tid }: TraceEvent) => times.get(`${pid}.${tid}`) ?? 0;
  for (const event of events) {
    if (event.name !== 'FunctionCall') continue;
    times.set(`${event.pid}.${event.tid}`, timeOf(event) + (event.dur ?? 0));
    if (!most || timeOf(event) > timeOf(most)) most = event;
  }
  return most;
}
