let last: Promise<unknown> = Promise.resolve();

/** One piece of work that writes at a time: a re-check, a run, a build, a copy and clearing wait for one another. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
