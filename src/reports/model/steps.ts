/** How many of the rows a sheet is made of are done. */
export interface RowsDone {
  readonly done: number;
  readonly total: number;
}

/** Work in pieces of a few milliseconds, so that a page can breathe between them; long work says how far it is. */
export type Steps<T> = Generator<RowsDone | void, T>;

/** Rows built between two pauses. */
const ROWS_A_STEP = 256;

/** Whether it is time to pause after this many rows. */
export function isPause(rows: number): boolean {
  return rows % ROWS_A_STEP === ROWS_A_STEP - 1;
}

/** Runs the work to its end without a pause. */
export function finish<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that tells how far it is, as a part of work that does not. */
export function* silently<T>(steps: Iterator<unknown, T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}
