import { breathe } from '../../excel/slices';

/** Milliseconds after which a long calculation lets the page draw and take input. */
const SLICE = 20;

/** Runs work that yields to its end, with a pause every 20 ms. */
export async function inSlices<R>(steps: Iterator<void, R>): Promise<R> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await breathe();
    since = performance.now();
  }
}
