export interface Timed {
  /** Processor time of the whole process, collector and compiler included: the figure to go by on a shared machine. */
  readonly firstCpu: number;
  /** The least of the runs after the first. */
  readonly leastCpu: number;
  /** The least by the clock. */
  readonly milliseconds: number;
}

/** Does the work several times, and gives what it gave last. Figures are milliseconds. */
export function firstAndLeast<T>(runs: number, work: () => T): Timed & { readonly result: T } {
  const once = (): { cpu: number; clock: number; result: T } => {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    return { cpu: Math.round((user + system) / 1000), clock: Math.round(performance.now() - start), result };
  };
  const first = once();
  const later = Array.from({ length: runs - 1 }, once);
  return {
    firstCpu: first.cpu,
    leastCpu: Math.min(...later.map(({ cpu }) => cpu)),
    milliseconds: Math.min(first.clock, ...later.map(({ clock }) => clock)),
    result: later[later.length - 1]?.result ?? first.result,
  };
}
