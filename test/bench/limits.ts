import { existsSync, openSync, readSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';

/** A budget of the design (§9) and what was measured. */
export interface Measured {
  readonly what: string;
  readonly measured: number | string;
  /** At most; absent: the design has no limit, the figure is for comparison. */
  readonly limit?: number;
  readonly ok?: 'yes' | 'NO';
}

/** @param unit as the table prints it beside both numbers. */
export function measured(what: string, value: number, unit: string, limit?: number): Measured {
  const rounded = Math.round(value * 100) / 100;
  if (limit === undefined) return { what: `${what} (${unit})`, measured: rounded };
  return { what: `${what} (${unit})`, measured: rounded, limit, ok: value <= limit ? 'yes' : 'NO' };
}

/** A stretch in which nothing else got its turn in this process. */
export interface Block {
  /** Milliseconds of the clock or of what its thread had of the processor, whichever is less: a machine busy with other things does not count. */
  readonly ms: number;
  /** Milliseconds of it in which the collector held the thread up, as the clock has them. */
  readonly collector: number;
  /** What was being done when it ended. */
  readonly during: string;
  /** When it began, by performance.now(), and how long it was by the clock. */
  readonly start: number;
  readonly wall: number;
}

/** Blocks shorter than this are not told apart. */
const SHORT = 20;

/** Listens for blocks from its making on. */
export class Blocks {
  /** What is being done now. */
  during = '';
  private readonly found: Omit<Block, 'collector'>[] = [];
  private readonly collections: { readonly startTime: number; readonly duration: number }[] = [];
  private readonly observer = new PerformanceObserver((list) => this.collections.push(...list.getEntries()));
  private going = true;

  constructor() {
    this.observer.observe({ entryTypes: ['gc'] });
    let [start, cpu] = [performance.now(), threadTime()];
    const tick = () => {
      const [now, cpuNow] = [performance.now(), threadTime()];
      const ms = Math.min(now - start, cpuNow - cpu);
      if (ms > SHORT) this.found.push({ ms, during: this.during, start, wall: now - start });
      [start, cpu] = [now, cpuNow];
      if (this.going) setImmediate(tick);
    };
    setImmediate(tick);
  }

  /** The longest first. */
  async stop(): Promise<readonly Block[]> {
    this.going = false;
    // The observer is told of collections a turn later.
    await new Promise((resolve) => setTimeout(resolve, 10));
    this.observer.disconnect();
    return this.found
      .map((block) => ({ ...block, collector: this.collectedWithin(block) }))
      .sort((a, b) => b.ms - a.ms);
  }

  private collectedWithin({ start, wall }: Omit<Block, 'collector'>): number {
    const end = start + wall;
    const within = this.collections.filter(
      ({ startTime, duration }) => startTime + duration > start && startTime < end,
    );
    return within.reduce((sum, { duration }) => sum + duration, 0);
  }
}

/** Of the thread that runs the script, as Linux tells it; elsewhere of the whole process, its collector and compiler included. */
const threadTime = threadClock() ?? cpuTime;

function threadClock(): (() => number) | undefined {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  if (!existsSync(file)) return undefined;
  const opened = openSync(file, 'r');
  const read = Buffer.alloc(64);
  // Nanoseconds on the processor come first.
  return () => parseInt(read.toString('latin1', 0, readSync(opened, read, 0, read.length, 0)), 10) / 1e6;
}

/** Milliseconds of processor time of this process. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
