let last: Promise<unknown> = Promise.resolve();

/** One piece of work on the results at a time: a re-check waits for a run, a run for a re-check. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
