import { breathe, isRestDue } from '../../excel/slices';

/** Runs work that yields to its end, with a pause every 20 ms. */
export async function inSlices<R>(steps: Iterator<void, R>): Promise<R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (isRestDue()) await breathe();
  }
}
