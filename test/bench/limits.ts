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
 * The longest stretch in which nothing else got its turn in this process, in milliseconds: of its clock time or its processor time, whichever is less,
 * so that a machine busy with other things does not count.
 */
export class LongestBlock {
  private longest = 0;
  private going = true;

  constructor() {
    let wall = performance.now();
    let cpu = cpuTime();
    const tick = () => {
      const [wallNow, cpuNow] = [performance.now(), cpuTime()];
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

/** Milliseconds of processor time of this process. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
