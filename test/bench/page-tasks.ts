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

/** The longest task of the page, in milliseconds. Each by the clock or of the processor, whichever is less: a machine busy with other things does not count. */
export interface LongestTask {
  readonly ms: number;
  /** Of it the collector's, and drawing (of which Univer's canvas is nearly all). */
  readonly collector: number;
  readonly drawing: number;
  /** The most that any task has beside these two: what our own code can be blamed for. */
  readonly ours: number;
}

const COLLECTING = ['MinorGC', 'MajorGC', 'V8.GC_MC_INCREMENTAL'];
const DRAWING = ['FireAnimationFrame', 'Layout', 'UpdateLayoutTree', 'Paint', 'Commit'];

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
  const others = events.filter(({ name }) => COLLECTING.includes(name) || DRAWING.includes(name));
  const oursIn = (task: TraceEvent) => length(task) - within(task, others);
  const longest = tasks.reduce((a, b) => (length(b) > length(a) ? b : a));
  return {
    ms: length(longest) / 1000,
    collector: within(longest, named(others, COLLECTING)) / 1000,
    drawing: within(longest, named(others, DRAWING)) / 1000,
    ours: tasks.reduce((most, task) => Math.max(most, oursIn(task)), 0) / 1000,
  };
}

function length({ dur = 0, tdur = dur }: TraceEvent): number {
  return Math.min(dur, tdur);
}

function named(events: readonly TraceEvent[], names: readonly string[]): readonly TraceEvent[] {
  return events.filter(({ name }) => names.includes(name));
}

/** Microseconds of a task that these events take; one within another counts once. */
function within({ ts, dur = 0 }: TraceEvent, events: readonly TraceEvent[]): number {
  let sum = 0;
  let end = ts;
  const inIt = events.filter((event) => event.ts >= ts && event.ts < ts + dur);
  for (const event of inIt.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < end) continue;
    sum += length(event);
    end = event.ts + (event.dur ?? 0);
  }
  return sum;
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
