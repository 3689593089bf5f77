import { existsSync, openSync, readSync } from 'node:fs';

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

/**
 * The longest stretch in which nothing else got its turn in this process, in milliseconds: of the clock's time or of what its thread had of the
 * processor, whichever is less, so that a machine busy with other things does not count.
 */
export class LongestBlock {
  private longest = 0;
  private going = true;

  constructor() {
    let wall = performance.now();
    let cpu = threadTime();
    const tick = () => {
      const [wallNow, cpuNow] = [performance.now(), threadTime()];
      this.longest = Math.max(this.longest, Math.min(wallNow - wall, cpuNow - cpu));
      [wall, cpu] = [wallNow, cpuNow];
      if (this.going) setImmediate(tick);
    };
    setImmediate(tick);
  }

  stop(): number {
    this.going = false;
    return this.longest;
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
