/** Takes all steps at once. */
export function finish<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same steps, each saying `progress`. */
export function* saying<P, R>(progress: P, steps: Generator<unknown, R>): Generator<P, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress;
  }
}
