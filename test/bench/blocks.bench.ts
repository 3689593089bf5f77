import { Session, type Profiler } from 'node:inspector';
import { Blocks, type Block } from './limits';
import { withLedger } from './workbook.bench';

const LISTED = 8;

/** A block and whose time it was, in milliseconds of the clock. */
export interface SharedOut {
  readonly during: string;
  readonly 'block (ms)': number;
  readonly ours: number;
  readonly libraries: number;
  readonly collector: number;
  readonly rest: number;
}

/** The longest blocks while the full set is built, by whose code ran in them. The profiler makes all of it a little slower. */
export async function benchBlocks(rows: number): Promise<SharedOut[]> {
  return withLedger(rows, async ({ run, buildAll }) => {
    await run(() => {});
    const session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 500 });
    session.post('Profiler.start');
    const blocks = new Blocks();
    await buildAll((during) => (blocks.during = during));
    const found = await blocks.stop();
    const profile = await new Promise<Profiler.Profile>((resolve, reject) => {
      session.post('Profiler.stop', (error, stopped) => (error ? reject(error) : resolve(stopped.profile)));
    });
    session.disconnect();
    const shares = new Shares(profile);
    return found.slice(0, LISTED).map((block) => shares.of(block));
  });
}

type Owner = 'ours' | 'libraries' | 'collector' | 'rest';

/** Of our code there is this one file: the bundle that is running. */
const OURS = import.meta.url;

class Shares {
  private readonly ownerOf = new Map<number, Owner>();
  /** By performance.now(). */
  private readonly samples: { readonly at: number; readonly took: number; readonly owner: Owner }[] = [];

  constructor({ nodes, startTime, samples = [], timeDeltas = [] }: Profiler.Profile) {
    const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const ownerOf = (id: number): Owner => {
      let owner = this.ownerOf.get(id);
      if (owner !== undefined) return owner;
      const { functionName, url } = byId.get(id)!.callFrame;
      const parent = parents.get(id);
      if (functionName === '(garbage collector)') owner = 'collector';
      else if (url === '' || url.startsWith('node:')) owner = parent === undefined ? 'rest' : ownerOf(parent);
      else owner = url === OURS ? 'ours' : 'libraries';
      this.ownerOf.set(id, owner);
      return owner;
    };
    // The profiler's clock is that of hrtime, in microseconds.
    const toNow = performance.now() - Number(process.hrtime.bigint()) / 1e6;
    let time = startTime / 1000 + toNow;
    samples.forEach((id, i) => {
      const took = timeDeltas[i]! / 1000;
      time += took;
      this.samples.push({ at: time, took, owner: ownerOf(id) });
    });
  }

  of({ ms, during, start, wall }: Block): SharedOut {
    const sums: Record<Owner, number> = { ours: 0, libraries: 0, collector: 0, rest: 0 };
    for (const { at, took, owner } of this.samples) {
      if (at > start && at <= start + wall) sums[owner] += took;
    }
    const { ours, libraries, collector, rest } = sums;
    return {
      during,
      'block (ms)': Math.round(ms),
      ours: Math.round(ours),
      libraries: Math.round(libraries),
      collector: Math.round(collector),
      rest: Math.round(rest),
    };
  }
}
